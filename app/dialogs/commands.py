"""What the command palette offers: every action, every layer and every panel, the lately used first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.actions.tables import category
from app.dialogs.finder import Entry
from app.handbook.pages import layer_page
from app.icons import icon, layer_icon_name
from app.keymap import plain
from app.sentences import say
from app.translation import tr
from brains_engine.handbook import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.main_window import MainWindow
    from app.settings import Settings
    from app.theme import Theme

MOST_RECENT = 12
ITSELF = "help.commands"


def command_entries(
    actions: ActionSet, canvas: CanvasView, window: MainWindow, theme: Theme, settings: Settings
) -> list[Entry]:
    """The entries, what was chosen last first."""
    entries = {
        **dict(_action_entries(actions, theme)),
        **dict(_panel_entries(window)),
        **dict(_layer_entries(canvas, theme)),
    }
    recent = [key for key in settings.get("recent_commands") if key in entries]
    order = [*recent, *(key for key in entries if key not in recent)]
    return [_noted(key, entries[key], settings) for key in order]


def _action_entries(actions: ActionSet, theme: Theme) -> Iterator[tuple[str, Entry]]:
    for row in actions.rows():
        if row.id == ITSELF:
            continue
        action = actions[row.id]
        text = action.text().replace("&", "")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        drawing = icon(row.icon, theme.muted) if row.icon else None
        reason = actions.reason(row.id)
        words = f"{tr(row.tip)} {row.text} {row.tip}"  # found by English words in any language
        page = f"{KEYS}#{plain(row.text)}"
        yield row.id, Entry(text, keys, action.trigger, drawing, reason, words, category(row.id), page)


def _panel_entries(window: MainWindow) -> Iterator[tuple[str, Entry]]:
    for dock in (window.palette_dock, window.inspector_dock, window.run_dock):
        toggle = dock.toggleViewAction()
        verb = tr("Hide {panel}") if toggle.isChecked() else tr("Show {panel}")
        text = verb.format(panel=dock.windowTitle())
        yield f"panel.{dock.objectName()}", Entry(text, "", toggle.trigger, category=tr("Panel"))


def _layer_entries(canvas: CanvasView, theme: Theme) -> Iterator[tuple[str, Entry]]:
    for spec in canvas.level.registry:
        drawing = icon(layer_icon_name(spec.id, spec.family), theme.family(spec.family))
        words = " ".join((spec.title, spec.summary, say(spec.summary), *spec.keywords))
        text = tr("Add {layer}", layer=say(spec.title))
        page, kind = layer_page(spec.id), tr("Layer")
        yield f"add.{spec.id}", Entry(text, "", _adding(canvas, spec.id), drawing, "", words, kind, page)


def _adding(canvas: CanvasView, layer: str) -> Callable[[], None]:
    def add() -> None:
        canvas.add_layer(layer)

    return add


def _noted(key: str, entry: Entry, settings: Settings) -> Entry:
    """The same entry, which is noted as the last one when it is chosen."""

    def run() -> None:
        others = [other for other in settings.get("recent_commands") if other != key]
        settings.set("recent_commands", [key, *others][:MOST_RECENT])
        entry.run()

    return replace(entry, run=run)
