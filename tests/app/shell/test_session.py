"""The session: files, unsaved mark, undo, locks, selection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from app.file_lock import lock_path
from app.session import Session
from brains_engine.design import edits
from brains_engine.errors import DesignFileError
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    session = Session(discover())
    yield session
    session.close()


@pytest.fixture
def other(qapp: QApplication) -> Iterator[Session]:
    session = Session(discover())
    yield session
    session.close()


def test_a_new_session_is_empty_and_clean(session: Session) -> None:
    assert not session.snapshot.nodes
    assert session.is_clean
    assert session.title == "Untitled"


def test_the_stack_makes_the_unsaved_mark(session: Session, tmp_path: Path) -> None:
    marks: list[bool] = []
    session.clean_changed.connect(marks.append)
    session.save_as(tmp_path / "one.brains")
    node = edits.add_node(session.design, "dense")
    edits.set_options(session.design, node, units=3)
    session.save()
    session.history.undo()
    session.history.redo()
    assert session.is_clean
    assert marks == [False, True, False, True]


def test_undo_and_redo_bring_back_the_very_bytes(session: Session, tmp_path: Path) -> None:
    session.new("digits_mlp")
    path = tmp_path / "one.brains"
    session.save_as(path)
    before = path.read_bytes()
    node = edits.add_node(session.design, "dense", x=10.0, y=20.0)
    edits.rename(session.design, node, "Mine")
    edits.set_options(session.design, node, units=7)
    edits.delete(session.design, *session.snapshot.nodes)
    session.save()
    after = path.read_bytes()
    assert after != before
    while session.history.canUndo():
        session.history.undo()
    session.save()
    assert path.read_bytes() == before
    while session.history.canRedo():
        session.history.redo()
    session.save()
    assert path.read_bytes() == after


def test_ticks_of_one_slider_are_one_undo_step(session: Session) -> None:
    node = edits.add_node(session.design, "dense")
    units = session.snapshot.nodes[node].options["units"]
    steps = session.history.count()
    for value in (5, 6, 7):
        edits.set_options(session.design, node, units=value)
    assert session.history.count() == steps + 1
    session.history.undo()
    assert session.snapshot.nodes[node].options["units"] == units


def test_after_a_pause_the_same_option_is_another_undo_step(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    node = edits.add_node(session.design, "dense")
    steps = session.history.count()
    for value, now in ((5, 100.0), (6, 100.9), (7, 102.0)):
        monkeypatch.setattr("app.bridge.undo.time.monotonic", lambda now=now: now)
        edits.set_options(session.design, node, units=value)
    assert session.history.count() == steps + 2
    session.history.undo()
    assert session.snapshot.nodes[node].options["units"] == 6


def test_merging_stops_at_the_saved_state(session: Session, tmp_path: Path) -> None:
    node = edits.add_node(session.design, "dense")
    edits.set_options(session.design, node, units=5)
    session.save_as(tmp_path / "one.brains")
    edits.set_options(session.design, node, units=6)
    assert not session.is_clean
    session.history.undo()
    assert session.snapshot.nodes[node].options["units"] == 5
    assert session.is_clean


def test_an_edit_is_seen_before_its_analysis(session: Session) -> None:
    seen: list[str] = []
    session.committed.connect(lambda commit: seen.append(commit.label))
    session.analysed.connect(lambda analysis: seen.append(f"{len(analysis.nodes)} nodes"))
    edits.add_node(session.design, "dense")
    assert seen[1] == "1 nodes"
    assert len(seen) == 2


def test_an_old_design_is_not_listened_to(session: Session) -> None:
    old = session.design
    session.new("digits_mlp")
    seen: list[object] = []
    session.committed.connect(seen.append)
    edits.add_node(old, "dense")
    assert seen == []
    assert session.is_clean


def test_selection_drops_what_is_gone(session: Session) -> None:
    node = edits.add_node(session.design, "dense")
    session.selection.set([node])
    edits.delete(session.design, node)
    assert session.selection.ids == frozenset()


def test_selection_says_only_what_changed(session: Session) -> None:
    count: list[int] = []
    session.selection.changed.connect(lambda: count.append(1))
    session.selection.set(["a"])
    session.selection.set(["a"])
    session.selection.toggle("b")
    session.selection.toggle("a")
    session.selection.clear()
    assert len(count) == 4


def test_a_file_that_cannot_be_read_leaves_the_design(session: Session, tmp_path: Path) -> None:
    session.new("digits_mlp")
    before = session.snapshot
    bad = tmp_path / "bad.brains"
    bad.write_text("{", encoding="utf-8")
    with pytest.raises(DesignFileError):
        session.open(bad)
    assert session.snapshot is before
    assert session.path is None


def test_saving_without_a_file_says_so(session: Session) -> None:
    with pytest.raises(DesignFileError, match="no file yet"):
        session.save()


def test_the_second_window_is_read_only(session: Session, other: Session, tmp_path: Path) -> None:
    path = tmp_path / "shared design.brains"
    session.new("iris")
    session.save_as(path)
    other.open(path)
    assert not session.read_only
    assert other.read_only
    before = path.read_bytes()
    edits.add_node(other.design, "dense")
    with pytest.raises(DesignFileError, match="open in another window"):
        other.save()
    with pytest.raises(DesignFileError, match="open in another window"):
        other.save_as(path)
    assert path.read_bytes() == before
    other.save_as(tmp_path / "copy.brains")
    assert not other.read_only


def test_a_closed_window_gives_the_file_free(session: Session, other: Session, tmp_path: Path) -> None:
    path = tmp_path / "one.brains"
    session.save_as(path)
    assert lock_path(path).exists()
    session.new()
    assert not lock_path(path).exists()
    other.open(path)
    assert not other.read_only


def test_reopening_ones_own_file_is_not_read_only(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "one.brains"
    session.save_as(path)
    session.open(path)
    assert not session.read_only
    session.save()


def test_save_as_over_ones_own_file_is_a_save(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "one.brains"
    session.save_as(path)
    edits.add_node(session.design, "dense")
    session.save_as(path)
    assert session.is_clean
    assert lock_path(path).exists()


@pytest.mark.parametrize("name", ["with space.brains", "ünïcode 名.brains", "x" * 248 + ".brains"])
def test_odd_names_work(session: Session, other: Session, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    session.new("xor")
    session.save_as(path)
    other.open(path)
    assert other.read_only
    assert other.title == path.stem


def test_a_link_and_its_target_are_one_file(session: Session, other: Session, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "one.brains"
    session.save_as(path)
    link = tmp_path / "link.brains"
    link.symlink_to(path)
    other.open(link)
    assert other.read_only
