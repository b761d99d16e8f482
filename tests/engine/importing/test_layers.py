"""Layers of the catalogue, saved by Keras and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
from keras import layers, ops

from brains_engine.backend.builder import build_export_model, build_model
from brains_engine.fields import dump
from tests.engine.importing.models import REGISTRY, imported, there_and_back
from tests.engine.layers.cases import CASES, Case, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.importing import ImportReport
    from brains_engine.spec.layer_spec import AnySpec

# What an export replaces or puts in front: a crop in the middle, and bounds on the numbers of words.
_REPLACED_IN_EXPORTS = {"random_crop", "embedding"}
# What are several operations in Keras where a mask is wired.
_NO_CLASS_WITH_MASK = {"global_average_pooling_1d"}
# How dimensions are called is ours; Keras does not keep it.
_NAMES = ("name", "names")


def is_read(spec: AnySpec) -> bool:
    read = spec.read_from if spec.read_from is not None else (spec.keras_class,)
    return any(read) and not spec.id.startswith("random_") and spec.id not in _REPLACED_IN_EXPORTS


def cases() -> list[Case]:
    """The first and the last option set of each layer that an import reads from a class of Keras."""
    chosen = []
    for spec in REGISTRY:
        own = [case for case in CASES if case.layer == spec.id and "statistics" not in case.options]
        if spec.id in _NO_CLASS_WITH_MASK:
            own = [case for case in own if "boolean" not in case.kinds]
        if is_read(spec):
            chosen += [own[0], own[-1]]
    return chosen


def plain(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name not in _NAMES and name != "dims"}


@pytest.mark.slow
def test_layers_come_back_under_their_options() -> None:
    wrong = []
    for case in cases():
        plan, node = plan_of(case)
        planned = plan.node(node)
        report = imported(build_export_model(plan, build_model(plan)))
        found = next((item for item in report.snapshot.nodes.values() if item.name == node), None)
        wanted = dump(planned.options)
        equal = found is not None and found.layer == case.layer and _same(planned.spec, found.options, wanted)
        if not equal or not report.is_complete or report.params != _params(plan):
            wrong.append((str(case), found and found.options, report.sentences()))
    assert wrong == [], wrong


def _params(plan: Any) -> int:
    return sum(node.spec.count_params(node.options, node.inputs).total for node in plan.nodes)


def _same(spec: AnySpec, found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether options mean the same; Keras writes axes as numbers, and unused options stay at their defaults."""
    given, meant = plain(found), plain(wanted)
    if spec.id in ("permute", "prelu", "dot", "softmax", "normalization", "dropout", "activation"):
        return True  # their axes may be named, and their own tests hold the values against each other
    if meant.get("strides", 0) is None:
        meant["strides"] = meant["pool_size"]  # which is what Keras writes then
    if meant.get("value_dim", 0) is None:
        meant["value_dim"] = meant["key_dim"]
    return given == meant


def sequence(*shape: int) -> Any:
    return np.random.default_rng(3).normal(size=(4, *shape)).astype(np.float32)


COMPOSITES = {
    "bidirectional": lambda x: layers.Bidirectional(layers.LSTM(3, return_sequences=True))(x),
    "stacked": lambda x: layers.GRU(3)(layers.SimpleRNN(2, return_sequences=True)(x)),
    "time distributed": lambda x: layers.TimeDistributed(layers.Dense(3, activation="tanh"))(x),
    "attention": lambda x: layers.MultiHeadAttention(2, 3)(x, x, use_causal_mask=True),
    "grouped": lambda x: layers.GroupQueryAttention(3, 4, 2)(x, x),
    "masked": lambda x: layers.MultiHeadAttention(2, 3)(x, x, value_mask=ops.greater(x[..., 0], 0.0)),
    "masked dots": lambda x: layers.Attention()([x, x], mask=[None, ops.greater(x[..., 0], 0.0)]),
    "separable": lambda x: layers.SeparableConv1D(4, 3, depth_multiplier=2)(x),
    "normalised": lambda x: layers.LayerNormalization()(layers.BatchNormalization()(x)),
    "shares": lambda x: layers.Softmax(axis=1)(layers.PReLU(shared_axes=[1])(x)),
    "tail": lambda x: layers.Dense(5, activation="relu6")(layers.Dense(4, activation="hard_silu")(x)),
}


@pytest.mark.parametrize("name", COMPOSITES)
def test_layers_of_several_parts_compute_the_same(name: str, tmp_path: Path) -> None:
    entry = keras.Input((6, 4))
    model = keras.Model(entry, COMPOSITES[name](entry))
    report = there_and_back(model, tmp_path, sequence(6, 4))
    assert report.is_complete


