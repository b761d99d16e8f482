"""Who has set a larger font in the system reads larger text everywhere; nothing is cut by it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LOOK = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from app.application import Application
from app.settings import Settings
from tests.app.access.clipping import look_everywhere

qt = QApplication([])
font = qt.font()
font.setPointSizeF(float(sys.argv[1]))
qt.setFont(font)
application = Application(qt, Settings(Path(sys.argv[2])), Path(sys.argv[2]), "light")
application.start()
application.window.resize(1440, 900)
application.window.arrange()
application.window.show()
qt.processEvents()
window = application.window
size = lambda widget: QFontInfo(widget.font()).pixelSize()
captions = [label for label in window.findChildren(QLabel) if label.property("role") == "caption"]
menu = window.menuBar().actions()[0].menu()
print(json.dumps({
    "menu": size(menu), "tab": size(window.run_tabs.tabBar()), "field": size(application.inspector.layer),
    "captions": sorted({size(label) for label in captions}),
    "clipped": look_everywhere(application) if sys.argv[3] == "look" else {},
}))
window.allow_close()
"""


@pytest.mark.slow
@pytest.mark.parametrize(("points", "look", "text", "caption"), [(9.0, "", 13, 11), (13.5, "look", 18, 15)])
def test_text_is_as_large_as_the_systems(points: float, look: str, text: int, caption: int, tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOOK, str(points), str(tmp_path), look],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    sizes = json.loads(result.stdout.strip().splitlines()[-1])
    assert (sizes["menu"], sizes["tab"], sizes["field"]) == (text, text, text)
    assert sizes["captions"] == [caption]
    # On a window of 1024 x 700 the tabs of the run scroll.
    assert [name for name in sizes["clipped"] if name.startswith("1440")] == []
