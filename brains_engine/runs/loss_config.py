"""The losses, each with its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brains_engine.fields import Options, option


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
