"""The methods that learn sequences of tasks, each with the same number of settings to be tuned."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.experiments.trial import Setting

Settings = Mapping[str, "Setting"]

BUDGET = 6
"""Settings that are tried of each method."""

DENSE_RATES = (3e-4, 1e-3, 2e-3, 3e-3, 5e-3, 1e-2)
_NORM_RATES = (1e-3, 2e-3, 3e-3, 5e-3, 1e-2, 2e-2)
_SGD_RATES = (0.01, 0.03, 0.1, 0.2, 0.3, 0.5)
_TWO_DENSE, _TWO_NORM = (1e-3, 3e-3), (3e-3, 1e-2)

_TAN: Settings = {"kernel": "tan", "bias": False}
_ALPHA_2: Settings = {"kernel": "tan_power", "alpha": 2.0, "bias": False}
_SPARSE: Settings = {**_ALPHA_2, "rewire_every": 50, "rewire_share": 0.1}


@dataclass(frozen=True, slots=True)
class Method:
    """A method, and how it is tuned.

    Attributes:
        title: In reports.
        settings: What makes it this method, by the names of `LearnerOptions`; others keep their defaults.
        grid: The settings that tuning tries.
    """

    title: str
    settings: Settings
    grid: tuple[Settings, ...]


def _grid(**values: Sequence[Setting]) -> tuple[Settings, ...]:
    return tuple(dict(zip(values, chosen, strict=True)) for chosen in itertools.product(*values.values()))


METHODS: Mapping[str, Method] = {
    "dense_bias": Method("Dense with bias, Adam", {}, _grid(rate=DENSE_RATES)),
    "dense": Method("Dense without bias, Adam", {"bias": False}, _grid(rate=DENSE_RATES)),
    "sgd": Method("Dense with bias, SGD", {"optimizer": "sgd"}, _grid(rate=_SGD_RATES)),
    "adam_decay": Method(
        "Dense with bias, Adam with decoupled decay", {}, _grid(rate=_TWO_DENSE, decay=(0.1, 0.5, 2.0))
    ),
    "powerpropagation": Method(
        "Powerpropagation, alpha 2",
        {"kernel": "power", "alpha": 2.0, "normalised": False},
        _grid(rate=DENSE_RATES),
    ),
    "dropout": Method("Dense with bias, dropout", {}, _grid(rate=_TWO_DENSE, dropout=(0.1, 0.25, 0.5))),
    "ewc": Method("Elastic weight consolidation", {}, _grid(rate=_TWO_DENSE, ewc=(100.0, 1000.0, 10000.0))),
    "si": Method("Synaptic intelligence", {}, _grid(rate=_TWO_DENSE, si=(1.0, 10.0, 100.0))),
    "continual_backprop": Method(
        "Continual backprop", {"maturity": 100}, _grid(rate=_TWO_DENSE, replacement_rate=(1e-5, 1e-4, 1e-3))
    ),
    "normnet_tan": Method("NormNet tan", _TAN, _grid(rate=_NORM_RATES)),
    "normnet_alpha_2": Method("NormNet tan_power, alpha 2", _ALPHA_2, _grid(rate=_NORM_RATES)),
    "normnet_decay": Method("NormNet alpha 2 with decay", _ALPHA_2, _grid(rate=_TWO_NORM, decay=(0.003, 0.01, 0.03))),
    "normnet_regrow": Method(
        "NormNet alpha 2, sparse, regrowth without memory", _SPARSE, _grid(rate=_TWO_NORM, density=(0.1, 0.25, 0.5))
    ),
    "normnet_memory": Method(
        "NormNet alpha 2, sparse, regrowth with memory",
        {**_SPARSE, "remember": True},
        _grid(rate=_TWO_NORM, density=(0.1, 0.25, 0.5)),
    ),
    "normnet_domains": Method(
        "NormNet alpha 2, masks per domain, told the domain",
        _ALPHA_2,
        _grid(rate=_TWO_NORM, domain_share=(0.15, 0.3, 0.5)),
    ),
    "normnet_domains_found": Method(
        "NormNet alpha 2, masks per domain, domain found by entropy",
        {**_ALPHA_2, "infer_domain": True},
        _grid(rate=_TWO_NORM, domain_share=(0.15, 0.3, 0.5)),
    ),
    "replay": Method("Replay of 200 samples a task (upper bound)", {"replay": 200}, _grid(rate=DENSE_RATES)),
    "joint": Method("Joint training on all tasks (upper bound)", {"joint": True}, _grid(rate=DENSE_RATES)),
}
"""A method is one row."""

SEQUENTIAL = tuple(name for name in METHODS if name != "joint")
"""Those that meet one task after the other, which some figures need."""
ONLINE = tuple(
    name
    for name in SEQUENTIAL
    if name not in ("ewc", "si", "replay", "normnet_domains", "normnet_domains_found", "normnet_regrow")
)
"""Those that know of no tasks: they could learn from a stream."""
QUICK = ("dense_bias", "ewc", "normnet_alpha_2")
"""Enough for a quick run, which shows that everything works."""
