"""What an empty canvas teaches: one sentence, the keys that begin, and a few templates with pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.sentences import say
from app.template_pictures import load_picture
from app.theme import FOCUS_RING, RADIUS, SPACE_L, SPACE_M, base_font
from app.translation import mark, tr
from brains_engine.templates import list_templates

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QMouseEvent, QPaintEvent, QPixmap

    from app.canvas.view import CanvasView
    from app.theme import Theme

CARDS = ("digits_mlp", "digits_convolution", "digits_normnet", "letters_transformer")
"""Templates on the cards, the one to start with first; where there is no room for all, the last stay away."""

_PICTURE = QSize(128, 72)
_TITLE = 40
_PAD = 6
_ROOM_FOR_CARDS = 300
_KEYS = (("Tab", mark("Search a layer")), ("Ctrl+N", mark("All templates")))


class TemplateCard(QAbstractButton):
    """A small picture of a template with its name. The picture is read when the card is first painted."""

    def __init__(self, template_id: str, title: str, help_text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"canvas-template-{template_id}")
        self.setAccessibleName(tr("Begin with the template {title}", title=title))
        self.setAccessibleDescription(help_text)
        self.setToolTip(help_text)
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(_PICTURE.width() + 2 * _PAD, _PICTURE.height() + 2 * _PAD + _TITLE)
        self._template_id = template_id
        self._theme = theme
        self._picture: QPixmap | None = None

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = load_picture(self._template_id, self._theme)
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        active = self.hasFocus() or self.underMouse() or self.isDown()
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.fillPath(frame, theme.color("hover" if active else "surface"))
        painter.drawPixmap(QRect(_PAD, _PAD, _PICTURE.width(), _PICTURE.height()), self._picture)
        painter.setPen(QPen(theme.color("accent" if active else "border"), FOCUS_RING if self.hasFocus() else 1.0))
        painter.drawPath(frame)
        painter.setFont(base_font())
        painter.setPen(theme.color("text"))
        place = QRect(_PAD, self.height() - _TITLE - _PAD // 2, self.width() - 2 * _PAD, _TITLE)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.end()


class EmptyState(QFrame):
    """Stands in the middle of an empty canvas, and steps aside while something is dragged over it.

    Attributes:
        template_chosen: The id of a template.
        templates_requested: The user wants to see all of them.
        search_requested: The user wants to search for a layer.
    """

    template_chosen = Signal(str)
    templates_requested = Signal()
    search_requested = Signal()

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.setObjectName("canvas-empty-state")
        self.setAcceptDrops(True)
        self._is_wanted = False
        self._title = _label(tr("Start your network"), "title", self)
        self._text = _label(tr("Drag a layer here, press Tab, or start from a template."), "muted", self)
        self.cards: list[TemplateCard] = []
        self._view = view
        self.hints = [self._hint(keys, tr(text)) for keys, text in _KEYS]
        self.hints[0].clicked.connect(self.search_requested)
        self.hints[1].setObjectName("canvas-choose-template")
        self.hints[1].clicked.connect(self.templates_requested)
        self._lay_out()
        view.viewport().installEventFilter(self)

    def show_where(self, is_wanted: bool) -> None:
        """Stand there, or not. The cards are made when they are first wanted: most starts have no empty canvas."""
        self._is_wanted = is_wanted
        if is_wanted and not self.cards:
            self._make_cards()
        self.setVisible(is_wanted)

    def place(self, area: QRect) -> None:
        """Stand in the middle of an area, with as many cards as there is room for."""
        card = _PICTURE.width() + 2 * _PAD + SPACE_M
        fitting = (area.width() - 2 * SPACE_L) // card if area.height() >= _ROOM_FOR_CARDS else 0
        for number, button in enumerate(self.cards):
            button.setVisible(number < fitting)
        width = min(max(380, min(fitting, len(self.cards)) * card + 2 * SPACE_L), area.width() - 2 * SPACE_M)
        layout = self.layout()
        assert layout is not None
        self._row.invalidate()
        layout.invalidate()
        self.resize(width, layout.totalHeightForWidth(width))
        self.move(area.center() - self.rect().center())

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        for card in self.cards:
            card.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Make way: what is dragged is for the canvas below. Files do not get here: they are taken anywhere."""
        self.hide()
        event.acceptProposedAction()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do what a double-click on the empty canvas does."""
        self.search_requested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make way for what is dragged over the canvas, and come back when it has gone without being dropped."""
        if event.type() == QEvent.Type.DragEnter:
            self.hide()
        elif event.type() == QEvent.Type.DragLeave:
            self.setVisible(self._is_wanted)
        return super().eventFilter(watched, event)

    def _make_cards(self) -> None:
        templates = {template.id: template for template in list_templates()}
        for key in CARDS:
            card = TemplateCard(key, say(templates[key].title), say(templates[key].help), self._view.theme, self)
            card.clicked.connect(lambda _=False, key=key: self.template_chosen.emit(key))
            self.cards.append(card)
            self._row.insertWidget(self._row.count() - 1, card)

    def _hint(self, keys: str, text: str) -> QPushButton:
        button = QPushButton(f"{keys}   {text}", self)
        button.setObjectName(f"canvas-hint-{keys}")
        button.setAccessibleName(tr("{text}, by the keys {keys}", text=text, keys=keys))
        button.setAutoDefault(True)  # Enter presses it, too
        return button

    def _lay_out(self) -> None:
        self._row, hints = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((self._row, ()), (hints, self.hints)):
            row.setSpacing(SPACE_M)
            row.addStretch(1)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_L)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(hints)
        layout.addLayout(self._row)


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
