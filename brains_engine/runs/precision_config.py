"""The number types in which a network computes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

NumberType = Literal["float32", "float64", "bfloat16", "float16"]
NUMBER_TYPES: tuple[NumberType, ...] = get_args(NumberType)

LayerPrecision = Literal["network", "float32", "float64", "bfloat16", "float16"]
"""The number type of a single layer: that of the network, or one of its own."""

POLICIES: Mapping[NumberType, str] = {
    "float32": "float32",
    "float64": "float64",
    "bfloat16": "mixed_bfloat16",
    "float16": "mixed_float16",
}
"""What Keras calls them, weights and all."""

HALF: tuple[NumberType, ...] = ("bfloat16", "float16")
"""Types of 16 bits. Layers compute in them; their weights stay in float32."""


def own_type(layer: LayerPrecision, network: NumberType) -> NumberType:
    """The type in which a layer computes."""
    return network if layer == "network" else layer


def value_bytes(precision: NumberType) -> int:
    """Memory of one value that a layer gives."""
    return {"float32": 4, "float64": 8, "bfloat16": 2, "float16": 2}[precision]


def weight_bytes(precision: NumberType) -> int:
    """Memory of one weight: float32 for the types of 16 bits."""
    return 8 if precision == "float64" else 4


def of_policy(policy: Any) -> LayerPrecision | None:
    """The number type of a Keras policy as a layer's config gives it; None for one that is unknown here."""
    if isinstance(policy, Mapping) and isinstance(policy.get("config"), Mapping):
        policy = policy["config"].get("name")
    if policy in (None, "float32"):
        return "network"
    return next((kind for kind, name in POLICIES.items() if name == policy), None)
