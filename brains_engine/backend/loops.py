"""Makes the training loop of a network: its update rule, its compiled step, and what feeds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.backend import calibration
from brains_engine.backend.agreement import make_pacer
from brains_engine.backend.chunks import ChunkRunner
from brains_engine.backend.compilers import Compiler, can_choose, choose_compiler
from brains_engine.backend.dense_gradients import BATCHES
from brains_engine.backend.distributed_step import make_step, synchronise
from brains_engine.backend.fused_rule import fused_where_it_pays
from brains_engine.backend.layers.theta import ThetaModel
from brains_engine.backend.make_parts import plain_optimizer
from brains_engine.backend.optimizers import make_update_rule
from brains_engine.backend.state_layout import StateLayout
from brains_engine.backend.stream_feed import StreamRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.batches import BatchPlan
    from brains_engine.backend.devices import Device
    from brains_engine.backend.distribution import Distribution
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.fused_step import FusedStep
    from brains_engine.backend.objective import Objective
    from brains_engine.backend.optimizers import UpdateRule
    from brains_engine.backend.step_parts import StepPart
    from brains_engine.backend.stream_feed import SampleStream
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
        stream: Gives the samples in the place of `samples`, where they do not fit into memory.
        distribution: The devices that share each batch, where there are several.
    """

    model: keras.Model
    feed: Feed
    objective: Objective
    config: RunConfig
    plan: BatchPlan
    samples: tuple[NDArray[Any], ...]
    device: Device
    parts: Sequence[StepPart]
    stream: SampleStream | None = None
    distribution: Distribution | None = None

    def make(self) -> Loop:
        """The loop with the compiler that the configuration asks for, or that is the faster."""
        batch = min(self.config.batch_size, self.plan.samples)
        wanted = synchronise(self.model, self.config) if self.distribution else self.config.compiler
        compiler = choose_compiler(self.model, self.device.kind, wanted, batch)
        is_alone = self.stream is None and self.distribution is None
        if self.config.compiler != "measured" or not is_alone or not can_choose(self.model, batch):
            return self._with(compiler)
        loops: dict[str, Loop] = {}
        key = calibration.signature(self.model, self.config, batch, self.device)
        chosen = calibration.choose_measured(lambda: self._rates(loops), compiler, key)
        made = loops.get(chosen.name)
        return Loop(chosen, made.rule, made.chunks) if made else self._with(chosen)

    def make_dense(self, loop: Loop, parts: Sequence[StepPart], seeing: int) -> FusedStep:
        """A step with the loop's rule and compiler, but other parts, differentiated with respect to effective weights.

        Args:
            loop: What `make` gave.
            parts: What the step does beside the update.
            seeing: How many of them, from the first, see the gradients of dropped connections.
        """
        return make_step(
            ThetaModel(self.model),
            self.feed,
            self.objective,
            loop.rule,
            jit=loop.compiler.jit,
            capacity=BATCHES,
            parts=parts,
            distribution=self.distribution,
            dense_parts=seeing,
        )

    def _rates(self, loops: dict[str, Loop]) -> dict[str, float]:
        """Measure, and leave the loops that were made for it."""

        def runner(compiler: Compiler) -> ChunkRunner:
            first = next(iter(loops.values()), None)
            loops[compiler.name] = loop = self._with(compiler, first.chunks if first else None)
            return loop.chunks

        slots = make_update_rule(plain_optimizer(self.config)).slot_names
        with self.device.scope():
            state = StateLayout(self.model, slots, self.parts).first_state()
        return calibration.measured_rates(runner, state, [None] * len(state.weights), self.plan)

    def _with(self, compiler: Compiler, fed: ChunkRunner | None = None) -> Loop:
        rule = make_update_rule(plain_optimizer(self.config))
        # a part of the step may want another rate of the rule, which what is compiled already has not
        if not compiler.jit and not self.parts and self.distribution is None:
            rule = fused_where_it_pays(rule, [variable.shape for variable in self.model.trainable_variables])
        capacity = min(_CAPACITY, self.plan.steps)
        fused = make_step(
            self.model,
            self.feed,
            self.objective,
            rule,
            jit=compiler.jit,
            capacity=capacity,
            parts=self.parts,
            distribution=self.distribution,
        )
        chunks = fed.with_loop(fused) if fed else self._feed(fused)
        if self.distribution:
            chunks.pacer = make_pacer(capacity, self.distribution)
        return Loop(compiler, rule, chunks)

    def _feed(self, fused: FusedStep) -> ChunkRunner:
        if self.stream is not None:
            return StreamRunner(fused, self.plan, self.stream, self.device)
        return ChunkRunner(fused, self.plan, self.samples, self.device)
