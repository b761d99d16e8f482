"""Option sets under which the contract test holds each layer against Keras, with the inputs they get."""

from __future__ import annotations

from tests.engine.layers.case import IMAGE, REGISTRY, SEQUENCE, Case, build_design, plan_of
from tests.engine.layers.image_cases import PREPROCESSING_CASES
from tests.engine.layers.normnet_cases import NORMNET_CASES
from tests.engine.layers.recurrent_cases import RECURRENT_CASES
from tests.engine.layers.sequence_cases import ACTIVATION_CASES, ATTENTION_CASES, MASK_CASES, REGULARISATION_CASES
from tests.engine.layers.spatial_cases import SPATIAL_CASES
from tests.engine.layers.tensor_cases import MERGING_CASES, SHAPE_CASES, TENSOR_CASES

__all__ = ["CASES", "REGISTRY", "Case", "build_design", "plan_of"]

CASES = (
    Case("input"),
    Case("input", {"dims": {"height": 4, "width": 3, "channel": 2}}),
    Case("input", {"dims": {"height": 4, "width": 3, "channel": 2}, "layout": "natural"}),
    Case("input", {"dims": {"time": 4}, "dtype": "integer"}),
    Case("output"),
    Case("output", inputs=IMAGE),
    Case("dense"),
    Case("dense", {"units": 3, "activation": "softmax", "use_bias": False}),
    Case("dense", {"units": 7, "activation": "gelu", "kernel_initializer": "he_normal"}, SEQUENCE),
    Case("norm_dense"),
    Case("norm_dense", {"units": 3, "preset": "classic"}),
    Case("norm_dense", {"preset": "classic", "max_integer": 2.5, "use_bias": True}),
    Case("norm_dense", {"weight_map": "tan_power", "alpha": 3.0, "pole_guard": "wrap", "use_bias": True}, SEQUENCE),
    Case("norm_dense", {"weight_map": "power", "normaliser": "column_l2", "gain": 2.0, "activation": "tanh"}),
    Case("norm_dense", {"weight_map": "linear", "normaliser": "sqrt_live", "init": "normal", "sigma": 0.5}),
    Case("norm_dense", {"bounded_output": True, "max_integer": 4.0, "normaliser": "n", "gain": 3.0, "t_max": None}),
    *(
        Case("activation", {"activation": name})
        for name in REGISTRY["activation"].Options.model_fields["activation"].annotation.__args__
    ),
    Case("activation", {"activation": "leaky_relu", "negative_slope": 0.5}, IMAGE),
    Case("activation", {"activation": "elu", "alpha": 2.0}),
    Case("activation", {"activation": "scaled_tanh", "max_value": 3.5}, SEQUENCE),
    Case("dropout", {"rate": 0.5}),
    Case("dropout", {"rate": 0.0}, IMAGE),
    Case("flatten"),
    Case("flatten", inputs=IMAGE),
    Case("reshape", {"dims": {"height": 2, "width": 3, "channel": None}}),
    Case("reshape", {"dims": {"feature": 189}}, IMAGE),
    Case("conv_2d", {"filters": 4}, IMAGE),
    Case("conv_2d", {"filters": 4, "strides": [2, 3], "padding": "same", "use_bias": False}, IMAGE),
    Case("conv_2d", {"filters": 2, "kernel_size": [2, 3], "dilation_rate": [2, 2], "activation": "tanh"}, IMAGE),
    Case("max_pooling_2d", inputs=IMAGE),
    Case("max_pooling_2d", {"pool_size": [3, 2], "strides": [1, 2], "padding": "same"}, IMAGE),
    Case("average_pooling_2d", inputs=IMAGE),
    Case("average_pooling_2d", {"pool_size": [2, 3], "strides": [2, 2], "padding": "same"}, IMAGE),
    Case("global_average_pooling_2d", inputs=IMAGE),
    Case("global_average_pooling_2d", {"keepdims": True}, IMAGE),
    Case("global_max_pooling_2d", inputs=IMAGE),
    Case("global_max_pooling_2d", {"keepdims": True}, IMAGE),
    Case("batch_normalization", {"momentum": 0.5}),
    Case("batch_normalization", {"axis": 1, "scale": False, "epsilon": 0.01}, IMAGE),
    Case("layer_normalization"),
    Case("layer_normalization", {"axis": 1, "center": False, "epsilon": 0.01}, IMAGE),
    *SPATIAL_CASES,
    *RECURRENT_CASES,
    *NORMNET_CASES,
    *MERGING_CASES,
    *SHAPE_CASES,
    *TENSOR_CASES,
    *ACTIVATION_CASES,
    *ATTENTION_CASES,
    *MASK_CASES,
    *REGULARISATION_CASES,
    *PREPROCESSING_CASES,
)
