"""What holds for every layer without building it: documentation, options, ports, costs."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brains_engine.errors import OptionError, ShapeError
from brains_engine.fields import FieldDescription, describe, dump
from brains_engine.layers import discover
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

REGISTRY = discover()
every_layer = pytest.mark.parametrize("spec", REGISTRY, ids=lambda spec: spec.id)


def test_the_catalogue_is_large_and_keeps_the_first_layers() -> None:
    assert len(REGISTRY) >= 110
    assert {spec.id for spec in REGISTRY} >= {
        *("input", "dense", "norm_dense", "activation", "dropout", "flatten", "reshape", "conv_2d"),
        *("max_pooling_2d", "average_pooling_2d", "global_average_pooling_2d", "global_max_pooling_2d"),
        *("batch_normalization", "layer_normalization", "add", "concatenate", "output"),
    }


def test_titles_are_unique_and_short() -> None:
    titles = [spec.title for spec in REGISTRY]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 28, "it must fit a node"


def test_the_catalogue_is_found_without_tensorflow() -> None:
    code = "import sys; from brains_engine.layers import discover; discover(); print('tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


@every_layer
def test_documentation_is_complete(spec: AnySpec) -> None:
    assert spec.title
    assert 10 <= len(spec.summary) <= 70, "one muted line"
    assert not spec.summary.endswith(".")
    assert "=" in spec.formula
    assert spec.when.endswith(".")
    assert len(spec.when) >= 40
    assert spec.keywords
    for field in describe(spec.Options):
        assert field.help.endswith("."), field.name
        assert len(field.help) >= 15, field.name
    assert all(port.help.endswith(".") for port in (*spec.inputs, *spec.outputs))
    assert spec.Options.__doc__


@every_layer
def test_conditions_name_options_and_values_that_exist(spec: AnySpec) -> None:
    fields = {field.name: field for field in describe(spec.Options)}
    for field in fields.values():
        for name, values in (field.applies_when or {}).items():
            for value in values:
                spec.parse({name: value})


@every_layer
def test_defaults_lie_within_their_bounds(spec: AnySpec) -> None:
    options = spec.Options()
    assert spec.parse(dump(options)) == options


@every_layer
def test_unknown_options_are_refused_by_name(spec: AnySpec) -> None:
    with pytest.raises(OptionError, match="colour"):
        spec.parse({"colour": 1})


@every_layer
def test_options_beyond_their_bounds_are_refused_by_name(spec: AnySpec) -> None:
    for field in describe(spec.Options):
        for bound, step in ((field.minimum, -1), (field.maximum, 1)):
            if bound is not None:
                with pytest.raises(OptionError, match=field.name):
                    spec.parse({field.name: bound + step})


def values_of(spec: AnySpec, field: FieldDescription) -> st.SearchStrategy[Any]:
    """Every value that the description of a field allows."""
    low, high = field.minimum, field.maximum
    fewest, most = lengths_of(spec, field)
    match field.kind:
        case "integer":
            strategy: st.SearchStrategy[Any] = st.integers(int(low or 0), int(high or 0))
        case "number":
            strategy = st.floats(
                low, high, exclude_min=field.exclusive_minimum, exclude_max=field.exclusive_maximum, width=64
            )
        case "boolean":
            strategy = st.booleans()
        case "choice":
            strategy = st.sampled_from(field.choices)
        case "integers":
            strategy = st.lists(st.integers(1, 4096), min_size=fewest, max_size=most)
        case "numbers":
            strategy = st.lists(st.floats(0, 1), min_size=fewest, max_size=most)
        case "axes" | "text" if field.pattern:
            # `$` would let a line break follow, and options lose blanks at their ends
            strategy = st.from_regex(field.pattern, fullmatch=True).filter(lambda text: text == text.strip())
        case "dims":
            names = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True)
            strategy = st.dictionaries(names, st.integers(1, 16_777_216), min_size=fewest, max_size=most)
        case "text":
            strategy = st.just(field.default)
        case _:
            raise AssertionError(f"no values for the kind {field.kind}")
    return st.none() | strategy if field.optional else strategy


def lengths_of(spec: AnySpec, field: FieldDescription) -> tuple[int, int]:
    """Fewest and most values of a field of several."""
    if field.length is not None:
        return field.length, field.length
    constraints = spec.Options.model_fields[field.name].metadata
    fewest = [constraint.min_length for constraint in constraints if hasattr(constraint, "min_length")]
    most = [constraint.max_length for constraint in constraints if hasattr(constraint, "max_length")]
    return max([1, *fewest]), min([5, *most])


def rising(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The numbers of an option in rising order, none twice."""
    return lambda values: {name: [index + number / 2 for index, number in enumerate(sorted(values[name]))]}


