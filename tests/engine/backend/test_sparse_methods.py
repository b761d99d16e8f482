"""Every method of sparsity in the trainer: exact zeros, the target, churn, and runs that go on bit for bit."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.kernels import describe_kernels, kernel_axes
from brains_engine.backend.layers.norm_dense import NormDense
from brains_engine.backend.layers.theta import Theta
from brains_engine.backend.results import ChunkResult, PruneResult
from brains_engine.fields import parse
from brains_engine.sparsity.algorithms import ALGORITHMS
from tests.engine.backend.training_fixtures import Samples, assert_same_bits, settings, trainer

SPARSE: dict[str, Any] = {"every": 6, "target": 0.5, "start": 0.1, "end": 0.8, "regrow_rho": 0.3, "protect_c": 0.1}
METHODS: dict[str, dict[str, Any]] = {
    **{name: {"method": name} for name in ALGORITHMS},
    "memory": {"method": "rigl", "regrow_init": "memory"},
    "gradient_drop": {"method": "gradient_drop", "every": 3, "start": 0.0, "end": 1.0},
    "zero": {"method": "gradient_drop", "every": 3, "start": 0.0, "end": 1.0, "regrow_init": "zero"},
}


def data() -> Samples:
    generator = np.random.default_rng(7)
    x = generator.normal(size=(40, 4)).astype(np.float32)
    y = (x @ generator.normal(size=(4, 2))).argmax(axis=1).astype(np.int32)
    return Samples(x, y, x[:8], y[:8])


def network(normaliser: str = "sqrt_live") -> keras.Model:
    keras.utils.set_random_seed(3)
    inputs = keras.Input((4,), name="input-1")
    hidden = keras.layers.Dense(8, activation="relu", name="dense-1")(inputs)
    hidden = NormDense(6, weight_map="tan_power", normaliser=normaliser, name="norm_dense-1")(hidden)
    return keras.Model(inputs, keras.layers.Dense(2, activation="softmax", name="dense-2")(hidden))


def make(method: str, **values: Any) -> Any:
    sparsity = {**SPARSE, **METHODS[method]}
    return trainer(settings(**{"epochs": 8, "batch_size": 10, "sparsity": sparsity} | values), data(), network())


def check_zeros(state: dict[str, Any]) -> None:
    """What does not live is zero in weights, in the optimizer's slots and in averages."""
    for name, mask in state.items():
        if name.startswith("masks/"):
            own = name.removeprefix("masks/")
            for key, values in state.items():
                if key.endswith(f"/{own}") and key.split("/")[0] in ("weights", "optimizer", "average", "accumulated"):
                    assert (values[~mask] == 0).all(), key


