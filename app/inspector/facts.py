"""Facts in two columns: what is measured, and its value in figures that line up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.theme import FONT_PX, SPACE_L, SPACE_S, mono_font


class FactsGrid(QWidget):
    """Shows (label, value) pairs. Values can be selected and copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show these pairs in place of the last ones."""
        shown = list(facts)
        while len(self._pairs) < len(shown):
            self._add_pair()
        for index, (label, value) in enumerate(self._pairs):
            visible = index < len(shown)
            if visible:
                label.setText(shown[index][0])
                value.setText(shown[index][1])
                value.setAccessibleName(f"{shown[index][0]}: {shown[index][1]}")
            label.setVisible(visible)
            value.setVisible(visible)

    def facts(self) -> dict[str, str]:
        """What is shown, by label."""
        return {label.text(): value.text() for label, value in self._pairs if not label.isHidden()}

    def _add_pair(self) -> None:
        row = len(self._pairs)
        label, value = QLabel(), QLabel()
        label.setProperty("role", "muted")
        value.setFont(mono_font(FONT_PX - 1))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._pairs.append((label, value))
