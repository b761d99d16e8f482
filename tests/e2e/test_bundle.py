"""The self-test of an installed Brains, and the program of the bundle under its three names."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from app import bundle, self_test
from app.bridge import engine_worker
from app.bundle import run_python
from app.documents import Documents
from brains_engine import interpreter
from brains_engine.runs.events import Started, StepMetrics

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.events import EventSink

ROOT = Path(__file__).parents[2]
BUNDLE = Path(os.environ.get("BRAINS_BUNDLE", ROOT / "dist" / "brains"))


def check(told: list[str]) -> None:
    for line, expected in zip(told, ("The window shows 5 layers", "It trained 90 steps", "It exported"), strict=True):
        assert expected in line


def train(
    snapshot: Snapshot, registry: object, folder: Path, *, on_event: EventSink, stop: object, start_from: object
) -> object:
    """Stands for the engine's training: reports a run of as many epochs as the design asks for."""
    epochs = snapshot.settings.training.epochs
    on_event(
        Started(
            run="1", folder=str(folder), epochs=epochs, first_epoch=0, steps_per_epoch=45, params=1, device="CPU",
            precision="float32", compiler="graph",
        )
    )  # fmt: skip
    on_event(
        StepMetrics(
            run="1", epoch=epochs, step=45 * epochs, losses=(2.0, 1.371), learning_rate=0.1, steps_per_second=9.0,
            seconds_left=0.0,
        )
    )  # fmt: skip
    return SimpleNamespace(reason="completed")


def test_the_self_test_trains_and_exports_the_example(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = SimpleNamespace(path="", format="keras", max_abs_difference=3e-8)
    engine = SimpleNamespace(train=train, export=lambda checkpoint, name, out, registry: report)
    monkeypatch.setattr(engine_worker, "load_engine", lambda: engine)
    monkeypatch.setattr(Documents, "newest_checkpoint", lambda documents: tmp_path / "1.safetensors")
    told: list[str] = []
    assert self_test.run(qapp, told.append) == 0, told
    check(told)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [], "a self-test leaves nothing behind"


@pytest.mark.parametrize("fault", ["the engine", "the run", "too slow"])
def test_a_failing_self_test_says_so(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    def load() -> object:
        if fault == "the engine":
            raise ImportError("libtensorflow is missing")
        if fault == "too slow":
            time.sleep(0.3)
        return SimpleNamespace(train=lambda *_, **__: SimpleNamespace(reason="stopped"))

    monkeypatch.setattr(engine_worker, "load_engine", load)
    monkeypatch.setattr(self_test, "LIMIT_MS", 100 if fault == "too slow" else 60_000)
    told: list[str] = []
    assert self_test.run(qapp, told.append) == 1
    assert "The self-test failed:" in told[1]
    expected = {"the engine": "libtensorflow is missing", "the run": "not trained to its end", "too slow": "too long"}
    assert any(expected[fault] in line for line in told)


@pytest.mark.slow
@pytest.mark.skipif(not BUNDLE.is_dir(), reason="there is no bundle; `make bundle` builds it")
def test_the_bundle_passes_its_self_test_without_a_python_of_the_system(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.defpath, "LC_ALL": "C.UTF-8"}
    result = subprocess.run(
        [BUNDLE / "brains-designer", "--self-test"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert result.returncode == 0, result.stdout + result.stderr[-3000:]
    check(result.stdout.splitlines())
    version = subprocess.run([BUNDLE / "brains", "--version"], capture_output=True, text=True, check=False)
    assert version.stdout.strip() == "brains 0.1.0"
    broken = subprocess.run([BUNDLE / "brains-python", "-I", "-c", "raise SystemExit(7)"], check=False)
    assert broken.returncode == 7


def test_the_bundles_program_goes_by_its_name(capfd: pytest.CaptureFixture[str]) -> None:
    assert bundle.main("/opt/brains/brains", ["--version"]) == 0
    assert capfd.readouterr().out.strip() == "brains 0.1.0"
    with pytest.raises(SystemExit) as ended:
        bundle.main("/opt/brains/brains-designer", ["--version"])
    assert ended.value.code == 0
    assert "brains-designer" in capfd.readouterr().out


def test_it_is_a_python_for_processes_of_their_own(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [])
    code = "import sys; print(__name__, sys.argv[1:]); names = [n for n in (1, 2)]; raise SystemExit(3)"
    with pytest.raises(SystemExit) as ended:
        bundle.main("brains-python", ["-I", "-c", code, "a", "-b"])
    assert ended.value.code == 3
    assert capfd.readouterr().out == "__main__ ['a', '-b']\n"
    assert run_python(["-m", "calendar", "2026", "11"]) == 0
    assert "November 2026" in capfd.readouterr().out
    assert run_python(["script.py"]) == 2
    assert "Usage" in capfd.readouterr().err


def test_programs_of_the_system_get_the_systems_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {"LD_LIBRARY_PATH": "/opt/mine"}
    bundle.restore_environment(plain)
    assert plain == {"LD_LIBRARY_PATH": "/opt/mine"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    kept = {"LD_LIBRARY_PATH": "/bundle/_internal", "LD_LIBRARY_PATH_ORIG": "/opt/mine"}
    bundle.restore_environment(kept)
    assert kept.pop("PYINSTALLER_RESET_ENVIRONMENT") == "1"
    assert kept == {"LD_LIBRARY_PATH": "/opt/mine"}
    none = {"LD_LIBRARY_PATH": "/bundle/_internal"}
    bundle.restore_environment(none)
    assert "LD_LIBRARY_PATH" not in none


def test_a_bundle_knows_its_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert interpreter.python() == sys.executable
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "brains-designer"))
    assert interpreter.python() == str(tmp_path / "brains-python")
