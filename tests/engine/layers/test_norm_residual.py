"""The NormNet residual layer against NumPy in double precision, and the size of a signal through a hundred of them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf

from brains_engine.backend.layers import NormResidual
from brains_engine.errors import ShapeError
from brains_engine.layers import discover
from brains_engine.spec.shapes import TensorType

SPEC = discover()["norm_residual"]
Floats = npt.NDArray[np.float64]

ACTIVATIONS: dict[str, Any] = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}


def make_layer(fan_in: int = 6, units: int = 4, dtype: str = "float64", **options: Any) -> NormResidual:
    parsed = SPEC.parse({"units": units, **options})
    layer = NormResidual(**SPEC.layer_arguments(parsed, fan_in), dtype=dtype)  # type: ignore[attr-defined]
    layer.build([(None, fan_in), (None, units)])
    return layer


def example(layer: NormResidual) -> tuple[Floats, Floats, Floats]:
    random = np.random.default_rng(0)
    w = random.uniform(-1.2, 1.2, layer.kernel.shape)
    layer.kernel.assign(w)
    return w, random.normal(size=(5, layer.kernel.shape[0])), random.normal(size=(5, layer.kernel.shape[1]))


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_classic_is_the_original_formula(activation: str) -> None:
    layer = make_layer(preset="classic", activation=activation, use_bias=True, weight_map="power")
    w, x, r = example(layer)
    n = 6
    expected = ACTIVATIONS[activation]((0.1 * x @ np.tan(w) + 0.1 * r) / (2 * n))
    np.testing.assert_allclose(layer([tf.constant(x), tf.constant(r)]), expected, rtol=1e-12)
    assert layer.bias is None
    assert layer.kernel.constraint is None


@pytest.mark.parametrize(("m", "bound"), [(None, 10.0), (4.0, 4.0)])
def test_a_bounded_classic_ends_in_m_tanh(m: float | None, bound: float) -> None:
    layer = make_layer(preset="classic", bounded_output=True, max_integer=m)
    w, x, r = example(layer)
    expected = bound * np.tanh((0.1 * x @ np.tan(w) + 0.1 * r) / 12)
    np.testing.assert_allclose(layer([tf.constant(x), tf.constant(r)]), expected, rtol=1e-12)


def test_classic_starts_from_standard_normal_weights() -> None:
    w = np.asarray(make_layer(500, 400, preset="classic").kernel)
    assert (w.mean(), w.std()) == (pytest.approx(0, abs=0.01), pytest.approx(1, abs=0.01))


@pytest.mark.parametrize(("normaliser", "gain", "n"), [("sqrt_n", 1.0, math.sqrt(6)), ("n", 3.0, 2.0)])
@pytest.mark.parametrize("bound", [None, 5.0])
def test_sound_forward_and_gradients_equal_numpy(normaliser: str, gain: float, n: float, bound: float | None) -> None:
    options = {"bounded_output": True, "max_integer": bound} if bound else {"activation": "tanh"}
    layer = make_layer(normaliser=normaliser, gain=gain, **options)
    w, x, r = example(layer)
    upstream = np.random.default_rng(1).normal(size=r.shape)
    m = bound or 1.0
    y = m * np.tanh((x @ np.tan(w) / n + r) / math.sqrt(2) / m)
    residual = tf.constant(r)
    with tf.GradientTape() as tape:
        tape.watch(residual)
        outputs = layer([tf.constant(x), residual])
        loss = tf.reduce_sum(outputs * upstream)
    to_kernel, to_residual = tape.gradient(loss, [layer.kernel.value, residual])
    inner = upstream * (1 - (y / m) ** 2) / math.sqrt(2)
    np.testing.assert_allclose(outputs, y, rtol=1e-9)
    np.testing.assert_allclose(to_kernel, x.T @ inner / n * (1 + np.tan(w) ** 2), rtol=1e-6, atol=1e-12)
    np.testing.assert_allclose(to_residual, inner, rtol=1e-6, atol=1e-12)


@pytest.mark.parametrize(("activation", "low", "high"), [("relu", 0.3, 3.0), ("tanh", 0.3, 0.6), ("elu", 0.3, 4.0)])
def test_the_signal_keeps_its_size_through_96_layers(activation: str, low: float, high: float) -> None:
    tf.keras.utils.set_random_seed(0)
    signal = tf.random.normal((64, 200))
    for _ in range(96):
        signal = make_layer(200, 200, "float32", activation=activation)([signal, signal])
    assert low < float(tf.sqrt(tf.reduce_mean(signal**2))) < high


def test_a_residual_of_another_width_is_refused() -> None:
    options = SPEC.parse({"units": 4})
    with pytest.raises(ShapeError, match="gives 4 and needs a residual of that shape, but gets 5"):
        SPEC.infer_shape(options, [TensorType.of(6), TensorType.of(5)])
    with pytest.raises(ShapeError, match="gives 3 x 4 and needs a residual of that shape, but gets 4"):
        SPEC.infer_shape(options, [TensorType.of(3, 6), TensorType.of(4)])


def test_the_configuration_makes_the_same_layer() -> None:
    layer = make_layer(bounded_output=True, max_integer=7.0, use_bias=True)
    twin = NormResidual.from_config(layer.get_config())
    twin.build([(None, 6), (None, 4)])
    twin.set_weights(layer.get_weights())
    _, x, r = example(layer)
    twin.kernel.assign(layer.kernel)
    assert np.array_equal(twin([x, r]), layer([x, r]))
    assert twin.compute_output_shape([(None, 6), (None, 4)]) == (None, 4)


def test_folding_names_the_factor_of_the_residual() -> None:
    folded = make_layer(preset="classic", activation="relu").fold()
    assert (folded.class_name, folded.activation, folded.scale) == ("Dense", "relu", 1.0)
    assert folded.residual == pytest.approx(0.1 / 12)
