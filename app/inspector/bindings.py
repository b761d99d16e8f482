"""Inside a block: which options of a layer follow a parameter of the block, and the menus that change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QToolButton

from app.icons import icon
from app.inspector.parameters import free_parameter
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.parameters import RESERVED, ParameterKind, binding_fault
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.inspector.field_row import FieldRow
    from app.level import Level
    from app.theme import Theme
    from brains_engine.fields import FieldDescription

_KINDS: Mapping[str, ParameterKind] = {
    "integer": "integer",
    "integers": "integer",
    "number": "number",
    "numbers": "number",
    "boolean": "boolean",
    "choice": "choice",
    "text": "text",
}


class Bindings:
    """Puts a menu beside each option of one layer inside a block.

    Args:
        level: Where the layer stands.
        node_id: The layer.
        rows: The form's rows by the names of options.
        theme: Tints the buttons.
    """

    def __init__(self, level: Level, node_id: str, rows: Mapping[str, FieldRow], theme: Theme) -> None:
        self._level = level
        self.node_id = node_id
        self._rows = {name: row for name, row in rows.items() if _may_follow(row.field)}
        self._buttons = {name: self._button(row) for name, row in self._rows.items()}
        self.set_theme(theme)

    def refresh(self) -> None:
        """Show which options follow a parameter, with the values they so get in the block that was opened."""
        node = self._level.snapshot.nodes[self.node_id]
        known = self._level.analysis.nodes.get(self.node_id)
        values = known.node.options if known is not None else node.options
        for name, row in self._rows.items():
            parameter = node.bindings.get(name, "")
            if parameter:
                row.show_value(values.get(name))
            row.show_bound(parameter)
            title = say(row.field.title)
            if parameter:
                state = tr("{option} follows {parameter}", option=title, parameter=parameter)
            else:
                state = tr("{option} follows no parameter", option=title)
            self._buttons[name].setAccessibleName(state)
            self._buttons[name].setToolTip(tr("{state}. Choose a parameter of the block.", state=state))
            self._buttons[name].setChecked(bool(parameter))

    def set_theme(self, theme: Theme) -> None:
        """Tint the buttons."""
        for button in self._buttons.values():
            button.setIcon(icon("link", theme.muted))

    def _button(self, row: FieldRow) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"follow_{row.path}")
        button.setCheckable(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        menu.setObjectName(f"follow_menu_{row.path}")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu, row))
        button.setMenu(menu)
        row.add_tool(button)
        return button

    def _fill(self, menu: QMenu, row: FieldRow) -> None:
        menu.clear()
        block = self._level.block
        if block is None:
            return
        name = row.field.name
        bound = self._level.snapshot.nodes[self.node_id].bindings.get(name, "")
        for parameter in block.parameters:
            action = menu.addAction(parameter.name)
            action.setCheckable(True)
            action.setChecked(parameter.name == bound)
            fault = binding_fault(parameter, row.field)
            action.setEnabled(not fault)
            action.setToolTip(
                tr("It {fault}.", fault=say(fault)) if fault else tr("Let it be what {name} is", name=parameter.name)
            )
            action.triggered.connect(self._runner(row, partial(self._bind, name, parameter.name)))
        if block.parameters:
            menu.addSeparator()
        if bound:
            menu.addAction(tr("Follow nothing")).triggered.connect(
                self._runner(row, lambda: edits.unbind(self._level.design, self.node_id, name))
            )
        menu.addAction(tr("New parameter")).triggered.connect(self._runner(row, lambda: self._follow_new(row.field)))

    def _runner(self, row: FieldRow, run: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            try:
                run()
            except BrainsError as error:
                row.show_error(say(str(error)))

        return act

    def _bind(self, option: str, parameter: str) -> None:
        block = self._level.block
        if block is not None:
            edits.bind(self._level.session.design, block.id, self.node_id, option, parameter)

    def _follow_new(self, field: FieldDescription) -> None:
        """Make a parameter of an option, with its value and bounds, and let the option follow it."""
        block = self._level.block
        if block is None:
            return
        design = self._level.session.design
        wanted = field.name if field.name not in RESERVED else f"{field.name}_inside"
        name = free_parameter(block.parameters, wanted)
        value = self._level.snapshot.nodes[self.node_id].options.get(field.name)
        with design.transaction(tr("Make {option} a parameter", option=say(field.title))):
            edits.add_parameter(design, block.id, name, _KINDS[field.kind], **_details(field, value))
            self._bind(field.name, name)


def _may_follow(field: FieldDescription) -> bool:
    return field.kind in _KINDS and (field.kind not in ("integers", "numbers") or field.length is not None)


def _details(field: FieldDescription, value: Any) -> dict[str, Any]:
    """Default, bounds, choices and help of a parameter that takes the place of an option."""
    default = value[0] if isinstance(value, list | tuple) and value else value
    if default is None:
        default = (
            field.choices[0] if field.choices else {"number": 0.0, "boolean": False, "text": ""}.get(field.kind, 1)
        )
    found: dict[str, Any] = {"default": default, "help": field.help}
    if field.kind == "choice":
        found["choices"] = field.choices
    elif field.kind in ("integer", "number", "integers", "numbers"):
        if not field.exclusive_minimum:
            found["minimum"] = field.minimum
        if not field.exclusive_maximum:
            found["maximum"] = field.maximum
    return found
