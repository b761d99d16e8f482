"""The journeys' window, with pictures in the test's folder, or in the one that BRAINS_TOUR names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from brains_engine.design import edits
from tests.app.conftest import (  # noqa: F401 - fixtures are found by name
    application,
    cache_folder,
    isolated_folders,
    known_running,
    nothing_leaks,
    settings,
    shown,
)
from tests.journeys.gaps import own_work
from tests.journeys.journey import Journey, tell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application


def pytest_itemcollected(item: pytest.Item) -> None:
    """A menu that opens asks the offscreen screen for what only a real one can do."""
    item.add_marker(
        pytest.mark.qt_log_ignore(
            "propagateSizeHints", "does not support raise", "does not support grabbing", extend=True
        )
    )


@pytest.fixture
def journey(
    shown: Application,  # noqa: F811 - the fixture
    qtbot: QtBot,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Journey]:
    """Somebody at a window that shows the example. What the page says of it is the test's docstring."""
    page = os.environ.get("BRAINS_TOUR", "")
    told = tell(request.module.__name__, request.function.__doc__)
    user = Journey(shown, qtbot, told, Path(page) if page else tmp_path / "pictures", for_page=bool(page))
    yield user
    user.finish()


@pytest.fixture
def small(journey: Journey) -> Journey:
    """The same, at a small design around the middle of the canvas: input-1, dense-1, dense-2, output-1."""
    session = journey.application.session
    with own_work():
        session.new("iris")
        for node in list(session.design.snapshot.nodes):
            if node.startswith("dropout"):
                edits.delete(session.design, node, reconnect=True)
        row = sorted(session.design.snapshot.nodes.values(), key=lambda node: node.x)
        edits.move(session.design, {node.id: (-460.0 + 240.0 * place, -40.0) for place, node in enumerate(row)})
        session.history.clear()
        journey.application.canvas.reset_zoom()
        journey.application.canvas.centerOn(QPointF())
    return journey
