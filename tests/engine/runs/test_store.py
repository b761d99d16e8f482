from __future__ import annotations

import contextlib
import json
import math
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from brains_engine.errors import RunFolderError
from brains_engine.insight.activations import LayerActivations
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import ActivationReport
from brains_engine.runs.folder import RunFolder
from brains_engine.runs.history import read_history
from brains_engine.runs.store import list_checkpoints, read_checkpoints, read_run
from tests.engine.runs.helpers import add_checkpoint, epoch_end, figures, row, sparsity, steps, trust

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[RunFolder]:
    with RunFolder.create(tmp_path / "run", "{}", RunConfig(epochs=3)) as folder:
        yield folder


def test_a_new_run_is_running_and_has_nothing(folder: RunFolder) -> None:
    run = read_run(folder.path)
    assert (run.epochs, run.state) == (3, "running")
    assert list_checkpoints(folder.path) == []
    assert read_history(folder.path).losses == ()


def test_list_checkpoints_gives_the_promised_keys(folder: RunFolder) -> None:
    add_checkpoint(folder, 1, metrics={"loss": 0.5}, sparsity=0.25)
    (found,) = list_checkpoints(folder.path)
    path = str(folder.path / "checkpoints" / "000001.safetensors")
    assert found == {
        "id": 1,
        "parent": None,
        "epoch": 1,
        "step": 10,
        "metrics": {"loss": 0.5},
        "sparsity": 0.25,
        "path": path,
        "kind": "epoch",
    }
    assert json.loads(json.dumps(found)) == found


def test_metrics_that_are_not_finite_do_not_reach_json(folder: RunFolder) -> None:
    add_checkpoint(folder, 1, metrics={"loss": math.nan, "val_loss": 2.0})
    assert list_checkpoints(folder.path)[0]["metrics"] == {"val_loss": 2.0}


def test_a_row_without_its_file_is_not_listed(folder: RunFolder) -> None:
    folder.store.add_checkpoint(row(1))
    folder.store.commit()
    assert list_checkpoints(folder.path) == []


