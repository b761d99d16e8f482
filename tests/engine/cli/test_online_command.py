"""`brains online`: what is learnt and answered line by line, and what a bad line does."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

import brains_engine as be

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engine.cli.conftest import Brains


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts lines on stdin."""

    def put(*lines: object) -> None:
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


def test_lines_teach_and_ask_and_a_bad_one_is_skipped(brains: Brains, feed: Any, tmp_path: Path) -> None:
    path, out = tmp_path / "net.brains", tmp_path / "net.safetensors"
    be.save_design(be.network("dense", inputs=2, outputs=2, width=4, height=1), path)
    x = [0.5, -1]
    feed(
        {"x": x},
        *[{"x": x, "target": 1}] * 70,
        {"x": x, "target": 1, "loss": True},
        "",
        {"x": x, "target": 7},
        {"x": [1], "target": 1},
        "not JSON",
        {"y": 1},
        {"x": x, "goal": 1},
        '{"x": [NaN, 1]}',
        {"x": x},
    )
    result = brains("online", path, "--out", out, "--seed", "4", "--set", "optimizer.learning_rate=0.05")
    assert result.code == 2
    first, loss, *errors, last, summary = result.lines
    assert len(first["output"]) == 2
    assert last["output"][1] > first["output"][1]
    assert 0 < loss["loss"] < 1
    assert [error["line"] for error in errors] == [74, 75, 76, 77, 78, 79]
    assert {error["error"]["type"] for error in errors} == {"DataError"}
    assert result.err.count("\n") == 6
    assert summary["samples"] == 71
    assert summary["checkpoint"] == str(out)
    found: Any = be.predict(out, [x])
    assert found[0] == pytest.approx(last["output"], abs=1e-5)

    feed({"x": x})  # goes on from there
    result = brains("online", out)
    assert result.code == 0
    assert result.lines[0]["output"] == pytest.approx(last["output"], abs=1e-5)
    assert result.lines[1] == {"samples": 71, "loss": None, "checkpoint": None}


def test_what_cannot_be_begun_is_one_sentence(brains: Brains, feed: Any, tmp_path: Path) -> None:
    feed()
    for arguments in ((tmp_path / "none.brains",), (tmp_path / "none.safetensors",), (tmp_path / "x", "--seed", "1")):
        result = brains("online", *arguments)
        assert result.code == 2
        assert result.err.count("\n") == 1
