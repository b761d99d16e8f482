"""Cases of the layers over spatial dimensions: convolutions, pooling, up-sampling, margins, normalisation."""

from __future__ import annotations

from tests.engine.layers.case import IMAGE, SEQUENCE, VOLUME, Case

INTEGER = ("integer",)
BOOLEAN = ("boolean",)
EVEN_SEQUENCE = ((8, 4),)
EVEN_IMAGE = ((8, 6, 4),)
EVEN_VOLUME = ((4, 3, 4, 4),)

_CONVOLUTIONS = (
    Case("conv_1d", {"filters": 3}, SEQUENCE),
    Case("conv_1d", {"padding": "causal", "dilation_rate": 2, "activation": "tanh"}, SEQUENCE),
    Case("conv_1d", {"padding": "causal", "strides": 2, "use_bias": False}, SEQUENCE),
    Case("conv_1d", {"filters": 6, "groups": 2, "padding": "same", "kernel_size": 4}, EVEN_SEQUENCE),
    Case("conv_2d", {"filters": 6, "groups": 2, "strides": [2, 2]}, EVEN_IMAGE),
    Case("conv_3d", {"filters": 3}, VOLUME),
    Case("conv_3d", {"filters": 2, "strides": [2, 1, 3], "padding": "same", "use_bias": False}, VOLUME),
    Case("conv_3d", {"filters": 4, "groups": 2, "kernel_size": [2, 1, 2], "dilation_rate": [2, 1, 2]}, EVEN_VOLUME),
    Case("conv_1d_transpose", {"filters": 3, "strides": 2}, SEQUENCE),
    Case("conv_1d_transpose", {"filters": 3, "strides": 5, "kernel_size": 2, "padding": "same"}, SEQUENCE),
    Case("conv_1d_transpose", {"filters": 3, "dilation_rate": 3, "use_bias": False}, SEQUENCE),
    Case("conv_2d_transpose", {"filters": 3, "strides": [2, 3]}, IMAGE),
    Case("conv_2d_transpose", {"filters": 3, "strides": [4, 1], "kernel_size": [2, 2]}, IMAGE),
    Case("conv_2d_transpose", {"filters": 3, "dilation_rate": [2, 1], "padding": "same", "activation": "elu"}, IMAGE),
    Case("conv_3d_transpose", {"filters": 2, "strides": [2, 1, 2]}, VOLUME),
    Case("conv_3d_transpose", {"filters": 2, "padding": "same", "kernel_size": [2, 2, 3], "use_bias": False}, VOLUME),
    Case("depthwise_conv_1d", {"depth_multiplier": 2}, SEQUENCE),
    Case("depthwise_conv_1d", {"strides": 2, "padding": "same", "use_bias": False}, SEQUENCE),
    Case("depthwise_conv_1d", {"dilation_rate": 2, "activation": "linear"}, SEQUENCE),
    Case("depthwise_conv_2d", {"depth_multiplier": 2, "dilation_rate": [2, 1]}, IMAGE),
    Case("depthwise_conv_2d", {"strides": [1, 2], "padding": "same", "use_bias": False}, IMAGE),
    Case("separable_conv_1d", {"filters": 5, "depth_multiplier": 2}, SEQUENCE),
    Case("separable_conv_1d", {"filters": 5, "dilation_rate": 2, "use_bias": False}, SEQUENCE),
    Case("separable_conv_2d", {"filters": 5, "depth_multiplier": 2, "strides": [2, 2], "padding": "same"}, IMAGE),
    Case("separable_conv_2d", {"filters": 5, "dilation_rate": [2, 2], "pointwise_initializer": "he_normal"}, IMAGE),
)

_FLAT_DIMS = {"height": 4, "width": 3, "channel": 2}
_VOLUME_DIMS = {"depth": 3, "height": 4, "width": 2, "channel": 2}

_FLAT = (
    Case("conv_nd", {"dims": {"time": 9, "channel": 2}, "filters": 4, "dilation_rate": [2]}, ((18,),)),
    Case("conv_nd", {"dims": _FLAT_DIMS, "filters": 4, "kernel_size": [3, 2], "use_bias": False}, ((24,),)),
    Case("conv_nd", {"dims": _VOLUME_DIMS, "filters": 2, "groups": 2, "strides": [2], "padding": "same"}, ((48,),)),
    Case("max_pooling_nd", {"dims": {"time": 9, "channel": 2}}, ((18,),)),
    Case("max_pooling_nd", {"dims": _FLAT_DIMS, "pool_size": [2, 3], "strides": [1], "padding": "same"}, ((24,),)),
    Case("average_pooling_nd", {"dims": _FLAT_DIMS}, ((24,),)),
    Case("average_pooling_nd", {"dims": _VOLUME_DIMS, "pool_size": [3, 2, 2]}, ((48,),)),
)

