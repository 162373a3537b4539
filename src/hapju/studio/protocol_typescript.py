"""The pages' types, written from the studio's: ``python -m hapju.studio.protocol_typescript``.

It writes ``web/src/protocol.ts`` from :mod:`hapju.studio.protocol`, the shapes of the review page
and those of a report. A test holds that file to what is written here.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Literal, get_origin

import msgspec
from msgspec import Struct
from msgspec import inspect as shapes

from hapju.history import shapes as history_shapes
from hapju.show import json_heart_shapes, json_shapes, json_tuning_shapes
from hapju.strokes import Piece
from hapju.studio import class_shapes, heart_shapes, lesson_shapes, protocol, review_shapes

TARGET = Path(__file__).parents[3] / "web" / "src" / "protocol.ts"

_WIDTH = 100
_MODULES = (
    protocol,
    review_shapes,
    lesson_shapes,
    class_shapes,
    heart_shapes,
    history_shapes,
    json_heart_shapes,
    json_tuning_shapes,
    json_shapes,
)
_CONSTANTS = (
    "VERSION",
    "MOST_PLAYERS",
    "MOST_PLAYERS_OF_A_CLASS",
    "MOST_SPECTATORS",
    "MOST_STROKES_A_MESSAGE",
)
_SIMPLE = {
    shapes.IntType: "number",
    shapes.FloatType: "number",
    shapes.StrType: "string",
    shapes.BoolType: "boolean",
    shapes.NoneType: "null",
}
_LITERALS = {
    frozenset(alias.__args__): name
    for name, alias in vars(protocol).items()
    if get_origin(alias) is Literal
}


def typescript() -> str:
    """The whole text of ``protocol.ts``."""
    parts = [
        "// Written by `python -m hapju.studio.protocol_typescript`: change the Python, not this.",
        *_constants(),
    ]
    seen: set[str] = set()
    for module in _MODULES:
        docs = _field_docs(module)
        for each in _structs_of(module):
            if each.__name__ in seen:
                raise ValueError(f"two shapes are called {each.__name__}")
            seen.add(each.__name__)
            parts.append(_declaration(each, docs.get(each.__name__, {})))
    parts += [
        _union("PageMessage", protocol.FromPage, "Whatever a page may say."),
        _union("StudioMessage", protocol.FromStudio, "Whatever the studio may say."),
    ]
    return "\n\n".join(parts) + "\n"


def _constants() -> Iterator[str]:
    for name in _CONSTANTS:
        yield f"export const {name} = {getattr(protocol, name)};"
    codes = "\n".join(f"  {code.name}: {code.value}," for code in protocol.Close)
    yield f"{_comment(protocol.Close.__doc__)}export const Close = {{\n{codes}\n}} as const;"
    pieces = "\n".join(f'  "{piece.label}",' for piece in Piece)
    comment = "/** The pieces' words by their codes. */\n"
    yield f"{comment}export const PIECES = [\n{pieces}\n] as const;"
    for values, name in _LITERALS.items():
        yield f"export type {name} = {_literal(sorted(values))};"
    choices = json.dumps(msgspec.to_builtins(protocol.Choices()), indent=2)
    choices = re.sub(r'"(\w+)":', r"\1:", choices).replace("\n}", ",\n}")
    yield f"/** The choices of a new room. */\nexport const FIRST_CHOICES: Choices = {choices};"


def _structs_of(module: ModuleType) -> Iterator[type[Struct]]:
    bases = (Struct, protocol.FromPage, protocol.FromStudio, json_tuning_shapes.Shape)
    for each in vars(module).values():
        is_shape = inspect.isclass(each) and issubclass(each, Struct) and each not in bases
        if is_shape and each.__module__ == module.__name__:
            yield each


def _field_docs(module: ModuleType) -> dict[str, dict[str, str]]:
    """What stands as a string below a field, by class and field."""
    docs: dict[str, dict[str, str]] = {}
    for each in ast.parse(inspect.getsource(module)).body:
        if not isinstance(each, ast.ClassDef):
            continue
        for field, below in zip(each.body, each.body[1:], strict=False):
            if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
                continue
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                docs.setdefault(each.name, {})[field.target.id] = str(below.value.value)
    return docs


def _declaration(struct: type[Struct], docs: dict[str, str]) -> str:
    shape = shapes.type_info(struct)
    assert isinstance(shape, shapes.StructType)  # noqa: S101 (mypy's word for it)
    comment = _comment(struct.__doc__)
    fields = []
    for field in shape.fields:
        may_miss = not field.required and issubclass(struct, protocol.FromPage)
        doc = docs.get(field.name) or _description(field.type)
        name = f"{field.encode_name}{'?' if may_miss else ''}: {_type(field.type)}"
        fields.append((_comment(doc, "  "), name))
    if shape.array_like:
        line = f"export type {struct.__name__} = [{', '.join(name for _, name in fields)}];"
        if len(line) <= _WIDTH and not any(doc for doc, _ in fields):
            return comment + line
        body = "".join(f"{doc}  {name},\n" for doc, name in fields)
        return f"{comment}export type {struct.__name__} = [\n{body}];"
    tag = f'  type: "{shape.tag}";\n' if shape.tag is not None else ""
    body = "".join(f"{doc}  {name};\n" for doc, name in fields)
    return f"{comment}export interface {struct.__name__} {{\n{tag}{body}}}"


def _type(shape: shapes.Type) -> str:
    if isinstance(shape, shapes.Metadata):
        return _type(shape.type)
    if type(shape) in _SIMPLE:
        return _SIMPLE[type(shape)]
    if isinstance(shape, shapes.LiteralType):
        return _LITERALS.get(frozenset(shape.values)) or _literal(shape.values)
    if isinstance(shape, shapes.StructType):
        return shape.cls.__name__
    if isinstance(shape, shapes.UnionType):
        return " | ".join(dict.fromkeys(_type(each) for each in shape.types))
    if isinstance(shape, shapes.ListType):
        item = _type(shape.item_type)
        return f"({item})[]" if "|" in item else f"{item}[]"
    if isinstance(shape, shapes.TupleType):
        return f"[{', '.join(_type(each) for each in shape.item_types)}]"
    if isinstance(shape, shapes.DictType):
        return f"Record<{_type(shape.key_type)}, {_type(shape.value_type)}>"
    raise TypeError(f"no TypeScript for {shape}")


def _literal(values: Iterable[object]) -> str:
    return " | ".join(json.dumps(value) for value in values)


def _description(shape: shapes.Type) -> str | None:
    if isinstance(shape, shapes.Metadata):
        return (shape.extra_json_schema or {}).get("description")
    return None


def _comment(doc: str | None, indent: str = "") -> str:
    """A doc comment, without the markup of Python's documentation."""
    if not doc:
        return ""
    text = inspect.cleandoc(doc)
    text = re.sub(r":\w+:`~?(?:[\w.]+\.)?(\w+)`", r"`\1`", text).replace("``", "`")
    text = re.sub(r"\bNone\b", "null", text)
    lines = text.split("\n")
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def _union(name: str, base: type[Struct], doc: str) -> str:
    members = "".join(f"\n  | {each.__name__}" for each in base.__subclasses__())
    return f"/** {doc} */\nexport type {name} ={members};"


if __name__ == "__main__":
    TARGET.write_text(typescript(), encoding="utf-8")
