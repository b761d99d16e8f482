"""What an import gives: the design, the weights where there are any, and what was not taken over as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.design.parameters import REPEAT
from brains_engine.spec.boundary import BOUNDARY_IDS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot

Kind = Literal["unknown", "changed", "dropped"]

NodeWeights = Mapping[str, "npt.NDArray[np.generic]"]
"""The arrays of one layer by their places in it: `vars/0`, `cell/vars/1`."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that an import did not take over as it was.

    Attributes:
        layer: Name of the layer in the file, after those of the models around it: `resnet/conv1`.
        class_name: Its class.
        reason: One plain sentence.
        kind: "unknown": the layer is missing or stands as a placeholder; "changed": the network computes or learns
            otherwise than in the file; "dropped": only how weights begin or are kept in bounds is lost.
    """

    layer: str
    class_name: str
    reason: str
    kind: Kind

    def to_json(self) -> dict[str, str]:
        return {"layer": self.layer, "class": self.class_name, "reason": self.reason, "kind": self.kind}


@dataclass(frozen=True)
class ImportReport:
    """A design made of a file of another program.

    Attributes:
        snapshot: The design.
        params: Number of its weights.
        remarks: What was not taken over as it was, in the order of the file.
        weights: The arrays of each layer by its id, in a block by the way to it (`block-1.dense-1`); empty where the
            file has none or they were not asked for.
        has_weights: Whether the file has weights.
    """

    snapshot: Snapshot
    params: int
    remarks: tuple[Remark, ...] = ()
    weights: Mapping[str, NodeWeights] = field(default_factory=dict)
    has_weights: bool = False

    @property
    def nodes(self) -> int:
        """Number of nodes of the design; a block is one."""
        return len(self.snapshot.nodes)

    @property
    def layers(self) -> int:
        """Number of nodes with the layers that blocks stand for in the place of the blocks."""
        return sum(_layers(node, self.snapshot) for node in self.snapshot.nodes.values())

    @property
    def unknown(self) -> tuple[Remark, ...]:
        """The layers that were not understood."""
        return tuple(remark for remark in self.remarks if remark.kind == "unknown")

    @property
    def is_complete(self) -> bool:
        """Whether the design computes what the file says."""
        return all(remark.kind == "dropped" for remark in self.remarks)

    def sentences(self) -> tuple[str, ...]:
        """The remarks for people: equal ones of many layers in one sentence."""
        layers: dict[tuple[str, str], list[str]] = {}
        for remark in self.remarks:
            layers.setdefault((remark.class_name, remark.reason), []).append(remark.layer)
        return tuple(
            f"{_listed(names)}{f' ({class_name})' if class_name else ''}: {reason}"
            for (class_name, reason), names in layers.items()
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "title": self.snapshot.settings.title,
            "nodes": self.nodes,
            "layers": self.layers,
            "params": self.params,
            "complete": self.is_complete,
            "has_weights": self.has_weights,
            "remarks": [remark.to_json() for remark in self.remarks],
        }


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"


def _layers(node: NodeRecord, snapshot: Snapshot) -> int:
    block = snapshot.blocks.get(node.layer)
    if block is None:
        return 1
    within = sum(_layers(inner, snapshot) for inner in block.nodes if inner.layer not in BOUNDARY_IDS)
    return int(node.options[REPEAT]) * within
