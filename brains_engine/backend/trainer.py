"""The trainer: runs epochs of fused chunks over data on the device, prunes, evaluates, and yields results."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, cast

import numpy as np
import tensorflow as tf

from brains_engine.backend.batches import BatchPlan
from brains_engine.backend.devices import choose_device
from brains_engine.backend.early_stopping import EarlyStopping
from brains_engine.backend.evaluation import Evaluator
from brains_engine.backend.feed import Feed
from brains_engine.backend.fused_step import FusedStep
from brains_engine.backend.insight import make_insight
from brains_engine.backend.learning_rates import RATE, SCHEDULE
from brains_engine.backend.loops import LoopMaker
from brains_engine.backend.make_parts import make_step_parts
from brains_engine.backend.position import Position
from brains_engine.backend.precision import choose_precision, refuse_type
from brains_engine.backend.pruner import Pruner
from brains_engine.backend.results import (
    BestLoss,
    ChunkResult,
    Ended,
    EpochResult,
    PruneResult,
    Result,
    StoppedEarly,
)
from brains_engine.backend.sample_weights import make_objective, sample_weights, stream_class_weights
from brains_engine.backend.sparsity_gauge import SparsityGauge
from brains_engine.backend.state_layout import StateLayout
from brains_engine.backend.stream_evaluation import StreamEvaluator
from brains_engine.backend.stream_feed import SampleStream
from brains_engine.data.stream import StreamedData
from brains_engine.errors import CheckpointError, DataError, TrainingError
from brains_engine.runs.sparsity_config import SparsityConfig
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.distribution import Distribution
    from brains_engine.backend.objective import Objective
    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types

CompiledSteps = tuple[FusedStep, FusedStep | None]
"""A run's own loop, and that which sees the gradients of dropped connections, where there is one."""


class Samples(Protocol):
    """The data of a run: features float32[n, features]; targets int32[n] class numbers or float32[n, k] values.

    It may have `w_train`, too: float[n], how much each training sample counts in the loss.
    """

    @property
    def x_train(self) -> NDArray[Any]: ...
    @property
    def y_train(self) -> NDArray[Any]: ...
    @property
    def x_val(self) -> NDArray[Any]: ...
    @property
    def y_val(self) -> NDArray[Any]: ...


