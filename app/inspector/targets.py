"""What a form writes to: the options of the selected layers, or the settings of training."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription, describe, dump
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from brains_engine.design.design import Design
    from brains_engine.design.records import NodeRecord
    from brains_engine.fields import Options


class LayerTarget:
    """The options that all the given nodes have in common. An edit of several nodes is one undo step."""

    def __init__(self, design: Design, node_ids: Sequence[str]) -> None:
        self._design = design
        self.node_ids = tuple(node_ids)

    def _nodes(self) -> list[NodeRecord]:
        snapshot = self._design.snapshot
        return [snapshot.node(node_id) for node_id in self.node_ids]

    def fields(self) -> tuple[FieldDescription, ...]:
        """Descriptions of the common options, as the first node declares them."""
        registry = self._design.registry
        layers = dict.fromkeys(node.layer for node in self._nodes())
        first, *others = (describe(registry[layer].Options) for layer in layers)
        return tuple(field for field in first if all(_has(other, field) for other in others))

    def values(self) -> tuple[Mapping[str, Any], frozenset[str]]:
        """Values of the first node, and the names of options in which the others differ from it."""
        first, *others = (node.options for node in self._nodes())
        mixed: set[str] = set()
        for other in others:
            if other != first:
                mixed.update(name for name, value in first.items() if other.get(name) != value)
        return first, frozenset(mixed)

    def changed(self) -> frozenset[str]:
        """Names of the options that in some node differ from the default of its layer."""
        found: set[str] = set()
        registry = self._design.registry
        seen: dict[str, Mapping[str, Any]] = {}
        for node in self._nodes():
            if seen.get(node.layer) != node.options:  # most nodes of a kind are alike
                seen[node.layer] = node.options
                defaults = _dumped(cast("Hashable", registry[node.layer].Options))
                found |= {name for name, value in node.options.items() if defaults.get(name, value) != value}
        return frozenset(found)

    def applying(self, fields: Sequence[FieldDescription]) -> frozenset[str]:
        """Names of the fields that have an effect in some node, beside its other options."""
        nodes = self._nodes()
        return frozenset(field.name for field in fields if any(field.applies(node.options) for node in nodes))

    @property
    def title(self) -> str:
        """What the nodes are: `3 Dense layers`, or `3 layers` of several kinds."""
        kinds = {node.layer for node in self._nodes()}
        count = len(self.node_ids)
        if len(kinds) == 1:
            return tr("{count} {layer} layers", count=count, layer=say(self._design.registry[kinds.pop()].title))
        return tr("{count} layers", count=count)

    def reset(self, *names: str) -> str:
        """Give options, or all, their defaults in every node; gives "" or why it was refused."""
        return _try(lambda: edits.reset_options(self._design, self.node_ids, *names))

    def spread(self, path: str) -> tuple[str, Callable[[], str]]:
        """How one option's value is given to all nodes of the kind; no text where there are no others."""
        name = path.partition(".")[0]
        nodes = self._design.snapshot.nodes
        kinds = {nodes[node_id].layer for node_id in self.node_ids}
        others = [node for node in nodes.values() if node.layer in kinds]
        if len(kinds) != 1 or len(others) <= len(self.node_ids):
            return "", lambda: ""
        title = say(self._design.registry[kinds.pop()].title)
        text = tr("Apply to all {count} {layer} layers", count=len(others), layer=title)
        return text, lambda: _try(lambda: edits.apply_to_kind(self._design, self.node_ids[0], name))

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

    def reset(self) -> str:
        """Give all settings their defaults; gives "" or why it was refused."""
        return _try(lambda: edits.set_training(self._design, RunConfig()))

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


def _try(edit: Callable[[], object]) -> str:
    """Do an edit; gives "" or why it was refused."""
    try:
        edit()
    except BrainsError as error:
        return str(error)
    return ""


@lru_cache(maxsize=512)
def _dumped(options: Hashable) -> Mapping[str, Any]:
    """The options that a new node of a layer has."""
    return dump(cast("type[Options]", options)())


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
