"""Which editor a field gets: one row for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.inspector.editors.controls import (
    BooleanEditor,
    ChoiceEditor,
    NamesEditor,
    PathEditor,
    choice_title,
)
from app.inspector.editors.line_editor import LineEditor
from app.inspector.editors.slider import SliderEditor, slider_scale
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.inspector.editors.editor import Editor
    from brains_engine.fields import FieldDescription

Choices = Sequence[tuple[str, str]]

DATA_FILES = mark("Data (*.csv *.tsv *.txt *.parquet *.npz *.npy);;All files (*)")


def _number(field: FieldDescription) -> Editor:
    scale = slider_scale(field)
    return SliderEditor(field, scale) if scale is not None else LineEditor(field)


def _choice(field: FieldDescription) -> Editor:
    return ChoiceEditor([(choice, choice_title(choice)) for choice in field.choices], field.optional)


EDITORS: Mapping[str, Callable[[FieldDescription], Editor]] = {
    "integer": _number,
    "number": _number,
    "boolean": lambda field: BooleanEditor(),
    "choice": _choice,
    "text": LineEditor,
    "path": lambda field: PathEditor(field, tr(DATA_FILES)),
    "dims": LineEditor,
    "integers": LineEditor,
    "numbers": LineEditor,
    "axes": LineEditor,
    "names": lambda field: NamesEditor(field.choices),
}


def make_editor(field: FieldDescription, choices: Choices | None = None) -> Editor:
    """An editor for a field; `choices` offers values for a text that is really one of a list."""
    if choices is not None:
        return ChoiceEditor(choices, field.optional)
    return EDITORS[field.kind](field)
