"""Never lost: the sidecar, and what is offered after a crash, also after two in a row."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.application import Application
from app.recovery import LostDesign, RecoveryStore
from app.session import Session
from brains_engine.design import edits
from brains_engine.design.io import load_design
from brains_engine.layers import discover
from tests.app.conftest import end
from tests.app.shell.test_documents import press

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.settings import Settings

# A window that is edited ten times a second, and then killed without a warning.
EDIT_AND_DIE = """
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.recovery import RecoveryStore
from app.session import Session
from brains_engine.design import edits
from brains_engine.layers import discover
qt = QApplication([])
store = RecoveryStore(Path(sys.argv[1]))
session = Session(discover(), store)
lost = store.lost()
if sys.argv[2] == "restore":
    session.restore(lost[0])
else:
    session.open(Path(sys.argv[2]))
for number in range(int(sys.argv[3])):
    edits.add_node(session.design, "dense", name=f"Edit {number}")
    QTest.qWait(100)
if len(sys.argv) > 4:
    edits.add_node(session.design, "dense", name="The last one")
os.kill(os.getpid(), signal.SIGKILL)
"""


def crash(store: Path, start: str, edit_count: int, *more: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-c", EDIT_AND_DIE, str(store), start, str(edit_count), *more],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == -signal.SIGKILL, result.stderr


@pytest.fixture
def store(tmp_path: Path) -> RecoveryStore:
    return RecoveryStore(tmp_path / "data" / "brains" / "autosave")


@pytest.fixture
def file(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "mine.brains"
    session = Session(discover())
    session.save_as(path)
    session.close()
    return path


def names(lost: LostDesign) -> list[str]:
    return [node.name for node in lost.load(discover()).snapshot.nodes.values()]


def test_a_killed_window_loses_one_edit_at_most(store: RecoveryStore, tmp_path: Path, file: Path) -> None:
    before = file.read_bytes()
    crash(tmp_path / "data" / "brains" / "autosave", str(file), 5, "and one more")
    (lost,) = store.lost()
    assert lost.path == file
    assert lost.title == "mine"
    assert names(lost)[:5] == [f"Edit {number}" for number in range(5)]
    assert file.read_bytes() == before


def test_a_second_crash_loses_nothing_of_the_first(store: RecoveryStore, tmp_path: Path, file: Path) -> None:
    folder = tmp_path / "data" / "brains" / "autosave"
    crash(folder, str(file), 2)
    crash(folder, "restore", 0)
    (lost,) = store.lost()
    assert names(lost) == ["Edit 0", "Edit 1"]
    assert lost.path == file


def test_the_next_window_offers_what_was_lost(
    qapp: QApplication, settings: Settings, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data" / "brains"
    crash(folder / "autosave", str(file), 2)
    application = Application(qapp, settings, folder)
    application.start()
    application.window.show()
    notice = application.window.notices.notices[0]
    assert "mine" in notice.message
    press(notice, "notice_restore")
    session = application.session
    assert [node.name for node in session.snapshot.nodes.values()] == ["Edit 0", "Edit 1"]
    assert session.path == file
    assert not session.is_clean
    assert application.window.isWindowModified()
    session.save()
    assert len(load_design(file, session.registry).snapshot.nodes) == 2
    end(application)
    assert RecoveryStore(folder / "autosave").lost() == []


@pytest.fixture
def two_lost(tmp_path: Path, file: Path) -> Path:
    """Two windows crashed: of `mine`, and after it of `other`. Gives the folder of the data."""
    folder = tmp_path / "data" / "brains"
    other = file.with_name("other.brains")
    other.write_bytes(file.read_bytes())
    crash(folder / "autosave", str(file), 1)
    crash(folder / "autosave", str(other), 1)
    return folder


def test_two_windows_that_crashed_are_offered_one_after_the_other(
    qapp: QApplication, settings: Settings, two_lost: Path, file: Path
) -> None:
    application = Application(qapp, settings, two_lost)
    application.start()
    application.window.show()
    for expected in ("other", "mine"):
        (notice,) = application.window.notices.notices
        assert f"“{expected}”" in notice.message
        press(notice, "notice_restore")
    assert application.recovery.lost() == []
    first, second = application.windows.all
    assert [one.session.title for one in (first, second)] == ["other", "mine"]
    assert not first.session.is_clean, "what was restored first is not given up for the second"
    assert second.session.path == file
    assert second.window.isVisible()
    second.session.save()
    second.window.close()
    end(application)


def test_all_that_crashed_are_restored_at_once(qapp: QApplication, settings: Settings, two_lost: Path) -> None:
    application = Application(qapp, settings, two_lost)
    application.start()
    application.window.show()
    press(application.window, "notice_all")
    titles = [one.session.title for one in application.windows.all]
    assert titles == ["other", "mine"]
    assert application.window.notices.notices == []
    assert len(list((two_lost / "autosave").iterdir())) == 2, "each window keeps its edits against the next crash"
    for one in application.windows.all[1:]:
        end(one)
    end(application)


def test_discard_forgets_it(qapp: QApplication, settings: Settings, tmp_path: Path, file: Path) -> None:
    folder = tmp_path / "data" / "brains"
    crash(folder / "autosave", str(file), 1)
    application = Application(qapp, settings, folder)
    application.start()
    application.window.show()
    press(application.window, "notice_discard")
    assert application.recovery.lost() == []
    end(application)


def test_a_running_window_is_not_robbed(store: RecoveryStore, qtbot: QtBot) -> None:
    session = Session(discover(), store)
    edits.add_node(session.design, "dense")
    qtbot.wait(20)
    assert store.lost() == []
    session.close()


def test_an_orderly_end_leaves_nothing(store: RecoveryStore, tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(discover(), store)
    edits.add_node(session.design, "dense")
    qtbot.wait(20)
    session.close()
    assert store.lost() == []
    assert list((tmp_path / "data" / "brains" / "autosave").iterdir()) == []


def test_a_damaged_sidecar_is_one_sentence(
    qapp: QApplication, settings: Settings, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "data" / "brains"
    crash(folder / "autosave", str(file), 1)
    (lost,) = RecoveryStore(folder / "autosave").lost()
    (lost.folder / "design.brains").write_bytes(b"\x00" * 100)
    (lost.folder / "origin.json").write_text("[" * 500, encoding="utf-8")
    application = Application(qapp, settings, folder)
    application.start()
    application.window.show()
    press(application.window, "notice_restore")
    assert [notice.tone for notice in application.window.notices.notices] == ["error"]
    assert application.session.is_clean
    end(application)


def test_a_folder_that_cannot_be_made_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    session = Session(discover(), RecoveryStore(blocked / "autosave"))
    edits.add_node(session.design, "dense")
    qtbot.wait(20)
    assert not session.is_clean
    session.close()


def test_a_failing_autosave_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "autosave"
    session = Session(discover(), RecoveryStore(folder))
    told: list[str] = []
    session.autosave_failed.connect(told.append)
    (slot,) = folder.iterdir()
    (slot / "design.brains").mkdir()
    for _ in range(3):
        edits.add_node(session.design, "dense")
        qtbot.wait(20)
    assert len(told) == 1
    assert "autosave failed" in told[0]
    session.close()
