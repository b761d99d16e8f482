"""A note on the canvas: a card with a text in Markdown, and a folded corner that tells it from a layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QPainterPath,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.canvas.annotation_item import Annotation, AnnotationItem
from app.canvas.geometry import DETAIL_ZOOM, TEXT_ZOOM
from app.theme import FONT_PX, base_font, drawn
from app.translation import tr
from brains_engine.design.records import NoteRecord

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.style import CanvasStyle

NOTE_Z = 5.0
PADDING = 10.0
FOLD = 14.0
INDENT = 18.0
LEAST = 56.0
_TINT = 0.12
_HEADINGS = (17, 15, 14)
"""Sizes of headings of the first levels, in pixels."""


class _PlainDocument(QTextDocument):
    """Markdown that loads nothing: no picture of a stranger's note is read from the disk or the network."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


class NoteItem(AnnotationItem):
    """Shows as much of its text as there is room for."""

    def __init__(self, record: Annotation, style: CanvasStyle) -> None:
        self._document = _PlainDocument()
        self._document.setDocumentMargin(0.0)
        self._document.setIndentWidth(INDENT)
        self._shown: tuple[str, str] = ("", "")
        super().__init__(record, style)
        self.setZValue(NOTE_Z)

    def take(self, record: Annotation) -> None:
        self.text = record.text if isinstance(record, NoteRecord) else ""
        self._color_name = record.color

    @property
    def color_name(self) -> str:
        return self._color_name

    @property
    def first_line(self) -> str:
        """The first line of the text as it is shown, without marks."""
        shown = self._document.toPlainText().strip().splitlines()
        return shown[0] if shown else ""

    @property
    def spoken(self) -> str:
        text = self._document.toPlainText().strip() or tr("empty")
        return tr("Note: {text}", text=" ".join(text.split())[:200])

    @property
    def least(self) -> float:
        return LEAST

    def holds(self, scene_pos: QPointF) -> bool:
        return self.scene_card().contains(scene_pos) or bool(self.edges_at(scene_pos))

    def title_area(self) -> QRectF:
        return self.scene_card()

    def lay_out(self) -> None:
        if self._shown != (self.text, self.style.theme.name):
            self._shown = (self.text, self.style.theme.name)
            self._write()
        self._room = self.local().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        self._document.setTextWidth(max(1.0, self._room.width()))
        self._is_cut = self._document.size().height() > self._room.height() + 1.0
        self._overview = self.style.overview_metrics.elidedText(
            self.first_line, Qt.TextElideMode.ElideRight, self._room.width()
        )
        self._outline, self._fold = _shape(self.size)

    def paint_frame(self, painter: QPainter, zoom: float) -> None:
        style = self.style
        paper = _mixed(style.surface, self.color, _TINT)
        painter.setPen(self.border(zoom))
        painter.setBrush(QBrush(paper))
        painter.drawPath(self._outline)
        painter.setBrush(QBrush(_mixed(style.surface, self.color, 3 * _TINT)))
        painter.drawPath(self._fold)
        if zoom >= DETAIL_ZOOM:
            self._paint_text(painter)
        elif zoom >= TEXT_ZOOM:
            painter.setFont(style.overview_font)
            painter.setPen(style.text_pen)
            painter.drawText(self._room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._overview)

    def _paint_text(self, painter: QPainter) -> None:
        style = self.style
        if not self.text.strip():
            painter.setFont(style.caption_font)
            painter.setPen(style.muted_pen)
            painter.drawText(self._room, Qt.AlignmentFlag.AlignLeft, tr("Double-click to write"))
            return
        painter.save()
        painter.setClipRect(self._room, Qt.ClipOperation.IntersectClip)
        painter.translate(self._room.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, style.text)
        context.palette.setColor(QPalette.ColorRole.Link, style.accent)
        context.clip = QRectF(QPointF(), self._room.size())
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if self._is_cut:
            painter.setFont(style.title_font)
            painter.setPen(style.muted_pen)
            foot = QRectF(self._room.left(), self.size.height() - PADDING, self._room.width(), PADDING)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, "…")

    def _write(self) -> None:
        """Set the text; headings are kept in proportion to the cards around."""
        self._document.setDefaultFont(drawn(base_font(), FONT_PX))
        features = QTextDocument.MarkdownFeature
        self._document.setMarkdown(
            self.text,
            QTextDocument.MarkdownFeature(features.MarkdownDialectGitHub.value | features.MarkdownNoHTML.value),
        )
        block = self._document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            if level:
                heading = QTextCharFormat()
                heading.setProperty(QTextFormat.Property.FontPixelSize, _HEADINGS[min(level, len(_HEADINGS)) - 1])
                heading.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                cursor.mergeCharFormat(heading)
            spacing = QTextBlockFormat()
            spacing.setTopMargin(0.0)
            spacing.setBottomMargin(4.0)
            cursor.mergeBlockFormat(spacing)
            block = block.next()


def _shape(size: QSizeF) -> tuple[QPainterPath, QPainterPath]:
    """The outline without the folded corner, and the fold."""
    width, height = size.width(), size.height()
    outline = QPainterPath(QPointF(0.0, 0.0))
    for x, y in ((width - FOLD, 0.0), (width, FOLD), (width, height), (0.0, height)):
        outline.lineTo(x, y)
    outline.closeSubpath()
    fold = QPainterPath(QPointF(width - FOLD, 0.0))
    fold.lineTo(width - FOLD, FOLD)
    fold.lineTo(width, FOLD)
    fold.closeSubpath()
    return outline, fold


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """A colour laid over another, opaque."""
    return QColor.fromRgbF(
        ground.redF() + (color.redF() - ground.redF()) * share,
        ground.greenF() + (color.greenF() - ground.greenF()) * share,
        ground.blueF() + (color.blueF() - ground.blueF()) * share,
    )
