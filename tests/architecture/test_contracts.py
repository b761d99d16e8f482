"""The import contracts hold, and a planted violation breaks each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT_IMPORTS), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for package in ("brains_engine", "app"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold(copy: Path) -> None:
    result = lint_imports(copy)
    assert result.returncode == 0, result.stdout
    assert "4 kept, 0 broken" in result.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("brains_engine/spec/shapes.py", "import tensorflow", "Only the backend imports TensorFlow"),
        ("brains_engine/design/edits/__init__.py", "import keras", "Only the backend imports TensorFlow"),
        ("brains_engine/spec/ports.py", "import brains_engine.design.design", "The engine is built in layers"),
        ("brains_engine/layers/dense.py", "import brains_engine.design.change", "The engine is built in layers"),
        ("brains_engine/runs/store.py", "import PySide6", "The engine knows no window"),
        (
            "app/main_window.py",
            "import brains_engine.backend.jobs",
            "In the window, only the engine worker reaches the backend",
        ),
    ],
)
def test_a_planted_violation_is_found(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = lint_imports(copy)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout
