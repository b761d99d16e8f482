"""A small classifier with the inspector beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.inspector.panel import InspectorPanel
from app.session import Session
from app.theme import LIGHT
from brains_engine.design import edits
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.inspector.training_tab import TrainingTab


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    design = session.design
    edits.add_node(design, "input", options={"dims": {"height": 8, "width": 8, "channel": 1}})
    edits.add_node(design, "dense", options={"units": 32, "activation": "relu"})
    edits.add_node(design, "dense", options={"units": 10, "activation": "softmax"})
    edits.add_node(design, "dropout")
    edits.add_node(design, "output")
    for source, target in (
        ("input-1", "dense-1"), ("dense-1", "dropout-1"), ("dropout-1", "dense-2"), ("dense-2", "output-1"),
    ):  # fmt: skip
        edits.connect(design, source, "output", target, "input")
    session.history.clear()
    yield session
    session.close()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> InspectorPanel:
    panel = InspectorPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def show_training(panel: InspectorPanel) -> TrainingTab:
    """Bring the settings of the run to the front, all of them there, as they are a moment after."""
    panel.show_tab("training")
    tab = panel.training
    QApplication.processEvents()  # it is laid out
    return tab
