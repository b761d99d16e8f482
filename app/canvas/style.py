"""Pens, brushes and fonts of the canvas, made once for a theme so that painting allocates little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.icons import pixmap
from app.theme import CAPTION_PX, FONT_PX, caption_font, drawn, mono_font, strong_font

if TYPE_CHECKING:
    from app.canvas.wires import WireKind
    from app.theme import Theme

ICON_SIZE = 18


def pen(color: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen with round ends."""
    result = QPen(color, width, style)
    result.setCapStyle(Qt.PenCapStyle.RoundCap)
    return result


def faded(color: QColor, alpha: float) -> QColor:
    """A colour with an opacity of 0..1."""
    result = QColor(color)
    result.setAlphaF(alpha)
    return result


class CanvasStyle:
    """The theme as the canvas needs it, and the way that wires take."""

    def __init__(self, theme: Theme, wires: WireKind = "curved") -> None:
        self.theme = theme
        self.wires = wires
        self.canvas = theme.color("canvas")
        self.surface = theme.color("surface")
        self.border = theme.color("border")
        self.text = theme.color("text")
        self.muted = theme.color("muted")
        self.accent = theme.color("accent")
        self.error = theme.color("error")
        self.warning = theme.color("warning")

        self.surface_brush = QBrush(self.surface)
        self.canvas_brush = QBrush(self.canvas)
        self.card_pen = pen(self.border)
        self.hover_pen = pen(self.muted)
        self.error_pen = pen(self.error)
        self.error_pen.setCosmetic(True)
        self.card_pen.setCosmetic(True)
        self.hover_pen.setCosmetic(True)
        self.selected_pen = pen(self.accent, 2.0)
        self.hairline = pen(faded(self.border, 0.7))
        self.text_pen = pen(self.text)
        self.muted_pen = pen(self.muted)
        self.port_pen = pen(self.muted, 1.5)
        self.port_active_pen = pen(self.accent, 2.0)
        self.port_refused_pen = pen(self.error, 1.5)
        self.halo_brush = QBrush(faded(self.accent, 0.25))
        self.track_pen = pen(self.border, 3.0)
        self.ring_pen = pen(self.accent, 3.0)
        self.wire_pen = pen(self.muted, 2.0)
        self.wire_hover_pen = pen(self.text, 2.0)
        self.wire_selected_pen = pen(self.accent, 2.5)
        self.dot_pen = pen(theme.color("grid"), 2.5)
        self.dot_pen.setCosmetic(True)

        self.title_font = drawn(strong_font(), FONT_PX)
        self.overview_font = QFont(self.title_font)
        self.overview_font.setPixelSize(24)
        self.caption_font = drawn(caption_font(), CAPTION_PX)
        self.mono_font = drawn(mono_font(), CAPTION_PX)
        self.badge_font = QFont(self.title_font)
        self.badge_font.setPixelSize(12)
        self.badge_font.setWeight(QFont.Weight.Bold)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.overview_metrics = QFontMetricsF(self.overview_font)
        self.caption_metrics = QFontMetricsF(self.caption_font)
        self.mono_metrics = QFontMetricsF(self.mono_font)
        self._icons: dict[tuple[str, str], QPixmap] = {}
        self._families: dict[str, QColor] = {}
        self._widths: dict[str, float] = {}

    def severity(self, severity: str) -> QColor:
        return self.error if severity == "error" else self.warning

    def family(self, family: str) -> QColor:
        """Colour of a layer family."""
        if family not in self._families:
            self._families[family] = self.theme.family(family)
        return self._families[family]

    def node_icon(self, name: str, family: str) -> QPixmap:
        """Icon of a layer in the colour of its family, sharp up to a zoom of 200 %."""
        key = (name, family)
        if key not in self._icons:
            self._icons[key] = pixmap(name, self.family(family), ICON_SIZE, 2.0)
        return self._icons[key]

    def mono_width(self, text: str) -> float:
        """Width of a text in mono. Most wires carry one of a few shapes."""
        if text not in self._widths:
            self._widths[text] = self.mono_metrics.horizontalAdvance(text)
        return self._widths[text]

    def paint_icon(self, painter: QPainter, place: QRectF, name: str, family: str) -> None:
        """Draw the icon of a layer into a place."""
        drawing = self.node_icon(name, family)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, drawing, QRectF(drawing.rect()))

    def wire_width_pen(self, base: QPen, live: float | None) -> QPen:
        """The pen of a wire whose width shows its share of live connections."""
        if live is None:
            return base
        result = QPen(base)
        result.setWidthF(1.0 + 4.0 * max(0.0, min(1.0, live)))
        return result