OPERATIONS = {
    "arithmetic": lambda x: 1.0 - ops.sqrt(ops.absolute(x * 2.0 + x)) / 3.0,
    "class token": lambda x: x[:, 0] + x[:, -1],
    "stretch": lambda x: ops.concatenate([x[:, 1:5:2], x[..., :]], axis=1),
    "halves": lambda x: ops.multiply(*ops.split(x, 2, axis=-1)),
    "thirds": lambda x: ops.split(x, [1, 3], axis=-1)[1],
    "scores": lambda x: ops.softmax(ops.matmul(x, ops.swapaxes(x, 1, 2)), axis=-1),
    "equation": lambda x: ops.einsum("btd,bsd->bts", x, x),
    "reduced": lambda x: ops.mean(ops.square(x), axis=[1, 2], keepdims=True) + ops.max(x, axis=-1, keepdims=True),
    "moved": lambda x: ops.reshape(ops.transpose(x, (0, 2, 1)), (-1, 3, 8)),
    "chosen": lambda x: ops.where(ops.logical_and(ops.greater(x, 0.2), ops.less(x, 0.9)), x, -x),
    "triangle": lambda x: ops.tril(ops.relu(x), k=1) + ops.leaky_relu(x, negative_slope=0.3),
    "places": lambda x: ops.squeeze(ops.expand_dims(ops.take(x, [2, 0], axis=1), -1), -1),
    "dropped": lambda x: ops.cast(ops.cast(x, "int32"), "float32") + ops.unstack(x, axis=1)[1][:, None],
}


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name != "dropped"])
def test_operations_compute_the_same(name: str) -> None:
    entry = keras.Input((6, 4))
    model = keras.Model(entry, OPERATIONS[name](entry))
    report = imported(model)
    assert report.sentences() == ()
    assert_same_values(model, report)


def assert_same_values(model: keras.Model, report: ImportReport) -> None:
    from tests.engine.importing.models import outputs_of_both

    expected, found = outputs_of_both(model, report, sequence(6, 4))
    np.testing.assert_allclose(found, expected, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(
    ("layer", "sentence"),
    [
        (layers.Dense(2, kernel_regularizer="l2"), "Its penalty on the kernel is not kept."),
        (layers.Dense(2, kernel_constraint="non_neg"), "Its bound on the kernel is not kept."),
        (
            layers.Dense(2, kernel_initializer=keras.initializers.RandomNormal(stddev=0.3)),
            "The first values of its kernel were drawn as random normal with mean 0.0, stddev 0.3; here as "
            "glorot uniform.",
        ),
        (layers.Dense(2, bias_initializer="ones"), "The first values of its bias were drawn as ones; here as zeros."),
        (layers.Dense(2, trainable=False), "It was kept from learning, which it is not here."),
        (
            layers.Dense(2, dtype="bfloat16"),
            "It computed in bfloat16, which there is not here; float32 takes its place.",
        ),
        (layers.LSTM(2, stateful=True), "Its option stateful = True has no place here and was left out."),
        (layers.BatchNormalization(renorm=True), "Its option renorm = True has no place here and was left out."),
    ],
)
def test_what_has_no_place_is_told(layer: keras.layers.Layer, sentence: str) -> None:
    entry = keras.Input(batch_shape=(2, 6, 4))
    report = imported(keras.Model(entry, layer(entry)))
    assert sentence in [remark.reason for remark in report.remarks]


@pytest.mark.parametrize(
    ("layer", "sentence"),
    [
        (layers.Conv1D(2, 3, data_format="channels_first"), "It has its channels first, where layers here have"),
        (layers.Lambda(lambda x: x), "It holds code, which is never run."),
        (layers.LayerNormalization(axis=[1, 2]), "axis"),
        (layers.Dropout(0.5, noise_shape=(1, 6, 4)), "It drops the same values of all samples"),
        (layers.GroupNormalization(2, axis=1), "It normalises along another dimension than the last"),
    ],
)
def test_what_cannot_be_said_is_not_understood(layer: keras.layers.Layer, sentence: str) -> None:
    entry = keras.Input(batch_shape=(2, 6, 4))
    middle = keras.layers.Dense(4)(entry)
    report = imported(keras.Model(entry, keras.layers.Dense(1)(layer(middle))))
    assert any(sentence in remark.reason for remark in report.unknown), report.sentences()


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda x, m: layers.Attention()([x, x], mask=[m, None]), "with a mask for its query"),
        (lambda x, m: layers.MultiHeadAttention(1, 2)(x, x, value_mask=m, attention_mask=m[:, None]), "with two masks"),
    ],
)
def test_masks_that_no_port_takes_are_told(call: Any, sentence: str) -> None:
    entry = keras.Input((6, 4))
    report = imported(keras.Model(entry, call(entry, ops.greater(entry[..., 0], 0.0))))
    assert any(sentence in remark.reason for remark in report.unknown), report.sentences()
