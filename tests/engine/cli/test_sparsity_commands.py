from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.runs.store import list_checkpoints

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engine.cli.conftest import Brains


def test_the_account_stands_beside_the_first_values(brains: Brains, trained: Path) -> None:
    found = brains("sparsity", trained, "--tau", "0.1", "--quick", "--json").json
    total = found["total"]
    assert found["tau"] == 0.1
    assert total["weights"] == sum(layer["weights"] for layer in found["layers"].values())
    assert 0 < total["first_near_zero"] < 1
    assert total["removable"] is None
    assert "at first" in brains("sparsity", trained, "--quick").out


def test_prune_writes_a_file_and_leaves_the_run_alone(brains: Brains, trained: Path, tmp_path: Path) -> None:
    before = list_checkpoints(trained)
    out = tmp_path / "pruned.safetensors"
    found = brains("prune", trained, "--share", "0.5", "--out", out, "--json").json
    assert found["total"] == pytest.approx(0.5, abs=0.01)
    assert list_checkpoints(trained) == before
    again = brains("sparsity", out, "--quick", "--json").json
    assert again["total"]["zeros"] == pytest.approx(found["total"])
    assert brains("prune", trained, "--share", "0.5", "--out", out).code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["prune", "RUN", "--share", "1.5"], "--share must be from 0 to 1"),
        (["prune", "RUN", "--share", "0.5", "--layer", "nothing"], "The network has no layer “nothing”"),
        (["sparsity", "RUN", "--tau", "0"], "--tau must be above 0"),
    ],
)
def test_bad_input_is_a_sentence(brains: Brains, trained: Path, arguments: list[str], sentence: str) -> None:
    result = brains(*(trained if word == "RUN" else word for word in arguments))
    assert result.code == 2
    assert result.err.startswith(sentence)
