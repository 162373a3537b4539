"""The JSON Schema of a report's JSON, made from its shapes.

``python -m hapju.show.json_schema > docs/reference/analysis.schema.json`` writes it anew.
"""

from __future__ import annotations

import sys

import msgspec

from hapju.show.json_shapes import SCHEMA_VERSION, Report


def schema_text() -> str:
    """The schema (JSON Schema 2020-12) as it stands in the docs."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Hapju's analysis of a take, version {SCHEMA_VERSION}",
        **msgspec.json.schema(Report),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
