"""What is wrong inside a block, told at the block with the names of the layers inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_checks import check_definition
from brains_engine.design.block_specs import BlockSpec, inner_snapshot
from brains_engine.errors import ShapeError
from brains_engine.planning.plan import Analysis
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.trace import SEPARATOR

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.diagnostics import Fix, Problem
    from brains_engine.design.records import NodeRecord
    from brains_engine.spec.shapes import TensorType

_MOST_KEPT = 512

Key = tuple[object, str, tuple["TensorType | None", ...]]


@dataclass
class InnerAnalyses:
    """Analyses of the insides of blocks, kept as long as block, options and inputs are the same."""

    _kept: dict[Key, Analysis] = field(default_factory=dict)

    def analyse(self, spec: CompoundSpec[Any], options: Any, tensors: Sequence[TensorType | None]) -> Analysis:
        """Analyse the inside of a block, for what is wired to it. Never raises."""
        key = (spec, options.model_dump_json(), tuple(tensors))
        found = self._kept.get(key)
        if found is None:
            found = self._analyse(spec, options, tensors)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = found
        return found

    def problems(
        self, node: NodeRecord, spec: CompoundSpec[Any], options: Any, tensors: Sequence[TensorType]
    ) -> tuple[Problem, ...]:
        """What is wrong inside a block, as problems of the node that is the block."""
        found = self.analyse(spec, options, tensors)
        return tuple(_seen_from_outside(problem, node, spec) for problem in found.problems)

    def look(self, analysis: Analysis, path: Sequence[str]) -> Analysis | None:
        """What is known inside a block of an analysed design, as that block sees it; `None` where it is no block.

        Its nodes have the ids of the definition's, and the values of the parameters in their options.

        Args:
            analysis: Of the whole design.
            path: Ids from a node of the design to the block inside of which to look.
        """
        for node_id in path:
            node = analysis.nodes.get(node_id)
            if node is None or not isinstance(node.spec, CompoundSpec) or node.options is None:
                return None
            given = [node.inputs.get(port.name) for port in node.spec.inputs]
            analysis = self.analyse(node.spec, node.options, given)
        return analysis

    def _analyse(self, spec: CompoundSpec[Any], options: Any, tensors: Sequence[TensorType | None]) -> Analysis:
        from brains_engine.planning.analyser import Analyser

        try:
            graph = spec.expand(options)
        except ShapeError:
            return Analysis({}, ())  # what follows the options alone is told where shapes are inferred
        given = {key: tensor for key, tensor in zip(graph.entries, tensors, strict=False) if tensor is not None}
        found = Analyser(spec.registry, against_data=False, given=given, inner=self).analyse(inner_snapshot(graph))
        if not isinstance(spec, BlockSpec):
            return found
        return replace(found, problems=(*check_definition(spec.record, spec.registry), *found.problems))


@dataclass(frozen=True, slots=True)
class InnerLayer:
    """A plain layer inside a block of a design.

    Attributes:
        name: As a user reads it: `Residual 1 › Dense 2`.
        weights: Number of weights of its own.
    """

    name: str
    weights: int


def inner_layers(analysis: Analysis) -> dict[str, InnerLayer]:
    """The layers inside the blocks of a design by the ids that a plan gives them, such as `block-1.3.dense-2`."""
    found: dict[str, InnerLayer] = {}
    for node_id, node in analysis.nodes.items():
        if isinstance(node.spec, CompoundSpec) and node.outputs and not node.node.bypassed:
            given = [node.inputs[port.name] for port in node.spec.inputs if port.name in node.inputs]
            for placed in node.spec.trace(node.options, given).nodes:
                name = f"{node.node.name}{SEPARATOR}{placed.name}"
                found[f"{node_id}.{placed.id}"] = InnerLayer(name, placed.params.total)
    return found


def _seen_from_outside(problem: Problem, node: NodeRecord, spec: CompoundSpec[Any]) -> Problem:
    path = (problem.node_id, *problem.path) if problem.node_id else ()
    fixes = tuple(_from_outside(fix, spec) for fix in problem.fixes) if isinstance(spec, BlockSpec) else ()
    message = f"Inside {node.name}: {problem.message}"
    return replace(problem, node_id=node.id, message=message, fixes=fixes, path=path)


def _from_outside(fix: Fix, spec: BlockSpec) -> Fix:
    """A repair inside a definition, which mends all such blocks."""

    def run(design: Design) -> None:
        inside = design.inside(spec.id)
        try:
            fix.run(inside)
        finally:
            inside.close()

    return replace(fix, run=run)
