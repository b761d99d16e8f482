"""The outline: the canvas as a list that one can read, and in which one can build."""

from __future__ import annotations

import contextlib
import random
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.dialogs.finder import Finder
from app.outline.model import OutlineModel
from app.outline.rows import COLUMNS
from app.session import Session
from app.theme import LIGHT
from brains_engine.design import edits
from brains_engine.design.records import NodeRecord, make_link
from brains_engine.errors import BrainsError
from brains_engine.layers import discover
from tests.app.access.conftest import CONTROL, SHIFT, focus, key, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application
    from brains_engine.design.design import Design


popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def names(application: Application) -> list[str]:
    model = application.outline.model
    return [model.row(number).name for number in range(model.rowCount())]


def open_outline(application: Application) -> None:
    key(Qt.Key.Key_L, CONTROL)
    assert focus() is application.outline.view


def choose(words: str, qtbot: QtBot) -> Finder:
    """Answer the finder that a key has opened."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Finder))
    finder = QApplication.activeModalWidget()
    assert isinstance(finder, Finder)
    qtbot.waitUntil(finder.search.hasFocus)
    write(words)
    key(Qt.Key.Key_Return)
    return finder


def test_a_row_says_all_there_is_to_say(shown: Application) -> None:
    application = shown
    open_outline(application)
    row = application.outline.model.row(2)
    assert row.spoken == "Hidden 2, dense, from Hidden 1, to Scores, 64, 8,256 parameters, no problem"
    node = application.outline.model.node_id(2)
    edits.set_options(application.session.design, node, units=10)
    assert "110 parameters" in application.outline.model.row(3).spoken
    link = application.session.snapshot.links_into[node][0]
    edits.disconnect(application.session.design, link.id)
    place = application.outline.model.row_of(node)
    problem = application.session.analysis.problems_of(node)[0]
    spoken = application.outline.model.row(place).spoken
    assert "nothing feeds it" in spoken
    assert problem.message in spoken


def test_a_screen_reader_finds_the_nodes(shown: Application) -> None:
    open_outline(shown)
    view = QAccessible.queryAccessibleInterface(shown.outline.view)
    assert view.role() == QAccessible.Role.Tree
    cells = [view.child(number) for number in range(view.childCount())]
    items = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.TreeItem]
    heads = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.ColumnHeader]
    assert heads == [column.title for column in COLUMNS]
    assert shown.outline.model.row(1).spoken in items
    assert "Problems: none" in items


def test_rows_stand_in_the_order_of_the_network_and_keep_their_place(shown: Application) -> None:
    application = shown
    open_outline(application)
    design, model = application.session.design, application.outline.model
    before = names(application)
    chosen = model.node_id(1)
    application.session.selection.set((chosen,))
    link = design.snapshot.links_into[chosen][0]
    edits.insert_between(design, link.id, "dropout")
    assert names(application) == [before[0], "Dropout 1", *before[1:]]
    view = application.outline.view
    assert model.node_id(view.currentIndex().row()) == chosen
    edits.delete(design, chosen, reconnect=True)
    assert names(application) == [before[0], "Dropout 1", *before[2:]]
    application.session.history.undo()
    application.session.history.undo()
    assert names(application) == before
    assert all(model.row_of(model.node_id(row)) == row for row in range(model.rowCount()))


def test_selection_goes_both_ways(shown: Application) -> None:
    open_outline(shown)
    model, selection = shown.outline.model, shown.session.selection
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Down)
    assert selection.ids == {model.node_id(1)}
    key(Qt.Key.Key_Down, SHIFT)
    assert selection.ids == {model.node_id(1), model.node_id(2)}
    shown.canvas.setFocus()
    QTest.keyClick(shown.canvas, Qt.Key.Key_A, CONTROL)
    assert len(shown.outline.view.selectionModel().selectedRows()) == model.rowCount()
    selection.clear()
    assert shown.outline.view.selectionModel().selectedRows() == []


def test_a_network_built_in_the_outline_alone(shown: Application, qtbot: QtBot) -> None:
    shown.documents.new("")
    shown.canvas.setFocus()
    open_outline(shown)
    for layer in ("input", "dense", "output"):
        key(Qt.Key.Key_Insert)
        choose(layer, qtbot)
        qtbot.waitUntil(shown.outline.view.hasFocus)
    assert [row.split()[0] for row in names(shown)] == ["Input", "Dense", "Output"]
    assert len(shown.session.snapshot.links) == 2
    key(Qt.Key.Key_F2)
    write("Answer")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(shown.outline.view.hasFocus)
    assert names(shown)[2] == "Answer"
    key(Qt.Key.Key_Delete)
    assert len(names(shown)) == 2
    key(Qt.Key.Key_Z, CONTROL)
    assert len(names(shown)) == 3


def test_wires_are_made_cut_and_refused_by_name(shown: Application, qtbot: QtBot) -> None:
    design = shown.session.design
    open_outline(shown)
    key(Qt.Key.Key_Home)
    first, last = shown.outline.model.node_id(0), shown.outline.model.node_id(2)
    shown.actions["edit.disconnect"].trigger()
    choose("Hidden 1", qtbot)
    qtbot.waitUntil(shown.outline.view.hasFocus)
    assert design.snapshot.links_from[first] == ()
    key(Qt.Key.Key_L, CONTROL | SHIFT)
    choose("Hidden 2", qtbot)
    assert [link.source for link in design.snapshot.links_into[last]] == [first]
    qtbot.waitUntil(shown.outline.view.hasFocus)
    shown.session.selection.set((last,))
    key(Qt.Key.Key_L, CONTROL | SHIFT)
    finder = choose("Hidden 2", qtbot)
    assert finder.isVisible(), "a layer cannot feed itself"
    assert finder._reason.text() == "Hidden 2 cannot feed itself."
    finder.reject()


def test_a_layer_changes_places_with_its_neighbour(shown: Application) -> None:
    open_outline(shown)
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Down)
    before = names(shown)
    steps = shown.session.history.count()
    key(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert names(shown) == [before[0], before[2], before[1], *before[3:]]
    assert shown.session.history.count() == steps + 1
    assert not shown.session.analysis.errors
    key(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert names(shown) == before
    key(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert names(shown) == before
    assert "not in the middle of a chain" in shown.actions.reason("edit.move_earlier")


@popups
def test_enter_leads_to_the_options_and_the_menu_has_what_the_keys_do(shown: Application, qtbot: QtBot) -> None:
    open_outline(shown)
    key(Qt.Key.Key_Home)
    shown.outline.view.customContextMenuRequested.emit(shown.outline.view.rect().topLeft())
    menu = shown.outline.findChild(QMenu, "outline_menu")
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert {"Rename", "Connect to…", "Move later", "Delete"} <= set(texts)
    menu.close()
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.window.inspector_dock.isAncestorOf(focus()))


def test_two_thousand_nodes_cost_little(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(discover())
    design = session.design
    edits.add_node(design, "input")
    with design.transaction("Many"):
        last = "input-1"
        for number in range(1, 2_001):
            node = NodeRecord(id=f"dense-{number}", layer="dense", name=f"Dense {number}", options={"units": 4})
            design.put(node, make_link(last, "output", node.id, "input"))
            last = node.id
    model = OutlineModel(session.level, LIGHT)
    made: list[int] = []
    whole = model.row
    monkeypatch.setattr(model, "row", lambda number: made.append(number) or whole(number))  # type: ignore[func-returns-value]
    model.refresh()
    assert made == [], "rows are put into words when they are seen"
    assert model.rowCount() == 2_001
    began = time.perf_counter()
    model.refresh()
    assert time.perf_counter() - began < 0.05
    session.close()


def test_a_hidden_outline_does_nothing_and_is_right_when_it_comes_up(
    shown: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    refresh = OutlineModel.refresh

    def counted(model: OutlineModel) -> None:
        looks.append(1)
        refresh(model)

    monkeypatch.setattr(OutlineModel, "refresh", counted)
    outline, design = shown.outline, shown.session.design
    assert not outline.isVisible()
    first, second = shown.session.analysis.order[1:3]
    edits.rename(design, first, "Before")
    QTest.keyClick(shown.canvas, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    shown.session.selection.set((second,))
    assert looks == [], "nobody sees it"
    open_outline(shown)
    assert looks == [1]
    assert names(shown) == [design.snapshot.nodes[key].name for key in shown.session.analysis.order]
    assert "Before" in outline.model.row(2).spoken, "what feeds the second has the new name"
    assert [index.row() for index in outline.view.selectionModel().selectedRows()] == [2]
    shown.window.show_tab("Log")
    edits.delete(design, second, reconnect=True)
    assert outline.model.row(2).name == "Hidden 2", "its rows fit each other until it looks again"
    open_outline(shown)
    assert looks == [1, 1]
    assert "Hidden 2" not in names(shown)


def test_rows_that_changed_are_told_and_no_others(qapp: QApplication) -> None:
    session = Session(discover())
    design = session.design
    last = edits.add_node(design, "input")
    for _ in range(6):
        node = edits.add_node(design, "dense", options={"units": 4})
        edits.connect(design, last, "output", node, "input")
        last = node
    model = OutlineModel(session.level, LIGHT)
    model.refresh()
    dice, told = random.Random(7), set[int]()
    model.dataChanged.connect(lambda first, final: told.update(range(first.row(), final.row() + 1)))

    def rows() -> list[str]:
        return [model.row(row).spoken for row in range(model.rowCount())]

    edits.move(design, {"dense-2": (10.0, 20.0)})
    model.refresh()
    assert told <= {2}, "a place is not in a row"
    edits.rename(design, "dense-2", "Middle")
    model.refresh()
    assert {1, 2, 3} <= told <= {1, 2, 3}, "a name stands in the rows of its neighbours, too"
    for _ in range(40):
        before = {model.node_id(row): spoken for row, spoken in enumerate(rows())}
        told.clear()
        _edit_at_random(design, dice)
        model.refresh()
        fresh = OutlineModel(session.level, LIGHT)
        fresh.refresh()
        assert rows() == [fresh.row(row).spoken for row in range(fresh.rowCount())]
        silent = {model.node_id(row): model.row(row).spoken for row in range(model.rowCount()) if row not in told}
        assert all(before[key] == spoken for key, spoken in silent.items() if key in before)
    session.close()


def _edit_at_random(design: Design, dice: random.Random) -> None:
    """An option, a name, a wire more or less, a node more or less, a bypass; what is refused changes nothing."""
    nodes = list(design.snapshot.nodes)
    one, other = dice.choice(nodes), dice.choice(nodes)
    with contextlib.suppress(BrainsError):
        match dice.randrange(7):
            case 0:
                edits.set_options(design, one, units=dice.randrange(1, 9))
            case 1:
                edits.rename(design, one, f"N{dice.randrange(99)}")
            case 2:
                edits.connect(design, one, "output", other, "input")
            case 3:
                edits.disconnect(design, *list(design.snapshot.links)[:1])
            case 4:
                edits.add_node(design, "dense", options={"units": 3})
            case 5 if len(nodes) > 4:
                edits.delete(design, one, reconnect=True)
            case _:
                edits.set_bypassed(design, [one], not design.snapshot.nodes[one].bypassed)
