from __future__ import annotations

import threading

import numpy as np

from app.bridge.metrics_buffer import MetricsBuffer
from brains_engine.runs.events import EpochEnd, Preparing, StepMetrics
from tests.app.run.conftest import CHUNK, steps


def test_a_drain_gives_everything_once_and_in_order() -> None:
    buffer = MetricsBuffer()
    buffer.open(1)
    assert buffer.add(1, steps(1))
    assert buffer.add(1, steps(2))
    batch = buffer.drain()
    assert batch.steps.tolist() == list(range(1, 2 * CHUNK + 1))
    assert batch.latest == steps(2)
    assert not buffer.drain()


def test_rare_events_must_travel_another_way() -> None:
    buffer = MetricsBuffer()
    buffer.open(1)
    assert not buffer.add(1, Preparing(run="r", stage="x"))
    assert not buffer.drain()


def test_events_of_an_old_job_are_dropped() -> None:
    buffer = MetricsBuffer()
    buffer.open(1)
    buffer.add(1, steps(1))
    buffer.open(2)
    assert buffer.add(1, steps(2))
    assert not buffer.drain()


def test_what_is_not_drained_is_thinned_and_stays_bounded() -> None:
    buffer = MetricsBuffer(max_losses=1000, max_reports=20)
    buffer.open(1)
    for chunk in range(1, 2001):
        buffer.add(1, steps(chunk))
        buffer.add(1, EpochEnd(run="r", epoch=chunk, step=chunk, metrics={}, seconds=0.0))
    batch = buffer.drain()
    assert len(batch.steps) <= 1000
    assert np.all(np.diff(batch.steps) > 0)
    assert batch.steps[-1] == 2000 * CHUNK
    assert len(batch.epochs) <= 20
    assert batch.epochs[-1].epoch == 2000


def test_a_writer_and_a_reader_lose_nothing_between_them() -> None:
    buffer = MetricsBuffer()
    buffer.open(1)

    def write() -> None:
        for chunk in range(1, 1001):
            buffer.add(1, steps(chunk))

    writer = threading.Thread(target=write)
    writer.start()
    seen: list[int] = []
    while writer.is_alive():
        seen += buffer.drain().steps.tolist()
    seen += buffer.drain().steps.tolist()
    assert seen == list(range(1, 1000 * CHUNK + 1))


def test_a_chunk_of_one_step() -> None:
    buffer = MetricsBuffer()
    buffer.open(1)
    event = StepMetrics(
        run="r", epoch=1, step=7, losses=(0.5,), learning_rate=0.1, steps_per_second=1.0, seconds_left=0.0
    )
    buffer.add(1, event)
    batch = buffer.drain()
    assert (batch.steps.tolist(), batch.losses.tolist()) == ([7], [0.5])
