"""The report as a PDF: A4, to print or to keep."""

from __future__ import annotations

from pathlib import Path

from hapju.analysis import Analysis
from hapju.show.files import write_file
from hapju.show.paper_content import report_content
from hapju.show.typesetting import pdf_from


def write_pdf(analysis: Analysis, path: Path, language: str = "en") -> None:
    """Write the report as a PDF.

    Raises:
        BadInput: for a language that Hapju doesn't speak, if no font for Korean or Japanese
            letters is there and they are needed, or if the file can't be written.
    """
    write_file(path, pdf_of(analysis, language))


def pdf_of(analysis: Analysis, language: str = "en") -> bytes:
    """The report as a PDF; the same analysis gives the same bytes on the same machine."""
    return pdf_from("report", language, lambda words, theme: report_content(analysis, words, theme))
