"""The statements that build a network -> its nodes and wires."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.expressions import INPUT, Apply, Call, Item, Layer, Tensor, walk, written_out
from brains_engine.codegen.reading.search import Found, Search
from brains_engine.codegen.reading.values import MODEL, Reader, is_tensor

if TYPE_CHECKING:
    from brains_engine.design.records import NodeRecord
    from brains_engine.spec.registry import Registry

Hints = Mapping[str, Mapping[str, Any]]
"""What is known of a node beside its code, by the variable of its first output."""

_LARGEST_NODE = 2_000
"""Parts of the largest expression that is taken for one node."""


@dataclass(frozen=True, slots=True)
class ReadNode:
    """A node as it stands in code.

    Attributes:
        variable: Of its first output.
        name: What its first layer is called in Keras, or "".
        found: The layer; `None` for an output of the network.
        sources: For each wired port in order: index of a node, index of its output.
        shares: Index of the node before it whose layers it uses.
    """

    variable: str
    name: str
    found: Found | None
    sources: tuple[tuple[int, int], ...]
    line: int
    shares: int | None = None


@dataclass
class ReadNetwork:
    """The nodes in the order of the code, and which of them the network ends with.

    Attributes:
        end_keys: Names of the outputs where the model gives them by name; else "".
    """

    nodes: list[ReadNode] = field(default_factory=list)
    ends: list[tuple[int, int]] = field(default_factory=list)
    end_keys: list[str] = field(default_factory=list)


def read_network(
    reader: Reader,
    registry: Registry,
    hints: Hints,
    known: Mapping[str, NodeRecord] | None = None,
    found: MutableMapping[str, Found | None] | None = None,
) -> ReadNetwork:
    """Read the function `build_model`, or statements at the top of the file.

    Args:
        reader: Has the constants and imports of the code.
        registry: The layers there are.
        hints: What is known beside the code.
        known: Nodes by variable, where the code was just made from them.
        found: Takes for each of these what the code alone gives.

    Raises:
        CodeError: Naming the line and what is not understood.
    """
    body = _find_body(reader)
    network = _NetworkReader(reader, Search(registry), hints, known or {}, {} if found is None else found)
    for group in _groups(body, reader.source.comments):
        network.read(group)
    if not network.is_complete:
        line = body[-1].end_lineno or 1
        raise reader.source.fault(line, "the network is not closed: keras.Model(inputs, outputs) is missing.")
    return network.result


def _find_body(reader: Reader) -> list[ast.stmt]:
    functions = [node for node in reader.source.tree.body if isinstance(node, ast.FunctionDef)]
    named = [function for function in functions if function.name == "build_model"]
    for function in (*named, *functions):
        if any(_makes_input(reader, node) for node in ast.walk(function)):
            return function.body
    statements = [node for node in reader.source.tree.body if isinstance(node, ast.Assign)]
    starts = [
        place for place, node in enumerate(statements) if any(_makes_input(reader, each) for each in ast.walk(node))
    ]
    if not starts:
        raise reader.source.fault(1, "the code builds no network: there is no keras.Input in it.")
    ends = [place for place, node in enumerate(statements) if _is_model(reader, node.value)]
    return list(statements[starts[0] : (ends[-1] + 1 if ends else None)])


def _makes_input(reader: Reader, node: ast.AST) -> bool:
    return _calls(reader, node, INPUT)


def _is_model(reader: Reader, node: ast.AST) -> bool:
    return _calls(reader, node, MODEL)


def _calls(reader: Reader, node: ast.AST, path: str) -> bool:
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    return named and isinstance(node, ast.Call) and reader.path(node.func) == path


def _groups(body: list[ast.stmt], comments: Mapping[int, str]) -> Iterator[list[ast.stmt]]:
    """Statements that belong together: those right below a comment, up to a blank line or the next comment."""
    group: list[ast.stmt] = []
    for statement in body:
        if group and statement.lineno == (group[-1].end_lineno or 0) + 1 and not isinstance(statement, ast.Return):
            group.append(statement)
            continue
        if group:
            yield group
        group = [statement] if statement.lineno - 1 in comments else []
        if not group:
            yield [statement]
    if group:
        yield group


@dataclass
class _NetworkReader:
    reader: Reader
    search: Search
    hints: Hints
    known: Mapping[str, NodeRecord]
    alone: MutableMapping[str, Found | None]
    result: ReadNetwork = field(default_factory=ReadNetwork)
    is_complete: bool = False
    places: dict[int, tuple[int, int]] = field(default_factory=dict)  # tensor or raw input -> node, output
    kept: list[Any] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)  # layer -> the node that uses it first

    def read(self, group: list[ast.stmt]) -> None:
        """Read statements that may be one node, or else are a node each."""
        if len(group) > 1 and self._read_together(group):
            return
        for statement in group:
            self._read_statement(statement)

    def _read_together(self, group: list[ast.stmt]) -> bool:
        if not all(isinstance(each, ast.Assign) and _target_names(each) for each in group):
            return False
        before = dict(self.reader.values)
        targets: dict[str, ast.Assign] = {}
        for statement in group:
            assert isinstance(statement, ast.Assign)
            value = self.reader.read(statement.value)
            for name, each in self._taken_apart(statement, value):
                self.reader.values[name] = each
                targets[name] = statement
        outputs = tuple(_target_names(group[-1]))
        if written_out(self.reader.values[outputs[0]]) > _LARGEST_NODE:
            self.reader.values = before
            return False
        found = self._find(outputs[0], tuple(self.reader.values[name] for name in outputs))
        if found is None or not found.is_exact:
            self.reader.values = before
            return False
        made = {name: self.reader.values[name] for name in targets}
        self._add(found, outputs, tuple(made[name] for name in outputs), group[0])
        return True

    def _read_statement(self, statement: ast.stmt) -> None:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            return
        if isinstance(statement, ast.Return) and statement.value is not None:
            self._close(statement.value)
            return
        names = _target_names(statement)
        if not isinstance(statement, ast.Assign) or not names:
            kind = type(statement).__name__.lower()
            self.reader.fail(statement, f"a statement of the kind `{kind}` is not understood here.")
        if _is_model(self.reader, statement.value):
            self._close(statement.value)
            return
        value = self.reader.read(statement.value)
        if not is_tensor(value):
            self.reader.values[names[0]] = value  # a plain value, or a layer that is called further down
            return
        taken = list(self._taken_apart(statement, value))
        if isinstance(value, Tensor) and "layer" not in self.hints.get(names[0], {}) and names[0] not in self.known:
            self.reader.values[names[0]] = value  # another name for the same tensor
            return
        self._read_node(tuple(names), tuple(each for _, each in taken), statement)

    def _taken_apart(self, statement: ast.Assign, value: Any) -> Iterator[tuple[str, Any]]:
        names = _target_names(statement)
        if not isinstance(statement.targets[0], ast.Tuple):
            yield names[0], value
        elif isinstance(value, Call) and value.gives_tensor:
            for index, name in enumerate(names):
                yield name, Item(value, index, len(names))
        else:
            self.reader.fail(statement, "only the results of an operation can be taken apart.")

    def _read_node(self, names: tuple[str, ...], outputs: tuple[Any, ...], statement: ast.stmt) -> None:
        found = self._find(names[0], outputs)
        if found is None or not found.is_exact:
            split = self._split(outputs, statement)
            if split is not None:
                again = self._find(names[0], split)
                if again is not None and again.is_exact:
                    found, outputs = again, split
        if found is None or not found.is_exact:
            self.reader.fail(statement, _explain(found, outputs))
        self._add(found, names, outputs, statement)

    def _split(self, outputs: tuple[Any, ...], statement: ast.stmt) -> tuple[Any, ...] | None:
        """The same outputs with what they are called on as nodes of their own; `None` where nothing is within."""
        if len(outputs) != 1 or not isinstance(outputs[0], Apply | Call):
            return None
        outer = outputs[0]
        if not any(is_tensor(each) and not isinstance(each, Tensor) for arg in outer.args for each in walk(arg)):
            return None
        args = tuple(self._as_tensor(arg, statement) for arg in outer.args)
        if isinstance(outer, Apply):
            return (Apply(outer.layer, args, outer.kwargs),)
        return (type(outer)(outer.path, args, outer.kwargs),)

    def _as_tensor(self, value: Any, statement: ast.stmt) -> Any:
        if isinstance(value, list | tuple):
            return type(value)(self._as_tensor(each, statement) for each in value)
        if not is_tensor(value) or isinstance(value, Tensor) or id(value) in self.places:
            return value
        name = f"line {statement.lineno}, part {len(self.result.nodes) + 1}"
        self._read_node((name,), (value,), statement)
        return self.reader.values.pop(name)

    def _find(self, variable: str, outputs: tuple[Any, ...]) -> Found | None:
        node = self.known.get(variable)
        if node is not None:
            self.alone[variable] = self.search.find(outputs)
            return self.search.find(outputs, node.layer, node.options)
        hint = self.hints.get(variable, {})
        options = hint.get("options")
        found = self.search.find(outputs, str(hint.get("layer", "")), options if isinstance(options, dict) else None)
        if found is None or found.is_exact or not options:
            return found
        return self.search.find(outputs) or found

    def _add(self, found: Found, names: tuple[str, ...], outputs: tuple[Any, ...], statement: ast.stmt) -> None:
        index = len(self.result.nodes)
        sources = tuple(self.places[id(tensor)] for tensor in found.sources)
        name = next((_keras_name(each) for output in outputs for each in walk(output) if _keras_name(each)), "")
        layers = [each for output in outputs for each in walk(output) if isinstance(each, Layer)]
        shares = next((self.owners[id(layer)] for layer in layers if id(layer) in self.owners), None)
        for layer in layers:
            self.owners.setdefault(id(layer), index)
            self.kept.append(layer)
        self.result.nodes.append(ReadNode(names[0], name, found, sources, statement.lineno, shares))
        options = found.spec.parse(found.options)
        types = found.spec.infer_outputs(options, [tensor.type for tensor in found.sources])
        raw = next((each for each in self._raw_inputs(outputs)), None)
        if raw is not None:
            self._place(raw, (index, 0))
        for position, (variable, type_) in enumerate(zip(names, types, strict=False)):
            tensor = Tensor(type_)
            self.reader.values[variable] = tensor
            self._place(tensor, (index, position))
            if raw is not None and self.search.entry is None:
                self.search.entry = tensor if raw is outputs[0] else raw

    def _raw_inputs(self, outputs: tuple[Any, ...]) -> Iterator[Any]:
        for output in outputs:
            for each in walk(output):
                if isinstance(each, Call) and each.path == INPUT and id(each) not in self.places:
                    yield each

    def _place(self, tensor: Any, place: tuple[int, int]) -> None:
        self.places[id(tensor)] = place
        self.kept.append(tensor)

    def _close(self, node: ast.expr) -> None:
        """Take the outputs from the making of the model."""
        if isinstance(node, ast.Name) and self.is_complete:
            return
        model = self.reader.read(node) if _is_model(self.reader, node) else None
        if not isinstance(model, Call) or not isinstance(node, ast.Call):
            self.reader.fail(node, "a network ends with keras.Model(inputs, outputs).")
        given = dict(zip(("inputs", "outputs"), model.args, strict=False)) | dict(model.kwargs)
        if not {"inputs", "outputs"} <= set(given):
            self.reader.fail(node, "keras.Model needs its inputs and its outputs.")
        for key, end in _by_name(given["outputs"]):
            tensor = self._as_tensor(end, ast.Expr(node, lineno=node.lineno))
            if id(tensor) not in self.places:
                self.reader.fail(node, "an output of keras.Model is no tensor of the network.")
            self.result.ends.append(self.places[id(tensor)])
            self.result.end_keys.append(key)
        self.is_complete = True


def _by_name(outputs: Any) -> list[tuple[str, Any]]:
    """The outputs of a model, each with its name, or "" where it has none."""
    if isinstance(outputs, dict):
        return list(outputs.items())
    return [("", end) for end in (outputs if isinstance(outputs, list | tuple) else [outputs])]


def _target_names(statement: ast.stmt) -> list[str]:
    """Variables that a statement assigns; none where it is another statement, or assigns to something else."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return []
    target = statement.targets[0]
    places = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
    names = [place.id for place in places if isinstance(place, ast.Name)]
    return names if len(names) == len(places) else []


def _keras_name(value: Any) -> str:
    name = value.kwargs.get("name", "") if isinstance(value, Call) else ""
    return name if isinstance(name, str) else ""


def _explain(found: Found | None, outputs: tuple[Any, ...]) -> str:
    called = next((each.path for output in outputs for each in walk(output) if isinstance(each, Call)), "")
    if found is None:
        return f"no layer of Brains is `{called}` on such inputs."
    places = [place for place in dict.fromkeys(found.comparison.places) if place]
    where = f" ({', '.join(places[:3])})" if places else ""
    return f"`{called}` is nearest to the layer {found.spec.title}, but differs in what that layer cannot say{where}."
