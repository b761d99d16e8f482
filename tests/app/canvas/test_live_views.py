"""Nodes and wires of a run that is watched: thumbnails, gradients, and the width of wires."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.live_item import THUMBNAIL, LiveItem
from app.theme import DARK
from brains_engine.runs.events import LayerViews

if TYPE_CHECKING:
    from app.application import Application
    from app.canvas.node_item import NodeItem

VIEWS = {"dense-1": ((0, 255), (128, 64))}


def node(application: Application, node_id: str) -> NodeItem:
    return application.canvas.canvas_scene.nodes[node_id]


def tell(application: Application) -> None:
    event = LayerViews(run="r", epoch=1, step=10, activations=VIEWS, gradients={"dense-1": 1e-3, "dense-2": 1e-9})
    application.controller.event_received.emit(event)


def test_the_key_switches_the_views_on_and_off(shown: Application) -> None:
    tell(shown)
    assert node(shown, "dense-1").live is None, "nobody watches yet"
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(shown.canvas, Qt.Key.Key_A, keys)
    assert shown.controller.watches
    assert shown.actions["watch.layers"].isChecked()
    tell(shown)
    live = node(shown, "dense-1").live
    assert live is not None
    assert live.image is not None
    assert live.image.pixelColor(1, 0).red() == 255
    assert live.share == pytest.approx(4 / 7)
    flat = node(shown, "dense-2").live
    assert flat is not None
    assert flat.share == 0.0
    assert flat.image is None
    assert node(shown, "output-1").live is None
    QTest.keyClick(shown.canvas, Qt.Key.Key_A, keys)
    assert node(shown, "dense-1").live is None
    assert not [item for item in shown.canvas.canvas_scene.items() if isinstance(item, LiveItem)]


def test_a_thumbnail_is_painted_beneath_its_card(shown: Application) -> None:
    shown.controller.watch(watches=True)
    tell(shown)
    QApplication.processEvents()
    item = node(shown, "dense-1")
    live = item.live
    assert live is not None
    assert live.pos().y() > item.height
    place = shown.canvas.mapFromScene(live.mapToScene(0.75 * THUMBNAIL, 0.25 * THUMBNAIL))
    picture = shown.canvas.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    assert picture.pixelColor(round(place.x() * scale), round(place.y() * scale)).lightness() > 240
    place = shown.canvas.mapFromScene(live.mapToScene(0.25 * THUMBNAIL, 0.25 * THUMBNAIL))
    assert picture.pixelColor(round(place.x() * scale), round(place.y() * scale)).lightness() < 15


def test_colours_go_from_flat_to_steep(shown: Application) -> None:
    live = LiveItem(node(shown, "dense-1"))
    live.show_view(None, 1.0)
    assert live.color().name() == shown.theme.plot_color(1).name()
    live.show_view(None, 1e-12)
    assert live.color().name() == shown.theme.plot_color(0).name()
    shown.canvas.set_theme(DARK)
    assert live.color().name() == DARK.plot_color(0).name()


def test_wires_are_as_wide_as_their_share_of_live_connections(shown: Application) -> None:
    canvas = shown.canvas
    wires = {link.target: link for link in canvas.canvas_scene.links.values()}
    rest = wires["dense-1"].pen().widthF()
    canvas.set_live({"dense-1": 0.9, "dense-2": 0.0}, 0.5)
    assert wires["dense-1"].pen().widthF() == pytest.approx(1.4)
    assert wires["dense-2"].pen().widthF() == pytest.approx(5.0)
    assert wires["output-1"].pen().widthF() == rest, "what is not pruned keeps its width"
    canvas.clear_live()
    assert wires["dense-1"].pen().widthF() == rest
