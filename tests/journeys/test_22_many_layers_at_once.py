"""Options of several layers: changed together, narrowed, reset, and carried from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.inspector.editors.slider import COARSE, POSITIONS, FineSlider
from brains_engine.design.io import to_json
from tests.journeys.user import ALT, CTRL, SHIFT

if TYPE_CHECKING:
    from tests.journeys.journey import Journey


def options(user: Journey, option: str, *nodes: str) -> list[Any]:
    return [user.application.session.snapshot.nodes[node].options[option] for node in nodes]


def shown(user: Journey) -> set[str]:
    """The options that are to be seen."""
    return {row.path for row in user.application.inspector.layer.form.all_rows() if row.isVisible()}


def test_one_change_for_all_of_them(small: Journey) -> None:
    """Many layers at once.

    What is set while several layers are selected is set in all of them, as one step. "Only what differs" leaves the
    options that are not at their defaults, the filter those with the words in their names. Sliders follow the arrow
    keys, with Shift by tenths; all options go back to their defaults at once, or over to other layers.
    """
    session, hand, canvas = small.application.session, small.hand, small.application.canvas
    history = session.history
    for place in (-120.0, 120.0):
        hand.carry("dropout", [QPointF(place, 160.0)], drop=True)
    small.fit()
    small.select("dropout-1")
    hand.click(hand.card("dropout-2"), CTRL)
    slider = small.find(FineSlider, "slide_rate")
    slider.setFocus()
    start, before = options(small, "rate", "dropout-1")[0], history.count()
    for _ in range(3):
        small.press(slider, Qt.Key.Key_Right)
    small.press(slider, Qt.Key.Key_Left, SHIFT)
    rate = start + (3 * COARSE - 1) / POSITIONS
    assert options(small, "rate", "dropout-1", "dropout-2") == pytest.approx([rate, rate])
    assert history.count() == before + 1
    small.keys(Qt.Key.Key_Z, CTRL)
    assert options(small, "rate", "dropout-1", "dropout-2") == [start, start]

    small.select("dense-1")
    hand.click(hand.card("dense-2"), CTRL)
    units = small.find(QLineEdit, "edit_units")
    assert units.placeholderText() == "several values"
    clean, before = to_json(session.snapshot), history.index()
    small.enter("edit_units", "24")
    assert options(small, "units", "dense-1", "dense-2") == [24, 24]
    assert history.index() == before + 1
    small.show("Two layers are selected; their options are changed together.")
    small.keys(Qt.Key.Key_Z, CTRL)
    assert to_json(session.snapshot) == clean

    small.click(small.find(QToolButton, "layer_changed"))
    assert shown(small) == {"units", "activation"}
    small.show("Only what differs from the defaults.")
    small.click(small.find(QToolButton, "layer_changed"))
    small.keys(Qt.Key.Key_F, CTRL | ALT)
    words = small.find(QLineEdit, "layer_filter")
    assert words.hasFocus()
    small.type("initial", words)
    assert shown(small) == {"kernel_initializer"}
    small.press(words, Qt.Key.Key_Escape)
    assert {"units", "activation"} <= shown(small)

    small.click(small.find(QToolButton, "layer_reset_all"))
    defaults = session.registry["dense"].Options().model_dump(mode="json")
    assert [session.snapshot.nodes[node].options for node in ("dense-1", "dense-2")] == [defaults, defaults]
    assert history.index() == before + 1
    small.keys(Qt.Key.Key_Z, CTRL)

    small.select("dense-1")
    small.keys(Qt.Key.Key_C, CTRL | ALT)
    small.select("dense-2")
    small.keys(Qt.Key.Key_V, CTRL | ALT)
    assert session.snapshot.nodes["dense-2"].options == session.snapshot.nodes["dense-1"].options
    assert to_json(session.snapshot) != clean
    small.show("The options of one layer, pasted onto another.")
    while history.index() > before:
        small.keys(Qt.Key.Key_Z, CTRL)
    assert to_json(session.snapshot) == clean
    assert canvas.hasFocus()
