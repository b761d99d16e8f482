"""The optimizers, each with its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brains_engine.fields import Options, option


class Adam(Options):
    """Adam. Kingma & Ba 2015, arXiv:1412.6980."""

    kind: Literal["adam"] = "adam"
    learning_rate: float = option(1e-3, gt=0, le=1e30, usual=(1e-6, 1.0), help="Step size.")
    beta_1: float = option(0.9, ge=0, lt=1, advanced=True, help="Decay of the mean of gradients.")
    beta_2: float = option(0.999, ge=0, lt=1, advanced=True, help="Decay of the mean of squared gradients.")
    epsilon: float = option(1e-7, gt=0, le=1, advanced=True, help="Keeps the division finite.")


class AdamW(Adam):
    """Adam with decoupled weight decay. Loshchilov & Hutter 2019, arXiv:1711.05101."""

    kind: Literal["adamw"] = "adamw"  # type: ignore[assignment]
    weight_decay: float = option(
        0.004, ge=0, le=1, usual=(1e-6, 1.0), help="Share of a weight that each step removes, times the rate."
    )


class SGD(Options):
    """Stochastic gradient descent with momentum."""

    kind: Literal["sgd"] = "sgd"
    learning_rate: float = option(0.01, gt=0, le=1e30, usual=(1e-6, 10.0), help="Step size.")
    momentum: float = option(0.9, ge=0, lt=1, help="Share of the last step that is kept.")
    nesterov: bool = option(False, help="Look ahead along the momentum.")


class Adadelta(Options):
    """Adadelta. Zeiler 2012, arXiv:1212.5701."""

    kind: Literal["adadelta"] = "adadelta"
    learning_rate: float = option(
        1.0, gt=0, le=1e30, usual=(1e-3, 100.0), help="Factor on the step; the classic NormNet uses 10."
    )
    rho: float = option(0.95, ge=0, lt=1, help="Decay of both running means.")
    epsilon: float = option(1e-7, gt=0, le=1, advanced=True, help="Keeps the division finite.")


class RMSprop(Options):
    """RMSprop. Tieleman & Hinton 2012."""

    kind: Literal["rmsprop"] = "rmsprop"
    learning_rate: float = option(1e-3, gt=0, le=1e30, usual=(1e-6, 1.0), help="Step size.")
    rho: float = option(0.9, ge=0, lt=1, help="Decay of the mean of squared gradients.")
    momentum: float = option(0.0, ge=0, lt=1, help="Share of the last step that is kept.")
    epsilon: float = option(1e-7, gt=0, le=1, advanced=True, help="Keeps the division finite.")


OptimizerConfig = Annotated[Adam | AdamW | SGD | Adadelta | RMSprop, Field(discriminator="kind")]