class Trainer:
    """Trains a network as a configuration says.

    A trainer knows no folders and no run ids. Iterate over `run()`; between two results `state()` is everything that is
    needed to go on exactly from there in another process, with a new model and a new trainer.

    The state lives in tensors; the model's variables are written at the end of each epoch, at the end of the run,
    and by `sync()`.

    Args:
        model: The network, with its first weights.
        config: Loss, optimizer, metrics, length, batch size, seed, device, compiler, sparsity, window of the best loss.
        data: The samples.
        prunable: Node id -> the variables whose connections may be dropped.
        ends: Which features each input takes, and what each output is compared with; left out, the inputs share the
            features in their order, and all outputs are compared with the data's target.
        distribution: The devices that share each batch, where there are several.

    Attributes:
        device: Where training runs.
        compiler: Whether XLA compiles the step, and why.
        precision: Number type of the layers' arithmetic.
        total_epochs: Epochs of the whole run.
        steps_per_epoch: Batches in an epoch.
        weight_counts: Node id -> number of its prunable weights.

    Raises:
        DataError: The samples do not suit the network, the loss or a metric.
        DeviceError: The configured device is missing.
    """

    def __init__(
        self,
        model: keras.Model,
        config: RunConfig,
        data: Samples | StreamedData,
        prunable: Mapping[str, Sequence[Any]] | None = None,
        ends: Ends | None = None,
        distribution: Distribution | None = None,
    ) -> None:
        self.device = distribution.device if distribution else choose_device(config.device)
        self.precision = choose_precision(config, self.device)
        self.total_epochs = config.epochs
        self._config = config
        streamed = data if isinstance(data, StreamedData) else None
        first = streamed.head() if streamed else cast("Samples", data)
        count = streamed.train_count if streamed else len(first.x_train)
        self._plan = BatchPlan(count, config.batch_size, config.seed)
        self.steps_per_epoch = self._plan.steps
        if not self.steps_per_epoch:
            raise DataError("There are no training samples.")
        by_class = stream_class_weights(config, streamed) if streamed else None
        weights = sample_weights(config, first) if streamed is None else _of_classes(by_class, first.y_train)
        feed, objective = Feed(model, ends), make_objective(weights, model, config.loss, ends)
        features = feed.prepare(first.x_train)
        targets = objective.targets(features, first.y_train)
        self._evaluator, self._metric_prefix = _make_evaluator(
            model, feed, objective, config, streamed or first, (features, targets)
        )
        # on the training data, the loss of one output is known from the steps: a pass for it alone would be thrown away
        self._evaluates = bool(self._metric_prefix or config.metrics or len(model.outputs) > 1)
        parts = self._parts = make_step_parts(config, model, self.steps_per_epoch, self.precision)
        samples = (features, *objective.kept(targets), *(() if weights is None else (weights,)))
        stream = SampleStream(streamed, feed, objective, self._plan, by_class) if streamed else None
        maker = LoopMaker(model, feed, objective, config, self._plan, samples, self.device, parts, stream, distribution)
        loop = maker.make()
        self.compiler, self._rule, self._chunks = loop.compiler, loop.rule, loop.chunks
        # a step that is looked at is taken by one device: in a cluster the others would wait for it
        self._insight = (
            None
            if distribution
            else make_insight(
                config.insight,
                model,
                feed,
                first.x_val if len(first.x_val) else first.x_train,
                lambda part: FusedStep(model, feed, objective, loop.rule, jit=False, capacity=1, parts=(*parts, part)),
            )
        )
        self._layout = StateLayout(model, self._rule.slot_names, parts)
        layers = _positions(model, prunable or {})
        shapes = self._layout.shapes
        self.weight_counts = {
            node: sum(math.prod(shapes[index]) for index in indices) for node, indices in layers.items()
        }
        self._position = Position()
        with self.device.scope():
            self._state = self._layout.first_state()
            self._gauge = SparsityGauge(model, layers, config, self._state.weights)

            def make_pruner(config: RunConfig) -> Pruner:
                total = self.total_epochs * self.steps_per_epoch
                dense = lambda parts, seeing: maker.make_dense(loop, parts, seeing)  # noqa: E731
                return Pruner(config, model, layers, self._layout, total, parts, dense)

            self._make_pruner = make_pruner
            self._pruner = make_pruner(config) if config.sparsity.method != "none" else None
        stopping = config.early_stopping
        self._stopping = EarlyStopping(stopping, self._layout.to_arrays(self._state)) if stopping.enabled else None
        self._prepared = False
        self._evaluation_seconds = 0.0

    @property
    def epoch(self) -> int:
        """Completed epochs."""
        return self._position.epoch

    @property
    def step(self) -> int:
        """Completed steps."""
        return self._position.step

    @property
    def sparsity(self) -> float:
        """Share of dropped connections over all prunable weights."""
        return self._pruner.total if self._pruner else 0.0

    @property
    def compiled_steps(self) -> CompiledSteps:
        """The compiled loops over training steps, for another trainer to take."""
        return self._chunks.fused, self._pruner.dense_step if self._pruner else None

    def take_steps(self, steps: CompiledSteps) -> None:
        """Run the compiled loops of another trainer, and so compile none.

        Both have the same network, settings and shapes of samples, but for the seed, what the samples are, and how many
        connections are dropped: weights, masks and samples are arguments of the loops, all else is in them.
        """
        self._chunks.take(steps[0])
        if self._pruner and steps[1]:
            self._pruner.take_dense_step(steps[1])

    def prepare(self) -> None:
        """Trace and compile the training step; `run` does so, if it has not been done."""
        if not self._prepared:
            self._compile()
            if self._insight:
                self._insight.prepare(self._chunks, self._state, self._masks)
            if self._pruner:
                self._pruner.prepare(self._chunks, self._state)
            self._prepared = True

    def _compile(self) -> None:
        if self.precision == "float32":
            self._chunks.prepare(self._state, self._masks)
            return
        try:
            self._chunks.prepare(self._state, self._masks)
        except (tf.errors.OpError, TypeError, ValueError) as error:
            raise refuse_type(self.precision, self.device, error) from error

    def run(self, stop: StopToken | None = None) -> Iterator[Result]:
        """Train until the last epoch is complete or `stop` asks to end.

        The token is looked at between chunks, some 70 ms apart; while it is paused, the generator waits.

        Raises:
            TrainingError: A loss or a weight is no longer finite. `state()` then is the one before the chunk at fault.
        """
        stop = stop or StopToken()
        self.prepare()
        if self.step == 0 and self._pruner and self._pruner.is_due(0):
            yield self._prune()
        while self.epoch < self.total_epochs and not self._is_over():
            began = time.perf_counter()
            while self._position.step_in_epoch < self.steps_per_epoch:
                stop.wait_while_paused()
                if stop.stopped:
                    break
                yield from self._advance()
            metrics = None if stop.stopped else self._measure(stop)
            if metrics is None:
                self.sync()
                yield Ended("stopped")
                return
            yield from self._end_epoch(metrics, began)
        if self._is_over():
            yield self._stop_early()
        self.sync()
        yield Ended("completed")

    def evaluate(self, stop: StopToken | None = None) -> dict[str, float] | None:
        """Measure loss and metrics on the validation data (on the training data where there is none).

        Returns:
            The figures without a prefix; None when stopped half-way.
        """
        stop = stop or StopToken()
        with self.device.scope():
            weights = self._layout.evaluated(self._state)
            return self._evaluator.measure(weights, self._state.others, lambda: stop.stopped)

    def sync(self) -> None:
        """Write the present weights, or their averages where there are any, into the model's variables."""
        self._layout.write_variables(self._state)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything needed to go on exactly from here.

        Returns:
            weights/<layer>/<variable>, rng/…, optimizer/<slot>/…, masks/… (bool) and what else pruning keeps,
            position/…, and what parts of the step carry, such as average/<layer>/<variable> beside the weights.
        """
        arrays = self._layout.to_arrays(self._state)
        if self._pruner:
            arrays |= self._pruner.to_arrays()
        if self._stopping:
            arrays |= self._stopping.to_arrays()
        position = {f"position/{name}": value for name, value in self._position.to_arrays().items()}
        return {**arrays, **position, "position/steps_per_epoch": np.asarray(self.steps_per_epoch)}

    def load_state(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Go on from a state that `state()` gave, perhaps in another process.

        Raises:
            CheckpointError: It does not fit the network or the configuration; nothing is changed then.
        """
        position = Position.from_arrays(_under("position/", arrays))
        if position.step_in_epoch:
            steps = arrays.get("position/steps_per_epoch")
            if steps is None or int(steps) != self.steps_per_epoch:
                raise CheckpointError(
                    "The checkpoint lies within an epoch of another length.",
                    "Resume with the same data and batch size, or from the end of an epoch.",
                )
        with self.device.scope():
            state = self._layout.from_arrays(arrays, position.step)
            if self._stopping:
                self._stopping.load(arrays)
            if not self._pruner and any(name.startswith("masks/") for name in arrays):
                # pruned by hand: what is dropped stays so, and nothing more goes
                held = SparsityConfig(method="magnitude", target=0.0, start=1.0, end=1.0)
                self._pruner = self._make_pruner(self._config.model_copy(update={"sparsity": held}))
            if self._pruner:
                state = self._pruner.load(arrays, state)
            self._state, self._position = state, position
        self.sync()

    def _advance(self) -> Iterator[Result]:
        """Run one chunk, then whatever is due after its last step."""
        position = self._position
        if self._insight:
            yield from self._insight.before_chunk(self._chunks, self._state, self._masks, position)
        count = self._chunk_length()
        if self._pruner:
            self._state, losses = self._pruner.run(self._chunks, self._state, position, count)
        else:
            self._state, losses = self._chunks.run(self._state, self._masks, position, count)
        position.advance(losses, self._plan.size_of(position.step_in_epoch))
        pruned = self._prune() if self._pruner and self._pruner.is_due(position.step) else None
        best = None
        if self._config.checkpoints.best and position.window_steps == self._config.checkpoints.window:
            best = position.close_window()
        yield ChunkResult(
            epoch=position.epoch + 1,
            step=position.step,
            losses=tuple(losses),
            learning_rate=self._learning_rate(),
            steps_per_second=self._chunks.pacer.steps_per_second,
            seconds_left=self._seconds_left(),
        )
        if pruned:
            yield pruned
        if best is not None:
            yield BestLoss(position.epoch + 1, position.step, best)

    def _learning_rate(self) -> float:
        """The rate of the latest step."""
        carried = self._state.carried.get(SCHEDULE)
        return float(self._rule.learning_rate if carried is None else carried[RATE])

    def _chunk_length(self) -> int:
        """Steps up to the next thing that needs the weights as they are then: a pruning, the end of a window."""
        position = self._position
        length = self._chunks.length(position)
        if self._config.checkpoints.best:
            length = min(length, self._config.checkpoints.window - position.window_steps)
        dues = (
            self._pruner.next_stop(position.step) if self._pruner else None,
            self._insight.next_due(position.step) if self._insight else None,
        )
        return min([length, *(due - position.step for due in dues if due is not None)])

    def _measure(self, stop: StopToken) -> dict[str, float] | None:
        if not self._evaluates:
            return {}
        began = time.perf_counter()
        metrics = self.evaluate(stop)
        self._evaluation_seconds = time.perf_counter() - began
        if metrics is not None and not all(math.isfinite(value) for value in metrics.values()):
            self.sync()
            raise TrainingError(
                f"The loss on the validation data is not a finite number after epoch {self.epoch + 1}.",
                "Lower the learning rate, or scale the data.",
            )
        return metrics

    def _end_epoch(self, measured: Mapping[str, float], began: float) -> Iterator[Result]:
        metrics = {"loss": self._position.close_epoch()}
        for name, value in measured.items():
            metrics.setdefault(f"{self._metric_prefix}{name}", value)
        with self.device.scope():
            carried = dict(self._state.carried)
            for part in self._parts:
                carried[part.name] = dict(part.epoch_ended(metrics, carried[part.name]))
            self._state = self._state._replace(carried=carried)
        if self._stopping:
            self._stopping.look(self.epoch, metrics, self._layout.to_arrays(self._state))
        self.sync()
        yield EpochResult(self.epoch, self.step, metrics, time.perf_counter() - began)
        if self._insight:
            yield from self._insight.after_epoch(self.epoch, self.step)
        if self._pruner or self._gauge.is_on:
            yield self._sparsity_result(self.epoch, changes=False)

    def _is_over(self) -> bool:
        return self._stopping is not None and self._stopping.is_due

    def _stop_early(self) -> StoppedEarly:
        stopping = cast("EarlyStopping", self._stopping)
        message = stopping.message
        best, kept = stopping.finish()
        if kept:
            with self.device.scope():
                self._state = self._layout.from_arrays({**self._layout.to_arrays(self._state), **kept}, self.step)
        best = {name if "loss" in name else f"{self._metric_prefix}{name}": value for name, value in best.items()}
        return StoppedEarly(self.epoch, self.step, best if kept else {}, message)

    def _prune(self) -> PruneResult:
        pruner = cast("Pruner", self._pruner)
        with self.device.scope():
            self._state = pruner.update(self._state, self.step)
        if self._stopping:
            self._stopping.forget()
        return self._sparsity_result(self.epoch + 1, changes=True)

    def _sparsity_result(self, epoch: int, *, changes: bool) -> PruneResult:
        with self.device.scope():
            figures = self._gauge.measure(self._state.weights)
        found = (
            self._pruner.result(epoch, self.step, changes=changes)
            if self._pruner
            else PruneResult(epoch, self.step, {}, 0.0, 0.0)
        )
        return replace(found, tau=self._gauge.tau, figures=figures, initial=self._gauge.initial)

    @property
    def _masks(self) -> list[Tensor | None]:
        return self._pruner.masks if self._pruner else [None] * len(self._layout.shapes)

    def _seconds_left(self) -> float:
        steps = self.total_epochs * self.steps_per_epoch - self.step
        speed = self._chunks.pacer.steps_per_second
        return steps / speed + (self.total_epochs - self.epoch) * self._evaluation_seconds


