"""A file of Keras -> a design: read as data, laid out flat, and drawn layer by layer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.design.records import SETTINGS_ID, SettingsRecord
from brains_engine.design.snapshot import Snapshot
from brains_engine.design.topology import order
from brains_engine.errors import EditError, ModelImportError
from brains_engine.importing.archive import parse_config, read_model_file
from brains_engine.importing.arranging import arrange
from brains_engine.importing.drawing import Drawing
from brains_engine.importing.inlining import FlatGraph, inline
from brains_engine.importing.layers import draw_entries, inputs_of_whole_numbers
from brains_engine.importing.reading import read_model
from brains_engine.importing.report import ImportReport
from brains_engine.importing.training import settings_of
from brains_engine.importing.understanding import Dictionary
from brains_engine.importing.weights import read_weights
from brains_engine.planning.analysis import analyse_design

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry


def import_keras(path: str | os.PathLike[str], registry: Registry, *, weights: bool = True) -> ImportReport:
    """Make a design of a `.keras` file or of the JSON of a model's config.

    Nothing in the file is run. What is not understood is reported, and replaced where the design can go on.

    Args:
        path: The file.
        registry: The layers that the design may use.
        weights: Whether to read the weights, where the file has any.

    Raises:
        ModelImportError: Where the file is damaged, or nothing in it was understood.
    """
    file = read_model_file(Path(path))
    drawing, snapshot, analysis = _draw(file.config, registry, file.path)
    arrays = {}
    if weights and file.has_weights:
        sizes = {node_id: node.params.total for node_id, node in analysis.nodes.items()}
        with file.weights_file() as store:
            arrays = read_weights(store, file.path.name, drawing.places, sizes)
    return ImportReport(snapshot, analysis.params, tuple(drawing.remarks), arrays, file.has_weights)


def import_config(text: str, name: str, registry: Registry) -> ImportReport:
    """Make a design of what `model.to_json()` gave.

    Args:
        text: The JSON.
        name: What messages call it.
        registry: The layers that the design may use.

    Raises:
        ModelImportError: As for a file.
    """
    drawing, snapshot, analysis = _draw(parse_config(text, name), registry, Path(name))
    return ImportReport(snapshot, analysis.params, tuple(drawing.remarks))


def _draw(document: Mapping[str, Any], registry: Registry, path: Path) -> tuple[Drawing, Snapshot, Analysis]:
    try:
        model = read_model(document)
        graph = inline(model)
    except ModelImportError as error:
        raise ModelImportError(f"Cannot import {path.name}: {_lower(error.message)}", error.hint) from None
    drawing = Drawing(registry, graph)
    draw_entries(graph, drawing, Dictionary(registry))
    if all(node.layer == "input" for node in drawing.nodes.values()):
        first = drawing.remarks[0].reason if drawing.remarks else "It has no layers."
        raise ModelImportError(f"Cannot import {path.name}: nothing in it was understood. {first}")
    _draw_outputs(graph, drawing)
    drawing.draw_wires()
    inputs_of_whole_numbers(drawing)
    settings = SettingsRecord(title=model.name[:200] or path.stem, notes=f"Imported from {path.name}.")
    snapshot = _arranged(_snapshot(settings, drawing), path)
    analysis = analyse_design(snapshot, registry)
    _tell_shared_weights(graph, drawing, analysis)
    snapshot = _with_training(snapshot, document.get("compile_config"), drawing, analysis)
    return drawing, *_fitting_batch(snapshot, registry)


def _draw_outputs(graph: FlatGraph, drawing: Drawing) -> None:
    for key in graph.outputs:
        name = "Output" if len(graph.outputs) == 1 else f"Output {key[1]}"
        end = drawing.end_of(graph.trace(key))
        if end is None:
            drawing.remark(
                name, "", f"What {key[1][:60]} gives is missing, so that this output was left out.", "unknown"
            )
        else:
            drawing.link(end, drawing.node("output", name, {}), "input")
    if len(graph.outputs) > 1:
        reason = f"The model has {len(graph.outputs)} outputs, of which the first is trained and predicted."
        drawing.remark("Outputs", "", reason, "changed")


def _snapshot(settings: SettingsRecord, drawing: Drawing) -> Snapshot:
    return Snapshot({SETTINGS_ID: settings, **drawing.nodes, **drawing.links})


def _arranged(snapshot: Snapshot, path: Path) -> Snapshot:
    try:
        places = arrange(snapshot, order(snapshot))
    except EditError as error:
        raise ModelImportError(f"Cannot import {path.name}: {_lower(error.message)}") from None
    moved = {
        node_id: snapshot.nodes[node_id].model_copy(update={"x": float(x), "y": float(y)})
        for node_id, (x, y) in places.items()
    }
    return Snapshot({**snapshot.records, **moved})


def _tell_shared_weights(graph: FlatGraph, drawing: Drawing, analysis: Analysis) -> None:
    """A layer that is called again has weights of its own here for each call."""
    times = {entry.place: entry.number + 1 for entry in graph.entries}
    told: set[Any] = set()
    for node_id, place in drawing.places.items():
        if times[place] > 1 and place not in told and analysis.nodes[node_id].params.total:
            told.add(place)
            name = "/".join(layer for layer, _ in place)
            reason = f"It is used {times[place]} times with the same weights; here each use has a copy of its own."
            drawing.remark(name, "", reason, "changed")


def _with_training(snapshot: Snapshot, compiled: Any, drawing: Drawing, analysis: Analysis) -> Snapshot:
    outputs = [node.id for node in snapshot.nodes.values() if node.layer == "output"]
    origin = analysis.nodes[outputs[0]].origin if outputs else None
    activation = origin.activation if origin is not None else ""
    training, losses = settings_of(compiled, activation)
    for kind, reason in losses:
        drawing.remark("Training", "", reason, kind)
    settings = snapshot.settings.model_copy(update={"training": training})
    return Snapshot({**snapshot.records, SETTINGS_ID: settings})


def _fitting_batch(snapshot: Snapshot, registry: Registry) -> tuple[Snapshot, Analysis]:
    """The design with batches that fit into memory, where smaller ones help."""
    analysis = analyse_design(snapshot, registry)
    while any(problem.code == "memory" for problem in analysis.problems):
        settings = snapshot.settings
        if settings.training.batch_size == 1:
            break
        half = settings.training.model_copy(update={"batch_size": settings.training.batch_size // 2})
        snapshot = Snapshot({**snapshot.records, SETTINGS_ID: settings.model_copy(update={"training": half})})
        analysis = analyse_design(snapshot, registry)
    return snapshot, analysis


def _lower(message: str) -> str:
    return f"{message[:1].lower()}{message[1:]}"
