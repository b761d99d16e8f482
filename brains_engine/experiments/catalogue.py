"""The experiments that there are, found by their modules."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

import brains_engine.experiments as package
from brains_engine.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brains_engine.experiments.experiment import Experiment


@cache
def experiments() -> Mapping[str, type[Experiment]]:
    """Name -> experiment, by name: the `EXPERIMENTS` of every module of this package."""
    modules = [
        importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)
    ]
    kinds: list[type[Experiment]] = [kind for module in modules for kind in getattr(module, "EXPERIMENTS", ())]
    return {kind.name: kind for kind in sorted(kinds, key=lambda kind: kind.name)}


def find_experiment(name: str) -> Experiment:
    """A fresh experiment of that name.

    Raises:
        OptionError: Naming the closest that there are.
    """
    known = experiments()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=2)
        hint = f"Did you mean {' or '.join(near)}?" if near else f"There are {', '.join(known)}."
        raise OptionError(f"There is no experiment {name!r}.", hint)
    return known[name]()
