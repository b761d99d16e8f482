"""Analysis that remembers: after an edit it looks again at what the edit touches, and at nothing else.

Each node's result depends on its own record, the wires into it and what its direct sources give. An edit marks
the nodes that it touches; they are analysed anew in the order of the wires, and where a result differs for those
that follow, they are marked in turn. Checks of the whole design walk once over the results.

All of this looks at the design as it is built: bypassed nodes are led around first, see `design.bypassing`.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import with_blocks
from brains_engine.design.bypassing import acting
from brains_engine.design.structure_checks import SOUND, Fault, check_bypass, check_structure, find_fault
from brains_engine.design.topology import leading_to
from brains_engine.errors import OptionError
from brains_engine.planning.bypassed import pass_on
from brains_engine.planning.checks import check_design, check_spot, check_training
from brains_engine.planning.checks.context import Spot, Whole
from brains_engine.planning.checks.signal import effect_of
from brains_engine.planning.edited import compare
from brains_engine.planning.inner import InnerAnalyses
from brains_engine.planning.plan import Analysis, NodeAnalysis
from brains_engine.planning.shape_checks import analyse_node, wire_order
from brains_engine.planning.upstream import trained_outputs
from brains_engine.spec.boundary import BLOCK_INPUT
from brains_engine.spec.bypass import NO_DETOURS

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.checks.signal import Effect
    from brains_engine.planning.edited import Edited
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType


class Analyser:
    """Analyses one design again and again. Gives what `analysis.analyse` gives, sooner.

    Args:
        registry: The layers that designs may use beside their own blocks; it does not change.
        against_data: Whether to hold designs against their data and training settings, too.
        given: Where designs are the inside of a block: what is wired to each of its block inputs, by their ids.
        inner: Analyses of the insides of blocks, where a caller keeps them.
    """

    def __init__(
        self,
        registry: Registry,
        *,
        against_data: bool = True,
        given: Mapping[str, TensorType] | None = None,
        inner: InnerAnalyses | None = None,
    ) -> None:
        self._registry = registry
        self._against_data = against_data
        self._given = given
        self._inner = inner or InnerAnalyses()
        self._shown: Snapshot | None = None
        self._snapshot: Snapshot | None = None
        self._detours = NO_DETOURS
        self._analysis = Analysis({}, ())
        self._passing: dict[str, NodeAnalysis] = {}
        self._nodes: dict[str, NodeAnalysis] = {}
        self._options: dict[str, Any] = {}
        self._faults: dict[str, Fault] = {}
        self._local: dict[str, tuple[Problem, ...]] = {}
        self._effects: dict[str, Effect] = {}
        self._order: tuple[str, ...] = ()
        self._places: Mapping[str, int] = {}
        self._used: frozenset[str] = frozenset()

    def analyse(self, snapshot: Snapshot) -> Analysis:
        """Analyse a state of the design. Never raises."""
        if snapshot is self._shown:
            return self._analysis
        edited = self._take(snapshot)
        part, problems = self._snapshot or snapshot, self._analysis.problems
        if edited.matters:
            self._look_again(part, edited)
            problems = self._problems(part)
        for record in edited.moved:
            self._nodes[record.id] = replace(self._nodes[record.id], node=record)
        passing = pass_on(snapshot, self._detours, self._registry, self._nodes)
        if edited.matters or edited.moved or passing != self._passing:
            self._passing = passing
            nodes = {key: passing[key] if key in passing else self._nodes[key] for key in snapshot.nodes}
            self._analysis = Analysis(nodes, problems, self._order, part)
        return self._analysis

    def inside(self, *path: str) -> Analysis | None:
        """What is known inside a block of the design that was analysed last, as that very block sees it.

        Its nodes have the ids of the definition's, and the values of the block's parameters in their options.

        Args:
            path: Ids of nodes, from a block of the design to the one inside of which to look.

        Returns:
            `None` where there is no such block, or its options do not fit.
        """
        return self._inner.look(self._analysis, path)

    def _take(self, snapshot: Snapshot) -> Edited:
        """Take over a state of the design; gives what differs in what takes part of it."""
        first = self._shown is None
        edited = compare(self._shown, snapshot)
        if edited.redefined:
            self._redefine(snapshot, edited)
        found = acting(snapshot, self._registry)
        if found.snapshot is not snapshot or self._snapshot is not self._shown:
            redefined = edited.redefined
            edited = compare(self._snapshot, found.snapshot)
            if redefined:
                self._redefine(found.snapshot, edited)
        edited.first = first or found.detours.refused != self._detours.refused
        self._shown, self._snapshot, self._detours = snapshot, found.snapshot, found.detours
        return edited

    def _redefine(self, snapshot: Snapshot, edited: Edited) -> None:
        """Take over other definitions of blocks; the nodes that are such blocks are to be looked at again."""
        self._registry = with_blocks(self._registry, snapshot)
        for key, known in self._nodes.items():
            if key in snapshot.nodes and self._registry.get(known.node.layer) is not known.spec:
                edited.touched.add(key)

    def _look_again(self, snapshot: Snapshot, edited: Edited) -> None:
        dirty = {key for key in edited.touched if key in snapshot.nodes}
        for link in edited.wires:
            dirty.update(key for key in (link.source, link.target) if key in snapshot.nodes)
        for key in edited.gone:
            for table in (self._nodes, self._options, self._faults, self._local, self._effects):
                table.pop(key, None)
        for key in dirty:
            self._read(snapshot.nodes[key], snapshot, key in edited.touched)
        if edited.rewired or any(key not in self._nodes for key in edited.touched):
            dirty |= self._put_in_order(snapshot)
        elif any(snapshot.nodes[key].layer != self._nodes[key].node.layer for key in edited.touched):
            self._used = leading_to(snapshot, trained_outputs(snapshot))
        self._flow(snapshot, dirty)

    def _read(self, node: NodeRecord, snapshot: Snapshot, parse: bool) -> None:
        """Parse a node's options, and see what is wrong with it by itself."""
        spec = self._registry.get(node.layer)
        known = self._faults.get(node.id, SOUND)
        said = known.options
        if parse and spec is not None:
            said = ""
            try:
                self._options[node.id] = spec.parse(node.options, node.name)
            except OptionError as error:
                self._options[node.id], said = None, error.message
        fault = find_fault(node, snapshot, self._registry, said)
        if fault is SOUND:
            self._faults.pop(node.id, None)
        else:
            self._faults[node.id] = fault

    def _put_in_order(self, snapshot: Snapshot) -> set[str]:
        """Order the nodes anew, and give those that have come into the order or have left it."""
        before = set(self._order)
        self._order = _flow_order(snapshot)
        self._places = {key: place for place, key in enumerate(self._order)}
        self._used = leading_to(snapshot, trained_outputs(snapshot))
        return before.symmetric_difference(self._order).intersection(snapshot.nodes)

    def _flow(self, snapshot: Snapshot, dirty: Iterable[str]) -> None:
        """Analyse nodes in the order of the wires, as far as differences reach."""
        waiting = []
        for key in dirty:
            if key in self._places:
                waiting.append(self._places[key])
            else:  # on a cycle, or behind one
                node = snapshot.nodes[key]
                self._nodes[key] = NodeAnalysis(node, self._registry.get(node.layer), None, {}, {})
                self._local.pop(key, None)
                self._effects.pop(key, None)
        heapq.heapify(waiting)
        queued = set(waiting)
        while waiting:
            key = self._order[heapq.heappop(waiting)]
            known = self._nodes.get(key)
            found = self._analyse_node(snapshot, key)
            if known is not None and found.looks_like(known):
                continue
            for link in snapshot.links_from[key]:
                place = self._places.get(link.target)
                if place is not None and place not in queued:
                    queued.add(place)
                    heapq.heappush(waiting, place)

    def _analyse_node(self, snapshot: Snapshot, key: str) -> NodeAnalysis:
        node = snapshot.nodes[key]
        spec, options = self._registry.get(node.layer), self._options.get(key)
        problems: tuple[Problem, ...] = ()
        if spec is None or options is None:
            found = NodeAnalysis(node, spec, None, {}, {})
        elif node.layer == BLOCK_INPUT:
            given = (self._given or {}).get(key)
            found = NodeAnalysis(node, spec, options, {}, {} if given is None else {"output": given})
        else:
            links = snapshot.links_into[key]
            found, problems = analyse_node(node, spec, options, links, self._nodes, self._inner)
            if found.outputs:
                wires = tuple(link for link, _ in wire_order(spec, links))
                sources = tuple(self._nodes[link.source] for link in wires)
                problems += tuple(check_spot(Spot(found, spec, wires, sources)))
        self._nodes[key] = found
        effect = effect_of(found)
        if effect is not None:
            self._effects[key] = effect
        else:
            self._effects.pop(key, None)
        if problems:
            self._local[key] = problems
        else:
            self._local.pop(key, None)
        return found

    def _problems(self, snapshot: Snapshot) -> tuple[Problem, ...]:
        has_cycle = len(self._order) < len(snapshot.nodes)
        inside = self._given is not None
        # What leads to the outputs of a block is not kept: it has none that are trained.
        used = None if inside else self._used
        structure = check_structure(
            snapshot, self._registry, self._faults, has_cycle=has_cycle, inside=inside, used=used
        )
        structure += check_bypass(snapshot, self._detours)
        local = [problem for key in snapshot.nodes if key in self._local for problem in self._local[key]]
        if inside:
            return (*structure, *local)
        nodes = {key: self._nodes[key] for key in snapshot.nodes}
        whole = Whole(snapshot, self._registry, nodes, self._order, self._used, self._effects)
        told = [*structure, *local, *check_design(whole)]
        return (*told, *check_training(whole)) if self._against_data else tuple(told)


def _flow_order(snapshot: Snapshot) -> tuple[str, ...]:
    """Ids of nodes, each after its sources (Kahn 1962); those on a cycle or behind one are left out."""
    open_wires = {key: len(links) for key, links in snapshot.links_into.items()}
    ready = deque(key for key in snapshot.nodes if not open_wires[key])
    done: list[str] = []
    while ready:
        key = ready.popleft()
        done.append(key)
        for link in snapshot.links_from[key]:
            open_wires[link.target] -= 1
            if not open_wires[link.target]:
                ready.append(link.target)
    return tuple(done)
