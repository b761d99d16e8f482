"""The settings of a run: data, loss, optimizer, length, precision, seed, sparsity, checkpoints."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from brains_engine.fields import Options, option
from brains_engine.runs.compiler_config import COMPILER_HELP, CompilerName
from brains_engine.runs.data_config import GENERATED as GENERATED
from brains_engine.runs.data_config import DataConfig as DataConfig
from brains_engine.runs.distribution_config import DistributionConfig as DistributionConfig
from brains_engine.runs.insight_config import InsightConfig as InsightConfig
from brains_engine.runs.loss_config import BinaryCrossentropy as BinaryCrossentropy
from brains_engine.runs.loss_config import BinaryFocalCrossentropy as BinaryFocalCrossentropy
from brains_engine.runs.loss_config import CategoricalCrossentropy as CategoricalCrossentropy
from brains_engine.runs.loss_config import CategoricalFocalCrossentropy as CategoricalFocalCrossentropy
from brains_engine.runs.loss_config import CosineSimilarity as CosineSimilarity
from brains_engine.runs.loss_config import ErrorPower as ErrorPower
from brains_engine.runs.loss_config import Hinge as Hinge
from brains_engine.runs.loss_config import Huber as Huber
from brains_engine.runs.loss_config import KLDivergence as KLDivergence
from brains_engine.runs.loss_config import LogCosh as LogCosh
from brains_engine.runs.loss_config import LossConfig as LossConfig
from brains_engine.runs.loss_config import MeanAbsoluteError as MeanAbsoluteError
from brains_engine.runs.loss_config import MeanAbsolutePercentageError as MeanAbsolutePercentageError
from brains_engine.runs.loss_config import MeanSquaredError as MeanSquaredError
from brains_engine.runs.loss_config import Poisson as Poisson
from brains_engine.runs.optimizer_config import SGD as SGD
from brains_engine.runs.optimizer_config import Adadelta as Adadelta
from brains_engine.runs.optimizer_config import Adagrad as Adagrad
from brains_engine.runs.optimizer_config import Adam as Adam
from brains_engine.runs.optimizer_config import Adamax as Adamax
from brains_engine.runs.optimizer_config import AdamW as AdamW
from brains_engine.runs.optimizer_config import Ftrl as Ftrl
from brains_engine.runs.optimizer_config import Lion as Lion
from brains_engine.runs.optimizer_config import Nadam as Nadam
from brains_engine.runs.optimizer_config import OptimizerConfig as OptimizerConfig
from brains_engine.runs.optimizer_config import RMSprop as RMSprop
from brains_engine.runs.precision_config import NumberType
from brains_engine.runs.schedule_config import ConstantRate as ConstantRate
from brains_engine.runs.schedule_config import ScheduleConfig as ScheduleConfig
from brains_engine.runs.sparsity_config import SparsityConfig as SparsityConfig
from brains_engine.runs.stopping_config import EarlyStoppingConfig as EarlyStoppingConfig
from brains_engine.runs.update_config import UpdateConfig as UpdateConfig

MetricName = Literal[
    "accuracy",
    "top_3_accuracy",
    "binary_accuracy",
    "mean_absolute_error",
    "mean_squared_error",
    "root_mean_squared_error",
    "r2_score",
]


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
    schedule: ScheduleConfig = Field(default_factory=ConstantRate, description="How the learning rate changes.")
    update: UpdateConfig = Field(
        default_factory=UpdateConfig,
        description="Clipping, decay and averaging of weights.",
        json_schema_extra={"advanced": True},
    )
    metrics: tuple[MetricName, ...] = option(("accuracy",), help="Measured beside the loss after each epoch.")
    epochs: int = option(20, ge=1, le=1_000_000, unit="epochs", help="Passes over the training samples.")
    batch_size: int = option(32, ge=1, le=1_048_576, unit="samples", help="Samples in one step.")
    seed: int = option(0, ge=0, le=2**31 - 1, help="Seed of weights, order of samples and dropout.")
    device: str = option("auto", help="auto, cpu, or a GPU such as gpu:0.", pattern=r"^(auto|cpu|gpu:[0-9]{1,2})$")
    compiler: CompilerName = option("auto", advanced=True, help=COMPILER_HELP)
    class_weights: Literal["none", "balanced"] = option(
        "none", advanced=True, help="Whether rare classes count as much in the loss as frequent ones."
    )
    frozen: str = option(
        "", advanced=True, max_length=10_000, help="Names of layers that do not learn, separated by commas."
    )
    deterministic: bool = option(
        False, advanced=True, help="Use only operations that give the same bits in every run; some are slower."
    )
    early_stopping: EarlyStoppingConfig = Field(
        default_factory=EarlyStoppingConfig,
        description="Ending before the last epoch.",
        json_schema_extra={"advanced": True},
    )
    precision: Literal["auto", NumberType] = option(
        "auto",
        advanced=True,
        help="Number type in which layers compute: auto takes float32 on the CPU and a 16-bit type on a GPU that has "
        "one. With 16 bits the weights, the last layers and the loss stay in float32, and float16 scales its loss.",
    )
    sparsity: SparsityConfig = Field(default_factory=SparsityConfig, description="Dropping of connections.")
    checkpoints: CheckpointConfig = Field(default_factory=CheckpointConfig, description="When checkpoints are saved.")
    distribution: DistributionConfig = Field(
        default_factory=DistributionConfig,
        description="Several devices or machines that share each batch.",
        json_schema_extra={"advanced": True},
    )
    insight: InsightConfig = Field(
        default_factory=InsightConfig,
        description="Figures of each layer in training.",
        json_schema_extra={"advanced": True},
    )
