"""What a run measures inside the network while it trains."""

from __future__ import annotations

from brains_engine.fields import Options, option

_WHEN_ON = {"enabled": (True,)}


class InsightConfig(Options):
    """Figures of each layer during training. They never change what is trained; without them nothing is paid."""

    enabled: bool = option(
        False,
        help="Measure gradients, weights, updates and activations of each layer; costs less than 5 % of the time.",
    )
    every: int = option(
        100,
        ge=1,
        le=1_000_000,
        unit="steps",
        advanced=True,
        help="Steps between two measurements of gradients, weights and updates; more where they would cost over 2 %.",
        applies_when=_WHEN_ON,
    )
    activations: bool = option(
        True,
        advanced=True,
        help="After an epoch, take stock of what each unit gives, and of units that never change.",
        applies_when=_WHEN_ON,
    )
    tau: float = option(
        1e-3,
        gt=0,
        le=1,
        advanced=True,
        help="Effective weights of a smaller absolute value count as near zero. Measured after each epoch where this "
        "is on or connections are dropped, and shown beside the share before the first step.",
    )
    samples: int = option(
        1000,
        ge=1,
        le=1_000_000,
        unit="samples",
        advanced=True,
        help="Validation samples behind that, at most; fewer where the activations would take over 64 MB.",
        applies_when={**_WHEN_ON, "activations": (True,)},
    )
