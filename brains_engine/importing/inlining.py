"""Nested models laid out in one graph: every call of a layer becomes an entry of its own.

The layers of a model within a model are named `outer/inner`, and what enters and leaves it is wired through.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.errors import ModelImportError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.importing.graph import Call, Layer, Model, Tensor

MAX_ENTRIES = 20_000

Place = tuple[tuple[str, str], ...]
"""Where a layer is in the file of weights: (name, name in the file) of each model around it, and of itself."""

Key = tuple[int, str, int, int]
"""A tensor: scope, layer, call, output. Each call of a nested model is a scope."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One call of a layer that is no model.

    Attributes:
        name: The layer's name, after those of the models around it: `resnet/conv1`.
        layer: The layer.
        call: The call.
        number: Number of the call among all of this layer, from 0.
        scope: Where the tensors of the call are looked up.
        place: Where its weights are.
    """

    name: str
    layer: Layer
    call: Call
    number: int
    scope: int
    place: Place


@dataclass(frozen=True)
class FlatGraph:
    """All entries, and which of them gives a tensor.

    Attributes:
        entries: The calls of all layers that are no models.
        inputs: The tensors that enter the model.
        outputs: The tensors that leave it.
        sources: Numbers of the entries by scope, layer and call.
        same: Tensors at the borders of nested models, by what they are on the other side.
    """

    entries: Sequence[Entry]
    inputs: Sequence[Key]
    outputs: Sequence[Key]
    sources: Mapping[tuple[int, str, int], int]
    same: Mapping[Key, Key]

    def find(self, scope: int, tensor: Tensor) -> tuple[int, int] | None:
        """The entry that gives a tensor and the number of its output; `None` where nothing does."""
        return self.trace((scope, tensor.layer, tensor.call, tensor.index))

    def trace(self, key: Key) -> tuple[int, int] | None:
        """As `find`, through the borders of nested models."""
        seen: set[Key] = set()
        while key in self.same and key not in seen:
            seen.add(key)
            key = self.same[key]
        entry = self.sources.get(key[:3])
        return None if entry is None else (entry, key[3])


def inline(model: Model) -> FlatGraph:
    """Lay out a model and all models within it.

    Raises:
        ModelImportError: Where that gives more layers than a design can have.
    """
    inliner = _Inliner()
    inliner.add(model, 0, "", ())
    inputs, outputs = ([(0, end.layer, end.call, end.index) for end in ends] for ends in (model.inputs, model.outputs))
    return FlatGraph(inliner.entries, inputs, outputs, inliner.sources, inliner.same)


class _Inliner:
    """Lays models out, each call of a nested one in a scope of its own."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.sources: dict[tuple[int, str, int], int] = {}
        self.same: dict[Key, Key] = {}
        self._scopes = 1
        self._times: dict[Place, int] = {}

    def add(self, model: Model, scope: int, prefix: str, place: Place) -> None:
        """Lay out the layers of a model; what enters a nested one is its caller's."""
        entrances = {end.layer for end in model.inputs} if scope else set()
        for layer in model.layers:
            if layer.name in entrances and layer.is_input:
                continue
            own = (*place, (layer.name, layer.store))
            for number, call in enumerate(layer.calls):
                if layer.model is None:
                    self._append(Entry(prefix + layer.name, layer, call, self._times.get(own, 0), scope, own), number)
                else:
                    self._enter(layer.model, (scope, layer.name, number), call, prefix, own)

    def _append(self, entry: Entry, number: int) -> None:
        if len(self.entries) >= MAX_ENTRIES:
            raise ModelImportError(f"The model has more than {MAX_ENTRIES:,} layers.", "Import a smaller part of it.")
        self._times[entry.place] = entry.number + 1
        self.sources[entry.scope, entry.layer.name, number] = len(self.entries)
        self.entries.append(entry)

    def _enter(self, model: Model, around: tuple[int, str, int], call: Call, prefix: str, place: Place) -> None:
        if self._scopes > MAX_ENTRIES:
            raise ModelImportError(f"The model has more than {MAX_ENTRIES:,} models within it.", "Import a part of it.")
        scope, self._scopes = self._scopes, self._scopes + 1
        outer, name, number = around
        for end, given in zip(model.inputs, call.tensors(), strict=False):
            self.same[scope, end.layer, end.call, end.index] = (outer, given.layer, given.call, given.index)
        for index, end in enumerate(model.outputs):
            self.same[outer, name, number, index] = (scope, end.layer, end.call, end.index)
        self.add(model, scope, f"{prefix}{name}/", place)
