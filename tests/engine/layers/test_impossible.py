"""Sentences for shapes and options that the grown catalogue cannot take, and its counted operations."""

from __future__ import annotations

from typing import Any

import pytest

from brains_engine.errors import OptionError, ShapeError
from brains_engine.spec.shapes import TensorType
from tests.engine.layers.case import REGISTRY

V6, ROWS, PHOTO = TensorType.of(6), TensorType.of(5, 4), TensorType.of(8, 6, 3)
GREY = TensorType.of(8, 6, 1)
NUMBERS = TensorType.of(4, kind="integer")


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "message"),
    [
        ("prelu", {}, [TensorType.of(None, 4)], "needs a known size of time, but gets ? x 4"),
        ("glu", {}, [TensorType.of(5)], "halves feature, which must be even, but gets feature=5"),
        ("softmax", {"axis": "time"}, [V6], "asks for axis time, but gets feature=6"),
        ("rotary_encoding", {}, [TensorType.of(5, 3)], "turns pairs, so feature must be even"),
        ("position_embedding", {}, [TensorType.of(None, 4)], "needs known sizes, but gets time=? feature=4"),
        ("attention", {}, [ROWS, TensorType.of(5, 3)], "compares features one by one"),
        ("additive_attention", {}, [ROWS, TensorType.of(5, 3)], "adds features one by one"),
        ("multi_head_attention", {}, [ROWS, ROWS, TensorType.of(3, 4)], "needs a key for each value"),
        ("grouped_query_attention", {}, [ROWS, TensorType.of(5, 3)], "needs query and value of one width"),
        ("lstm", {}, [ROWS, TensorType.of(4, kind="boolean")], "needs a mask of 5, but gets one of feature=4"),
        ("global_average_pooling_1d", {}, [ROWS, TensorType.of(4, kind="boolean")], "needs a mask of 5"),
        ("attention", {}, [ROWS, ROWS, TensorType.of(4, kind="boolean")], "needs a mask of 5"),
        ("multi_head_attention", {}, [ROWS, ROWS, TensorType.of(5, 4, kind="boolean")], "needs a mask of 5 x 5"),
        ("up_sampling_2d", {"interpolation": "bilinear"}, [PHOTO.with_kind("integer")], "needs float values"),
        ("matmul", {}, [ROWS, TensorType.of(3, 2)], "cannot multiply 5 x 4 with 3 x 2: 4 columns meet 3 rows"),
        ("matmul", {}, [ROWS, TensorType.of(1, 4, 2)], "multiplies tensors of as many dimensions"),
        ("dot", {}, [ROWS, TensorType.of(3, 2)], "needs equal sizes to sum over"),
        ("dot", {"axes": "1 2 1"}, [ROWS, ROWS], "sums over one dimension of each branch, but axes names 3"),
        ("diagonal", {"axes": "1"}, [ROWS], "needs two dimensions for a matrix, but axes names 1"),
        ("permute", {"dims": "1"}, [ROWS], "orders 1 dimensions, but gets time=5 feature=4"),
        ("merge_dims", {"dims": "channel height"}, [PHOTO], "merges neighbours in their order"),
        ("rename_dims", {"names": "a a"}, [ROWS], "needs 2 different names, but gets time=5 feature=4"),
        ("squeeze", {}, [ROWS], "removes a dimension of size 1, but gets time=5 feature=4"),
        ("expand_dims", {"axis": 3}, [V6], "has axis 3, but would give 2 dimensions"),
        ("stack", {"axis": 3}, [V6, V6], "has axis 3, but would give 2 dimensions"),
        ("stack", {}, [V6, TensorType.of(5)], "needs branches of one shape and kind, but gets 6 and 5"),
        ("slice", {"start": 9}, [V6], "takes nothing of feature=6"),
        ("gather", {"indices": [6]}, [V6], "takes place 6 of feature=6, whose last place is 5"),
        ("take_along", {}, [V6, TensorType.of(2, 3, kind="integer")], "needs places for each row of 6, but gets 2 x 3"),
        ("difference", {}, [TensorType.of(1)], "needs at least 2 values along feature, but gets feature=1"),
        ("random_crop", {}, [PHOTO], "cuts 24 x 24 out of the image, but gets height=8 width=6 channel=3"),
        ("center_crop", {}, [PHOTO], "cuts 32 x 32 out of the image"),
        ("random_hue", {}, [GREY], "needs images with 3 channels, but gets height=8 width=6 channel=1"),
        ("random_grayscale", {}, [TensorType.of(8, 6, 2)], "needs images with 1 or 3 channels"),
        ("normalization", {"mean": [1, 2], "variance": [1, 1]}, [V6], "has 2 means, but gets feature=6"),
    ],
)
def test_impossible_shapes_say_why(layer: str, options: dict[str, Any], inputs: list[TensorType], message: str) -> None:
    spec = REGISTRY[layer]
    with pytest.raises(ShapeError) as caught:
        spec.infer_shape(spec.parse(options), inputs)
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "message"),
    [
        ("split", {"sections": 4}, [V6], "cannot cut feature=6 into 4 equal parts"),
        ("split", {"sizes": [2, 3]}, [V6], "cuts 5 values, but gets feature=6"),
        ("split", {}, [TensorType.of(None)], "needs a known size of feature, but gets ?"),
        ("unstack", {"num": 3}, [V6], "gives 3 outputs, but gets feature=6"),
        ("top_k", {"k": 7}, [V6], "keeps 7 values of feature, but gets 6"),
    ],
)
def test_outputs_that_cannot_be_say_why(
    layer: str, options: dict[str, Any], inputs: list[TensorType], message: str
) -> None:
    spec = REGISTRY[layer]
    with pytest.raises(ShapeError, match=message.replace("?", r"\?")):
        spec.infer_outputs(spec.parse(options), inputs)


