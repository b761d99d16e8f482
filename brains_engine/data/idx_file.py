"""IDX files, the format in which MNIST and its relatives are given: a header, then unsigned bytes."""

from __future__ import annotations

import gzip
import math
import zlib
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

_UNSIGNED_BYTE = 0x08
_MOST_BYTES = 1 << 30


def read_idx(path: Path, *, rank: int) -> npt.NDArray[np.uint8]:
    """Read a gzip-packed IDX file of unsigned bytes.

    The header is two zero bytes, the type of the elements, the number of dimensions, and each size as four bytes,
    the highest first. http://yann.lecun.com/exdb/mnist/

    Args:
        path: The file.
        rank: How many dimensions it must have.

    Returns:
        uint8 of the header's shape; it cannot be written to.

    Raises:
        DataError: Where it cannot be read, holds another type or rank, or has more or fewer bytes than it says.
    """
    try:
        with gzip.open(path) as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"The file {path} cannot be read as a gzip-packed IDX file.") from error
    start = 4 + 4 * rank
    if len(data) < start or data[:3] != bytes((0, 0, _UNSIGNED_BYTE)) or data[3] != rank:
        raise DataError(f"The file {path} is no IDX file of unsigned bytes in {rank} dimensions.")
    shape = tuple(int.from_bytes(data[place : place + 4], "big") for place in range(4, start, 4))
    if len(data) - start != math.prod(shape):
        raise DataError(f"The file {path} does not hold the {math.prod(shape):,} values that its header tells.")
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)