AGREEING: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "clip": lambda values: {"x_max": max(values["x_min"], values["x_max"])},
    "constant": lambda values: {"value": values["value"][:1], "dims": {"feature": 3}, "dtype": "float"},
    "learned_constant": lambda _: {"dims": {"row": 3, "column": 2}},
    "discretization": rising("bin_boundaries"),
    "expand_dims": lambda values: {"axis": values["axis"] or 1},
    "grouped_query_attention": lambda values: {"num_query_heads": values["num_key_value_heads"]},
    "normalization": lambda values: {"variance": values["mean"]},
    "scalar_arithmetic": lambda values: {"value": values["value"] or 1.0},
    "stack": lambda values: {"axis": values["axis"] or 1},
    **{
        layer: rising("value_range")
        for layer in [
            *("auto_contrast", "random_contrast", "random_brightness", "random_saturation", "random_hue"),
            *("random_color_jitter", "random_sharpness", "random_gaussian_blur", "random_posterization"),
            *("random_invert", "random_erasing"),
        ]
    },
}
"""Options that depend on each other, made to agree."""


@every_layer
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_options_survive_the_round_trip_through_json(spec: AnySpec, data: st.DataObject) -> None:
    values = {field.name: data.draw(values_of(spec, field), label=field.name) for field in describe(spec.Options)}
    if "dilation_rate" in values:  # Keras has no kernel that is both strided and dilated
        name = data.draw(st.sampled_from(("strides", "dilation_rate")))
        values[name] = dump(spec.Options())[name]
    agree = AGREEING.get(spec.id)
    values.update(agree(values) if agree else {})
    options = spec.parse(values)
    stored = json.loads(json.dumps(dump(options)))
    assert list(stored) == [field.name for field in describe(spec.Options)]
    assert spec.parse(stored) == options
    assert stored == {**stored, **values}
    assert isinstance(spec.caption(options), str)


def test_a_convolution_is_not_strided_and_dilated_at_once() -> None:
    with pytest.raises(OptionError, match="strides and dilation_rate"):
        REGISTRY["conv_2d"].parse({"strides": [2, 1], "dilation_rate": [1, 2]})


def test_an_input_must_know_its_sizes() -> None:
    with pytest.raises(OptionError, match="every size"):
        REGISTRY["input"].parse({"dims": {"feature": None}})


