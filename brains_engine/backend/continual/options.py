"""What decides how a network learns a sequence of tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal, Self

from brains_engine.errors import OptionError

Kernel = Literal["dense", "linear", "tan", "tan_power", "power"]

_SWITCHES = ("ewc", "si", "replacement_rate")
"""What a compiled step must know only to be there or not."""
_FREE = {
    "rate": 0.0,
    "decay": 0.0,
    "maturity": 0,
    "fisher_samples": 0,
    "replay": 0,
    "density": 1.0,
    "rewire_every": 0,
    "rewire_share": 0.0,
    "remember": False,
    "domain_share": 0.0,
    "infer_domain": False,
}
"""What it need not know, and the values that stand for all others."""


@dataclass(frozen=True, slots=True)
class LearnerOptions:
    """A network of dense layers, and how it learns. Whatever is 0 is not done.

    Attributes:
        hidden: Units of the hidden layers, as in "300-100".
        kernel: "dense" is a Keras Dense layer; the others are NormNet's maps.
        alpha: Exponent of the power maps.
        normalised: Whether NormNet's sums are divided by sqrt(n). Without that, "power" is Powerpropagation, Schwarz
            et al. 2021, arXiv:2110.00296: w |w|^(alpha - 1) in the place of each weight of a dense layer.
        bias: Whether layers have a bias.
        dropout: Share of hidden units that each step leaves out.
        optimizer: "adam", or plain "sgd".
        rate: Learning rate.
        decay: Decoupled weight decay, times the learning rate. Loshchilov & Hutter 2019, arXiv:1711.05101.
        batch: Samples in one step.
        ewc: Strength of elastic weight consolidation.
        fisher_samples: Samples that estimate its Fisher information.
        si: Strength of synaptic intelligence.
        replay: Samples that are kept of each task; half of each batch is drawn from those of earlier tasks.
        replacement_rate: Share of mature hidden units that continual backprop replaces in each step.
        maturity: Steps for which it spares a new unit.
        density: Share of connections that live between the inputs and hidden layers; 1 is a dense network.
        rewire_every: Steps between rewirings, which drop the weakest connections and grow as many; 0 never.
        rewire_share: Share of the live connections that a rewiring replaces.
        remember: Whether a connection grows with the weight that it had when it was dropped.
        domain_share: Share of the hidden units that each domain may use; 0: all domains use all.
        infer_domain: Whether the domain of samples is found by the lowest entropy of the outputs, instead of told.
    """

    hidden: str = "300-100"
    kernel: Kernel = "dense"
    alpha: float = 2.0
    normalised: bool = True
    bias: bool = True
    dropout: float = 0.0
    optimizer: Literal["adam", "sgd"] = "adam"
    rate: float = 1e-3
    decay: float = 0.0
    batch: int = 128
    ewc: float = 0.0
    fisher_samples: int = 500
    si: float = 0.0
    replay: int = 0
    replacement_rate: float = 0.0
    maturity: int = 100
    density: float = 1.0
    rewire_every: int = 0
    rewire_share: float = 0.0
    remember: bool = False
    domain_share: float = 0.0
    infer_domain: bool = False

    @classmethod
    def from_settings(cls, settings: Mapping[str, str | int | float | bool]) -> Self:
        """Take what is meant for a learner out of a trial's settings.

        Raises:
            OptionError: The hidden layers are no numbers of units.
        """
        names = {field.name for field in fields(cls)}
        made = cls(**{name: value for name, value in settings.items() if name in names})  # type: ignore[arg-type]
        if not all(part.isdigit() and int(part) for part in made.hidden.split("-")):
            raise OptionError(f"Hidden layers are given as in 300-100, not as {made.hidden!r}.")
        return made

    @property
    def units(self) -> tuple[int, ...]:
        """Units of the hidden layers."""
        return tuple(int(part) for part in self.hidden.split("-"))

    @property
    def masked(self) -> bool:
        """Whether connections of a network are ever missing."""
        return self.density < 1 or self.domain_share > 0

    def structure(self) -> LearnerOptions:
        """The same options less what a compiled step takes as numbers: learners with equal structures share it."""
        switches = {name: float(getattr(self, name) > 0) for name in _SWITCHES}
        density = {"density": 0.5} if self.masked else {}
        return replace(self, **{**_FREE, **switches, **density})  # type: ignore[arg-type]