def test_queued_rows_appear_at_commit_only(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    folder.store.add_steps(session, steps(2, 0.9, 0.8))
    assert read_history(folder.path).losses == ()
    folder.store.commit()
    assert read_history(folder.path).losses == ((1, 0.9), (2, 0.8))


def test_a_loss_that_is_not_finite_is_kept_as_such(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    folder.store.add_steps(session, steps(1, math.inf))
    folder.store.commit()
    ((step, loss),) = read_history(folder.path).losses
    assert step == 1
    assert math.isnan(loss)


def test_a_failing_commit_keeps_its_rows_for_the_next(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    folder.store.add_steps(session, steps(1, 0.5))
    other = sqlite3.connect(folder.path / "run.sqlite", isolation_level=None)
    folder.store._connection.execute("PRAGMA busy_timeout = 1")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RunFolderError, match="locked"):
        folder.store.commit()
    other.execute("ROLLBACK")
    other.close()
    folder.store.commit()
    assert read_history(folder.path).losses == ((1, 0.5),)


def test_history_follows_one_branch_of_the_tree(folder: RunFolder) -> None:
    store = folder.store
    first = store.begin_session(None, 0, 3)
    for step in (10, 20, 30):
        store.add_steps(first, steps(step, *[1.0] * 10))
        store.add_epoch(first, epoch_end(step // 10, step, 1.0))
        store.add_sparsity(first, sparsity(step, step / 100))
        add_checkpoint(folder, step // 10, step // 10 - 1 or None, session=first)
    second = store.begin_session(1, 10, 3)
    store.add_steps(second, steps(20, *[2.0] * 10))
    add_checkpoint(folder, 4, 1, session=second, step=20)

    branch = read_history(folder.path)
    assert [step for step, _ in branch.losses] == list(range(1, 21))
    assert [loss for _, loss in branch.losses] == [1.0] * 10 + [2.0] * 10
    again = read_history(folder.path, checkpoint=4)
    assert (branch.losses, branch.epochs, branch.sparsity) == (again.losses, again.epochs, again.sparsity)
    assert branch.learning_rate.shape == branch.steps.shape
    trunk = read_history(folder.path, checkpoint=3)
    assert [loss for _, loss in trunk.losses] == [1.0] * 30
    assert [epoch[:3] for epoch in trunk.epochs] == [(number, 10 * number, {"loss": 1.0}) for number in (1, 2, 3)]
    step, total, _, layers = trunk.sparsity[-1]
    assert (step, total, layers) == (30, 0.3, {"dense-1": 0.3})
    with pytest.raises(RunFolderError, match="no checkpoint 9"):
        read_history(folder.path, checkpoint=9)


def test_forgetting_a_checkpoint_hands_its_children_to_its_parent(folder: RunFolder) -> None:
    for number in (1, 2, 3):
        add_checkpoint(folder, number, number - 1 or None)
    folder.store.forget_checkpoint(row(2, 1))
    folder.store.commit()
    assert [(found.id, found.parent) for found in read_checkpoints(folder.path)] == [(1, None), (3, 1)]


def test_another_process_reads_while_this_one_writes(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    folder.store.add_steps(session, steps(5, *[0.5] * 5))
    folder.store.commit()
    add_checkpoint(folder, 1)
    code = (
        "import sys, pathlib, json\n"
        "from brains_engine.runs.history import read_history\n"
        "from brains_engine.runs.store import list_checkpoints\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "heavy = sorted({'tensorflow', 'keras'} & set(sys.modules))\n"
        "print(json.dumps([len(read_history(path).losses), len(list_checkpoints(path)), heavy]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code, folder.path], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [5, 1, []]


@pytest.mark.parametrize("contents", [b"", b"not a database at all" * 100], ids=["empty", "words"])
def test_a_damaged_store_is_a_sentence(tmp_path: Path, contents: bytes) -> None:
    (tmp_path / "run.sqlite").write_bytes(contents)
    with pytest.raises(RunFolderError, match=r"damaged|no complete run"):
        list_checkpoints(tmp_path)


def test_a_store_of_a_newer_version_is_a_sentence(folder: RunFolder) -> None:
    folder.store._connection.execute("PRAGMA user_version = 99")
    with pytest.raises(RunFolderError, match="newer version"):
        read_run(folder.path)


def test_a_listed_file_outside_the_folder_is_refused(folder: RunFolder) -> None:
    folder.store.add_checkpoint(row(1, file="../../secret"))
    folder.store.commit()
    with pytest.raises(RunFolderError, match="damaged"):
        list_checkpoints(folder.path)


def test_a_folder_without_a_run_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RunFolderError, match="holds no run"):
        list_checkpoints(tmp_path / "nothing")


def test_figures_of_layers_are_read_along_the_branch(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    layer = LayerActivations(2, (1,), 0.5, 0.25, 0.5, 0.0, 1.0, (3, 1))
    for step in (1, 11):
        folder.store.add_figures(session, figures(step, 0.5 * step))
    for epoch, step in ((1, 10), (2, 20)):
        report = ActivationReport(run="r", epoch=epoch, step=step, samples=4, layers={"dense-1": layer})
        folder.store.add_activations(session, report)
    add_checkpoint(folder, 1, session=session, step=10)
    history = read_history(folder.path)
    assert [(row.step, row.gradients["dense-1"]) for row in history.figures] == [(1, 0.5), (11, 5.5)]
    assert history.activations is not None
    assert (history.activations.step, history.activations.layers["dense-1"]) == (20, layer)
    until = read_history(folder.path, 1)
    assert [row.step for row in until.figures] == [1]
    assert until.activations is not None
    assert until.activations.epoch == 1


def test_a_store_from_before_figures_is_read_and_gets_its_tables_when_it_is_written(folder: RunFolder) -> None:
    folder.close()
    path = folder.path / "run.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TABLE figures; DROP TABLE activations;")
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    history = read_history(folder.path)
    assert (history.figures, history.activations) == ((), None)
    with RunFolder.open(folder.path, trust) as again:
        session = again.store.begin_session(None, 0, 3)
        again.store.add_figures(session, figures(1, 2.0))
        again.store.commit()
        assert read_history(folder.path).figures[0].weights == {"dense-1": 2.0}


def test_figures_that_are_not_finite_do_not_reach_json(folder: RunFolder) -> None:
    session = folder.store.begin_session(None, 0, 3)
    folder.store.add_figures(session, figures(1, math.inf))
    folder.store.commit()
    assert read_history(folder.path).figures[0].gradients == {}
