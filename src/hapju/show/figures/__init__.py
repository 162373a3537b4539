"""The figures of the report: pure functions from an analysis to SVG, one module each."""
