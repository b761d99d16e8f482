"""Files that are damaged, foreign or too new, a table that is none, and a folder that takes nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from brains_engine.design import edits
from brains_engine.design.io import to_json
from tests.journeys.user import CTRL, SHIFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_bad_files_cost_a_sentence_each(small: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """Files that cannot be read.

    A file that broke off in the middle, one of another program, one of a newer version, a table that is a picture, and
    a folder in which nothing may be written: each is one sentence that says what to do. The design that is open stays
    as it is, and so does every file.
    """
    session, notices = small.application.session, small.application.window.notices
    mine = tmp_path / "mine.brains"
    small.save_as(mine)
    saved = mine.read_bytes()
    for path, words in bad_files(tmp_path, saved):
        content = path.read_bytes()
        notices.clear()
        small.keys(Qt.Key.Key_O, CTRL)
        dialog = small.find(QFileDialog, "open_dialog")
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        (notice,) = notices.notices
        assert notice.tone == "error"
        assert path.name in notice.message
        assert words in notice.message, notice.message
        assert "Traceback" not in notice.message
        assert (session.path, session.is_clean, path.read_bytes()) == (mine, True, content)
        if path.stem == "newer":
            small.show("One sentence for a file of a newer version. What was open stays open.")

    notices.clear()
    table = tmp_path / "table.csv"
    table.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    small.application.inspector.show_tab("training")
    small.choose("edit_data.source", "CSV file")
    small.enter("edit_data.path", str(table))
    facts = small.find(QLabel, "data_facts")
    qtbot.waitUntil(lambda: "table.csv" in facts.text(), timeout=5000)
    assert session.analysis.errors
    small.show("A picture is no table: said where the file was chosen.")
    small.application.canvas.setFocus()
    while session.history.canUndo():
        small.keys(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: facts.text().startswith("150 samples"), timeout=5000)

    dense = edits.add_node(session.design, "dense", x=-100.0, y=80.0, name="Mine")
    before = to_json(session.snapshot)
    folder = read_only(tmp_path)
    small.keys(Qt.Key.Key_S, CTRL | SHIFT)
    name = small.find(QFileDialog, "save_dialog").findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.setText(str(folder / "copy.brains"))
    small.press(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(notices.notices))
    (notice,) = notices.notices
    assert "Cannot save copy.brains" in notice.message
    assert "save it to another place" in notice.message
    assert (session.path, session.is_clean, mine.read_bytes()) == (mine, False, saved)
    assert to_json(session.snapshot) == before
    small.show("Not saved, and nothing lost: another place will do.")
    small.come_back()
    small.keys(Qt.Key.Key_S, CTRL)
    assert session.is_clean
    assert dense in {node["id"] for node in json.loads(mine.read_bytes())["nodes"]}


def bad_files(folder: Path, good: bytes) -> list[tuple[Path, str]]:
    """Files that are no designs, or not any more, each with words that its sentence holds."""
    newer = json.loads(good) | {"version": 999}
    contents = {
        "damaged": (good[: len(good) // 2], "restore it from a copy"),
        "foreign": (b'{"format": "other", "layers": []}', "The file is not a design of Brains."),
        "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "text"),
        "newer": (json.dumps(newer).encode(), "newer"),
    }
    found = []
    for name, (content, words) in contents.items():
        path = folder / f"{name}.brains"
        path.write_bytes(content)
        found.append((path, words))
    return found


def read_only(folder: Path) -> Path:
    """A folder in which nothing may be written."""
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    if not os.access(closed, os.W_OK):
        return closed
    # To the superuser every folder is open, but for those of the kernel.
    kernel = Path("/sys")
    if not kernel.is_dir():
        pytest.skip("Here every folder can be written.")
    return kernel
