"""What an NPZ file says of itself, checked before a single value is unpacked."""

from __future__ import annotations

import math
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.wording import reason, show_path, show_text
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

MAX_MEMBERS = 64
MAX_ARRAY_BYTES = 2 * 1024**3
# A bomb packs gigabytes into kilobytes. Pictures with wide black borders reach about 30-fold.
MAX_GROWTH = 200
_SMALL = 32 * 1024**2
HEADER_BYTES = 10_000

# All that zipfile, zlib and NumPy's parser of headers raise where a file is not what it says.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    tokenize.TokenError,
    SyntaxError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    MemoryError,
)


@dataclass(frozen=True, slots=True)
class ArrayHeader:
    """Shape and number kind of one array of the file."""

    shape: tuple[int, ...]
    dtype: np.dtype[Any]


def read_headers(path: Path) -> Mapping[str, ArrayHeader]:
    """The arrays of an NPZ file by name, none of them loaded.

    Raises:
        DataError: Where the file is damaged, holds Python objects, or would unpack to far more than it should.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS:
                raise DataError(f"{show_path(path)} holds {len(members)} arrays; at most {MAX_MEMBERS} are read.")
            _check_sizes(path, members)
            return {
                member.filename.removesuffix(".npy"): _read_header(path, archive, member)
                for member in members
                if member.filename.endswith(".npy")
            }
    except DAMAGE as error:
        why = f": {reason(error)}" if isinstance(error, PermissionError) else ""
        raise DataError(f"{show_path(path)} is not an NPZ file, or is damaged{why}.") from None


def _check_sizes(path: Path, members: list[zipfile.ZipInfo]) -> None:
    unpacked = [member for member in members if member.compress_type != zipfile.ZIP_STORED]
    total = sum(member.file_size for member in unpacked)
    packed = sum(member.compress_size for member in unpacked)
    if total > MAX_ARRAY_BYTES:
        raise DataError(f"{show_path(path)} would unpack to {total / 1024**3:.1f} GiB; at most 2 GiB are read.")
    if total > _SMALL and total > MAX_GROWTH * max(packed, 1):
        raise DataError(
            f"{show_path(path)} would grow {total // max(packed, 1):,}-fold when unpacked; it is not taken for data."
        )


def _read_header(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> ArrayHeader:
    name = show_text(member.filename.removesuffix(".npy"))
    with archive.open(member) as file:
        version = np.lib.format.read_magic(file)
        # Version 1 has a length of two bytes, later ones of four; NumPy limits what it parses by itself.
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, _, dtype = read(file, max_header_size=HEADER_BYTES)
        start = file.tell()
    if dtype.hasobject:
        raise DataError(
            f'Array "{name}" of {show_path(path)} holds Python objects, which can carry code: it is not opened.',
            "Save it as numbers or as text.",
        )
    if math.prod(shape) * dtype.itemsize != member.file_size - start or any(size < 0 for size in shape):
        raise DataError(f'Array "{name}" of {show_path(path)} is not as long as its header says.')
    return ArrayHeader(tuple(shape), dtype)
