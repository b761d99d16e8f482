"""Smoothing: its figures, its control by mouse and keyboard, and the axis of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.run.scale import STEPS, Scale
from app.run.series import Series
from app.run.smoothing import EmaSeries, Smoothing, recurrence
from app.run.smoothing_control import SmoothingControl

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@given(st.lists(st.floats(-10, 10, width=32), min_size=1, max_size=300), st.integers(1, 130), st.floats(0.1, 0.999))
def test_the_exponential_mean_piece_by_piece_equals_its_definition(
    values: list[float], piece: int, weight: float
) -> None:
    series = Series()
    mean = EmaSeries(series, weight)
    for start in range(0, len(values), piece):
        part = values[start : start + piece]
        series.extend(np.arange(start, start + len(part)), part)
        mean.update()
    expected, total, mass = [], 0.0, 0.0
    for value in values:
        total, mass = weight * total + value, weight * mass + 1.0
        expected.append(total / mass)
    assert mean.update().y.tolist() == pytest.approx(expected, abs=1e-4)


def test_the_exponential_mean_passes_over_what_is_not_finite() -> None:
    mean = EmaSeries(Series.of(range(3), [2.0, np.nan, 2.0]), 0.5)
    assert mean.update().y.tolist() == [2.0, 2.0, 2.0]


def test_a_long_recurrence_needs_no_loop() -> None:
    sums = recurrence(0.5, np.ones(100_000), 4.0)
    assert sums[0] == 3.0
    assert sums[-1] == pytest.approx(2.0)


@pytest.mark.parametrize("bad", [None, 3, "mean", {"kind": 7}, {"window": "x", "weight": True}, {"kind": "spline"}])
def test_kept_smoothing_that_does_not_fit_is_the_default(bad: Any) -> None:
    assert Smoothing.from_json(bad) == Smoothing()


def test_kept_smoothing_comes_back_within_its_bounds() -> None:
    chosen = Smoothing("ema", 500, 0.9)
    assert Smoothing.from_json(chosen.to_json()) == chosen
    assert Smoothing.from_json({"window": 10**9, "weight": 2}) == Smoothing("mean", 100_000, 0.9999)


def test_the_control_takes_keys_and_exact_values(qtbot: QtBot) -> None:
    control = SmoothingControl(Smoothing())
    qtbot.addWidget(control)
    control.show()
    told: list[Smoothing] = []
    control.changed.connect(told.append)
    control.slider.setFocus()
    QTest.keyClick(control.slider, Qt.Key.Key_Right)
    assert told[-1].window > 100
    control.field.selectAll()
    QTest.keyClicks(control.field, "250")
    QTest.keyClick(control.field, Qt.Key.Key_Return)
    assert told[-1] == Smoothing("mean", 250)
    control.combo.setFocus()
    QTest.keyClick(control.combo, Qt.Key.Key_End)
    assert told[-1].kind == "ema"
    control.field.selectAll()
    QTest.keyClicks(control.field, "0.95")
    QTest.keyClick(control.field, Qt.Key.Key_Return)
    assert told[-1] == Smoothing("ema", 250, 0.95)
    QTest.keyClick(control.combo, Qt.Key.Key_Home)
    assert told[-1] == Smoothing("none", 250, 0.95)
    assert not control.field.isVisible()


def test_every_part_of_the_control_has_a_name(qtbot: QtBot) -> None:
    control = SmoothingControl(Smoothing())
    qtbot.addWidget(control)
    assert all(part.accessibleName() for part in (control.combo, control.slider, control.field))


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=20), st.floats(0.01, 5), st.floats(0, 3000))
def test_a_scale_maps_back(seconds: list[float], slope: float, step: float) -> None:
    scale = Scale.through(100 * np.arange(1, len(seconds) + 1), np.cumsum(seconds), slope)
    value = float(scale.to_axis([step])[0])
    assert scale.to_step(value) == pytest.approx(step, abs=1e-3)


def test_a_scale_goes_on_beyond_its_anchors_and_never_falls() -> None:
    scale = Scale.through([100, 200, 300], [1.0, 0.5, 4.0], 0.1)
    assert scale.to_axis([50, 100, 300, 310]).tolist() == [0.5, 1.0, 4.0, 5.0]
    assert STEPS.to_axis([7.0]).tolist() == [7.0]
    assert STEPS.to_step(7.0) == 7.0
