"""Checkpoint files: the whole state of a run in one safetensors file, with what is needed to use it alone.

The tensors are the trainer's state (weights, optimizer, masks, random generators, position). The header's
metadata holds the design, the configuration, the data's description and fitted scaling, and a SHA-256 over all of
that and the tensors. Nothing in the file is ever executed. This module needs no TensorFlow.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from pydantic import Field, ValidationError
from safetensors import SafetensorError, safe_open

from brains_engine.errors import CheckpointError
from brains_engine.fields import Options
from brains_engine.reasons import explain
from brains_engine.runs.config import RunConfig
from brains_engine.runs.database import CheckpointRow
from brains_engine.runs.events import CheckpointKind
from brains_engine.runs.files import cause, write_durably

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".safetensors"

# A header is read into memory before anything in it can be trusted.
MAX_HEADER_BYTES = 8 * 2**20
_META_KEY = "brains"
_DIGEST_KEY = "sha256"
_DTYPES = {
    "BOOL": np.bool_,
    "U8": np.uint8,
    "I8": np.int8,
    "I16": np.int16,
    "U16": np.uint16,
    "I32": np.int32,
    "U32": np.uint32,
    "I64": np.int64,
    "U64": np.uint64,
    "F16": np.float16,
    "F32": np.float32,
    "F64": np.float64,
}
_CODES = {np.dtype(dtype): code for code, dtype in _DTYPES.items()}

Arrays = Mapping[str, np.ndarray[Any, Any]]


class CheckpointMeta(Options):
    """What a checkpoint says of itself.

    Attributes:
        run: Id of the run that wrote it.
        session: Number of the session (one call of train or resume) within the run.
        number: Its number within the run; `parent` is the number it continues.
        epoch: Epochs completed.
        step: Steps completed since the start of the run.
        metrics: The loss, and what was measured last; finite numbers only.
        sparsity: Share of exact zeros among the prunable weights.
        design: The design as the text of a `.brains` file.
        config: The settings of the run, with its total of epochs.
        data_info: What the data source says of itself, as JSON.
        scaling: The scaling fitted on the training part, as JSON.
        data_digest: SHA-256 of the samples; a resumed run must see the same.
        note: What was done to it, such as "pruned by hand to 92 %".
    """

    version: Literal[1] = 1
    run: str = Field(min_length=1, max_length=80)
    session: int = Field(ge=1)
    number: int = Field(ge=1)
    parent: int | None = Field(default=None, ge=1)
    kind: CheckpointKind
    epoch: int = Field(ge=0)
    step: int = Field(ge=0)
    metrics: dict[str, float] = Field(default_factory=dict)
    sparsity: float = Field(ge=0, le=1)
    design: str
    config: RunConfig
    data_info: dict[str, Any]
    scaling: dict[str, Any]
    data_digest: str = ""
    note: str = Field(default="", max_length=200)


def save_checkpoint(path: Path, arrays: Arrays, meta: CheckpointMeta) -> str:
    """Write a checkpoint atomically and durably.

    Returns:
        The SHA-256 of the file.

    Raises:
        CheckpointError: Where the disk refuses; a file already at `path` is untouched then.
    """
    ordered = {name: np.asarray(arrays[name], order="C") for name in sorted(arrays)}
    meta_text = meta.model_dump_json()
    header = _encode_header(ordered, meta_text)
    if len(header) > MAX_HEADER_BYTES:
        raise CheckpointError("This design is too large to be kept in a checkpoint.")
    try:
        return write_durably(path, _chunks(header, ordered))
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path.name} could not be saved: {cause(error)}.") from error


def load_checkpoint(path: Path) -> tuple[dict[str, np.ndarray[Any, Any]], CheckpointMeta]:
    """Read a checkpoint and check it against its digest.

    Raises:
        CheckpointError: Where the file is missing, damaged, or not a checkpoint of Brains. No tensor is allocated
            before its place in the file has been checked.
    """
    _check_size(path)
    with _sentences(path), safe_open(os.fspath(path), framework="numpy") as file:
        meta_text, digest = _metadata(path, file)
        meta = _parse_meta(path, meta_text)
        codes = {name: file.get_slice(name).get_dtype() for name in file.keys()}  # noqa: SIM118 - not a mapping
        unknown = sorted(set(codes.values()) - set(_DTYPES))
        if unknown:
            raise _damaged(path, f"it holds numbers of the unknown type {unknown[0][:20]}")
        arrays = {name: np.array(file.get_tensor(name)) for name in sorted(codes)}
    if _digest(arrays, meta_text) != digest:
        raise _damaged(path, "its contents do not match their checksum")
    return arrays, meta


def inspect_checkpoint(path: Path) -> tuple[str, CheckpointRow] | None:
    """The run that wrote a complete checkpoint, and the row it has in that run's store; None for a damaged file.

    Raises:
        CheckpointError: Where the disk refuses to read.
    """
    digest = file_digest(path)
    try:
        _, meta = load_checkpoint(path)
    except CheckpointError:
        return None
    return meta.run, row_of(path, meta, digest)


def row_of(path: Path, meta: CheckpointMeta, sha256: str) -> CheckpointRow:
    """The row that a checkpoint has in the store of its run."""
    return CheckpointRow(
        id=meta.number,
        parent=meta.parent,
        session=meta.session,
        kind=meta.kind,
        epoch=meta.epoch,
        step=meta.step,
        metrics=meta.metrics,
        sparsity=meta.sparsity,
        file=path.name,
        sha256=sha256,
    )


def file_digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal.

    Raises:
        CheckpointError: Where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be read: {cause(error)}.") from error


def _encode_header(arrays: Arrays, meta_text: str) -> bytes:
    digest = _digest(arrays, meta_text)
    header: dict[str, Any] = {"__metadata__": {_META_KEY: meta_text, _DIGEST_KEY: digest}}
    offset = 0
    for name, array in _by_alignment(arrays):
        end = offset + array.nbytes
        header[name] = {"dtype": _code(name, array), "shape": list(array.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    return text + b" " * (-len(text) % 8)


def _chunks(header: bytes, arrays: Arrays) -> Iterator[bytes | memoryview]:
    yield len(header).to_bytes(8, "little")
    yield header
    for _, array in _by_alignment(arrays):
        if array.nbytes:
            yield array.data.cast("B")


def _by_alignment(arrays: Arrays) -> list[tuple[str, np.ndarray[Any, Any]]]:
    """Widest numbers first, so that every tensor of the file is aligned."""
    return sorted(arrays.items(), key=lambda item: (-item[1].itemsize, item[0]))


def _code(name: str, array: np.ndarray[Any, Any]) -> str:
    code = _CODES.get(array.dtype)
    if code is None:
        raise CheckpointError(f"{name} cannot be saved: its type {array.dtype} has no place in a checkpoint.")
    return code


def _digest(arrays: Arrays, meta_text: str) -> str:
    """SHA-256 over the metadata, and each tensor's name, type, shape and numbers in the order of names."""
    digest = hashlib.sha256(meta_text.encode())
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"\n{name}\n{_code(name, array)}{list(array.shape)}\n".encode())
        digest.update(np.asarray(array, order="C").data.cast("B") if array.nbytes else b"")
    return digest.hexdigest()


