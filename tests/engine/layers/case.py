"""A layer with options and inputs, and the design in which the contract test holds it against Keras."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.planning.planner import make_plan
from brains_engine.spec.shapes import default_names

REGISTRY = discover()


@dataclass(frozen=True)
class Case:
    """Options that differ from the defaults, and the inputs.

    Attributes:
        inputs: Dimensions of the inputs.
        kinds: For each input "float", "positive" (between 0 and 1), "above one", "integer" or "boolean"; empty for
            floats alone.
        learns: Whether what stands before the layer, and its own weights, learn through it.
    """

    layer: str
    options: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[tuple[int, ...], ...] = ((6,),)
    kinds: tuple[str, ...] = ()
    learns: bool = True

    def __str__(self) -> str:
        values = ",".join(f"{key}={value}" for key, value in self.options.items())
        return f"{self.layer}({values})"

    def kind(self, index: int) -> str:
        return self.kinds[index] if self.kinds else "float"


def build_design(case: Case) -> tuple[Design, str]:
    """Inputs, a weight layer each where the case could not be trained without, the layer, and an output."""
    design = Design(REGISTRY)
    spec = REGISTRY[case.layer]
    node = edits.add_node(design, case.layer, options=case.options)
    for index, dims in enumerate(case.inputs if spec.inputs else ()):
        masks = [port for port in spec.inputs if port.name == "mask" and case.kind(index) == "boolean"]
        port = masks[0] if masks else spec.inputs[0 if spec.inputs[0].variadic else index]
        edits.connect(design, *_feed(design, dims, case.kind(index)), node, port.name)
    if case.layer == "output":
        return design, node
    end = edits.add_node(design, "output")
    edits.connect(design, *_gathered(design, node), end, "input")
    if not spec.inputs and case.layer != "input":
        _add_to_samples(design, end)
    return design, node


def plan_of(case: Case) -> tuple[Any, str]:
    """The plan of a case's design, and the id of the node under test."""
    design, node = build_design(case)
    return make_plan(design.snapshot, REGISTRY), node


def _feed(design: Design, dims: tuple[int, ...], kind: str) -> tuple[str, str]:
    """Samples of the wanted shape and kind; floats come from a dense layer."""
    named = dict(zip(default_names(len(dims)), dims, strict=True))
    size = math.prod(dims)
    flat: list[tuple[str, dict[str, Any]]] = [
        ("input", {"dims": {"feature": size}}),
        ("dense", {"units": size, "activation": "linear"}),
    ]
    shares = ("activation", {"activation": "sigmoid"})
    shape = ("reshape", {"dims": named})
    natural = {"dims": named, "layout": "natural"}
    chain = {
        "float": [*flat, shape],
        "positive": [*flat, shares, shape],
        "above one": [*flat, shares, ("scalar_arithmetic", {"operation": "add", "value": 1.5}), shape],
        "integer": [("input", {**natural, "dtype": "integer"})],
        "boolean": [("input", natural), ("compare_with_number", {})],
    }[kind]
    source = ""
    for layer, options in chain:
        new = edits.add_node(design, layer, options=options)
        if source:
            edits.connect(design, source, "output", new, "input")
        source = new
    return source, "output"


def _gathered(design: Design, node: str) -> tuple[str, str]:
    """One float tensor that holds all outputs of a node: the output itself where it is the only one and a float."""
    record = design.snapshot.nodes[node]
    spec = REGISTRY[record.layer]
    ports = spec.output_ports(spec.parse(record.options))
    kinds = _output_kinds(design, node)
    if len(ports) == 1 and kinds[ports[0].name] == "float":
        return node, ports[0].name
    ends = []
    for port in ports:
        cast = edits.add_node(design, "cast")
        flat = edits.add_node(design, "flatten")
        edits.connect(design, node, port.name, cast, "input")
        edits.connect(design, cast, "output", flat, "input")
        ends.append(flat)
    if len(ends) == 1:
        return ends[0], "output"
    join = edits.add_node(design, "concatenate")
    for end in ends:
        edits.connect(design, end, "output", join, "inputs")
    return join, "output"


def _output_kinds(design: Design, node: str) -> dict[str, str]:
    from brains_engine.planning.analysis import analyse_design

    analysis = analyse_design(design.snapshot, REGISTRY)
    found = analysis.nodes[node].outputs
    assert found, [problem.message for problem in analysis.errors if problem.node_id == node]
    return {name: tensor.kind for name, tensor in found.items()}


def _add_to_samples(design: Design, end: str) -> None:
    """What has no input takes part in a network by being joined to samples."""
    (link,) = design.snapshot.links_into[end]
    flat = edits.add_node(design, "flatten")
    edits.connect(design, link.source, link.source_port, flat, "input")
    join = edits.add_node(design, "concatenate")
    edits.connect(design, flat, "output", join, "inputs")
    edits.connect(design, *_feed(design, (3,), "float"), join, "inputs")
    edits.connect(design, join, "output", end, "input")


SEQUENCE = ((5, 4),)
IMAGE = ((9, 7, 3),)
VOLUME = ((5, 4, 4, 2),)
