"""Cases of the NormNet layers but the dense one."""

from __future__ import annotations

from tests.engine.layers.case import IMAGE, SEQUENCE, VOLUME, Case

EVEN_IMAGE = ((8, 6, 4),)
VECTORS = ((6,), (4,))

NORMNET_CASES = (
    Case("norm_conv_1d", {"filters": 3}, SEQUENCE),
    Case("norm_conv_1d", {"filters": 3, "preset": "classic", "padding": "causal", "dilation_rate": 2}, SEQUENCE),
    Case("norm_conv_1d", {"filters": 3, "padding": "causal", "strides": 2, "use_bias": True}, SEQUENCE),
    Case("norm_conv_2d", {"filters": 3}, IMAGE),
    Case("norm_conv_2d", {"filters": 3, "preset": "classic", "strides": [2, 1], "padding": "same"}, IMAGE),
    Case("norm_conv_2d", {"filters": 4, "groups": 2, "normaliser": "sqrt_live", "weight_map": "power"}, EVEN_IMAGE),
    Case("norm_conv_2d", {"filters": 3, "normaliser": "column_l2", "bounded_output": True, "max_integer": 3.0}, IMAGE),
    Case("norm_conv_3d", {"filters": 3}, VOLUME),
    Case("norm_conv_3d", {"filters": 2, "weight_map": "tan_power", "dilation_rate": [2, 1, 1]}, VOLUME),
    Case("norm_conv_nd", {"dims": {"height": 3, "width": 4, "channel": 2}, "filters": 3}, ((24,),)),
    Case("norm_conv_nd", {"dims": {"time": 12, "channel": 2}, "filters": 3, "preset": "classic"}, ((24,),)),
    Case("norm_residual", {"units": 4}, VECTORS),
    Case("norm_residual", {"units": 4, "preset": "classic"}, VECTORS),
    Case("norm_residual", {"units": 4, "preset": "classic", "bounded_output": True}, VECTORS),
    Case("norm_residual", {"units": 4, "bounded_output": True, "max_integer": 5.0, "use_bias": True}, VECTORS),
    Case("norm_residual", {"units": 3, "weight_map": "power", "normaliser": "n", "gain": 4.0}, ((5, 4), (5, 3))),
)
