"""A second output is added to a design, told to rebuild the sample, trained, and taken away again: by the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from brains_engine.design import edits
from tests.journeys.user import CTRL, ENGINE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.fixture
def user(journey: Journey) -> Journey:
    """Somebody before the iris template, with a second head that nothing is wired to yet."""
    session = journey.application.session
    session.new("iris")
    body = next(link.source for link in session.design.snapshot.links_into["dense-2"])
    head = edits.add_node(session.design, "dense", options={"units": 4, "activation": "linear"})
    edits.connect(session.design, body, "output", head, "input")
    edits.move(session.design, {head: (720.0, 200.0)})
    edits.set_training_value(session.design, "epochs", 6)
    session.history.clear()
    return journey


@pytest.mark.slow
def test_an_output_that_rebuilds_is_added_trained_and_taken_back(user: Journey, qtbot: QtBot) -> None:
    """A second output with a loss of its own.

    Beside the classes the network learns to rebuild its features: another output, another target, another loss with
    half the weight. Both are plotted, and their sum is what is trained.
    """
    application = user.application
    session, canvas = application.session, application.canvas
    head = max(session.design.snapshot.nodes, key=lambda key: (key.startswith("dense"), key))
    canvas.reset_zoom()
    canvas.centerOn(900.0, 200.0)
    copy = user.drag_layer("output", QPointF(960.0, 200.0))
    user.wire(head, copy)
    user.select(copy)
    form = application.inspector.layer.form
    assert not form.row("first_column").isVisible()
    assert not form.row("delta").isVisible()
    assert [problem.code for problem in session.analysis.errors] == ["output_width"]
    user.choose("edit_target", "features")
    user.choose("edit_loss", "huber")
    assert form.row("delta").isVisible()
    user.enter("edit_loss_weight", "0.5")
    user.enter("layer_name", "Copy")
    assert session.analysis.problems == ()
    options = session.design.snapshot.nodes[copy].options
    assert (options["target"], options["loss"], options["loss_weight"]) == ("features", "huber", 0.5)

    user.keys(Qt.Key.Key_Return, CTRL)
    controller = application.controller
    qtbot.waitUntil(lambda: len(controller.history.metrics) > 4 and controller.state == "idle", timeout=ENGINE_MS)
    application.window.show_tab("Plots")
    lines = application.plots.plot("loss").lines
    qtbot.waitUntil(lambda: "val_loss (Copy)" in lines, timeout=5000)
    first = session.design.snapshot.nodes["output-1"].name
    assert list(lines) == ["loss", "mean", "val_loss", f"val_loss ({first})", "val_loss (Copy)"]
    assert [lines[key].title for key in list(lines)[3:]] == [first, "Copy"]
    assert set(application.plots.plot("metrics").lines) == {f"val_accuracy ({first})", "val_mean_absolute_error (Copy)"}
    parts = lines[f"val_loss ({first})"].y + 0.5 * lines["val_loss (Copy)"].y
    np.testing.assert_allclose(lines["val_loss"].y, parts, rtol=1e-5)
    shown = [label.text() for label in application.window.findChildren(QLabel)]
    assert f"Validation accuracy ({first})" in shown
    user.show("Each output has lines of its own.")

    while session.history.canUndo():
        user.keys(Qt.Key.Key_Z, CTRL)
    assert copy not in session.design.snapshot.nodes
