"""The bar that finds nodes: it floats over the canvas, counts the matches, and goes from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGridLayout, QLabel, QLineEdit, QToolButton

from app.canvas.find import Match, find_nodes
from app.canvas.geometry import CARD_RADIUS
from app.canvas.overlays import floating_style
from app.canvas.style import faded, pen
from app.icons import icon
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.view import CanvasView
    from app.theme import Theme

WIDTH = 340
HALO = 6.0
TYPING_MS = 60
"""How long after a key the search begins: keys that follow each other quickly search once."""
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FoundItem(QGraphicsItem):
    """A halo behind every node that was found on this level."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__()
        self._view = view
        self._rects: list[QRectF] = []
        self._area = QRectF()
        self.setZValue(5.0)

    def show_nodes(self, ids: list[str]) -> None:
        nodes = self._view.canvas_scene.nodes
        self.prepareGeometryChange()
        self._rects = [nodes[key].scene_card().adjusted(-HALO, -HALO, HALO, HALO) for key in ids if key in nodes]
        self._area = QRectF()
        for rect in self._rects:
            self._area = self._area.united(rect.adjusted(-2.0, -2.0, 2.0, 2.0))
        self.update()

    @property
    def count(self) -> int:
        return len(self._rects)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        accent = self._view.canvas_scene.style_.accent
        line = pen(accent, 1.5, Qt.PenStyle.DashLine)
        line.setCosmetic(True)
        painter.setPen(line)
        painter.setBrush(faded(accent, 0.12))
        for rect in self._rects:
            painter.drawRoundedRect(rect, CARD_RADIUS + HALO, CARD_RADIUS + HALO)


class FindBar(QFrame):
    """Hidden until asked for. Enter goes to the next match, Shift+Enter to the one before, Esc closes.

    Attributes:
        field: Where one types.
        count: How many matches there are, and which of them is shown.
        searched: There may be other matches now, or none are wanted any more.
    """

    searched = Signal()

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._matches: list[Match] = []
        self._current = -1
        self._found: FoundItem | None = None
        self.setObjectName("canvas-find")
        self.setAccessibleName(tr("Find in the design"))
        self.field = QLineEdit(self)
        self.field.setObjectName("canvas-find-field")
        self.field.setAccessibleName(tr("Find nodes"))
        self.field.setPlaceholderText(tr("Name, layer, id or option, such as units 64"))
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setObjectName("canvas-find-count")
        self.count.setProperty("role", "muted")
        self._about = QLabel(self)
        self._about.setObjectName("canvas-find-match")
        self._about.setProperty("role", "caption")
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._search_typed)
        view.level.analysed.connect(self._search_again)
        self.hide()

    @property
    def matches(self) -> tuple[Match, ...]:
        """What was found, in the order in which it is visited."""
        return tuple(self._matches)

    @property
    def halos(self) -> int:
        """How many nodes of this level stand out."""
        return self._found.count if self._found is not None else 0

    def open_bar(self) -> None:
        """Ask what to find; what was looked for last is chosen, so that typing replaces it."""
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search(move=False)

    def close_bar(self) -> bool:
        """Close it, and give the keys back to the canvas. Returns whether it was open."""
        if self.isHidden():
            return False
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        self._timer.stop()
        self.hide()
        self._show_halos([])
        self.searched.emit()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)
        return True

    def step(self, by: int) -> None:
        """Go to the next match (1) or to the one before (-1), around the end."""
        if self._timer.isActive():
            self._timer.stop()
            self._search(move=False)
        if self._matches:
            start = self._current if self._current >= 0 else -1 if by > 0 else 0
            self._current = (start + by) % len(self._matches)
            self._go()

    def place(self) -> None:
        """Stand at the top right of the canvas."""
        area = self._view.viewport().geometry()
        self.resize(min(WIDTH, area.width() - 24), self.sizeHint().height())
        self.move(QPoint(area.right() - self.width() - 12, area.top() + 12))

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(floating_style(theme, self.objectName()))
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme.color("muted")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                return self.close_bar()
            if event.key() in ENTER_KEYS:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(2)
        layout.addWidget(self.field, 0, 0)
        layout.addWidget(self.count, 0, 1)
        rows: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("chevron-up", tr("Previous match"), lambda: self.step(-1)),
            ("chevron-down", tr("Next match"), lambda: self.step(1)),
            ("close", tr("Close"), self.close_bar),
        )
        for column, (name, text, run) in enumerate(rows, start=2):
            button = QToolButton(self)
            button.setObjectName(f"canvas-find-{name}")
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.setIconSize(QSize(16, 16))
            button.clicked.connect(lambda _=False, run=run: run())
            layout.addWidget(button, 0, column)
            self._buttons[name] = button
        layout.addWidget(self._about, 1, 0, 1, 5)
        layout.setColumnStretch(0, 1)

    def _on_typed(self) -> None:
        self._timer.start()

    def _search_typed(self) -> None:
        self._search(move=True)

    def _search_again(self, *_: object) -> None:
        """The design has changed: keep the place, as far as it is still there."""
        if not self.isHidden():
            self._search(move=False)

    def _search(self, *, move: bool) -> None:
        level = self._view.level
        before = self._matches[self._current] if 0 <= self._current < len(self._matches) else None
        snapshot = level.session.snapshot
        self._matches = find_nodes(snapshot, level.session.design.registry, self.field.text(), level.path)
        self._current = next(
            (index for index, match in enumerate(self._matches) if before and match.path == before.path), -1
        )
        # Typing looks around on this level; only a step opens a block.
        if move and self._matches and self._matches[0].level == level.path:
            self._current = 0
            self._go()
        self._tell()

    def _go(self) -> None:
        match = self._matches[self._current]
        self._view.show_node(match.path)
        self._tell()

    def _tell(self) -> None:
        level = self._view.level
        total = len(self._matches)
        if not self.field.text().strip():
            self.count.setText("")
            self._about.setText(tr("Searches blocks as well."))
        elif not total:
            self.count.setText(tr("0 of 0"))
            self._about.setText(tr("Nothing matches."))
        else:
            number = self._current + 1
            self.count.setText(tr("{number} of {total}", number=number or "–", total=total))
            self._about.setText(self._words(self._matches[max(0, self._current)]))
        for name in ("chevron-up", "chevron-down"):
            self._buttons[name].setEnabled(bool(total))
        self.setAccessibleDescription(f"{self.count.text()} {self._about.text()}".strip())
        self._show_halos([match.path[-1] for match in self._matches if match.level == level.path])
        self.searched.emit()

    def _words(self, match: Match) -> str:
        """Which node it is, what it was found by, and how deep it lies."""
        text = tr("{name}, {why}", name=match.name, why=match.why) if match.why else match.name
        depth = len(match.level)
        return tr("{text} (inside of a block)", text=text) if depth else text

    def _show_halos(self, ids: list[str]) -> None:
        if self._found is None and ids:
            self._found = FoundItem(self._view)
            self._view.canvas_scene.addItem(self._found)
        if self._found is not None:
            self._found.show_nodes(ids)
