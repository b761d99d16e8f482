"""The vocabulary in which layers are described; a custom layer imports its words from here."""

from __future__ import annotations

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.layer_spec import AnySpec, BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions, NamedDims, Pair, Size
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import Dim, TensorType, require_known_last

__all__ = [
    "Activation",
    "AnySpec",
    "BuildContext",
    "Dim",
    "KernelInitializer",
    "LayerOptions",
    "LayerSpec",
    "NamedDims",
    "Pair",
    "ParamCount",
    "Port",
    "ShapeError",
    "Size",
    "TensorType",
    "option",
    "require_known_last",
]
