"""One option in a form: its label, its editor, its unit, its help, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.icons import icon
from app.inspector.editors.table import make_editor
from app.inspector.spoken import spoken
from app.theme import SPACE_S
from app.translation import tr

if TYPE_CHECKING:
    from app.inspector.editors.table import Choices
    from app.theme import Theme
    from brains_engine.fields import FieldDescription

LABEL_WIDTH = 84


class FieldRow(QWidget):
    """Shows one field. Says `asked` when the user wants another value, or the default again."""

    asked = Signal(str, object)

    def __init__(
        self,
        path: str,
        field: FieldDescription,
        theme: Theme,
        choices: Choices | None = None,
        *,
        compact: bool = False,
    ) -> None:
        """Make a row.

        Args:
            path: Dotted path of the field in what the form edits.
            field: What it shows.
            theme: Tints the reset button.
            choices: Values on offer, where a text is really one of a list.
            compact: Whether the help is a tooltip and there is no way back to the default.
        """
        super().__init__()
        field = spoken(field)
        self._compact = compact
        self.path = path
        self.field = field
        self.setObjectName(f"field_{path}")
        self.editor = make_editor(field, choices)
        self.editor.main.setObjectName(f"edit_{path}")
        self.editor.describe(field.title, field.help)
        self.label = _caption(field.title, "")
        self.label.setBuddy(self.editor.main)
        self.unit = _caption(_unit(field), "caption")
        self.help = _caption(field.help, "caption")
        self.error = _caption("", "error")
        self.error.setObjectName(f"error_{path}")
        self.error.hide()
        self.reset = QToolButton()
        self.reset.setObjectName(f"reset_{path}")
        self.reset.clicked.connect(lambda: self.asked.emit(self.path, _plain(self.field.default)))
        self.set_theme(theme)
        self._lay_out()
        self.editor.edited.connect(lambda value: self.asked.emit(self.path, value))
        self.editor.rejected.connect(self.show_error)
        self.editor.restored.connect(lambda: self.show_error(""))

    def show_value(self, value: Any, *, mixed: bool = False) -> None:
        """Show what the design holds."""
        if mixed:
            self.editor.show_mixed()
        else:
            self.editor.show_value(value)
        self.show_error("")
        default = _plain(self.field.default)
        differs = mixed or _plain(value) != default
        self.reset.setVisible(differs and not self._compact)
        shown = self.editor.text_of(default)
        self.reset.setToolTip(tr("Back to the default, {shown}", shown=shown))
        self.reset.setAccessibleName(tr("Reset {option} to {shown}", option=self.field.title, shown=shown))

    def show_bound(self, parameter: str) -> None:
        """Show that a parameter of the block sets the value, or with "" that the user does."""
        self.editor.setEnabled(not parameter)
        if parameter:
            self.reset.hide()
        self.help.setText(
            tr("Follows the parameter {parameter}.", parameter=parameter) if parameter else self.field.help
        )
        self.help.setVisible(bool(self.help.text()) and not self._compact)

    def add_tool(self, button: QToolButton) -> None:
        """Put a button of someone else's at the end of the row."""
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.addWidget(button, 0, 4, Qt.AlignmentFlag.AlignTop)

    def show_error(self, sentence: str) -> None:
        """Say why an entry was not taken, or nothing."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.editor.mark(bool(sentence))
        self.editor.main.setAccessibleDescription(sentence or self.field.help)

    def set_theme(self, theme: Theme) -> None:
        """Tint the reset button."""
        self.reset.setIcon(icon("reset", theme.muted))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S + 2)
        grid.setVerticalSpacing(1)
        self.label.setFixedWidth(LABEL_WIDTH)
        top = Qt.AlignmentFlag.AlignTop
        self.label.setContentsMargins(0, 5, 0, 0)
        grid.addWidget(self.label, 0, 0, top)
        # a list of names is long and wide: it stands below its label, over the whole width
        below = self.field.kind == "names"
        columns = (1 if self.unit.text() else 2) + (1 if self._compact else 0)
        grid.addWidget(self.editor, *((3, 0, 1, 4) if below else (0, 1, 1, columns)))
        grid.addWidget(self.unit, 0, 3 if self._compact else 2)
        grid.addWidget(self.reset, 0, 3, top)
        grid.addWidget(self.error, 1, 1, 1, 3)
        grid.addWidget(self.help, *((0, 1, 1, 2) if below else (2, 1, 1, 3)))
        grid.setColumnStretch(1, 1)
        keeps_room = self.reset.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(not self._compact)
        self.reset.setSizePolicy(keeps_room)
        self.unit.setVisible(bool(self.unit.text()))
        self.help.setVisible(bool(self.field.help) and not self._compact)
        self.reset.hide()
        if self._compact:
            self.setToolTip(self.field.help)


def _caption(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if role:
        label.setProperty("role", role)
    return label


def _unit(field: FieldDescription) -> str:
    """The unit, unless the label says it already."""
    return "" if field.unit.lower() in field.title.lower() else field.unit


def _plain(value: Any) -> Any:
    """A default as the plain JSON value that a design would hold."""
    return list(value) if isinstance(value, tuple) else value
