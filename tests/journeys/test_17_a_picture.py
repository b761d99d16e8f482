"""A picture of the design, as pixels, as a drawing and as a page."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QToolButton

from tests.journeys.user import CTRL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.journey import Journey

SVG = "{http://www.w3.org/2000/svg}"


def save(user: Journey, path: Path) -> None:
    """Press the button of the dialog, and answer the question for a file."""
    user.click(user.find(QPushButton, "picture_save"))
    name = user.find(QDialog, "picture_file_dialog").findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(path))  # typed, Qt's list of completions would take the Return
    user.press(name, Qt.Key.Key_Return)
    user.qtbot.waitUntil(path.exists)
    user.wait_gone("picture_dialog")
    assert path.name in user.find(QLabel, "notice_text").text()
    user.click(user.find(QToolButton, "notice_close"))


def texts(svg: bytes) -> set[str]:
    return {"".join(element.itertext()).strip() for element in ET.fromstring(svg).iter(f"{SVG}text")}


def test_saved_as_a_drawing_a_page_and_pixels(small: Journey, tmp_path: Path) -> None:
    """A picture for a paper.

    Ctrl+P shows the design as it will be printed. The kind of file, the part, the colours, the shapes on the wires and
    the background are chosen by keys, and the preview follows. An SVG keeps its names as text, a PDF is one page of
    vectors, a PNG is as large as the dialog says.
    """
    names = {node.name for node in small.application.session.snapshot.nodes.values()}
    small.keys(Qt.Key.Key_P, CTRL)
    preview, facts = small.find(QLabel, "picture_preview"), small.find(QLabel, "picture_facts")
    small.choose("picture_kind", "SVG, a drawing")
    assert "any scale" in facts.text()
    light = preview.pixmap().toImage()
    small.choose("picture_theme", "Dark")
    assert preview.pixmap().toImage().pixelColor(2, 2).lightness() < light.pixelColor(2, 2).lightness() - 100
    small.show("What will be saved, in other colours than the window's.")
    save(small, tmp_path / "iris.svg")
    drawn = texts((tmp_path / "iris.svg").read_bytes())
    assert names <= drawn
    shapes = drawn - names

    small.keys(Qt.Key.Key_P, CTRL)
    small.choose("picture_kind", "PDF, a page")
    small.press(small.find(QCheckBox, "picture_shapes"), Qt.Key.Key_Space)
    save(small, tmp_path / "iris.pdf")
    page = (tmp_path / "iris.pdf").read_bytes()
    assert page.startswith(b"%PDF-1.")
    assert page.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in page, "vectors, no pixels"

    small.keys(Qt.Key.Key_P, CTRL)
    assert not small.find(QCheckBox, "picture_shapes").isChecked(), "what was chosen is remembered"
    small.choose("picture_kind", "PNG, pixels")
    for name in ("picture_title", "picture_transparent"):
        small.press(small.find(QCheckBox, name), Qt.Key.Key_Space)
    said = small.find(QLabel, "picture_facts").text()
    small.show("Without shapes, title and background, for a slide.")
    save(small, tmp_path / "iris.png")
    image = QImage(str(tmp_path / "iris.png"))
    assert said == f"{image.width():,} × {image.height():,} pixels"
    assert image.pixelColor(1, 1).alpha() == 0
    assert shapes
