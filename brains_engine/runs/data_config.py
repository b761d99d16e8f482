"""The settings of the data: source, target, split and scaling."""

from __future__ import annotations

from typing import Literal

from brains_engine.fields import Options, option

GENERATED = ("xor", "moons", "circles", "spirals", "waves", "adding", "letters", "shapes")
"""Sources whose samples are drawn, as many as are wanted."""


class DataConfig(Options):
    """Where the samples come from, and how they are split and scaled."""

    source: str = option("digits", help="A set that ships with Brains, or csv or npz for a file.", max_length=80)
    path: str = option(
        "", kind="path", help="The file of a csv or npz source.", applies_when={"source": ("csv", "npz")}
    )
    target: str = option(
        "",
        help="Target column of a CSV file, or target array of an NPZ file; several CSV columns with commas.",
        applies_when={"source": ("csv", "npz")},
    )
    task: Literal["auto", "classification", "regression"] = option(
        "auto",
        help="What the target of a file is: auto takes words and few whole numbers for classes.",
        applies_when={"source": ("csv", "npz")},
    )
    samples: int = option(
        1000,
        ge=10,
        le=1_000_000,
        unit="samples",
        help="How many samples a generated set has.",
        applies_when={"source": GENERATED},
    )
    noise: float = option(
        0.1,
        ge=0,
        le=5,
        help="Standard deviation of the noise of a generated set.",
        applies_when={"source": tuple(source for source in GENERATED if source != "letters")},
    )
    scaling: Literal["none", "standard", "minmax", "rms"] = option(
        "standard",
        help="How features are scaled, fitted on the training part: rms divides by the root mean square.",
    )
    validation_split: float = option(0.2, ge=0, le=0.9, help="Share of the samples kept back for validation.")
    split_seed: int = option(0, ge=0, le=2**31 - 1, advanced=True, help="Seed of the split and of generated sets.")
