"""Starting: without TensorFlow, without a display, with a picture, and with an error that nobody caught."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from app.__main__ import has_display
from app.picture import parse_size

if TYPE_CHECKING:
    from pathlib import Path

START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.application import Application
from app.settings import Settings
qt = QApplication([])
application = Application(qt, Settings(Path(sys.argv[1])), Path(sys.argv[1]))
application.start()
application.window.show()
qt.processEvents()
assert "pyqtgraph" not in sys.modules, "the plots' library is imported once the window is up"
for _ in range(20):
    qt.processEvents()
application.plots
application.window.allow_close()
print(sorted({name.split(".")[0] for name in sys.modules} & {"tensorflow", "keras", "sklearn", "polars"}))
"""


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_window_comes_without_tensorflow(tmp_path: Path) -> None:
    result = start("-c", START, str(tmp_path))
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    result = start("-m", "app", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert result.returncode == 2
    assert result.stderr.startswith("Brains needs a display")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":87654"}, False),
        ({"DISPLAY": ":87654", "QT_QPA_PLATFORM": "xcb"}, False),
        ({"DISPLAY": "elsewhere:0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_looked_for(environment: dict[str, str], expected: bool) -> None:
    assert has_display(environment, "linux") is expected


def test_it_takes_its_own_picture(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    result = start("-m", "app", "--screenshot", str(picture), "--size", "1024x700", "--theme", "dark")
    assert result.returncode == 0, result.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (2048, 1400)


def test_bad_arguments_are_sentences(tmp_path: Path) -> None:
    result = start("-m", "app", "--size", "huge")
    assert result.returncode == 2
    assert "1440x900" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_design_that_cannot_be_opened_still_gives_a_window(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    result = start("-m", "app", str(tmp_path / "none.brains"), "--screenshot", str(picture))
    assert result.returncode == 0, result.stderr
    assert picture.is_file()


@pytest.mark.parametrize("text", ["", "1440", "1440x", "x900", "0x0", "1e3x900", "-1x5"])
def test_a_size_is_read_strictly(text: str) -> None:
    with pytest.raises(ValueError, match="1440x900"):
        parse_size(text)
