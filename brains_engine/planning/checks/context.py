"""What checks are given: one node with what is wired to it, or the whole design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.planning.checks.roles import is_normnet

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.checks.signal import Effect
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType


@dataclass(frozen=True, slots=True)
class Spot:
    """A node whose shapes are known. A check of it may look at nothing else, so that its answer can be kept.

    Attributes:
        wires: The wires into it, in the order of its ports.
        sources: What each of them comes from.
    """

    node: NodeAnalysis
    spec: AnySpec
    wires: tuple[LinkRecord, ...]
    sources: tuple[NodeAnalysis, ...]

    @property
    def record(self) -> NodeRecord:
        return self.node.node

    @property
    def name(self) -> str:
        return self.node.node.name

    @property
    def given(self) -> TensorType | None:
        """The type of its one input; none where it has none or several."""
        return next(iter(self.node.inputs.values())) if len(self.wires) == 1 else None

    @property
    def source(self) -> NodeAnalysis | None:
        """What its one wire comes from; none where it has none or several."""
        return self.sources[0] if len(self.sources) == 1 else None

    def warn(self, code: str, message: str, *fixes: Fix) -> Problem:
        """A warning on the node."""
        return Problem(code, "warning", self.record.id, message, fixes)


@dataclass(frozen=True)
class Whole:
    """A design with what is known of its nodes.

    Attributes:
        order: Ids from the inputs to the output, without those on a cycle or behind one.
        used: Ids of what leads to the trained output.
        effects: What layers do to a signal, by node; those that start a new run are left out.
    """

    snapshot: Snapshot
    registry: Registry
    nodes: Mapping[str, NodeAnalysis]
    order: tuple[str, ...]
    used: frozenset[str]
    effects: Mapping[str, Effect]

    @property
    def training(self) -> RunConfig:
        return self.snapshot.settings.training

    @cached_property
    def normnet(self) -> tuple[NodeAnalysis, ...]:
        """The layers of the NormNet family whose options are known."""
        return tuple(node for node in self.nodes.values() if is_normnet(node.spec) and node.options is not None)

    @cached_property
    def is_whole(self) -> bool:
        """Whether all that leads to the trained output is known, so that the network can be judged as one."""
        return bool(self.used) and all(self.nodes[key].outputs for key in self.used)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A design with the data that it is to learn."""

    whole: Whole
    info: DataInfo

    @property
    def training(self) -> RunConfig:
        return self.whole.training

    @property
    def training_samples(self) -> int:
        return self.info.samples - self.validation_samples

    @property
    def validation_samples(self) -> int:
        share = self.training.data.validation_split
        return min(round(self.info.samples * share), max(0, self.info.samples - 1))

    @property
    def steps(self) -> int:
        """Steps of the whole run."""
        return -(-self.training_samples // self.training.batch_size) * self.training.epochs
