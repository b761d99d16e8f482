"""What every job sets up first: the network of a design, the network of a checkpoint, a trainer on its data."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.builder import build_model, prunable_weights
from brains_engine.backend.checkpoints import CheckpointMeta, load_checkpoint
from brains_engine.backend.determinism import make_deterministic
from brains_engine.backend.devices import choose_device
from brains_engine.backend.images import decode_image
from brains_engine.backend.precision import choose_precision, inference_precision
from brains_engine.backend.probe import Probe, make_probe
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.variables import load_weights, to_predict_with
from brains_engine.data.info import DataInfo
from brains_engine.data.load import load_data
from brains_engine.data.memory import streams
from brains_engine.data.scaling import FittedScaling
from brains_engine.data.stream import open_stream
from brains_engine.design.io import from_json
from brains_engine.design.records import SETTINGS_ID
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import BrainsError, CheckpointError, DataError
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    import keras

    from brains_engine.backend.distribution import Distribution
    from brains_engine.data.info import Dataset
    from brains_engine.planning.ends import Ends
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import DataConfig, RunConfig
    from brains_engine.spec.registry import Registry

    Arrays = Mapping[str, np.ndarray[Any, Any]]


@dataclass(frozen=True, slots=True)
class Workbench:
    """A trainer, ready to run, a probe of its network, and what checkpoints must say of its data."""

    trainer: Trainer
    probe: Probe
    params: int
    info: DataInfo
    scaling: FittedScaling
    data_digest: str


@dataclass(frozen=True, slots=True)
class TrainedNetwork:
    """The network of a checkpoint, with its weights, and how its data was scaled."""

    plan: Plan
    model: keras.Model
    meta: CheckpointMeta
    info: DataInfo
    scaling: FittedScaling

    @property
    def ends(self) -> Ends:
        """Which features each input takes, and what each output is compared with."""
        return ends_of(self.plan)


def with_training(snapshot: Snapshot, config: RunConfig) -> Snapshot:
    """The design with other settings of training. The path of a data file is made absolute: a run may move on."""
    data = config.data
    if data.path:
        config = config.model_copy(update={"data": data.model_copy(update={"path": str(Path(data.path).absolute())})})
    settings = snapshot.settings.model_copy(update={"training": config})
    return Snapshot({**snapshot.records, SETTINGS_ID: settings})


def keep_compiler(snapshot: Snapshot, name: str) -> Snapshot:
    """The design with the compiler that was measured to be the faster.

    Another measurement might say otherwise, and a run that goes on must compute what it would have computed.
    """
    config = snapshot.settings.training
    if config.compiler != "measured":
        return snapshot
    return with_training(snapshot, config.model_copy(update={"compiler": name.lower()}))


def set_up(
    snapshot: Snapshot, registry: Registry, stage: Callable[[str], None], distribution: Distribution | None = None
) -> Workbench:
    """Read the data of a design, build its network, and compile the training step.

    Args:
        snapshot: The design, with its settings of training.
        registry: The layers it may use.
        stage: Told what is being done.
        distribution: The devices that share each batch, where there are several.

    Raises:
        InvalidDesignError: Where the design has errors.
        DataError: Where the data is missing, damaged, or does not suit the network.
    """
    config = snapshot.settings.training
    # What a large file offers is known once it has been read, and the checks of the design ask for it.
    streamed = open_stream(config.data, stage) if streams(config.data) else None
    if streamed and distribution:
        raise DataError(
            "This data is streamed, which several devices cannot share.",
            "Set data.memory to device where it fits there, or train on one device.",
        )
    stage("Checking the design")
    plan = make_plan(snapshot, registry, for_training=True)
    stage("Reading the data")
    data = streamed.head() if streamed else load_data(config.data, decode_image)
    stage("Building the network")
    if config.deterministic:
        make_deterministic()
    model = build_to_train(plan, config)
    ends = ends_of(plan)
    trainer = Trainer(model, config, streamed or data, prunable_weights(model), ends, distribution)
    params = sum(math.prod(variable.shape) for variable in model.trainable_variables)
    probe = make_probe(model, config, data, ends)
    return Workbench(trainer, probe, params, data.info, data.scaling, streamed.digest if streamed else _digest(data))


def own_samples(config: DataConfig) -> Dataset:
    """The samples of a run's data; of data that is streamed the first ones."""
    if streams(config):
        return open_stream(config).head()
    return load_data(config, decode_image)


def build_to_train(plan: Plan, config: RunConfig) -> keras.Model:
    """The network of a run: with its seed, its frozen layers, and in its number type."""
    precision = choose_precision(config, choose_device(config.device))
    return build_model(plan, config.seed, precision, config.frozen)


def load_network(path: Path, registry: Registry) -> TrainedNetwork:
    """Build the network that a checkpoint describes, with its weights.

    Raises:
        CheckpointError: Where the file is missing or damaged, or its weights do not fit its design.
    """
    arrays, meta = load_checkpoint(path)
    plan, info, scaling = _read_meta(path, meta, registry)
    _check_sizes(path, plan, arrays)
    model = build_model(plan, meta.config.seed, precision=inference_precision(meta.config), for_inference=True)
    load_weights(model, arrays)
    return TrainedNetwork(plan, model, meta, info, scaling)


def start_from(trainer: Trainer, path: Path) -> None:
    """Give a fresh trainer the weights of a checkpoint; optimizer, masks and position stay as they begin.

    Raises:
        CheckpointError: Where the file is missing or damaged, or its weights do not fit the network.
    """
    arrays, _ = load_checkpoint(path)
    state = trainer.state()
    weights = to_predict_with(arrays)
    unknown = sorted(weights.keys() - state.keys())
    if unknown:
        raise CheckpointError(f"The checkpoint {path} does not fit the network, which has no {unknown[0]}.")
    missing = sorted(name for name in state.keys() - weights.keys() if name.startswith("weights/"))
    if missing:
        raise CheckpointError(f"The checkpoint {path} does not fit the network: it has no {missing[0]}.")
    averages = {name: weights[f"weights/{name.removeprefix('average/')}"] for name in state if _is_average(name)}
    trainer.load_state({**state, **weights, **averages})


def _is_average(name: str) -> bool:
    return name.startswith("average/")


def _read_meta(path: Path, meta: CheckpointMeta, registry: Registry) -> tuple[Plan, DataInfo, FittedScaling]:
    try:
        plan = make_plan(from_json(meta.design, registry), registry)
        return plan, DataInfo.from_json(meta.data_info), FittedScaling.from_json(meta.scaling)
    except BrainsError as error:
        raise CheckpointError(f"The checkpoint {path} cannot be used: {error}") from error


def _check_sizes(path: Path, plan: Plan, arrays: Arrays) -> None:
    """Compare before building: a made-up design could ask for far more memory than the file has."""
    planned = sum(node.params.total for node in plan.nodes)
    stored = sum(array.size for name, array in arrays.items() if name.startswith("weights/"))
    if planned != stored:
        raise CheckpointError(
            f"The checkpoint {path} does not fit its own design: "
            f"it holds {stored:,} weights where the design has {planned:,}."
        )


def _digest(data: Dataset) -> str:
    digest = hashlib.sha256()
    for array in (data.x_train, data.y_train, data.x_val, data.y_val):
        digest.update(f"{array.dtype}{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
