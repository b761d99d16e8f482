"""The keys and the mouse of the window in words: one table for the dialog of shortcuts and for the handbook.

Keys of actions come from the table of actions. What a canvas does with keys and mouse stands here in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.action import Action


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the list.

    Attributes:
        group: What it belongs to.
        text: What is done.
        keys: The keys or the gesture; empty for an action without keys.
        tip: One sentence more.
        anchor: The text in English, by which the handbook's page on keys finds the line.
    """

    group: str
    text: str
    keys: str
    tip: str = ""
    anchor: str = ""


CANVAS, MOUSE = mark("Canvas"), mark("Mouse on the canvas")

CANVAS_KEYS = (
    KeyRow(CANVAS, mark("Search for a layer to add"), "Tab", mark("Behind the selected layer, if there is one")),
    KeyRow(CANVAS, mark("Leave the canvas"), "Shift+Tab, Ctrl+Tab", mark("The keys go to the next panel")),
    KeyRow(CANVAS, mark("Select a layer, or move the selected ones"), "Left, Right, Up, Down", mark("By the grid")),
    KeyRow(CANVAS, mark("Move the selected layers further"), "Shift+Left, Shift+Right, Shift+Up, Shift+Down"),
    KeyRow(CANVAS, mark("Walk to the next layer"), "Alt+Left, Alt+Right, Alt+Up, Alt+Down"),
    KeyRow(CANVAS, mark("Select the next layer as well"), "Alt+Shift+Left, Alt+Shift+Right"),
    KeyRow(CANVAS, mark("Connect the selected layers"), "C", mark("From left to right")),
    KeyRow(CANVAS, mark("Open the selected block, or the problems of the layer"), "Return, Enter"),
    KeyRow(CANVAS, mark("Cancel a drag, close what is open, select nothing, leave a block"), "Esc"),
)
"""What the canvas does with keys beside those of the actions."""

MOUSE_ROWS = (
    KeyRow(MOUSE, mark("Add a layer"), mark("Drag it from the list, or double-click it there")),
    KeyRow(MOUSE, mark("Put a layer into a wire"), mark("Drop it on the wire, or double-click the wire")),
    KeyRow(MOUSE, mark("Search for a layer"), mark("Double-click the empty canvas")),
    KeyRow(MOUSE, mark("Wire two layers"), mark("Drag from the right dot of one to the left dot of the other")),
    KeyRow(MOUSE, mark("Choose from the layers that fit"), mark("Drop a wire into empty space")),
    KeyRow(MOUSE, mark("Move a wire's end, or take it off"), mark("Drag it by that end")),
    KeyRow(MOUSE, mark("Move all wires of a dot"), mark("Shift+drag from it")),
    KeyRow(MOUSE, mark("Cut wires"), mark("Alt+Shift+drag across them")),
    KeyRow(MOUSE, mark("Select several layers"), mark("Drag over them, or Shift+click each")),
    KeyRow(MOUSE, mark("Move layers along the grid"), mark("Shift+drag")),
    KeyRow(MOUSE, mark("Move layers without lining them up"), mark("Hold Ctrl while you drag")),
    KeyRow(MOUSE, mark("Stretch a note or a group"), mark("Drag an edge or a corner of it")),
    KeyRow(MOUSE, mark("Rename a layer, or open a block"), mark("Double-click it")),
    KeyRow(MOUSE, mark("Move the view"), mark("Drag with the middle button, or with Space held; wheel")),
    KeyRow(MOUSE, mark("Zoom at the pointer"), mark("Ctrl+wheel, or pinch")),
    KeyRow(MOUSE, mark("Everything that can be done with a layer or a wire"), mark("Right-click it")),
)
"""What the mouse does on the canvas."""


def key_rows(actions: Iterable[Action], menus: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[KeyRow, ...]:
    """All lines: the actions menu by menu, those in no menu after them, then the canvas and the mouse."""
    rows = {row.id: row for row in actions}
    placed: set[str] = set()
    lines: list[KeyRow] = []
    for title, ids in menus:
        found = [rows[action_id] for action_id in ids if action_id in rows]
        placed |= {row.id for row in found}
        lines += _lines(title.replace("&", ""), found)
    lines += _lines(tr("Elsewhere"), (row for row in rows.values() if row.id not in placed))
    for row in (*CANVAS_KEYS, *MOUSE_ROWS):
        keys = row.keys if row.group == CANVAS else tr(row.keys)
        lines.append(KeyRow(tr(row.group), tr(row.text), keys, tr(row.tip), row.text))
    return tuple(lines)


def native_keys(keys: str) -> str:
    """Keys as this system and language write them; what is no key, such as a gesture, stays as it is."""
    return ", ".join(_native(part) for part in keys.split(", "))


def _native(part: str) -> str:
    sequence = QKeySequence(part, QKeySequence.SequenceFormat.PortableText)
    is_key = sequence.toString(QKeySequence.SequenceFormat.PortableText) == part
    return sequence.toString(QKeySequence.SequenceFormat.NativeText) if is_key else part


def plain(text: str) -> str:
    """The text of an action without the mark of its menu key, and without the sign that a dialog follows."""
    return text.replace("&", "").rstrip("…")


def _lines(group: str, rows: Iterable[Action]) -> Iterator[KeyRow]:
    for row in rows:
        keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) for key in row.keys)
        yield KeyRow(tr(group), plain(tr(row.text)), keys, tr(row.tip), plain(row.text))
