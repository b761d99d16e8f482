"""The preview of data: what is shown of a table, roles chosen by mouse and keys, pictures, and what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from app.data_preview.columns import DIFFERENT, EMPTY, HOLDS, ROLE, VALUES
from app.data_preview.dialog import DataDialog
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from tests.engine.data.test_table_file import PETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session

READ_MS = 20_000


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def pets(session: Session, tmp_path: Path) -> Path:
    """Columns id, weight, colour, age, part and kind, which is the class."""
    path = tmp_path / "pets.csv"
    path.write_text(PETS)
    use(session, source="csv", path=str(path), target="")
    return path


@pytest.fixture
def dialog(
    controller: RunController, session: Session, pets: Path, parent: QWidget, qtbot: QtBot
) -> Iterator[DataDialog]:
    dialog = show(controller, session, parent, qtbot)
    yield dialog
    dialog.reject()


def use(session: Session, **values: object) -> None:
    for name, value in values.items():
        edits.set_training_value(session.design, f"data.{name}", value)
    session.history.clear()


def show(controller: RunController, session: Session, parent: QWidget, qtbot: QtBot) -> DataDialog:
    dialog = DataDialog(controller, session, LIGHT, parent)
    dialog.open()
    wait(dialog, qtbot)
    return dialog


def wait(dialog: DataDialog, qtbot: QtBot) -> None:
    """Until what the design holds now has been read."""
    qtbot.waitUntil(lambda: dialog._looked == dialog._config and not dialog.reader.is_busy, timeout=READ_MS)


def row(dialog: DataDialog, name: str) -> dict[int, str]:
    titles, *rows = dialog.columns.texts()
    found = next(cells for cells in rows if cells[0] == name)
    assert len(titles) == len(found)
    return dict(enumerate(found))


def choose(dialog: DataDialog, name: str, role: str, qtbot: QtBot) -> None:
    """Click on the role of a column, and on another one in the menu."""
    table = dialog.columns
    (item,) = table.findItems(name, Qt.MatchFlag.MatchExactly)
    place = table.visualItemRect(item)
    point = QPoint(table.columnViewportPosition(ROLE) + 8, place.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    press(dialog, role, qtbot)


def press(dialog: DataDialog, role: str, qtbot: QtBot) -> None:
    menu = menu_of(dialog, qtbot)
    entry = next(action for action in menu.actions() if action.objectName() == f"role_{role}")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())


def menu_of(dialog: DataDialog, qtbot: QtBot) -> QMenu:
    found: list[QMenu] = []

    def is_open() -> bool:
        found[:] = [menu for menu in dialog.columns.findChildren(QMenu, "role_menu") if menu.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    return found[0]


def test_a_table_is_told_and_roles_are_chosen_in_steps(dialog: DataDialog, session: Session, qtbot: QtBot) -> None:
    assert dialog.problem.text().startswith("It cannot be trained on yet: ")
    assert row(dialog, "colour")[HOLDS] == "words"
    assert row(dialog, "weight")[EMPTY] == "1"
    assert row(dialog, "weight")[VALUES].startswith("4.5 to 35, mean ")
    assert row(dialog, "kind") | {VALUES: "", DIFFERENT: ""} == {
        0: "kind", ROLE: "Target", HOLDS: "words", EMPTY: "0", DIFFERENT: "", 5: "", VALUES: "",
    }  # fmt: skip
    choose(dialog, "colour", "category", qtbot)
    choose(dialog, "id", "ignored", qtbot)
    choose(dialog, "part", "split", qtbot)
    data = session.snapshot.settings.training.data
    assert (data.category_columns, data.ignored_columns) == ("colour", "id")
    assert (data.split, data.split_column) == ("column", "part")
    assert session.history.count() == 3
    wait(dialog, qtbot)
    edits.set_training_value(session.design, "data.missing", "mean")
    edits.set_training_value(session.design, "data.validation_values", "dev,train")
    wait(dialog, qtbot)
    assert dialog.problem.text().endswith("set validation_values.") or not dialog.problem.isVisible()
    dialog.set_theme(DARK)


def test_settings_and_roles_follow_undo(dialog: DataDialog, session: Session, qtbot: QtBot) -> None:
    choose(dialog, "colour", "ignored", qtbot)
    wait(dialog, qtbot)
    assert row(dialog, "colour")[ROLE] == "Ignored"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.columns.setFocus()
    QTest.keyClick(dialog.columns, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.snapshot.settings.training.data.ignored_columns == ""
    wait(dialog, qtbot)
    assert row(dialog, "colour")[ROLE] == "Number"
    QTest.mouseClick(dialog.suggest, Qt.MouseButton.LeftButton)
    assert session.snapshot.settings.training.data.category_columns == "colour,part"
    assert session.history.count() == 1


def test_several_columns_get_a_role_by_keys_and_a_table_keeps_a_target(
    dialog: DataDialog, session: Session, qtbot: QtBot
) -> None:
    table = dialog.columns
    table.setFocus()
    first = table.topLevelItem(0)
    assert first is not None
    table.setCurrentItem(first)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.selected_names == ["id", "weight"]
    menu = menu_of(dialog, qtbot)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert session.snapshot.settings.training.data.ignored_columns == "id,weight"
    before = session.snapshot
    choose(dialog, "kind", "ignored", qtbot)
    assert session.snapshot is before
    assert dialog.problem.text() == "A table needs a target. Make another column the target instead."


def test_a_file_that_is_damaged_or_gone_says_so_and_the_next_one_is_read(
    dialog: DataDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"\x00\x01PK" * 50)
    edits.set_training_value(session.design, "data.path", str(bad))
    wait(dialog, qtbot)
    assert "bad.csv" in dialog.problem.text()
    assert dialog.columns.topLevelItemCount() == 0
    edits.set_training_value(session.design, "data.source", "iris")
    wait(dialog, qtbot)
    assert dialog.facts.text() == ("150 samples of 4 features, 3 classes. 120 samples for training, 30 for validation.")
    assert dialog.classes.texts()[1][1:] == ["50", "40", "10", "1"]
    assert not dialog.problem.isVisible()
    assert not dialog.suggest.isVisible()


def test_a_folder_of_pictures_shows_some_of_each_class(
    controller: RunController, session: Session, tmp_path: Path, parent: QWidget, qtbot: QtBot
) -> None:
    for name, colour in (("cats", "red"), ("dogs", "blue")):
        (tmp_path / "pets" / name).mkdir(parents=True)
        for number in range(5):
            image = QImage(20, 10, QImage.Format.Format_RGB32)
            image.fill(QColor(colour))
            image.save(str(tmp_path / "pets" / name / f"{number}.png"))
    use(session, source="images", path=str(tmp_path / "pets"), image_size=8)
    dialog = show(controller, session, parent, qtbot)
    captions = [dialog.pictures.item(index).text() for index in range(dialog.pictures.count())]
    assert captions == ["cats"] * 5 + ["dogs"] * 5
    assert dialog.look is not None
    assert dialog.look.pictures[0].pixels[4, 4].tolist() == [255, 0, 0]
    assert dialog.facts.text().endswith("8 samples for training, 2 for validation.")
    dialog.reject()


def test_reading_can_be_stopped_and_closing_leaves_no_thread(dialog: DataDialog, qtbot: QtBot) -> None:
    shown = dialog.columns.texts()
    dialog.again.click()
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.problem.text().startswith("Reading was stopped.")
    qtbot.waitUntil(lambda: dialog.reader._thread is None, timeout=READ_MS)
    assert dialog.columns.texts() == shown
    dialog.again.click()
    dialog.reject()
    assert dialog.reader._thread is None or dialog.reader._thread.isFinished()
