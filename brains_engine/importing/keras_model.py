"""A file of Keras -> a design: read as data, and drawn layer by layer; models within it become blocks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import all_used
from brains_engine.design.records import SETTINGS_ID, SettingsRecord
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import ModelImportError
from brains_engine.importing.archive import parse_config, read_model_file
from brains_engine.importing.arranging import arranged
from brains_engine.importing.drawing import Drawing, path_of
from brains_engine.importing.graph import check_size
from brains_engine.importing.layers import inputs_of_whole_numbers
from brains_engine.importing.nesting import draw_end, draw_model, output_name
from brains_engine.importing.reading import read_model
from brains_engine.importing.report import ImportReport
from brains_engine.importing.training import settings_of
from brains_engine.importing.understanding import Dictionary
from brains_engine.importing.weights import read_weights
from brains_engine.planning.analysis import analyse_design
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from brains_engine.importing.graph import Model
    from brains_engine.planning.plan import Analysis, NodeAnalysis
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.trace import Trace


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
        with file.weights_file() as store:
            arrays = read_weights(store, file.path.name, drawing.places, _sizes(analysis))
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
    drawing = Drawing(registry)
    try:
        model = read_model(document)
        check_size(model)
        model = draw_model(model, drawing, Dictionary(registry), {})
        if all(node.layer == "input" for node in drawing.nodes.values()):
            first = drawing.remarks[0].reason if drawing.remarks else "It has no layers."
            raise ModelImportError(f"Nothing in it was understood. {first}")
        _draw_outputs(model, drawing)
        inputs_of_whole_numbers(drawing)
        nodes = {node.id: node for node in arranged(drawing.nodes, drawing.links)}
    except ModelImportError as error:
        raise ModelImportError(f"Cannot import {path.name}: {_lower(error.message)}", error.hint) from None
    blocks = {key: definition.record for key, definition in drawing.findings.definitions.items()}
    used = all_used(blocks, {node.layer for node in nodes.values()})
    blocks = {key: block for key, block in blocks.items() if key in used}
    settings = SettingsRecord(title=model.name[:200] or path.stem, notes=f"Imported from {path.name}.")
    snapshot = Snapshot({SETTINGS_ID: settings, **blocks, **nodes, **drawing.links})
    analysis = analyse_design(snapshot, registry)
    _tell_shared_weights(drawing, analysis)
    snapshot = _with_training(snapshot, document.get("compile_config"), drawing, analysis)
    return drawing, *_fitting_batch(snapshot, registry)


def _draw_outputs(model: Model, drawing: Drawing) -> None:
    for end in model.outputs:
        draw_end(end, "output", output_name(model, end), {}, drawing)
    if len(model.outputs) > 1:
        reason = f"The model has {len(model.outputs)} outputs, of which the first is trained and predicted."
        drawing.remark("Outputs", "", reason, "changed")


def _sizes(analysis: Analysis) -> dict[str, int]:
    """Numbers of weights of all layers, those in blocks by the way to them: `block-1.dense-1`."""
    sizes: dict[str, int] = {}
    for node_id, node in analysis.nodes.items():
        if isinstance(node.spec, CompoundSpec):
            placed = _trace(node, node.spec).nodes if node.outputs else ()
            sizes |= {f"{node_id}.{inner.id}": inner.params.total for inner in placed}
        else:
            sizes[node_id] = node.params.total
    return sizes


def _trace(node: NodeAnalysis, spec: CompoundSpec[Any]) -> Trace:
    return spec.trace(node.options, [node.inputs[port.name] for port in spec.inputs])


def _tell_shared_weights(drawing: Drawing, analysis: Analysis) -> None:
    """A layer or a model that is called again has weights of its own here for each call."""
    places = [
        drawing.places[node_id] for node_id, size in _sizes(analysis).items() if size and node_id in drawing.places
    ]
    weighty = {place[:depth] for place in places for depth in range(1, len(place) + 1)}
    for place, times in drawing.findings.used_again.items():
        if place in weighty:
            reason = f"It is used {times} times with the same weights; here each use has a copy of its own."
            drawing.remark(path_of(place), "", reason, "changed")


def _with_training(snapshot: Snapshot, compiled: Any, drawing: Drawing, analysis: Analysis) -> Snapshot:
    outputs = [node.id for node in snapshot.nodes.values() if node.layer == "output"]
    activation = _activation(snapshot, analysis, outputs[0]) if outputs else ""
    training, losses = settings_of(compiled, activation)
    for kind, reason in losses:
        drawing.remark("Training", "", reason, kind)
    settings = snapshot.settings.model_copy(update={"training": training})
    return Snapshot({**snapshot.records, SETTINGS_ID: settings})


def _activation(snapshot: Snapshot, analysis: Analysis, output: str) -> str:
    """The activation that an output's values come from, looked up inside the block where a block gives them."""
    origin = analysis.nodes[output].origin
    if origin is None or not isinstance(origin.spec, CompoundSpec):
        return origin.activation if origin is not None else ""
    (link,) = snapshot.links_into[output]
    trace = _trace(analysis.nodes[origin.node_id], origin.spec)
    ports = list(analysis.nodes[origin.node_id].outputs)
    source, _ = trace.results[ports.index(link.source_port) if link.source == origin.node_id else 0]
    placed = {node.id: node for node in trace.nodes}
    while source in placed and placed[source].spec.passes_values:
        source, _ = placed[source].sources[0]
    return placed[source].spec.output_activation(placed[source].options) if source in placed else ""


def _fitting_batch(snapshot: Snapshot, registry: Registry) -> tuple[Snapshot, Analysis]:
    """The design with batches that fit into memory, where smaller ones help."""
    analysis = analyse_design(snapshot, registry)
    while any(problem.code == "batch_memory" for problem in analysis.problems):
        settings = snapshot.settings
        if settings.training.batch_size == 1:
            break
        half = settings.training.model_copy(update={"batch_size": settings.training.batch_size // 2})
        snapshot = Snapshot({**snapshot.records, SETTINGS_ID: settings.model_copy(update={"training": half})})
        analysis = analyse_design(snapshot, registry)
    return snapshot, analysis


def _lower(message: str) -> str:
    return f"{message[:1].lower()}{message[1:]}"
