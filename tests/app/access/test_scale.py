"""Nothing is cut and no icon is blurred at 100, 150 and 200 %, on a large window and on a small one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from tests.app.access.clipping import clipped, look_everywhere

if TYPE_CHECKING:
    from pathlib import Path

    from app.application import Application


def test_at_100_percent(shown: Application) -> None:
    assert look_everywhere(shown) == {}
    tight = QPushButton("A button with much to say", shown.canvas)
    tight.setObjectName("tight")
    tight.setFixedSize(40, 10)
    tight.show()
    assert any(line.startswith("tight needs") for line in clipped(shown.window))


@pytest.mark.slow
def test_at_150_and_200_percent(tmp_path: Path) -> None:
    running = {}
    for scale in ("1.5", "2"):
        command = [sys.executable, "-m", "tests.app.access.clipping", str(tmp_path / scale)]
        environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        running[scale] = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    for scale, process in running.items():
        text, _ = process.communicate(timeout=120)
        seen = json.loads(text.splitlines()[-1])
        assert seen == {"ratio": float(scale), "found": {}}
