"""The popup of a problem badge: its sentences, and the fixes to apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.canvas.overlays import floating_style
from app.icons import pixmap
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.theme import Theme
    from brains_engine.design.diagnostics import Fix, Problem

WIDTH = 320


class ProblemPopup(QFrame):
    """Closes on Esc, on a click on the canvas, after a fix, and when its problems are others.

    Attributes:
        sentences: What it tells, in the engine's words.
    """

    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        problems: Sequence[Problem],
        theme: Theme,
        apply: Callable[[Fix], None],
        go_to: Callable[[Problem], None],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("canvas-problem-popup")
        self.setAccessibleName(tr("Problems of this layer"))
        self.setStyleSheet(floating_style(theme, self.objectName()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentences = {problem.message for problem in problems}
        self._host = parent
        self._apply = apply
        self._go_to = go_to
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for problem in problems:
            layout.addWidget(self._row(problem, theme))
            for fix in problem.fixes:
                layout.addWidget(self._button(fix), 0, Qt.AlignmentFlag.AlignLeft)
            if problem.path:
                layout.addWidget(self._way_in(problem), 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(WIDTH)

    def open_at(self, point: QPoint) -> None:
        """Show near a point of the parent, and focus the first fix."""
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))
        room = self._host.rect().adjusted(8, 8, -8, -8)
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        y = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.raise_()
        first = self.findChild(QPushButton)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._host.setFocus(Qt.FocusReason.PopupFocusReason)
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def close_popup(self) -> None:
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _row(self, problem: Problem, theme: Theme) -> QWidget:
        row = QWidget(self)
        sign = QLabel(row)
        sign.setPixmap(pixmap(problem.severity, theme.color(problem.severity), 18, 2.0))
        text = QLabel(say(problem.message), row)
        text.setWordWrap(True)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        return row

    def _button(self, fix: Fix) -> QPushButton:
        button = QPushButton(say(fix.label), self)
        button.setObjectName(f"canvas-fix-{fix.id}")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._run(fix))
        return button

    def _way_in(self, problem: Problem) -> QPushButton:
        """Opens the block at the layer that is at fault."""
        button = QPushButton(tr("Show inside"), self)
        button.setObjectName("canvas-show-inside")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._leave(lambda: self._go_to(problem)))
        return button

    def _run(self, fix: Fix) -> None:
        self._leave(lambda: self._apply(fix))

    def _leave(self, then: Callable[[], None]) -> None:
        self._host.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close_popup()
        then()
