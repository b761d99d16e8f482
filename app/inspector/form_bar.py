"""The bar above a form: a filter for options, what differs from the defaults, and what concerns all options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.access.names import name_buttons
from app.icons import icon
from app.theme import SPACE_S
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.theme import Theme


class FormBar(QWidget):
    """Narrows a form.

    Signals:
        narrowed: The words of the filter, or whether only what differs is shown, are others.
        toggled: The user wants only what differs, or all.
        reset_asked: All options are to have their defaults.
    """

    narrowed = Signal()
    toggled = Signal(bool)
    reset_asked = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        """Make a bar.

        Args:
            name: Begins the names of its parts.
            theme: Tints the icons.
        """
        super().__init__()
        self.setObjectName(f"{name}_bar")
        self._name = name
        self._icons: list[tuple[QToolButton | QAction, str]] = []
        self.search = QLineEdit()
        self.search.setObjectName(f"{name}_filter")
        self.search.setAccessibleName(tr("Filter the options"))
        self.search.setPlaceholderText(tr("Filter options"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda: self.narrowed.emit())
        self.search.installEventFilter(self)
        glass = QAction(self.search)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        name_buttons(self.search)
        self._icons.append((glass, "search"))
        name_buttons(self.search)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)
        self._row.addWidget(self.search, 1)
        self.changed = self.add_tool(
            "changed", "differs", tr("Only what differs"), tr("Show only options that differ from their defaults")
        )
        self.changed.setCheckable(True)
        self.changed.toggled.connect(self._toggle)
        self.reset = self.add_tool("reset_all", "reset", tr("Reset all"), tr("Give all options their defaults again"))
        self.reset.clicked.connect(self.reset_asked)
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.search.text()

    @property
    def only_changed(self) -> bool:
        """Whether only what differs from the defaults is shown."""
        return self.changed.isChecked()

    def add_tool(
        self, name: str, drawing: str, title: str, tip: str, run: Callable[[], None] | None = None
    ) -> QToolButton:
        """Add a button at the end."""
        button = QToolButton()
        button.setObjectName(f"{self._name}_{name}")
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if run is not None:
            button.clicked.connect(run)
        self._icons.append((button, drawing))
        self._row.addWidget(button)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for thing, drawing in self._icons:
            thing.setIcon(icon(drawing, theme.muted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc clear the filter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._gives_up(event):
            self.search.clear()
            return True
        return super().eventFilter(watched, event)

    def _gives_up(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.search.text())

    def _toggle(self, only_changed: bool) -> None:
        self.toggled.emit(only_changed)
        self.narrowed.emit()
