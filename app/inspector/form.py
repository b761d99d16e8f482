"""A form made from a description of options: rows, folded groups, and alternatives that bring their own rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.inspector.editors.controls import choice_title
from app.inspector.field_row import FieldRow
from app.inspector.section import Section
from app.sentences import say
from app.theme import SPACE_M
from app.translation import tr
from brains_engine.fields import FieldDescription, describe

if TYPE_CHECKING:
    from app.inspector.editors.table import Choices
    from app.theme import Theme
    from brains_engine.fields import Options

Commit = Callable[[str, Any], str]
"""Writes a value at a dotted path; gives "" or the sentence that says why it was refused."""

TAG = "kind"


class OptionsForm(QWidget):
    """Rows for fields, in their order: plain ones, folded "More" ones, then groups and alternatives."""

    def __init__(
        self,
        fields: Iterable[FieldDescription],
        commit: Commit,
        theme: Theme,
        *,
        path: str = "",
        choices: Mapping[str, Choices] | None = None,
    ) -> None:
        """Build a form.

        Args:
            fields: What to show.
            commit: Writes what the user enters.
            theme: Tints icons.
            path: Dotted path of the form itself, ending in a dot, or "".
            choices: Values on offer for texts that are really one of a list, by dotted path.
        """
        super().__init__()
        self._commit = commit
        self._theme = theme
        self._path = path
        self._choices = choices or {}
        self._fields = tuple(field for field in fields if not _is_tag(field))
        self.rows: dict[str, FieldRow] = {}
        self.parts: dict[str, GroupPart | VariantPart] = {}
        self._more: Section | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self._build()

    def show_values(self, values: Mapping[str, Any], mixed: frozenset[str] = frozenset()) -> None:
        """Show what the design holds; `mixed` names the options in which the selected layers differ."""
        for field in self._fields:
            applies = field.applies(values)
            if field.name in self.rows:
                row = self.rows[field.name]
                row.show_value(values.get(field.name), mixed=field.name in mixed)
                row.setVisible(applies)
            else:
                part = self.parts[field.name]
                part.show_values(values[field.name])
                part.setVisible(applies)
        if self._more is not None:
            advanced = [field for field in self._fields if field.advanced and field.name in self.rows]
            self._more.setVisible(any(field.applies(values) for field in advanced))

    def row(self, path: str) -> FieldRow:
        """The row of a dotted path."""
        name, _, rest = path.partition(".")
        return self.parts[name].form.row(rest) if rest else self.rows[name]

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self._theme = theme
        for child in (*self.rows.values(), *self.parts.values(), *([self._more] if self._more else [])):
            child.set_theme(theme)

    def _build(self) -> None:
        plain = [field for field in self._fields if field.kind not in ("group", "variant")]
        for field in plain:
            if not field.advanced:
                self._column.addWidget(self._add_row(field))
        advanced = [field for field in plain if field.advanced]
        if advanced:
            self._more = Section(tr("More"), self._theme, opened=False, quiet=True)
            self._more.setObjectName(f"more_{self._path}")
            for field in advanced:
                self._more.rows.addWidget(self._add_row(field))
            self._column.addWidget(self._more)
        for field in self._fields:
            if field.kind in ("group", "variant"):
                self._column.addWidget(self._add_part(field))

    def _add_row(self, field: FieldDescription) -> FieldRow:
        path = f"{self._path}{field.name}"
        row = FieldRow(path, field, self._theme, self._choices.get(path))
        row.asked.connect(lambda asked, value: row.show_error(self._commit(asked, value)))
        self.rows[field.name] = row
        return row

    def _add_part(self, field: FieldDescription) -> GroupPart | VariantPart:
        path = f"{self._path}{field.name}"
        make = GroupPart if field.kind == "group" else VariantPart
        part = make(path, field, self._commit, self._theme, self._choices)
        self.parts[field.name] = part
        return part


class GroupPart(Section):
    """Options that belong together, under a header of their own."""

    def __init__(
        self, path: str, field: FieldDescription, commit: Commit, theme: Theme, choices: Mapping[str, Choices]
    ) -> None:
        super().__init__(say(field.title), theme)
        self.setObjectName(f"group_{path}")
        self.header.setToolTip(say(field.help))
        fields = describe(field.group) if field.group is not None else ()
        self.form = OptionsForm(fields, commit, theme, path=f"{path}.", choices=choices)
        self.rows.addWidget(self.form)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the group."""
        self.form.show_values(values)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.form.set_theme(theme)


class VariantPart(Section):
    """One of several alternatives, chosen by its kind; each brings its own options."""

    def __init__(
        self, path: str, field: FieldDescription, commit: Commit, theme: Theme, choices: Mapping[str, Choices]
    ) -> None:
        super().__init__(say(field.title), theme)
        self.setObjectName(f"variant_{path}")
        self._path, self._commit, self._choices = path, commit, choices
        self._variants: Mapping[str, type[Options]] = field.variants or {}
        self._shown_kind = ""
        kinds = kind_field(field)
        self.kind = FieldRow(f"{path}.{TAG}", kinds, theme, kind_choices(field))
        self.kind.asked.connect(lambda asked, value: self.kind.show_error(commit(asked, value)))
        self.rows.addWidget(self.kind)
        self.form = OptionsForm((), commit, theme)
        self.rows.addWidget(self.form)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the chosen alternative, and its options."""
        kind = str(values[TAG])
        if kind != self._shown_kind:
            self._shown_kind = kind
            self._replace_form(kind)
        self.kind.show_value(kind)
        self.form.show_values(values)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.kind.set_theme(theme)
        self.form.set_theme(theme)

    def _replace_form(self, kind: str) -> None:
        variant = self._variants[kind]
        old = self.form
        self.form = OptionsForm(
            describe(variant), self._commit, self._theme, path=f"{self._path}.", choices=self._choices
        )
        self.rows.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        self.kind.help.setText(say((variant.__doc__ or "").strip().splitlines()[0]))


def kind_field(field: FieldDescription) -> FieldDescription:
    """The choice between the alternatives of a field, as a field of its own."""
    return FieldDescription(
        name=TAG,
        title=tr("Kind"),
        kind="choice",
        default=getattr(field.default, TAG, ""),
        help=field.help,
        choices=tuple(field.variants or {}),
    )


def kind_choices(field: FieldDescription) -> Choices:
    """The alternatives of a field with their titles."""
    return [(kind, choice_title(kind)) for kind in field.variants or {}]


def _is_tag(field: FieldDescription) -> bool:
    """Whether a field only names the alternative that it belongs to."""
    return field.name == TAG and field.kind == "choice" and len(field.choices) == 1
