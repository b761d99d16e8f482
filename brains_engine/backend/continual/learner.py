"""A network that learns one task after the other, by a method, from samples of equal shape."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import tensorflow as tf

from brains_engine.backend.continual.compiled import CHUNK, compiled_learner
from brains_engine.backend.continual.domains import domain_masks
from brains_engine.backend.continual.ewc import ElasticConsolidation
from brains_engine.backend.continual.network import make_network
from brains_engine.backend.continual.rewiring import Wiring, first_wiring, rewire, small_weights
from brains_engine.backend.continual.si import SynapticIntelligence
from brains_engine.backend.state_layout import StateLayout

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.backend.continual.options import LearnerOptions

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types

_PROBE_BATCHES = 4
"""Batches whose mean gradient decides what grows."""
_DOMAIN_SAMPLES = 200
"""Samples, without labels, by which a domain is recognised."""


class Taken(NamedTuple):
    """What some steps saw.

    Attributes:
        losses: Loss of each step's batch before its update.
        right: How many of all samples were classified rightly before the update of their step.
    """

    losses: list[float]
    right: int


class Learner:
    """A network and its method. Between calls it may be forked: both go on from the same state.

    Weights that are no longer finite are no error: whoever learns too fast answers wrongly from then on.

    Args:
        options: Network and method.
        rows: Samples of each task.
        features: Numbers of a sample.
        classes: Logits.
        seed: Of the first weights, and of all that the method draws.
        tasks: Most tasks whose samples are kept for replay.
    """

    def __init__(
        self, options: LearnerOptions, rows: int, features: int, classes: int, seed: int, tasks: int = 1
    ) -> None:
        self._options, self._rows, self._seed = options, rows, seed
        kept = options.replay * tasks
        self._compiled = compiled_learner(options.structure(), rows + kept, features, classes)
        parts = self._compiled.parts(options, seed)
        self._ewc = next((part for part in parts if isinstance(part, ElasticConsolidation)), None)
        self._si = next((part for part in parts if isinstance(part, SynapticIntelligence)), None)
        layout = StateLayout(make_network(options, features, classes, seed), self._compiled.slot_names, parts)
        self._state, self._shapes = layout.first_state(), layout.shapes
        self._draws = 0
        self._kept = (np.zeros((kept, features), np.float32), np.zeros(kept, np.int32), 0)
        self._masks: list[Tensor | None] = [None] * len(self._shapes)
        self._wirings: dict[int, Wiring] = {}
        self._since_rewiring = 0
        self._whole: list[Tensor] = list(self._state.weights)
        self._domain, self._domains = 0, 0
        self._samples: tuple[Tensor, Tensor] | None = None
        if options.masked:
            self._mask_all()
        if options.density < 1:
            self._wire()

    def fork(self) -> Learner:
        """Another learner in the same state, which goes its own way."""
        return copy.copy(self)  # nothing that a learner holds is changed in place

    def enter(self, x: Array, y: Array, domain: int = 0) -> None:
        """Begin a task, or return to one.

        Args:
            x: float32[rows, features].
            y: int32[rows], class numbers.
            domain: Number of the task's domain, which only masks per domain use; the next free one, or an earlier one.
        """
        features, labels, _ = self._kept
        if len(labels):
            x, y = np.concatenate([x, features]), np.concatenate([y, labels])
        self._samples = (tf.constant(x), tf.constant(y))
        if self._options.domain_share:
            self._whole = self._full_weights()
            self._domain, self._domains = domain, max(self._domains, domain + 1)
            masks = self._masks_of(domain)
            self._masks = [masks.get(index) for index in range(len(self._shapes))]
            self._set_weights(self._under(masks))

    def learn(self, order: Array) -> Taken:
        """Take one step for each row.

        Args:
            order: Numbers of the task's samples, int32[steps, batch].
        """
        order = self._with_replay(order)
        losses: list[float] = []
        before = int(self._state.carried["online"]["right"])
        while len(losses) < len(order):
            count = min(CHUNK, len(order) - len(losses))
            if self._wirings:
                count = min(count, self._options.rewire_every - self._since_rewiring)
            rows = order[len(losses) : len(losses) + count]
            losses += self._run(rows)
            self._since_rewiring += count
            if self._wirings and self._since_rewiring == self._options.rewire_every:
                self._rewire(rows)
        return Taken(losses, int(self._state.carried["online"]["right"]) - before)

    def accuracy(self, x: Array, y: Array, domain: int = 0) -> float:
        """Share of samples that are classified rightly.

        Args:
            x: float32[n, features].
            y: int32[n], class numbers.
            domain: Whose they are, for methods that are told.
        """
        weights = self._state.weights
        if self._options.domain_share:
            if self._options.infer_domain:
                domain = self._recognise(x[:_DOMAIN_SAMPLES])
            weights = self._under(self._masks_of(domain), self._full_weights())
        right = self._compiled.right(weights, self._state.others, tf.constant(x), tf.constant(y))
        return int(right) / len(y)

    def leave(self) -> None:
        """End the task: what the method does between tasks."""
        if self._samples is None:
            return
        carried = dict(self._state.carried)
        if self._si:
            carried["si"] = dict(self._si.task_ended(self._state.weights, carried["si"]))
        if self._ewc:
            carried["ewc"] = dict(self._ewc.task_ended(self._state.weights, self._fisher(), carried["ewc"]))
        self._state = self._state._replace(carried=carried)
        self._keep_samples()

    def _run(self, rows: Array) -> list[float]:
        order = np.zeros((CHUNK, rows.shape[1]), np.int32)
        order[: len(rows)] = rows
        samples = self._samples
        assert samples is not None
        chunk = self._compiled.steps(self._state, self._masks, samples, tf.constant(order), 0, len(rows))
        self._state = chunk.state
        losses: list[float] = chunk.losses.numpy()[: len(rows)].tolist()
        return losses

    def _draw(self) -> np.random.Generator:
        """A generator of its own for each use."""
        self._draws += 1
        return np.random.default_rng([self._seed, self._draws])

    def _set_weights(self, weights: list[Tensor]) -> None:
        self._state = self._state._replace(weights=weights)

    # replay

    def _with_replay(self, order: Array) -> Array:
        filled = self._kept[2]
        if not filled:
            return order
        order = order.copy()
        old = order.shape[1] // 2
        order[:, -old:] = self._rows + self._draw().integers(0, filled, (len(order), old))
        return order

    def _keep_samples(self) -> None:
        features, labels, filled = self._kept
        count = min(self._options.replay, len(labels) - filled)
        if count and self._samples is not None:
            chosen = self._draw().permutation(self._rows)[:count]
            features, labels = features.copy(), labels.copy()
            features[filled : filled + count] = tf.gather(self._samples[0], chosen).numpy()
            labels[filled : filled + count] = tf.gather(self._samples[1], chosen).numpy()
            self._kept = (features, labels, filled + count)

    # elastic weight consolidation

    def _fisher(self) -> list[Tensor]:
        assert self._samples is not None
        chosen = self._draw().permutation(self._rows)[: self._options.fisher_samples]
        features = tf.gather(self._samples[0], chosen)
        logits = self._compiled.logits(self._state.weights, self._state.others, features).numpy()
        # the Gumbel-max trick draws from softmax(logits)
        drawn = np.argmax(logits + self._draw().gumbel(size=logits.shape), axis=-1).astype(np.int32)
        fisher: list[Tensor] = self._compiled.fisher(
            self._state.weights, self._state.others, features, tf.constant(drawn)
        )
        return fisher

    # connections

    def _mask_all(self) -> None:
        """A mask of what is all alive for each kernel: the compiled loop knows which weights may be masked."""
        self._masks = [tf.ones(shape, tf.bool) if len(shape) > 1 else None for shape in self._shapes]

    def _wire(self) -> None:
        kernels = [index for index, shape in enumerate(self._shapes) if len(shape) > 1]
        for index in kernels[:-1]:
            weights = self._state.weights[index].numpy()
            self._place(index, first_wiring(weights, self._options.density, self._draw()))

    def _place(self, index: int, wiring: Wiring) -> None:
        self._wirings = {**self._wirings, index: wiring}
        masks, weights, slots = list(self._masks), list(self._state.weights), list(self._state.slots)
        masks[index] = mask = tf.constant(wiring.alive, tf.bool)
        weights[index] = tf.constant(wiring.weights)
        slots[index] = tuple(tf.where(mask, slot, tf.zeros_like(slot)) for slot in slots[index])
        self._masks = masks
        self._state = self._state._replace(weights=weights, slots=slots)

    def _rewire(self, rows: Array) -> None:
        assert self._samples is not None
        options, self._since_rewiring = self._options, 0
        # always as many samples, so that nothing is compiled again
        probe = np.resize(rows[-_PROBE_BATCHES:], _PROBE_BATCHES * rows.shape[1])
        features, labels = (tf.gather(values, probe) for values in self._samples)
        gradients = self._compiled.effective_gradients(self._state.weights, self._state.others, features, labels)
        small = small_weights(options.kernel, options.alpha)
        for index, wiring in list(self._wirings.items()):
            now = wiring._replace(weights=self._state.weights[index].numpy())
            count = round(options.rewire_share * int(now.alive.sum()))
            changed = rewire(now, gradients[index].numpy(), count, small)
            if not options.remember:
                changed = changed._replace(remembered=np.zeros_like(changed.remembered))
            self._place(index, changed)

    # masks per domain

    def _masks_of(self, domain: int) -> dict[int, Tensor]:
        masks = domain_masks(self._shapes, self._options.domain_share, self._seed, domain)
        return {index: tf.constant(mask, tf.bool) for index, mask in masks.items()}

    def _full_weights(self) -> list[Tensor]:
        """The weights of all domains: those that the present one uses, as it has them now, and all others."""
        return [
            now if mask is None else tf.where(mask, now, whole)
            for mask, now, whole in zip(self._masks, self._state.weights, self._whole, strict=True)
        ]

    def _under(self, masks: dict[int, Tensor], whole: list[Tensor] | None = None) -> list[Tensor]:
        whole = self._whole if whole is None else whole
        return [
            tf.where(masks[index], weight, tf.zeros_like(weight)) if index in masks else weight
            for index, weight in enumerate(whole)
        ]

    def _recognise(self, x: Array) -> int:
        """The domain, of those learnt, under whose mask the network is surest of its answers."""
        whole, features = self._full_weights(), tf.constant(x)
        entropies = [
            float(self._compiled.entropy(self._under(self._masks_of(domain), whole), self._state.others, features))
            for domain in range(self._domains)
        ]
        return int(np.argmin(entropies))
