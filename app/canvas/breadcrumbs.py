"""The way from the design to the block that is open: a button for each level, over the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from app.canvas.overlays import floating_style
from app.theme import strong_font
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.theme import Theme

NAME_WIDTH = 168


class Breadcrumbs(QFrame):
    """Shown inside blocks alone.

    Attributes:
        chosen: How many levels to go up.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("canvas-breadcrumbs")
        self.setAccessibleName(tr("Open blocks"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 2, 10, 2)
        self._row.setSpacing(0)
        self._names: tuple[str, ...] = ()
        self._uses = 0
        self._parts: list[QWidget] = []
        self.hide()

    def show_names(self, names: Sequence[str], uses: int) -> None:
        """Show the levels from the outside inwards, and how many blocks an edit of the last one changes."""
        if (tuple(names), uses) == (self._names, self._uses):
            return
        self._names, self._uses = tuple(names), uses
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        last = len(names) - 1
        for number, name in enumerate(names):
            if number:
                self._add(self._note("›"))
            self._add(self._button(name, last - number))
        if uses > 1:
            note = self._note(tr("  Edits change all {uses} blocks of this kind.", uses=uses))
            note.setObjectName("canvas-crumb-uses")
            self._add(note)
        self.setVisible(last > 0)
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        name = self.objectName()
        self.setStyleSheet(
            floating_style(theme, name) + f"#{name} QToolButton {{ border: none; padding: 4px 6px; border-radius: 6px;"
            f" color: {theme.accent}; }}"
            f"#{name} QToolButton:hover {{ background: {theme.hover}; }}"
            f"#{name} QToolButton:focus {{ border: 2px solid {theme.accent}; padding: 2px 4px; }}"
            f"#{name} QToolButton[here=true] {{ color: {theme.text}; }}"
            f"#{name} QLabel {{ color: {theme.muted}; }}"
        )

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
        part.show()

    def _note(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "caption")
        return label

    def _button(self, name: str, up: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"canvas-crumb-{len(self._names) - 1 - up}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not up:
            button.setFont(strong_font())
            button.setProperty("here", True)
        shown = QFontMetrics(button.font()).elidedText(name, Qt.TextElideMode.ElideRight, NAME_WIDTH)
        button.setText(shown.replace("&", "&&"))
        tip = tr("Up to {name}", name=name) if up else tr("{name} is open (Esc goes up)", name=name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.chosen.emit(up))
        return button
