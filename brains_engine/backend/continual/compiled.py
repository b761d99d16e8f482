"""What learners of equal structure share: the network's structure, its compiled training loop, and its measurements."""

from __future__ import annotations

import itertools
import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.continual.continual_backprop import ContinualBackprop, HiddenLayer
from brains_engine.backend.continual.ewc import ElasticConsolidation, fisher_diagonal
from brains_engine.backend.continual.network import make_network, without_hidden
from brains_engine.backend.continual.rate import GivenRate
from brains_engine.backend.continual.si import SynapticIntelligence
from brains_engine.backend.continual.watched import OnlineRight, WatchedObjective, count_right
from brains_engine.backend.feed import Feed
from brains_engine.backend.fused_step import FusedStep
from brains_engine.backend.layers.weight_maps import effective_weights
from brains_engine.backend.optimizers import make_update_rule
from brains_engine.runs.config import SGD, Adam

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import keras

    from brains_engine.backend.continual.options import LearnerOptions
    from brains_engine.backend.step_parts import StepPart

Tensor = Any  # TensorFlow ships no types

CHUNK = 256
"""The most steps of one call."""
_LEAST_FOR_XLA = 20_000
"""Weights below which compiling by XLA costs more than it gains in a trial."""


class CompiledLearner:
    """A structure, compiled once for all learners that have it.

    Args:
        structure: As `LearnerOptions.structure` gives it.
        features: Numbers of a sample.
        classes: Logits.

    Attributes:
        steps: The compiled loop.
        slot_names: The optimizer's slots of each weight.
    """

    def __init__(self, structure: LearnerOptions, features: int, classes: int) -> None:
        self._structure = structure
        self._model = make_network(structure, features, classes, 0)
        self._objective = WatchedObjective(without_hidden(self._model))
        rule = make_update_rule(Adam() if structure.optimizer == "adam" else SGD(momentum=0.0))
        weights = sum(math.prod(variable.shape) for variable in self._model.trainable_variables)
        # as everywhere in Brains, random bits stay with TensorFlow's own kernels
        jit = weights >= _LEAST_FOR_XLA and not structure.dropout
        self.slot_names = rule.slot_names
        self.steps = FusedStep(
            self._model,
            Feed(self._model),
            self._objective,
            rule,
            jit=jit,
            capacity=CHUNK,
            parts=self.parts(structure, seed=0),
        )
        self._effective = make_network(structure, features, classes, 0, effective=True)
        compiled = {"jit_compile": jit, "autograph": False}
        self.right = tf.function(self._right, **compiled)
        self.entropy = tf.function(self._entropy, **compiled)
        self.logits = tf.function(self._logits, **compiled)
        self.fisher = tf.function(self._fisher, **compiled)
        self.effective_gradients = tf.function(self._effective_gradients, **compiled)

    def parts(self, options: LearnerOptions, seed: int) -> tuple[StepPart, ...]:
        """The parts of a step, in their order; what differs between learners lies in the tensors that they carry."""
        return tuple(self._parts(options, seed))

    def _parts(self, options: LearnerOptions, seed: int) -> Iterator[StepPart]:
        yield OnlineRight(self._objective)
        if options.si:
            yield SynapticIntelligence(options.si)
        if options.ewc:
            yield ElasticConsolidation(options.ewc)
        yield GivenRate(options.rate, options.decay)
        if options.replacement_rate:
            layers = _hidden_layers(self._model)
            yield ContinualBackprop(options.replacement_rate, options.maturity, layers, self._objective, seed)

    def _call(self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor) -> Tensor:
        (logits, *_), _ = self._model.stateless_call(weights, others, features, training=False)
        return logits

    def _right(self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor, labels: Tensor) -> Tensor:
        """How many samples are classified rightly, int32."""
        return count_right(self._call(weights, others, features), labels)

    def _entropy(self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor) -> Tensor:
        """Mean entropy of the predicted distributions, in nats."""
        logs = tf.nn.log_softmax(self._call(weights, others, features))
        return -tf.reduce_mean(tf.reduce_sum(tf.exp(logs) * logs, axis=-1))

    def _logits(self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor) -> Tensor:
        """float32[n, classes]."""
        return self._call(weights, others, features)

    def _fisher(
        self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor, labels: Tensor
    ) -> list[Tensor]:
        """The diagonal of the Fisher information, with labels that were drawn from the network's predictions."""

        def loss_of(weights: Sequence[Tensor], features: Tensor, labels: Tensor) -> Tensor:
            logits = self._call(weights, others, features)
            return tf.reduce_sum(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits))

        return fisher_diagonal(loss_of, list(weights), features, labels)

    def _effective_gradients(
        self, weights: Sequence[Tensor], others: Sequence[Tensor], features: Tensor, labels: Tensor
    ) -> list[Tensor]:
        """Gradients by the effective kernels: by the weights themselves they vanish at zero, where alpha exceeds 1."""
        options = self._structure
        if options.kernel != "dense":
            weights = [
                effective_weights(each, options.kernel, options.alpha) if len(each.shape) > 1 else each
                for each in weights
            ]
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(weights)
            (logits, *_), _ = self._effective.stateless_call(weights, others, features, training=False)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = tf.reduce_mean(losses)
        gradients: list[Tensor] = tape.gradient(loss, weights)
        return gradients


@lru_cache(maxsize=8)
def compiled_learner(structure: LearnerOptions, rows: int, features: int, classes: int) -> CompiledLearner:
    """The shared part of all learners of a structure whose tasks have so many rows of samples."""
    del rows  # the compiled loop is bound to the shape of the samples
    return CompiledLearner(structure, features, classes)


def _hidden_layers(model: keras.Model) -> tuple[HiddenLayer, ...]:
    """Where the hidden layers' weights lie, with the width of Keras's first kernels, Glorot's."""
    variables = model.trainable_variables
    kernels = [index for index, variable in enumerate(variables) if len(variable.shape) > 1]
    layers = []
    for kernel, outgoing in itertools.pairwise(kernels):
        limit = math.sqrt(6.0 / sum(variables[kernel].shape))
        layers.append(HiddenLayer(kernel, kernel + 1 if outgoing - kernel > 1 else None, outgoing, limit))
    return tuple(layers)
