"""Makes the training loop of a network: its update rule, its compiled step, and what feeds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.backend import calibration
from brains_engine.backend.chunks import ChunkRunner
from brains_engine.backend.compilers import Compiler, can_choose, choose_compiler
from brains_engine.backend.fused_rule import fused_where_it_pays
from brains_engine.backend.fused_step import FusedStep
from brains_engine.backend.optimizers import make_update_rule
from brains_engine.backend.state_layout import StateLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.batches import BatchPlan
    from brains_engine.backend.devices import Device
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.objective import Objective
    from brains_engine.backend.optimizers import UpdateRule
    from brains_engine.backend.step_parts import StepPart
    from brains_engine.runs.config import RunConfig

_CAPACITY = 2048
"""The most steps of one chunk: some 70 ms of the fastest networks."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop, ready to run.

    Attributes:
        compiler: How the step is compiled, and why.
        rule: The optimizer's update rule.
        chunks: Runs the steps.
    """

    compiler: Compiler
    rule: UpdateRule
    chunks: ChunkRunner


@dataclass(frozen=True, slots=True)
class LoopMaker:
    """What a loop is made of.

    Attributes:
        model: The network.
        feed: Brings features to its inputs.
        objective: What training makes small.
        config: Optimizer, compiler, batch size.
        plan: Which samples each step sees.
        samples: Features of the training set, and the targets that the objective keeps.
        device: Where it runs.
        parts: What a step does beside the update.
    """

    model: keras.Model
    feed: Feed
    objective: Objective
    config: RunConfig
    plan: BatchPlan
    samples: tuple[NDArray[Any], ...]
    device: Device
    parts: Sequence[StepPart]

    def make(self) -> Loop:
        """The loop with the compiler that the configuration asks for, or that is the faster."""
        batch = min(self.config.batch_size, self.plan.samples)
        compiler = choose_compiler(self.model, self.device.kind, self.config.compiler, batch)
        if self.config.compiler != "measured" or not can_choose(self.model, batch):
            return self._with(compiler)
        loops: dict[str, Loop] = {}
        key = calibration.signature(self.model, self.config, batch, self.device)
        chosen = calibration.choose_measured(lambda: self._rates(loops), compiler, key)
        made = loops.get(chosen.name)
        return Loop(chosen, made.rule, made.chunks) if made else self._with(chosen)

    def _rates(self, loops: dict[str, Loop]) -> dict[str, float]:
        """Measure, and leave the loops that were made for it."""

        def runner(compiler: Compiler) -> ChunkRunner:
            first = next(iter(loops.values()), None)
            loops[compiler.name] = loop = self._with(compiler, first.chunks if first else None)
            return loop.chunks

        slots = make_update_rule(self.config.optimizer).slot_names
        with self.device.scope():
            state = StateLayout(self.model, slots, self.parts).first_state()
        return calibration.measured_rates(runner, state, [None] * len(state.weights), self.plan)

    def _with(self, compiler: Compiler, fed: ChunkRunner | None = None) -> Loop:
        rule = make_update_rule(self.config.optimizer)
        if not compiler.jit:
            rule = fused_where_it_pays(rule, [variable.shape for variable in self.model.trainable_variables])
        fused = FusedStep(
            self.model,
            self.feed,
            self.objective,
            rule,
            jit=compiler.jit,
            capacity=min(_CAPACITY, self.plan.steps),
            parts=self.parts,
        )
        chunks = fed.with_loop(fused) if fed else ChunkRunner(fused, self.plan, self.samples, self.device)
        return Loop(compiler, rule, chunks)
