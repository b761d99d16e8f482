"""Parity with Keras of what a step does around the optimizer: the same batches give the same losses and weights."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.batches import BatchPlan
from tests.engine.backend.training_fixtures import Samples, class_samples, losses, settings, trainer

EPOCHS = 8  # of four steps each
SGD: dict[str, Any] = {"kind": "sgd", "learning_rate": 0.1, "momentum": 0.9}
RATES = keras.optimizers.schedules


def small() -> keras.Model:
    keras.utils.set_random_seed(3)
    inputs = keras.Input((8,), name="input-1")
    x = keras.layers.Dense(5, activation="tanh", name="dense-1")(inputs)
    return keras.Model(inputs, keras.layers.Dense(3, activation="softmax", name="dense-2")(x))


def both(
    options: dict[str, Any], optimizer: Any, data: Samples | None = None, weights: Any = None, model: Any = None
) -> tuple[Any, keras.Model]:
    """Train with ours and with Keras; gives our trainer, after its losses were found to be those of Keras."""
    data = data or class_samples(train=40).without_validation()
    config = settings(epochs=EPOCHS, **options)
    training = trainer(config, data, model() if model else small())
    ours = losses(training.run())
    theirs = model() if model else small()
    loss = keras.losses.SparseCategoricalCrossentropy()
    expected = []
    for epoch in range(EPOCHS):
        for chosen in BatchPlan(len(data.x_train), 10, config.seed).order(epoch)[0]:
            weight = None if weights is None else weights[chosen]
            with tf.GradientTape() as tape:
                value = loss(data.y_train[chosen], theirs(data.x_train[chosen], training=True), sample_weight=weight)
            variables = theirs.trainable_variables
            optimizer.apply(tape.gradient(value, variables), variables)
            expected.append(float(value))
    assert len(ours) == 32
    assert np.abs(np.array(ours) - np.array(expected)).max() < 1e-5
    return training, theirs


OPTIMIZERS = {
    "adamax": lambda: keras.optimizers.Adamax(0.01),
    "nadam": lambda: keras.optimizers.Nadam(0.01),
    "adagrad": lambda: keras.optimizers.Adagrad(0.01),
    "lion": lambda: keras.optimizers.Lion(0.01),
    "ftrl": lambda: keras.optimizers.Ftrl(0.01, l1_regularization_strength=0.01, l2_regularization_strength=0.1),
}


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_further_optimizers(kind: str) -> None:
    options: dict[str, Any] = {"kind": kind, "learning_rate": 0.01}
    if kind == "ftrl":
        options |= {"l1_regularization_strength": 0.01, "l2_regularization_strength": 0.1}
    both({"optimizer": options}, OPTIMIZERS[kind]())


SCHEDULES: dict[str, tuple[dict[str, Any], Any]] = {
    "step": ({"kind": "step", "every": 7.0, "factor": 0.5}, RATES.ExponentialDecay(0.1, 7, 0.5, staircase=True)),
    "exponential": ({"kind": "exponential", "every": 9.0, "factor": 0.4}, RATES.ExponentialDecay(0.1, 9, 0.4)),
    "cosine with warm-up": (
        {"kind": "cosine", "length": 20.0, "lowest": 0.1, "warmup": 6.0, "warmup_from": 0.2},
        RATES.CosineDecay(0.02, 20, alpha=0.1, warmup_target=0.1, warmup_steps=6),
    ),
    "restarts": (
        {"kind": "cosine", "length": 6.0, "restarts": True, "growth": 2, "peak": 0.8, "lowest": 0.05},
        RATES.CosineDecayRestarts(0.1, 6, t_mul=2.0, m_mul=0.8, alpha=0.05),
    ),
    "equal restarts": (
        {"kind": "cosine", "length": 6.0, "restarts": True, "growth": 1},
        RATES.CosineDecayRestarts(0.1, 6, t_mul=1.0),
    ),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_schedules(name: str) -> None:
    schedule, theirs = SCHEDULES[name]
    options = {"schedule": {"counted_in": "steps", **schedule}, "optimizer": SGD}
    both(options, keras.optimizers.SGD(theirs, momentum=0.9))


UPDATES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "value": ({"clipping": "value", "clip_limit": 0.02}, {"clipvalue": 0.02}),
    "norm": ({"clipping": "norm", "clip_limit": 0.05}, {"clipnorm": 0.05}),
    "global norm": ({"clipping": "global_norm", "clip_limit": 0.1}, {"global_clipnorm": 0.1}),
    "decay": ({"weight_decay": 0.1}, {"weight_decay": 0.1}),
    "accumulation": ({"accumulate": 3}, {"gradient_accumulation_steps": 3}),
    "averaging": ({"averaging": 0.9}, {"use_ema": True, "ema_momentum": 0.9}),
    "all at once": (
        {"clipping": "global_norm", "clip_limit": 0.1, "weight_decay": 0.1, "accumulate": 3, "averaging": 0.8},
        {
            "global_clipnorm": 0.1,
            "weight_decay": 0.1,
            "gradient_accumulation_steps": 3,
            "use_ema": True,
            "ema_momentum": 0.8,
        },
    ),
}


@pytest.mark.parametrize("name", UPDATES)
def test_updates(name: str) -> None:
    ours, theirs = UPDATES[name]
    options = {"update": ours, "optimizer": {"kind": "adam", "learning_rate": 0.02}}
    optimizer = keras.optimizers.Adam(0.02, **theirs)
    training, model = both(options, optimizer)
    if "averaging" in ours:
        optimizer.finalize_variable_values(model.trainable_variables)
    training.sync()
    for mine, other in zip(training._layout._model.get_weights(), model.get_weights(), strict=True):
        assert np.abs(mine - other).max() < 1e-5


def test_matrices_alone_decay() -> None:
    optimizer = keras.optimizers.AdamW(0.02, weight_decay=0.2)
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    adamw = {"kind": "adamw", "learning_rate": 0.02, "weight_decay": 0.2}
    both({"optimizer": adamw, "update": {"decayed": "matrices"}}, optimizer)


def test_sample_weights_and_balanced_classes() -> None:
    plain = class_samples(train=40).without_validation()
    weights = np.random.default_rng(1).uniform(0, 2, 40).astype(np.float32)

    class Weighted(Samples):
        w_train = weights

    data = Weighted(plain.x_train, plain.y_train, plain.x_val, plain.y_val)
    counts = np.bincount(data.y_train)
    balanced = weights * (40 / (3 * counts))[data.y_train].astype(np.float32)
    both({"optimizer": SGD}, keras.optimizers.SGD(0.1, momentum=0.9), data, weights)
    both({"optimizer": SGD, "class_weights": "balanced"}, keras.optimizers.SGD(0.1, momentum=0.9), data, balanced)


def frozen() -> keras.Model:
    keras.utils.set_random_seed(3)
    inputs = keras.Input((8,), name="input-1")
    x = keras.layers.Dense(5, activation="tanh", name="dense-1")(inputs)
    x = keras.layers.BatchNormalization(name="batch_normalization-1")(x)
    model = keras.Model(inputs, keras.layers.Dense(3, activation="softmax", name="dense-2")(x))
    for name in ("dense-1", "batch_normalization-1"):
        model.get_layer(name).trainable = False
    return model


def test_frozen_layers_keep_weights_and_statistics() -> None:
    training, theirs = both({"optimizer": SGD}, keras.optimizers.SGD(0.1, momentum=0.9), model=frozen)
    state, first = training.state(), {layer.name: layer.get_weights() for layer in frozen().layers}
    assert (state["weights/dense-1/kernel"] == first["dense-1"][0]).all()
    assert (state["weights/batch_normalization-1/moving_mean"] == 0).all()
    assert np.abs(state["weights/dense-2/kernel"] - theirs.get_layer("dense-2").get_weights()[0]).max() < 1e-5
    assert not any(name.startswith("optimizer/") and "dense-1" in name for name in state)
