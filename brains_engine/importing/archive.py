"""Reading `.keras` and `.json` files as data: bounded in size, depth and number, and nothing in them is run."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from brains_engine.design.strict_json import decode, parse_json
from brains_engine.errors import DesignFileError, ModelImportError

CONFIG_NAME = "config.json"
WEIGHTS_NAME = "model.weights.h5"
MAX_CONFIG_BYTES = 16 * 2**20
MAX_WEIGHTS_BYTES = 8 * 2**30
_MAX_MEMBERS = 10_000
# JSON of many equal layers packs well; beyond this it is a bomb. Weights do not pack at all.
_MAX_RATIO = 200
_DAMAGED = "Save it again from Keras, or export the model's config with model.to_json()."


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model's file, of which only the config has been read.

    Attributes:
        path: The file.
        config: The JSON of the model.
        has_weights: Whether weights stand beside it.
    """

    path: Path
    config: dict[str, Any]
    has_weights: bool

    @contextmanager
    def weights_file(self) -> Iterator[Path]:
        """A copy of the file of the weights, in HDF5, for as long as the context lasts.

        Raises:
            ModelImportError: Where it is damaged or larger than it says.
        """
        with TemporaryDirectory(prefix="brains-import-") as folder, _sentences(self.path):
            copy = Path(folder) / WEIGHTS_NAME
            with zipfile.ZipFile(self.path) as archive, archive.open(WEIGHTS_NAME) as member, copy.open("wb") as out:
                shutil.copyfileobj(_Bounded(member, self.path), out, 2**20)
            yield copy


def read_model_file(path: Path) -> ModelFile:
    """Read the config of a `.keras` or `.json` file.

    Raises:
        ModelImportError: Naming the file and what is wrong with it.
    """
    with _sentences(path):
        if not path.is_file():
            raise ModelImportError(f"Cannot import {path.name}: there is no such file.", "Check its name and folder.")
        if path.suffix.lower() == ".json":
            return ModelFile(path, _parse(path, _limited(path.open("rb"), path)), False)
        if not zipfile.is_zipfile(path):
            raise _unusable(path, _what_it_is(path))
        with zipfile.ZipFile(path) as archive:
            members = _checked_members(archive, path)
            if CONFIG_NAME not in members:
                raise _unusable(path, f"it holds no {CONFIG_NAME}")
            config = _parse(path, _limited(archive.open(CONFIG_NAME), path))
            return ModelFile(path, config, WEIGHTS_NAME in members)


def parse_config(text: str, name: str) -> dict[str, Any]:
    """Read the JSON of a model that a program made.

    Raises:
        ModelImportError: Where it is no JSON object, or too large or too deep.
    """
    return _parse(Path(name), text.encode())


def _checked_members(archive: zipfile.ZipFile, path: Path) -> frozenset[str]:
    infos = archive.infolist()
    if len(infos) > _MAX_MEMBERS:
        raise _unusable(path, f"it holds more than {_MAX_MEMBERS:,} files")
    names = [info.filename for info in infos]
    if len(set(names)) < len(names):
        raise _unusable(path, "it holds two files of one name")
    for info in infos:
        if re.match(r"[A-Za-z]:|[/\\]", info.filename) or ".." in re.split(r"[/\\]", info.filename):
            raise _unusable(path, f"it holds a file with the name {info.filename[:60]!r}, which leads out of it")
        if info.flag_bits & 1:
            raise _unusable(path, "it is encrypted")
        limit = MAX_WEIGHTS_BYTES if info.filename == WEIGHTS_NAME else MAX_CONFIG_BYTES
        if info.filename in (CONFIG_NAME, WEIGHTS_NAME):
            if info.file_size > limit:
                raise _unusable(path, f"its {info.filename} is larger than {limit // 2**20:,} MiB")
            if info.file_size > _MAX_RATIO * max(info.compress_size, 1):
                raise _unusable(path, f"its {info.filename} unpacks to {info.file_size:,} bytes, far more than it has")
    return frozenset(names)


def _limited(stream: IO[bytes], path: Path) -> bytes:
    with stream:
        data = stream.read(MAX_CONFIG_BYTES + 1)
    if len(data) > MAX_CONFIG_BYTES:
        raise _unusable(path, f"its config is larger than {MAX_CONFIG_BYTES // 2**20} MiB")
    return data


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    try:
        return parse_json(decode(data))
    except DesignFileError as error:
        raise ModelImportError(f"Cannot import {path.name}: {_of_model(error.message)}", _DAMAGED) from None


def _of_model(message: str) -> str:
    return message.replace("a design may", "a model may")


class _Bounded:
    """A member of an archive that stops where it grows beyond the limit, whatever it said of its size."""

    def __init__(self, stream: IO[bytes], path: Path) -> None:
        self._stream, self._path, self._read = stream, path, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._read += len(data)
        if self._read > MAX_WEIGHTS_BYTES:
            raise _unusable(self._path, f"its weights are larger than {MAX_WEIGHTS_BYTES // 2**30} GiB")
        return data


def _what_it_is(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(8)
    if start == b"\x89HDF\r\n\x1a\n":
        return "it is an HDF5 file of an older Keras; load it there and save it as .keras"
    if start[:1] == b"\x80":
        return "it is a pickle, which could run code and is never read"
    return "it is no .keras file, or it is cut off"


def _unusable(path: Path, why: str) -> ModelImportError:
    return ModelImportError(f"Cannot import {path.name}: {why}.", _DAMAGED)


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError):
        raise _unusable(path, "it is damaged or cut off") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise ModelImportError(
            f"Cannot import {path.name}: {reason[:1].lower()}{reason[1:]}.", "Check its name and folder."
        ) from None
