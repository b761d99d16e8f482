"""Nothing is cut and no icon is blurred at 100, 150 and 200 %, on a large window and on a small one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from app.dialogs.gallery_delegate import fitting_lines
from app.inspector.editors.controls import QuietCombo
from app.theme import base_font
from tests.app.access.clipping import clipped, look_everywhere

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application


def test_at_100_percent(shown: Application) -> None:
    assert look_everywhere(shown) == {}
    tight = QPushButton("A button with much to say", shown.canvas)
    tight.setObjectName("tight")
    tight.setFixedSize(40, 10)
    tight.show()
    narrow = QuietCombo(shown.canvas)
    narrow.setObjectName("narrow")
    narrow.addItem("A choice with much to say")
    narrow.setFixedWidth(60)
    narrow.show()
    found = clipped(shown.window)
    assert any(line.startswith("tight needs") for line in found)
    assert any(line.startswith("narrow shows") for line in found)
    tight.deleteLater()
    narrow.deleteLater()


def test_a_sentence_of_a_row_ends_with_a_whole_line() -> None:
    text, line = "Two dense layers learn to read handwritten digits.", QFontMetrics(base_font()).lineSpacing()
    lines = fitting_lines(text, base_font(), QSize(120, 9 * line))
    assert len(lines) > 2
    assert " ".join(lines) == text
    shown = fitting_lines(text, base_font(), QSize(120, 3 * line - 1))
    assert shown[0] == lines[0]
    assert len(shown) == 2
    assert shown[1].startswith(lines[1][:4])
    assert shown[1].endswith("…")


def test_a_shortened_choice_is_told_in_whole(shown: Application, qtbot: QtBot) -> None:
    combo = QuietCombo(shown.canvas)
    combo.setToolTip("What it is for")
    combo.addItem("A choice with much to say")
    combo.setFixedWidth(400)
    combo.show()
    assert combo.tip() == "What it is for"
    combo.setFixedWidth(120)
    point = combo.rect().center()
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, point, combo.mapToGlobal(point)))
    qtbot.waitUntil(lambda: QToolTip.text() == "A choice with much to say\nWhat it is for")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    combo.deleteLater()


@pytest.mark.slow
def test_at_150_and_200_percent(tmp_path: Path) -> None:
    running = {}
    for scale in ("1.5", "2"):
        command = [sys.executable, "-m", "tests.app.access.clipping", str(tmp_path / scale)]
        environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        running[scale] = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    seen = {}
    for scale, process in running.items():
        text, _ = process.communicate(timeout=120)
        seen[scale] = json.loads(text.splitlines()[-1])
    assert seen == {scale: {"ratio": float(scale), "found": {}} for scale in running}
