"""The catalogue: one file for each family of layers, found by `discover`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, get_args

from brains_engine.spec.layer_spec import Family
from brains_engine.spec.registry import Registry

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_FAMILIES = get_args(Family)

_USUAL = (
    "convolution",
    "pooling",
    "global_pooling",
    "transposed_convolution",
    "separable_convolution",
    "recurrent",
    "norm_dense",
    "norm_conv",
    "normalisation",
)
"""Modules whose layers come first in their family, because they are asked for most; the others follow by name."""


@cache
def discover() -> Registry:
    """Collect the `LAYERS` of every module in this package, ordered by family, module and declaration.

    A module whose layers are made of others has a function `layers_of` in the place of `LAYERS`. The registry does not
    change, so that there is one for the whole process.
    """
    names = sorted((module.name for module in pkgutil.iter_modules(__path__)), key=_place)
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    specs: list[AnySpec] = [spec for module in modules for spec in getattr(module, "LAYERS", ())]
    specs += [spec for module in modules if hasattr(module, "layers_of") for spec in module.layers_of(tuple(specs))]
    return Registry(sorted(specs, key=lambda spec: _FAMILIES.index(spec.family)))


def _place(module: str) -> tuple[int, str]:
    return (_USUAL.index(module) if module in _USUAL else len(_USUAL), module)
