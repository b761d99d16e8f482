"""Frozen results of planning: what is known of each node, and the order in which to build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.spec.layer_spec import AnySpec, ParamCount

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import NodeRecord
    from brains_engine.spec.shapes import TensorType


@dataclass(frozen=True, slots=True)
class NodeAnalysis:
    """What is known of one node. Where something upstream is wrong, `outputs` is empty.

    Attributes:
        inputs: Types on its wired input ports, by concrete port name.
        outputs: Types of its output ports, by name.
        params: Numbers of its weights.
        flops: Operations of one sample's forward pass.
        activation_bytes: Memory of one sample's outputs in float32.
    """

    node: NodeRecord
    spec: AnySpec | None
    options: Any
    inputs: Mapping[str, TensorType]
    outputs: Mapping[str, TensorType]
    params: ParamCount = field(default_factory=ParamCount)
    flops: int = 0
    activation_bytes: int = 0


@dataclass(frozen=True)
class Analysis:
    """Everything that can be said of a design without building it."""

    nodes: Mapping[str, NodeAnalysis]
    problems: tuple[Problem, ...]

    @property
    def params(self) -> int:
        return sum(node.params.total for node in self.nodes.values())

    @property
    def flops(self) -> int:
        return sum(node.flops for node in self.nodes.values())

    @property
    def activation_bytes(self) -> int:
        return sum(node.activation_bytes for node in self.nodes.values())

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def problems_of(self, node_id: str) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.node_id == node_id)


@dataclass(frozen=True, slots=True)
class PlannedNode:
    """A node ready to be built.

    Attributes:
        sources: For each wired input port in the order of ports: (node id, index of its output).
    """

    id: str
    name: str
    spec: AnySpec
    options: Any
    sources: tuple[tuple[str, int], ...]
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A design in build order, every shape resolved."""

    nodes: tuple[PlannedNode, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    def node(self, node_id: str) -> PlannedNode:
        return next(node for node in self.nodes if node.id == node_id)
