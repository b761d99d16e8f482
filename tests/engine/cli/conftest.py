from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Result:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Brains = Callable[..., Result]


@pytest.fixture
def brains(capsys: pytest.CaptureFixture[str]) -> Brains:
    """Runs `brains …` in this process."""

    def run(*arguments: str | Path) -> Result:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def design(tmp_path: Path, brains: Brains) -> Path:
    """A template's file."""
    path = tmp_path / "digits.brains"
    assert brains("new", "--template", "digits_mlp", path).code == 0
    return path


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a short run on digits."""
    folder = tmp_path_factory.mktemp("trained")
    path = folder / "digits.brains"
    assert main(["new", "--template", "digits_mlp", str(path)]) == 0
    run = folder / "run"
    few = ["--epochs", "4", "--set", "sparsity.target=0.5"]  # so short a run cannot lose nine of ten connections
    assert main(["train", str(path), "--out", str(run), *few, "--json"]) == 0
    return run
