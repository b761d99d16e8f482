"""Figures of the effective weights and churn, from events to curves."""

from __future__ import annotations

import numpy as np

from app.bridge.metrics_buffer import MetricsBuffer
from app.run.history import TOTAL, RunHistory
from app.run.smoothing import Smoothing
from app.run.tiles import KINDS, RunView
from brains_engine.runs.events import SparsityReport
from brains_engine.runs.history import History, SparsityRecord
from brains_engine.sparsity.figures import SparsityFigures


def figures(near: float) -> SparsityFigures:
    totals = {"zeros": 0.0, "near_zero": near, "hoyer": 0.25}
    return SparsityFigures({"dense-1": 0.0}, {"dense-1": near}, {"dense-1": 0.25}, totals)


def report(step: int, near: float) -> SparsityReport:
    return SparsityReport(
        run="r", epoch=1, step=step, layers={"dense-1": 0.5}, total=0.5, target=0.9,
        dropped={"dense-1": 7}, grown={"dense-1": 2}, tau=1e-3, figures=figures(near), initial=figures(0.125),
    )  # fmt: skip


def view(history: RunHistory) -> RunView:
    return RunView(history, Smoothing("none"), lambda: {"dense-1": "Dense 1"})


def test_each_figure_is_drawn_beside_a_dashed_line_of_its_first_value() -> None:
    buffer, history = MetricsBuffer(), RunHistory()
    buffer.open(1)
    for step, near in ((10, 0.25), (20, 0.5)):
        buffer.add(1, report(step, near))
    history.add(buffer.drain())
    curves = {curve.title: curve for curve in view(history).curves(KINDS["near_zero"])}
    assert curves["Dense 1"].series.y.tolist() == [0.25, 0.5]
    first = curves["Dense 1 at first"]
    assert first.style.dash == "dash"
    assert (first.series.x.tolist(), first.series.y.tolist()) == ([0, 10, 20], [0.125, 0.125, 0.125])
    churn = {curve.title: curve.series.y.tolist() for curve in view(history).curves(KINDS["churn"])}
    assert churn["Dense 1: dropped"] == [7, 7]
    assert churn["all layers: grown"] == [2, 2]


def test_an_earlier_session_is_recalled_and_an_old_run_has_no_figures() -> None:
    history = RunHistory()
    steps, loss = np.array([], np.int64), np.array([])
    record = SparsityRecord(5, 1e-3, figures(0.5), figures(0.25))
    history.recall(History(steps, loss, loss, (), (), sparsity_figures=(record,), churn=((5, {"dense-1": 3}, {}),)))
    assert history.figures["hoyer"][TOTAL].y.tolist() == [0.25]
    assert history.churn["dropped"][TOTAL].y.tolist() == [3]
    old = RunHistory()
    old.recall(History(steps, loss, loss, (), ((5, 0.5, 0.5, {"dense-1": 0.5}),)))
    assert list(old.sparsity) == ["dense-1", "total", "target"]
    assert not list(view(old).curves(KINDS["hoyer"]))
