"""The last value that is known of each connection, for those that a checkpoint has dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import CheckpointError, RunFolderError
from brains_engine.runs.store import read_checkpoints, read_run
from brains_engine.runs.tensors import read_layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.backend.checkpoints import CheckpointMeta

    Array = NDArray[Any]


def last_known(
    path: Path,
    meta: CheckpointMeta,
    weights: Mapping[str, Array],
    alive: Mapping[str, Array],
    first: Mapping[str, Array],
) -> dict[str, Array]:
    """The present values, with the last known ones where connections are dropped.

    They are looked for in the checkpoints that led to this one, the newest first; what is in none of them has the value
    that it had before the first step.

    Args:
        path: The checkpoint.
        meta: What it says of itself.
        weights: "node/weight" -> values.
        alive: Likewise -> which connections live.
        first: Likewise -> the values before the first step.
    """
    found = {name: np.array(values) for name, values in weights.items()}
    unknown = {name: ~mask for name, mask in alive.items() if not mask.all()}
    for earlier in _ancestors(path, meta):
        if not unknown:
            break
        for name in list(unknown):
            node, _, short = name.partition("/")
            tensors = {tensor.name: tensor for tensor in _layer(earlier, node)}
            tensor = tensors.get(short)
            if tensor is None or tensor.values.shape != found[name].shape:
                continue
            lived = tensor.values != 0 if tensor.alive is None else tensor.alive
            known = unknown[name] & lived
            found[name][known] = tensor.values[known]
            unknown[name] &= ~lived
            if not unknown[name].any():
                del unknown[name]
    for name, missing in unknown.items():
        found[name][missing] = first[name][missing]
    return found


def _ancestors(path: Path, meta: CheckpointMeta) -> Iterator[Path]:
    """The checkpoints that led to this one, the newest first; none where it lies outside of its run's folder."""
    folder = path.absolute().parent.parent
    try:
        if read_run(folder).id != meta.run:
            return
        rows = {row.id: row for row in read_checkpoints(folder)}
    except RunFolderError:
        return
    number = meta.parent
    while number is not None and (row := rows.pop(number, None)) is not None:
        yield path.absolute().parent / row.file
        number = row.parent


def _layer(path: Path, node: str) -> tuple[Any, ...]:
    try:
        return read_layer(path, node)
    except CheckpointError:
        return ()
