"""What part a layer plays, told from its spec, so that checks hold for layers that are added later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.planning.plan import NodeAnalysis, Origin
    from brains_engine.spec.layer_spec import AnySpec

_CONVOLUTIONS = {"Conv1D", "Conv2D", "Conv3D"}
_NORMALISATIONS = {"BatchNormalization", "LayerNormalization", "GroupNormalization", "RMSNormalization"}
_DROPOUTS = {"Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout", "GaussianDropout"}

SQUASHING = {"sigmoid": 1.0, "hard_sigmoid": 1.0, "softmax": 1.0, "tanh": 0.5, "softsign": 0.5}
"""Functions that flatten out on both sides, with how much of a gradient's size a layer of each takes: a sigmoid
passes a quarter at most, a tanh less and less away from zero."""


def is_dense(spec: AnySpec | None) -> bool:
    """A product with a matrix of weights."""
    return spec is not None and (spec.keras_class == "Dense" or spec.id == "norm_dense")


def is_convolution(spec: AnySpec | None) -> bool:
    """A window of weights that sees all channels."""
    return spec is not None and (spec.keras_class in _CONVOLUTIONS or spec.id.startswith("norm_conv"))


def has_kernel(spec: AnySpec | None) -> bool:
    """A layer that multiplies by weights and may apply a function."""
    return is_dense(spec) or is_convolution(spec)


def is_pooling(spec: AnySpec | None) -> bool:
    """A window without weights."""
    return spec is not None and "Pooling" in spec.keras_class and "Global" not in spec.keras_class


def is_normalisation(spec: AnySpec | None) -> bool:
    """A layer that brings values to a set mean or size."""
    return spec is not None and spec.keras_class in _NORMALISATIONS


def is_batch_norm(spec: AnySpec | None) -> bool:
    """The normalisation that depends on the batch."""
    return spec is not None and spec.keras_class == "BatchNormalization"


def is_dropout(spec: AnySpec | None) -> bool:
    """A layer that drops values at random."""
    return spec is not None and spec.keras_class in _DROPOUTS


def is_activation(spec: AnySpec | None) -> bool:
    """A function of each value, as a layer of its own."""
    return spec is not None and spec.family == "activation"


def is_normnet(spec: AnySpec | None) -> bool:
    """A layer of the NormNet family with its presets."""
    return spec is not None and spec.family == "normnet"


def is_classic(node: NodeAnalysis | Origin) -> bool:
    """A NormNet layer of the original formula."""
    return is_normnet(node.spec) and getattr(node.options, "preset", "") == "classic"


def has_nonlinearity(activation: str) -> bool:
    """Whether a function of that name bends."""
    return activation not in ("", "linear")


def width_of(node: NodeAnalysis | Origin) -> int | None:
    """Units, filters or what else the layer calls its width."""
    if node.spec is None or not node.spec.width_option:
        return None
    value: Any = getattr(node.options, node.spec.width_option, None)
    return value if isinstance(value, int) else None
