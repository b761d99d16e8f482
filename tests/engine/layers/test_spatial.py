"""Layers over spatial dimensions: names that flow, windows, costs, captions, and shapes that cannot be."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.builder import build_model
from brains_engine.errors import OptionError, ShapeError
from brains_engine.layers import discover
from brains_engine.spec.shapes import TensorType
from brains_engine.spec.windows import Window, spread
from tests.engine.layers.case import Case
from tests.engine.layers.cases import plan_of
from tests.engine.layers.spatial_cases import SPATIAL_CASES

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

REGISTRY = discover()

SEQUENCE = TensorType.of(9, 4, names=("time", "sensor"))
IMAGE = TensorType.of(8, 6, 4, names=("row", "column", "colour"))
VOLUME = TensorType.of(6, 8, 6, 4, names=("slice", "row", "column", "density"))
BY_RANK = {tensor.rank: tensor for tensor in (SEQUENCE, IMAGE, VOLUME)}

NEW_CHANNELS = ("conv", "separable", "depthwise", "spectral_conv", "norm_conv")


def spatial_specs() -> list[AnySpec]:
    """Layers that take samples of one rank, with at least one dimension over which they work."""
    return [
        spec
        for spec in REGISTRY
        if spec.family in ("convolution", "shape", "normalisation", "normnet")
        and [list(port.ranks) for port in spec.inputs] in ([[2]], [[3]], [[4]])
    ]


@pytest.mark.parametrize("spec", spatial_specs(), ids=lambda spec: spec.id)
def test_spatial_names_are_kept_and_new_channels_are_named(spec: AnySpec) -> None:
    (rank,) = spec.inputs[0].ranks
    given = BY_RANK[rank]
    output = spec.infer_shape(spec.Options(), [given])
    if output.rank == 1:  # pooled over everything
        assert output.names == ("feature",)
        return
    assert output.names[:-1] == given.names[:-1]
    assert output.names[-1] == ("channel" if spec.id.startswith(NEW_CHANNELS) else given.names[-1])


def test_sizes_that_are_not_known_stay_so() -> None:
    for spec in spatial_specs():
        if spec.id.startswith("adaptive"):
            continue
        (rank,) = spec.inputs[0].ranks
        unknown = BY_RANK[rank].with_dims(*[None] * (rank - 1), 4)
        output = spec.infer_shape(spec.Options(), [unknown])
        assert output.rank == 1 or set(output.dims[:-1]) == {None}, spec.id


@pytest.mark.parametrize("layer", ["conv_nd", "norm_conv_nd"])
def test_a_flat_layer_shows_the_dims_in_its_vector(layer: str) -> None:
    spec: Any = REGISTRY[layer]
    options = spec.parse({"dims": {"row": 8, "column": 6, "colour": 4}, "filters": 5, "kernel_size": [3, 1]})
    assert spec.infer_shape(options, [TensorType.of(192)]) == TensorType.of(6 * 6 * 5)
    assert spec.output_dims(options).named() == "row=6 column=6 channel=5"
    assert spec.caption(options) == "8 x 6 x 4 to 6 x 6 x 5"
    assert spec.window(options).extent == (3, 1)


def test_a_flat_layer_says_what_does_not_fit() -> None:
    spec = REGISTRY["conv_nd"]
    options = spec.parse({"dims": {"time": 2, "channel": 4}})
    assert spec.caption(options) == "2 x 4, does not fit"
    with pytest.raises(OptionError, match="every size"):
        spec.parse({"dims": {"time": None, "channel": 4}})


def test_flat_layers_follow_each_other() -> None:
    conv: Any = REGISTRY["conv_nd"]
    pool: Any = REGISTRY["max_pooling_nd"]
    first = conv.parse({"dims": {"height": 8, "width": 8, "channel": 1}, "filters": 3})
    dims = conv.output_dims(first)
    second = pool.parse({"dims": dict(zip(dims.names, dims.dims, strict=True))})
    assert pool.infer_shape(second, [conv.infer_shape(first, [TensorType.of(64)])]).size == 3 * 3 * 3


def is_windowed(case: Case) -> bool:
    """Whether the window can be measured from gradients: not where a maximum hides most of it."""
    spec = REGISTRY[case.layer]
    window = spec.window(spec.parse(case.options))
    fits = window is not None and all(size <= dim for size, dim in zip(window.extent, case.inputs[0], strict=False))
    return fits and not case.layer.startswith(("max", "zero_padding")) and not case.layer.endswith("_nd")


def places_seen(case: Case) -> Any:
    """Which input places the sum of an output place's channels depends on: `[*outputs, *inputs]`."""
    spec = REGISTRY[case.layer]
    wanted = {"activation": "linear", "padding": "valid"}  # a window over the edge would see less
    plain = {name: value for name, value in wanted.items() if name in spec.Options.model_fields}
    plan, node = plan_of(Case(case.layer, {**case.options, **plain}, case.inputs))
    layer = build_model(plan, seed=3).get_layer(node)
    x = tf.random.stateless_normal((1, *case.inputs[0]), (1, 2))
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        outputs = tf.reduce_sum(layer(x), axis=-1)[0]
    vectorised = "groups" not in case.options  # TensorFlow cannot vectorise the gradients of grouped convolutions
    jacobian = np.abs(tape.jacobian(outputs, x, experimental_use_pfor=vectorised))
    return jacobian.sum(axis=(-1, outputs.shape.rank)) > 0


