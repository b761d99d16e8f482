"""Finds texts in the source of the window that go to a widget without a translation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

# Each with the positions of its arguments that a user reads; None for all of them.
SHOWING: dict[str, tuple[int, ...] | None] = {
    "setText": None, "setToolTip": None, "setStatusTip": None, "setWindowTitle": None, "setTitle": None,
    "setPlaceholderText": None, "setAccessibleName": None, "setAccessibleDescription": None, "setLabelText": None,
    "setOkButtonText": None, "setPrefix": None, "setSuffix": None, "setSpecialValueText": None, "setTabText": None,
    "setWhatsThis": None, "setHeaderLabels": None, "setInformativeText": None, "addItem": (0,), "addItems": (0,),
    "addAction": (0,), "addMenu": (0,), "addTab": (1,), "addRow": (0,), "addButton": (0,), "insertItem": (1,),
    "QLabel": (0,), "QPushButton": (0,), "QCheckBox": (0,), "QRadioButton": (0,), "QGroupBox": (0,), "QAction": (0,),
    "QDockWidget": (0,), "QToolBar": (0,), "QMenu": (0,), "QListWidgetItem": (0,), "QTreeWidgetItem": (0,),
    "QStandardItem": (0,), "QFileDialog": (1,), "Section": (0,), "Entry": (0, 1), "show_notice": (0,),
    "transaction": (0,), "notice": (0,), "Action": (1,),
}  # fmt: skip
KEYWORDS = {"tip"}
# Names of programs, of mathematics and of what files hold are the same in every language.
NAMES = re.compile(r"<[^>]*>|\b(?:Brains|SHA-256|FLOPs|CPU|XLA|float32)\b")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def unwrapped_in(tree: ast.AST) -> Iterator[str]:
    """Each text with letters that is shown as it is."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name not in SHOWING:
            continue
        positions = SHOWING[name]
        shown = [argument for number, argument in enumerate(node.args) if positions is None or number in positions]
        shown += [keyword.value for keyword in node.keywords if keyword.arg in KEYWORDS]
        for argument in shown:
            for text in _texts(argument):
                if _LETTERS.search(NAMES.sub(" ", text)):
                    yield f"line {node.lineno}: {name}({text!r})"


def _texts(node: ast.expr) -> Iterator[str]:
    """The literals of an expression that stand in it as they are."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            yield "".join(str(part.value) for part in values if isinstance(part, ast.Constant))
            for place in (part for part in values if isinstance(part, ast.FormattedValue)):
                yield from _texts(place.value)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.BoolOp(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _texts(part)
