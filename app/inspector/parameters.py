"""The parameters of a block: a folding form for each, one to add, one to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.inspector.form import OptionsForm
from app.inspector.section import Section
from app.inspector.services import Services
from app.inspector.text_row import TextRow
from app.sentences import say
from app.translation import mark, tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription

if TYPE_CHECKING:
    from app.inspector.editors.table import Choices
    from app.level import Level
    from app.theme import Theme
    from brains_engine.design.parameters import BlockParameter, ParameterKind

KINDS: dict[ParameterKind, str] = {
    "integer": mark("whole number"),
    "number": "number",
    "boolean": mark("on or off"),
    "choice": "choice",
    "text": "text",
}
_DEFAULTS: dict[str, Any] = {"integer": 1, "number": 1.0, "boolean": False, "choice": "", "text": ""}
_NUMBERS = {"kind": ("integer", "number")}
_EMPTY = mark("No parameters yet. With one, each block of this kind can have a value of its own.")


class Parameters(Section):
    """All parameters of the block that is open."""

    def __init__(self, level: Level, theme: Theme) -> None:
        super().__init__(tr("Parameters"), theme)
        self.setObjectName("block_parameters")
        self._level = level
        self._block_id = ""
        self.forms: dict[str, ParameterForm] = {}
        self._shown: tuple[BlockParameter, ...] = ()
        self._empty = QLabel(tr(_EMPTY))
        self._empty.setProperty("role", "caption")
        self._empty.setWordWrap(True)
        self.add_button = QPushButton(tr("Add parameter"))
        self.add_button.setObjectName("add_parameter")
        self.add_button.clicked.connect(self._add)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_block(self, block_id: str) -> None:
        """Show the parameters of a definition."""
        parameters = self._level.session.snapshot.block(block_id).parameters
        if block_id != self._block_id or _needs(parameters) != _needs(self._shown):
            self._rebuild(block_id, parameters)
        self._block_id, self._shown = block_id, parameters
        for one in parameters:
            self.forms[one.name].show_parameter(one)
        self._empty.setVisible(not parameters)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for form in self.forms.values():
            form.set_theme(theme)

    def _rebuild(self, block_id: str, parameters: tuple[BlockParameter, ...]) -> None:
        was_open = {name for name, form in self.forms.items() if form.is_open}
        renamed = _renamed(self._shown, parameters) if block_id == self._block_id else ""
        for form in self.forms.values():
            self.rows.removeWidget(form)
            form.hide()
            form.deleteLater()
        self.forms = {}
        for place, one in enumerate(parameters):
            form = ParameterForm(self._level, block_id, one, self._theme)
            form.set_open(one.name in was_open or one.name == renamed)
            self.forms[one.name] = form
            self.rows.insertWidget(place, form)

    def _add(self) -> None:
        block = self._level.session.snapshot.block(self._block_id)
        name = free_parameter(block.parameters, "parameter")
        edits.add_parameter(self._level.session.design, self._block_id, name)
        form = self.forms[name]
        form.set_open(True)
        form.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
        form.name.line.selectAll()


class ParameterForm(Section):
    """One parameter: its header says name and default, its rows what else there is."""

    def __init__(self, level: Level, block_id: str, parameter: BlockParameter, theme: Theme) -> None:
        super().__init__(parameter.name, theme, opened=False, quiet=True)
        self.setObjectName(f"parameter_{parameter.name}")
        self._level = level
        self._block_id = block_id
        self._parameter = parameter
        choices: dict[str, Choices] = {"kind": [(str(kind), tr(title)) for kind, title in KINDS.items()]}
        if parameter.kind == "choice":
            choices["default"] = [(choice, choice) for choice in parameter.choices]
        prefix = f"{parameter.name}."
        self.form = OptionsForm(
            _fields(parameter),
            Services(commit=self._commit, gesture=lambda held: level.session.recorder.hold(held)),
            theme,
            path=prefix,
            choices={prefix + k: v for k, v in choices.items()},
        )
        self.name = TextRow(
            f"parameter_name_{parameter.name}",
            tr("Name"),
            tr("Small letters, digits and underscores."),
            lambda text: self._set(name=text),
        )
        self.choices = TextRow(
            f"parameter_choices_{parameter.name}",
            tr("Choices"),
            tr("Its values, with commas between them."),
            self._set_choices,
        )
        self.choices.setVisible(parameter.kind == "choice")
        for row in (self.name, self.choices, self.form):
            self.rows.addWidget(row)
        self.remove_button = QPushButton(tr("Remove"))
        self.remove_button.setObjectName(f"remove_parameter_{parameter.name}")
        self.remove_button.setAccessibleName(tr("Remove the parameter {name}", name=parameter.name))
        self.remove_button.setToolTip(tr("The options that follow it keep its default"))
        self.remove_button.clicked.connect(self._remove)
        self.rows.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_parameter(self, parameter: BlockParameter) -> None:
        """Show what the definition holds."""
        self._parameter = parameter
        self.header.setText(f"{parameter.name} = {_as_text(parameter.default)}")
        self.header.setAccessibleName(
            tr("Parameter {name}, {kind}", name=parameter.name, kind=tr(KINDS[parameter.kind]))
        )
        self.name.show_text(parameter.name)
        self.choices.show_text(", ".join(parameter.choices))
        self.form.show_values(dict(parameter))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.form.set_theme(theme)

    def _commit(self, path: str, value: Any) -> str:
        name = path.rpartition(".")[2]
        if name != "kind":
            return self._set(**{name: value})
        choices = ("first",) if value == "choice" else ()
        default = choices[0] if choices else _DEFAULTS[value]
        return self._set(kind=value, default=default, choices=choices, minimum=None, maximum=None)

    def _set_choices(self, text: str) -> str:
        choices = tuple(part.strip() for part in text.split(",") if part.strip())
        default = self._parameter.default
        return self._set(choices=choices, default=default if default in choices or not choices else choices[0])

    def _set(self, **values: Any) -> str:
        try:
            edits.set_parameter(self._level.session.design, self._block_id, self._parameter.name, **values)
        except BrainsError as error:
            return say(str(error))
        return ""

    def _remove(self) -> None:
        edits.remove_parameter(self._level.session.design, self._block_id, self._parameter.name)


def free_parameter(taken: tuple[BlockParameter, ...], wanted: str) -> str:
    """A name that no parameter has yet: the wanted one, or that with a number."""
    names = {one.name for one in taken}
    name, number = wanted, 1
    while name in names:
        number += 1
        name = f"{wanted}_{number}"
    return name


def _fields(parameter: BlockParameter) -> tuple[FieldDescription, ...]:
    value_kind = {"choice": "text"}.get(parameter.kind, parameter.kind)
    return (
        FieldDescription(
            "kind", tr("Kind"), "choice", parameter.kind, tr("What values it takes."), choices=tuple(KINDS)
        ),
        FieldDescription(
            "default",
            tr("Default"),
            value_kind,  # type: ignore[arg-type]
            parameter.default,
            tr("Its value until a user sets it."),
        ),
        FieldDescription("minimum", tr("Minimum"), "number", None, "", optional=True, applies_when=_NUMBERS),
        FieldDescription("maximum", tr("Maximum"), "number", None, "", optional=True, applies_when=_NUMBERS),
        FieldDescription("help", tr("Help"), "text", "", tr("One sentence, shown beside it.")),
    )


def _needs(parameters: tuple[BlockParameter, ...]) -> list[tuple[object, ...]]:
    """What the forms are built for; where it changes, they must be built anew."""
    return [(one.name, one.kind, one.choices) for one in parameters]


def _renamed(before: tuple[BlockParameter, ...], after: tuple[BlockParameter, ...]) -> str:
    """The new name of the one parameter that was renamed, so that its form stays open; "" where none was."""
    if len(before) != len(after):
        return ""
    return next((new.name for old, new in zip(before, after, strict=True) if old.name != new.name), "")


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return f"{value:g}" if isinstance(value, float) else str(value)
