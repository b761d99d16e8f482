"""Whatever changes the open design is one step, and one undo leads back from it to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.inspector.targets import LayerTarget, TrainingTarget
from app.session import Session
from brains_engine.design import edits
from brains_engine.design.block_library import insert_block, shipped_blocks
from brains_engine.design.io import to_json
from brains_engine.layers import discover
from brains_engine.templates import load_template

BLOCK = "block:inner"
Change = Callable[[Session], object]


def _training(path: str, value: object) -> Change:
    return lambda session: TrainingTarget(session.design).commit(path, value)


def _inside(change: Callable[[Session], object]) -> Change:
    """A change by the level of the opened block, as the canvas and the inspector make it."""

    def run(session: Session) -> None:
        session.level.open("block-1")
        change(session)

    return run


def _paste_template(session: Session) -> None:
    other = load_template("xor", session.registry).snapshot
    edits.paste(session.design, edits.copy(other, other.nodes), 0.0, 900.0)


CHANGES: dict[str, Change] = {
    "title": lambda session: edits.set_title(session.design, "Other"),
    "notes": lambda session: edits.set_notes(session.design, "What I found"),
    "data source": _training("data.source", "moons"),
    "data path": _training("data.path", "/tmp/table.csv"),
    "pruning": _training("sparsity.method", "magnitude"),
    "optimizer": _training("optimizer.kind", "sgd"),
    "learning rate": _training("optimizer.learning_rate", 0.02),
    "metrics": _training("metrics", ["accuracy", "top_3_accuracy"]),
    "settings reset": lambda session: TrainingTarget(session.design).reset(),
    "option": lambda session: LayerTarget(session.design, ["dense-3"]).commit("units", 5),
    "options of two": lambda session: LayerTarget(session.design, ["dense-3", "dense-4"]).commit("units", 5),
    "option reset": lambda session: LayerTarget(session.design, ["dense-3"]).reset("units"),
    "option to all": lambda session: LayerTarget(session.design, ["dense-3"]).spread("units")[1](),
    "name": lambda session: edits.rename(session.design, "dense-3", "Encoder"),
    "block name": lambda session: edits.rename_block(session.design, BLOCK, "Outer"),
    "block notes": lambda session: edits.set_block_notes(session.design, BLOCK, "Why it is"),
    "parameter": lambda session: edits.add_parameter(session.design, BLOCK, "size", "integer", 3),
    "parameter's default": lambda session: edits.set_parameter(session.design, BLOCK, "width", default=9),
    "parameter removed": lambda session: edits.remove_parameter(session.design, BLOCK, "width"),
    "option that follows": lambda session: edits.bind(session.design, BLOCK, "dense-1", "units", "width"),
    "option of the block": lambda session: LayerTarget(session.design, ["block-1"]).commit("width", 12),
    "inside": _inside(lambda session: edits.set_options(session.level.design, "dense-1", units=3)),
    "layer inside": _inside(lambda session: edits.add_node(session.level.design, "dropout")),
    "own definition": lambda session: edits.make_own(session.design, "block-1"),
    "unpack": lambda session: edits.unpack(session.design, "block-1"),
    "library": lambda session: insert_block(session.design, next(shipped_blocks(session.registry))),
    "template pasted": _paste_template,
}  # fmt: skip


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    design = session.design
    edits.set_training_value(design, "epochs", 3)
    for units in (32, 33, 34, 35):
        edits.add_node(design, "dense", options={"units": units})
    edits.connect(design, "dense-1", "output", "dense-2", "input")
    edits.pack(design, ["dense-1", "dense-2"], "Inner")
    edits.add_parameter(design, BLOCK, "width", "integer", 8)
    session.history.clear()
    yield session
    session.close()


def test_each_is_one_step_that_is_undone_and_made_again(session: Session) -> None:
    before = to_json(session.snapshot)
    for name, change in CHANGES.items():
        change(session)
        after = to_json(session.snapshot)
        assert after != before, name
        assert session.history.index() == 1, name
        session.history.undo()
        assert to_json(session.snapshot) == before, name
        session.history.redo()
        assert to_json(session.snapshot) == after, name
        session.history.undo()
        session.level.show(())
