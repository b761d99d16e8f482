"""The algorithms of sparsity: one small class each, in a file of its own, and one row here.

They are NumPy alone and know neither a network nor a run: `Algorithm.update` is given one layer and answers with a
mask. When they are asked, how many connections are to live, and what an optimizer remembers of dropped ones is the
business of `brains_engine.backend.sparsifier`.
"""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.sparsity.algorithms.base import Algorithm, Layer, Settings
from brains_engine.sparsity.algorithms.gradient_drop import GradientDrop
from brains_engine.sparsity.algorithms.magnitude import Magnitude
from brains_engine.sparsity.algorithms.n_of_m import NOfM
from brains_engine.sparsity.algorithms.one_shot import OneShot
from brains_engine.sparsity.algorithms.random_exchange import RandomExchange
from brains_engine.sparsity.algorithms.rigl import RigL
from brains_engine.sparsity.algorithms.soft_threshold import SoftThreshold
from brains_engine.sparsity.algorithms.units import Units

__all__ = ["ALGORITHMS", "Algorithm", "Layer", "Settings"]

ALGORITHMS: Mapping[str, type[Algorithm]] = {
    "magnitude": Magnitude,
    "one_shot": OneShot,
    "gradient_drop": GradientDrop,
    "rigl": RigL,
    "set": RandomExchange,
    "soft_threshold": SoftThreshold,
    "n_m": NOfM,
    "units": Units,
}
"""Method, as the settings name it -> its algorithm."""
