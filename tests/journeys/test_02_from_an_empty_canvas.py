"""From an empty canvas to an exported network, with mouse and keys alone, and all of it undone and redone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from tests.journeys.user import CTRL, ENGINE_MS, SHIFT, User

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_from_an_empty_canvas_to_an_exported_network(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """From an empty canvas to a model file.

    Layers are dragged from the palette and wired, their options set, the design saved. It trains until one stops it;
    the best checkpoint is loaded and exported for Keras. Then all of it is undone, and done again.
    """
    user, application = journey, journey.application
    session, controller, canvas = application.session, application.controller, application.canvas
    user.start_empty()
    pixels, hidden, scores, digit = draw_network(user)
    set_options(user, hidden, scores)
    assert [problem.message for problem in session.analysis.problems] == []
    assert canvas.canvas_scene.links[f"{hidden}.output>{scores}.input"].plate.text == "24"

    path = tmp_path / "journey.brains"
    user.save_as(path)
    before = path.read_bytes()
    user.show("Four layers, wired: shapes and parameters are known at once.")

    user.train(until_loss=200)
    user.stop()
    assert 0 < controller.history.progress < 1
    assert len(application.plots.plot("loss").lines["loss"].x) > 100
    user.show("After a stop: the losses, and sparsity at every node.")

    load_and_export(user, tmp_path / "journey.keras")

    steps = session.history.count()
    assert steps > 10
    while session.history.canUndo():
        user.keys(Qt.Key.Key_Z, CTRL)
    assert not session.design.snapshot.nodes
    while session.history.canRedo():
        user.keys(Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.history.count() == steps
    assert set(session.design.snapshot.nodes) == {pixels, hidden, scores, digit}
    user.keys(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.is_clean)
    assert path.read_bytes() == before
    assert controller.state == "idle"


def draw_network(user: User) -> tuple[str, ...]:
    """Drag four layers side by side, and wire them."""
    layers = ("input", "dense", "dense", "output")
    places = [QPointF(-420.0 + 240.0 * column, -40.0) for column in range(len(layers))]
    ids = tuple(user.drag_layer(layer, place) for layer, place in zip(layers, places, strict=True))
    snapshot = user.application.session.design
    for source, target in itertools.pairwise(ids):
        user.wire(source, target)
        assert f"{source}.output>{target}.input" in snapshot.snapshot.links
    return ids


def set_options(user: User, hidden: str, scores: str) -> None:
    """24 units in the first layer; 10 units and softmax in the second; many epochs, so that one can stop."""
    user.select(hidden)
    user.enter("edit_units", "24")
    user.select(scores)
    user.enter("edit_units", "10")
    user.choose("edit_activation", "softmax")
    user.application.inspector.show_tab("training")
    user.enter("edit_epochs", "5000")
    options = user.application.session.design.snapshot.nodes[scores].options
    assert (options["units"], options["activation"]) == (10, "softmax")
    assert user.application.session.design.snapshot.settings.training.epochs == 5000


def load_and_export(user: User, path: Path) -> None:
    """Load the newest checkpoint into the network, and export it."""
    application = user.application
    application.window.show_tab("Checkpoints")
    tree = application.checkpoints.tree
    user.qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0, timeout=5000)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Home)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    user.click(user.find(QToolButton, "load_checkpoint_button"))
    assert application.controller.start_from is not None
    user.click(user.find(QToolButton, "export_checkpoint_button"))
    user.enter("export_path", str(path))
    user.qtbot.waitUntil(lambda: path.exists() and not application.controller.is_busy, timeout=ENGINE_MS)
    assert path.stat().st_size > 1000
