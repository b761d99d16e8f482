"""A layer's own `build`, run against a context that writes down what it would make.

So a layer is described once: what the builder does with Keras and what stands in exported code come from the same
method of its spec.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.expressions import ARRAY, INPUT, LAYERS, OPERATIONS, Apply, Call, Item, Layer, Tensor
from brains_engine.errors import BrainsError, ExportError

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import Kind, TensorType

DTYPES = {"float": "float32", "integer": "int32", "boolean": "bool"}
PLAIN_POLICY = "float32"
"""Of layers that say nothing of it."""

Expression = Tensor | Call | Apply | Item


class Recorder:
    """A build context whose tensors and layers are expressions.

    Args:
        types: Types of the tensors on the wired input ports.
        name: What the first layer of the node is called.
        entry: The network's first input, from which constants take the size of the batch.
        shared: The layers of the node whose weights it uses, which it gets in the place of its own.
        policy: The Keras policy of its layers.

    Attributes:
        layers: Those of the node, in their order.
    """

    def __init__(
        self,
        types: Sequence[TensorType],
        name: str = "",
        entry: Any = None,
        shared: Sequence[Layer] | None = None,
        policy: str = PLAIN_POLICY,
    ) -> None:
        self.types = tuple(types)
        self._policy = policy
        self._name = name
        self._entry = entry
        self._made = 0
        self._shared = None if shared is None else iter(shared)
        self.layers: list[Layer] = []

    def dtype(self, kind: Kind) -> str:
        return self._policy.removeprefix("mixed_") if kind == "float" else DTYPES[kind]

    def keras_input(self, tensor: TensorType) -> Any:
        return Call(INPUT, (tensor.dims,), self._named())

    def keras_layer(self, class_name: str, **arguments: Any) -> Any:
        return self._layer(Layer(LAYERS + class_name, (), {**arguments, **self._precise(), **self._named()}))

    def inner_layer(self, class_name: str, **arguments: Any) -> Any:
        return Layer(LAYERS + class_name, (), {**arguments, **self._precise()})

    def own_layer(self, class_name: str, **arguments: Any) -> Any:
        return self._layer(Layer(class_name, (), {**arguments, **self._precise(), **self._named()}))

    def custom_layer(self, layer_class: type[Any], **arguments: Any) -> Any:
        raise ExportError(
            f"{layer_class.__name__} comes from a file of your own, and cannot be written as code of plain Keras.",
            "Export a checkpoint instead, or take the layer out.",
        )

    def operation(self, name: str, *arguments: Any, **options: Any) -> Any:
        self._named()  # the builder gives operations the names of layers, too
        call = Call(OPERATIONS + name, arguments, options)
        count = _results(name, arguments)
        return call if count is None else [Item(call, index, count) for index in range(count)]

    def array(self, values: Any, kind: Kind = "float") -> Any:
        return Call(ARRAY, (values,), {"dtype": self.dtype(kind)})

    def constant(self, values: Any, kind: Kind = "float") -> Any:
        rank = _rank(values)
        each = self.operation("sum", self._entry, axis=tuple(range(1, _rank_of_entry(self._entry))))
        zeros = self.operation("zeros_like", each, dtype=self.dtype(kind))
        if rank:
            zeros = self.operation("reshape", zeros, (-1, *(1 for _ in range(rank))))
        return self.operation("add", zeros, self.array(values, kind))

    def _layer(self, made: Layer) -> Layer:
        """A layer of the node, or the one in its place of the node whose weights it uses."""
        layer = made if self._shared is None else next(self._shared)
        self.layers.append(layer)
        return layer

    def _precise(self) -> dict[str, str]:
        return {} if self._policy == PLAIN_POLICY else {"dtype": self._policy}

    def _named(self) -> dict[str, str]:
        self._made += 1
        if not self._name:
            return {}
        return {"name": self._name if self._made == 1 else f"{self._name}-{self._made}"}


def record(
    spec: AnySpec,
    options: Any,
    inputs: Sequence[Tensor],
    name: str = "",
    entry: Any = None,
    layers: MutableMapping[str, list[Layer]] | None = None,
    shares: str = "",
    policy: str = PLAIN_POLICY,
) -> tuple[Expression, ...]:
    """Write down what a layer makes of tensors.

    Args:
        spec: The layer.
        options: Its options.
        inputs: A tensor for each wired port.
        name: The id of its node, for the names of layers; "" leaves the names out.
        entry: The network's first input: a tensor, or the call that makes it.
        layers: Takes the layers of the node by its id, for the nodes that share them.
        shares: Id of the node whose layers it uses.
        policy: The Keras policy of its layers.

    Raises:
        ExportError: Where the layer does what no expression says.
        ShapeError: Where the layer cannot take the tensors.
    """
    shared = layers[shares] if layers is not None and shares else None
    recorder = Recorder([tensor.type for tensor in inputs], name, entry, shared, policy)
    try:
        outputs = tuple(spec.build(options, list(inputs), recorder))
    except BrainsError:
        raise
    except Exception as error:  # a layer of a user's own may do anything in its build
        raise _unsayable(spec) from error
    if not all(isinstance(output, Tensor | Call | Apply | Item) for output in outputs):
        raise _unsayable(spec)
    if layers is not None:
        layers[name] = recorder.layers
    return outputs


def _unsayable(spec: AnySpec) -> ExportError:
    return ExportError(
        f"{spec.title} cannot be written as code: it makes more than layers and operations of Keras.",
        "Export a checkpoint instead, or take the layer out.",
    )


def _results(name: str, arguments: Sequence[Any]) -> int | None:
    """Number of results of an operation that gives several."""
    if name == "split":
        return arguments[1] if isinstance(arguments[1], int) else len(arguments[1]) + 1
    if name == "unstack":
        return int(arguments[1])
    return 2 if name == "top_k" else None


def _rank(values: Any) -> int:
    return 1 + _rank(values[0]) if isinstance(values, list | tuple) else 0


def _rank_of_entry(entry: Any) -> int:
    return len(entry.args[0]) + 1 if isinstance(entry, Call) else len(entry.shape)
