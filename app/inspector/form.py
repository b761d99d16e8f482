"""A form made from a description of options: rows, folded groups, and alternatives that bring their own rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.inspector.editors.controls import choice_title
from app.inspector.field_row import FieldRow, plain_default
from app.inspector.option_menu import open_menu
from app.inspector.section import Section
from app.sentences import say
from app.theme import SPACE_M
from app.translation import tr
from brains_engine.fields import FieldDescription, describe

if TYPE_CHECKING:
    from app.inspector.editors.table import Choices
    from app.inspector.services import Services
    from app.theme import Theme
    from brains_engine.fields import Options

TAG = "kind"


class OptionsForm(QWidget):
    """Rows for fields, in their order: plain ones, folded "More" ones, then groups and alternatives."""

    def __init__(
        self,
        fields: Iterable[FieldDescription],
        services: Services,
        theme: Theme,
        *,
        path: str = "",
        choices: Mapping[str, Choices] | None = None,
        parent: QWidget | None = None,
        is_whole: bool = True,
    ) -> None:
        """Build a form.

        Args:
            fields: What to show.
            services: Writes what the user enters, and does what else rows ask for.
            theme: Tints icons.
            path: Dotted path of the form itself, ending in a dot, or "".
            choices: Values on offer for texts that are really one of a list, by dotted path.
            parent: What it will stand in.
            is_whole: Build all of it now; otherwise `make` does, which is to be gone through to its end.
        """
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._path = path
        self._choices = choices or {}
        self._fields = tuple(field for field in fields if not _is_tag(field))
        self._applying: frozenset[str] = frozenset(field.name for field in self._fields)
        self._shown: tuple[Mapping[str, Any], frozenset[str], frozenset[str]] | None = None
        self._words = ""
        self._only_changed = False
        self._rows: dict[str, FieldRow] = {}
        self.parts: dict[str, GroupPart | VariantPart] = {}
        self._more: Section | None = None
        self._unbuilt: tuple[FieldDescription, ...] = ()
        self._more_was_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        if is_whole:
            for _ in self.make():
                pass

    def show_values(
        self,
        values: Mapping[str, Any],
        mixed: frozenset[str] = frozenset(),
        *,
        changed: frozenset[str] | None = None,
        applying: frozenset[str] | None = None,
    ) -> None:
        """Show what the design holds.

        Args:
            values: The values by name.
            mixed: Names of the options in which the selected layers differ.
            changed: Names of those that differ from their defaults; left out, the values tell.
            applying: Names of those that have an effect; left out, the values tell.
        """
        for _ in self.show_in_turns(values, mixed, changed=changed, applying=applying):
            pass

    def show_in_turns(
        self,
        values: Mapping[str, Any],
        mixed: frozenset[str] = frozenset(),
        *,
        changed: frozenset[str] | None = None,
        applying: frozenset[str] | None = None,
    ) -> Iterator[None]:
        """As `show_values`, a row or a group at each `next`."""
        if applying is None:
            applying = frozenset(field.name for field in self._fields if field.applies(values))
        if changed is None:
            plain = (field for field in self._fields if field.name not in self.parts)
            changed = frozenset(field.name for field in plain if values.get(field.name) != plain_default(field))
        self._applying, self._shown = applying, (values, mixed, changed)
        for name, row in self._rows.items():
            row.show_value(values.get(name), mixed=name in mixed, changed=name in changed)
            yield
        for name, part in self.parts.items():
            yield from part.show_in_turns(values[name])
        self._show_fitting()

    def narrow(self, words: str, *, only_changed: bool) -> None:
        """Show only options whose names hold some words, and only what differs from the default, if so wanted."""
        self._words, self._only_changed = words.strip().casefold(), only_changed
        for part in self.parts.values():
            is_meant = bool(self._words) and self._words in part.title.casefold()
            part.narrow("" if is_meant else self._words, only_changed=only_changed)
        self._show_fitting()

    @property
    def rows(self) -> Mapping[str, FieldRow]:
        """The rows by the names of their options; those that are folded are made now at the latest."""
        self._build_more()
        return self._rows

    @property
    def is_empty(self) -> bool:
        """Whether no option is to be seen."""
        children = (*self._rows.values(), *self.parts.values(), *([self._more] if self._more else []))
        return all(child.isHidden() for child in children)

    @property
    def has_changes(self) -> bool:
        """Whether an option differs from its default, be it one that is folded and not made yet."""
        changed = self._shown is not None and bool(self._shown[2])
        return changed or any(part.has_changes for part in self.parts.values())

    def row(self, path: str) -> FieldRow:
        """The row of a dotted path."""
        name, _, rest = path.partition(".")
        if not rest:
            return self.rows[name]
        part = self.parts[name]
        return part.kind if isinstance(part, VariantPart) and rest == TAG else part.form.row(rest)

    def all_rows(self) -> Iterator[FieldRow]:
        """All rows, those of groups and alternatives among them."""
        yield from self.rows.values()
        for part in self.parts.values():
            yield from part.all_rows()

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self._theme = theme
        for child in (*self._rows.values(), *self.parts.values(), *([self._more] if self._more else [])):
            child.set_theme(theme)

    def _show_fitting(self) -> None:
        """Show what applies and is looked for. What is being edited stays, so that it does not go while one types."""
        is_narrow = bool(self._words) or self._only_changed
        if is_narrow:
            self._build_more()
        for name, row in self._rows.items():
            fits = row.matches(self._words) and (row.is_changed or not self._only_changed)
            row.setVisible(name in self._applying and (fits or row.has_error or _has_focus(row)))
        for name, part in self.parts.items():
            part.setVisible(name in self._applying and not part.is_empty)
        if self._more is None:
            return
        folded = [field.name for field in self._fields if field.advanced and field.name not in self.parts]
        self._more.setVisible(any(self._is_to_be_seen(name) for name in folded))
        self._tell_folded(folded)
        if is_narrow and not self._more.is_forced:
            self._more_was_open = self._more.is_open
            self._more.set_open(True)
        elif not is_narrow and self._more.is_forced:
            self._more.set_open(self._more_was_open)
        self._more.is_forced = is_narrow

    def _is_to_be_seen(self, name: str) -> bool:
        return not self._rows[name].isHidden() if name in self._rows else name in self._applying

    def _tell_folded(self, folded: Iterable[str]) -> None:
        """Let the header say how many of the options below it differ from their defaults."""
        changed = self._shown[2] if self._shown is not None else frozenset()
        count = len(changed & self._applying & frozenset(folded))
        if self._more is not None:
            self._more.set_title(tr("More, {count} changed", count=count) if count else tr("More"))

    def _build_more(self) -> None:
        """Make the rows that are folded; most are never looked at."""
        fields, self._unbuilt = self._unbuilt, ()
        if self._more is None or not fields:
            return
        for field in fields:
            self._more.rows.addWidget(self._add_row(field, self._more.body))
            if self._shown is not None:
                values, mixed, changed = self._shown
                name = field.name
                self._rows[name].show_value(values.get(name), mixed=name in mixed, changed=name in changed)
                self._rows[name].setVisible(name in self._applying)

    def make(self) -> Iterator[None]:
        """Build the form, a row or a group at each `next`."""
        plain = [field for field in self._fields if field.kind not in ("group", "variant")]
        for field in plain:
            if not field.advanced:
                self._column.addWidget(self._add_row(field, self))
                yield
        advanced = [field for field in plain if field.advanced]
        if advanced:
            self._more = Section(tr("More"), self._theme, opened=False, quiet=True, parent=self)
            self._more.setObjectName(f"more_{self._path}")
            self._more.header.toggled.connect(self._build_more)
            self._unbuilt = tuple(advanced)
            self._column.addWidget(self._more)
        for field in self._fields:
            if field.kind in ("group", "variant"):
                part = self._add_part(field)
                yield from part.make()
                self._column.addWidget(part)
                yield

    def _add_row(self, field: FieldDescription, parent: QWidget) -> FieldRow:
        path = f"{self._path}{field.name}"
        has_help = self._services.help is not None
        row = FieldRow(path, field, self._theme, self._choices.get(path), has_help=has_help, parent=parent)
        _serve(row, self._services)
        self._rows[field.name] = row
        return row

    def _add_part(self, field: FieldDescription) -> GroupPart | VariantPart:
        path = f"{self._path}{field.name}"
        make = GroupPart if field.kind == "group" else VariantPart
        part = make(path, field, self._services, self._theme, self._choices)
        self.parts[field.name] = part
        return part


class GroupPart(Section):
    """Options that belong together, under a header of their own."""

    def __init__(
        self, path: str, field: FieldDescription, services: Services, theme: Theme, choices: Mapping[str, Choices]
    ) -> None:
        super().__init__(say(field.title), theme, opened=not field.advanced)
        self.setObjectName(f"group_{path}")
        self.title = say(field.title)
        self.header.setToolTip(say(field.help))
        fields = describe(field.group) if field.group is not None else ()
        if field.advanced:
            fields = tuple(replace(inner, advanced=False) for inner in fields)  # folded once is enough
        self.form = OptionsForm(fields, services, theme, path=f"{path}.", choices=choices, is_whole=False)
        self.rows.addWidget(self.form)

    def make(self) -> Iterator[None]:
        """Build its form, a row at each `next`."""
        yield from self.form.make()

    def show_in_turns(self, values: Mapping[str, Any]) -> Iterator[None]:
        """Show the values of the group, a row at each `next`."""
        yield from self.form.show_in_turns(values)

    @property
    def has_changes(self) -> bool:
        """Whether one of its options differs from its default."""
        return self.form.has_changes

    def narrow(self, words: str, *, only_changed: bool) -> None:
        """Show only what is looked for."""
        self.form.narrow(words, only_changed=only_changed)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is to be seen."""
        return self.form.is_empty

    def all_rows(self) -> Iterator[FieldRow]:
        """Its rows."""
        yield from self.form.all_rows()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.form.set_theme(theme)


