"""The parts of a step that hold on to earlier tasks or to plasticity, on numbers that can be checked by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.continual.continual_backprop import ContinualBackprop, HiddenLayer
from brains_engine.backend.continual.ewc import ElasticConsolidation, fisher_diagonal
from brains_engine.backend.continual.fast_tan import fast_tan
from brains_engine.backend.continual.rate import GivenRate
from brains_engine.backend.continual.si import SynapticIntelligence
from brains_engine.backend.fused_step import TrainState
from brains_engine.backend.optimizers import PlainSGDRule
from brains_engine.backend.step_parts import Update

STEP = tf.constant(0, tf.int64)


def state(weights: list[Any], slots: list[Any] | None = None) -> TrainState:
    return TrainState([tf.constant(w, tf.float32) for w in weights], [], slots or [() for _ in weights], STEP, {})


def test_consolidation_pulls_as_one_penalty_for_each_task_would() -> None:
    part = ElasticConsolidation(10.0)
    weight = tf.constant([3.0, 3.0])
    carried: Any = part.first([weight])
    same: Any
    pulled: Any
    same, _ = part.gradients([tf.constant([1.0, -1.0])], [weight], carried, STEP)
    assert same[0].numpy().tolist() == [1.0, -1.0]
    for anchor, fisher in (([1.0, 2.0], [0.5, 0.0]), ([2.0, 5.0], [1.0, 0.25])):
        carried = part.task_ended([tf.constant(anchor)], [tf.constant(fisher)], carried)
    pulled, _ = part.gradients([tf.constant([1.0, -1.0])], [weight], carried, STEP)
    expected = [1 + 10 * (0.5 * (3 - 1) + 1.0 * (3 - 2)), -1 + 10 * (0.0 + 0.25 * (3 - 5))]
    assert pulled[0].numpy() == pytest.approx(expected)


def test_fisher_information_is_the_mean_of_squared_gradients() -> None:
    def loss_of(weights: Any, features: Any, labels: Any) -> Any:
        # squared error of a line: gradient 2 (w x - y) x
        return tf.reduce_sum(tf.square(weights[0] * features[:, 0] - tf.cast(labels, tf.float32)))

    fisher = fisher_diagonal(loss_of, [tf.constant([2.0])], tf.constant([[1.0], [3.0]]), tf.constant([1, 2]))
    assert fisher[0].numpy() == pytest.approx([((2 * 1 * 1) ** 2 + (2 * 4 * 3) ** 2) / 2])


def test_the_path_integral_on_a_quadratic_is_the_loss_that_was_gained() -> None:
    # L = w1^2 / 2 + 2 w2^2, small steps of gradient descent: -sum g dw tends to the fall of each term
    part = SynapticIntelligence(1.0, damping=0.1)
    weights = tf.constant([1.0, 1.0])
    curvature = tf.constant([1.0, 4.0])
    carried: Any = part.first([weights])
    gradients: Any
    pulled: Any
    for _ in range(300):
        gradients, carried = part.gradients([curvature * weights], [weights], carried, STEP)
        before = TrainState([weights], [], [()], STEP, {})
        weights = weights - 0.003 * gradients[0]
        _, carried = part.updated(before, before._replace(weights=[weights]), carried)
    fall = 0.5 * curvature * (1.0 - tf.square(weights))
    assert carried["path/0"].numpy() == pytest.approx(fall.numpy(), rel=0.02)
    moved = tf.square(1.0 - weights)
    path = carried["path/0"]
    carried = part.task_ended([weights], carried)
    assert carried["importance/0"].numpy() == pytest.approx((path / (moved + 0.1)).numpy())
    assert carried["path/0"].numpy().tolist() == [0.0, 0.0]
    pulled, kept = part.gradients([tf.constant([0.5, 0.5])], [weights + 1.0], carried, STEP)
    assert pulled[0].numpy() == pytest.approx((0.5 + 2.0 * carried["importance/0"]).numpy())
    assert kept["gradient/0"].numpy().tolist() == [0.5, 0.5]


def test_a_path_that_raised_the_loss_counts_as_none() -> None:
    part = SynapticIntelligence(1.0, damping=0.1)
    carried: Any = part.first([tf.constant([0.0])])
    _, carried = part.gradients([tf.constant([1.0])], [tf.constant([0.0])], carried, STEP)
    _, carried = part.updated(state([[0.0]]), state([[1.0]]), carried)
    assert carried["path/0"].numpy().tolist() == [-1.0]
    assert part.task_ended([tf.constant([1.0])], carried)["importance/0"].numpy().tolist() == [0.0]


def test_rate_and_decay_are_given_as_numbers_and_biases_do_not_decay() -> None:
    part = GivenRate(0.5, 0.2)
    carried = part.first([])
    kernel, bias = tf.constant([[2.0]]), tf.constant([2.0])
    update = part.update(
        Update(PlainSGDRule(9.0), [kernel, bias], [tf.constant([[1.0]]), tf.constant([1.0])], STEP), carried
    )
    weights, _ = update.rule.apply(update.weights, update.gradients, [(), ()], STEP)
    assert weights[0].numpy() == pytest.approx(2.0 * (1 - 0.5 * 0.2) - 0.5)
    assert weights[1].numpy() == pytest.approx(2.0 - 0.5)


class TestContinualBackprop:
    """Two inputs, three hidden units with bias, one output; the middle unit is the least useful."""

    LAYER = HiddenLayer(kernel=0, bias=1, outgoing=2, limit=0.5)
    OUTPUTS = np.array([[1.0, 0.2, 3.0], [3.0, 0.0, 1.0]], np.float32)

    def part(self, rate: float, maturity: int) -> ContinualBackprop:
        seen: Any = SimpleNamespace(hidden=[tf.constant(self.OUTPUTS)])
        return ContinualBackprop(rate, maturity, [self.LAYER], seen, seed=3)

    def before(self) -> TrainState:
        kernel, bias, outgoing = np.ones((2, 3)), np.ones(3), np.array([[1.0], [-2.0], [0.5]])
        slots: Any = [(tf.ones(np.shape(w)),) for w in (kernel, bias, outgoing)]
        return state([kernel, bias, outgoing], slots)

    def test_utility_is_mean_activity_times_outgoing_weights(self) -> None:
        part, before = self.part(0.1, 100), self.before()
        _, carried = part.gradients([None] * 3, before.weights, part.first(before.weights), STEP)
        assert carried["utility/0"].numpy() == pytest.approx(0.01 * np.array([2.0 * 1.0, 0.1 * 2.0, 2.0 * 0.5]))
        assert carried["age/0"].numpy().tolist() == [1, 1, 1]

    def test_the_least_useful_mature_unit_begins_anew_when_one_is_due(self) -> None:
        part, before = self.part(0.4, 0), self.before()
        _, carried = part.gradients([None] * 3, before.weights, part.first(before.weights), STEP)
        after, carried = part.updated(before, before, carried)  # 3 mature units times 0.4: 1.2 of a unit is due
        kernel, bias, outgoing = (weight.numpy() for weight in after.weights)
        assert int(carried["replaced"]) == 1
        assert float(carried["due/0"]) == pytest.approx(0.2)
        assert (kernel[:, [0, 2]] == 1).all()
        assert (np.abs(kernel[:, 1]) <= 0.5).all()
        assert kernel[0, 1] != kernel[1, 1]
        assert bias.tolist() == [1, 0, 1]
        assert outgoing.ravel().tolist() == [1.0, 0.0, 0.5]
        assert [slot.numpy().ravel().tolist() for (slot,) in after.slots] == [[1, 0, 1, 1, 0, 1], [1, 0, 1], [1, 0, 1]]
        assert carried["age/0"].numpy().tolist() == [1, 0, 1]

    def test_young_units_are_spared(self) -> None:
        part, before = self.part(0.4, 1), self.before()
        _, carried = part.gradients([None] * 3, before.weights, part.first(before.weights), STEP)
        after, carried = part.updated(before, before, carried)
        assert int(carried["replaced"]) == 0
        assert (after.weights[0].numpy() == 1).all()


def test_the_fast_tangent_is_the_tangent() -> None:
    x = np.linspace(-1.555, 1.555, 2001).astype(np.float32)
    exact = np.tan(x.astype(np.float64))
    with tf.GradientTape() as tape:
        given = tf.constant(x)
        tape.watch(given)
        found = fast_tan(given)
    assert found.numpy() == pytest.approx(exact, rel=3e-7, abs=1e-9)
    assert tape.gradient(found, given).numpy() == pytest.approx(1 + exact**2, rel=1e-6)
