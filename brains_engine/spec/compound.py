"""Layers that stand for a graph of other layers: blocks. Planning puts that graph in their place."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError, ShapeError
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT
from brains_engine.spec.bypass import acting_graph
from brains_engine.spec.layer_spec import AnySpec, LayerOptionsT, LayerSpec, ParamCount
from brains_engine.spec.ports import find_port, slot_number
from brains_engine.spec.trace import Placed, Source, Trace, outer_source

if TYPE_CHECKING:
    from brains_engine.spec.inner_graph import InnerGraph, InnerNode
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import TensorType

MOST_LAYERS = 4000
"""Layers that a block may stand for: a file of a few lines could ask for billions."""

_KEPT_TRACES = 64


class CompoundSpec(LayerSpec[LayerOptionsT]):
    """A layer that stands for other layers. Subclasses say which, in `expand`.

    Shapes, weights and operations follow from the inner layers. It is never built itself.
    """

    family = "block"

    @property
    def contains_itself(self) -> bool:
        """Whether what it stands for would never end."""
        return False

    def __init__(self) -> None:
        self._traces: OrderedDict[tuple[str, tuple[TensorType, ...]], Trace] = OrderedDict()

    @property
    def registry(self) -> Registry:
        """The layers that may stand inside."""
        raise NotImplementedError

    def expand(self, options: LayerOptionsT) -> InnerGraph:
        """The graph that it stands for under these options.

        Raises:
            ShapeError: Where there is none; the text follows the block's name.
        """
        raise NotImplementedError

    def trace(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> Trace:
        """The plain layers that it stands for, for inputs of these types.

        Raises:
            ShapeError: Naming the inner layer that cannot take its inputs; the text follows the block's name.
        """
        key = (options.model_dump_json(), tuple(inputs))
        found = self._traces.get(key)
        if found is None:
            found = trace(self.expand(options), key[1], self.registry)
            self._traces[key] = found
            if len(self._traces) > _KEPT_TRACES:
                self._traces.popitem(last=False)
        else:
            self._traces.move_to_end(key)
        return found

    def infer_outputs(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
        return self.trace(options, inputs).outputs

    def infer_shape(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        return self.trace(options, inputs).outputs[0]

    def count_params(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> ParamCount:
        return self.trace(options, inputs).params

    def flops(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> int:
        return self.trace(options, inputs).flops


def trace(graph: InnerGraph, inputs: Sequence[TensorType], registry: Registry) -> Trace:
    """Follow tensors through a graph as many times as it is repeated, around what is bypassed in it.

    Args:
        graph: The graph of a block.
        inputs: What is wired to its entries.
        registry: The layers that it may use.

    Raises:
        ShapeError: Naming the layer that cannot take its inputs, or what keeps it from being repeated.
    """
    if not graph.exits:
        raise ShapeError("has no block output, so that it gives nothing")
    if graph.repeat > 1 and len(graph.entries) != len(graph.exits):
        ends = ((len(graph.entries), "input"), (len(graph.exits), "output"))
        entries, exits = (f"{number} {word}{'' if number == 1 else 's'}" for number, word in ends)
        raise ShapeError(f"cannot be repeated: it has {entries}, but {exits}")
    graph = acting_graph(graph, registry)
    types = tuple(inputs)
    passes = {types: _Pass(graph, types, registry).run()}
    first = once = passes[types]
    nodes, results = list(first.nodes), first.results
    for number in range(2, graph.repeat + 1):
        types = once.outputs
        if types not in passes:
            passes[types] = _run_again(graph, types, registry, number)
        once = passes[types]
        _check_size(len(nodes) + len(once.nodes))
        label = str(number)
        repeat = (node.within(label, label, results) for node in once.nodes)
        nodes += map(_sharing, first.nodes, repeat) if graph.shared else repeat
        results = tuple(outer_source(source, label, results) for source in once.results)
    return _summed(nodes, results, once.outputs)


def _run_again(graph: InnerGraph, types: tuple[TensorType, ...], registry: Registry, number: int) -> Trace:
    try:
        return _Pass(graph, types, registry).run()
    except ShapeError as error:
        raise ShapeError(f"cannot be repeated: in repeat {number}, it {error.message}") from None


def _sharing(first: Placed, node: Placed) -> Placed:
    """A layer of a later repeat that uses the weights of the first one's."""
    if node.inputs != first.inputs and first.params.total:
        given, now = (", ".join(map(str, one.inputs)) for one in (first, node))
        raise ShapeError(f"cannot share its weights: {first.name} gets {given} first, and {now} in a later repeat")
    return replace(node, shares=first.shares or first.id)


def _summed(nodes: Iterable[Placed], results: tuple[Source, ...], outputs: tuple[TensorType, ...]) -> Trace:
    placed = tuple(nodes)
    counts = [node.params for node in placed]
    return Trace(
        placed,
        results,
        outputs,
        ParamCount(sum(count.trainable for count in counts), sum(count.non_trainable for count in counts)),
        sum(node.flops for node in placed),
        sum(node.activation_bytes for node in placed),
    )


