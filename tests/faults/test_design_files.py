"""Design files under kill -9, full disks, locked folders and hostile contents, in real processes."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import load_design, save_design, to_json
from brains_engine.errors import DesignFileError
from brains_engine.layers import discover

KILLS = 50

# Forks savers that have all imports done, so that each kill lands within the loop of saves. A saver tells by
# a pipe, after each save, the number it has saved; the file must never hold an older one.
KILLER = """
import json, os, random, signal, struct, sys, time
from pathlib import Path
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import load_design, save_design, to_json
from brains_engine.layers import discover

path, kills = Path(sys.argv[1]), int(sys.argv[2])
registry, chance = discover(), random.Random(7)
design = Design(registry)
for _ in range(20):
    edits.add_node(design, "dense")
number = 0

def save(number):
    edits.set_title(design, str(number))
    save_design(design, path)

save(0)
torn = lost = left = saves = 0
for _ in range(kills):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        while True:
            number += 1
            save(number)
            os.write(writer, struct.pack("q", number))
    os.close(writer)
    told = os.read(reader, 8)
    time.sleep(chance.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reader, 8):
        told = more
    os.close(reader)
    number = struct.unpack("q", told)[0]
    text = path.read_text("utf-8")
    found = load_design(path, registry).snapshot
    torn += to_json(found) != text
    lost += int(found.settings.title) < number
    saves += number
    number = int(found.settings.title)
    left += len(list(path.parent.glob(".brains-*.tmp"))) > 0
print(json.dumps({"torn": torn, "lost": lost, "saves": number, "left": left}))
"""


@pytest.fixture
def design() -> Design:
    design = Design(discover())
    for _ in range(20):
        edits.add_node(design, "dense")
    return design


def run(code: str, *arguments: object) -> str:
    """Output of a Python process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, cwd=Path(__file__).parents[2], check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_kill_9_during_a_save_50_times_leaves_the_old_or_the_new_file(design: Design, tmp_path: Path) -> None:
    path = tmp_path / "net.brains"
    report = json.loads(run(KILLER, path, KILLS))
    assert (report["torn"], report["lost"]) == (0, 0), report
    assert report["saves"] > KILLS
    assert report["left"] > 0, "no kill landed within a save, so this test has shown nothing"

    for left in tmp_path.glob(".brains-*.tmp"):
        os.utime(left, (time.time() - 3600, time.time() - 3600))
    save_design(design, path)
    assert os.listdir(tmp_path) == ["net.brains"]


LIMITED = """
import resource, sys
from brains_engine.design import edits
from brains_engine.design.io import load_design, save_design
from brains_engine.errors import DesignFileError
from brains_engine.layers import discover

design = load_design(sys.argv[1], discover())
edits.set_title(design, "new")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    save_design(design, sys.argv[1])
except DesignFileError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_file(design: Design, tmp_path: Path) -> None:
    path = tmp_path / "net.brains"
    save_design(design, path)
    before = path.read_bytes()
    assert run(LIMITED, path) == (
        "Cannot save net.brains: file too large. Nothing was changed on the disk; save it to another place.\n"
    )
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["net.brains"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_fault_at_each_step_leaves_the_old_file(
    design: Design, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "net.brains"
    save_design(design, path)
    before = path.read_bytes()
    edits.set_title(design, "new")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(DesignFileError, match=r"Cannot save net\.brains: no space left on device\."):
        save_design(design, path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["net.brains"]


LOCKED = """
import os, sys
from brains_engine.design import edits
from brains_engine.design.io import load_design, save_design
from brains_engine.errors import DesignFileError
from brains_engine.layers import discover

os.chdir(sys.argv[1])
design = load_design("net.brains", discover())
edits.set_title(design, "new")
if os.geteuid() == 0:  # permissions do not bind root
    os.setuid(65534)
try:
    save_design(design, "net.brains")
except DesignFileError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "reason"),
    [(0o555, 0o666, "permission denied"), (0o777, 0o444, "it is write-protected")],
    ids=["folder", "file"],
)
def test_a_locked_folder_or_file_is_left_as_it_is(
    design: Design, folder_mode: int, file_mode: int, reason: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folder is closed to other users
        path = Path(folder) / "net.brains"
        save_design(design, path)
        before = path.read_bytes()
        path.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        output = run(LOCKED, folder)
        Path(folder).chmod(0o700)
        assert output == (
            f"Cannot save net.brains: {reason}. Nothing was changed on the disk; save it to another place.\n"
        )
        assert path.read_bytes() == before
        assert os.listdir(folder) == ["net.brains"]


MEASURED = """
import resource, sys
from brains_engine.design.io import load_design
from brains_engine.errors import DesignFileError
from brains_engine.layers import discover

registry = discover()
try:
    load_design(sys.argv[2], registry)
except DesignFileError:
    pass
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    load_design(sys.argv[1], registry)
except DesignFileError as error:
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print((after - before) // 1024)
"""
HOSTILE = {
    "objects": b'{"nodes":[' + b'{"a":1},' * 499_000 + b"0]}",
    "empty lists": b'{"nodes":[' + b"[]," * 499_000 + b"0]}",
    "nested 200,000 deep": b"[" * 200_000 + b"]" * 200_000,
    "wide characters": ('{"nodes":["' + "🧠" + "a" * 15_000_000 + '"]}').encode(),
    "17 MiB": b"[" * (17 * 2**20),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_takes_less_than_200_mb(tmp_path: Path, case: str) -> None:
    hostile, empty = tmp_path / "hostile.brains", tmp_path / "empty.brains"
    hostile.write_bytes(HOSTILE[case])
    empty.write_bytes(b"")
    grown = int(run(MEASURED, hostile, empty))
    assert grown < 200, f"memory grew by {grown} MB"


def test_a_file_written_by_one_process_is_read_by_another(design: Design, tmp_path: Path) -> None:
    path = tmp_path / "net.brains"
    save_design(design, path)
    code = (
        "import sys; from brains_engine.design.io import load_design, to_json;"
        "from brains_engine.layers import discover;"
        "assert 'tensorflow' not in sys.modules; print(to_json(load_design(sys.argv[1], discover()).snapshot), end='')"
    )
    assert run(code, path) == to_json(load_design(path, design.registry).snapshot)
