"""Paints the palette's rows: a family as a heading, a layer as icon, title and one muted line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import layer_icon_name, pixmap
from app.palette.model import FAMILY_ROLE, FILE_ROLE, LAYER_ROLE, OFFER_ROLE, SUMMARY_ROLE
from app.theme import FOCUS_RING, GRID, RADIUS, SPACE_L, SPACE_M, base_font, caption_font, text_px

if TYPE_CHECKING:
    from app.theme import Theme

_ROW = 44
_HEADING = 30
_CHIP = 28
_ICON = 18
_CHEVRON = 12

_Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Draws with the theme's tokens; the tree keeps its own selection, hover and keyboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme from now on."""
        self._theme = theme
        self._icons.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, text_px(_ROW if _is_row(index) else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: Any = option  # the stubs of Qt do not know the fields of a style option
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _is_row(index):
            self._paint_layer(painter, shown.rect, shown.state, index)
        else:
            self._paint_heading(painter, shown.rect, bool(shown.state & QStyle.StateFlag.State_Open), index)
            if shown.state & QStyle.StateFlag.State_HasFocus:
                self._paint_ring(painter, shown.rect.adjusted(GRID, 0, -GRID, 0))
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, is_open: bool, index: _Index) -> None:
        theme = self._theme
        chevron = QRect(area.left() + SPACE_M, area.center().y() - _CHEVRON // 2 + 1, _CHEVRON, _CHEVRON)
        name = "chevron-down" if is_open else "chevron-right"
        painter.drawPixmap(chevron, self._icon(name, theme.muted, _CHEVRON, painter))
        painter.setFont(caption_font())
        painter.setPen(theme.color("muted"))
        text = area.adjusted(SPACE_M + _CHEVRON + GRID, 0, -SPACE_L, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        count = index.model().rowCount(index)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))

    def _paint_layer(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: _Index) -> None:
        theme = self._theme
        name, color = self._drawing_of(index)
        row = area.adjusted(GRID, 1, -GRID, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        chip = QRect(row.left() + SPACE_M, row.center().y() - _CHIP // 2 + 1, _CHIP, _CHIP)
        fill = QColor(color)
        fill.setAlphaF(0.18 if theme.is_dark else 0.11)
        painter.setBrush(fill)
        painter.drawRoundedRect(chip, RADIUS, RADIUS)
        inset = (_CHIP - _ICON) // 2
        drawing = self._icon(name, color.name(), _ICON, painter)
        painter.drawPixmap(chip.adjusted(inset, inset, -inset, -inset), drawing)
        text = row.adjusted(SPACE_M + _CHIP + SPACE_M + 2, GRID, -SPACE_M, -GRID)
        self._paint_line(painter, text, Qt.AlignmentFlag.AlignTop, str(index.data()), is_title=True)
        self._paint_line(painter, text, Qt.AlignmentFlag.AlignBottom, str(index.data(SUMMARY_ROLE)), is_title=False)
        if state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, row)

    def _paint_ring(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(QPen(self._theme.color("accent"), FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _drawing_of(self, index: _Index) -> tuple[str, QColor]:
        """Name and colour of a row's icon."""
        file = index.data(FILE_ROLE)
        if file is not None:
            is_failed = file.status == "failed"
            return ("error" if is_failed else "lock"), self._theme.color("error" if is_failed else "warning")
        offer = index.data(OFFER_ROLE)
        if offer is not None and offer.source == "damaged":
            return "error", self._theme.color("error")
        family = str(index.data(FAMILY_ROLE))
        return layer_icon_name(str(index.data(LAYER_ROLE)), family), self._theme.family(family)

    def _paint_line(self, painter: QPainter, area: QRect, side: Qt.AlignmentFlag, text: str, *, is_title: bool) -> None:
        font = base_font() if is_title else caption_font()
        painter.setFont(font)
        painter.setPen(self._theme.color("text" if is_title else "muted"))
        metrics = QFontMetrics(font)
        painter.drawText(area, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))

    def _icon(self, name: str, color: str, size: int, painter: QPainter) -> QPixmap:
        scale = painter.device().devicePixelRatioF()
        key = (name, color, size, scale)
        if key not in self._icons:
            self._icons[key] = pixmap(name, color, size, scale)
        return self._icons[key]


def _is_row(index: _Index) -> bool:
    """Whether this is a layer, a block or a file, in contrast to a heading."""
    return any(index.data(role) for role in (LAYER_ROLE, OFFER_ROLE, FILE_ROLE))
