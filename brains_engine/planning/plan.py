"""Frozen results of planning: what is known of each node, and the order in which to build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from brains_engine.design.snapshot import Snapshot
from brains_engine.spec.layer_spec import AnySpec, ParamCount

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import NodeRecord
    from brains_engine.runs.precision_config import LayerPrecision
    from brains_engine.spec.shapes import TensorType


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of an output come from: the node that made them, behind those that only hand them on.

    Attributes:
        activation: The function its values come from, or "" where none can be named.
        fan_in: Last size of what it takes, where it is known.
        width: Last size of what it gives, where it is known.
    """

    node_id: str
    name: str
    spec: AnySpec
    options: Any
    activation: str
    fan_in: int | None
    width: int | None


@dataclass(frozen=True, slots=True)
class NodeAnalysis:
    """What is known of one node. Where something upstream is wrong, `outputs` is empty.

    A node that is led around has the types of what passes it by, and costs nothing.

    Attributes:
        inputs: Types on its wired input ports, by concrete port name.
        outputs: Types of its output ports, by name.
        params: Numbers of its weights.
        flops: Operations of one sample's forward pass.
        activation_bytes: Memory of one sample's outputs in float32.
        origin: Where its values come from.
    """

    node: NodeRecord
    spec: AnySpec | None
    options: Any
    inputs: Mapping[str, TensorType]
    outputs: Mapping[str, TensorType]
    params: ParamCount = field(default_factory=ParamCount)
    flops: int = 0
    activation_bytes: int = 0
    origin: Origin | None = None

    def looks_like(self, other: NodeAnalysis) -> bool:
        """Whether the nodes that follow see no difference."""
        return (
            self.node.name == other.node.name
            and self.spec is other.spec
            and self.options == other.options
            and self.outputs == other.outputs
            and self.origin == other.origin
        )


@dataclass(frozen=True)
class Analysis:
    """Everything that can be said of a design without building it.

    Attributes:
        order: Ids of nodes that take part, each after its sources, without those on a cycle or behind one.
        acting: The design as it is built, without its bypassed nodes; see `design.bypassing`.
    """

    nodes: Mapping[str, NodeAnalysis]
    problems: tuple[Problem, ...]
    order: tuple[str, ...] = ()
    acting: Snapshot = field(default_factory=Snapshot)

    @cached_property
    def params(self) -> int:
        return sum(node.params.total for node in self.nodes.values())

    @cached_property
    def trainable(self) -> int:
        """Number of weights that training changes."""
        return sum(node.params.trainable for node in self.nodes.values())

    @cached_property
    def flops(self) -> int:
        return sum(node.flops for node in self.nodes.values())

    @cached_property
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
        id: The node's id. A layer inside a block has the ids on the way to it, joined by dots: `block-1.dense-2`,
            and in the third repeat of the block `block-1.3.dense-2`.
        name: The node's name; a layer inside a block is `Residual 1 › Dense 2`.
        sources: For each wired input port in the order of ports: (node id, index of its output).
        shares: Id of the planned node before it whose weights it uses, and "" where it has its own.
        precision: The number type it computes in; "network" is that of the run.
    """

    id: str
    name: str
    spec: AnySpec
    options: Any
    sources: tuple[tuple[str, int], ...]
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]
    shares: str = ""
    precision: LayerPrecision = "network"

    @property
    def params(self) -> ParamCount:
        """Numbers of weights of its own."""
        return ParamCount() if self.shares else self.spec.count_params(self.options, self.inputs)


@dataclass(frozen=True, slots=True)
class Plan:
    """A design in build order, every shape resolved."""

    nodes: tuple[PlannedNode, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    def node(self, node_id: str) -> PlannedNode:
        return next(node for node in self.nodes if node.id == node_id)
