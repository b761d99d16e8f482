"""Looks at a window as a screen reader does: the tree of accessible objects, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

Role = QAccessible.Role
NAMELESS = {
    Role.Client, Role.Pane, Role.Grouping, Role.Splitter, Role.ScrollBar, Role.Separator, Role.Whitespace,
    Role.Grip, Role.LayeredPane, Role.Border, Role.NoRole, Role.WebDocument, Role.StaticText, Role.ToolBar,
    Role.ColumnHeader, Role.RowHeader, Role.TreeItem, Role.ListItem, Role.Cell, Role.Indicator, Role.Paragraph,
    Role.MenuBar, Role.TitleBar,
}  # fmt: skip
"""Roles of containers and of parts; they need a name only where they take the keys."""
WITH_VALUE = {Role.Slider, Role.SpinBox, Role.ProgressBar, Role.ScrollBar, Role.Dial}
MOST_ITEMS = 40


def walk(root: QWidget) -> Iterator[tuple[QAccessibleInterface, QObject | None]]:
    """Every accessible object of a window that is shown, with the widget behind it where there is one."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        thing = interface.object()
        if isinstance(thing, QWidget) and not thing.isVisible():
            continue
        yield interface, thing
        count = interface.childCount()
        if isinstance(thing, QAbstractItemView):
            count = min(count, MOST_ITEMS)
        waiting.extend(interface.child(number) for number in range(count))


def faults(root: QWidget) -> list[str]:
    """What a screen reader would stumble over."""
    found: list[str] = []
    seen: dict[tuple[object, object, str], str] = {}
    for interface, thing in walk(root):
        role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
        where = f"{_path(thing)} as {role.name}"
        takes_keys = isinstance(thing, QWidget) and _takes_keys(thing)
        if not name and (takes_keys or role not in NAMELESS) and not _has_proxy(thing):
            found.append(f"{where} has no name")
        if takes_keys and role in (Role.Client, Role.NoRole, Role.Whitespace) and not _described(interface):
            found.append(f"{where} takes the keys, but does not say what it is")
        if role in WITH_VALUE and interface.valueInterface() is None:
            found.append(f"{where} has no value")
        if takes_keys and isinstance(thing, QWidget):
            key = (thing.parentWidget(), role, name)
            if key in seen:
                found.append(f"{where} and {seen[key]} are both called {name!r}")
            seen[key] = _path(thing)
    return found


def _has_proxy(thing: QObject | None) -> bool:
    """Whether a part of Qt's own stands for another widget, as the frame of tabs does for their bar."""
    return isinstance(thing, QWidget) and thing.focusProxy() is not None


def _described(interface: QAccessibleInterface) -> bool:
    return bool(interface.text(QAccessible.Text.Description).strip())


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _path(thing: QObject | None) -> str:
    names = []
    while thing is not None:
        names.append(thing.objectName() or type(thing).__name__)
        thing = thing.parent()
    return " < ".join(names[:5])