@pytest.mark.parametrize("case", [case for case in SPATIAL_CASES if is_windowed(case)], ids=str)
def test_windows_are_those_that_gradients_show(case: Case) -> None:
    spec = REGISTRY[case.layer]
    window = spec.window(spec.parse(case.options))
    assert window is not None
    seen = places_seen(case)
    rank = seen.ndim // 2
    for axis in range(rank):
        others = tuple(other for other in range(2 * rank) if other not in (axis, rank + axis))
        rows = [np.flatnonzero(row) for row in seen.any(axis=others)]
        extents = [int(row[-1] - row[0]) + 1 if row.size else 0 for row in rows]
        assert max(extents) == window.extent[axis]
        whole = [place for place, extent in enumerate(extents) if extent == window.extent[axis]]
        first, last = whole[0], whole[-1]
        moved = int(rows[last][0] - rows[first][0])
        assert abs(moved - window.step[axis] * (last - first)) < 1


def test_one_number_means_the_same_along_all_dimensions() -> None:
    assert spread((3,), 3) == spread(3, 3) == (3, 3, 3)
    with pytest.raises(ShapeError, match=r"has 2 sizes \(3 x 2\) for 3 spatial dimensions"):
        spread((3, 2), 3)


def test_a_flat_window_has_as_many_sizes_as_dims() -> None:
    spec = REGISTRY["max_pooling_nd"]
    assert spec.window(spec.Options()) == Window((2, 2), (Fraction(2), Fraction(2)))


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "message"),
    [
        ("conv_1d", {"groups": 3}, TensorType.of(9, 4), "has 3 groups, which do not divide its 4 input channels"),
        (
            "conv_1d",
            {"groups": 4, "filters": 6},
            TensorType.of(9, 4),
            "has 4 groups, which do not divide its 6 filters",
        ),
        ("norm_conv_2d", {"groups": 3}, TensorType.of(9, 9, 4), "has 3 groups, which do not divide its 4 input"),
        ("conv_1d", {}, TensorType.of(9, None), "needs a known size of feature, but gets 9 x ?"),
        ("conv_3d", {}, TensorType.of(9, 9, 2, 1), "has a window of 3, larger than the 2 it slides over"),
        ("conv_1d", {"dilation_rate": 5}, TensorType.of(9, 4), "has a window of 11, larger than the 9"),
        ("conv_2d_transpose", {}, TensorType.of(9, 9, None), "needs a known size of channel"),
        ("depthwise_conv_1d", {}, TensorType.of(2, 4), "has a window of 3, larger than the 2"),
        ("separable_conv_2d", {}, TensorType.of(9, 9, None), "needs a known size of channel"),
        ("conv_nd", {}, TensorType.of(65), "sees 8 x 8 x 1 = 64 values, but gets 65"),
        ("conv_nd", {"kernel_size": [3, 3, 3]}, TensorType.of(64), "has 3 sizes (3 x 3 x 3) for 2 spatial dimensions"),
        ("adaptive_max_pooling_3d", {"output_size": [2, 2, 1]}, TensorType.of(4, 4, 4, 1), "cannot pool a size of 1"),
        ("adaptive_average_pooling_1d", {}, TensorType.of(1, 4), "cannot pool a size of 1, nor pool to one"),
        ("adaptive_average_pooling_1d", {}, TensorType.of(None, 4), "needs known sizes to pool over, but gets ? x 4"),
        ("cropping_2d", {"cropping": [1, 2, 0, 0]}, TensorType.of(3, 9, 1), "cuts off all of 3 x 9 x 1"),
        ("group_normalization", {}, TensorType.of(9, 9, 12), "has 8 groups, which do not divide the 12 channels"),
        ("group_normalization", {"groups": 0}, TensorType.of(9, 12), "has 0 groups"),
        ("rms_normalization", {}, TensorType.of(9, None), "needs a known size along axis -1"),
        ("unit_normalization", {"axis": 3}, TensorType.of(9, 4), "has axis 3, but gets 9 x 4 with axes 1 to 2"),
    ],
)
def test_impossible_shapes_say_why(layer: str, options: dict[str, Any], inputs: TensorType, message: str) -> None:
    spec = REGISTRY[layer]
    with pytest.raises(ShapeError) as caught:
        spec.infer_shape(spec.parse(options), [inputs])
    assert message in caught.value.message


