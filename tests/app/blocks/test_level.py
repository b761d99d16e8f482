"""The level that is shown: what it opens, what it hears, and where undo leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design import edits
from tests.app.blocks.conftest import path_of

if TYPE_CHECKING:
    from app.session import Session
    from brains_engine.design.design import Commit


def test_a_block_opens_and_a_layer_does_not(session: Session, block: str) -> None:
    level = session.level
    level.open("dense-3")
    assert path_of(session) == ()
    level.open(block)
    assert path_of(session) == (block,)
    assert level.names == (session.title, "Tower 1")
    assert set(level.snapshot.nodes) == {"block_input-1", "dense-1", "dense-2", "block_output-1"}
    assert str(level.analysis.nodes["dense-1"].inputs["input"]) == "64"
    level.go_up()
    assert path_of(session) == ()
    assert session.selection.ids == {block}


def test_an_edit_inside_is_one_undo_step_and_is_told_as_one_of_the_inside(session: Session, block: str) -> None:
    heard: list[Commit] = []
    session.level.committed.connect(heard.append)
    session.level.open(block)
    steps = session.history.count()
    edits.set_options(session.level.design, "dense-1", units=7)
    assert session.history.count() == steps + 1
    assert "dense-1" in heard[-1].change.updated
    assert session.level.analysis.nodes["dense-1"].outputs["output"].size == 7
    session.history.undo()
    assert path_of(session) == (block,)
    assert "dense-1" in heard[-1].change.updated


def test_a_change_elsewhere_is_not_told_and_leaves_the_level(session: Session, block: str) -> None:
    session.level.open(block)
    heard: list[Commit] = []
    session.level.committed.connect(heard.append)
    edits.set_options(session.design, "dense-3", units=12)
    session.history.undo()
    assert heard == []
    assert path_of(session) == (block,)


def test_undo_of_the_packing_goes_up(session: Session, block: str) -> None:
    session.level.open(block)
    session.history.undo()
    assert path_of(session) == ()
    assert "dense-1" in session.level.snapshot.nodes
    session.history.redo()
    assert path_of(session) == ()


def test_blocks_in_blocks_are_left_one_by_one_or_at_once(session: Session, block: str) -> None:
    level = session.level
    level.open(block)
    inner = edits.pack(level.design, ["dense-2"], "Inner")
    level.open(inner)
    assert path_of(session) == (block, inner)
    assert level.names[1:] == ("Tower 1", "Inner 1")
    level.go_up()
    assert path_of(session) == (block,)
    assert session.selection.ids == {inner}
    level.open(inner)
    level.go_up(2)
    assert path_of(session) == ()
    assert session.selection.ids == {block}
    level.show((block, inner, "dense-2"))
    assert path_of(session) == (block, inner)


def test_a_definition_of_its_own_is_shown_in_place_of_the_shared_one(session: Session, block: str) -> None:
    edits.duplicate(session.design, [block])
    session.level.open(block)
    edits.make_own(session.design, block)
    assert session.level.block is not None
    assert session.level.block.id == session.snapshot.nodes[block].layer
    assert path_of(session) == (block,)


def test_another_design_shows_itself(session: Session, block: str) -> None:
    session.level.open(block)
    session.new("xor")
    assert path_of(session) == ()
    assert session.level.design is session.design


def test_options_that_do_not_fit_leave_the_inside_without_shapes(session: Session, block: str) -> None:
    session.level.open(block)
    block_id = session.snapshot.nodes[block].layer
    edits.add_parameter(session.design, block_id, "units", "integer", 4, minimum=1)
    edits.bind(session.design, block_id, "dense-1", "units", "units")
    edits.set_options(session.design, block, units=9)
    assert session.level.analysis.nodes["dense-1"].outputs["output"].size == 9
    edits.set_parameter(session.design, block_id, "units", maximum=5.0)
    assert path_of(session) == (block,)
    assert not session.level.analysis.nodes
