"""Problems of the selected layer, each with the repairs on offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.icons import icon
from app.sentences import say
from app.theme import SPACE_M, SPACE_S
from app.translation import tr
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.theme import Theme
    from brains_engine.design.design import Design
    from brains_engine.design.diagnostics import Fix, Problem

ICON_PX = 16
_LEAST_BUTTON = 60
_BUTTON_PADDING = 30
_ROUNDING = 2
"""What is asked beyond the width of a text: it is told in whole pixels, and shortened by fractions of them."""
_ROW_LETTERS = 28


class ProblemCard(QWidget):
    """One of them; knows its problem, so that help can tell of it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class FixButton(QPushButton):
    """A button that gives way where there is no room for all of its text, which its tooltip has then."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text
        self.setMinimumWidth(_LEAST_BUTTON)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self._text) + _ROUNDING
        return QSize(text + _BUTTON_PADDING, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _BUTTON_PADDING
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._text else self._text)


class ProblemCards(QWidget):
    """A card for each problem: a sign, a sentence, and a button for each fix."""

    refused = Signal(str)

    def __init__(self, design: Callable[[], Design], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("layer_problems")
        self._design = design
        self._theme = theme
        self._problems: Sequence[Problem] = ()
        self._cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these in place of the last ones."""
        if problems == self._problems:
            return
        self._problems = problems
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(problem) for problem in problems]
        for card in self._cards:
            self._column.addWidget(card)
        self.setVisible(bool(problems))

    def set_theme(self, theme: Theme) -> None:
        """Draw the cards anew."""
        self._theme = theme
        problems, self._problems = self._problems, ()
        self.show_problems(problems)

    def _card(self, problem: Problem) -> QWidget:
        card = ProblemCard(problem)
        sign = QLabel()
        sign.setPixmap(icon(problem.severity, self._theme.color(problem.severity)).pixmap(ICON_PX, ICON_PX))
        sign.setAccessibleName(tr("Error") if problem.severity == "error" else tr("Warning"))
        sentence = QLabel(say(problem.message))
        sentence.setWordWrap(True)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setToolTip(say(problem.help))
        grid = QGridLayout(card)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(sentence, 0, 1)
        beside = sum(len(fix.label) for fix in problem.fixes) <= _ROW_LETTERS
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for fix in problem.fixes:
            buttons.addWidget(self._fix_button(fix), 0, Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag(0))
        buttons.addStretch(1)
        if problem.fixes:
            grid.addLayout(buttons, 1, 1)
        return card

    def _fix_button(self, fix: Fix) -> QPushButton:
        button = FixButton(say(fix.label))
        button.setObjectName(f"fix_{fix.id}")
        button.setAccessibleName(tr("Fix: {label}", label=say(fix.label)))
        button.clicked.connect(lambda: self._run(fix))
        return button

    def _run(self, fix: Fix) -> None:
        try:
            fix.run(self._design())
        except BrainsError as error:
            self.refused.emit(say(str(error)))
