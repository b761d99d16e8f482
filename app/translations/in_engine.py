"""Finds the texts of the engine that the window shows: those of its tables, and the sentences in its source."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.sentences import SENTENCES
from app.translation import CONTEXT
from app.translations.catalogue import Text
from app.translations.in_window import ROOT
from brains_engine.data.catalogue import SOURCES
from brains_engine.design.block_library import list_blocks
from brains_engine.design.problem_help import HELP
from brains_engine.fields import Options, describe
from brains_engine.handbook import Handbook
from brains_engine.layers import discover
from brains_engine.runs.config import RunConfig
from brains_engine.templates import list_templates

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.fields import FieldDescription

# What never reaches the window: the command line, measurements, and the text of programs that Brains writes.
_SILENT_PARTS = ("cli", "bench", "codegen", "schema.py", "block_text.py", "foreign.py", "handbook.py", "help_pages.py")
_SILENT_CALLS = frozenset(
    {
        "TypeVar", "cast", "compile", "fullmatch", "match", "sub", "filterwarnings", "startswith", "endswith", "find",
        "get", "pop", "getattr", "isinstance", "Field", "option", "print", "partition", "split", "removeprefix",
        "encode", "removesuffix", "format", "namedtuple", "NewType", "catch_warnings", "setdefault",
    }
)  # fmt: skip
# What a page tells of a layer, but no other window: mathematics, papers, and words to search for.
_SILENT_NAMES = {"formula", "reference", "keywords"}
_PHRASE = re.compile(r"[A-Za-z’']{2,}[,;:]? [A-Za-z’'\[{0-9(“\"]|[\]})”\"0-9] [A-Za-z]{3,}")
_CODE = re.compile(
    r"\n|\w\(\w*\)|[a-z]+\.[a-z]+\.|[<>=]=|^\(|\\|^[a-z_]+ = |^: |arXiv:|^\w+, (?:\w+, \w+,|coalesce)|^tuple\["
    r"|^y(?:_\w+)?[ \[].*="
    r"|^(?:SELECT|UPDATE|INSERT|DELETE|PRAGMA|BEGIN;) |^\[y_|^Application Support"
)
_PLACE = re.compile(r"\{\d+\}")
_WORD = re.compile(r"[A-Za-z]{3,}")


def engine_texts(root: Path = ROOT) -> Iterator[Text]:
    """Every text of the engine's that can be shown: those of its tables first, then the sentences of its source."""
    known = set()
    for text in _table_texts():
        if text.source and text.key not in known:
            known.add(text.key)
            yield text
    for path in sorted((root / "brains_engine").rglob("*.py")):
        parts = path.relative_to(root / "brains_engine").parts
        if not set(parts) & set(_SILENT_PARTS):
            for source in sentences_in(ast.parse(path.read_text(encoding="utf-8"))):
                context = SENTENCES if _PLACE.search(source) else CONTEXT
                if (context, source) not in known:
                    known.add((context, source))
                    yield Text(context, source, path.relative_to(root).as_posix())


def _table_texts() -> Iterator[Text]:
    for spec in discover():
        origin = f"brains_engine/layers/{spec.family}"
        for source in (spec.title, spec.summary, spec.when):
            yield Text(CONTEXT, source, origin)
        for port in (*spec.inputs, *spec.outputs):
            for source in (port.name.replace("_", " "), port.help):
                yield Text(CONTEXT, source, origin)
        yield from _of_fields(describe(spec.Options), origin)
    yield from _of_fields(describe(RunConfig), "brains_engine/runs/config.py")
    for data in SOURCES.values():
        yield from _rows("brains_engine/data/catalogue.py", data.title, data.help)
    for template in list_templates():
        yield from _rows("brains_engine/templates.py", template.group, template.title, template.help)
    guides = [
        (topic.title, topic.group) for topic in Handbook(discover()).topics if not topic.name.startswith("layers/")
    ]
    yield from _rows("brains_engine/handbook.py", *itertools.chain.from_iterable(guides))
    for entry in HELP.values():
        yield from _rows("brains_engine/design/problem_help", entry.title, entry.text)
    for block in list_blocks(discover()).blocks:
        yield from _rows("resources/blocks", block.name, block.summary, *(one.help for one in block.block.parameters))


def _of_fields(fields: Iterable[FieldDescription], origin: str) -> Iterator[Text]:
    for field in fields:
        choices = (choice.replace("_", " ") for choice in (*field.choices, *(field.variants or {})))
        yield from _rows(origin, field.title, field.help, field.unit, *choices)
        for group in filter(None, (field.group, *(field.variants or {}).values())):
            yield from _of_group(group, origin)


def _of_group(group: type[Options], origin: str) -> Iterator[Text]:
    yield from _rows(origin, (group.__doc__ or "").strip().partition("\n")[0])
    yield from _of_fields((field for field in describe(group) if field.name != "kind"), origin)


def _rows(origin: str, *sources: str) -> Iterator[Text]:
    for source in sources:
        if re.search(r"[A-Za-z]{2}", source):
            yield Text(CONTEXT, source, origin)


def sentences_in(tree: ast.AST) -> Iterator[str]:
    """The sentences and phrases of a source file; what is filled in stands as `{0}`, `{1}` and so on."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        source = _source_of(node, parents.get(node))
        if source and _is_said(source) and not _is_silent(node, parents):
            yield source


def _source_of(node: ast.AST, parent: ast.AST | None) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and not isinstance(parent, ast.JoinedStr):
        return node.value if "{" not in node.value else ""
    if not isinstance(node, ast.JoinedStr) or isinstance(parent, ast.FormattedValue):
        return ""
    parts: list[str] = []
    for value in node.values:
        number = sum(part.startswith("{") for part in parts)
        parts.append(str(value.value) if isinstance(value, ast.Constant) else f"{{{number}}}")
    return "".join(parts) if not any("{" in part[1:] for part in parts) else ""


def _is_said(source: str) -> bool:
    literal = _PLACE.sub("\0", source)
    return bool(_PHRASE.search(source) and _WORD.search(literal)) and not _CODE.search(source)


def _above(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    """What a literal is part of, up to the statement."""
    above = parents.get(node)
    while above is not None and not isinstance(above, ast.FunctionDef | ast.ClassDef | ast.Module):
        yield above
        above = parents.get(above)


def _named_by(node: ast.AST) -> set[str]:
    """The names that a statement or an argument gives to what it holds."""
    match node:
        case ast.keyword(arg=str(name)):
            return {name}
        case ast.Assign(targets=targets):
            return {target.id for target in targets if isinstance(target, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


def _is_silent(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a literal is a docstring, a name, a key or a pattern."""
    parent = parents.get(node)
    if any(_named_by(above) & _SILENT_NAMES for above in _above(node, parents)):
        return True
    if isinstance(parent, ast.Expr | ast.Compare | ast.Subscript | ast.Assert):
        return True
    if isinstance(parent, ast.Dict) and node in parent.keys:
        return True
    call = parents.get(parent) if isinstance(parent, ast.keyword) else parent
    if isinstance(call, ast.Call):
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        return name in _SILENT_CALLS
    return False