def _check_size(path: Path) -> None:
    if path.exists() and not path.is_file():
        raise CheckpointError(f"{path} is not a checkpoint: it is not a file.")
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            start = file.read(8)
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be read: {cause(error)}.") from error
    header = int.from_bytes(start, "little")
    if len(start) < 8 or header > size - 8:
        raise _damaged(path, "it is incomplete")
    if header > MAX_HEADER_BYTES:
        raise _damaged(path, "its header is too large")


def _metadata(path: Path, file: Any) -> tuple[str, str]:
    metadata = file.metadata() or {}
    if _META_KEY not in metadata or _DIGEST_KEY not in metadata:
        raise CheckpointError(f"{path} is a safetensors file, but not a checkpoint of Brains.")
    return metadata[_META_KEY], metadata[_DIGEST_KEY]


def _parse_meta(path: Path, text: str) -> CheckpointMeta:
    try:
        return CheckpointMeta.model_validate_json(text)
    except ValidationError as error:
        raise _damaged(path, explain(error)[0].rstrip(".")[:300]) from None


def _damaged(path: Path, why: str) -> CheckpointError:
    return CheckpointError(f"The checkpoint {path} is damaged: {why}.")


@contextlib.contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except SafetensorError:
        raise _damaged(path, "it is not a complete safetensors file") from None
    except OSError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be read: {cause(error)}.") from error
    except (TypeError, ValueError, MemoryError):
        # NumPy refuses what the container allowed, such as a shape whose product overflows.
        raise _damaged(path, "its tensors cannot be read") from None
