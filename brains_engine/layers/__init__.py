"""The catalogue: one file for each family of layers, found by `discover`."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, get_args

from brains_engine.spec.layer_spec import Family
from brains_engine.spec.registry import Registry

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

_FAMILIES = get_args(Family)


def discover() -> Registry:
    """Collect the `LAYERS` of every module in this package, ordered by family and declaration."""
    specs: list[AnySpec] = []
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        specs.extend(importlib.import_module(f"{__name__}.{name}").LAYERS)
    return Registry(sorted(specs, key=lambda spec: _FAMILIES.index(spec.family)))
