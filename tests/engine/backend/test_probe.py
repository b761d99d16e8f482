"""Looks into a network: what they show, that training does not notice them, and that they keep to their share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend import jobs, probe
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.backend.probe import Probe, thumbnail
from brains_engine.design import edits
from brains_engine.layers import discover
from brains_engine.runs.events import Event, LayerViews, Warned
from brains_engine.runs.stop import StopToken
from brains_engine.templates import load_template

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot

REGISTRY = discover()


def small() -> Snapshot:
    design = load_template("iris", REGISTRY)
    edits.set_training_value(design, "epochs", 3)
    return design.snapshot


def train(folder: Path, *, watched: bool) -> tuple[dict[str, Any], list[Event]]:
    events: list[Event] = []
    stop = StopToken()
    stop.watch(watched=watched)
    result = jobs.train(small(), REGISTRY, folder, on_event=events.append, stop=stop)
    assert result.last_checkpoint is not None
    return load_checkpoint(result.last_checkpoint)[0], events


@pytest.mark.slow
def test_a_watched_run_ends_with_the_same_bits_and_tells_of_its_layers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "LEAST_SECONDS", 0.0)
    monkeypatch.setattr(probe, "COST_SHARE", 1e9)
    watched, events = train(tmp_path / "watched", watched=True)
    alone, silent = train(tmp_path / "alone", watched=False)
    assert watched.keys() == alone.keys()
    assert all(np.array_equal(watched[name], alone[name]) for name in alone)
    assert not [event for event in silent if isinstance(event, LayerViews)]
    views = [event for event in events if isinstance(event, LayerViews)]
    nodes = small().nodes
    assert len(views) > 1
    assert set(views[-1].activations) <= set(nodes)
    trained = {node_id for node_id, node in nodes.items() if node.layer == "dense"}
    assert set(views[-1].gradients) == trained
    assert all(value > 0 for value in views[-1].gradients.values())
    assert views[-1].to_json()["event"] == "layer_views"


@pytest.mark.slow
def test_a_look_that_fails_warns_once_and_training_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Probe) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(Probe, "look", fail)
    _, events = train(tmp_path / "run", watched=True)
    (warning,) = [event for event in events if isinstance(event, Warned)]
    assert "cannot be watched" in warning.message


@pytest.fixture(scope="module")
def model() -> keras.Model:
    entry = keras.Input((3,), name="in")
    hidden = keras.layers.Dense(4, kernel_initializer="ones", name="hidden")(entry)
    return keras.Model(entry, keras.layers.Dense(1, kernel_initializer="ones", name="out")(hidden))


def test_gradients_are_those_of_the_loss(model: keras.Model) -> None:
    look = Probe(model, [np.ones((2, 3), np.float32)], lambda outputs: tf.reduce_mean(outputs[0])).look()
    # d mean / d out.kernel = hidden = 3 (four of them), d / d out.bias = 1: the root of (4 · 9 + 1) / 5
    assert look.gradients["out"] == pytest.approx(np.sqrt(37 / 5))
    assert look.gradients["hidden"] == pytest.approx(1.0)
    assert look.activations["in"] == ((0, 0), (0, 0))


def test_looks_keep_to_their_share_of_the_time(model: keras.Model, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]

    def clock() -> float:
        now[0] += 0.5
        return now[0]

    monkeypatch.setattr("brains_engine.backend.probe.time.monotonic", clock)
    slow = Probe(model, [np.ones((2, 3), np.float32)], lambda outputs: tf.reduce_mean(outputs[0]))
    assert slow.is_due
    slow.look()  # takes half a second
    waited = 0
    while not slow.is_due:
        waited += 1
    assert 0.5 * waited == pytest.approx(10.0, abs=1.0), "twenty times as long as the look took"


@pytest.mark.parametrize(
    ("shape", "rows", "columns"),
    [
        ((), 1, 1),
        ((1,), 1, 1),
        ((10,), 3, 4),
        ((300,), 16, 16),
        ((28, 28, 3), 16, 16),
        ((5, 7), 5, 7),
        ((2, 3, 4, 5), 6, 4),
    ],
)
def test_thumbnails_are_small_and_span_the_greys(shape: tuple[int, ...], rows: int, columns: int) -> None:
    values = np.arange(np.prod(shape, dtype=int), dtype=np.float32).reshape(shape)
    found = thumbnail(values)
    assert (len(found), len(found[0])) == (rows, columns)
    greys = [value for row in found for value in row]
    assert min(greys) == 0
    assert max(greys) == (255 if len(set(greys)) > 1 else 0)


def test_a_thumbnail_of_what_is_not_finite_is_a_picture_all_the_same() -> None:
    assert thumbnail(np.array([[np.nan, 1.0], [np.inf, 2.0]], np.float32)) == ((0, 128), (0, 255))
