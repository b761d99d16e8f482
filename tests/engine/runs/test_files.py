from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from brains_engine.runs.files import cause, sweep, temporary_path, write_durably

if TYPE_CHECKING:
    from pathlib import Path


def test_write_gives_the_digest_of_what_is_on_the_disk(tmp_path: Path) -> None:
    target = tmp_path / "file"
    digest = write_durably(target, [b"one", memoryview(b"two")])
    assert target.read_bytes() == b"onetwo"
    assert digest == hashlib.sha256(b"onetwo").hexdigest()


def test_a_failing_write_leaves_the_old_file_and_no_leftover(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space") as caught:
        write_durably(target, chunks())
    assert cause(caught.value) == "the disk is full"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
    assert target.read_bytes() == b"old"


def test_a_name_of_255_bytes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("ü" * 127 + "x")
    write_durably(target, [b"fits"])
    assert target.read_bytes() == b"fits"


def test_sweep_removes_leftovers_only(tmp_path: Path) -> None:
    temporary_path(tmp_path).write_bytes(b"half")
    (tmp_path / "mine").write_bytes(b"whole")
    sweep(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine"]
