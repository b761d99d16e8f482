"""Plan -> the statements that build the network: one for a node, or a few under a comment with its name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.ends_code import output_keys
from brains_engine.codegen.expressions import (
    ARRAY,
    INPUT,
    LAYERS,
    Apply,
    Call,
    Item,
    Layer,
    Tensor,
    gives_tensor,
    operands,
    walk,
)
from brains_engine.codegen.naming import Names, slug, snake
from brains_engine.codegen.printing import Raw, call_parts, expression_parts, fits, format_statement
from brains_engine.codegen.recording import record
from brains_engine.planning.precision import policies
from brains_engine.spec.trace import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brains_engine.planning.plan import Plan, PlannedNode
    from brains_engine.runs.precision_config import NumberType

_MOST_NESTED = 2
"""Results that one line computes on the way to its own; with more it is hard to read."""


@dataclass(frozen=True, slots=True)
class NetworkCode:
    """The body of `build_model`.

    Attributes:
        lines: Its statements.
        variables: Node id -> the variables that hold its outputs; none for an output of the network.
        own_layers: Names of our own layers in it.
        uses_numpy: Whether an operand is an array.
    """

    lines: tuple[str, ...]
    variables: dict[str, tuple[str, ...]]
    own_layers: frozenset[str]
    uses_numpy: bool


def write_network(plan: Plan, title: str, precision: NumberType = "float32") -> NetworkCode:
    """Write the statements of a network.

    Args:
        plan: The network.
        title: The model is named after it.
        precision: The number type of layers without one of their own.

    Raises:
        ExportError: Where a layer cannot be written as code.
    """
    writer = _Writer(frozenset(node.shares for node in plan.nodes if node.shares), policies(plan, precision))
    for block, nodes in groupby(sorted(plan.nodes, key=lambda node: node.id not in plan.inputs), _block):
        writer.begin(block)
        for node in nodes:
            writer.write(node, node.id in plan.inputs)
    entries = [writer.entries[node_id] for node_id in plan.inputs]
    keys = output_keys(plan)
    ends = {keys[node_id]: Raw(writer.ends[node_id]) for node_id in plan.outputs}
    given = ends if len(ends) > 1 else next(iter(ends.values()))
    model = call_parts("keras.Model", (_single(entries), given), {"name": slug(title, "network")})
    writer.lines.append(format_statement("return ", model))
    return NetworkCode(tuple(writer.lines), writer.variables, frozenset(writer.own_layers), writer.uses_numpy)


def _block(node: PlannedNode) -> str:
    """Name of the block that a node stands in, or "" where it stands in the design itself."""
    return node.name.partition(SEPARATOR)[0] if "." in node.id else ""


def _single(names: Sequence[str]) -> Any:
    return Raw(names[0]) if len(names) == 1 else Raw(f"[{', '.join(names)}]")


@dataclass
class _Writer:
    owners: frozenset[str]  # nodes whose layers others use, too
    policies: dict[str, str]  # node id -> the Keras policy of its layers
    lines: list[str] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    held: dict[int, str] = field(default_factory=dict)  # expression -> the variable that holds it
    kept: list[Any] = field(default_factory=list)  # what `held` knows by identity must stay alive
    tensors: dict[str, tuple[Tensor, ...]] = field(default_factory=dict)
    variables: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    own_layers: set[str] = field(default_factory=set)
    uses_numpy: bool = False
    entry: Any = None
    items: list[Item] = field(default_factory=list)
    layers: dict[str, list[Layer]] = field(default_factory=dict)
    block: str = ""

    def begin(self, block: str) -> None:
        """Go on with the layers of a block, or with those that stand in none: a blank line is between."""
        if block == self.block:
            return
        self.block = block
        self.lines += [""] if self.lines and self.lines[-1] else []
        self.lines += [f"    # ---- {_words(block)} ----", ""] if block else []

    def write(self, node: PlannedNode, is_input: bool) -> None:
        inputs = [self.tensors[source][index] for source, index in node.sources]
        policy = self.policies[node.id]
        outputs = record(node.spec, node.options, inputs, node.id, self.entry, self.layers, node.shares, policy)
        self._note(outputs)
        self.tensors[node.id] = tuple(map(Tensor, node.outputs))
        if not node.spec.outputs:
            self._end(node, outputs[0])
            return
        stem = slug(node.name, node.spec.id)
        many = len(outputs) > 1
        wanted = [f"{stem}_{number}" for number in range(1, len(outputs) + 1)] if many else [stem]
        targets = tuple(map(self.names.take, wanted))
        if is_input:
            self._write_input(node, outputs[0], targets[0])
        else:
            self._group(node, [*self._shared_layers(node, stem), *self._statements(outputs, targets, stem)])
        self.variables[node.id] = targets
        for tensor, target in zip(self.tensors[node.id], targets, strict=True):
            self._hold(tensor, target)
        if is_input and self.entry is None:
            self.entry = next((each for each in walk(outputs[0]) if _is_input(each)), None)
            if self.entry is outputs[0]:
                self.entry = self.tensors[node.id][0]

    def _shared_layers(self, node: PlannedNode, stem: str) -> Iterator[str]:
        """Statements that make the layers of a node which others use, too."""
        for layer in self.layers[node.id] if node.id in self.owners else ():
            name = self.names.take(f"{stem}_layer")
            yield self._statement(name, layer)
            self._hold(layer, name)

    def _note(self, outputs: Sequence[Any]) -> None:
        parts = [part for output in outputs for part in walk(output)]
        self.items = [part for part in parts if isinstance(part, Item)]
        for each in parts:
            if isinstance(each, Layer) and not each.path.startswith(LAYERS):
                self.own_layers.add(each.path)
            self.uses_numpy = self.uses_numpy or (isinstance(each, Call) and each.path == ARRAY)

    def _end(self, node: PlannedNode, output: Any) -> None:
        """An output of the network is what arrives there; a layer that only passes it on is not written."""
        passed = output.args[0] if isinstance(output, Apply) and output.layer.path.endswith(".Identity") else output
        name = self.held.get(id(passed))
        if name is None:
            name = self.names.take(slug(node.name, node.spec.id))
            self._group(node, self._statements((output,), (name,), name))
        self.ends[node.id] = name

    def _write_input(self, node: PlannedNode, output: Any, target: str) -> None:
        (samples,) = (each for each in walk(output) if _is_input(each))
        self.entries[node.id] = target
        if samples is not output:
            self.entries[node.id] = self.names.take(f"{target}_samples")
            first = self._statement(self.entries[node.id], samples)
            self._hold(samples, self.entries[node.id])
            self._group(node, [first, self._statement(target, output)])
        else:
            self._group(node, [self._statement(target, output)])

    def _group(self, node: PlannedNode, statements: list[str]) -> None:
        """One statement stands by itself; several stand under a comment, apart from others."""
        if len(statements) == 1:
            self.lines += statements
            return
        title = node.name if node.spec.title.lower() in node.name.lower() else f"{node.name}: {node.spec.title}"
        blank = [""] if self.lines and self.lines[-1] else []
        self.lines += [*blank, f"    # {_words(title)}", *statements, ""]

    def _statements(self, outputs: Sequence[Any], targets: Sequence[str], stem: str) -> list[str]:
        if len(outputs) == 1 and self._reads_well(outputs[0], targets[0]):
            return [self._statement(targets[0], outputs[0])]
        statements: list[str] = []
        wanted = {id(output): target for output, target in zip(outputs, targets, strict=True)}
        for output in outputs:
            for part in self._steps(output):
                statements += self._step(part, stem, wanted)
        for output, target in zip(outputs, targets, strict=True):
            if self.held.get(id(output)) != target:
                statements.append(self._statement(target, output))
        return statements

    def _step(self, part: Any, stem: str, wanted: dict[int, str]) -> list[str]:
        """Compute what stands within an output into a variable of its own."""
        if id(part) in self.held:
            return []
        if isinstance(part, Item):
            return self._unpacking(part, stem, wanted)
        name = wanted.get(id(part)) or self.names.take(f"{stem}_{_short(part)}")
        statement = self._statement(name, part)
        self._hold(part, name)
        return [statement]

    def _unpacking(self, item: Item, stem: str, wanted: dict[int, str]) -> list[str]:
        """Take all results of an operation apart at once."""
        found = {each.index: each for each in self.items if each.source is item.source}
        targets = [
            wanted.get(id(found.get(index))) or self.names.take(f"{stem}_{_short(item.source)}_{index + 1}")
            for index in range(item.count)
        ]
        for index, each in found.items():
            self._hold(each, targets[index])
        return [self._statement(", ".join(targets) + ("," if len(targets) == 1 else ""), item.source)]

    def _steps(self, output: Any) -> Iterator[Any]:
        """What must be computed before an output and it itself, the inner ones first."""
        if id(output) in self.held:
            return
        for part in operands(output.source if isinstance(output, Item) else output):
            yield from self._steps(part)
        if gives_tensor(output):
            yield output

    def _reads_well(self, output: Any, target: str) -> bool:
        """Whether an output can be one short statement."""
        inner = [each for each in self._inner(output) if gives_tensor(each) or isinstance(each, Layer)]
        if any(isinstance(each, Item) or count > 1 for each, count in Counter(inner).items()):
            return False
        if sum(map(gives_tensor, inner)) <= 1:
            return True
        return sum(map(gives_tensor, inner)) <= _MOST_NESTED and fits(f"{target} = ", self._parts(output))

    def _inner(self, value: Any) -> Iterator[Any]:
        if id(value) in self.held:
            return
        yield value
        for part in operands(value):
            yield from self._inner(part)

    def _statement(self, target: str, value: Any) -> str:
        return format_statement(f"{target} = ", self._parts(value))

    def _parts(self, value: Any) -> Any:
        return expression_parts(value, lambda each: self.held.get(id(each)))

    def _hold(self, value: Any, name: str) -> None:
        self.held[id(value)] = name
        self.kept.append(value)


def _words(title: str) -> str:
    """A name on one line, for a comment."""
    return " ".join(title.replace(SEPARATOR, ": ").split())


def _is_input(value: Any) -> bool:
    return isinstance(value, Call) and value.path == INPUT


def _short(value: Any) -> str:
    path = value.layer.path if isinstance(value, Apply) else value.path
    return snake(str(path).rpartition(".")[2])
