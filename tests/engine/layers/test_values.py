"""What the new layers compute, against their formulas in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.builder import _Context
from brains_engine.planning.plan import PlannedNode
from brains_engine.spec.shapes import TensorType
from tests.engine.layers.case import REGISTRY

Array = np.ndarray[Any, Any]
RANDOM = np.random.default_rng(3)
ROWS = RANDOM.normal(size=(6, 5, 4)).astype(np.float32)
OTHER = RANDOM.normal(size=(6, 5, 4)).astype(np.float32)
PHOTO = RANDOM.normal(size=(6, 4, 3, 2)).astype(np.float32)
TOKENS = RANDOM.integers(-2, 8, (6, 5)).astype(np.int32)
TRUTH = ROWS > 0
KINDS = {"float32": "float", "int32": "integer", "bool": "boolean"}


def computed(layer: str, options: dict[str, Any], *inputs: Array) -> list[Array]:
    """The outputs of a layer for one batch, outside training."""
    spec = REGISTRY[layer]
    parsed = spec.parse(options)
    types = tuple(TensorType.of(*each.shape[1:], kind=KINDS[each.dtype.name]) for each in inputs)  # type: ignore[arg-type]
    planned = PlannedNode(layer, layer, spec, parsed, (), types, spec.infer_outputs(parsed, types))
    entries = [keras.Input(each.shape[1:], dtype=each.dtype.name) for each in inputs]
    entry = entries[0] if entries else keras.Input((3,))
    outputs = spec.build(parsed, entries, _Context(planned, entry))
    model = keras.Model(entries or [entry], list(outputs))
    fed = list(inputs) or [np.full((6, 3), np.nan, np.float32)]
    return [np.asarray(each) for each in keras.tree.flatten(model(fed, training=False))]


def sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)))


def softmax(x: Array, axis: int = -1) -> Array:
    shares = np.exp(x - x.max(axis=axis, keepdims=True))
    return np.asarray(shares / shares.sum(axis=axis, keepdims=True))


def sinusoids(x: Array) -> Array:
    time, width = x.shape[1:]
    table = np.zeros((time, width))
    for t in range(time):
        for i in range(width):
            angle = t / 10_000 ** (2 * (i // 2) / width)
            table[t, i] = np.cos(angle) if i % 2 else np.sin(angle)
    return x + table


def rotated(x: Array) -> Array:
    time, width = x.shape[1:]
    half = width // 2
    y = np.zeros_like(x)
    for t in range(time):
        for i in range(half):
            angle = t / 10_000 ** (2 * i / width)
            y[:, t, i] = x[:, t, i] * np.cos(angle) - x[:, t, i + half] * np.sin(angle)
            y[:, t, i + half] = x[:, t, i + half] * np.cos(angle) + x[:, t, i] * np.sin(angle)
    return y


def causal_attention(query: Array, value: Array) -> Array:
    scores = np.einsum("bqf,bkf->bqk", query, value)
    scores[:, np.triu(np.ones((5, 5)), 1) > 0] = -np.inf
    return np.asarray(np.einsum("bqk,bkf->bqf", softmax(scores), value))


TABLE: list[tuple[str, dict[str, Any], tuple[Array, ...], Callable[..., Any]]] = [
    ("subtract", {}, (ROWS, OTHER), lambda a, b: a - b),
    ("multiply", {}, (ROWS, OTHER), lambda a, b: a * b),
    ("average", {}, (ROWS, OTHER), lambda a, b: (a + b) / 2),
    ("maximum", {}, (ROWS, OTHER), np.maximum),
    ("minimum", {}, (ROWS, OTHER), np.minimum),
    ("divide", {}, (ROWS, np.where(OTHER > 0, OTHER, 0)), lambda a, b: np.where(b > 0, a / np.where(b > 0, b, 1), 0)),
    ("divide", {"zero_safe": False}, (ROWS, OTHER), lambda a, b: a / b),
    ("power", {}, (np.abs(ROWS), OTHER), lambda a, b: a**b),
    ("remainder", {}, (ROWS, OTHER), lambda a, b: a - b * np.floor(a / b)),
    (
        "dot",
        {"normalize": True},
        (ROWS[:, 0], OTHER[:, 0]),
        lambda a, b: ((a * b).sum(-1) / np.linalg.norm(a, axis=-1) / np.linalg.norm(b, axis=-1))[:, None],
    ),
    ("dot", {"axes": "time"}, (ROWS, OTHER), lambda a, b: np.einsum("bti,btj->bij", a, b)),
    ("stack", {"axis": -1}, (ROWS, OTHER), lambda a, b: np.stack([a, b], axis=-1)),
    ("scalar_arithmetic", {"operation": "subtract", "value": 1.0, "value_first": True}, (ROWS,), lambda x: 1 - x),
    ("scalar_arithmetic", {"operation": "multiply", "value": 3.0, "value_first": True}, (ROWS,), lambda x: 3 * x),
    ("scalar_arithmetic", {"operation": "power", "value": 3.0}, (ROWS,), lambda x: x**3),
    ("function", {"function": "log1p"}, (np.abs(ROWS),), np.log1p),
    ("function", {"function": "rsqrt"}, (np.abs(ROWS),), lambda x: 1 / np.sqrt(x)),
    ("clip", {"x_min": -0.5, "x_max": 0.2}, (ROWS,), lambda x: np.clip(x, -0.5, 0.2)),
    ("compare", {"comparison": "less_equal"}, (TOKENS, TOKENS[:, ::-1].copy()), lambda a, b: a <= b),
    ("compare_with_number", {"comparison": "not_equal", "value": 3.0}, (TOKENS,), lambda x: x != 3),
    ("logic", {"logic": "xor"}, (TRUTH, OTHER > 0), lambda a, b: a ^ b),
    ("logical_not", {}, (TRUTH,), lambda x: ~x),
    ("where", {}, (TRUTH, ROWS, OTHER), np.where),
    ("cast", {"dtype": "integer"}, (3 * ROWS,), np.trunc),
    ("cast", {"dtype": "boolean"}, (TOKENS,), lambda x: x != 0),
    ("reduce_prod", {"axis": "time"}, (ROWS,), lambda x: x.prod(1)),
    ("reduce_sum", {"axis": "feature"}, (TOKENS,), lambda x: x.sum(1)),
    ("reduce_variance", {"axis": "height width"}, (PHOTO,), lambda x: x.var((1, 2))),
    ("reduce_deviation", {}, (PHOTO,), lambda x: x.std((1, 2, 3))),
    ("reduce_median", {"axis": "time"}, (ROWS,), lambda x: np.median(x, 1)),
    ("reduce_logsumexp", {"axis": "-1"}, (ROWS,), lambda x: np.log(np.exp(x).sum(-1))),
    ("reduce_norm", {"axis": "height width"}, (PHOTO,), lambda x: np.sqrt((x**2).sum((1, 2)))),
    ("reduce_norm", {"ord": "1", "axis": "-1"}, (ROWS,), lambda x: np.abs(x).sum(-1)),
    ("reduce_norm", {"ord": "inf", "axis": "-1"}, (ROWS,), lambda x: np.abs(x).max(-1)),
    ("reduce_any", {"axis": "time"}, (TRUTH,), lambda x: x.any(1)),
    ("reduce_all", {"axis": "time", "keepdims": True}, (TRUTH,), lambda x: x.all(1, keepdims=True)),
    ("cumulative_sum", {"axis": "time"}, (ROWS,), lambda x: x.cumsum(1)),
    ("cumulative_product", {"axis": "time"}, (ROWS,), lambda x: x.cumprod(1)),
    ("difference", {"axis": "time"}, (ROWS,), lambda x: np.diff(x, axis=1)),
    ("sort", {"axis": "time"}, (ROWS,), lambda x: np.sort(x, axis=1)),
    ("argsort", {}, (ROWS,), lambda x: np.argsort(x, axis=-1)),
    ("argmax", {"axis": "time"}, (ROWS,), lambda x: x.argmax(1)),
    ("argmin", {"axis": "time", "keepdims": True}, (ROWS,), lambda x: x.argmin(1, keepdims=True)),
    ("one_hot", {"num_classes": 4}, (TOKENS,), lambda x: (x[..., None] == np.arange(4)).astype(float)),
    ("take_along", {}, (ROWS[:, :, 0], TOKENS), lambda x, i: np.take_along_axis(x, np.clip(i, 0, 4), -1)),
    ("gather", {"axis": "time", "indices": [4, 0, 4]}, (ROWS,), lambda x: x[:, [4, 0, 4]]),
    ("slice", {"axis": "time", "start": -3, "stop": -1}, (ROWS,), lambda x: x[:, -3:-1]),
    ("matmul", {"transpose_b": True}, (ROWS, OTHER), lambda a, b: a @ b.swapaxes(1, 2)),
    ("einsum", {"equation": "tf,sf->ts"}, (ROWS, OTHER), lambda a, b: np.einsum("btf,bsf->bts", a, b)),
    ("triangle", {"k": -1}, (ROWS,), lambda x: np.tril(x, -1)),
    ("triangle", {"upper": True}, (ROWS,), np.triu),
    ("diagonal", {}, (ROWS,), lambda x: np.diagonal(x, axis1=1, axis2=2)),
    ("permute", {"dims": "channel height width"}, (PHOTO,), lambda x: x.transpose(0, 3, 1, 2)),
    ("merge_dims", {"dims": "width channel"}, (PHOTO,), lambda x: x.reshape(6, 4, 6)),
    ("repeat_vector", {"n": 3}, (ROWS[:, 0],), lambda x: np.repeat(x[:, None], 3, 1)),
    ("tile", {"axis": "time", "repeats": 2}, (ROWS,), lambda x: np.tile(x, (1, 2, 1))),
    ("repeat", {"axis": "time", "repeats": 2}, (ROWS,), lambda x: np.repeat(x, 2, 1)),
    ("flip", {"axis": "height width"}, (PHOTO,), lambda x: x[:, ::-1, ::-1]),
    ("roll", {"axis": "time", "shift": 2}, (ROWS,), lambda x: np.roll(x, 2, 1)),
    ("rename_dims", {"names": "a b"}, (ROWS,), lambda x: x),
    ("prelu", {"alpha": 0.3}, (ROWS,), lambda x: np.where(x > 0, x, 0.3 * x)),
    ("softmax", {"axis": "time"}, (ROWS,), lambda x: softmax(x, 1)),
    ("log_softmax", {}, (ROWS,), lambda x: np.log(softmax(x))),
    ("glu", {}, (ROWS,), lambda x: x[..., :2] * sigmoid(x[..., 2:])),
    (
        "relu",
        {"max_value": 1.0, "negative_slope": 0.1, "threshold": 0.2},
        (ROWS,),
        lambda x: np.where(x >= 1, 1, np.where(x >= 0.2, x, 0.1 * (x - 0.2))),
    ),
    ("celu", {"alpha": 2.0}, (ROWS,), lambda x: np.where(x > 0, x, 2 * np.expm1(x / 2))),
    ("shrink", {"threshold": 0.4}, (ROWS,), lambda x: np.sign(x) * np.maximum(np.abs(x) - 0.4, 0)),
    ("shrink", {"threshold": 0.4, "mode": "hard"}, (ROWS,), lambda x: np.where(np.abs(x) > 0.4, x, 0)),
    ("threshold", {"threshold": 0.1, "default_value": 9.0}, (ROWS,), lambda x: np.where(x > 0.1, x, 9)),
    ("squareplus", {"b": 1.0}, (ROWS,), lambda x: (x + np.sqrt(x**2 + 1)) / 2),
    ("attention", {"use_causal_mask": True}, (ROWS, OTHER), causal_attention),
    ("sinusoidal_encoding", {}, (ROWS,), sinusoids),
    ("rotary_encoding", {}, (ROWS,), rotated),
    ("position_embedding", {"embeddings_initializer": "ones"}, (ROWS,), lambda x: x + 1),
    ("rescaling", {"scale": 3.0, "offset": 1.0}, (ROWS,), lambda x: 3 * x + 1),
    ("normalization", {"mean": [1, 2], "variance": [4, 9]}, (PHOTO,), lambda x: (x - [1, 2]) / [2, 3]),
    ("normalization", {"mean": [1], "variance": [4], "invert": True}, (PHOTO,), lambda x: 2 * x + 1),
    ("discretization", {}, (ROWS,), lambda x: np.digitize(x, [-1, 0, 1])),
    (
        "category_encoding",
        {"num_tokens": 5, "output_mode": "count"},
        (TOKENS,),
        lambda x: (np.clip(x, 0, 4)[..., None] == np.arange(5)).sum(1),
    ),
    ("center_crop", {"height": 2, "width": 1}, (PHOTO,), lambda x: x[:, 1:3, 1:2]),
    ("random_crop", {"height": 2, "width": 1}, (PHOTO,), lambda x: x[:, 1:3, 1:2]),
    (
        "auto_contrast",
        {},
        (sigmoid(PHOTO).astype(np.float32),),
        lambda x: (x - x.min((1, 2), keepdims=True)) / (x.max((1, 2), keepdims=True) - x.min((1, 2), keepdims=True)),
    ),
    ("constant", {"value": [1, 2], "dims": {"a": 2}}, (), lambda: np.tile([1, 2], (6, 1))),
    ("learned_constant", {"dims": {"a": 2, "b": 3}, "initializer": "ones"}, (), lambda: np.ones((6, 2, 3))),
]


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "formula"), TABLE, ids=[f"{row[0]}-{index}" for index, row in enumerate(TABLE)]
)
def test_a_layer_computes_its_formula(
    layer: str, options: dict[str, Any], inputs: tuple[Array, ...], formula: Callable[..., Any]
) -> None:
    (found,) = computed(layer, options, *inputs)
    expected = np.asarray(formula(*inputs))
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, rtol=2e-5, atol=2e-5)


def test_several_outputs_come_in_their_order() -> None:
    first, second = computed("split", {"axis": "time", "sizes": [2, 3]}, ROWS)
    np.testing.assert_array_equal(np.concatenate([first, second], axis=1), ROWS)
    np.testing.assert_array_equal(np.stack(computed("unstack", {"num": 5}, ROWS), axis=1), ROWS)
    values, indices = computed("top_k", {"k": 2}, ROWS)
    np.testing.assert_array_equal(values, -np.sort(-ROWS, axis=-1)[..., :2])
    np.testing.assert_array_equal(np.take_along_axis(ROWS, indices, -1), values)


def test_numbers_beyond_a_table_take_its_nearest_row() -> None:
    (found,) = computed("embedding", {"input_dim": 4, "output_dim": 3}, np.array([[-5, 0, 3, 99]], np.int32))
    np.testing.assert_array_equal(found[0, 0], found[0, 1])
    np.testing.assert_array_equal(found[0, 2], found[0, 3])
    assert not np.array_equal(found[0, 0], found[0, 3])


def test_sparse_shares_sum_to_one_and_some_are_zero() -> None:
    (found,) = computed("sparsemax", {}, 3 * ROWS)
    np.testing.assert_allclose(found.sum(-1), 1, rtol=1e-5)
    assert (found == 0).any()
    assert (found >= 0).all()


@pytest.mark.parametrize("spec", [spec for spec in REGISTRY if spec.passes_values], ids=lambda spec: spec.id)
def test_layers_that_pass_values_on_do_so_in_use(spec: Any) -> None:
    rank = min(spec.inputs[0].ranks or {1})
    dims = {1: (12,), 2: (4, 3), 3: (3, 3, 3), 4: (3, 3, 3, 3)}[rank]
    values = np.random.default_rng(1).uniform(size=(5, *dims)).astype(np.float32)
    options: dict[str, Any] = {"reshape": {"dims": {"feature": None}}, "rename_dims": {"names": "value"}}.get(
        spec.id, {}
    )  # type: ignore[assignment]
    (found,) = computed(spec.id, options, values)
    if found.size == values.size:
        np.testing.assert_array_equal(found.ravel(), values.ravel())
    else:
        assert found.size
        assert np.isin(found, values).all()
