"""A plot under mouse and keys: zoom, cross-hair over all plots, legend, scales, marks of epochs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.run.conftest import CHUNK
from tests.app.run.test_plots import feed, panel

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.controller import RunController
    from app.run.live_plot import LivePlot
    from app.run.plots_panel import PlotsPanel

__all__ = ["panel"]


@pytest.fixture
def fed(panel: PlotsPanel, controller: RunController) -> PlotsPanel:
    panel.resize(1300, 420)
    feed(controller)
    QApplication.processEvents()
    return panel


def at(plot: LivePlot, x: float, y: float) -> QPoint:
    return QPoint(plot.plot.mapFromScene(plot.view.mapViewToScene(QPointF(x, y))))


def turn_wheel(plot: LivePlot, place: QPoint, notches: int) -> None:
    viewport = plot.plot.viewport()
    event = QWheelEvent(
        QPointF(place), QPointF(viewport.mapToGlobal(place)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def drag(plot: LivePlot, begin: QPoint, end: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    viewport = plot.plot.viewport()
    QTest.mousePress(viewport, button, Qt.KeyboardModifier.NoModifier, begin)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(viewport, begin + (end - begin) * share)
        QTest.qWait(20)
    QTest.mouseRelease(viewport, button, Qt.KeyboardModifier.NoModifier, end)
    QApplication.processEvents()


def x_range(plot: LivePlot) -> tuple[float, float]:
    begin, end = plot.view.viewRange()[0]
    return float(begin), float(end)


def test_a_box_zooms_and_a_double_click_shows_all_again(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    drag(plot, at(plot, 50, 0.4), at(plot, 100, 0.1))
    assert x_range(plot) == pytest.approx((50, 100), abs=2)
    assert not plot.follows
    QTest.mouseDClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=at(plot, 75, 0.2))
    assert plot.follows
    assert x_range(plot)[1] > 4 * CHUNK


def test_the_wheel_zooms_steps_about_the_pointer(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    before = x_range(plot)
    turn_wheel(plot, at(plot, 100, 0.5), 2)
    begin, end = x_range(plot)
    assert end - begin == pytest.approx((before[1] - before[0]) / 1.25**2, rel=1e-3)
    assert begin < 100 < end
    QTest.keyClick(plot.plot, Qt.Key.Key_Home)
    assert x_range(plot) == pytest.approx(before)


def test_the_middle_button_and_shift_with_arrows_move(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    plot.plot.setFocus()
    QTest.keyClick(plot.plot, Qt.Key.Key_Plus)
    zoomed = x_range(plot)
    QTest.keyClick(plot.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    moved = x_range(plot)
    assert moved[0] > zoomed[0]
    drag(plot, at(plot, 60, 0.5), at(plot, 90, 0.5), Qt.MouseButton.MiddleButton)
    assert x_range(plot)[0] == pytest.approx(moved[0] - 30, abs=2)
    QTest.keyClick(plot.plot, Qt.Key.Key_Minus)
    assert x_range(plot)[1] - x_range(plot)[0] > moved[1] - moved[0]


def test_what_is_zoomed_in_is_drawn_point_by_point(fed: PlotsPanel, controller: RunController) -> None:
    controller.history.loss.extend(np.arange(1000, 60_000), np.sin(np.arange(59_000)))
    fed.draw()
    plot = fed.plot("loss")
    line = plot.lines["loss"]
    assert len(line.item.getOriginalDataset()[0]) < 12_000
    plot.view.zoom(0.0005, 30_000)
    x, y = line.item.getOriginalDataset()
    assert np.diff(x).max() == 1.0
    assert y[5] == pytest.approx(np.sin(x[5] - 1000), abs=1e-4)


def test_the_cross_hair_follows_over_all_plots(fed: PlotsPanel) -> None:
    loss, metrics = fed.plot("loss"), fed.plot("metrics")
    QTest.mouseMove(loss.plot.viewport(), at(loss, 100, 0.3))
    assert metrics.cross.isVisible()
    assert metrics.cross.value() == pytest.approx(loss.cross.value())
    assert "validation accuracy 0.9" in metrics.read_out.accessibleName()
    QTest.keyClick(loss.plot, Qt.Key.Key_Escape)
    assert not loss.cross.isVisible()


def test_a_double_click_in_the_legend_shows_one_line_alone(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    button = plot.legend.buttons["mean"]

    def double_click() -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    double_click()
    assert [key for key, line in plot.lines.items() if line.visible] == ["mean"]
    double_click()
    assert all(line.visible for line in plot.lines.values())
    QTest.keyClick(plot.legend.buttons["val_loss"], Qt.Key.Key_Return)
    assert [key for key, line in plot.lines.items() if line.visible] == ["val_loss"]


def test_both_axes_can_be_logarithmic_by_keys(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    plot.plot.setFocus()
    QTest.keyClick(plot.plot, Qt.Key.Key_L)
    QTest.keyClick(plot.plot, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert (plot.log_x, plot.log_y) == (True, True)
    assert fed.bar.log_box.isChecked()
    assert x_range(plot)[0] == pytest.approx(0.0)
    x, y = plot.lines["loss"].item.getOriginalDataset()
    assert x[0] == pytest.approx(0.0)
    assert x[-1] == pytest.approx(np.log10(4 * CHUNK))
    assert y[0] == pytest.approx(0.0, abs=1e-6)
    assert plot.epoch_axis.places[0] == pytest.approx(np.log10(CHUNK))
    assert plot.best_line.value() == pytest.approx(np.log10(3 * CHUNK))
    QApplication.processEvents()
    QTest.mouseMove(plot.plot.viewport(), at(plot, 2.0, -1.0))
    step = int(plot.read_out.accessibleName().split(":")[0].removeprefix("step "))
    assert step == pytest.approx(100, abs=3)


@pytest.mark.parametrize(("kind", "key", "last"), [("epoch", Qt.Key.Key_Down, 4.0), ("time", Qt.Key.Key_End, 0.4)])
def test_lines_are_drawn_over_epochs_or_time(fed: PlotsPanel, kind: str, key: Qt.Key, last: float) -> None:
    fed.bar.axis.setFocus()
    QTest.keyClick(fed.bar.axis, key)
    assert fed.preferences.axis == kind
    plot = fed.plot("metrics")
    x, _ = plot.lines["val_accuracy"].item.getOriginalDataset()
    assert x[-1] == pytest.approx(last)
    assert x_range(plot)[1] < 2 * last
    QTest.mouseMove(plot.plot.viewport(), at(plot, last / 2, 0.9))
    assert plot.read_out.accessibleName().startswith("epoch 2" if kind == "epoch" else "after 0.2 s")
    assert fed.plot("loss").best_line.value() == pytest.approx(0.75 * last)


def test_ends_of_epochs_are_marked_with_their_numbers(fed: PlotsPanel) -> None:
    plot = fed.plot("loss")
    axis = plot.epoch_axis
    assert axis.isVisible()
    assert axis.places.tolist() == [CHUNK * number for number in (1, 2, 3, 4)]
    ((_, places),) = axis.tickValues(0, 250, 400)
    assert axis.tickStrings(places, 1.0, 1.0) == ["1", "2", "3", "4"]
    ((_, few),) = axis.tickValues(0, 250, 60)
    assert len(few) < 4
    QTest.mouseClick(fed.bar.epochs, Qt.MouseButton.LeftButton)
    assert not axis.isVisible()
    assert fed.preferences.shows_epochs is False


def test_a_screenshot_for_the_eye(fed: PlotsPanel, tmp_path: Path) -> None:
    path = tmp_path / "plots.png"
    assert fed.grab().save(str(path))
    assert path.stat().st_size > 10_000