def _make_evaluator(
    model: keras.Model,
    feed: Feed,
    objective: Objective,
    config: RunConfig,
    data: Samples | StreamedData,
    training: tuple[NDArray[Any], tuple[NDArray[Any], ...]],
) -> tuple[Evaluator, str]:
    """The evaluator of the validation data, or of the training data where there is none, and its metrics' prefix."""
    if isinstance(data, StreamedData):
        validation = data.val_count > 0
        part = StreamEvaluator(model, feed, objective, data, validation=validation, metrics=config.metrics)
        return part, "val_" if validation else ""
    if not len(data.x_val):
        return Evaluator(model, feed, objective, *training, config.metrics), ""
    features = feed.prepare(data.x_val)
    targets = objective.targets(features, data.y_val)
    return Evaluator(model, feed, objective, features, targets, config.metrics), "val_"


def _of_classes(by_class: NDArray[Any] | None, classes: NDArray[Any]) -> NDArray[Any] | None:
    """The weight of each sample by its class."""
    return None if by_class is None else by_class[classes]


def _positions(model: keras.Model, prunable: Mapping[str, Sequence[Any]]) -> dict[str, tuple[int, ...]]:
    """Node id -> positions of its prunable weights among the trainable ones; frozen weights are not pruned."""
    places = {id(variable): index for index, variable in enumerate(model.trainable_variables)}
    found = {node: tuple(places[id(v)] for v in variables if id(v) in places) for node, variables in prunable.items()}
    return {node: indices for node, indices in found.items() if indices}


def _under(prefix: str, arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {name.removeprefix(prefix): array for name, array in arrays.items() if name.startswith(prefix)}
