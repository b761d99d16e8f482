"""Tab follows the layout: forms that are built anew would else come last, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QComboBox, QLayout, QTabBar, QTabWidget, QWidget

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox)
"""Controls whose parts Tab does not visit one by one."""

_BY_TAB = frozenset((Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus))


class TabOrder(QObject):
    """Keeps the Tab order of a page that of its layout. What comes first in it keeps its place in the window.

    The order is put right by `settle`, when the keys are about to go on: to gather it with each change of a form
    would take longer than the change itself.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._order: list[QWidget] = []
        self._is_stale = True
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that something was added, taken away, shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._is_stale = True
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Put the order right, where the layout has changed since."""
        if self._is_stale:
            self._is_stale = False
            order = list(stops(self._page))
            if order != self._order:
                self._order = order
                for earlier, later in pairwise(order):
                    QWidget.setTabOrder(earlier, later)


def settle_order(window: QWidget) -> None:
    """Put the Tab order of all pages of a window right. Qt asks the window itself where Tab goes: this comes first."""
    for order in window.findChildren(TabOrder):
        order.settle()


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keys in a widget, in the order of its layout. A control that has its parts stands for them."""
    proxy = widget.focusProxy()
    if proxy is not None and widget.isAncestorOf(proxy) and not isinstance(widget, QTabWidget):
        yield widget
        return
    if proxy is None and widget.focusPolicy() in _BY_TAB:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    layout = widget.layout()
    placed = dict.fromkeys(_placed(layout)) if layout is not None else {}
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in placed]
    if len(others) > 1:
        others.sort(key=lambda child: not isinstance(child, QTabBar))  # tabs come before the pages that they choose
    for child in (*placed, *others):
        if not child.isWindow():
            yield from stops(child)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
