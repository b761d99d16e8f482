"""Files that nobody can train on: each gets one sentence with the line and the column, and costs little memory."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from brains_engine.data.load import load_data
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

GROWTH_LIMIT_MB = 200


def csv_error(folder: Path, data: bytes | str) -> str:
    path = folder / "data.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(DataError) as caught:
        load_data(DataConfig(source="csv", path=str(path)))
    return str(caught.value)


def npz_error(folder: Path, data: bytes) -> str:
    path = folder / "data.npz"
    path.write_bytes(data)
    with pytest.raises(DataError) as caught:
        load_data(DataConfig(source="npz", path=str(path)))
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a,b,y\n1,2,u\n3,,v\n", 'Line 3, column "b" is empty in data.csv.'),
        ("a,b,y\n1,2,u\n3, ,v\n", 'Line 3, column "b" is empty in data.csv.'),
        ("a,b,y\n1,2,u\n3,4,\n", 'Line 3, column "y" is empty in data.csv.'),
        ("a,b,y\n1,2,u\n3,four,v\n", 'Line 3, column "b" is "four", which is not a number, in data.csv.'),
        ("a,b,y\n1,2,u\n3,1_0,v\n", 'Line 3, column "b" is "1_0", which is not a number, in data.csv.'),
        ("a,b,y\n1,2,u\n3,1 2,v\n", 'Line 3, column "b" is "1 2", which is not a number, in data.csv.'),
        ("a,b,y\n1,2,1\n3,4,2\n5,6,many\n", 'Line 4, column "y" is "many", which is not a number, in data.csv.'),
        ("a,b,y\n1,2,u\n3,4\n", "Line 3 has 2 cells, but the header has 3, in data.csv."),
        ("a,b,y\n1,2\n3,4,v\n", "Line 2 has 2 cells, but the header has 3, in data.csv."),
        ("a,b,y\n1,2,u\n3,4,v,5\n", "Line 3 has 4 cells, but the header has 3, in data.csv."),
        ("1,2,u\n3,4\n", "Line 2 has 2 cells, but the first line has 3, in data.csv."),
        ("a,b,y\n1,nan,u\n3,4,v\n", 'Line 2, column "b" is NaN, which cannot be trained on, in data.csv.'),
        ("a,b,y\n1,2,u\n3,-inf,v\n", 'Line 3, column "b" is "-inf", which is infinite or too large, in data.csv.'),
        ("a,b,y\n1,2,u\n3,1e39,v\n", 'Line 3, column "b" is "1e39", which is infinite or too large, in data.csv.'),
        ("a,b,y\n1,2,.5\n3,4,nan\n", 'Line 3, column "y" is NaN, which cannot be trained on, in data.csv.'),
        ("\ufeffa;b;y\r\n1,5;2;u\r\n3;x;v\r\n", 'Line 3, column "b" is "x", which is not a number, in data.csv.'),
        ("\n\na,b,y\n\n1,2,u\n\n3,x,v\n", 'Line 7, column "b" is "x", which is not a number, in data.csv.'),
        ('a,b,y\n1,2,"two\nlines"\n3,x,v\n', 'Line 4, column "b" is "x", which is not a number, in data.csv.'),
        ("1,2,u\n3,x,v\n", 'Line 2, column 2 is "x", which is not a number, in data.csv.'),
        ("1,oops,3\n1,2,3\n", 'Line 1, column 2 is "oops", which is not a number, in data.csv.'),
        ('a,b,y\n1,2,u\n3,"4,v\n5,6,w\n', "Line 3 of data.csv is not CSV: it opens a quote that is never closed."),
        ("a,a,y\n1,2,u\n", 'Line 1 of data.csv names two columns "a".'),
        ("a,b,y\n", "data.csv has no rows below its header."),
        ("", "data.csv is empty."),
        ("\n\n\n", "data.csv holds blank lines only."),
        ("\ufeff", "data.csv holds blank lines only."),
        ("a,b,y\n1,2,u\n3,4,u\n", "The target column \"y\" holds 'u' in every row: there is nothing to tell apart."),
    ],
)
def test_a_bad_table_is_named_by_line_and_column(tmp_path: Path, text: str, sentence: str) -> None:
    assert csv_error(tmp_path, text) == sentence


@pytest.mark.parametrize(
    ("data", "start"),
    [
        (b"a,b,y\n1,2,u\n3,\xff,v\n", "Line 3 of data.csv is not UTF-8 text."),
        ("a,größe,y\n1,2,u\n".encode("latin-1"), "Line 1 of data.csv is not UTF-8 text."),
        ("a,b,y\n1,2,u\n".encode("utf-16"), "Line 1 of data.csv holds a NUL byte"),
        (b"a,b,y\n1,2,u\n3,\x004,v\n", "Line 3 of data.csv holds a NUL byte"),
        (b"a,b\r1,u\r2,v\r", "data.csv ends its lines with carriage returns alone."),
        (b"a,b,y\n1,2,u\n3," + b"9" * 5_000_000 + b",v\n", "Line 3 of data.csv is longer than 4 MiB."),
        (b"a,b,y\n1,2,u\n3," + b"x" * 200_000 + b",v\n", "Line 3 of data.csv is not CSV: it holds a cell of more than"),
        (b"just words\nand more\n", "data.csv is not a table"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "Line 3 of data.csv holds a NUL byte"),
        (b",".join([b"a"] * 20_000) + b"\n", "data.csv has 20000 columns; at most 16384"),
    ],
)
def test_what_is_no_table_is_told_apart(tmp_path: Path, data: bytes, start: str) -> None:
    assert csv_error(tmp_path, data).startswith(start)


def test_a_fault_in_a_long_table_is_found(tmp_path: Path) -> None:
    rows = [f"{row},{row}.5,{row % 3}" for row in range(50_000)]
    rows[41_234] = "1,x,2"
    assert csv_error(tmp_path, "a,b,y\n" + "\n".join(rows)).startswith('Line 41236, column "b" is "x"')


@pytest.mark.parametrize("kind", ["csv", "parquet", "npz", "npy"])
def test_a_file_that_is_not_there_or_is_no_file(tmp_path: Path, kind: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, sentence in (
        (tmp_path / "none", "There is no file none."),
        (tmp_path, "is not a file."),
        (pipe, "pipe is not a file."),
        (Path("/dev/zero"), "zero is not a file."),
        (tmp_path / ("x" * 300), "cannot be read: file name too long."),
        (tmp_path / "a\0b", "There is no file|cannot be read"),
    ):
        with pytest.raises(DataError, match=sentence):
            load_data(DataConfig(source=kind, path=str(path)))
    with pytest.raises(DataError, match="not chosen yet"):
        load_data(DataConfig(source=kind))


def archive(**arrays: Any) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


class Bomb:
    """Leaves a trace where it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return (os.mkdir, (str(self.path),))


