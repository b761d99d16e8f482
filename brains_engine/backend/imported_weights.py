"""Weights of an imported file in the model that is built of its design, and a checkpoint of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.builder import build_model
from brains_engine.backend.checkpoints import CheckpointMeta, save_checkpoint
from brains_engine.backend.network_info import network_info
from brains_engine.backend.variables import VariableNames
from brains_engine.data.scaling import FittedScaling
from brains_engine.design.io import to_json
from brains_engine.errors import ModelImportError
from brains_engine.planning.planner import make_plan
from brains_engine.runs.folder import new_run_id

if TYPE_CHECKING:
    from pathlib import Path

    import keras

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.importing.report import NodeWeights
    from brains_engine.planning.plan import Plan
    from brains_engine.spec.registry import Registry

    Weights = Mapping[str, NodeWeights]


def build_imported(snapshot: Snapshot, weights: Weights, registry: Registry) -> tuple[Plan, keras.Model]:
    """Build the network of an imported design with the weights that came with it.

    Raises:
        InvalidDesignError: Where the design has errors.
        ModelImportError: Where the weights are not those of its layers.
    """
    plan = make_plan(snapshot, registry)
    model = build_model(plan, snapshot.settings.training.seed)
    set_weights(model, weights, {node.id: node.name for node in plan.nodes})
    return plan, model


def set_weights(model: keras.Model, weights: Weights, names: Mapping[str, str]) -> None:
    """Put the arrays of a file into the layers of a model.

    Args:
        model: A model of `build_model`.
        weights: The arrays of each node by their places in its layer, as `vars/0` or `cell/vars/1`.
        names: What messages call the nodes; those that are missing are not in the model, and left out.

    Raises:
        ModelImportError: Where an array has another shape than the weight; weights set before it stay set.
    """
    for node_id, arrays in weights.items():
        if node_id in names:
            layer = model.get_layer(node_id)
            for path, own in _by_part(arrays).items():
                _set_part(layer, path, own, names[node_id])


def write_checkpoint(snapshot: Snapshot, weights: Weights, path: Path, registry: Registry) -> None:
    """Write the weights of an imported file as a checkpoint, to predict with, to export and to start from.

    Args:
        snapshot: The imported design.
        weights: Its arrays.
        path: The file to write.
        registry: The layers that the design may use.

    Raises:
        InvalidDesignError: Where the design has errors.
        ModelImportError: Where the weights are not those of its layers.
        CheckpointError: Where the disk refuses.
    """
    plan, model = build_imported(snapshot, weights, registry)
    variables = VariableNames(model)
    arrays = {
        name: np.asarray(variable)
        for name, variable in (
            *zip(variables.trainable, model.trainable_variables, strict=True),
            *zip(variables.others, model.non_trainable_variables, strict=True),
        )
        if name.startswith("weights/")
    }
    meta = CheckpointMeta(
        run=new_run_id(),
        session=1,
        number=1,
        kind="last",
        epoch=0,
        step=0,
        sparsity=0.0,
        design=to_json(snapshot),
        config=snapshot.settings.training,
        data_info=network_info(
            snapshot, plan, "imported", "The network was imported; its data did not come with it."
        ).to_json(),
        scaling=FittedScaling("none", np.zeros(1), np.ones(1)).to_json(),
    )
    save_checkpoint(path, arrays, meta)


def _by_part(arrays: NodeWeights) -> dict[tuple[str, ...], dict[str, Any]]:
    """Arrays by the part of the layer that owns them: `cell/vars/1` is number 1 of `cell`."""
    parts: dict[tuple[str, ...], dict[str, Any]] = {}
    for path, array in arrays.items():
        *owner, _, number = path.split("/")
        parts.setdefault(tuple(owner), {})[number] = array
    return parts


def _set_part(layer: Any, path: tuple[str, ...], arrays: Mapping[str, Any], name: str) -> None:
    part = layer
    for attribute in path:
        part = getattr(part, attribute, None)
    if part is None:
        raise ModelImportError(f"The weights of {name} do not fit: it has no part {'/'.join(path)[:60]}.")
    wanted = [tuple(weight.shape) for weight in part.weights]
    given = [arrays[str(number)] for number in range(len(arrays)) if str(number) in arrays]
    if len(wanted) != len(given) or not all(map(_alike, (array.shape for array in given), wanted)):
        found = ", ".join(_shown(array.shape) for array in arrays.values())
        needed = ", ".join(map(_shown, wanted))
        raise ModelImportError(f"The weights of {name} do not fit: they are {found}, where it has {needed}.")
    part.set_weights([np.reshape(array, shape) for array, shape in zip(given, wanted, strict=True)])


def _alike(given: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    """Whether two shapes hold the same numbers in the same order, but for dimensions of size 1 in front."""
    short, long = sorted((given, wanted), key=len)
    return long[len(long) - len(short) :] == short and math.prod(long) == math.prod(short)


def _shown(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape)) or "one number"
