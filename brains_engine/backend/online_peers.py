"""What `brains bench online` times: single samples through our learner, our fused loop, and Keras `train_on_batch`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import keras

from brains_engine.backend.builder import build_model
from brains_engine.backend.online_start import learner_of_design
from brains_engine.backend.peers.contest import CLASSES, samples
from brains_engine.backend.peers.ours import OurTrainer
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

_LOOK = 16
"""Calls between two looks at the clock."""


def contestants(snapshot: Snapshot, registry: Registry) -> Mapping[str, Callable[[float], float]]:
    """Name -> samples a second over about so many seconds; all of them take one sample a step."""
    fused = OurTrainer(snapshot, registry, 1)
    learner = learner_of_design(snapshot, registry)
    data = samples(learner.features)
    xs, ys = data.x_train, data.y_train.tolist()
    model = build_model(make_plan(snapshot, registry))
    model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy")
    shape = tuple(int(size) for size in model.inputs[0].shape[1:])

    def learn(index: int) -> None:
        learner.learn_one(xs[index], ys[index])

    def evaluate(index: int) -> None:
        learner.evaluate_one(xs[index], lambda output: (int(output.argmax()) + 1) % CLASSES)

    def keras_learns(index: int) -> None:
        model.train_on_batch(xs[index].reshape(1, *shape), data.y_train[index : index + 1])

    def keras_evaluates(index: int) -> None:
        sample = xs[index].reshape(1, *shape)
        output = model.predict_on_batch(sample)
        model.train_on_batch(sample, (output.argmax(axis=1) + 1) % CLASSES)

    return {
        "fused": fused.rate,
        "learn_one": lambda seconds: _rate(learn, learner.flush, len(xs), seconds),
        "evaluate_one": lambda seconds: _rate(evaluate, learner.flush, len(xs), seconds),
        "train_on_batch": lambda seconds: _rate(keras_learns, _nothing, len(xs), seconds),
        "predict_and_train": lambda seconds: _rate(keras_evaluates, _nothing, len(xs), seconds),
    }


def _nothing() -> None:
    """Keras leaves nothing undone."""


def _rate(call: Callable[[int], None], settle: Callable[[], None], count: int, seconds: float) -> float:
    for index in range(_LOOK):
        call(index)
    settle()
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for index in range(done, done + _LOOK):
            call(index % count)
        done += _LOOK
    settle()
    return done / (time.perf_counter() - start)