def test_a_reshape_may_leave_one_size_open() -> None:
    reshape = REGISTRY["reshape"]
    options = reshape.parse({"dims": {"height": 4, "width": None}})
    assert reshape.infer_shape(options, [TensorType.of(12)]) == TensorType.of(4, 3, names=("height", "width"))
    with pytest.raises(OptionError, match="only one size open"):
        reshape.parse({"dims": {"height": None, "width": None}})


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "message"),
    [
        ("dense", {}, [TensorType.of(None)], "needs a known size of feature, but gets ?"),
        ("norm_dense", {}, [TensorType.of(None)], "needs a known size of feature, but gets ?"),
        ("conv_2d", {}, [TensorType.of(2, 8, 1)], "has a window of 3, larger than the 2 it slides over"),
        ("conv_2d", {}, [TensorType.of(8, 8, None)], "needs a known size of channel, but gets 8 x 8 x ?"),
        ("max_pooling_2d", {"pool_size": [9, 1]}, [TensorType.of(8, 8, 1)], "has a window of 9, larger than the 8"),
        ("reshape", {"dims": {"a": 5}}, [TensorType.of(6)], "makes 5 = 5 values, but gets 6 = 6"),
        ("reshape", {"dims": {"a": 4, "b": None}}, [TensorType.of(6)], "needs a multiple of 4 values"),
        ("add", {}, [TensorType.of(6), TensorType.of(5)], "cannot merge 6 with 5"),
        ("add", {}, [TensorType.of(6), TensorType.of(6, 1)], "cannot merge 6 with 6 x 1"),
        ("concatenate", {}, [TensorType.of(4, 3), TensorType.of(5, 3)], "cannot put 4 x 3 and 5 x 3 side by side"),
        ("concatenate", {}, [TensorType.of(3), TensorType.of(5, 3)], "cannot put 3 and 5 x 3 side by side"),
        ("concatenate", {"axis": 2}, [TensorType.of(3), TensorType.of(3)], "has axis 2, which 3 does not have"),
        ("concatenate", {"axis": 0}, [TensorType.of(3), TensorType.of(3)], "has axis 0"),
        ("batch_normalization", {"axis": 2}, [TensorType.of(3)], "has axis 2, but gets 3 with axes 1 to 1"),
        ("layer_normalization", {"axis": 0}, [TensorType.of(3)], "has axis 0"),
        ("layer_normalization", {}, [TensorType.of(None)], "needs a known size along axis -1"),
    ],
)
def test_impossible_shapes_say_why(layer: str, options: dict[str, Any], inputs: list[TensorType], message: str) -> None:
    spec = REGISTRY[layer]
    with pytest.raises(ShapeError) as caught:
        spec.infer_shape(spec.parse(options), inputs)
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "flops"),
    [
        ("dense", {"units": 3, "activation": "linear", "use_bias": False}, [TensorType.of(4)], 2 * 4 * 3),
        ("dense", {"units": 3}, [TensorType.of(5, 4)], 5 * 3 * (2 * 4 + 2)),
        ("norm_dense", {"units": 3}, [TensorType.of(4)], 3 * (2 * 4 + 1)),
        ("conv_2d", {"filters": 2, "use_bias": False}, [TensorType.of(5, 5, 3)], 3 * 3 * 2 * (2 * 27 + 1)),
        ("max_pooling_2d", {}, [TensorType.of(4, 4, 3)], 4 * 2 * 2 * 3),
        ("global_average_pooling_2d", {}, [TensorType.of(4, 4, 3)], 48),
        ("add", {}, [TensorType.of(7)] * 3, 14),
        ("activation", {"activation": "linear"}, [TensorType.of(7)], 0),
        ("activation", {"activation": "scaled_tanh"}, [TensorType.of(7)], 14),
        ("dropout", {}, [TensorType.of(7)], 7),
        ("batch_normalization", {}, [TensorType.of(7)], 28),
        ("layer_normalization", {}, [TensorType.of(7)], 56),
        ("flatten", {}, [TensorType.of(2, 3)], 0),
    ],
)
def test_operations_are_counted(layer: str, options: dict[str, Any], inputs: list[TensorType], flops: int) -> None:
    spec = REGISTRY[layer]
    assert spec.flops(spec.parse(options), inputs) == flops


def test_captions_name_what_matters() -> None:
    captions = {
        ("input", '{"dims": {"height": 8, "width": 8, "channel": 1}}'): "8 x 8 x 1, flat",
        ("dense", "{}"): "64, relu",
        ("conv_2d", "{}"): "32, 3 x 3, relu",
        ("norm_dense", "{}"): "64, relu, tan",
        ("norm_dense", '{"preset": "classic"}'): "64, classic, M 10",
        ("norm_dense", '{"bounded_output": true, "max_integer": 2}'): "64, M 2, tan",
        ("activation", '{"activation": "scaled_tanh"}'): "scaled_tanh, max 10",
        ("dropout", "{}"): "rate 0.2",
        ("reshape", "{}"): "8 x 8 x ?",
        ("max_pooling_2d", "{}"): "2 x 2",
    }
    for (layer, options), caption in captions.items():
        spec = REGISTRY[layer]
        assert spec.caption(spec.parse(json.loads(options))) == caption


def test_a_flat_input_multiplies_its_sizes() -> None:
    spec = REGISTRY["input"]
    options = spec.parse({"dims": {"height": 8, "width": 6, "channel": 2}})
    assert spec.infer_shape(options, ()) == TensorType.of(math.prod((8, 6, 2)))
    assert spec.infer_shape(options.model_copy(update={"layout": "natural"}), ()) == TensorType.of(8, 6, 2)
