from __future__ import annotations

import csv
import gc
import resource
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from app.bridge.metrics_buffer import Batch, MetricsBuffer
from app.run.history import RunHistory
from app.run.live_plot import LivePlot
from app.run.plot_line import LineStyle
from app.run.plots_panel import PlotsPanel
from app.run.series import MeanSeries, Series
from app.theme import DARK, LIGHT
from brains_engine.runs.events import EpochEnd, SparsityReport
from tests.app.run.conftest import CHUNK, started, steps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController


@pytest.fixture
def panel(controller: RunController, qtbot: QtBot) -> PlotsPanel:
    panel = PlotsPanel(controller, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1000, 280)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def feed(controller: RunController, epochs: int = 4, first: int = 1) -> None:
    """Give the history what a run of several epochs gives it."""
    if controller.history.started is None:
        controller.history.begin(started(Path("run"), 10))
    numbers = range(first, first + epochs)
    losses = np.concatenate([np.asarray(steps(number).losses, np.float32) for number in numbers])
    begin = (first - 1) * CHUNK + 1
    batch = Batch(
        steps=np.arange(begin, begin + len(losses)),
        losses=losses,
        latest=steps(numbers[-1]),
        epochs=tuple(
            EpochEnd(
                run="r",
                epoch=number,
                step=number * CHUNK,
                metrics={"loss": 1 / number, "val_loss": abs(number - 3) + 0.5, "val_accuracy": 0.9},
                seconds=0.1,
            )
            for number in numbers
        ),
        sparsity=tuple(
            SparsityReport(run="r", epoch=number, step=number * CHUNK, layers={"dense-1": 0.5}, total=0.5, target=0.9)
            for number in numbers
        ),
    )
    controller.history.add(batch)
    controller.metrics_ready.emit()


def test_before_a_run_the_panel_teaches(panel: PlotsPanel, controller: RunController) -> None:
    assert panel._pages.currentIndex() == 0
    feed(controller)
    assert panel._pages.currentIndex() == 1


