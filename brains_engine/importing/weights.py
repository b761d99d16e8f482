"""The weights of a `.keras` file as arrays. Only plain numbers that stand in the file itself are read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import ModelImportError

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.importing.graph import Place
    from brains_engine.importing.report import NodeWeights

_CONTAINERS = ("layers", "_layer_checkpoint_dependencies")
_RANDOM_STATE = "seed_generator"
_DEEPEST = 8
# Numbers that take this much more room than they have in the file were packed to fill the memory.
_MAX_RATIO = 200


def read_weights(
    file: Path, name: str, places: Mapping[str, Place], sizes: Mapping[str, int]
) -> dict[str, NodeWeights]:
    """Read the arrays of nodes.

    Args:
        file: The file of weights, in HDF5.
        name: The file that the user knows, for messages.
        places: Where the weights of each node are.
        sizes: Number of weights that each node has; those without any are left out.

    Raises:
        ModelImportError: Where it is damaged, or its weights are not those of the layers.
    """
    import h5py

    try:
        with h5py.File(file, "r") as store:
            return {
                node: _node_weights(store, places[node], size, name)
                for node, size in sizes.items()
                if size and node in places
            }
    except (OSError, RuntimeError, KeyError, TypeError, ValueError, MemoryError):
        raise ModelImportError(f"Cannot import {name}: its weights are damaged.", "Save it again from Keras.") from None


def _node_weights(store: Any, place: Place, size: int, name: str) -> NodeWeights:
    group = store
    for layer, stored in place:
        group = _child(group, layer, stored)
        if group is None:
            raise _unfit(name, place, f"has no weights of {layer[:60]}")
    found = dict(_datasets(group, ""))
    total = sum(math.prod(dataset.shape) for dataset in found.values())
    if total != size:
        raise _unfit(name, place, f"has {total:,} weights of {place[-1][0][:60]}, which has {size:,} here")
    return {path: _numbers(dataset, name) for path, dataset in found.items()}


def _child(group: Any, layer: str, stored: str) -> Any:
    """The group of a layer: by the name that it tells, else by its place among those of its class."""
    container = next((found for found in (_plain(group, key) for key in _CONTAINERS) if found is not None), None)
    if container is None:
        return None
    named = _plain(container, stored)
    if named is not None and _told_name(named) in (layer, None):
        return named
    return next((found for key in container if _told_name(found := _plain(container, key)) == layer), named)


def _told_name(group: Any) -> str | None:
    own = _plain(group, "vars") if group is not None else None
    told = own.attrs.get("name") if own is not None else None
    return told if isinstance(told, str) else None


def _plain(group: Any, key: str) -> Any:
    """What a group holds itself; a link to elsewhere is not followed."""
    import h5py

    if not isinstance(group, h5py.Group) or not isinstance(group.get(key, getlink=True), h5py.HardLink):
        return None
    return group.get(key)


def _datasets(group: Any, path: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
    import h5py

    if depth > _DEEPEST:
        raise ValueError(path)
    for key in sorted(group, key=lambda key: (not key.isdigit(), int(key) if key.isdigit() else 0, key)):
        if _RANDOM_STATE in key:
            continue
        found = _plain(group, key)
        if isinstance(found, h5py.Dataset):
            yield f"{path}{key}", found
        elif found is not None:
            yield from _datasets(found, f"{path}{key}/", depth + 1)


def _numbers(dataset: Any, name: str) -> np.ndarray[Any, Any]:
    elsewhere = dataset.is_virtual or dataset.external
    packed = dataset.id.get_storage_size() * _MAX_RATIO < dataset.nbytes
    if elsewhere or packed or dataset.dtype.kind not in "fiu":
        raise ModelImportError(f"Cannot import {name}: its weights are no plain numbers that stand in it.")
    array = np.asarray(dataset[()])
    return array.astype(np.float32) if array.dtype.kind == "f" else array.astype(np.int32)


def _unfit(name: str, place: Place, why: str) -> ModelImportError:
    return ModelImportError(f"Cannot import {name}: its file of weights {why}.", "Save it again from Keras.")
