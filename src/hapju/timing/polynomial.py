"""Polynomials of a low degree through many points."""

from __future__ import annotations

import numpy as np

from hapju.strokes import FloatArray


def fit_polynomial(x: FloatArray, y: FloatArray, degree: int) -> FloatArray:
    """Coefficients, lowest first, of the least squares fit through the normal equations.

    Args:
        x: shape ``(n,)``, of the size of 1: high powers of large numbers lose all digits.
        y: shape ``(n,)``.
        degree: at most 2.
    """
    columns = [np.ones_like(x), x, x * x][: degree + 1]
    products = [[float(np.sum(one * other)) for other in columns] for one in columns]
    sums = [float(np.sum(one * y)) for one in columns]
    try:
        return np.asarray(np.linalg.solve(products, sums), dtype=np.float64)
    except np.linalg.LinAlgError:  # fewer different x than coefficients: the smallest ones that fit
        return np.asarray(np.linalg.lstsq(products, sums, rcond=None)[0], dtype=np.float64)