def test_all_lines_are_drawn(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    assert list(panel.plot("loss").lines) == ["loss", "mean", "val_loss"]
    assert list(panel.plot("metrics").lines) == ["val_accuracy"]
    assert list(panel.plot("sparsity").lines) == ["total", "target", "dense-1"]
    drawn_x, drawn_y = panel.plot("loss").lines["loss"].item.getOriginalDataset()
    assert len(drawn_x) == len(drawn_y) == 4 * CHUNK
    assert panel.plot("sparsity").lines["dense-1"].title == controller.node_names["dense-1"]


def test_each_of_several_outputs_has_a_thin_line_of_its_own(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    names = ("loss (Digit)", "accuracy (Digit)", "loss (my_copy)", "mean_absolute_error (my_copy)")
    metrics = {"loss": 1.0, "val_loss": 0.9, **{f"val_{name}": 0.5 for name in names}}
    event = EpochEnd(run="r", epoch=5, step=5 * CHUNK, metrics=metrics, seconds=0.1)
    controller.history.add(Batch(np.empty(0, np.int64), np.empty(0, np.float32), None, (event,), ()))
    controller.metrics_ready.emit()
    panel.draw()
    added = list(panel.plot("loss").lines)[3:]
    assert added == ["val_loss (Digit)", "val_loss (my_copy)"]
    assert [panel.plot("loss").lines[key].title for key in added] == ["Digit", "my_copy"]
    assert not any(panel.plot("loss").lines[key].style.ends for key in added), "their values would crowd the plot"
    assert set(panel.plot("metrics").lines) == {
        "val_accuracy", "val_accuracy (Digit)", "val_mean_absolute_error (my_copy)"
    }  # fmt: skip
    assert panel.plot("metrics").lines["val_accuracy (Digit)"].title == "accuracy (Digit)"
    assert panel.plot("metrics").lines["val_mean_absolute_error (my_copy)"].title.endswith("(my_copy)")


def test_the_best_epoch_is_marked(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    assert panel.plot("loss").best_line.isVisible()
    assert panel.plot("loss").best_line.value() == 3 * CHUNK
    assert panel.plot("loss")._best == (3 * CHUNK, "best epoch 3")


def test_the_last_value_stands_at_the_end(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    end = panel.plot("loss").lines["val_loss"].end
    assert end.isVisible()
    assert end.toPlainText() == "1.5"
    assert end.pos().x() == 4 * CHUNK
    assert panel.plot("sparsity").lines["total"].end.toPlainText() == "50.00 %"


def test_the_pointer_reads_all_values(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    feed(controller)
    QApplication.processEvents()
    view = panel.plot("loss").plot.getViewBox()
    place = panel.plot("loss").plot.mapFromScene(view.mapViewToScene(QPointF(2 * CHUNK, 0.8)))
    QTest.mouseMove(panel.plot("loss").plot.viewport(), QPoint(place))
    qtbot.waitUntil(panel.plot("loss").read_out.isVisible)
    text = panel.plot("loss").read_out.accessibleName()
    assert text.startswith("step ")
    for title in ("each step", "mean of 100", "validation"):
        assert title in text


def test_the_arrow_keys_read_values_too(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    feed(controller)
    panel.plot("loss").plot.setFocus()
    QTest.keyClick(panel.plot("loss").plot, Qt.Key.Key_Left)
    first = panel.plot("loss").cross.value()
    QTest.keyClick(panel.plot("loss").plot, Qt.Key.Key_Left)
    assert panel.plot("loss").cross.value() < first
    assert panel.plot("loss").read_out.isVisible()


def test_the_legend_toggles_a_line(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    feed(controller)
    button = panel.plot("loss").legend.buttons["val_loss"]
    QTest.keyClick(button, Qt.Key.Key_Space)
    line = panel.plot("loss").lines["val_loss"]
    assert not line.visible
    assert not line.end.isVisible()
    assert "validation" not in dict(panel.plot("loss").read_at(100))
    feed(controller, first=5)
    assert not line.visible
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert line.visible


def test_log_scale_and_smoothing(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    feed(controller)
    QTest.mouseClick(panel.bar.log_box, Qt.MouseButton.LeftButton)
    _, shown = panel.plot("loss").lines["loss"].item.getData()
    assert shown[0] == pytest.approx(0.0, abs=1e-6)
    smoothing = panel.bar.smoothing
    smoothing.combo.setFocus()
    QTest.keyClick(smoothing.combo, Qt.Key.Key_Home)
    assert smoothing.value.kind == "none"
    assert not smoothing.slider.isVisible()
    mean, raw = panel.plot("loss").lines["mean"], panel.plot("loss").lines["loss"]
    assert mean.y.tolist() == raw.y.tolist()


def test_zooming_stops_following_and_fit_follows_again(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    view = panel.plot("loss").plot.getViewBox()
    QTest.keyClick(panel.plot("loss").plot, Qt.Key.Key_Plus)
    view.setXRange(10, 20)
    feed(controller, first=5)
    assert view.viewRange()[0][1] < 25
    panel.bar.fit.click()
    assert view.viewRange()[0][1] > 8 * CHUNK
    feed(controller, first=9, epochs=1)
    assert view.viewRange()[0][1] > 9 * CHUNK


def test_another_run_begins_with_an_empty_plot(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    controller.history.clear()
    controller.metrics_ready.emit()
    assert not panel.plot("loss").lines
    assert panel._pages.currentIndex() == 0


def test_a_hidden_panel_draws_only_when_it_is_shown(panel: PlotsPanel, controller: RunController) -> None:
    panel.hide()
    feed(controller)
    assert not panel.plot("loss").lines
    panel.show()
    assert panel.plot("loss").lines


def test_plots_are_saved_as_picture_drawing_and_numbers(
    panel: PlotsPanel, controller: RunController, tmp_path: Path
) -> None:
    feed(controller)
    for suffix in ("png", "svg", "csv"):
        panel.save(tmp_path / f"my plöts.{suffix}")
    image = QImage(str(tmp_path / "my plöts.png"))
    assert (image.width(), image.height()) == (2 * 1560, 2 * 340)
    assert "<polyline" in (tmp_path / "my plöts.svg").read_text()
    with (tmp_path / "my plöts.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    losses = [float(row["value"]) for row in rows if (row["plot"], row["line"]) == ("Loss", "each step")]
    assert losses == pytest.approx(controller.history.loss.y.tolist(), rel=1e-6)


def test_a_refused_save_is_one_sentence(panel: PlotsPanel, controller: RunController, tmp_path: Path) -> None:
    feed(controller)
    sentences: list[str] = []
    controller.failed.connect(lambda sentence, details: sentences.append(sentence))
    for suffix in ("png", "svg", "csv"):
        panel.save(tmp_path / "no such folder" / f"plots.{suffix}")
    assert len(sentences) == 3
    assert all(sentence.startswith("plots.") and "cannot be written" in sentence for sentence in sentences)


def test_colours_follow_the_theme(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    panel.set_theme(DARK)
    assert panel.plot("loss").plot.backgroundBrush().color() == DARK.color("surface")
    line = panel.plot("loss").lines["mean"]
    assert line.item.opts["pen"].color() == DARK.plot_color(0)


def test_every_button_has_an_accessible_name(panel: PlotsPanel, controller: RunController) -> None:
    feed(controller)
    assert all(button.accessibleName() or button.text() for button in panel.findChildren(QToolButton))


@pytest.fixture
def small_plot(qtbot: QtBot) -> LivePlot:
    plot = LivePlot("small", "Loss", "loss", LIGHT)
    qtbot.addWidget(plot)
    plot.resize(240, 160)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def test_500_updates_keep_the_reference_count_of_none(small_plot: LivePlot) -> None:
    x = np.arange(600.0)
    series = Series.of(x[:50], x[:50])
    small_plot.show_line("loss", "loss", LineStyle(), series)
    small_plot.finish()
    small_plot.plot.viewport().repaint()
    before = sys.getrefcount(None)
    for number in range(500):
        series.append(x[50 + number], x[50 + number])
        small_plot.show_line("loss", "loss", LineStyle(), series)
        small_plot.finish()
        small_plot.plot.viewport().repaint()
    assert sys.getrefcount(None) >= before - 50


def test_20000_updates_keep_memory_flat(small_plot: LivePlot) -> None:
    buffer, history = MetricsBuffer(), RunHistory()
    history.loss = Series(max_points=4096)
    mean = MeanSeries(history.loss, 100)
    buffer.open(1)

    def update(first: int, count: int) -> None:
        for chunk in range(first, first + count):
            buffer.add(1, steps(chunk))
            history.add(buffer.drain())
            small_plot.show_line("mean", "mean", LineStyle(), mean.update())
            if chunk % 100 == 0:
                small_plot.finish()
                small_plot.plot.viewport().repaint()

    update(1, 2000)
    before = resident_bytes()
    update(2001, 20_000)
    assert history.latest == steps(22_000)
    assert len(history.loss) <= 4096
    assert resident_bytes() - before < 16 * 2**20


def resident_bytes() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()
