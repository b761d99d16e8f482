"""Arrays in NPY files and in unpacked NPZ files, mapped into memory a block at a time."""

from __future__ import annotations

import math
import stat
import struct
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.npz_header import DAMAGE, HEADER_BYTES
from brains_engine.data.wording import show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

_LOCAL_HEADER = struct.Struct("<4s22xHH")
"""The start of a member in a ZIP file: its mark, and the lengths of its name and of its extra field."""


@dataclass(frozen=True, slots=True)
class ArrayPlace:
    """Where an array lies in a file.

    Attributes:
        path: The file.
        offset: Bytes before its first value.
        shape: First the number of samples.
        dtype: Of its values.
        fortran: Whether its first dimension runs fastest.
        name: What it is called in sentences.
    """

    path: Path
    offset: int
    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    fortran: bool
    name: str

    def read(self, start: int = 0, stop: int | None = None) -> np.ndarray[Any, Any]:
        """A copy of some of its rows. The file is mapped for as long as that takes, so that memory stays flat."""
        stop = self.shape[0] if stop is None else min(stop, self.shape[0])
        if self.fortran:
            whole = np.memmap(self.path, self.dtype, "r", self.offset, self.shape, "F")
            return np.array(whole[start:stop], order="C")
        row = math.prod(self.shape[1:])
        shape = (stop - start, *self.shape[1:])
        if not (stop - start) * row:
            return np.zeros(shape, self.dtype)
        mapped = np.memmap(self.path, self.dtype, "r", self.offset + start * row * self.dtype.itemsize, shape)
        return np.array(mapped)


def place_of_npy(path: Path) -> ArrayPlace:
    """Where the array of an NPY file lies.

    Raises:
        DataError: Where the file is damaged, or holds Python objects.
    """
    try:
        # Looked at before it is opened: opening a pipe would wait for somebody to write to it.
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise DataError(f"{show_path(path)} is not a file.")
        with path.open("rb") as file:
            return _place(path, file, path.name, status.st_size)
    except FileNotFoundError:
        raise DataError(f"There is no file {show_path(path)}.") from None
    except DAMAGE:
        raise DataError(f"{show_path(path)} is not an NPY file, or is damaged.") from None


def place_of_member(path: Path, name: str) -> ArrayPlace | None:
    """Where an array lies in an NPZ file; None where it is packed.

    Raises:
        DataError: Where the file is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo(f"{name}.npy")
        if member.compress_type != zipfile.ZIP_STORED:
            return None
        with path.open("rb") as file:
            file.seek(member.header_offset)
            mark, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
            if mark != b"PK\3\4":
                raise zipfile.BadZipFile
            file.seek(name_bytes + extra_bytes, 1)
            return _place(path, file, name, file.tell() + member.file_size)
    except (*DAMAGE, KeyError, struct.error):
        raise DataError(f"{show_path(path)} is not an NPZ file, or is damaged.") from None


def _place(path: Path, file: IO[bytes], name: str, end: int) -> ArrayPlace:
    version = np.lib.format.read_magic(file)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    shape, fortran, dtype = read(file, max_header_size=HEADER_BYTES)
    if dtype.hasobject:
        raise DataError(
            f"{show_path(path)} holds Python objects, which can carry code: it is not opened.",
            "Save it as numbers or as text.",
        )
    if any(size < 0 for size in shape) or math.prod(shape) * dtype.itemsize > end - file.tell():
        raise DataError(f"{show_path(path)} is not as long as its header says.")
    return ArrayPlace(path, file.tell(), tuple(shape), dtype, bool(fortran and len(shape) > 1), name)
