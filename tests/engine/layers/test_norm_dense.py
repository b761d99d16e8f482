"""NormNet against NumPy: the maps, the exact width, forward and gradient, the guard, the classic formula."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import tensorflow as tf

from brains_engine.backend.layers import NormDense
from brains_engine.backend.layers.weight_maps import PoleClip, PoleWrap, effective_weights, exact_width, pole_limit
from brains_engine.layers import discover

SPEC = discover()["norm_dense"]
Floats = npt.NDArray[np.float64]


def make_layer(fan_in: int = 6, **options: Any) -> NormDense:
    layer = NormDense(**SPEC.layer_arguments(SPEC.parse(options)))  # type: ignore[attr-defined]
    layer.build((None, fan_in))
    return layer


def effective(w: Floats, weight_map: str, alpha: float) -> Floats:
    powered = w * np.abs(w) ** (alpha - 1) if "power" in weight_map else w
    return np.tan(powered) if "tan" in weight_map else powered


def slope(w: Floats, weight_map: str, alpha: float) -> Floats:
    power = alpha * np.abs(w) ** (alpha - 1) if "power" in weight_map else np.ones_like(w)
    return power * (1 + effective(w, weight_map, alpha) ** 2) if "tan" in weight_map else power


@pytest.mark.parametrize(("v", "a"), [(1.0, 1.1656), (1.69, 1.2903), (2.0, 1.3242), (25 / 9, 1.3815)])
def test_exact_widths_are_those_of_the_table(v: float, a: float) -> None:
    width = exact_width(v, poles=True)
    assert width == pytest.approx(a, abs=5e-5)
    assert math.tan(width) / width - 1 == pytest.approx(v, rel=1e-13)


@pytest.mark.parametrize("weight_map", ["linear", "tan", "tan_power", "power"])
def test_first_weights_have_the_wanted_variance(weight_map: str) -> None:
    layer = make_layer(400, units=500, weight_map=weight_map, activation="relu", alpha=3.0)
    theta = np.asarray(effective_weights(tf.convert_to_tensor(layer.kernel), weight_map, 3.0))  # type: ignore[arg-type]
    assert np.mean(theta**2) == pytest.approx(2.0, rel=0.02)
    assert np.mean(theta) == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize(
    ("activation", "bounded", "variance"), [("relu", False, 2.0), ("tanh", False, 1.69), ("relu", True, 1.69)]
)
def test_the_first_variance_follows_the_activation(activation: str, bounded: bool, variance: float) -> None:
    options = SPEC.parse({"activation": activation, "bounded_output": bounded})
    assert SPEC.layer_arguments(options)["gain_v"] == variance  # type: ignore[attr-defined]
    given = SPEC.parse({"activation": activation, "gain_v": 0.7})
    assert SPEC.layer_arguments(given)["gain_v"] == 0.7  # type: ignore[attr-defined]


@pytest.mark.parametrize("alpha", [1.0, 2.0, 2.5, 4.0])
@pytest.mark.parametrize("weight_map", ["linear", "tan", "tan_power", "power"])
@pytest.mark.parametrize("normaliser", ["sqrt_n", "n"])
def test_forward_and_gradient_equal_numpy(weight_map: str, alpha: float, normaliser: str) -> None:
    random = np.random.default_rng(0)
    layer = make_layer(units=4, weight_map=weight_map, alpha=alpha, normaliser=normaliser, activation="tanh")
    w = random.uniform(-1.1, 1.1, (6, 4))
    w[0, 0] = 0.0
    x = random.normal(size=(5, 6))
    upstream = random.normal(size=(5, 4))
    layer.kernel.assign(w)
    with tf.GradientTape() as tape:
        outputs = layer(tf.constant(x, tf.float32))
        loss = tf.reduce_sum(outputs * tf.constant(upstream, tf.float32))
    gradient = tape.gradient(loss, layer.kernel.value)
    n = 6.0 if normaliser == "n" else math.sqrt(6.0)
    y = np.tanh(x @ effective(w, weight_map, alpha) / n)
    expected = (x.T @ (upstream * (1 - y**2))) / n * slope(w, weight_map, alpha)
    np.testing.assert_allclose(outputs, y, rtol=2e-5, atol=1e-6)
    np.testing.assert_allclose(gradient, expected, rtol=2e-4, atol=1e-5)


def test_live_links_normalise_each_unit_of_its_own() -> None:
    layer = make_layer(4, units=2, normaliser="sqrt_live", activation="linear", weight_map="linear")
    w = np.array([[0.5, 1.0], [0.0, -1.0], [0.0, 0.5], [0.0, 0.25]])
    layer.kernel.assign(w)
    x = np.array([[1.0, 2.0, 3.0, 4.0]])
    np.testing.assert_allclose(layer(tf.constant(x, tf.float32)), x @ w / np.sqrt([1.0, 4.0]), rtol=1e-6)


def test_a_unit_without_links_gives_zero_and_not_nan() -> None:
    for normaliser in ("sqrt_live", "column_l2"):
        layer = make_layer(4, units=2, normaliser=normaliser, activation="linear")
        layer.kernel.assign(np.zeros((4, 2)))
        with tf.GradientTape() as tape:
            outputs = layer(tf.ones((1, 4)))
        assert np.array_equal(outputs, np.zeros((1, 2)))
        assert np.isfinite(tape.gradient(outputs, layer.kernel.value)).all()


def test_column_norms_normalise_each_unit() -> None:
    layer = make_layer(4, units=3, normaliser="column_l2", gain=2.0, activation="linear")
    w = np.random.default_rng(1).uniform(-1, 1, (4, 3))
    layer.kernel.assign(w)
    x = np.random.default_rng(2).normal(size=(5, 4))
    theta = np.tan(w)
    expected = 2.0 * (x @ theta) / np.linalg.norm(theta, axis=0)
    np.testing.assert_allclose(layer(tf.constant(x, tf.float32)), expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("m", [None, 3.0])
def test_classic_is_the_original_formula(m: float | None) -> None:
    layer = make_layer(6, units=4, preset="classic", max_integer=m, use_bias=True, activation="relu", alpha=3.0)
    w = np.random.default_rng(0).normal(size=(6, 4))
    x = np.random.default_rng(1).normal(size=(5, 6))
    layer.kernel.assign(w)
    expected = (m or 10.0) * np.tanh(x @ np.tan(w) / 6)
    np.testing.assert_allclose(layer(tf.constant(x, tf.float32)), expected, rtol=1e-4, atol=1e-5)
    assert layer.bias is None
    assert layer.kernel.constraint is None


def test_classic_starts_from_standard_normal_weights() -> None:
    w = np.asarray(make_layer(500, units=400, preset="classic").kernel)
    assert (w.mean(), w.std()) == (pytest.approx(0, abs=0.01), pytest.approx(1, abs=0.01))
    assert np.mean(np.abs(w) > math.pi / 2) == pytest.approx(0.116, abs=0.003), "share beyond the poles"


def test_a_bounded_output_ends_in_m_tanh() -> None:
    layer = make_layer(6, units=4, bounded_output=True, max_integer=5.0)
    x = np.random.default_rng(1).normal(size=(5, 6)) * 10
    z = x @ np.tan(np.asarray(layer.kernel, np.float64)) / math.sqrt(6)
    np.testing.assert_allclose(layer(tf.constant(x, tf.float32)), 5 * np.tanh(z / 5), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(("weight_map", "alpha"), [("tan", 2.0), ("tan_power", 2.0), ("tan_power", 3.5)])
def test_the_guard_bounds_theta_by_t_max(weight_map: str, alpha: float) -> None:
    layer = make_layer(weight_map=weight_map, alpha=alpha, t_max=8.0)
    guard = layer.kernel.constraint
    exponent = alpha if weight_map == "tan_power" else 1.0
    assert isinstance(guard, PoleClip)
    assert guard.limit == pytest.approx(math.atan(8.0) ** (1 / exponent))
    clipped = guard(tf.constant([-9.0, -0.3, 0.0, 0.3, 9.0]))
    theta = np.asarray(effective_weights(clipped, weight_map, alpha))  # type: ignore[arg-type]
    assert theta[[0, -1]] == pytest.approx([-8.0, 8.0], rel=1e-4)
    assert np.asarray(clipped)[1:-1] == pytest.approx([-0.3, 0.0, 0.3])


def test_without_t_max_the_guard_stands_just_before_the_pole() -> None:
    limit = np.float32(pole_limit(None, 1.0))
    assert np.tan(limit) > 1e6
    assert np.tan(np.nextafter(limit, np.float32(2))) < 0, "the next number is beyond the pole"


@pytest.mark.parametrize("exponent", [1.0, 2.0])
def test_wrapping_changes_no_output(exponent: float) -> None:
    w = tf.constant(np.linspace(-2.5, 2.5, 41), tf.float32)
    wrapped = PoleWrap(exponent)(w)
    weight_map = "tan_power" if exponent > 1 else "tan"
    assert np.abs(np.asarray(wrapped)).max() <= (math.pi / 2) ** (1 / exponent) + 1e-6
    before, after = (np.asarray(effective_weights(v, weight_map, exponent)) for v in (w, wrapped))  # type: ignore[arg-type]
    np.testing.assert_allclose(after, before, rtol=2e-3, atol=1e-4)


def test_only_maps_with_poles_are_guarded() -> None:
    assert make_layer(weight_map="power").kernel.constraint is None
    assert make_layer(pole_guard="none").kernel.constraint is None
    assert isinstance(make_layer(pole_guard="wrap").kernel.constraint, PoleWrap)


def test_first_weights_respect_the_guard() -> None:
    w = np.asarray(make_layer(50, units=50, init="normal", sigma=5.0, t_max=4.0).kernel)
    assert np.abs(w).max() <= math.atan(4.0) + 1e-6


def test_the_signal_keeps_its_size_through_96_layers() -> None:
    """NORMNET's figure for relu with v = 2: the root mean square stays of the order of 1."""
    tf.keras.utils.set_random_seed(0)
    signal = tf.random.normal((64, 200))
    for _ in range(96):
        signal = make_layer(200, units=200)(signal)
    rms = float(tf.sqrt(tf.reduce_mean(signal**2)))
    assert 0.2 < rms < 5.0


def test_the_configuration_makes_the_same_layer() -> None:
    layer = make_layer(weight_map="tan_power", alpha=3.0, bounded_output=True, max_integer=7.0, use_bias=True)
    twin = NormDense.from_config(layer.get_config())
    twin.build((None, 6))
    twin.set_weights(layer.get_weights())
    x = tf.random.normal((3, 6))
    assert np.array_equal(twin(x), layer(x))


@pytest.mark.parametrize("options", [{}, {"preset": "classic"}, {"bounded_output": True, "max_integer": 5.0}])
def test_folding_gives_a_plain_product(options: dict[str, Any]) -> None:
    layer = make_layer(6, units=4, **options)
    folded = layer.fold()
    x = np.random.default_rng(0).normal(size=(5, 6)).astype(np.float32)
    sums = x @ folded.kernel
    values = np.tanh(sums) if folded.activation == "tanh" else np.maximum(sums, 0)
    np.testing.assert_allclose(folded.scale * values, layer(x), rtol=1e-5, atol=1e-5)
    assert folded.bias is None
