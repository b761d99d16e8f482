"""Paints the rows of the gallery: picture, title, sentence, and what it trains on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.icons import pixmap
from app.template_pictures import load_picture
from app.theme import (
    FOCUS_RING,
    GRID,
    RADIUS,
    SPACE_L,
    SPACE_M,
    SPACE_XL,
    base_font,
    caption_font,
    strong_font,
    text_px,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from app.theme import Theme

ID_ROLE = int(Qt.ItemDataRole.UserRole)
HELP_ROLE = ID_ROLE + 1
FACTS_ROLE = ID_ROLE + 2
EMPTY = ""
"""The id of the empty design, which has no picture."""

_PICTURE = QSize(208, 117)
_SMALL_PICTURE = QSize(144, 81)
_NARROW = 520
_HEADING = 32
_ICON = 32

_Index = QModelIndex | QPersistentModelIndex


class GalleryDelegate(QStyledItemDelegate):
    """Draws with the theme's tokens. A picture is read when its row is first seen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[str, QPixmap] = {}

    @property
    def loaded(self) -> frozenset[str]:
        """Ids of the templates whose pictures were read."""
        return frozenset(self._pictures)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(320, text_px(_PICTURE.height() + 2 * (SPACE_M + 2) if _is_row(index) else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: Any = option  # the stubs of Qt do not know the fields of a style option
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if _is_row(index):
            self._paint_row(painter, shown.rect.adjusted(GRID, 2, -GRID, -2), shown.state, index)
        else:
            painter.setFont(caption_font())
            painter.setPen(self._theme.color("muted"))
            place = shown.rect.adjusted(SPACE_L, 0, -SPACE_L, -GRID)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data()))
        painter.restore()

    def _paint_row(self, painter: QPainter, row: QRect, state: QStyle.StateFlag, index: _Index) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(row, RADIUS, RADIUS)
        # A sentence needs its width more than the picture does.
        picture = _PICTURE if row.width() >= _NARROW else _SMALL_PICTURE
        place = QRect(row.topLeft(), picture).translated(SPACE_M, (row.height() - picture.height()) // 2)
        self._paint_picture(painter, place, str(index.data(ID_ROLE)), selected)
        self._paint_texts(
            painter, row.adjusted(picture.width() + SPACE_M + SPACE_XL, SPACE_L, -SPACE_L, -SPACE_L), index
        )

    def _paint_picture(self, painter: QPainter, place: QRect, template_id: str, selected: bool) -> None:
        theme = self._theme
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(place, theme.color("canvas"))
        if template_id == EMPTY:
            drawing = pixmap("new", theme.accent, _ICON, painter.device().devicePixelRatioF())
            corner = place.center()
            painter.drawPixmap(corner.x() - _ICON // 2, corner.y() - _ICON // 2, drawing)
        else:
            painter.drawPixmap(place, self._picture(template_id))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if selected else "border"), FOCUS_RING if selected else 1.0))
        painter.drawPath(frame)

    def _paint_texts(self, painter: QPainter, area: QRect, index: _Index) -> None:
        theme = self._theme
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(strong_font())
        painter.setPen(theme.color("text"))
        title = painter.boundingRect(area, top, str(index.data()))
        painter.drawText(area, top, str(index.data()))
        painter.setFont(base_font())
        below = area.adjusted(0, title.height() + GRID, 0, -SPACE_XL)
        lines = fitting_lines(str(index.data(HELP_ROLE)), painter.font(), below.size())
        painter.drawText(below, top, "\n".join(lines))
        painter.setFont(caption_font())
        painter.setPen(theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data(FACTS_ROLE)))

    def _picture(self, template_id: str) -> QPixmap:
        if template_id not in self._pictures:
            self._pictures[template_id] = load_picture(template_id, self._theme)
        return self._pictures[template_id]


def fitting_lines(text: str, font: QFont, room: QSize) -> list[str]:
    """The lines of a text that is wrapped at a width; where they are more than there is room for, the last is cut.

    Args:
        text: One paragraph.
        font: What it is written in.
        room: Width and height, in pixels.
    """
    metrics = QFontMetrics(font)
    count = max(1, room.height() // metrics.lineSpacing())
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        starts.append(line.textStart())
    layout.endLayout()
    lines = [text[start:end].rstrip() for start, end in pairwise([*starts, len(text)])]
    if len(lines) > count:
        rest = text[starts[count - 1] :]
        lines = [*lines[: count - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())]
    return lines


def _is_row(index: _Index) -> bool:
    """Whether this is something to choose, in contrast to a heading."""
    return index.data(ID_ROLE) is not None
