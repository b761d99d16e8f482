"""What `brains bench` times: our trainer and Keras `fit`, on the same network and the same data."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import keras
import numpy as np

from brains_engine.backend.builder import build_model, prunable_weights
from brains_engine.backend.results import ChunkResult
from brains_engine.backend.trainer import Trainer
from brains_engine.fields import parse
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import RunConfig
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

SAMPLES = 64 * 512
CLASSES = 10
FUSED_STEPS = 64


class Contestant(Protocol):
    """Something whose steps a second can be taken again and again."""

    def rate(self, seconds: float) -> float:
        """Steps a second over about that many seconds."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Random samples; speed does not depend on what they hold."""

    x_train: Any
    y_train: Any
    x_val: Any
    y_val: Any


def samples(features: int) -> Samples:
    """Random features and class numbers, without a validation part."""
    generator = np.random.default_rng(0)
    x = generator.standard_normal((SAMPLES, features), dtype=np.float32)
    y = generator.integers(0, CLASSES, SAMPLES, dtype=np.int32)
    return Samples(x, y, x[:0], y[:0])


class OurTrainer:
    """The fused loop, kept running between measurements."""

    def __init__(self, model: keras.Model, batch_size: int, **settings: Any) -> None:
        features = int(np.prod(model.inputs[0].shape[1:]))
        config = parse(RunConfig, {"batch_size": batch_size, "epochs": 1_000_000, "metrics": [], **settings})
        trainer = Trainer(model, config, samples(features), prunable_weights(model))
        self.compiler = str(trainer.compiler)
        self._results = trainer.run(StopToken())
        self._steps(2 * FUSED_STEPS)

    def rate(self, seconds: float) -> float:
        """Steps a second, counted over whole chunks."""
        start = time.perf_counter()
        steps = 0
        while (elapsed := time.perf_counter() - start) < seconds:
            steps += self._steps(1)
        return steps / elapsed

    def _steps(self, at_least: int) -> int:
        done = 0
        while done < at_least:
            result = next(self._results)
            if isinstance(result, ChunkResult):
                done += len(result.losses)
        return done


class KerasFit:
    """`fit` with given settings; each measurement is one epoch of a length that fits the time."""

    def __init__(self, model: keras.Model, batch_size: int, **compile_options: Any) -> None:
        self._model, self._batch = model, batch_size
        model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", **compile_options)
        data = samples(int(np.prod(model.inputs[0].shape[1:])))
        self._x, self._y = data.x_train.reshape(-1, *model.inputs[0].shape[1:]), data.y_train
        self._limit = len(self._x) // batch_size
        self._fit(FUSED_STEPS)
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


def our_trainer(snapshot: Snapshot, registry: Registry, batch_size: int, **settings: Any) -> OurTrainer:
    """Our trainer on the design, with other settings where they are given."""
    return OurTrainer(build_model(make_plan(snapshot, registry)), batch_size, **settings)


def keras_fits(snapshot: Snapshot, registry: Registry, batch_size: int) -> dict[str, Contestant]:
    """Keras `fit` on the design: as it is, and fused with and without XLA."""
    settings: dict[str, dict[str, Any]] = {
        "fit": {},
        "fit_fused": {"steps_per_execution": FUSED_STEPS, "jit_compile": False},
        "fit_fused_xla": {"steps_per_execution": FUSED_STEPS, "jit_compile": True},
    }
    plan = make_plan(snapshot, registry)
    return {name: KerasFit(build_model(plan), batch_size, **options) for name, options in settings.items()}
