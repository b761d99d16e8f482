"""The ring around what has the keys, for widgets that are painted by their own code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.theme import FOCUS_RING

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def came_by_keys(widget: QWidget, event: QFocusEvent) -> bool:
    """Whether a widget got the keys from somebody who goes through the window by keys."""
    is_given = event.reason() == Qt.FocusReason.OtherFocusReason
    works_by_keys = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return event.reason() in _BY_KEYS or (is_given and works_by_keys)


class FocusRing(QWidget):
    """Lies over a widget while it has the keys, and lets the mouse through."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget = widget
        widget.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget:
            if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
                self.setGeometry(self._widget.rect())
                self.setVisible(came_by_keys(self._widget, event))
                self.raise_()
            elif event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.Resize:
                self.setGeometry(self._widget.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), FOCUS_RING))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