_POOLING = tuple(
    case
    for kind in ("max", "average")
    for case in (
        Case(f"{kind}_pooling_1d", {}, SEQUENCE),
        Case(f"{kind}_pooling_1d", {"pool_size": 3, "strides": 1, "padding": "same"}, SEQUENCE),
        Case(f"{kind}_pooling_3d", {}, VOLUME),
        Case(f"{kind}_pooling_3d", {"pool_size": [3, 1, 2], "strides": [1, 2, 2], "padding": "same"}, VOLUME),
        Case(f"global_{kind}_pooling_1d", {}, SEQUENCE),
        Case(f"global_{kind}_pooling_1d", {"keepdims": True}, SEQUENCE),
        Case(f"global_{kind}_pooling_3d", {}, VOLUME),
        Case(f"global_{kind}_pooling_3d", {"keepdims": True}, VOLUME),
        Case(f"adaptive_{kind}_pooling_1d", {}, SEQUENCE),
        Case(f"adaptive_{kind}_pooling_1d", {"output_size": 7}, SEQUENCE),
        Case(f"adaptive_{kind}_pooling_2d", {}, IMAGE),
        Case(f"adaptive_{kind}_pooling_2d", {"output_size": [2, 12]}, IMAGE),
        Case(f"adaptive_{kind}_pooling_3d", {"output_size": [2, 3, 6]}, VOLUME),
        Case(f"adaptive_{kind}_pooling_3d", {"output_size": [5, 4, 4]}, VOLUME),
    )
)

_RESIZING = (
    Case("up_sampling_1d", {}, SEQUENCE),
    Case("up_sampling_1d", {"size": 3}, SEQUENCE),
    Case("up_sampling_1d", {}, SEQUENCE, INTEGER, learns=False),
    Case("up_sampling_2d", {}, IMAGE),
    Case("up_sampling_2d", {"size": [1, 3], "interpolation": "bilinear"}, IMAGE),
    Case("up_sampling_2d", {}, IMAGE, INTEGER, learns=False),
    Case("up_sampling_2d", {}, IMAGE, BOOLEAN, learns=False),
    Case("up_sampling_3d", {}, VOLUME),
    Case("up_sampling_3d", {"size": [3, 1, 2]}, VOLUME),
    Case("up_sampling_3d", {}, VOLUME, BOOLEAN, learns=False),
    Case("zero_padding_1d", {}, SEQUENCE),
    Case("zero_padding_1d", {"padding": [0, 3]}, SEQUENCE),
    Case("zero_padding_1d", {}, SEQUENCE, INTEGER, learns=False),
    Case("zero_padding_2d", {}, IMAGE),
    Case("zero_padding_2d", {"padding": [0, 1, 2, 3]}, IMAGE),
    Case("zero_padding_2d", {}, IMAGE, BOOLEAN, learns=False),
    Case("zero_padding_3d", {}, VOLUME),
    Case("zero_padding_3d", {"padding": [0, 1, 2, 3, 0, 0]}, VOLUME),
    Case("zero_padding_3d", {}, VOLUME, INTEGER, learns=False),
    Case("cropping_1d", {}, SEQUENCE),
    Case("cropping_1d", {"cropping": [3, 0]}, SEQUENCE),
    Case("cropping_1d", {}, SEQUENCE, INTEGER, learns=False),
    Case("cropping_2d", {}, IMAGE),
    Case("cropping_2d", {"cropping": [0, 1, 2, 3]}, IMAGE),
    Case("cropping_2d", {}, IMAGE, BOOLEAN, learns=False),
    Case("cropping_3d", {}, VOLUME),
    Case("cropping_3d", {"cropping": [0, 1, 2, 1, 0, 0]}, VOLUME),
    Case("cropping_3d", {}, VOLUME, INTEGER, learns=False),
)

_NORMALISATION = (
    Case("group_normalization", {"groups": 2}, EVEN_IMAGE),
    Case("group_normalization", {"groups": -1, "scale": False}, IMAGE),
    Case("group_normalization", {"groups": 1, "center": False, "epsilon": 0.01}, EVEN_SEQUENCE),
    Case("rms_normalization"),
    Case("rms_normalization", {"epsilon": 0.01}, IMAGE),
    Case("unit_normalization"),
    Case("unit_normalization", {"axis": -2}, SEQUENCE),
    Case("spectral_dense", {"units": 3}),
    Case("spectral_dense", {"power_iterations": 3, "use_bias": False, "activation": "linear"}, SEQUENCE),
    Case("spectral_conv_1d", {"filters": 3, "padding": "causal"}, SEQUENCE),
    Case("spectral_conv_1d", {"filters": 3, "dilation_rate": 2, "use_bias": False}, SEQUENCE),
    Case("spectral_conv_2d", {"filters": 3}, IMAGE),
    Case("spectral_conv_2d", {"filters": 4, "groups": 2, "strides": [2, 1], "padding": "same"}, EVEN_IMAGE),
    Case("spectral_conv_3d", {"filters": 3, "kernel_size": [2, 2, 2]}, VOLUME),
    Case("spectral_conv_3d", {"filters": 2, "padding": "same", "power_iterations": 2}, VOLUME),
)

SPATIAL_CASES = (*_CONVOLUTIONS, *_FLAT, *_POOLING, *_RESIZING, *_NORMALISATION)