class VariantPart(Section):
    """One of several alternatives, chosen by its kind; each brings its own options."""

    def __init__(
        self, path: str, field: FieldDescription, services: Services, theme: Theme, choices: Mapping[str, Choices]
    ) -> None:
        super().__init__(say(field.title), theme, opened=not field.advanced)
        self.setObjectName(f"variant_{path}")
        self.title = say(field.title)
        self._path, self._services, self._choices = path, services, choices
        self._variants: Mapping[str, type[Options]] = field.variants or {}
        self._shown_kind = ""
        self._narrowed = ("", False)
        kinds = kind_field(field)
        self.kind = FieldRow(f"{path}.{TAG}", kinds, theme, kind_choices(field), has_help=services.help is not None)
        _serve(self.kind, services)
        self.rows.addWidget(self.kind)
        self.form = OptionsForm((), services, theme)
        self.rows.addWidget(self.form)

    def make(self) -> Iterator[None]:
        """Its form is made when its kind is known."""
        yield

    def show_in_turns(self, values: Mapping[str, Any]) -> Iterator[None]:
        """Show the chosen alternative, and its options, a row at each `next`."""
        kind = str(values[TAG])
        if kind != self._shown_kind:
            self._shown_kind = kind
            yield from self._replace_form(kind)
        self.kind.show_value(kind)
        yield from self.form.show_in_turns(values)
        self._show_fitting()

    @property
    def has_changes(self) -> bool:
        """Whether it is another kind than the default, or one of its options differs from its default."""
        return self.kind.is_changed or self.form.has_changes

    def narrow(self, words: str, *, only_changed: bool) -> None:
        """Show only what is looked for."""
        self._narrowed = (words, only_changed)
        self.form.narrow(words, only_changed=only_changed)
        self._show_fitting()

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is to be seen."""
        return self.kind.isHidden() and self.form.is_empty

    def all_rows(self) -> Iterator[FieldRow]:
        """Its rows."""
        yield self.kind
        yield from self.form.all_rows()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme
        self.kind.set_theme(theme)
        self.form.set_theme(theme)

    def _show_fitting(self) -> None:
        words, only_changed = self._narrowed
        fits = self.kind.matches(words) and (self.kind.is_changed or not only_changed)
        self.kind.setVisible(fits or self.kind.has_error or _has_focus(self.kind))

    def _replace_form(self, kind: str) -> Iterator[None]:
        variant = self._variants[kind]
        old = self.form
        self.form = OptionsForm(
            describe(variant), self._services, self._theme, path=f"{self._path}.", choices=self._choices, is_whole=False
        )
        yield from self.form.make()
        self.form.narrow(self._narrowed[0], only_changed=self._narrowed[1])
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


def _serve(row: FieldRow, services: Services) -> None:
    """Do what a row asks for."""

    def reset() -> None:
        services.gesture(False)
        if services.reset is not None:
            row.show_error(services.reset(row.path))
        else:
            row.show_error(services.commit(row.path, row.default))
        services.gesture(False)

    row.asked.connect(lambda asked, value: row.show_error(services.commit(asked, value)))
    row.reset_asked.connect(reset)
    row.gesture.connect(services.gesture)
    row.menu_asked.connect(lambda point: open_menu(row, services, point))
    if services.help is not None:
        tell = services.help
        row.help_asked.connect(lambda: tell(row))


def _has_focus(row: FieldRow) -> bool:
    focused = row.window().focusWidget()
    return focused is not None and row.isAncestorOf(focused) and focused.isVisible()


def _is_tag(field: FieldDescription) -> bool:
    """Whether a field only names the alternative that it belongs to."""
    return field.name == TAG and field.kind == "choice" and len(field.choices) == 1
