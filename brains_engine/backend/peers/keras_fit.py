"""Keras `fit` as it is called by default, and at the best settings we know."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from brains_engine.backend.builder import build_model
from brains_engine.backend.peers.contest import FIRST_STEPS, FUSED_STEPS, samples
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

_SETTINGS: dict[str, dict[str, Any]] = {
    "fit": {},
    "fit fused": {"steps_per_execution": FUSED_STEPS, "jit_compile": False},
    "fit fused, XLA": {"steps_per_execution": FUSED_STEPS, "jit_compile": True},
}


class KerasFit:
    """`fit` with given settings; each measurement is one epoch of a length that fits the time.

    Attributes:
        first_seconds: From the built network to the end of its first hundred steps.
    """

    def __init__(self, model: keras.Model, batch_size: int, **compile_options: Any) -> None:
        self._model, self._batch = model, batch_size
        data = samples(int(np.prod(model.inputs[0].shape[1:])))
        self._x, self._y = data.x_train.reshape(-1, *model.inputs[0].shape[1:]), data.y_train
        self._limit = len(self._x) // batch_size
        began = time.perf_counter()
        model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", **compile_options)
        done = 0
        while done < FIRST_STEPS:
            self._fit(FUSED_STEPS)
            done += min(FUSED_STEPS, self._limit)
        self.first_seconds = time.perf_counter() - began
        self._last_rate = self._fit(FUSED_STEPS)

    def rate(self, seconds: float) -> float:
        """Steps a second of a call of `fit` of about that length."""
        self._last_rate = self._fit(max(FUSED_STEPS, int(self._last_rate * seconds)))
        return self._last_rate

    def _fit(self, steps: int) -> float:
        steps = min(max(steps // FUSED_STEPS * FUSED_STEPS, min(FUSED_STEPS, self._limit)), self._limit)
        count = steps * self._batch
        start = time.perf_counter()
        self._model.fit(self._x[:count], self._y[:count], batch_size=self._batch, epochs=1, verbose=0)
        return steps / (time.perf_counter() - start)


def keras_fits(snapshot: Snapshot, registry: Registry, batch_size: int) -> dict[str, KerasFit]:
    """`fit` on the design: as it is, and fused with and without XLA."""
    plan = make_plan(snapshot, registry)
    return {name: KerasFit(build_model(plan), batch_size, **options) for name, options in _SETTINGS.items()}
