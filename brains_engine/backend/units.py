"""Looks at the single units of a trained network: their connections, what they answer to, what they are worth."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend import inspection
from brains_engine.backend.lens import Lens
from brains_engine.backend.workbench import load_network, own_samples
from brains_engine.errors import DataError
from brains_engine.insight import units as formulas
from brains_engine.insight.pictures import make_pictures, picture_shape
from brains_engine.insight.units import LayerUnits, UnitsReport
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from brains_engine.backend.workbench import TrainedNetwork
    from brains_engine.insight.units import ProbeFigures
    from brains_engine.runs.config import DataConfig
    from brains_engine.spec.registry import Registry

    Array = NDArray[Any]
    Part = tuple[Array, Array]

SAMPLES = 1000
STRONGEST = 12
MOST_PROBED = 4096
"""Values of a layer that a probe reads for each sample; of more, the means over all places."""


def look_at_units(
    checkpoint: Path,
    registry: Registry,
    data: DataConfig | None = None,
    *,
    layers: Sequence[str] = (),
    ablation: bool = True,
    probes: bool = True,
    progress: Callable[[float], None] = lambda share: None,
    stop: StopToken | None = None,
) -> UnitsReport | None:
    """Look at the units of a checkpoint, over 1,000 samples at most.

    Args:
        checkpoint: Its file.
        registry: The layers that its design may use.
        data: Samples with targets; the validation part of the run's own data if not given.
        layers: Names or node ids of the layers to look at; all that have weights or are activations if none are given.
        ablation: Whether to measure what each unit is worth, which takes a pass over the samples for each.
        probes: Whether to fit linear classifiers to what layers give.
        progress: Told the share that is done, 0 … 1.
        stop: Ends it early.

    Returns:
        None when stopped.

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        DataError: The data does not suit the network, or there is no such layer.
    """
    stop = stop or StopToken()
    network = load_network(checkpoint, registry)
    _, features, targets = inspection.samples_of(network, data)
    if not len(features):
        raise DataError("There are no samples to look at.")
    lens = Lens(network, features[:SAMPLES], targets[:SAMPLES])
    chosen = _choose(lens, layers)
    fit, test = _probe_parts(lens, network, data) if probes and lens.classes else (None, None)
    passes = {name: lens.units(name) if ablation and name not in lens.ends else 0 for name in chosen}
    total, done = sum(passes.values()) + len(chosen), 0
    found = {}
    for name in chosen:
        layer = _look(lens, name, _probe(lens, name, fit, test))
        if passes[name]:
            worth = lens.ablate(name, lambda units, before=done: progress((before + units) / total), stop)  # type: ignore[misc]
            layer = replace(layer, ablation=worth)
        if stop.stopped:
            return None
        found[name] = layer
        done += passes[name] + 1
        progress(done / total)
    shape = picture_shape(network.info.dims)
    wanted = sorted({int(index) for layer in found.values() for index in layer.strongest.reshape(-1)})
    pictures = make_pictures(network.scaling.undo(features[:SAMPLES]), wanted, shape) if shape else {}
    return UnitsReport(str(checkpoint), len(lens.features), lens.classes, found, pictures, shape)


def _choose(lens: Lens, wanted: Sequence[str]) -> list[str]:
    by_title = {lens.title(name): name for name in lens.layers}
    for name in wanted:
        if name not in lens.layers and name not in by_title:
            raise DataError(f"There is no layer {name} with units. There are {', '.join(by_title)}.")
    return [by_title.get(name, name) for name in wanted] or list(lens.layers)


def _look(lens: Lens, name: str, probe: ProbeFigures | None) -> LayerUnits:
    layer, values = lens.model.get_layer(name), lens.values(name)
    means, peaks = formulas.over_places(values)
    kernel = getattr(layer, "kernel", None)
    # the recurrent, separable and attention layers have several kernels, or units that share one
    incoming = kernel.numpy() if kernel is not None and kernel.shape[-1] == values.shape[-1] else None
    return LayerUnits(
        name=lens.title(name),
        incoming=incoming,
        input_shape=tuple(int(size or 0) for size in layer.input.shape[1:]) if incoming is not None else (),
        live=None if incoming is None else np.count_nonzero(incoming.reshape(-1, incoming.shape[-1]), axis=0),
        by_class=formulas.mean_by_class(means, lens.targets[: len(means)], len(lens.classes)) if lens.classes else None,
        strongest=formulas.strongest(peaks, STRONGEST),
        dead=formulas.dead_units(values),
        alike=formulas.alike_units(values),
        ablation=None,
        probe=probe,
    )


def _probe_parts(lens: Lens, network: TrainedNetwork, data: DataConfig | None) -> tuple[Part, Part]:
    """Training and validation part of the run's data; of other data every second sample each."""
    own = own_samples(network.meta.config.data) if data is None else None
    if own is not None and len(own.x_val):
        return lens.prepare(own.x_train[: 2 * SAMPLES], own.y_train[: 2 * SAMPLES]), (lens.features, lens.targets)
    even = np.arange(len(lens.features)) % 2 == 0
    return (lens.features[even], lens.targets[even]), (lens.features[~even], lens.targets[~even])


def _probe(lens: Lens, name: str, fit: Part | None, test: Part | None) -> ProbeFigures | None:
    if fit is None or test is None:
        return None

    def read(part: Part) -> Part:
        values = lens.values(name, part[0])
        size = math.prod(values.shape[1:])
        rows = values.reshape(len(values), size) if size <= MOST_PROBED else formulas.over_places(values)[0]
        return rows, part[1][: len(rows)]

    return formulas.probe(read(fit), read(test))
