"""Whether XLA compiles the training step: by measuring a few chunks of both kinds, once a network and device.

What was measured is remembered in the user's cache. A cache that is missing, damaged or read-only costs only another
measurement.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.compilers import Compiler, operations
from brains_engine.backend.position import Position
from brains_engine.errors import TrainingError
from brains_engine.runs.files import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import keras

    from brains_engine.backend.batches import BatchPlan
    from brains_engine.backend.chunks import ChunkRunner
    from brains_engine.backend.devices import Device
    from brains_engine.backend.fused_step import TrainState
    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types

SECONDS = 0.3
"""How long the chunks of one kind are timed, after those that warm it up."""
_WARM_UP = 2
_REMEMBERED = 500
_NAMES = ("XLA", "graph")


def signature(model: keras.Model, config: RunConfig, batch_size: int, device: Device) -> str:
    """What a measurement holds for: operations, sizes, batch, number types, optimizer, loss, device, TensorFlow."""
    shapes = [[list(tensor.shape[1:]) for tensor in model.inputs], [list(v.shape) for v in model.trainable_variables]]
    types = sorted({str(layer.compute_dtype) for layer in model.layers})
    kinds = [config.optimizer.kind, config.loss.kind, types, device.description, tf.__version__]
    facts = json.dumps([sorted(operations(model, batch_size)), shapes, batch_size, kinds])
    return hashlib.sha256(facts.encode()).hexdigest()[:32]


class Memory:
    """Steps a second of either kind, as they were measured: signature -> {"XLA": rate, "graph": rate}."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or _cache_folder() / "compilers.json"

    def find(self, key: str) -> dict[str, float] | None:
        """The rates of an earlier measurement; None where there is none, or it cannot be read."""
        rates = self._read().get(key)
        if not isinstance(rates, dict) or set(rates) != set(_NAMES):
            return None
        good = all(isinstance(rate, int | float) and rate > 0 for rate in rates.values())
        return {name: float(rate) for name, rate in rates.items()} if good else None

    def keep(self, key: str, rates: dict[str, float]) -> None:
        """Remember a measurement, if the disk lets us; the oldest are forgotten."""
        known = self._read()
        known.pop(key, None)
        newest = list({**known, key: rates}.items())[-_REMEMBERED:]
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self._path, [json.dumps(dict(newest)).encode()])

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def measured_rates(
    make: Callable[[Compiler], ChunkRunner], state: TrainState, masks: Sequence[Tensor | None], plan: BatchPlan
) -> dict[str, float]:
    """Steps a second of the loop as XLA compiles it, and as a graph.

    Args:
        make: Gives a runner of the loop.
        state: Before the first step; what is trained here is thrown away.
        masks: As the runner takes them.
        plan: Which samples each step sees.

    Raises:
        TrainingError: A loss or a weight is not finite.
    """
    return {name: _rate(make(Compiler(name, "")), state, masks, plan) for name in ("XLA", "graph")}


def fastest(rates: dict[str, float]) -> Compiler:
    """The faster of two, and by how much."""
    other, name = sorted(rates, key=rates.__getitem__)
    reason = f"measured here: {rates[name]:,.3g} steps a second, {rates[name] / rates[other]:.2f} times {other}"
    return Compiler("XLA" if name == "XLA" else "graph", reason)


def _rate(chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None], plan: BatchPlan) -> float:
    chunks.prepare(state, masks)
    position, timed, best, runs = Position(), 0.0, 0.0, 0
    while timed < SECONDS:
        if position.step_in_epoch == plan.steps:
            position = Position()
        count = chunks.length(position)
        began = time.perf_counter()
        state, losses = chunks.run(state, masks, position, count)
        seconds = time.perf_counter() - began
        position.advance(losses, plan.size_of(position.step_in_epoch))
        runs += 1
        if runs > _WARM_UP:
            timed += seconds
            # the best chunk: whatever else the machine does can only slow one down
            best = max(best, count / seconds)
    return best


def choose_measured(
    rates_of: Callable[[], dict[str, float]], by_rule: Compiler, key: str, memory: Memory | None = None
) -> Compiler:
    """Choose by what is remembered of a network and device, or by measuring it now.

    Args:
        rates_of: Measures.
        by_rule: What is chosen where measuring fails, as the losses are not finite: the run itself will say so.
        key: What the measurement holds for.
        memory: Of earlier measurements; the user's, if not given.
    """
    memory = memory or Memory()
    rates = memory.find(key)
    if rates is None:
        try:
            rates = rates_of()
        except TrainingError:
            return by_rule
        memory.keep(key, rates)
    return fastest(rates)


def _cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "brains"
