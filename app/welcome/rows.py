"""Rows of the welcome page: an icon, a name, a muted second line, and a mark at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import pixmap
from app.theme import FOCUS_RING, ICON_SIZE, RADIUS, SPACE_L, SPACE_M, caption_font, strong_font, text_px

if TYPE_CHECKING:
    from app.theme import Theme

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ICON_ROLE = LINE_ROLE + 1
TONE_ROLE = LINE_ROLE + 2
MARK_ROLE = LINE_ROLE + 3
"""Name of a drawing at the right end of the row, or nothing."""

_HEIGHT = 44
_MARK = 14

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws with the theme's tokens; what is too long is cut."""

    def __init__(self, theme: Theme, parent: QWidget, elide: Qt.TextElideMode) -> None:
        super().__init__(parent)
        self._theme = theme
        self._elide = elide

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, text_px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: Any = option  # the stubs of Qt do not know the fields of a style option
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = shown.rect.adjusted(1, 1, -1, -1)
        self._paint_ground(painter, row, shown)
        scale = painter.device().devicePixelRatioF()
        tone = str(index.data(TONE_ROLE) or "muted")
        drawing = pixmap(str(index.data(ICON_ROLE)), self._theme.color(tone), ICON_SIZE, scale)
        painter.drawPixmap(row.left() + SPACE_M, row.center().y() - ICON_SIZE // 2, drawing)
        text = row.adjusted(2 * SPACE_M + ICON_SIZE, 4, -SPACE_M, -4)
        mark = index.data(MARK_ROLE)
        if mark:
            text.setRight(text.right() - _MARK - SPACE_M)
            place = (row.right() - SPACE_M - _MARK, row.center().y() - _MARK // 2)
            painter.drawPixmap(*place, pixmap(str(mark), self._theme.color("accent"), _MARK, scale))
        self._paint_texts(painter, text, index, tone)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, shown: Any) -> None:
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        focused = bool(shown.widget is not None and shown.widget.hasFocus()) and selected
        if not (focused or shown.state & QStyle.StateFlag.State_MouseOver):
            return
        painter.setPen(QPen(self._theme.color("accent"), FOCUS_RING) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selected" if focused else "hover"))
        painter.drawRoundedRect(row, RADIUS, RADIUS)

    def _paint_texts(self, painter: QPainter, area: QRect, index: _Index, tone: str) -> None:
        half = area.height() // 2
        lines = (
            (area.adjusted(0, 0, 0, -half), strong_font(), "text", str(index.data())),
            (
                area.adjusted(0, half, 0, 0),
                caption_font(),
                tone if tone == "warning" else "muted",
                index.data(LINE_ROLE),
            ),
        )
        for place, font, token, text in lines:
            painter.setFont(font)
            painter.setPen(self._theme.color(token))
            fitting = QFontMetrics(font).elidedText(str(text), self._elide, place.width())
            painter.drawText(place.adjusted(0, 0, SPACE_L, 0), Qt.AlignmentFlag.AlignVCenter, fitting)
