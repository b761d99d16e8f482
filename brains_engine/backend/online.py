"""Online training: a network that learns from one sample at a time, as samples come.

`learn_one` puts a sample aside; up to 64 of them are learnt in one call of the compiled loop, one after the other in
their order, as soon as somebody asks for an output, a loss or the weights. So the weights are those of single steps,
and the way into the loop is paid once for many of them.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.checkpoints import CheckpointMeta, save_checkpoint
from brains_engine.backend.compilers import choose_compiler
from brains_engine.backend.devices import choose_device
from brains_engine.backend.feed import Feed
from brains_engine.backend.live_rate import LiveRate
from brains_engine.backend.make_parts import make_step_parts, plain_optimizer
from brains_engine.backend.objective import Objective
from brains_engine.backend.online_loop import OnlineLoop
from brains_engine.backend.online_samples import SampleCheck, Waiting, numbers
from brains_engine.backend.optimizers import make_update_rule
from brains_engine.backend.position import Position
from brains_engine.backend.precision import choose_precision
from brains_engine.backend.state_layout import StateLayout
from brains_engine.errors import DataError, OptionError, TrainingError
from brains_engine.runs.schedule_config import ConstantRate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import keras

    from brains_engine.data.scaling import FittedScaling
    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import RunConfig

Array = np.ndarray[Any, Any]
Outputs = Any  # an array, or a dict of arrays by the names of several outputs
Fitness = Callable[[Any], object]

CAPACITY = 64
"""The most samples that wait: with more, a call costs no less a sample, and its buffers more."""
WINDOW = 100
"""Samples over which the loss is averaged."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a learner begins with.

    Attributes:
        model: The network; its variables hold the first weights.
        ends: Its inputs and outputs.
        meta: What its checkpoints say; `config` holds the settings of training.
        scaling: Applied to features first.
        features: How many features a sample has.
        arrays: Weights, optimizer and masks to go on from; empty for the model's own.
    """

    model: keras.Model
    ends: Ends
    meta: CheckpointMeta
    scaling: FittedScaling
    features: int
    arrays: Mapping[str, Array]


class OnlineLearner:
    """A network that learns from one sample at a time. For one thread at a time.

    A fixed seed, or a checkpoint, and the same samples in the same order give the same weights, and those that the
    trainer reaches at batch size 1 over the same order.

    Schedules of the learning rate and averages of weights, which belong to a run of known length, have no part in it.

    A target is a class number where the network gives several values, and a value where it gives one; a list of values
    is compared with the output, value by value. Features are those before scaling, in a list or an array of any shape
    that holds as many numbers as the network takes.

    Args:
        ground: Where it begins.
    """

    def __init__(self, ground: Ground) -> None:
        config = ground.meta.config
        self._ground = ground
        self._device = choose_device(config.device)
        model = ground.model
        feed, objective = Feed(model, ground.ends), Objective(model, config.loss, ground.ends)
        widths = tuple(math.prod(int(size) for size in tensor.shape[1:]) for tensor in model.outputs)
        self._check = SampleCheck(feed, objective, ground.scaling, config.loss, ground.ends, widths, ground.features)
        self.compiler = choose_compiler(model, self._device.kind, config.compiler, 1)
        precision = choose_precision(config, self._device)
        rule = make_update_rule(plain_optimizer(config))
        parts = make_step_parts(_endless(config), model, 1, precision)
        self._layout = StateLayout(model, rule.slot_names, parts)
        self._waiting = Waiting(CAPACITY)
        self._recent: deque[float] = deque(maxlen=WINDOW)
        with self._device.scope():
            self._rate = LiveRate(rule.learning_rate)
            rule.learning_rate = self._rate
            self._loop = OnlineLoop(model, feed, objective, rule, jit=self.compiler.jit, capacity=CAPACITY, parts=parts)
        self.reset()

    @property
    def samples(self) -> int:
        """Samples learnt, those that wait included."""
        return self._learnt + self._waiting.count

    @property
    def features(self) -> int:
        """How many features a sample has."""
        return self._ground.features

    @property
    def loss(self) -> float:
        """Mean loss of the last 100 samples, each before its own step; NaN before the first."""
        self.flush()
        return math.fsum(self._recent) / len(self._recent) if self._recent else math.nan

    @property
    def learning_rate(self) -> float:
        """Step size; a new one holds from the next sample on.

        Raises:
            OptionError: On setting one that is not a finite number above 0.
        """
        return float(self._rate)

    @learning_rate.setter
    def learning_rate(self, value: float) -> None:
        if not (math.isfinite(value) and value > 0):
            raise OptionError(f"The learning rate is {value}, but must be a number above 0.")
        self.flush()
        self._rate.variable.assign(value)

    def reset(self) -> None:
        """Go back to the first weights, and forget what the optimizer knew and what waits."""
        with self._device.scope():
            state, masks = _beginning(self._ground.arrays, self._layout)
            self._masks = masks
            self._loop.hold(state, {index: tf.constant(mask, tf.bool) for index, mask in masks.items()})
        self._learnt = int(state.step)
        self._waiting.count = 0
        self._recent.clear()

    def learn_one(self, x: object, target: object, *, want_loss: bool = False) -> float | None:
        """Learn from one sample.

        Args:
            x: Features, [features] or in their natural shape.
            target: What the network should give for them.
            want_loss: Learn it at once, and give its loss; else it may wait until something is asked for.

        Returns:
            The loss before the step, where it is wanted.

        Raises:
            DataError: The sample is malformed; nothing is learnt from it.
            TrainingError: A loss or a weight is no longer a finite number, see `flush`.
        """
        sample = self._check.sample(x)
        self._add((sample, *self._check.targets(sample, target)))
        if not want_loss:
            return None
        self.flush()
        return self._recent[-1]

    def learn(self, xs: object, targets: Sequence[object] | Array) -> Array:
        """Learn from samples, one after the other.

        Args:
            xs: Features, [n, features].
            targets: As many targets, as for `learn_one`.

        Returns:
            float32[n], the loss of each before its step.

        Raises:
            DataError: A sample is malformed; none of them is learnt then.
            TrainingError: As for `learn_one`.
        """
        features = self._check.samples(xs)
        if len(targets) != len(features):
            raise DataError(f"There are {len(features)} samples, but {len(targets)} targets.")
        rows = [features[index : index + 1] for index in range(len(features))]
        checked = [
            (row, *self._check.targets(row, target, f"The target of sample {number}"))
            for number, (row, target) in enumerate(zip(rows, targets, strict=True), 1)
        ]
        self.flush()
        losses: list[float] = []
        for parts in checked:
            self._waiting.add(parts)
            if self._waiting.is_full:
                losses += self._advance(None)[0]
        losses += self._advance(None)[0]
        return np.asarray(losses, np.float32)

    def evaluate_one(self, x: object, fitness: Fitness) -> Outputs:
        """Let a function look at the network's output and say what it should have been, and learn that.

        Args:
            x: Features, as for `learn_one`.
            fitness: Gets the output as `predict` gives it; returns a target as `learn_one` takes it.

        Returns:
            The output, before the step.

        Raises:
            DataError: The sample is malformed, or the function returned what is no target; nothing is learnt then.
            TrainingError: As for `learn_one`.
        """
        sample = self._check.sample(x)
        output = self._named([array[0] for array in self._advance(sample)[1]])
        target = fitness(output)
        self._add((sample, *self._check.targets(sample, target, "What the fitness function returned")))
        return output

    def predict(self, x: object) -> Outputs:
        """Apply the network, with all that it has learnt.

        Args:
            x: One sample, [features]; or several, [n, features] or in their natural shape.

        Returns:
            float32[…] for one sample, float32[n, …] for several; of several outputs a dict by their names.

        Raises:
            DataError: A sample is malformed.
        """
        values = numbers(x, "A sample")
        if values.ndim == 1:
            return self._named([array[0] for array in self._advance(self._check.sample(values))[1]])
        features = self._check.samples(values)
        self.flush()
        with self._device.scope():
            return self._named(self._loop.outputs(features))

    def flush(self) -> None:
        """Learn the samples that wait.

        Raises:
            TrainingError: A loss or a weight is no longer a finite number. The samples before the one at fault are
                learnt; it and those behind it are given up.
        """
        if self._waiting.count:
            self._advance(None)

    def state(self) -> dict[str, Array]:
        """Weights, optimizer, random generators, masks and position by name, as a checkpoint holds them."""
        self.flush()
        arrays = self._layout.to_arrays(self._loop.state)
        masks = {self._layout.mask_name(index): mask for index, mask in self._masks.items()}
        position = Position(step=self._learnt).to_arrays()
        return {**arrays, **masks, **{f"position/{name}": value for name, value in position.items()}}

    def save(self, path: Path) -> None:
        """Write a checkpoint: to predict with, to export, to start training from, and to go on from.

        Raises:
            CheckpointError: Where the disk refuses; a file already there is untouched then.
        """
        arrays, loss = self.state(), self.loss
        metrics = {"loss": loss} if math.isfinite(loss) else {}
        save_checkpoint(path, arrays, self._ground.meta.model_copy(update={"step": self._learnt, "metrics": metrics}))

    def _add(self, parts: tuple[Array, ...]) -> None:
        self._waiting.add(parts)
        if self._waiting.is_full:
            self.flush()

    def _advance(self, query: Array | None) -> tuple[list[float], list[Array]]:
        """Learn what waits, and then apply the network to a sample; gives losses and outputs."""
        if not self._waiting.arrays:
            return self._without_samples(query)
        asked = np.zeros_like(self._waiting.arrays[0][:1]) if query is None else query
        count = self._waiting.count
        with self._device.scope():
            losses, finite, outputs = self._loop.advance(self._waiting.arrays, count, asked)
        if not finite:
            self._find_fault(asked)
        self._note(losses.tolist())
        self._waiting.count = 0
        return losses.tolist(), outputs

    def _without_samples(self, query: Array | None) -> tuple[list[float], list[Array]]:
        """Before the first sample, of which the loop's form is known."""
        if query is None:
            return [], []
        with self._device.scope():
            return [], self._loop.outputs(query)

    def _find_fault(self, query: Array) -> None:
        """Learn the samples that wait singly, up to the one at fault."""
        for _ in range(self._waiting.count):
            with self._device.scope():
                losses, finite, _ = self._loop.advance(self._waiting.arrays, 1, query)
            if not finite:
                lost, self._waiting.count = self._waiting.count - 1, 0
                more = f" The {lost} behind it that waited were given up, too." if lost else ""
                raise TrainingError(
                    f"Loss or weights are no longer finite numbers with sample {self._learnt + 1}.{more}",
                    "The weights before it are kept. Lower the learning rate, or scale the data.",
                )
            self._note(losses.tolist())
            self._waiting.keep_from(1)

    def _note(self, losses: list[float]) -> None:
        self._recent.extend(losses)
        self._learnt += len(losses)

    def _named(self, outputs: list[Array]) -> Outputs:
        if len(outputs) == 1:
            return outputs[0]
        return dict(zip(self._ground.ends.output_names, outputs, strict=True))


def _beginning(arrays: Mapping[str, Array], layout: StateLayout) -> tuple[Any, dict[int, Array]]:
    """The first state, and place of a weight -> its mask; what the arrays do not hold is as a fresh run has it."""
    fresh = layout.to_arrays(layout.first_state())
    step = int(arrays["position/step"]) if "position/step" in arrays else 0
    taken = {**fresh, **{name: arrays[name] for name in fresh if name in arrays}}
    names = {index: layout.mask_name(index) for index in range(len(layout.shapes))}
    masks = {index: arrays[name].astype(bool) for index, name in names.items() if name in arrays}
    for index, mask in masks.items():
        # a step gives dropped connections no gradient; they stay zero where nothing else moves them
        own = f"/{layout.short_name(index)}"
        for name, values in taken.items():
            if name.endswith(own) and values.shape == mask.shape:
                taken[name] = np.where(mask, values, np.zeros_like(values))
    return layout.from_arrays(taken, step), masks


def _endless(config: RunConfig) -> RunConfig:
    """The settings without what needs to know when the run ends."""
    update = config.update.model_copy(update={"averaging": 0.0})
    return config.model_copy(update={"schedule": ConstantRate(), "update": update})
