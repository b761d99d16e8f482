"""Entries of context menus for notes, groups and bypassed layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon, QPixmap

from app.canvas import annotation_commands as annotate
from app.canvas import commands
from app.translation import mark, tr
from brains_engine.design.records import COLORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from app.canvas.view import CanvasView

COLOR_NAMES = {
    "slate": mark("Slate"),
    "blue": mark("Blue"),
    "green": mark("Green"),
    "violet": mark("Violet"),
    "orange": mark("Orange"),
    "red": mark("Red"),
    "pink": mark("Pink"),
    "teal": mark("Teal"),
    "olive": mark("Olive"),
}
"""What the colours are called; a colour is never shown without its name."""

_SWATCH = 12


def fill_annotation_menu(menu: QMenu, view: CanvasView, record_id: str) -> None:
    """The entries for a note or a group."""
    is_group = record_id in view.level.snapshot.groups
    if len(annotate.selected_placed(view.level)) == 1:
        _add(menu, tr("Rename") if is_group else tr("Edit text"), lambda: annotate.begin_edit(view, record_id))
    _add_colors(menu, view, record_id)
    if is_group:
        _add(menu, tr("Select what is in it"), lambda: annotate.select_contents(view, record_id))
        _add(menu, tr("Ungroup"), lambda: annotate.ungroup_selection(view))
    menu.addSeparator()
    _add(menu, tr("Duplicate"), lambda: commands.duplicate_selection(view))
    _add(menu, tr("Copy"), view.copy)
    menu.addSeparator()
    _add(menu, tr("Delete the frame, keep its nodes") if is_group else tr("Delete note"), view.delete_selection)


def add_node_entries(menu: QMenu, view: CanvasView) -> None:
    """The entries that nodes have besides: bypass with a check mark, and group."""
    level = view.level
    _add(menu, tr("Bypass"), lambda: annotate.toggle_bypass(view), annotate.why_not_bypass(level))
    action = menu.actions()[-1]
    action.setCheckable(True)
    action.setChecked(annotate.is_bypassed(level))
    _add(menu, tr("Group"), lambda: annotate.group_selection(view))
    if not annotate.why_not_ungroup(level):
        _add(menu, tr("Ungroup"), lambda: annotate.ungroup_selection(view))


def _add(menu: QMenu, text: str, run: Callable[[], object], reason: str = "") -> None:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: run())
    action.setEnabled(not reason)
    action.setToolTip(reason)


def _add_colors(menu: QMenu, view: CanvasView, record_id: str) -> None:
    shown = view.canvas_scene.annotations.items[record_id].color_name
    colors = menu.addMenu(tr("Colour"))
    colors.setObjectName("canvas-colors")
    for name in COLORS:
        swatch = QPixmap(_SWATCH, _SWATCH)
        swatch.fill(view.theme.named(name))
        action = colors.addAction(QIcon(swatch), tr(COLOR_NAMES[name]))
        action.setObjectName(f"color-{name}")
        action.setCheckable(True)
        action.setChecked(name == shown)
        action.triggered.connect(lambda _=False, name=name: annotate.set_color(view, name))
