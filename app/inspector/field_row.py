"""One option in a form: its label, its editor, its unit, its help, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.icons import icon
from app.inspector.editors.table import make_editor
from app.inspector.spoken import spoken
from app.theme import SPACE_S, text_px
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent

    from app.inspector.editors.table import Choices
    from app.theme import Theme
    from brains_engine.fields import FieldDescription

LABEL_WIDTH = 84
TOOL_WIDTH = 29
HELP_HEIGHT = 18
HELP_ICON = 14
_MARK_X, _MARK_Y, _MARK_R = 3.0, 14.0, 3.0
_MARK_ROOM = 9


class FieldRow(QWidget):
    """Shows one field. An option that differs from its default has a diamond before its name.

    Signals:
        asked: Path and value that the user asks for.
        reset_asked: The user wants the default again.
        gesture: See `Editor`.
        help_asked: The button for help was pressed.
        menu_asked: The menu of the option is wanted, at a point of the screen.
    """

    asked = Signal(str, object)
    reset_asked = Signal()
    gesture = Signal(bool)
    help_asked = Signal()
    menu_asked = Signal(object)

    def __init__(
        self,
        path: str,
        field: FieldDescription,
        theme: Theme,
        choices: Choices | None = None,
        *,
        compact: bool = False,
        has_help: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a row.

        Args:
            path: Dotted path of the field in what the form edits.
            field: What it shows.
            theme: Tints the buttons.
            choices: Values on offer, where a text is really one of a list.
            compact: Whether the help is a tooltip and there is no way back to the default.
            has_help: Whether there is a button for help.
            parent: What it will stand in.
        """
        super().__init__(parent)
        field = spoken(field)
        self._compact = compact
        self._theme = theme
        self.path = path
        self.field = field
        self.default = plain_default(field)
        self.value: Any = None
        self.is_mixed = False
        self.is_changed = False
        self.setObjectName(f"field_{path}")
        self.editor = make_editor(field, choices)
        self.editor.setParent(self)
        self.editor.main.setObjectName(f"edit_{path}")
        self.editor.describe(field.title, field.help)
        self.label = _caption(self, field.title, "")
        self.label.setBuddy(self.editor.main)
        self.help = _caption(self, field.help, "caption")
        self._unit: QLabel | None = None
        self._error: QLabel | None = None
        self._reset: QToolButton | None = None
        self._help_button: QToolButton | None = None
        self._grid = QGridLayout(self)
        self._lay_out(has_help)
        self.editor.edited.connect(lambda value: self.asked.emit(self.path, value))
        self.editor.rejected.connect(self.show_error)
        self.editor.restored.connect(lambda: self.show_error(""))
        self.editor.gesture.connect(self.gesture)

    @property
    def error(self) -> QLabel:
        """What is wrong with the entry; made when something is."""
        if self._error is None:
            self._error = _caption(self, "", "error")
            self._error.setObjectName(f"error_{self.path}")
            self._error.hide()
            self._grid.addWidget(self._error, 1, 1, 1, 3)
        return self._error

    @property
    def reset(self) -> QToolButton:
        """The way back to the default; made when the value first differs from it."""
        if self._reset is None:
            self._reset = self._tool(f"reset_{self.path}", "reset")
            self._reset.setAccessibleName(tr("Reset {option}", option=self.field.title))
            self._reset.clicked.connect(self.reset_asked)
            self._reset.hide()
            self._grid.addWidget(self._reset, 0, 3, Qt.AlignmentFlag.AlignTop)
            self.setTabOrder(self.editor.main, self._reset)
        return self._reset

    def show_value(self, value: Any, *, mixed: bool = False, changed: bool | None = None) -> None:
        """Show what the design holds.

        Args:
            value: The value.
            mixed: Whether the selected layers have several.
            changed: Whether it differs from the default; left out, the value tells.
        """
        self.value, self.is_mixed = value, mixed
        if mixed:
            self.editor.show_mixed()
        else:
            self.editor.show_value(value)
        self.show_error("")
        self._mark(mixed or value != self.default if changed is None else changed)

    def show_bound(self, parameter: str) -> None:
        """Show that a parameter of the block sets the value, or with "" that the user does."""
        self.editor.setEnabled(not parameter)
        if parameter:
            self._mark(False)
        followed = tr("Follows the parameter {parameter}.", parameter=parameter) if parameter else self.field.help
        self.help.setText(followed)
        self.help.setVisible(bool(self.help.text()) and not self._compact)

    def add_tool(self, button: QToolButton) -> None:
        """Put a button of someone else's at the end of the row."""
        self._grid.addWidget(button, 0, 4, Qt.AlignmentFlag.AlignTop)

    def show_error(self, sentence: str) -> None:
        """Say why an entry was not taken, or nothing."""
        if not sentence and self._error is None:
            return
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.editor.mark(bool(sentence))
        self._describe()

    @property
    def has_error(self) -> bool:
        """Whether an entry was not taken."""
        return self._error is not None and bool(self._error.text())

    def matches(self, words: str) -> bool:
        """Whether name or title of the option hold some words, in small letters."""
        return words in self.field.title.casefold() or words in self.field.name

    def set_theme(self, theme: Theme) -> None:
        """Tint the buttons."""
        self._theme = theme
        for button, name in ((self._reset, "reset"), (self._help_button, "help")):
            if button is not None:
                button.setIcon(icon(name, theme.muted))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_changed and not self._compact:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            x, y, r = _MARK_X, _MARK_Y, _MARK_R
            corners = [QPointF(x - r, y), QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r)]
            painter.drawPolygon(QPolygonF(corners))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._compact:
            self.menu_asked.emit(event.globalPos())

    def _mark(self, changed: bool) -> None:
        if changed != self.is_changed:
            self.is_changed = changed
            self._describe()
            self.update()
        if self._compact or (self._reset is None and not changed):
            return
        self.reset.setVisible(changed)
        if changed:
            shown = self.editor.text_of(self.default)
            self.reset.setToolTip(tr("Back to the default, {value}", value=shown))
            self.reset.setAccessibleName(tr("Reset {option} to {value}", option=self.field.title, value=shown))

    def _describe(self) -> None:
        """What is said of the editor to those who cannot see the row."""
        sentence = self._error.text() if self._error is not None else ""
        if not sentence and self.is_changed:
            shown = self.editor.text_of(self.default)
            sentence = tr("{help} Differs from the default, {value}.", help=self.field.help, value=shown).strip()
        self.editor.main.setAccessibleDescription(sentence or self.field.help)

    def _tool(self, name: str, drawing: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(drawing, self._theme.muted))
        button.setFixedWidth(TOOL_WIDTH)
        return button

    def _lay_out(self, has_help: bool) -> None:
        grid = self._grid
        room = 0 if self._compact else _MARK_ROOM
        grid.setContentsMargins(room, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S + 2)
        grid.setVerticalSpacing(1)
        self.label.setFixedWidth(text_px(LABEL_WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        self.label.setContentsMargins(0, 5, 0, 0)
        grid.addWidget(self.label, 0, 0, top)
        unit = _unit(self.field)
        # names and named sizes are long: they stand below their label, over the whole width
        below = self.field.kind in ("names", "dims") and not self._compact
        columns = (1 if unit else 2) + (1 if self._compact else 0)
        grid.addWidget(self.editor, *((3, 0, 1, 4) if below else (0, 1, 1, columns)))
        if unit:
            self._unit = _caption(self, unit, "caption")
            grid.addWidget(self._unit, 0, 3 if self._compact else 2)
        grid.addWidget(self.help, *((0, 1, 1, 1) if below else (2, 0, 1, 3)))
        grid.setColumnStretch(1, 1)
        if self._compact:
            self.help.hide()
            self.setToolTip(self.field.help)
            return
        grid.setColumnMinimumWidth(3, TOOL_WIDTH)
        self.help.setVisible(bool(self.field.help))
        if has_help:
            self._help_button = self._tool(f"help_{self.path}", "help")
            self._help_button.setAccessibleName(tr("Help on {option}", option=self.field.title))
            self._help_button.setToolTip(tr("What {option} does (F1)", option=self.field.title))
            self._help_button.setFixedHeight(text_px(HELP_HEIGHT))
            self._help_button.setIconSize(QSize(HELP_ICON, HELP_ICON))
            self._help_button.setStyleSheet("padding: 0;")
            self._help_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 in the field does the same
            self._help_button.clicked.connect(self.help_asked)
            grid.addWidget(self._help_button, *((0, 2) if below else (2, 3)), top)


def _caption(parent: QWidget, text: str, role: str) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if role:
        label.setProperty("role", role)
    return label


def _unit(field: FieldDescription) -> str:
    """The unit, unless the label says it already."""
    return "" if field.unit.lower() in field.title.lower() else field.unit


def plain_default(field: FieldDescription) -> Any:
    """A default as the plain JSON value that a design would hold."""
    if field.kind == "dims" and field.default is not None:
        return dict(field.default)
    return list(field.default) if isinstance(field.default, tuple) else field.default
