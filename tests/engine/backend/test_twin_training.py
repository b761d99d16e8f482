"""Twins are trained with the same samples in the same order; an error of one leaves the other; a stop ends both."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from brains_engine.backend import jobs
from brains_engine.backend.twin_training import train_twins
from brains_engine.errors import RunFolderError
from brains_engine.layers import discover
from brains_engine.runs.stop import StopToken
from brains_engine.runs.twin_note import NOTE_NAME, outcome_of, read_note
from brains_engine.templates import load_template
from brains_engine.twins import Twins, make_twins
from tests.engine.backend.small_runs import Watcher, assert_same_bits

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = discover()


@pytest.fixture(scope="module")
def twins() -> Twins:
    from brains_engine.design import edits

    design = load_template("iris", REGISTRY)
    edits.set_training_value(design, "epochs", 2)
    return make_twins(design.snapshot, REGISTRY)


def broken(twins: Twins) -> Twins:
    """The NormNet's data is not there."""
    side = twins.twin
    settings = side.snapshot.settings
    data = settings.training.data.model_copy(update={"source": "csv", "path": "/nowhere.csv"})
    training = settings.training.model_copy(update={"data": data})
    from brains_engine.backend.workbench import with_training

    return dataclasses.replace(twins, twin=dataclasses.replace(side, snapshot=with_training(side.snapshot, training)))


def test_both_are_trained_as_each_alone_would_be_and_know_of_each_other(twins: Twins, tmp_path: Path) -> None:
    watcher, begun = Watcher(), []
    found = train_twins(
        twins, REGISTRY, tmp_path / "t", on_event=watcher, on_side=lambda side: begun.append(side.role)
    )  # fmt: skip
    assert begun == ["normnet", "biased"]
    assert [one.epochs for one in found] == [2, 2]
    assert all(one.loss is not None and one.accuracy is not None and one.seconds > 0 for one in found)
    note = read_note(tmp_path / "t" / "normnet")
    assert note is not None
    assert (note.role, note.partner, note.params) == ("normnet", "../biased", twins.twin.params)
    partner = read_note(tmp_path / "t" / "biased")
    assert partner is not None
    assert partner.partner_params == note.params
    alone = jobs.train(twins.original.snapshot, REGISTRY, tmp_path / "alone")
    saved = sorted((tmp_path / "t" / "biased" / "checkpoints").glob("*.safetensors"))[-1]
    assert_same_bits(alone.last_checkpoint, saved)
    with pytest.raises(RunFolderError):
        train_twins(twins, REGISTRY, tmp_path / "t")


def test_an_error_of_one_leaves_the_other(twins: Twins, tmp_path: Path) -> None:
    first, second = train_twins(broken(twins), REGISTRY, tmp_path / "t")
    assert "nowhere.csv" in first.error
    assert (first.epochs, first.loss) == (0, None)
    assert (second.error, second.epochs) == ("", 2)


def test_a_stop_ends_the_first_and_the_second_does_not_begin(twins: Twins, tmp_path: Path) -> None:
    stop = StopToken()
    watcher = Watcher(lambda event: stop.stop() if event.name == "started" else None)
    first, second = train_twins(twins, REGISTRY, tmp_path / "t", on_event=watcher, stop=stop)
    assert first.epochs < 2
    assert second.epochs == 0
    assert not (tmp_path / "t" / "biased").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "brains-twin"}', '{"format": "brains-twin", "role": "x"}'])
def test_a_damaged_note_is_no_note(tmp_path: Path, text: str) -> None:
    (tmp_path / NOTE_NAME).write_text(text)
    assert read_note(tmp_path) is None
    assert outcome_of(tmp_path, "biased", 7, "No.").error == "No."
