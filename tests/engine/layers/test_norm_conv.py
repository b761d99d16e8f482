"""NormNet convolutions against NumPy in double precision: forward, gradient, classic, fan-in, guard, folding."""

from __future__ import annotations

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.layers import NormConv
from brains_engine.backend.layers.weight_maps import PoleClip
from brains_engine.layers import discover
from brains_engine.layers.norm_conv import layer_arguments
from tests.engine.layers.numpy_convolution import Floats, convolve, kernel_gradient

REGISTRY = discover()

WINDOWS: tuple[tuple[int, dict[str, Any]], ...] = (
    (1, {"kernel_size": 3, "padding": "causal", "dilation_rate": 2}),
    (1, {"kernel_size": 4, "padding": "causal", "strides": 2}),
    (1, {"kernel_size": 2, "groups": 2}),
    (2, {"kernel_size": [3, 2]}),
    (2, {"kernel_size": [3, 2], "padding": "same", "strides": [2, 1]}),
    (2, {"kernel_size": [2, 2], "dilation_rate": [2, 1], "groups": 2}),
    (3, {"kernel_size": [2, 2, 1], "padding": "same"}),
    (3, {"kernel_size": [2, 1, 2], "strides": [1, 2, 1]}),
)
SHAPES = {1: (2, 7, 4), 2: (2, 5, 4, 4), 3: (2, 3, 4, 3, 4)}


def make_layer(rank: int, channels: int = 4, **options: Any) -> NormConv:
    spec = REGISTRY[f"norm_conv_{rank}d"]
    layer = NormConv(**layer_arguments(spec.parse({"filters": 6, **options}), rank), dtype="float64")
    layer.build((None, *(8,) * rank, channels))
    return layer


def theta_and_slope(w: Floats, weight_map: str, alpha: float) -> tuple[Floats, Floats]:
    power = "power" in weight_map
    u = w * np.abs(w) ** (alpha - 1) if power else w
    du = alpha * np.abs(w) ** (alpha - 1) if power else np.ones_like(w)
    return (np.tan(u), du * (1 + np.tan(u) ** 2)) if "tan" in weight_map else (u, du)


def normalised(theta: Floats, w: Floats, normaliser: str) -> Floats:
    n = float(np.prod(w.shape[:-1]))
    axes = tuple(range(w.ndim - 1))
    norms: dict[str, Any] = {
        "n": n,
        "sqrt_n": math.sqrt(n),
        "sqrt_live": np.sqrt(np.count_nonzero(w, axis=axes)),
        "column_l2": np.sqrt((theta**2).sum(axes)),
    }
    return np.asarray(theta / norms[normaliser])


def theta_gradient(upstream: Floats, theta: Floats, w: Floats, normaliser: str) -> Floats:
    """Gradient through the normaliser; only the L2 norm depends on theta."""
    plain = normalised(upstream, w, normaliser) if normaliser != "column_l2" else None
    if plain is not None:
        return plain
    axes = tuple(range(w.ndim - 1))
    norm = np.sqrt((theta**2).sum(axes))
    return np.asarray(upstream / norm - theta * (upstream * theta).sum(axes) / norm**3)


