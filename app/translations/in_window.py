"""Finds the texts of the window in its source: what `tr`, `tr_count` and `mark` are called with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.translation import CONTEXT
from app.translations.catalogue import Text

ROOT = Path(__file__).parents[2]
_FUNCTIONS = ("tr", "tr_count", "mark")


@dataclass(frozen=True, slots=True)
class Call:
    """A call of one of the functions that name a text."""

    function: str
    arguments: tuple[ast.expr, ...]
    line: int


def window_texts(root: Path = ROOT) -> Iterator[Text]:
    """Every text that a source file of the window names."""
    for path in sorted((root / "app").rglob("*.py")):
        origin = path.relative_to(root).as_posix()
        for call in calls_in(ast.parse(path.read_text(encoding="utf-8"))):
            is_plural = call.function == "tr_count"
            for source in _literals(call.arguments[1] if is_plural else call.arguments[0]):
                yield Text(CONTEXT, source, origin, is_plural)


def calls_in(tree: ast.AST) -> Iterator[Call]:
    """The calls that name a text, in the order of the source."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS and node.args:
            yield Call(node.func.id, tuple(node.args), node.lineno)


def faults_in(tree: ast.Module) -> Iterator[str]:
    """What cannot be found by a translator: texts put together before they are translated, unmarked constants."""
    unmarked = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in calls_in(tree):
        for argument in call.arguments[: 2 if call.function == "tr_count" else 1]:
            if isinstance(argument, ast.JoinedStr | ast.BinOp) or _is_filled(argument):
                yield f"line {call.line}: {call.function}() of a text that is put together first"
            elif isinstance(argument, ast.Name) and argument.id in unmarked:
                yield f"line {call.line}: {argument.id} is not marked where it is defined"
            elif call.function != "tr" and not list(_literals(argument)):
                yield f"line {call.line}: {call.function}() of what is not a literal"


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _is_filled(argument: ast.expr) -> bool:
    return (
        isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "format"
    )
