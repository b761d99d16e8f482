"""After a crash the next start offers what was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.recovery import RecoveryStore
from tests.app.shell.test_recovery import crash
from tests.journeys.gaps import own_work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_what_a_crash_took_is_offered(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """After a crash.

    A window is killed in the middle of the work. The next one offers the design with all its edits but those of the
    last moments, and never touched the user's file.
    """
    application, session = journey.application, journey.application.session
    file = tmp_path / "mine.brains"
    journey.save_as(file)
    saved = file.read_bytes()
    journey.start_empty()
    store = tmp_path / "data" / "brains" / "autosave"
    with own_work():
        crash(store, str(file), 4)
    assert RecoveryStore(store).lost()
    application.start()
    button = journey.find(QPushButton, "notice_restore")
    journey.show("The next start offers what was lost.")
    journey.click(button)
    qtbot.waitUntil(lambda: any(node.name == "Edit 2" for node in session.snapshot.nodes.values()))
    assert file.read_bytes() == saved
    assert not session.is_clean
    journey.show("Restored, and not yet saved: the file is as it was.")
    session.history.setClean()