@pytest.mark.parametrize("name", ["x", "y", "other"])
def test_object_arrays_are_refused_and_nothing_is_unpickled(tmp_path: Path, name: str) -> None:
    trace = tmp_path / "unpickled"
    arrays: dict[str, Any] = {"x": np.zeros((3, 2)), "y": np.array([0, 1, 0])}
    arrays[name] = np.array([Bomb(trace)] * 3, dtype=object)
    message = npz_error(tmp_path, archive(**arrays))
    assert message.startswith(f'Array "{name}" of data.npz holds Python objects')
    assert not trace.exists()


def test_a_pickle_by_the_name_of_an_array_file_is_refused(tmp_path: Path) -> None:
    trace = tmp_path / "unpickled"
    assert "is not an NPZ file, or is damaged" in npz_error(tmp_path, pickle.dumps(Bomb(trace)))
    assert not trace.exists()


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_archive_is_refused(tmp_path: Path, share: float) -> None:
    whole = archive(x=np.random.default_rng(0).normal(size=(50, 20)), y=np.arange(50) % 2)
    assert "data.npz" in npz_error(tmp_path, whole[: int(len(whole) * share)])


def test_200_flipped_bytes_give_the_data_or_a_sentence(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    x, y = random.normal(size=(20, 5)), np.arange(20) % 2
    whole = bytearray(archive(x=x, y=y))
    refused = 0
    for place in random.integers(0, len(whole), 200):
        path = tmp_path / f"{place}.npz"
        damaged = whole.copy()
        damaged[place] ^= 1 << int(random.integers(8))
        path.write_bytes(damaged)
        try:
            load_data(DataConfig(source="npz", path=str(path)))
        except DataError:
            refused += 1
    assert refused > 100, f"only {refused} of 200 were noticed"


def raw_npy(header: bytes, payload: bytes = b"") -> bytes:
    return b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + payload


@pytest.mark.parametrize(
    "member",
    [
        raw_npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000, 1000), }\n", b"\0" * 16),
        raw_npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (-2, 3), }\n", b"\0" * 16),
        raw_npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (" + b"1," * 40 + b"), }\n", b"\0" * 8),
        raw_npy(b"{'descr': '|V0', 'fortran_order': False, 'shape': (99999999999,), }\n"),
        raw_npy(b"(" * 9000),
        raw_npy(b"__import__('os').system('true')\n"),
        b"not an array",
        b"",
    ],
)
def test_a_header_that_lies_is_refused(tmp_path: Path, member: bytes) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("x.npy", member)
        target.writestr("y.npy", member)
    assert "data.npz" in npz_error(tmp_path, file.getvalue())


