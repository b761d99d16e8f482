"""A journey: what a user does, told with pictures of the window, with the gaps in which it did not answer."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.gaps import Gaps
from tests.journeys.user import User, answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

TOUR_SIZE = QSize(1120, 720)
QUALITY = 45


@dataclass
class Told:
    """What the page says of one journey."""

    number: int
    title: str
    text: str
    pictures: list[tuple[str, str]] = field(default_factory=list)


class Journey(User):
    """A user whose steps are recorded.

    Args:
        application: The window.
        qtbot: Waits for it.
        told: What the page says.
        folder: Where the pictures go.
        for_page: Whether each picture is taken in both themes and at 2 x, as the page needs it, or once.
    """

    def __init__(self, application: Application, qtbot: QtBot, told: Told, folder: Path, *, for_page: bool) -> None:
        super().__init__(application, qtbot)
        self.told = told
        self.gaps = Gaps(application)
        self._folder = folder
        self._for_page = for_page
        folder.mkdir(parents=True, exist_ok=True)
        if for_page:
            application.window.resize(TOUR_SIZE)

    def show(self, caption: str, window: QWidget | None = None) -> None:
        """Keep a picture of the window with its dialogs, and see that it shows something.

        Args:
            caption: One sentence under it.
            window: Another window than the first.
        """
        answer()  # what was just shown finds its place
        with self.gaps.held():
            name = f"{self.told.number:02}-{len(self.told.pictures) + 1}"
            self.told.pictures.append((name, caption))
            before = self.application.theme.name
            for theme in ("light", "dark") if self._for_page else (before,):
                if theme != self.application.theme.name:
                    self.application.shell.choose_theme(theme)
                    answer()
                image = _picture(window or self.application.window, 2 if self._for_page else 1)
                assert image.save(str(self._folder / f"{name}-{theme}.webp"), quality=QUALITY)
                places = ((x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40))
                assert len({image.pixel(*place) for place in places}) > 5
            if self._for_page:
                self.application.shell.choose_theme(before)

    def finish(self) -> None:
        """Write what the page says, with the gaps."""
        self.gaps.end()
        record = {
            "number": self.told.number,
            "title": self.told.title,
            "text": self.told.text,
            "pictures": self.told.pictures,
            "gaps": self.gaps.figures(),
        }
        path = self._folder / f"{self.told.number:02}.json"
        path.write_text(json.dumps(record, indent=1), encoding="utf-8")


def tell(module: str, docstring: str) -> Told:
    """What a test's own words say: the number is its module's, the title the first sentence of its docstring."""
    title, _, text = docstring.strip().partition("\n")
    found = re.search(r"test_(\d\d)_", module)
    assert found, f"{module} has no number."
    return Told(int(found[1]), title.rstrip("."), " ".join(text.split()))


def _picture(window: QWidget, scale: int) -> QImage:
    """The window and, over it, the dialogs and menus that are open."""
    pixmap = QPixmap(window.size() * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    for widget in (window, *_over(window)):
        place = widget.mapToGlobal(widget.rect().topLeft()) - window.mapToGlobal(window.rect().topLeft())
        widget.render(painter, place)
    painter.end()
    return pixmap.toImage()


def _over(window: QWidget) -> Iterator[QWidget]:
    """Open dialogs, menus and popups of a window."""
    for top in QApplication.topLevelWidgets():
        parent = top.parentWidget()
        if top.isVisible() and parent is not None and parent.window() is window:
            yield top
