"""Connections drop while a network learns, and one sees which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.weights.panel import WeightsPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_a_normnet_gets_sparse(journey: Journey, qtbot: QtBot) -> None:
    """A network gets sparse.

    A NormNet, without biases, is pruned while it learns. Rings at the nodes and the width of wires show which share of
    connections is left; the weights of a layer are seen as a picture, with the dropped ones marked.
    """
    application, controller = journey.application, journey.application.controller
    journey.start_template("digits_normnet", epochs=12)
    node = next(key for key, node in application.session.snapshot.nodes.items() if node.layer == "norm_dense")
    journey.train()
    sparsity = application.canvas.canvas_scene.nodes[node].sparsity
    assert sparsity is not None
    assert sparsity > 0.3
    journey.show("Rings: the share of connections that are gone. Wires are as wide as what is left.")
    application.canvas.setFocus()
    application.session.selection.set([node])
    application.window.show_tab("Weights")
    panel = journey.find(WeightsPanel, "weights_panel")
    qtbot.waitUntil(lambda: panel.map.picture is not None, timeout=10_000)
    journey.show("The weights of a layer: dropped connections have the colour of the ground.")
    assert controller.history.progress == 1.0
