"""Our trainer as a contestant."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.builder import build_model, prunable_weights
from brains_engine.backend.peers.contest import FIRST_STEPS, samples
from brains_engine.backend.results import ChunkResult
from brains_engine.backend.trainer import Trainer
from brains_engine.fields import parse
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import RunConfig
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry


class OurTrainer:
    """The fused loop, kept running between measurements.

    Attributes:
        compiler: How its step is compiled.
        first_seconds: From the built network to the end of its first hundred steps.
        weights: Trainable weights of the network.
    """

    def __init__(
        self, snapshot: Snapshot, registry: Registry, batch_size: int, compiler: str = "auto", **others: Any
    ) -> None:
        model = build_model(make_plan(snapshot, registry))
        data = samples(int(np.prod(model.inputs[0].shape[1:])))
        settings = {"batch_size": batch_size, "epochs": 1_000_000, "metrics": [], "compiler": compiler, **others}
        began = time.perf_counter()
        trainer = Trainer(model, parse(RunConfig, settings), data, prunable_weights(model))
        self.compiler = str(trainer.compiler)
        self.weights = sum(int(np.prod(variable.shape)) for variable in model.trainable_variables)
        self._results = trainer.run(StopToken())
        self._steps(FIRST_STEPS)
        self.first_seconds = time.perf_counter() - began

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
