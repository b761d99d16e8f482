"""The weights and masks of one layer, read from a checkpoint file for those who want to look at them.

Only what belongs to the layer is read. Nothing is executed, and no TensorFlow is needed. The file's checksum is not
tested here: that costs reading all of it, and a picture needs no proof.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from safetensors import SafetensorError, safe_open

from brains_engine.errors import CheckpointError
from brains_engine.runs.files import cause

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

MAX_HEADER_BYTES = 8 * 2**20
MAX_WEIGHTS = 1 << 28
_NUMBERS = {"F16", "F32", "F64"}


@dataclass(frozen=True, slots=True, eq=False)
class LayerTensor:
    """A weight of a layer.

    Attributes:
        name: Such as "kernel".
        values: float32 of any shape.
        alive: bool of the same shape, False where the connection was dropped; None where nothing is pruned.
    """

    name: str
    values: NDArray[np.float32]
    alive: NDArray[np.bool_] | None = None


def read_layer(path: Path, node_id: str) -> tuple[LayerTensor, ...]:
    """The weights of a node in a checkpoint, by name; none where it has none.

    Raises:
        CheckpointError: The file is missing, damaged, or a weight is too large to be looked at.
    """
    _check_header(path)
    start = f"weights/{node_id}/"
    try:
        with safe_open(os.fspath(path), framework="numpy") as file:
            names = sorted(file.keys())
            return tuple(
                _tensor(path, file, name, name.removeprefix(start), names) for name in names if name.startswith(start)
            )
    except SafetensorError:
        raise CheckpointError(f"The checkpoint {path} is damaged: it is not a complete safetensors file.") from None
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be read: {cause(error)}.") from error
    except (TypeError, ValueError, MemoryError):
        raise CheckpointError(f"The checkpoint {path} is damaged: its tensors cannot be read.") from None


def _tensor(path: Path, file: Any, name: str, short: str, names: list[str]) -> LayerTensor:
    part = file.get_slice(name)
    shape = tuple(part.get_shape())
    if part.get_dtype() not in _NUMBERS or np.prod(shape, dtype=object) > MAX_WEIGHTS:
        raise CheckpointError(f"The weight {short} in {path} is too large to be looked at, or holds no real numbers.")
    mask = name.replace("weights/", "masks/", 1)
    alive = np.asarray(file.get_tensor(mask), np.bool_) if mask in names else None
    values = np.asarray(file.get_tensor(name), np.float32)
    return LayerTensor(short, values, alive if alive is not None and alive.shape == values.shape else None)


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = int.from_bytes(file.read(8), "little")
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be read: {cause(error)}.") from error
    if header > MAX_HEADER_BYTES:
        raise CheckpointError(f"The checkpoint {path} is damaged: its header is too large.")
