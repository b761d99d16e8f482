"""Preferences: remembered, and never in the way of a start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu

from app.application import Application
from app.settings import Settings
from tests.app.conftest import end
from tests.app.shell.test_documents import find

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


def test_a_preference_is_remembered(tmp_path: Path) -> None:
    Settings(tmp_path / "new folder").set("theme", "dark")
    assert Settings(tmp_path / "new folder").get("theme") == "dark"


def test_one_bad_key_costs_only_itself(tmp_path: Path) -> None:
    values = {"version": 1, "theme": "pink", "export_folder": "/somewhere", "recent_files": [1], "unknown": {}}
    (tmp_path / "settings.json").write_text(json.dumps(values), encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.get("theme") == "system"
    assert settings.get("recent_files") == []
    assert settings.get("export_folder") == "/somewhere"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"version": 99, "theme": "dark"}', b"[" * 100_000]
)
def test_a_bad_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert Settings(tmp_path).get("theme") == "system"


def test_a_bad_value_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(tmp_path).set("theme", "pink")


def test_recent_files_are_bounded_and_newest_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in [*range(15), 7]:
        settings.add_recent(tmp_path / f"{number}.brains")
    assert len(settings.recent_files) == 10
    assert settings.recent_files[0] == tmp_path / "7.brains"
    assert len(set(settings.recent_files)) == 10


def test_two_processes_keep_what_the_other_has_set(tmp_path: Path) -> None:
    one, other = Settings(tmp_path), Settings(tmp_path)
    one.set("theme", "dark")
    one.add_recent(tmp_path / "a.brains")
    other.set("notify", False)
    other.add_recent(tmp_path / "b.brains")
    later = Settings(tmp_path)
    assert (later.get("theme"), later.get("notify")) == ("dark", False)
    assert later.recent_files == [tmp_path / "b.brains", tmp_path / "a.brains"]


def test_defaults_are_not_shared(tmp_path: Path) -> None:
    Settings(tmp_path / "a").add_recent(tmp_path / "x.brains")
    assert Settings(tmp_path / "b").recent_files == []


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    settings = Settings(blocked / "config")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"


@pytest.mark.parametrize(
    "values",
    [
        {"window_geometry": "AAAA", "window_state": "AAAA"},
        {"window_geometry": "not base64 at all", "window_state": "%%%"},
        {"window_geometry": "AdnQywADAAD" + "/" * 80, "window_state": "AAAA/wAAAAD9" + "/" * 400},
        {"theme": ["dark"], "notify": "perhaps", "folded_families": ["no such family", ""], "open_folder": "a\0b"},
        {"recent_files": ["\0", "", "/" + "x" * 5000, "relative"], "export_folder": "\0"},
        {"recent_files": {"a": 1}, "window_geometry": None, "theme": 3, "export_folder": [], "open_folder": False},
    ],
    ids=lambda values: "-".join(values),
)
def test_no_bad_setting_blocks_the_start(qapp: QApplication, tmp_path: Path, values: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"version": 1, **values}), encoding="utf-8")
    application = Application(qapp, Settings(tmp_path), tmp_path / "data")
    application.start()
    application.window.show()
    assert application.window.isVisible()
    assert application.window.width() >= application.window.minimumWidth()
    assert application.session.snapshot.nodes
    for menu in application.window.findChildren(QMenu):
        menu.aboutToShow.emit()
    application.actions["file.open"].trigger()
    find(application.window, QFileDialog, "open_dialog").reject()
    end(application)
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["version"] == 1