@pytest.mark.parametrize(
    ("layer", "options", "message"),
    [
        ("clip", {"x_min": 2.0}, "must not have x_min above x_max"),
        ("scalar_arithmetic", {"operation": "divide", "value": 0}, "cannot divide by a value of 0"),
        ("constant", {"value": [1, 2], "dims": {"a": 3}}, "has 2 values for 3 places: give 1 or as many"),
        ("constant", {"value": [0.5], "dtype": "integer"}, "has values that are no whole numbers"),
        ("constant", {"dims": {"a": None}}, "must give every size as a number"),
        ("learned_constant", {"dims": {"a": 4096, "b": 4096}}, "must not make more than 1,048,576 values"),
        ("grouped_query_attention", {"num_query_heads": 3}, "needs num_query_heads to be a multiple"),
        ("stack", {"axis": 0}, "must not have axis 0, which is the batch"),
        ("expand_dims", {"axis": 0}, "must not have axis 0, which is the batch"),
        ("normalization", {"mean": [1, 2]}, "has 2 means but 1 variances"),
        ("discretization", {"bin_boundaries": [1, 1]}, "needs bin_boundaries that rise"),
        ("random_hue", {"value_range": [1, 0]}, "needs a value_range that rises"),
    ],
)
def test_options_that_disagree_say_why(layer: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        REGISTRY[layer].parse(options)


@pytest.mark.parametrize(
    ("layer", "options", "inputs", "flops"),
    [
        ("multiply", {}, [V6, V6, V6], 12),
        ("subtract", {}, [ROWS, TensorType.of(1, 4)], 20),
        ("divide", {}, [ROWS, TensorType.of(1, 4)], 20),
        ("function", {}, [ROWS], 20),
        ("function", {"function": "stop_gradient"}, [ROWS], 0),
        ("cast", {}, [ROWS], 0),
        ("reduce_sum", {"axis": "time"}, [ROWS], 20),
        ("reduce_variance", {}, [ROWS], 80),
        ("matmul", {}, [ROWS, TensorType.of(4, 3)], 2 * 5 * 4 * 3),
        ("einsum", {"equation": "tf,fk->tk"}, [ROWS, TensorType.of(4, 3)], 2 * 5 * 4 * 3),
        ("dot", {}, [ROWS, TensorType.of(3, 4)], 2 * 5 * 3 * 4),
        ("dot", {"normalize": True}, [ROWS, TensorType.of(3, 4)], 2 * 5 * 3 * 4 + 3 * (20 + 12)),
        ("embedding", {}, [NUMBERS], 0),
        ("permute", {}, [ROWS], 0),
        ("softmax", {}, [ROWS], 60),
        (
            "multi_head_attention",
            {"num_heads": 2, "key_dim": 3},
            [ROWS, ROWS],
            # projections of query, key and value; scores, softmax and mixing; projection of the output
            3 * 2 * 20 * 6 + 2 * 25 * (2 * 3 + 2 * 3 + 3) + 2 * 6 * 20,
        ),
        (
            "grouped_query_attention",
            {"num_query_heads": 2, "num_key_value_heads": 1, "head_dim": 3},
            [ROWS, ROWS],
            2 * 2 * 20 * 6 + 2 * 2 * 20 * 3 + 2 * 25 * (4 * 3 + 3),
        ),
        ("gaussian_noise", {}, [ROWS], 20),
        ("activity_regularization", {"l1": 0.1}, [ROWS], 80),
        ("resizing", {"height": 4, "width": 4}, [PHOTO], 8 * 48),
        ("random_flip", {}, [PHOTO], 2 * 144),
    ],
)
def test_operations_are_counted(layer: str, options: dict[str, Any], inputs: list[TensorType], flops: int) -> None:
    spec = REGISTRY[layer]
    assert spec.flops(spec.parse(options), inputs) == flops
