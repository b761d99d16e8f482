"""Parity with Keras: the same batches and first weights give the same losses for 200 steps."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.batches import BatchPlan
from brains_engine.backend.fused_rule import FusedRule, fused_where_it_pays
from brains_engine.backend.optimizers import make_update_rule
from brains_engine.runs.config import SGD, Adam
from tests.engine.backend.training_fixtures import class_samples, kernels, losses, mlp, settings, trainer

OPTIMIZERS: dict[str, tuple[dict[str, Any], Any]] = {
    "adam": ({"kind": "adam", "learning_rate": 0.005}, lambda: keras.optimizers.Adam(0.005)),
    "adamw": (
        {"kind": "adamw", "learning_rate": 0.005, "weight_decay": 0.02},
        lambda: keras.optimizers.AdamW(0.005, weight_decay=0.02),
    ),
    "sgd": ({"kind": "sgd", "learning_rate": 0.05, "momentum": 0.0}, lambda: keras.optimizers.SGD(0.05)),
    "momentum": (
        {"kind": "sgd", "learning_rate": 0.02, "momentum": 0.9},
        lambda: keras.optimizers.SGD(0.02, momentum=0.9),
    ),
    "nesterov": (
        {"kind": "sgd", "learning_rate": 0.02, "momentum": 0.9, "nesterov": True},
        lambda: keras.optimizers.SGD(0.02, momentum=0.9, nesterov=True),
    ),
    "adadelta": ({"kind": "adadelta", "learning_rate": 1.0}, lambda: keras.optimizers.Adadelta(1.0)),
    "rmsprop": ({"kind": "rmsprop", "learning_rate": 0.001}, lambda: keras.optimizers.RMSprop(0.001)),
    "rmsprop momentum": (
        {"kind": "rmsprop", "learning_rate": 0.001, "momentum": 0.5},
        lambda: keras.optimizers.RMSprop(0.001, momentum=0.5),
    ),
}


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_losses_equal_those_of_keras_for_200_steps(name: str) -> None:
    options, make_keras = OPTIMIZERS[name]
    data = class_samples().without_validation()
    # 75 samples in batches of 10: seven full ones and one of five, so 25 epochs are 200 steps
    config = settings(optimizer=options, epochs=25, compiler="xla")
    ours = losses(trainer(config, data).run())

    model = mlp()
    model.compile(optimizer=make_keras(), loss="sparse_categorical_crossentropy", jit_compile=False)
    plan = BatchPlan(75, 10, config.seed)
    theirs = []
    for epoch in range(25):
        full, tail = plan.order(epoch)
        for chosen in [*full, *tail]:
            # one batch a mean: train_on_batch else averages over all since the last reset
            model.reset_metrics()
            theirs.append(float(model.train_on_batch(data.x_train[chosen], data.y_train[chosen])))
    assert len(ours) == 200
    assert np.abs(np.array(ours) - np.array(theirs)).max() < 1e-5
    assert ours[-1] < 0.9 * ours[0]


def test_a_weight_without_a_gradient_is_left_alone() -> None:
    rule = make_update_rule(Adam())
    weights = [tf.ones(3), tf.ones(2)]
    slots = [(tf.zeros(3), tf.zeros(3)), (tf.zeros(2), tf.zeros(2))]
    updated, changed = rule.apply(weights, [None, tf.ones(2)], slots, tf.constant(0, tf.int64))
    assert updated[0].numpy().tolist() == [1.0, 1.0, 1.0]
    assert changed[0][1].numpy().tolist() == [0.0, 0.0, 0.0]
    assert (updated[1].numpy() < 1).all()


def test_plain_descent_keeps_no_slots() -> None:
    assert make_update_rule(SGD(momentum=0.0)).slot_names == ()
    assert make_update_rule(SGD(momentum=0.5)).slot_names == ("momentum",)


@pytest.mark.parametrize("compiler", ["xla", "graph"])
def test_a_constraint_holds_after_every_step(compiler: str) -> None:
    class Narrow(keras.constraints.Constraint):  # type: ignore[misc]
        def __call__(self, w: Any) -> Any:
            return keras.ops.clip(w, -0.05, 0.05)

    model = mlp()
    layer = model.get_layer("dense-2")
    layer.kernel.assign(keras.ops.clip(layer.kernel, -0.05, 0.05))
    layer.kernel.constraint = Narrow()
    training = trainer(settings(optimizer={"kind": "adam", "learning_rate": 0.1}, compiler=compiler), model=model)
    for _ in training.run():
        kernel = np.abs(training.state()["weights/dense-2/kernel"])
        assert kernel.max() <= np.float32(0.05)
    assert (kernel == np.float32(0.05)).any()
    assert kernels(model)["dense-2"][0] is layer.kernel


def test_only_many_weights_without_convolutions_are_updated_in_one_compiled_call() -> None:
    rule = make_update_rule(Adam())
    assert fused_where_it_pays(rule, [(10, 10), (10,)]) is rule
    assert fused_where_it_pays(rule, [(3, 3, 100, 100)]) is rule
    assert isinstance(fused_where_it_pays(rule, [(300, 300), (300,)]), FusedRule)


@pytest.mark.parametrize("name", ["adam", "adamw", "nesterov"])
def test_the_compiled_update_does_the_arithmetic_of_the_rule(name: str) -> None:
    rule = make_update_rule(settings(optimizer=OPTIMIZERS[name][0]).optimizer)
    weights = [tf.constant([1.0, -2.0, 3.0]), tf.ones(2)]
    slots = [tuple(tf.fill(weight.shape, 0.1) for _ in rule.slot_names) for weight in weights]
    arguments = (weights, [tf.constant([0.5, 0.1, -0.3]), None], slots, tf.constant(4, tf.int64))
    for ours, plain in zip(
        tf.nest.flatten(FusedRule(rule).apply(*arguments)), tf.nest.flatten(rule.apply(*arguments)), strict=True
    ):
        np.testing.assert_allclose(ours.numpy(), plain.numpy(), rtol=1e-6)
