"""The parts of the window that F6 goes around, each with the place in it where one was last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from shiboken6 import isValid

from app.access.tab_order import stops

if TYPE_CHECKING:
    from app.main_window import MainWindow

_BY_KEYS = Qt.FocusReason.TabFocusReason


class Panes(QObject):
    """Goes from pane to pane: messages, palette, canvas, inspector, run. A pane that is not shown is passed over."""

    def __init__(self, window: MainWindow, canvas: QWidget) -> None:
        super().__init__(window)
        self._panes: tuple[QWidget, ...] = (
            window.notices, window.palette_dock, canvas, window.inspector_dock, window.run_dock,
        )  # fmt: skip
        self._places: dict[QWidget, QWidget] = {}
        QApplication.instance().focusChanged.connect(self._note)  # type: ignore[union-attr]

    def go(self, step: int) -> None:
        """Give the keys to the next pane (1) or to the one before (-1)."""
        shown = [pane for pane in self._panes if pane.isVisible() and _stops(pane)]
        if not shown:
            return
        focus = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(shown) if _holds(pane, focus)), None)
        start = here if here is not None else -1 if step > 0 else 0
        self.enter(shown[(start + step) % len(shown)])

    def enter(self, pane: QWidget) -> None:
        """Give the keys to a pane, at the place where one was last in it."""
        place = self._places.get(pane)
        if place is None or not isValid(place) or not _takes_keys(place) or not _holds(pane, place):
            place = next(iter(_stops(pane)), None)
        if place is not None:
            place.setFocus(_BY_KEYS)

    def _note(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not isValid(new):
            return
        for pane in self._panes:
            if isValid(pane) and _holds(pane, new):
                self._places[pane] = new


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _stops(pane: QWidget) -> list[QWidget]:
    """What takes the keys in a pane, its content before the tabs above it."""
    found = [widget for widget in map(_final, stops(pane)) if _takes_keys(widget)]
    return found[:1] if found[:1] == [pane] else sorted(found, key=lambda widget: isinstance(widget, QTabBar))


def _final(widget: QWidget) -> QWidget:
    """What really gets the keys that are given to a widget."""
    proxy = widget.focusProxy()
    return widget if proxy is None else _final(proxy)
