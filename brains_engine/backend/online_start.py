"""Where online training begins: a design with fresh weights, or a checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.builder import build_model
from brains_engine.backend.checkpoints import CheckpointMeta, load_checkpoint
from brains_engine.backend.devices import choose_device
from brains_engine.backend.network_info import network_info
from brains_engine.backend.online import Ground, OnlineLearner
from brains_engine.backend.precision import choose_precision
from brains_engine.backend.variables import load_weights
from brains_engine.backend.workbench import load_network, with_training
from brains_engine.data.scaling import FittedScaling
from brains_engine.design.io import to_json
from brains_engine.fields import replace_value
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan
from brains_engine.runs.folder import new_run_id

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import keras

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Plan
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.registry import Registry


def learner_of_design(
    snapshot: Snapshot, registry: Registry, changes: Mapping[str, Any] | None = None
) -> OnlineLearner:
    """A learner with fresh weights. Features are taken as they are.

    Args:
        snapshot: The design, with its settings of training.
        registry: The layers that it may use.
        changes: Other settings by dotted path.

    Raises:
        InvalidDesignError: The design has errors.
        DeviceError: The configured device is missing.
        OptionError: A setting is unknown or out of bounds.
    """
    config = _changed(snapshot.settings.training, changes)
    snapshot = with_training(snapshot, config)
    plan = make_plan(snapshot, registry)
    ends, scaling = ends_of(plan), FittedScaling("none", np.zeros(1), np.ones(1))
    info = network_info(snapshot, plan, "online", "The network was trained online, sample by sample.")
    meta = CheckpointMeta(
        run=new_run_id(),
        session=1,
        number=1,
        kind="last",
        epoch=0,
        step=0,
        sparsity=0.0,
        design=to_json(snapshot),
        config=config,
        data_info=info.to_json(),
        scaling=scaling.to_json(),
    )
    return OnlineLearner(Ground(_model(plan, config), ends, meta, scaling, info.features, {}))


def learner_of_checkpoint(path: Path, registry: Registry, changes: Mapping[str, Any] | None = None) -> OnlineLearner:
    """A learner that goes on from a checkpoint: with its weights, its scaling, its masks, and its optimizer.

    Args:
        path: The file.
        registry: The layers that its design may use.
        changes: Other settings by dotted path. An optimizer of another kind begins anew.

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        OptionError: A setting is unknown or out of bounds.
    """
    network = load_network(path, registry)
    arrays, meta = load_checkpoint(path)
    config = _changed(meta.config, changes)
    if config.optimizer.kind != meta.config.optimizer.kind:
        arrays = {name: array for name, array in arrays.items() if not name.startswith(("optimizer/", "position/"))}
    base = meta.model_copy(update={"config": config, "run": new_run_id(), "session": 1, "number": 1, "parent": None})
    model = _model(network.plan, config)  # that of the checkpoint may be one that only answers
    load_weights(model, arrays)
    ground = Ground(model, network.ends, base, network.scaling, network.info.features, arrays)
    return OnlineLearner(ground)


def _model(plan: Plan, config: RunConfig) -> keras.Model:
    return build_model(plan, config.seed, choose_precision(config, choose_device(config.device)))


def _changed(config: RunConfig, changes: Mapping[str, Any] | None) -> RunConfig:
    for path, value in (changes or {}).items():
        config = replace_value(config, path, value)
    return config