def _check_size(layers: int) -> None:
    if layers > MOST_LAYERS:
        raise ShapeError(f"stands for more than {MOST_LAYERS:,} layers, which is more than a network can have")


class _Pass:
    """One pass of tensors through a graph."""

    def __init__(self, graph: InnerGraph, inputs: tuple[TensorType, ...], registry: Registry) -> None:
        self._graph = graph
        self._registry = registry
        self._inputs = dict(zip(graph.entries, enumerate(inputs), strict=False))
        self._outlets: dict[tuple[str, str], tuple[Source, TensorType]] = {}
        self._nodes: list[Placed] = []

    def run(self) -> Trace:
        for node in self._graph.ordered():
            if node.layer == BLOCK_INPUT:
                self._enter(node)
            elif node.layer != BLOCK_OUTPUT:
                self._place(node)
        leaving = [self._leaving(node_id) for node_id in self._graph.exits]
        return _summed(self._nodes, tuple(source for source, _ in leaving), tuple(tensor for _, tensor in leaving))

    def _enter(self, node: InnerNode) -> None:
        if node.id not in self._inputs:
            raise ShapeError(f"has nothing wired to {node.name}")
        index, tensor = self._inputs[node.id]
        self._outlets[node.id, "output"] = (("", index), tensor)

    def _leaving(self, node_id: str) -> tuple[Source, TensorType]:
        links = self._graph.links_into(node_id)
        found = self._outlets.get((links[0].source, links[0].source_port)) if links else None
        if found is None:
            name = next(node.name for node in self._graph.nodes if node.id == node_id)
            raise ShapeError(f"gives nothing at {name}: nothing that is known is wired to it inside")
        return found

    def _place(self, node: InnerNode) -> None:
        """Put a layer, or the layers of a block, behind what is wired to it."""
        spec = self._registry.get(node.layer)
        if spec is None:
            raise _inside(node, f"is a layer {node.layer!r}, which this program does not have")
        if spec.id in ("input", "output"):
            raise _inside(node, "stands inside a block, where only block inputs and block outputs can")
        try:
            options = spec.parse(dict(node.options), node.name)
        except OptionError as error:
            raise ShapeError(f"cannot be built: {error.message}") from None
        wired = self._wired(node, spec)
        sources = tuple(source for source, _ in wired)
        tensors = tuple(tensor for _, tensor in wired)
        try:
            outputs = self._apply(node, spec, options, sources, tensors)
        except ShapeError as error:
            raise _inside(node, error.message) from None
        _check_size(len(self._nodes))
        names = [port.name for port in spec.output_ports(options)]
        for name, outlet in zip(names, outputs, strict=False):
            self._outlets[node.id, name] = outlet

    def _apply(
        self,
        node: InnerNode,
        spec: AnySpec,
        options: Any,
        sources: tuple[Source, ...],
        tensors: tuple[TensorType, ...],
    ) -> list[tuple[Source, TensorType]]:
        if not isinstance(spec, CompoundSpec):
            types = spec.infer_outputs(options, tensors)
            self._nodes.append(
                Placed(node.id, node.name, spec, options, sources, tensors, types, precision=node.precision)
            )
            return [((node.id, index), tensor) for index, tensor in enumerate(types)]
        inner = spec.trace(options, tensors)
        self._nodes += (placed.within(node.id, node.name, sources, node.precision) for placed in inner.nodes)
        results = (outer_source(source, node.id, sources) for source in inner.results)
        return list(zip(results, inner.outputs, strict=True))

    def _wired(self, node: InnerNode, spec: AnySpec) -> list[tuple[Source, TensorType]]:
        """What is wired to a node, in the order of its ports."""
        links = [(link, find_port(spec.inputs, link.target_port)) for link in self._graph.links_into(node.id)]
        known = sorted(
            ((spec.inputs.index(port), slot_number(link.target_port), link) for link, port in links if port),
            key=lambda entry: entry[:2],
        )
        wired = []
        for place, _, link in known:
            outlet = self._outlets.get((link.source, link.source_port))
            if outlet is None:
                raise _inside(node, f"is wired to {link.source}, which gives nothing there")
            port = spec.inputs[place]
            if not port.accepts(outlet[1]):
                raise _inside(node, f"does not take {outlet[1].kind} values of the shape {outlet[1]}")
            wired.append((outlet, place))
        for place, port in enumerate(spec.inputs):
            if sum(index == place for _, index in wired) < port.minimum:
                raise _inside(node, "has an input with nothing wired to it")
        return [outlet for outlet, _ in wired]


def _inside(node: InnerNode, message: str) -> ShapeError:
    return ShapeError(f"cannot be built: inside, {node.name} {message}")
