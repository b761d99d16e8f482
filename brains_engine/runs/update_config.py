"""What becomes of gradients and weights in a step, whatever the optimizer."""

from __future__ import annotations

from typing import Literal

from brains_engine.fields import Options, option


class UpdateConfig(Options):
    """Clipping, decay, accumulation and averaging; each equals what Keras optimizers do under the name of its own."""

    clipping: Literal["none", "value", "norm", "global_norm"] = option(
        "none",
        advanced=True,
        help="Limit each number of a gradient, the norm of each weight's gradient, or the norm of all together.",
    )
    clip_limit: float = option(
        1.0,
        gt=0,
        le=1e30,
        usual=(0.01, 100.0),
        advanced=True,
        help="The largest value, or the largest norm.",
        applies_when={"clipping": ("value", "norm", "global_norm")},
    )
    weight_decay: float = option(
        0.0,
        ge=0,
        le=1,
        advanced=True,
        help="Share of a weight that each step removes, times the rate; AdamW has one of its own besides.",
    )
    decayed: Literal["all", "matrices"] = option(
        "all",
        advanced=True,
        help="Whether biases and the scales and shifts of normalisations decay, too (that of AdamW as well).",
    )
    accumulate: int = option(
        1, ge=1, le=1_000_000, unit="batches", advanced=True, help="Batches whose mean gradient makes one update."
    )
    averaging: float = option(
        0.0,
        ge=0,
        lt=1,
        advanced=True,
        help="Share of the running mean of weights that each step keeps, such as 0.99; the mean is what is measured, "
        "predicted with and exported. 0 takes the weights themselves.",
    )
