"""What a form writes to: the options of the selected layers, or the settings of training."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription, describe, dump

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.design.design import Design


class LayerTarget:
    """The options that all the given nodes have in common. An edit of several nodes is one undo step."""

    def __init__(self, design: Design, node_ids: Sequence[str]) -> None:
        self._design = design
        self.node_ids = tuple(node_ids)

    def fields(self) -> tuple[FieldDescription, ...]:
        """Descriptions of the common options, as the first node declares them."""
        layers = list(dict.fromkeys(self._design.snapshot.node(node_id).layer for node_id in self.node_ids))
        first, *others = (describe(self._design.registry[layer].Options) for layer in layers)
        return tuple(field for field in first if all(_has(other, field) for other in others))

    def values(self) -> tuple[Mapping[str, Any], frozenset[str]]:
        """Values of the first node, and the names of options in which the others differ from it."""
        first, *others = (self._design.snapshot.node(node_id).options for node_id in self.node_ids)
        mixed = {name for name, value in first.items() if any(other.get(name) != value for other in others)}
        return first, frozenset(mixed)

    def commit(self, path: str, value: Any) -> str:
        """Set one option of all nodes; gives "" or why it was refused."""
        name, _, rest = path.partition(".")
        label = tr("Set {option}", option=say(name.replace("_", " ")))
        try:
            with self._design.transaction(label, f"options:{','.join(self.node_ids)}:{path}"):
                for node_id in self.node_ids:
                    old = self._design.snapshot.node(node_id).options.get(name)
                    edits.set_options(self._design, node_id, **{name: _nested(old, rest, value)})
        except BrainsError as error:
            return say(str(error))
        return ""


class TrainingTarget:
    """The settings of training."""

    def __init__(self, design: Design) -> None:
        self._design = design

    def values(self) -> Mapping[str, Any]:
        """All settings as plain values."""
        return dump(self._design.snapshot.settings.training)

    def commit(self, path: str, value: Any) -> str:
        """Set one setting; gives "" or why it was refused."""
        try:
            edits.set_training_value(self._design, path, value)
        except BrainsError as error:
            return say(str(error))
        return ""


def _has(fields: Sequence[FieldDescription], wanted: FieldDescription) -> bool:
    """Whether an option of the same name and nature is among the fields."""
    return any(
        (field.name, field.kind, field.choices) == (wanted.name, wanted.kind, wanted.choices) for field in fields
    )


def _nested(old: Any, rest: str, value: Any) -> Any:
    """The value of a whole option when a part of it, at the dotted path `rest`, becomes `value`."""
    if not rest:
        return value
    name, _, deeper = rest.partition(".")
    if name == "kind" and not deeper:
        return {"kind": value}
    return {**old, name: _nested(old[name], deeper, value)}
