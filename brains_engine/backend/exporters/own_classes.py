"""Keras classes that custom layers bring along, and what they mean for an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keras

from brains_engine import errors
from brains_engine.backend.custom_layers import belongs
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brains_engine.backend.exporters.protocol import Exporter
    from brains_engine.planning.plan import Plan, PlannedNode

_PRELUDE = """
sys.path[:0] = [{root!r}]
from brains_engine.custom.foreign import introduce
introduce({entries!r})
"""


@dataclass(frozen=True, slots=True)
class OwnClass:
    """A class that is not part of Keras, and the node that uses it."""

    node: PlannedNode
    kind: type[Any]

    @property
    def registered_name(self) -> str:
        """Its name in a `.keras` file, such as `my_layers>SwishBeta`."""
        return str(keras.saving.get_registered_name(self.kind))


def own_classes(exporter: Exporter, model: keras.Model, plan: Plan) -> tuple[OwnClass, ...]:
    """The classes that whoever loads the export must have; none where the format holds the whole computation.

    Raises:
        ExportError: The format stores classes by name, and one of them is not registered, declared and documented.
    """
    if not exporter.needs_classes:
        return ()
    found = {own.kind: own for own in _find(model, plan)}
    for own in found.values():
        _check(exporter, own)
    return tuple(found.values())


def prelude(classes: Iterable[OwnClass], scratch: Path) -> str:
    """Python that makes the classes known to the process that proves the export."""
    origins = {own.node.spec.id: own.node.spec.origin for own in classes}
    entries = []
    for number, origin in enumerate(origins.values()):
        if origin is None:
            continue
        if origin.path is None:
            entries.append(("", origin.entry_point))
            continue
        copy = scratch / f"layer_{number}.py"
        copy.write_bytes(origin.source)
        entries.append((str(copy), ""))
    if not entries:
        return ""
    return _PRELUDE.format(root=str(Path(errors.__file__).parents[1]), entries=entries)


def _find(model: keras.Model, plan: Plan) -> Iterator[OwnClass]:
    """The classes of layers that are not Keras's. What is inside of one is its own affair."""
    for layer in model.layers:
        if type(layer).__module__.partition(".")[0] == "keras":
            continue
        owner = next((node for node in plan.nodes if belongs(layer.name, node.id)), None)
        if owner is not None:
            yield OwnClass(owner, type(layer))


def _check(exporter: Exporter, own: OwnClass) -> None:
    name, kind = own.node.name, own.kind
    lacks = []
    if ">" not in own.registered_name or keras.saving.get_registered_object(own.registered_name) is None:
        lacks.append("is not registered as serialisable")
    if kind not in own.node.spec.keras_classes():
        lacks.append("is not declared in keras_classes")
    if not (kind.__doc__ or "").strip() or kind.__doc__ == keras.layers.Layer.__doc__:
        lacks.append("has no documentation")
    if lacks:
        raise ExportError(
            f"{name} uses the class {kind.__name__}, which is not part of Keras and {' and '.join(lacks)}, "
            f"so it cannot be part of a {exporter.title}.",
            "Export a SavedModel, or see the guide to custom layers.",
        )
