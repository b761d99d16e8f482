"""What one option does, its default and its bounds, beside its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from app.inspector.editors.codecs import show_number
from app.inspector.editors.controls import choice_title
from app.theme import SPACE_L, SPACE_M
from app.translation import tr

if TYPE_CHECKING:
    from app.inspector.field_row import FieldRow
    from brains_engine.fields import FieldDescription

WIDTH = 280
_LONG_FIGURE = 1e10


class HelpCard(QFrame):
    """Goes with a click elsewhere, or Esc.

    Signals:
        page_asked: The handbook is wanted at this option.
    """

    page_asked = Signal()

    def __init__(self, row: FieldRow) -> None:
        super().__init__(row, Qt.WindowType.Popup)
        self.setObjectName("help_card")
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Help on {option}", option=row.field.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        title = QLabel(row.field.title)
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(_text(row.field.help, "", "help_card_text"))
        facts = "\n".join(option_facts(row.field, row.editor.text_of(row.default)))
        column.addWidget(_text(facts, "muted", "help_card_facts"))
        self.button = QPushButton(tr("Open in the handbook"))
        self.button.setObjectName("help_card_page")
        self.button.setProperty("role", "link")
        self.button.clicked.connect(self._open)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_beside(self, row: FieldRow) -> None:
        """Show it below the row, within the screen."""
        self.adjustSize()
        area = row.screen().availableGeometry()
        corner = row.mapToGlobal(QPoint(row.width() - self.width(), row.height()))
        if corner.y() + self.height() > area.bottom():
            corner.setY(row.mapToGlobal(QPoint(0, 0)).y() - self.height())
        corner.setX(max(area.left(), min(corner.x(), area.right() - self.width())))
        self.move(corner)
        self.show()
        self.button.setFocus()

    def _open(self) -> None:
        self.page_asked.emit()
        self.close()


def option_facts(field: FieldDescription, default: str) -> list[str]:
    """Default, bounds, choices and unit of an option, a line each."""
    facts = [tr("Default: {value}", value=default)]
    low, high = field.minimum, field.maximum
    if low is not None:
        facts.append(tr("More than {value}" if field.exclusive_minimum else "At least {value}", value=_figure(low)))
    if high is not None:
        facts.append(tr("Less than {value}" if field.exclusive_maximum else "At most {value}", value=_figure(high)))
    if field.choices:
        facts.append(tr("One of: {choices}", choices=", ".join(map(choice_title, field.choices))))
    if field.optional:
        facts.append(tr("May be left empty"))
    if field.unit:
        facts.append(tr("In {unit}", unit=field.unit))
    return facts


def _figure(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() and abs(value) < _LONG_FIGURE else show_number(value)


def _text(text: str, role: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
