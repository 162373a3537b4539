"""The report: pictures, page, PDF, JSON, CSV, data frames."""
