"""Spectral layers: the kernel's largest singular value is brought to 1, in training and in use."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.layers import SpectralConv, SpectralDense


def warmed(layer: Any, x: tf.Tensor, steps: int = 60) -> Any:
    for _ in range(steps):
        layer(x, training=True)
    return layer


def test_the_dense_kernel_gets_spectral_norm_one() -> None:
    x = tf.random.normal((3, 8))
    layer = warmed(SpectralDense(5, activation="linear", use_bias=False), x)
    w = np.asarray(layer.kernel)
    expected = np.asarray(x) @ w / np.linalg.norm(w, 2)
    for training in (False, True):
        np.testing.assert_allclose(layer(x, training=training), expected, rtol=1e-3, atol=1e-4)
    assert np.linalg.norm(layer.fold().kernel, 2) == pytest.approx(1.0, rel=1e-3)
    assert np.array_equal(w, layer.kernel), "the weights stay what the optimizer made of them"


def test_the_convolution_divides_by_the_norm_of_its_matrix() -> None:
    x = tf.random.normal((2, 6, 6, 3))
    plain = SpectralConv(4, (3, 3), strides=(1, 1), dilation_rate=(1, 1), activation="linear", use_bias=False)
    layer = warmed(plain, x)
    w = np.asarray(layer.kernel)
    sigma = np.linalg.norm(w.reshape(-1, 4), 2)
    np.testing.assert_allclose(layer(x), tf.nn.conv2d(x, w / sigma, 1, "VALID"), rtol=1e-3, atol=1e-4)


def test_more_iterations_find_the_norm_sooner() -> None:
    x = tf.random.normal((3, 30))
    errors = []
    for iterations in (1, 50):
        tf.keras.utils.set_random_seed(1)
        layer = warmed(SpectralDense(20, power_iterations=iterations, use_bias=False), x, steps=1)
        errors.append(abs(np.linalg.norm(layer.fold().kernel, 2) - 1.0))
    assert errors[1] < errors[0] / 5


def test_use_does_not_move_the_vector_and_training_does() -> None:
    layer = SpectralDense(5, use_bias=False)
    x = tf.random.normal((3, 8))
    layer(x)
    first = layer.vector_u.numpy()
    layer(x, training=False)
    assert np.array_equal(layer.vector_u, first)
    layer(x, training=True)
    assert not np.array_equal(layer.vector_u, first)


def test_a_kernel_of_zeros_gives_zeros() -> None:
    layer = SpectralDense(5, use_bias=False)
    layer.build((None, 8))
    layer.kernel.assign(np.zeros((8, 5)))
    with tf.GradientTape() as tape:
        outputs = layer(tf.ones((1, 8)), training=True)
    assert not np.asarray(outputs).any()
    assert np.isfinite(tape.gradient(outputs, layer.kernel.value)).all()
    assert np.isfinite(layer.vector_u.numpy()).all()


def test_the_vector_is_trained_without_writing_the_weights() -> None:
    """The trainer carries all values through its loop: the new vector must come back as a value."""
    layer = SpectralDense(5, use_bias=False)
    layer.build((None, 8))
    kernel, vector = tf.random.normal((8, 5)), tf.random.normal((1, 5))
    before = layer.vector_u.numpy()
    outputs, others = layer.stateless_call([kernel], [vector], tf.ones((1, 8)), training=True)
    assert not np.array_equal(others[0], vector)
    assert np.array_equal(layer.vector_u, before)
    assert np.isfinite(outputs).all()


@pytest.mark.parametrize(
    "layer", [SpectralDense(3, use_bias=True), SpectralDense(3, power_iterations=4, use_bias=False)]
)
def test_the_configuration_makes_the_same_layer(layer: SpectralDense) -> None:
    layer.build((None, 4))
    twin = SpectralDense.from_config(layer.get_config())
    twin.build((None, 4))
    twin.set_weights(layer.get_weights())
    x = tf.random.normal((2, 4))
    assert np.array_equal(twin(x), layer(x))