@pytest.mark.parametrize(
    "layer", ["conv_1d", "conv_3d", "conv_2d_transpose", "depthwise_conv_1d", "conv_lstm_2d", "conv_nd"]
)
def test_no_kernel_is_strided_and_dilated_at_once(layer: str) -> None:
    spec = REGISTRY[layer]
    size = {"1d": 2, "2d": [2, 1], "3d": [2, 1, 1], "nd": [2]}
    value = next(value for key, value in size.items() if key in layer)
    with pytest.raises(OptionError, match="strides and dilation_rate"):
        spec.parse({"strides": value, "dilation_rate": value})


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "flops"),
    [
        ("conv_1d", {"filters": 2, "use_bias": False}, TensorType.of(5, 4), 3 * 2 * (2 * 12 + 1)),
        ("conv_1d", {"filters": 4, "groups": 2, "activation": "linear"}, TensorType.of(5, 4), 3 * 4 * (2 * 6 + 1)),
        ("conv_3d", {"filters": 2}, TensorType.of(3, 3, 4, 1), 2 * 2 * (2 * 27 + 2)),
        ("conv_1d_transpose", {"filters": 2, "strides": 2}, TensorType.of(5, 4), 2 * 3 * 2 * 20 + 2 * 11 * 2),
        ("depthwise_conv_2d", {"depth_multiplier": 2}, TensorType.of(4, 4, 3), 2 * 2 * 6 * (2 * 9 + 2)),
        ("separable_conv_1d", {"filters": 5}, TensorType.of(5, 4), 3 * 4 * 2 * 3 + 3 * 5 * (2 * 4 + 2)),
        ("conv_nd", {"dims": {"time": 5, "channel": 4}, "filters": 2}, TensorType.of(20), 3 * 2 * (2 * 12 + 2)),
        ("norm_conv_1d", {"filters": 2}, TensorType.of(5, 4), 3 * 2 * (2 * 12 + 1)),
        ("max_pooling_1d", {}, TensorType.of(5, 4), 2 * 8),
        ("average_pooling_3d", {}, TensorType.of(4, 4, 4, 3), 8 * 24),
        ("max_pooling_nd", {"dims": {"time": 5, "channel": 4}}, TensorType.of(20), 2 * 8),
        ("global_max_pooling_1d", {}, TensorType.of(5, 4), 20),
        ("adaptive_max_pooling_1d", {"output_size": 8}, TensorType.of(5, 4), 32),
        ("adaptive_max_pooling_1d", {"output_size": 2}, TensorType.of(5, 4), 20),
        ("up_sampling_2d", {"interpolation": "bilinear"}, TensorType.of(2, 2, 3), 7 * 4 * 4 * 3),
        ("up_sampling_2d", {}, TensorType.of(2, 2, 3), 0),
        ("zero_padding_1d", {}, TensorType.of(5, 4), 0),
        ("group_normalization", {}, TensorType.of(8), 8 * 8),
        ("rms_normalization", {}, TensorType.of(8), 32),
        ("unit_normalization", {}, TensorType.of(8), 24),
        ("spectral_dense", {"units": 3}, TensorType.of(4), 3 * (2 * 4 + 2)),
    ],
)
def test_operations_are_counted(layer: str, options: dict[str, Any], inputs: TensorType, flops: int) -> None:
    spec = REGISTRY[layer]
    assert spec.flops(spec.parse(options), [inputs]) == flops


@pytest.mark.parametrize(
    ("layer", "options", "caption"),
    [
        ("conv_1d", {}, "32, 3, relu"),
        ("conv_3d_transpose", {}, "32, 3 x 3 x 3, relu"),
        ("depthwise_conv_2d", {"activation": "linear"}, "3 x 3, linear"),
        ("separable_conv_1d", {}, "32, 3, relu"),
        ("norm_conv_2d", {"preset": "classic"}, "32, 3 x 3, classic, M 10"),
        ("norm_residual", {"preset": "classic"}, "64, relu, classic"),
        ("norm_residual", {"bounded_output": True}, "64, M 1, tan"),
        ("max_pooling_3d", {}, "2 x 2 x 2"),
        ("adaptive_max_pooling_2d", {}, "to 4 x 4"),
        ("up_sampling_1d", {}, "times 2"),
        ("zero_padding_2d", {"padding": [0, 1, 2, 2]}, "0 + 1, 2"),
        ("cropping_1d", {}, "1"),
        ("group_normalization", {"groups": -1}, "each channel"),
        ("group_normalization", {}, "8 groups"),
    ],
)
def test_captions_name_what_matters(layer: str, options: dict[str, Any], caption: str) -> None:
    spec = REGISTRY[layer]
    assert spec.caption(spec.parse(options)) == caption
