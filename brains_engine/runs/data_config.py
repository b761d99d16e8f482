"""The settings of the data: source, target, split and scaling."""

from __future__ import annotations

from typing import Literal

from brains_engine.fields import Options, option

TABLES = ("csv", "parquet")
"""Files with named columns."""
FILES = (*TABLES, "npz", "npy")
"""Sources that are one file."""
GENERATED = ("xor", "moons", "circles", "spirals", "waves", "adding", "letters", "shapes")
"""Sources whose samples are drawn, as many as are wanted."""


class DataConfig(Options):
    """Where the samples come from, and how they are split and scaled."""

    source: str = option(
        "digits",
        help="A set that ships with Brains; csv, parquet, npz or npy for a file; images for a folder.",
        max_length=80,
    )
    path: str = option(
        "", kind="path", help="The file of the source, or its folder.", applies_when={"source": (*FILES, "images")}
    )
    target: str = option(
        "",
        help="Target column of a table, several with commas; target array of an NPZ file; NPY file of targets.",
        applies_when={"source": FILES},
    )
    task: Literal["auto", "classification", "regression"] = option(
        "auto",
        help="What the target of a file is: auto takes words and few whole numbers for classes.",
        applies_when={"source": FILES},
    )
    category_columns: str = option(
        "",
        help="Columns of words that become one input a word (one-hot), by name or number, with commas.",
        applies_when={"source": TABLES},
        advanced=True,
    )
    ignored_columns: str = option(
        "", help="Columns that are left out, with commas.", applies_when={"source": TABLES}, advanced=True
    )
    missing: Literal["error", "mean", "median", "zero", "drop"] = option(
        "error",
        help="Empty cells: refused, filled with a number of the training part (words get a word of their own), "
        "or their rows dropped.",
        applies_when={"source": TABLES},
        advanced=True,
    )
    image_size: int = option(
        32,
        ge=1,
        le=1024,
        unit="pixels",
        help="Side to which pictures are resized.",
        applies_when={"source": ("images",)},
    )
    image_channels: Literal["grey", "rgb"] = option(
        "rgb", help="Whether pictures keep their colours.", applies_when={"source": ("images",)}
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
    standard_columns: str = option(
        "",
        help="Columns scaled to mean 0 and deviation 1, whatever the scaling of the others.",
        applies_when={"source": TABLES},
        advanced=True,
    )
    minmax_columns: str = option(
        "",
        help="Columns scaled to 0 … 1, whatever the scaling of the others.",
        applies_when={"source": TABLES},
        advanced=True,
    )
    unscaled_columns: str = option(
        "", help="Columns that are not scaled.", applies_when={"source": TABLES}, advanced=True
    )
    split: Literal["fraction", "column", "fold"] = option(
        "fraction",
        help="How validation samples are chosen: a share by chance, by the words of a column, or one fold of several.",
        advanced=True,
    )
    validation_split: float = option(
        0.2,
        ge=0,
        le=0.9,
        help="Share of the samples kept back for validation.",
        applies_when={"split": ("fraction",)},
    )
    split_column: str = option(
        "",
        help="Column of a table that tells which rows are for validation; it is no feature.",
        applies_when={"split": ("column",)},
        advanced=True,
    )
    validation_values: str = option(
        "validation",
        help="What stands in that column for validation samples, with commas.",
        applies_when={"split": ("column",)},
        advanced=True,
    )
    folds: int = option(5, ge=2, le=100, help="Parts of equal size.", applies_when={"split": ("fold",)}, advanced=True)
    fold: int = option(
        1,
        ge=1,
        le=100,
        help="The part that is for validation, counted from 1.",
        applies_when={"split": ("fold",)},
        advanced=True,
    )
    split_seed: int = option(0, ge=0, le=2**31 - 1, advanced=True, help="Seed of the split and of generated sets.")
    memory: Literal["auto", "device", "stream"] = option(
        "auto",
        help="Whether samples lie on the device, or are read from the disk while training; auto streams large files.",
        applies_when={"source": FILES},
        advanced=True,
    )
