"""Python expressions -> operands. What is not a plain value, a layer or an operation of Keras is refused."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

from brains_engine.codegen.expressions import ARRAY, INPUT, LAYERS, OPERATIONS, Apply, Call, Item, Layer, Tensor
from brains_engine.codegen.signatures import bound_arguments, parameters

if TYPE_CHECKING:
    from brains_engine.codegen.reading.source import Source

MODEL = "keras.Model"
_DEEPEST = 60
_LARGEST_LITERAL = 1_000_000
_LONGEST_LIST = 65_536
_OPERATORS: Mapping[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.FloorDiv: "floor_divide",
    ast.Pow: "power",
    ast.MatMult: "matmul",
}
_MERGES = {"add": "Add", "subtract": "Subtract", "multiply": "Multiply"}
"""Layers that do to two tensors what an operator does."""

_ALIASES = {
    "keras.models.Model": MODEL,
    "keras.layers.Input": INPUT,
    "numpy.asarray": ARRAY,
}
_CONFIGURED = ("keras.initializers.", "keras.regularizers.", "keras.constraints.")


@dataclass
class Reader:
    """Reads expressions.

    Attributes:
        paths: What imported names stand for, by dotted path.
        own: Classes of ours that the code defines.
        values: What variables hold.
    """

    source: Source
    paths: dict[str, str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    values: dict[str, Any] = field(default_factory=dict)

    def read(self, node: ast.expr, depth: int = 0) -> Any:
        """The operand that an expression stands for.

        Raises:
            CodeError: Naming the line and what is not understood.
        """
        if depth > _DEEPEST:
            self.fail(node, "it is nested too deeply to be read.")
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name() | ast.Attribute():
                return self._named(node)
            case ast.UnaryOp() | ast.BinOp():
                return self._arithmetic(node, depth)
            case ast.List() | ast.Tuple():
                if len(node.elts) > _LONGEST_LIST:
                    self.fail(node, f"the list has {len(node.elts):,} values, too many for a design.")
                values = [self.read(each, depth + 1) for each in node.elts]
                return tuple(values) if isinstance(node, ast.Tuple) else values
            case ast.Dict():
                return self._dict(node, depth)
            case ast.Subscript():
                return self._item(node, depth)
            case ast.Call():
                return self._call(node, depth)
        return self.fail(node, f"`{_shown(node)}` is not understood.")

    def fail(self, node: ast.AST, message: str) -> NoReturn:
        """Refuse a piece of code."""
        raise self.source.fault(getattr(node, "lineno", 1), message)

    def path(self, node: ast.expr) -> str | None:
        """The dotted path that a name stands for: `layers.Dense` is `keras.layers.Dense` after its import."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or node.id in self.values:
            return None
        root = self.paths.get(node.id, node.id if node.id in self.own or node.id == "slice" else None)
        if root is None:
            return None
        path = ".".join([root, *reversed(parts)])
        path = path.removeprefix("tensorflow.") if path.startswith("tensorflow.keras") else path
        return _ALIASES.get(path, path)

    def _constant(self, node: ast.Constant) -> Any:
        if node.value is not None and not isinstance(node.value, bool | int | float | str):
            self.fail(node, f"`{_shown(node)}` is no value that a design can hold.")
        if isinstance(node.value, str) and len(node.value) > _LARGEST_LITERAL:
            self.fail(node, "the text is too long for a design.")
        return node.value

    def _named(self, node: ast.Name | ast.Attribute) -> Any:
        if isinstance(node, ast.Name) and node.id in self.values:
            return self.values[node.id]
        path = self.path(node)
        if path is not None and path.startswith("numpy.") and path.count(".") == 1:
            return path.removeprefix("numpy.")  # a type of numbers
        if isinstance(node, ast.Name) and path is None:
            self.fail(node, f"{node.id} is used, but nothing above it gives it a value.")
        return self.fail(node, f"`{_shown(node)}` is not understood here.")

    def _dict(self, node: ast.Dict, depth: int) -> dict[str, Any]:
        keys = [None if key is None else self.read(key, depth + 1) for key in node.keys]
        if not all(isinstance(key, str) for key in keys):
            self.fail(node, "a dictionary needs names as its keys.")
        return {str(key): self.read(value, depth + 1) for key, value in zip(keys, node.values, strict=True)}

    def _arithmetic(self, node: ast.UnaryOp | ast.BinOp, depth: int) -> Any:
        if isinstance(node, ast.UnaryOp):
            value = self.read(node.operand, depth + 1)
            if isinstance(node.op, ast.USub) and is_number(value):
                return -value
            if isinstance(node.op, ast.USub) and is_tensor(value):
                return Call(f"{OPERATIONS}negative", (value,))
        else:
            pair = (self.read(node.left, depth + 1), self.read(node.right, depth + 1))
            name = _OPERATORS.get(type(node.op))
            if name is not None and all(map(is_tensor, pair)) and name in _MERGES:
                return Layer(LAYERS + _MERGES[name])(list(pair))
            if name is not None and any(map(is_tensor, pair)):
                return Call(OPERATIONS + name, pair)
        return self.fail(node, f"`{_shown(node)}` is not understood: write the number itself.")

    def _item(self, node: ast.Subscript, depth: int) -> Any:
        value = self.read(node.value, depth + 1)
        if not is_tensor(value):
            self.fail(node, f"`{_shown(node)}` is not understood.")
        places = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return Call(f"{OPERATIONS}get_item", (value, tuple(self._place(place, depth) for place in places)))

    def _place(self, node: ast.expr, depth: int) -> Any:
        if not isinstance(node, ast.Slice):
            return self.read(node, depth + 1)
        ends = [None if end is None else self.read(end, depth + 1) for end in (node.lower, node.upper, node.step)]
        return slice(*ends)

    def _call(self, node: ast.Call, depth: int) -> Any:
        if any(isinstance(each, ast.Starred) for each in node.args) or any(each.arg is None for each in node.keywords):
            self.fail(node, "arguments with * are not understood: write them out.")
        path = self.path(node.func) if isinstance(node.func, ast.Name | ast.Attribute) else None
        if path is not None and not self._is_known(path):
            self.fail(node, f"{path} is not known to Brains, and nothing is run to find out.")
        layer = None if path is not None else self.read(node.func, depth + 1)
        args = tuple(self.read(each, depth + 1) for each in node.args)
        kwargs = {str(each.arg): self.read(each.value, depth + 1) for each in node.keywords}
        if path is None:
            if not isinstance(layer, Layer):
                self.fail(node, f"`{_shown(node.func)}` is not a layer.")
            return Apply(layer, args, kwargs)
        return self._made(node, path, args, kwargs)

    def _is_known(self, path: str) -> bool:
        return path in self.own or path in (ARRAY, MODEL, "slice") or parameters(path) is not None

    def _made(self, node: ast.Call, path: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if path == "slice":
            if kwargs or not 1 <= len(args) <= 3:
                self.fail(node, "slice needs 1 to 3 numbers.")
            return slice(*args)
        if path == ARRAY:
            if not args:
                self.fail(node, "np.array needs its numbers.")
            return Call(ARRAY, args[:1], {"dtype": args[1] if len(args) > 1 else kwargs.get("dtype")})
        is_layer = path in self.own or path.startswith(LAYERS)
        call = Layer(path, args, kwargs) if is_layer else Call(path, args, kwargs)
        try:
            bound = bound_arguments(call)
        except TypeError as error:
            self.fail(node, f"{path} {error}.")
        if path.startswith(_CONFIGURED):
            given = {*list(bound)[: len(args)], *kwargs}
            return {"class_name": path.rpartition(".")[2], "config": {n: v for n, v in bound.items() if n in given}}
        return call


def read_imports(tree: ast.Module) -> dict[str, str]:
    """What the imported names of some code stand for."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return found


def is_tensor(value: Any) -> bool:
    """Whether a value is computed by the network."""
    return isinstance(value, Tensor | Apply | Item) or (isinstance(value, Call) and value.gives_tensor)


def is_number(value: Any) -> bool:
    """Whether a value is a plain number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(node: ast.AST) -> str:
    """A piece of code as it stands, cut short."""
    try:
        text = ast.unparse(node)
    except RecursionError:
        return "…"
    return text if len(text) <= 60 else f"{text[:57]}…"
