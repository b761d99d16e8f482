"""The settings of a run: data, loss, optimizer, length, precision, seed, sparsity, checkpoints."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brains_engine.fields import Options, option

MetricName = Literal[
    "accuracy",
    "top_3_accuracy",
    "binary_accuracy",
    "mean_absolute_error",
    "mean_squared_error",
    "root_mean_squared_error",
    "r2_score",
]


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


class MeanSquaredError(Options):
    """Mean of squared differences."""

    kind: Literal["mean_squared_error"] = "mean_squared_error"


class MeanAbsoluteError(Options):
    """Mean of absolute differences."""

    kind: Literal["mean_absolute_error"] = "mean_absolute_error"


class ErrorPower(Options):
    """Mean of |y - t|^p, the error power of the Rust original."""

    kind: Literal["error_power"] = "error_power"
    p: float = option(2.0, ge=1, le=10, help="Power of the absolute error.")


class Huber(Options):
    """Quadratic near zero, linear beyond delta. Huber 1964."""

    kind: Literal["huber"] = "huber"
    delta: float = option(1.0, gt=0, le=1e6, usual=(0.01, 100.0), help="Where the loss turns linear.")


class CategoricalCrossentropy(Options):
    """Cross-entropy of one class out of several; targets are class numbers."""

    kind: Literal["categorical_crossentropy"] = "categorical_crossentropy"
    from_logits: bool = option(False, help="The network ends without softmax.")
    label_smoothing: float = option(0.0, ge=0, lt=1, help="Share of a target spread over all classes.")


class BinaryCrossentropy(Options):
    """Cross-entropy of independent yes-or-no outputs."""

    kind: Literal["binary_crossentropy"] = "binary_crossentropy"
    from_logits: bool = option(False, help="The network ends without sigmoid.")
    label_smoothing: float = option(0.0, ge=0, lt=1, help="Share of a target moved towards one half.")


LossConfig = Annotated[
    CategoricalCrossentropy | BinaryCrossentropy | MeanSquaredError | MeanAbsoluteError | ErrorPower | Huber,
    Field(discriminator="kind"),
]


class SparsityConfig(Options):
    """Gradual magnitude pruning. Zhu & Gupta 2017, arXiv:1710.01878."""

    method: Literal["none", "magnitude"] = option("none", help="How connections are dropped.")
    target: float = option(
        0.9, ge=0, le=0.995, help="Share of zeros at the end.", applies_when={"method": ("magnitude",)}
    )
    distribution: Literal["uniform", "erk"] = option(
        "erk",
        help="The same share in every layer, or Erdos-Renyi-kernel: small layers keep more.",
        applies_when={"method": ("magnitude",)},
    )
    every: int = option(
        100, ge=1, le=1_000_000, unit="steps", help="Steps between prunings.", applies_when={"method": ("magnitude",)}
    )
    start: float = option(
        0.1, ge=0, le=1, help="Share of the run before the first.", applies_when={"method": ("magnitude",)}
    )
    end: float = option(
        0.7, ge=0, le=1, help="Share of the run after which the target holds.", applies_when={"method": ("magnitude",)}
    )


class CheckpointConfig(Options):
    """When a run saves a checkpoint, besides at its end."""

    every_epoch: bool = option(True, help="Save after each epoch.")
    best: bool = option(True, help="Save whenever the windowed loss is the best so far.")
    window: int = option(
        100, ge=1, le=1_000_000, unit="steps", help="Steps over which the loss is averaged to find the best."
    )


class RunConfig(Options):
    """Everything that decides how a design is trained."""

    data: DataConfig = Field(default_factory=DataConfig, description="Samples, split and scaling.")
    loss: LossConfig = Field(default_factory=CategoricalCrossentropy, description="What training makes small.")
    optimizer: OptimizerConfig = Field(default_factory=Adam, description="How weights follow the gradient.")
    metrics: tuple[MetricName, ...] = option(("accuracy",), help="Measured beside the loss after each epoch.")
    epochs: int = option(20, ge=1, le=1_000_000, unit="epochs", help="Passes over the training samples.")
    batch_size: int = option(32, ge=1, le=1_048_576, unit="samples", help="Samples in one step.")
    seed: int = option(0, ge=0, le=2**31 - 1, help="Seed of weights, order of samples and dropout.")
    device: str = option("auto", help="auto, cpu, or a GPU such as gpu:0.", pattern=r"^(auto|cpu|gpu:[0-9]{1,2})$")
    compiler: Literal["auto", "xla", "graph"] = option(
        "auto", advanced=True, help="Whether XLA compiles the training step; auto decides by network and device."
    )
    sparsity: SparsityConfig = Field(default_factory=SparsityConfig, description="Dropping of connections.")
    checkpoints: CheckpointConfig = Field(default_factory=CheckpointConfig, description="When checkpoints are saved.")
