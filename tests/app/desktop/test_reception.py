"""A second start hands its files to the process that runs already."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket

from app.desktop.reception import Reception, address, hand_over, read_message
from brains_engine.design.io import save_design
from brains_engine.layers import discover
from brains_engine.templates import load_template

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("run")
    return address(folder / "data", {"XDG_RUNTIME_DIR": str(folder)}, "linux")


def tell(qtbot: QtBot, place: str, files: list[str]) -> None:
    """Hand files over without a process of its own, while the event loop runs; the answer must be right."""
    socket = QLocalSocket()
    socket.connectToServer(place)
    socket.write(json.dumps(files).encode() + b"\n")
    qtbot.waitUntil(socket.canReadLine, timeout=5000)
    assert bytes(socket.readAll().data()) == b"taken\n"
    socket.close()


def start_again(qtbot: QtBot, place: str, file: Path) -> bool:
    """Hand a file over as a process of its own does. Gives whether it was taken."""
    code = "import sys; from app.desktop.reception import hand_over; print(hand_over(*sys.argv[1:2], sys.argv[2:]))"
    with subprocess.Popen([sys.executable, "-c", code, place, str(file)], stdout=subprocess.PIPE, text=True) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
        assert other.stdout is not None
        return other.stdout.read().strip() == "True"


def test_files_arrive_in_windows_of_the_process_that_runs(
    shown: Application, qtbot: QtBot, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ein Näme.brains"
    save_design(load_template("xor", discover()), path)
    reception = Reception(place, shown.windows)
    assert reception.is_open
    reception.arrived.connect(shown.windows.receive)
    tell(qtbot, place, [str(path), "https://example.org/x.brains", str(tmp_path / "none")])
    qtbot.waitUntil(lambda: len(shown.windows.all) == 2, timeout=5000)
    other = shown.windows.all[1]
    assert other.session.path == path
    told = [notice.message for notice in shown.window.notices.notices]
    assert any("example.org" in sentence for sentence in told)
    assert any("none" in sentence for sentence in told)
    shown.come_forward()
    qtbot.waitUntil(lambda: shown.windows.front is shown)
    assert start_again(qtbot, place, path)
    qtbot.waitUntil(lambda: shown.windows.front is other, timeout=5000)
    assert len(shown.windows.all) == 2
    other.window.close()
    opened: list[object] = []
    monkeypatch.setattr(shown.windows, "open_new", opened.append)
    tell(qtbot, place, [])
    assert opened == [shown]
    reception.close()
    assert not hand_over(place, [str(path)])


def test_strangers_and_leftovers(qtbot: QtBot, place: str) -> None:
    Path(place).write_bytes(b"")
    assert not hand_over(place, [])
    host = QObject()
    reception = Reception(place, host)
    assert reception.is_open, "what a killed process left is no obstacle"
    heard: list[list[str]] = []
    reception.arrived.connect(lambda files: heard.append(files))
    for message in (b"[1]\n", b"x" * 400_000):
        socket = QLocalSocket()
        socket.connectToServer(place)
        assert socket.waitForConnected(1000)
        with qtbot.waitSignal(socket.disconnected, timeout=5000):
            socket.write(message)
    assert heard == []
    reception.close()


@pytest.mark.parametrize(
    "data", [b"", b"{", b'"a"', b"[1]", b'["a\\u0000b"]', b"[" * 100_000, b'["a"' + b', "a"' * 100 + b"]"]
)
def test_what_is_no_message_is_none(data: bytes) -> None:
    assert read_message(data) is None
    assert read_message(b'["/a", ""]\n') == ["/a", ""]


def test_without_a_folder_of_ones_own_each_start_is_a_process(tmp_path: Path, qapp: object) -> None:
    for environment in ({}, {"XDG_RUNTIME_DIR": "relative"}, {"XDG_RUNTIME_DIR": str(tmp_path / "none")}):
        assert address(tmp_path, environment, "linux") == ""
    assert address(tmp_path, {}, "win32")
    assert not hand_over("", [])
    host = QObject()
    assert not Reception("", host).is_open
