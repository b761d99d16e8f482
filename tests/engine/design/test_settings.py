from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from brains_engine.errors import EditError, OptionError
from brains_engine.runs.config import RunConfig
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.design import Design


def test_options_are_set_and_merge_by_their_names(chain: Design) -> None:
    history = History(chain)
    for units in (33, 34, 35):
        edits.set_options(chain, "dense-1", units=units)
    assert chain.snapshot.node("dense-1").options["units"] == 35
    assert {commit.merge_key for commit in history.commits} == {"options:dense-1:units"}


def test_bad_options_name_the_node_as_the_user_does(chain: Design) -> None:
    edits.rename(chain, "dense-1", "Encoder")
    with pytest.raises(OptionError) as caught:
        edits.set_options(chain, "dense-1", units=0, colour="red")
    assert str(caught.value) == "Encoder: units must be at least 1, but is 0. Encoder: colour is not known here."
    with pytest.raises(OptionError, match="Encoder must hold plain JSON values"):
        edits.set_options(chain, "dense-1", units={1})


def test_training_is_set_by_path(design: Design) -> None:
    history = History(design)
    edits.set_training_value(design, "optimizer.learning_rate", 0.5)
    edits.set_training_value(design, "optimizer.kind", "sgd")
    edits.set_training_value(design, "loss", "huber")
    training = design.snapshot.settings.training
    assert training.optimizer.model_dump() == {
        "kind": "sgd",
        "learning_rate": 0.01,
        "momentum": 0.9,
        "nesterov": False,
    }
    assert training.loss.kind == "huber"
    assert [commit.label for commit in history.commits] == ["Set learning rate", "Set optimizer", "Set loss"]
    edits.set_training(design, RunConfig())
    assert design.snapshot.settings.training == RunConfig()


def test_title_and_notes(design: Design) -> None:
    edits.set_title(design, "Größe")
    edits.set_notes(design, "two\nlines")
    assert (design.snapshot.settings.title, design.snapshot.settings.notes) == ("Größe", "two\nlines")
    with pytest.raises(EditError, match="The design: title must have at most 200 characters"):
        edits.set_title(design, "x" * 201)
    with pytest.raises(EditError, match="The design: notes must be text of valid characters"):
        edits.set_notes(design, "\ud800")


def test_a_design_changes_only_in_transactions_and_replays_only_outside(chain: Design) -> None:
    history = History(chain)
    with pytest.raises(EditError, match="only inside a transaction"):
        chain.remove("dense-1")
    edits.rename(chain, "dense-1", "Encoder")
    change = history.commits[0].change

    def replay_inside() -> None:
        with chain.transaction("Edit"):
            chain.replay(change.invert(), "Undo")

    with pytest.raises(EditError, match="in the middle of an edit"):
        replay_inside()


def test_a_subscription_can_be_ended(chain: Design) -> None:
    seen: list[str] = []
    end = chain.subscribe(lambda commit: seen.append(commit.label))
    edits.rename(chain, "dense-1", "Encoder")
    end()
    end()
    edits.rename(chain, "dense-1", "Decoder")
    assert seen == ["Rename Dense 1"]
