"""The registry: the immutable set of layer types that a design may use."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from brains_engine.errors import UnknownLayerError

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class Registry:
    """Layer specs by id, in the order in which they were declared.

    Args:
        specs: The layers.
        hint: Says of a layer that is missing where it could come from, or "" where nothing is known of it.

    Attributes:
        hint_at: The hint.
    """

    def __init__(self, specs: Iterable[AnySpec], hint: Callable[[str], str] | None = None) -> None:
        self._specs: dict[str, AnySpec] = {}
        self.hint_at = hint
        for spec in specs:
            if spec.id in self._specs:
                raise ValueError(f"two layers share the id {spec.id!r}")
            self._specs[spec.id] = spec

    def __getitem__(self, layer_id: str) -> AnySpec:
        """The spec of a layer.

        Raises:
            UnknownLayerError: Naming the closest ids that exist.
        """
        spec = self._specs.get(layer_id)
        if spec is None:
            known = self.hint_at(layer_id) if self.hint_at else ""
            if known:
                raise UnknownLayerError(f"There is no layer {layer_id!r}.", known)
            near = difflib.get_close_matches(layer_id, self._specs, n=3)
            hint = f"Did you mean {' or '.join(near)}?" if near else "See `brains layers` for those there are."
            raise UnknownLayerError(f"There is no layer {layer_id!r}.", hint)
        return spec

    def get(self, layer_id: str) -> AnySpec | None:
        """The spec of a layer, or `None` where there is none."""
        return self._specs.get(layer_id)

    def __contains__(self, layer_id: object) -> bool:
        return layer_id in self._specs

    def __iter__(self) -> Iterator[AnySpec]:
        return iter(self._specs.values())

    def __len__(self) -> int:
        return len(self._specs)