def zip_bomb() -> bytes:
    """A file of a few bytes that says it holds three gigabytes."""
    file = io.BytesIO()
    rows = 3 * 1024**3 // 800
    header = raw_npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (%d, 100), }\n" % rows)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in ("x.npy", "y.npy"):
            target.writestr(name, header + b"\0" * 1024)
            target.infolist()[-1].file_size = len(header) + rows * 800
    return file.getvalue()


def small_bomb() -> bytes:
    """A tenth of a gigabyte, below the bound on size, that still grows a thousandfold."""
    return archive(x=np.zeros((130_000, 100)), y=np.zeros(130_000))


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb": ("npz", zip_bomb),
    "small zip bomb": ("npz", small_bomb),
    "a line of 64 MB": ("csv", lambda: b"a,b\n1," + b"7" * 64_000_000),
    "64 MB of NUL bytes": ("csv", lambda: b"\0" * 64_000_000),
    "a million columns": ("csv", lambda: b"a," * 1_000_000 + b"y\n" + b"1," * 1_000_000 + b"u\n"),
    "an open quote before 12 MB": ("csv", lambda: b'a,b,y\n1,2,u\n1,2,"' + b"1,2,u\n" * 2_000_000),
    "a million short rows": ("csv", lambda: b"a,b,y\n1,2,u\n" + b"1\n" * 1_000_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_less_than_200_mb(tmp_path: Path, name: str) -> None:
    kind, make = HOSTILE[name]
    path = tmp_path / f"data.{kind}"
    path.write_bytes(make())
    program = (
        "import resource, sys\n"
        "import numpy, polars\n"
        "from brains_engine.data import csv_file, load, npz_file\n"
        "from brains_engine.errors import DataError\n"
        "from brains_engine.runs.config import DataConfig\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
        "before = peak()\n"
        "try:\n"
        "    load.load_data(DataConfig(source=sys.argv[1], path=sys.argv[2]))\n"
        "except DataError as error:\n"
        "    print(peak() - before, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, kind, str(path)], capture_output=True, text=True, check=True, timeout=120
    )
    growth, _, sentence = done.stdout.partition(" ")
    assert "data." in sentence
    assert int(growth) < GROWTH_LIMIT_MB, f"{name} cost {growth} MB: {sentence}"
