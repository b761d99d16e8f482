"""Settings of sparsity: which connections a run drops, when, how many, and whether others grow in their place."""

from __future__ import annotations

from typing import Literal

from brains_engine.fields import Options, option

SparsityMethod = Literal[
    "none", "magnitude", "one_shot", "gradient_drop", "rigl", "set", "soft_threshold", "n_m", "units"
]

GRADUAL = ("magnitude", "gradient_drop", "soft_threshold", "n_m", "units")
"""Methods whose share of zeros grows from nothing to the target."""
CONSTANT = ("rigl", "set")
"""Methods that are sparse from the first step and exchange connections at a constant share."""
REGROWING = ("gradient_drop", *CONSTANT)
"""Methods that may let dropped connections come back."""
TARGETED = ("magnitude", "one_shot", "gradient_drop", "rigl", "set", "soft_threshold", "units")
"""Methods that follow `target`; N:M has its own share, 1 - n/m."""
METHOD_HELP = (
    "How connections are dropped. magnitude: the smallest go, a few at each update. one_shot: the smallest go at once, "
    "at the end of the window. gradient_drop: small ones go, and those that the gradient pushes to zero; others may "
    "grow. rigl: sparse from the start; the smallest go, those of the largest gradient grow. set: as rigl, but random "
    "ones grow. soft_threshold: all shrink by a threshold that rises to the target. n_m: n of every m inputs stay. "
    "units: whole units or filters go, with all that leads to them and from them."
)


class SparsityConfig(Options):
    """Dropping and regrowing of connections; see `brains_engine.sparsity.algorithms` for each method's source."""

    method: SparsityMethod = option("none", help=METHOD_HELP)
    target: float = option(0.9, ge=0, le=0.995, help="Share of zeros at the end.", applies_when={"method": TARGETED})
    distribution: Literal["uniform", "erk"] = option(
        "erk",
        help="The same share in every layer, or Erdos-Renyi-kernel: small layers keep more.",
        applies_when={"method": TARGETED},
    )
    ramp: Literal["cubic", "linear", "exponential"] = option(
        "cubic",
        advanced=True,
        help="How the share grows between start and end: fast at first (cubic), evenly, or by the same factor of what "
        "is left each time.",
        applies_when={"method": GRADUAL},
    )
    every: int = option(
        100,
        ge=1,
        le=1_000_000,
        unit="steps",
        help="Steps between two updates of the connections.",
        applies_when={"method": (*GRADUAL, *CONSTANT)},
    )
    start: float = option(0.1, ge=0, le=1, help="Share of the run before the first.", applies_when={"method": GRADUAL})
    end: float = option(
        0.7,
        ge=0,
        le=1,
        help="Share of the run after which the target holds and connections no longer change.",
        applies_when={"method": (*GRADUAL, *CONSTANT, "one_shot")},
    )
    protect_c: float = option(
        0.0,
        ge=0,
        le=1,
        advanced=True,
        help="How much a gradient that pushes a connection away from zero protects it from being dropped.",
        applies_when={"method": ("gradient_drop",)},
    )
    regrow_rho: float = option(
        0.0,
        ge=0,
        le=0.3,
        advanced=True,
        help="Share of the live connections that is exchanged for others at an update, less and less towards the end. "
        "0 means none with gradient_drop, and 0.3 with rigl and set.",
        applies_when={"method": REGROWING},
    )
    regrow_init: Literal["zero", "small", "memory"] = option(
        "small",
        advanced=True,
        help="Where a grown connection begins: at zero, at 0.05 of the layer's root mean square against its gradient, "
        "or at the value it had when it was dropped. NormNet maps with alpha above 1 cannot leave zero.",
        applies_when={"method": REGROWING},
    )
    n: int = option(2, ge=1, le=64, help="Connections kept in each group of m.", applies_when={"method": ("n_m",)})
    m: int = option(
        4, ge=2, le=64, help="Neighbouring inputs of a unit in one group.", applies_when={"method": ("n_m",)}
    )
