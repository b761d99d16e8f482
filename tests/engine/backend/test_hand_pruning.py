from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.errors import CheckpointError, RunFolderError
from brains_engine.runs.folder import RunFolder
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import list_checkpoints
from tests.engine.backend.small_runs import REGISTRY, Watcher, train

if TYPE_CHECKING:
    from pathlib import Path

MIDDLE = "norm_dense-1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complete run without pruning."""
    return train(tmp_path_factory.mktemp("pruned by hand") / "run", Watcher(), sparsity={"method": "none"}).folder


@pytest.fixture(scope="module")
def bench(folder: Path) -> jobs.HandPruning:
    return jobs.HandPruning(_newest(folder), REGISTRY)


def _newest(folder: Path) -> Path:
    from pathlib import Path

    return Path(list_checkpoints(folder)[-1]["path"])


def test_nothing_changed_measures_what_evaluate_does(bench: jobs.HandPruning) -> None:
    outcome = bench.measure({})
    assert outcome is not None
    assert outcome.metrics == pytest.approx(jobs.evaluate(bench.path, REGISTRY), rel=1e-6)
    assert outcome.total == 0


def test_a_layer_is_pruned_by_magnitude(bench: jobs.HandPruning) -> None:
    outcome = bench.measure({MIDDLE: 0.75})
    assert outcome is not None
    assert outcome.shares == {"dense-1": 0, MIDDLE: 0.75, "dense-2": 0}
    assert outcome.total == pytest.approx(0.75 * 144 / 192)
    kernel = np.abs(load_checkpoint(bench.path)[0][f"weights/{MIDDLE}/kernel"])
    mask = bench.masks({MIDDLE: 0.75})[f"{MIDDLE}/kernel"]
    assert kernel[mask].min() >= kernel[~mask].max()


def test_the_network_share_is_spread_by_relative_size(bench: jobs.HandPruning) -> None:
    shares = bench.spread(0.5)
    assert sum(shares[node] * size for node, size in bench.sizes.items()) / 192 == pytest.approx(0.5)
    assert all(share < 1 for share in bench.spread(1.0).values())


def test_a_stop_ends_it_and_bad_input_is_a_sentence(bench: jobs.HandPruning, tmp_path: Path) -> None:
    stop = StopToken()
    stop.stop()
    assert bench.measure({MIDDLE: 0.5}, stop) is None
    assert jobs.account(bench, REGISTRY, stop=stop) is None
    with pytest.raises(CheckpointError, match="no layer nothing"):
        bench.measure({"nothing": 0.5})
    with pytest.raises(CheckpointError, match="between 0 and 1"):
        bench.measure({MIDDLE: 1.5})
    with pytest.raises(CheckpointError, match="does not exist"):
        bench.write({}, tmp_path / "none" / "a.safetensors")
    assert not list(tmp_path.iterdir())


def test_what_is_kept_is_regrown_with_its_last_values_and_trains_on_with_its_masks(
    folder: Path, bench: jobs.HandPruning, tmp_path: Path
) -> None:
    before = load_checkpoint(bench.path)[0]
    path = bench.keep({MIDDLE: 0.75})
    arrays, meta = load_checkpoint(path)
    row = list_checkpoints(folder)[-1]
    assert (row["kind"], row["parent"], row["path"]) == ("pruned", bench.meta.number, str(path))
    assert meta.note == "pruned by hand to 56.2 %"
    dropped = ~arrays[f"masks/{MIDDLE}/kernel"]
    assert dropped.sum() == 108
    slots = [
        value for name, value in arrays.items() if name.startswith("optimizer/") and name.endswith(f"{MIDDLE}/kernel")
    ]
    assert slots
    for values in (arrays[f"weights/{MIDDLE}/kernel"], *slots):
        assert (values[dropped] == 0).all()

    # half of it comes back: every weight is what it was before it was dropped
    again = jobs.HandPruning(path, REGISTRY)
    assert again.present[MIDDLE] == 0.75
    again.write({MIDDLE: 0.25}, tmp_path / "regrown.safetensors")
    regrown = load_checkpoint(tmp_path / "regrown.safetensors")[0]
    mask = regrown[f"masks/{MIDDLE}/kernel"]
    assert mask.sum() == 108
    np.testing.assert_array_equal(
        regrown[f"weights/{MIDDLE}/kernel"], np.where(mask, before[f"weights/{MIDDLE}/kernel"], 0)
    )

    trained = jobs.resume(folder, REGISTRY, epochs=meta.epoch + 1)
    assert trained.last_checkpoint is not None
    after = load_checkpoint(trained.last_checkpoint)[0]
    assert (after[f"weights/{MIDDLE}/kernel"][dropped] == 0).all()
    assert (after[f"weights/{MIDDLE}/kernel"] != arrays[f"weights/{MIDDLE}/kernel"]).any()
    np.testing.assert_array_equal(after[f"masks/{MIDDLE}/kernel"], ~dropped)
    assert trained.sparsity == pytest.approx(108 / 192)


def test_a_run_that_is_trained_keeps_nothing_by_hand(folder: Path, bench: jobs.HandPruning) -> None:
    rows = len(list_checkpoints(folder))
    with RunFolder.open(folder, lambda path: None), pytest.raises(RunFolderError, match="in use"):
        bench.keep({MIDDLE: 0.5})
    assert len(list_checkpoints(folder)) == rows


def test_the_account_finds_the_largest_share_that_costs_at_most_a_point(bench: jobs.HandPruning) -> None:
    told: list[tuple[int, int]] = []
    found = jobs.account(bench, REGISTRY, tau=0.05, on_progress=lambda done, total: told.append((done, total)))
    assert found is not None
    assert found.metric == "accuracy"
    share = found.layers[MIDDLE].removable
    assert share is not None
    good, worse = bench.measure({MIDDLE: share}), bench.measure({MIDDLE: min(1.0, share + 0.002)})
    assert good is not None
    assert worse is not None
    floor = found.metrics["accuracy"] - 0.01
    assert good.metrics["accuracy"] >= floor - 1e-9
    assert worse.metrics["accuracy"] < floor or share > 0.998
    assert 0 < len(told) <= told[0][1]
    first = found.layers[MIDDLE].first_near_zero
    assert 0 < first < 1
    assert found.layers[MIDDLE].zeros == 0
