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
from brains_engine.backend.devices import choose_device
from brains_engine.backend.precision import choose_precision, inference_precision
from brains_engine.backend.probe import Probe, make_probe
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.variables import load_weights
from brains_engine.data.info import DataInfo
from brains_engine.data.load import load_data
from brains_engine.data.scaling import FittedScaling
from brains_engine.design.io import from_json
from brains_engine.design.records import SETTINGS_ID
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import BrainsError, CheckpointError
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    import keras

    from brains_engine.data.info import Dataset
    from brains_engine.planning.ends import Ends
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import RunConfig
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


def set_up(snapshot: Snapshot, registry: Registry, stage: Callable[[str], None]) -> Workbench:
    """Read the data of a design, build its network, and compile the training step.

    Args:
        snapshot: The design, with its settings of training.
        registry: The layers it may use.
        stage: Told what is being done.

    Raises:
        InvalidDesignError: Where the design has errors.
        DataError: Where the data is missing, damaged, or does not suit the network.
    """
    config = snapshot.settings.training
    stage("Checking the design")
    plan = make_plan(snapshot, registry, for_training=True)
    stage("Reading the data")
    data = load_data(config.data)
    stage("Building the network")
    model = build_model(plan, config.seed, choose_precision(config, choose_device(config.device)))
    ends = ends_of(plan)
    trainer = Trainer(model, config, data, prunable_weights(model), ends)
    params = sum(math.prod(variable.shape) for variable in model.trainable_variables)
    probe = make_probe(model, config, data, ends)
    return Workbench(trainer, probe, params, data.info, data.scaling, _digest(data))


def load_network(path: Path, registry: Registry) -> TrainedNetwork:
    """Build the network that a checkpoint describes, with its weights.

    Raises:
        CheckpointError: Where the file is missing or damaged, or its weights do not fit its design.
    """
    arrays, meta = load_checkpoint(path)
    plan, info, scaling = _read_meta(path, meta, registry)
    _check_sizes(path, plan, arrays)
    model = build_model(plan, meta.config.seed, inference_precision(meta.config), for_inference=True)
    load_weights(model, arrays)
    return TrainedNetwork(plan, model, meta, info, scaling)


def start_from(trainer: Trainer, path: Path) -> None:
    """Give a fresh trainer the weights of a checkpoint; optimizer, masks and position stay as they begin.

    Raises:
        CheckpointError: Where the file is missing or damaged, or its weights do not fit the network.
    """
    arrays, _ = load_checkpoint(path)
    state = trainer.state()
    weights = {name: array for name, array in arrays.items() if name.startswith("weights/")}
    unknown = sorted(weights.keys() - state.keys())
    if unknown:
        raise CheckpointError(f"The checkpoint {path} does not fit the network, which has no {unknown[0]}.")
    missing = sorted(name for name in state.keys() - weights.keys() if name.startswith("weights/"))
    if missing:
        raise CheckpointError(f"The checkpoint {path} does not fit the network: it has no {missing[0]}.")
    trainer.load_state({**state, **weights})


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