@pytest.mark.parametrize("method", METHODS)
def test_zeros_are_exact_and_a_run_that_goes_on_ends_the_same(method: str) -> None:
    whole, states, reports = make(method), [], []
    for result in whole.run():
        if isinstance(result, ChunkResult) and whole.step % 4 != 0:
            states.append({name: value.copy() for name, value in whole.state().items()})
        if isinstance(result, PruneResult):
            check_zeros(whole.state())
            reports.append(result)
    expected = whole.state()
    check_zeros(expected)
    assert 0.4 <= whole.sparsity <= 0.6
    assert reports[-1].target == 0.5
    assert sum(sum(report.dropped.values()) - sum(report.grown.values()) for report in reports) == sum(
        int((~mask).sum()) for name, mask in expected.items() if name.startswith("masks/")
    )
    constant = METHODS[method]["method"] in ("rigl", "set")
    exchanged = sum(sum(report.grown.values()) for report in reports)
    assert (exchanged > 0) == (constant or METHODS[method]["method"] == "gradient_drop")
    if constant:
        assert {report.total for report in reports} == {whole.sparsity}
    # in the middle of the batches whose gradients are averaged, where there are such
    among = [state for state in states if "dense_gradients/count" in state] or states
    resumed = make(method)
    resumed.load_state(among[len(among) // 2])
    list(resumed.run())
    assert_same_bits(resumed.state(), expected)


@pytest.mark.parametrize(
    "values",
    [
        {"update": {"accumulate": 2, "averaging": 0.9, "weight_decay": 0.01, "clipping": "global_norm"}},
        {"precision": "float16"},
        {"precision": "bfloat16", "compiler": "xla"},
        {"optimizer": {"kind": "ftrl"}},
    ],
    ids=["parts", "float16", "bfloat16", "ftrl"],
)
def test_exchange_leaves_exact_zeros_beside_other_settings(values: dict[str, Any]) -> None:
    training = make("gradient_drop", **values)
    for result in training.run():
        if isinstance(result, PruneResult):
            check_zeros(training.state())
    check_zeros(training.state())
    assert training.sparsity == pytest.approx(0.5, abs=0.02)


def test_the_dense_gradient_is_that_of_the_effective_weights() -> None:
    import tensorflow as tf

    from brains_engine.backend.layers.theta import ThetaModel

    model, samples = network("sqrt_n"), data()
    layer = model.get_layer("norm_dense-1")
    values = layer.kernel.numpy()
    values[:, 0] = 0.0
    layer.kernel.assign(values)
    weights = [tf.identity(variable.value) for variable in model.trainable_variables]

    def gradient(network: Any) -> Any:
        with tf.GradientTape() as tape:
            tape.watch(weights)
            outputs, _ = network.stateless_call(weights, [], samples.x_train)
            loss = tf.reduce_mean(tf.math.log(outputs[:, 0]))
        return tape.gradient(loss, weights)[2].numpy()

    plain, of_theta = gradient(model), gradient(ThetaModel(model))
    assert (plain[:, 0] == 0).all()
    assert np.abs(of_theta[:, 0]).max() > 0
    # dL/dw = dL/dtheta f'(w), with f = tan(w |w|): f' = 2 |w| (1 + theta^2)
    slope = 2 * np.abs(values) * (1 + np.tan(values * np.abs(values)) ** 2)
    np.testing.assert_allclose(of_theta * slope, plain, rtol=1e-4, atol=1e-7)
    assert not layer.differentiates_theta


@pytest.mark.parametrize(("name", "alpha"), [("linear", 1.0), ("tan", 1.0), ("power", 3.0), ("tan_power", 2.0)])
def test_theta_has_its_inverse(name: Any, alpha: float) -> None:
    weights = np.array([-1.0, 0.0, 0.3, 1.1], np.float64)
    theta = Theta(name, alpha)
    np.testing.assert_allclose(theta.weights(theta.of(weights)), weights, atol=1e-12)
    assert theta.of(weights)[1] == 0


def test_grown_connections_begin_against_their_gradient() -> None:
    from brains_engine.backend.sparsifier import Sparsifier
    from brains_engine.runs.config import SparsityConfig

    settled = {"zero": 0.0, "small": -0.05 * 3.0, "memory": 0.7}
    for start, value in settled.items():
        values = {"method": "gradient_drop", "target": 0.5, "start": 0.0, "every": 1, "regrow_rho": 0.3}
        config = parse(SparsityConfig, {**values, "regrow_init": start})
        sparsifier = Sparsifier(config, {"a": (0,)}, [(1, 4)], 8)
        sparsifier.restore({0: np.array([[True, True, True, False]])})
        if start == "memory":
            sparsifier.remembered[0] = np.array([[0.0, 0.0, 0.0, 0.7]], np.float32)
        weights = np.array([[3.0, 3.0, 0.1, 0.0]], np.float32)
        after = sparsifier.update(1, {0: weights}, {0: np.array([[0.0, 0.0, 0.0, 2.0]])})[0]
        assert after.tolist()[0][:3] == [3.0, 3.0, 0.0]
        assert after[0, 3] == pytest.approx(value)
        assert (sparsifier.dropped, sparsifier.grown) == ({"a": 1}, {"a": 1})


def test_dropped_units_are_followed_through_what_keeps_channels_apart() -> None:
    inputs = keras.Input((6, 6, 2), name="input-1")
    x = keras.layers.Conv2D(4, 3, name="conv-1")(inputs)
    x = keras.layers.BatchNormalization(name="norm-1")(x)
    x = keras.layers.ReLU(name="relu-1")(x)
    x = keras.layers.Flatten(name="flatten-1")(keras.layers.MaxPooling2D(name="pool-1")(x))
    x = keras.layers.Dense(6, activation="relu", name="dense-1")(x)
    y = keras.layers.LayerNormalization(name="mixes-1")(x)
    model = keras.Model(inputs, keras.layers.Dense(2, name="dense-2")(y))
    places = {
        layer.name: (next(i for i, v in enumerate(model.trainable_variables) if v is layer.kernel),)
        for layer in model.layers
        if hasattr(layer, "kernel")
    }
    kernels = describe_kernels(model, places)
    conv, dense, last = (places[name][0] for name in ("conv-1", "dense-1", "dense-2"))
    assert kernels[conv].followed_by == (dense,)
    assert kernels[dense].followed_by == ()
    assert [kernels[place].gives_output for place in (conv, dense, last)] == [False, False, True]

    from brains_engine.backend.sparsifier import Sparsifier
    from brains_engine.runs.config import SparsityConfig

    config = SparsityConfig(method="units", target=0.5, distribution="uniform", start=0, end=0)
    shapes = [tuple(variable.shape) for variable in model.trainable_variables]
    sparsifier = Sparsifier(config, places, shapes, 8, kernels=kernels)
    weights = {place: np.arange(np.prod(shapes[place]), dtype=np.float32).reshape(shapes[place]) for place in kernels}
    after = sparsifier.update(0, weights)
    alive = sparsifier.masks[conv].any(axis=(0, 1, 2))
    assert alive.tolist() == [False, False, True, True]
    rows = sparsifier.masks[dense].any(axis=1)
    assert rows.tolist() == np.tile(alive, 4).tolist()
    assert sparsifier.masks[last].all()
    assert (after[dense][~rows] == 0).all()


def test_transposed_kernels_have_their_inputs_last() -> None:
    layer = keras.layers.Conv2DTranspose(3, 2)
    layer.build((None, 4, 4, 5))
    axes = kernel_axes(layer, layer.kernel)
    assert axes.inputs is not None
    assert axes.units is not None
    assert (layer.kernel.shape[axes.inputs], layer.kernel.shape[axes.units]) == (5, 3)
