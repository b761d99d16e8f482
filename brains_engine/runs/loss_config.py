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


class MeanAbsolutePercentageError(Options):
    """Mean of absolute differences in percent of the target, for targets far from zero."""

    kind: Literal["mean_absolute_percentage_error"] = "mean_absolute_percentage_error"


class LogCosh(Options):
    """Logarithm of the hyperbolic cosine of differences: quadratic near zero, linear far away."""

    kind: Literal["log_cosh"] = "log_cosh"


class CosineSimilarity(Options):
    """The angle between output and target alone: -1 where they point the same way."""

    kind: Literal["cosine_similarity"] = "cosine_similarity"


class KLDivergence(Options):
    """How far one distribution is from another. Kullback & Leibler 1951."""

    kind: Literal["kl_divergence"] = "kl_divergence"


class Poisson(Options):
    """For counts, where the output is the expected one: y - t log y."""

    kind: Literal["poisson"] = "poisson"


class Hinge(Options):
    """Mean of max(0, 1 - ty), as support vector machines have it; targets of 0 count as -1."""

    kind: Literal["hinge"] = "hinge"


class BinaryFocalCrossentropy(BinaryCrossentropy):
    """Binary cross-entropy in which what is already right counts little. Lin et al. 2017, arXiv:1708.02002."""

    kind: Literal["binary_focal_crossentropy"] = "binary_focal_crossentropy"  # type: ignore[assignment]
    gamma: float = option(2.0, ge=0, le=20, help="How little; 0 is the plain cross-entropy.")


class CategoricalFocalCrossentropy(CategoricalCrossentropy):
    """Cross-entropy of one class out of several in which what is already right counts little. Lin et al. 2017."""

    kind: Literal["categorical_focal_crossentropy"] = "categorical_focal_crossentropy"  # type: ignore[assignment]
    alpha: float = option(0.25, gt=0, le=1, help="Factor of the whole loss.")
    gamma: float = option(2.0, ge=0, le=20, help="How little; 0 is the plain cross-entropy.")


LossConfig = Annotated[
    CategoricalCrossentropy
    | BinaryCrossentropy
    | MeanSquaredError
    | MeanAbsoluteError
    | ErrorPower
    | Huber
    | MeanAbsolutePercentageError
    | LogCosh
    | CosineSimilarity
    | KLDivergence
    | Poisson
    | Hinge
    | BinaryFocalCrossentropy
    | CategoricalFocalCrossentropy,
    Field(discriminator="kind"),
]
