"""The legend: all entries can be reached, at any width and with any number of layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.run.legend import LINE_HEIGHT, Legend
from app.run.live_plot import LivePlot
from app.run.plot_line import LineStyle
from app.run.series import Series
from app.theme import LIGHT, apply_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def plot(qapp: QApplication, qtbot: QtBot) -> LivePlot:
    apply_theme(qapp, LIGHT)
    plot = LivePlot("sparsity_plot", "Sparsity", "share of zeros", LIGHT, percent=True)
    qtbot.addWidget(plot)
    plot.resize(373, 200)
    plot.show()
    plot.activateWindow()
    qtbot.waitUntil(plot.isActiveWindow)
    return plot


def add_layers(plot: LivePlot, count: int) -> None:
    for number in range(count):
        x = np.arange(10.0)
        plot.show_line(f"dense-{number}", f"Hidden {number + 1}", LineStyle(color=number), Series.of(x, x))


def shown(legend: Legend) -> list[str]:
    """Titles of the entries that can be seen whole."""
    area = legend.viewport().rect()
    places = {
        key: button.rect().translated(button.mapTo(legend.viewport(), QPoint()))
        for key, button in legend.buttons.items()
    }
    return [legend.buttons[key].text() for key, place in places.items() if area.contains(place)]


def test_entries_wrap_where_the_plot_is_narrow(plot: LivePlot, qtbot: QtBot) -> None:
    add_layers(plot, 5)
    qtbot.waitUntil(lambda: len(shown(plot.legend)) == 5)
    assert plot.legend.height() == 2 * LINE_HEIGHT + 2
    plot.resize(900, 200)
    qtbot.waitUntil(lambda: plot.legend.height() == LINE_HEIGHT)
    qtbot.waitUntil(lambda: len(shown(plot.legend)) == 5)


def test_with_many_layers_the_plot_keeps_its_room_and_focus_scrolls(plot: LivePlot, qtbot: QtBot) -> None:
    add_layers(plot, 12)
    qtbot.waitUntil(plot.legend.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: plot.legend.height() == 2 * LINE_HEIGHT + 2)
    qtbot.waitUntil(lambda: "Hidden 1" in shown(plot.legend))
    assert "Hidden 12" not in shown(plot.legend)
    plot.legend.buttons["dense-0"].setFocus()
    for _ in range(11):
        QTest.keyClick(plot.focusWidget(), Qt.Key.Key_Tab)
    assert plot.legend.buttons["dense-11"].hasFocus()
    qtbot.waitUntil(lambda: "Hidden 12" in shown(plot.legend))
    plot.resize(373, 400)
    qtbot.waitUntil(lambda: plot.legend.height() > 3 * LINE_HEIGHT)


def test_a_long_name_is_shortened_and_whole_in_the_tooltip(plot: LivePlot) -> None:
    name = "The second convolution of the third branch"
    plot.show_line("conv", name, LineStyle(), Series.of(np.arange(3.0), np.arange(3.0)))
    button = plot.legend.buttons["conv"]
    assert "…" in button.text()
    assert name in button.toolTip()
    assert name in button.accessibleName()


def test_a_line_that_goes_takes_its_entry_along(plot: LivePlot, qtbot: QtBot) -> None:
    add_layers(plot, 5)
    qtbot.waitUntil(lambda: len(shown(plot.legend)) == 5)
    for number in range(1, 5):
        plot.remove_line(f"dense-{number}")
    qtbot.waitUntil(lambda: plot.legend.height() == LINE_HEIGHT)
    assert shown(plot.legend) == ["Hidden 1"]
