"""Checkpoint files that are torn, flipped, or made to harm; disks that refuse."""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.backend.checkpoints import MAX_HEADER_BYTES, load_checkpoint, save_checkpoint
from brains_engine.errors import CheckpointError
from tests.engine.backend.checkpoint_values import arrays, meta, write_container

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def described(**tensors: Any) -> dict[str, Any]:
    text = meta().model_dump_json()
    return {"__metadata__": {"brains": text, "sha256": "0" * 64}, **tensors}


def tensor(shape: list[int], start: int, end: int, dtype: str = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, end]}


def nested(depth: int) -> dict[str, Any]:
    text = meta().model_dump_json().replace('"data_info":{', '"data_info":{"deep":' + "[" * depth + "]" * depth + ",")
    return {"__metadata__": {"brains": text, "sha256": "0" * 64}}


HOSTILE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "seven bytes": lambda path: path.write_bytes(b"1234567"),
    "length of 2**63": lambda path: write_container(path, "{}", length=2**63),
    "length beyond the file": lambda path: write_container(path, "{}", length=10_000),
    "header over the limit": lambda path: write_container(path, " " * (MAX_HEADER_BYTES + 1)),
    "no JSON": lambda path: write_container(path, "{'w': 1}"),
    "header nested 200,000 deep": lambda path: write_container(path, "[" * 200_000),
    "a million empty keys": lambda path: write_container(path, "{" + '"a":{},' * 1_000_000 + '"b":{}}'),
    "metadata nested 200,000 deep": lambda path: write_container(path, nested(200_000)),
    "no metadata": lambda path: write_container(path, {"w": tensor([1], 0, 4)}, b"0000"),
    "metadata of another program": lambda path: write_container(path, {"__metadata__": {"format": "pt"}}),
    "metadata without its fields": lambda path: write_container(path, {"__metadata__": {"brains": "{}", "sha256": ""}}),
    "overlapping offsets": lambda path: write_container(
        path, described(a=tensor([2], 0, 8), b=tensor([2], 4, 12)), b"0" * 12
    ),
    "a hole": lambda path: write_container(path, described(a=tensor([1], 4, 8)), b"0" * 8),
    "bytes behind the last": lambda path: write_container(path, described(a=tensor([1], 0, 4)), b"0" * 8),
    "offsets beyond the file": lambda path: write_container(path, described(a=tensor([2**28], 0, 2**30)), b"0"),
    "offsets turned round": lambda path: write_container(path, described(a=tensor([1], 8, 4)), b"0" * 8),
    "shape larger than its bytes": lambda path: write_container(path, described(a=tensor([2**40], 0, 4)), b"0000"),
    "shape that overflows": lambda path: write_container(path, described(a=tensor([2**62, 4], 0, 0))),
    "negative shape": lambda path: write_container(path, described(a=tensor([-1], 0, 4)), b"0000"),
    "a shape of zeros and 2**62": lambda path: write_container(path, described(a=tensor([0, 2**62, 2**62], 0, 0))),
    "unknown type": lambda path: write_container(path, described(a=tensor([1], 0, 4, "F31")), b"0000"),
    "type that NumPy lacks": lambda path: write_container(path, described(a=tensor([2], 0, 4, "BF16")), b"0000"),
    "wrong checksum": lambda path: write_container(path, described(a=tensor([1], 0, 4)), b"0000"),
    "a pickle": lambda path: path.write_bytes(b"\x80\x04cposix\nsystem\n(S'touch /tmp/owned'\ntR."),
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_one_sentence_and_little_memory(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "bad.safetensors"
    make(path)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(path)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 200, f"{grown:.0f} MB"
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 600


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="it does not exist"):
        load_checkpoint(tmp_path / "none.safetensors")


def test_every_truncation_is_found(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    save_checkpoint(whole, arrays(), meta())
    contents = whole.read_bytes()
    torn = tmp_path / "torn"
    for length in [*range(0, len(contents), 97), len(contents) - 1]:
        torn.write_bytes(contents[:length])
        with pytest.raises(CheckpointError):
            load_checkpoint(torn)


def test_500_flipped_bits_are_all_found(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    save_checkpoint(whole, arrays(), meta())
    contents = whole.read_bytes()
    header = int.from_bytes(contents[:8], "little")
    padding = range(8 + len(contents[8 : 8 + header].rstrip(b" ")), 8 + header)
    chance = random.Random(5)
    flipped = tmp_path / "flipped"
    for _ in range(500):
        place = chance.choice([place for place in range(len(contents)) if place not in padding])
        changed = bytearray(contents)
        changed[place] ^= 1 << chance.randrange(8)
        flipped.write_bytes(changed)
        with pytest.raises(CheckpointError):
            load_checkpoint(flipped)


@pytest.mark.parametrize("limit", [0, 100, 5000], ids=lambda limit: f"{limit} bytes")
def test_a_full_disk_leaves_the_old_file_byte_identical(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "a.safetensors"
    save_checkpoint(path, arrays(), meta())
    old = path.read_bytes()
    code = (
        "import pathlib, resource, sys\n"
        "import numpy as np\n"
        "from brains_engine.backend.checkpoints import save_checkpoint\n"
        "from brains_engine.errors import CheckpointError\n"
        "from tests.engine.backend.checkpoint_values import meta\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try:\n"
        "    save_checkpoint(pathlib.Path(sys.argv[1]), {'w': np.ones(100_000, np.float32)}, meta())\n"
        "except CheckpointError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout == "The checkpoint a.safetensors could not be saved: the file would exceed the allowed size.\n"
    assert path.read_bytes() == old
    assert os.listdir(tmp_path) == ["a.safetensors"]


def test_a_place_below_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CheckpointError, match="a part of the path is a file"):
        save_checkpoint(tmp_path / "file" / "a.safetensors", arrays(), meta())


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_read_only_folder_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CheckpointError, match="access is denied"):
        save_checkpoint(tmp_path / "a.safetensors", arrays(), meta())


@pytest.mark.parametrize("name", ["with space", "Ünï 神経 'q' 100% #1?", "x" * 255], ids=["space", "odd", "255 bytes"])
def test_unusual_names_work(tmp_path: Path, name: str) -> None:
    save_checkpoint(tmp_path / name, arrays(), meta())
    assert load_checkpoint(tmp_path / name)[1] == meta()


def test_metadata_of_a_newer_version_names_its_field(tmp_path: Path) -> None:
    values = {**json.loads(meta().model_dump_json()), "version": 2}
    write_container(tmp_path / "a", {"__metadata__": {"brains": json.dumps(values), "sha256": ""}})
    with pytest.raises(CheckpointError, match="version"):
        load_checkpoint(tmp_path / "a")


def test_nothing_is_allocated_for_a_sparse_file_that_claims_much(tmp_path: Path) -> None:
    """A gigabyte of nothing on the disk, one tensor of it in the header, its type unknown to NumPy."""
    path = tmp_path / "a"
    write_container(path, described(a=tensor([2**29], 0, 2**30, "BF16")))
    os.truncate(path, path.stat().st_size + 2**30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(CheckpointError, match="unknown type"):
        load_checkpoint(path)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 200