@pytest.mark.parametrize(("rank", "window"), WINDOWS, ids=lambda value: str(value))
@pytest.mark.parametrize(
    ("weight_map", "normaliser", "alpha"),
    [("tan", "sqrt_n", 1.0), ("tan_power", "n", 2.0), ("power", "sqrt_live", 2.5), ("linear", "column_l2", 1.0)],
)
def test_forward_and_gradient_equal_numpy(
    rank: int, window: dict[str, Any], weight_map: str, normaliser: str, alpha: float
) -> None:
    random = np.random.default_rng(0)
    layer = make_layer(rank, weight_map=weight_map, normaliser=normaliser, alpha=alpha, activation="tanh", **window)
    w = random.uniform(-1.1, 1.1, layer.kernel.shape)
    w[np.abs(w) < 0.1] = 0.0
    x = random.normal(size=SHAPES[rank])
    layer.kernel.assign(w)
    theta, slope = theta_and_slope(w, weight_map, alpha)
    arguments = {key: value for key, value in layer.product.arguments.items() if key not in ("filters", "kernel_size")}
    y = np.tanh(convolve(x, normalised(theta, w, normaliser), **arguments))
    upstream = random.normal(size=y.shape)
    with tf.GradientTape() as tape:
        outputs = layer(tf.constant(x))
        loss = tf.reduce_sum(outputs * upstream)
    gradient = tape.gradient(loss, layer.kernel.value)
    outer = kernel_gradient(x, w, upstream * (1 - y**2), **arguments)
    np.testing.assert_allclose(outputs, y, rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(gradient, theta_gradient(outer, theta, w, normaliser) * slope, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("rank", [1, 2, 3])
@pytest.mark.parametrize("m", [None, 3.0])
def test_classic_is_the_original_formula(rank: int, m: float | None) -> None:
    """n is the kernel's size times the input channels."""
    size: Any = 2 if rank == 1 else [2] * rank
    layer = make_layer(rank, preset="classic", max_integer=m, kernel_size=size, use_bias=True)
    w = np.random.default_rng(0).normal(size=layer.kernel.shape)
    x = np.random.default_rng(1).normal(size=SHAPES[rank])
    layer.kernel.assign(w)
    ones = (1,) * rank
    n = 2**rank * 4
    expected = (m or 10.0) * np.tanh(convolve(x, np.tan(w), strides=ones, dilation_rate=ones) / n)
    np.testing.assert_allclose(layer(tf.constant(x)), expected, rtol=1e-6, atol=1e-9)
    assert layer.bias is None
    assert layer.kernel.constraint is None


def test_groups_divide_the_fan_in() -> None:
    layer = make_layer(2, kernel_size=[3, 3], groups=2, activation="linear", weight_map="linear")
    layer.kernel.assign(np.ones(layer.kernel.shape))
    outputs = np.asarray(layer(tf.ones((1, 3, 3, 4), tf.float64)))
    np.testing.assert_allclose(outputs, np.full((1, 1, 1, 6), 9 * 2 / math.sqrt(9 * 2)), rtol=1e-12)


def test_the_guard_and_the_first_width_are_those_of_the_dense_layer() -> None:
    layer = make_layer(2, 40, filters=200, kernel_size=[5, 5], t_max=8.0)
    assert isinstance(layer.kernel.constraint, PoleClip)
    assert layer.kernel.constraint.limit == pytest.approx(math.atan(8.0))
    assert np.mean(np.tan(layer.kernel) ** 2) == pytest.approx(2.0, rel=0.02)


def test_a_filter_without_links_gives_zero_and_not_nan() -> None:
    for normaliser in ("sqrt_live", "column_l2"):
        layer = make_layer(1, normaliser=normaliser, activation="linear")
        layer.kernel.assign(np.zeros(layer.kernel.shape))
        with tf.GradientTape() as tape:
            outputs = layer(tf.ones((1, 7, 4), tf.float64))
        assert not np.asarray(outputs).any()
        assert np.isfinite(tape.gradient(outputs, layer.kernel.value)).all()


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_the_configuration_makes_the_same_layer(rank: int) -> None:
    layer = make_layer(rank, weight_map="tan_power", bounded_output=True, max_integer=7.0, use_bias=True)
    twin = NormConv.from_config(layer.get_config())
    twin.build((None, *(8,) * rank, 4))
    twin.set_weights(layer.get_weights())
    x = tf.random.normal((2, *(5,) * rank, 4), dtype=tf.float64)
    assert np.array_equal(twin(x), layer(x))
    assert twin.compute_output_shape((None, *(8,) * rank, 4)) == (None, *(6,) * rank, 6)


@pytest.mark.parametrize(("rank", "window"), WINDOWS, ids=lambda value: str(value))
def test_folding_gives_a_plain_convolution(rank: int, window: dict[str, Any]) -> None:
    layer = make_layer(rank, bounded_output=True, max_integer=3.0, use_bias=True, **window)
    folded = layer.fold()
    assert (folded.class_name, folded.activation, folded.scale) == (f"Conv{rank}D", "tanh", 3.0)
    x = np.random.default_rng(3).normal(size=SHAPES[rank])
    apply = folded.prepare(lambda name, **arguments: getattr(keras.layers, name)(**arguments))
    inputs = keras.Input(x.shape[1:])
    plain = keras.Model(inputs, apply(inputs))
    np.testing.assert_allclose(plain(x.astype(np.float32)), layer(tf.constant(x)), rtol=1e-4, atol=1e-5)
