"""The house keeps its shape: few names at the top, short files, no TensorFlow on the way to the window."""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP_LEVEL = {
    "app",
    "brains_engine",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Makefile",
    "requirements.lock",
}


def tracked_files() -> list[Path]:
    result = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        pytest.skip("this copy is not a git checkout")
    return [Path(line) for line in result.stdout.splitlines()]


def test_the_top_level_is_fixed() -> None:
    top = {path.parts[0] for path in tracked_files() if not path.parts[0].startswith(".")}
    assert top <= TOP_LEVEL


def test_files_are_short() -> None:
    lengths = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines())
        for path in tracked_files()
        if path.suffix == ".py" and (ROOT / path).exists() and path.name != "__init__.py"
    }
    assert {str(path): length for path, length in lengths.items() if length > 500} == {}
    source = [length for path, length in lengths.items() if path.parts[0] != "tests"]
    assert statistics.median(source) <= 150


@pytest.mark.parametrize("module", ["brains_engine", "brains_engine.cli", "app.__main__", "app.application"])
def test_importing_does_not_import_tensorflow(module: str) -> None:
    code = f"import sys, {module}; sys.exit(any(m.split('.')[0] in ('tensorflow', 'keras') for m in sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
