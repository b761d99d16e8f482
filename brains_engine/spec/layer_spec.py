"""What a layer is: its options, ports, shape rule, cost, documentation and how it is built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, Protocol, TypeVar

from brains_engine.fields import dump, parse
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.origin import Origin
    from brains_engine.spec.shapes import Kind, TensorType
    from brains_engine.spec.windows import Window

Family = Literal[
    "input-output",
    "core",
    "convolution",
    "normalisation",
    "activation",
    "recurrent",
    "attention",
    "merging",
    "shape",
    "tensor",
    "regularisation",
    "preprocessing",
    "normnet",
]

LayerOptionsT = TypeVar("LayerOptionsT", bound=LayerOptions)


@dataclass(frozen=True, slots=True)
class ParamCount:
    """Numbers of weights of a layer, by whether training changes them."""

    trainable: int = 0
    non_trainable: int = 0

    @property
    def total(self) -> int:
        return self.trainable + self.non_trainable


class BuildContext(Protocol):
    """What a spec needs to build itself, given by the backend so that specs import no TensorFlow.

    The first thing that it makes for a node has the node's id as its name, so what holds weights is made first.
    """

    @property
    def types(self) -> tuple[TensorType, ...]:
        """Types of the tensors on the wired input ports, in the order of the ports."""

    def dtype(self, kind: Kind) -> str:
        """The name under which Keras knows a kind of number."""

    def keras_input(self, tensor: TensorType) -> Any:
        """A symbolic input of the network, named after the node."""

    def keras_layer(self, class_name: str, **arguments: Any) -> Any:
        """A layer of `keras.layers`, named after the node."""

    def inner_layer(self, class_name: str, **arguments: Any) -> Any:
        """A layer of `keras.layers` for use inside another one, named after its class."""

    def own_layer(self, class_name: str, **arguments: Any) -> Any:
        """A layer of `brains_engine.backend.layers`, named after the node."""

    def operation(self, name: str, *arguments: Any, **options: Any) -> Any:
        """The result of a function of `keras.ops` on symbolic tensors, named after the node."""

    def array(self, values: Any, kind: Kind = "float") -> Any:
        """Nested numbers as an array, for use as an operand beside a symbolic tensor."""

    def constant(self, values: Any, kind: Kind = "float") -> Any:
        """Nested numbers as a symbolic tensor, the same for each sample."""

    def custom_layer(self, layer_class: type[Any], **arguments: Any) -> Any:
        """A layer of a class that a custom layer's file defines, named after the node."""


class LayerSpec(Generic[LayerOptionsT]):
    """Describes one type of layer. Subclasses declare; nothing here knows TensorFlow.

    Attributes:
        id: Stable name in files and on the command line.
        version: Raised when the meaning of the options changes.
        title: Name shown in the palette.
        family: Group in the palette; gives colour and icon.
        summary: One muted line for the palette.
        formula: What the layer computes.
        when: When to use it, in a few plain sentences.
        reference: Where the formula comes from, or "" where it is common knowledge.
        keywords: Further words by which search finds it.
        Options: Its options.
        inputs: Its input ports.
        outputs: Its output ports.
        keras_class: The class of `keras.layers` that it is, if it is one.
        width_option: The option that sets the size of the last output dimension, if there is one.
        keeps_width: Whether the last output dimension is that of the input.
        passes_values: Whether outside training each value of the output is one of the input's.
        keeps_kind: Whether it hands on values of any kind, where Keras has to be told to declare no floats.
        example: Inputs for its documentation, where its defaults cannot take those that are usual for its ports.
        origin: The file or package of a custom layer; `None` for a layer that ships with Brains.
    """

    id: ClassVar[str]
    version: ClassVar[int] = 1
    title: ClassVar[str]
    family: ClassVar[Family]
    summary: ClassVar[str]
    formula: ClassVar[str]
    when: ClassVar[str]
    reference: ClassVar[str] = ""
    keywords: ClassVar[tuple[str, ...]] = ()
    Options: type[LayerOptionsT]
    inputs: ClassVar[tuple[Port, ...]] = (Port("input"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output"),)
    keras_class: ClassVar[str] = ""
    width_option: ClassVar[str] = ""
    keeps_width: ClassVar[bool] = False
    passes_values: ClassVar[bool] = False
    keeps_kind: ClassVar[bool] = False
    example: ClassVar[tuple[TensorType, ...]] = ()
    origin: ClassVar[Origin | None] = None

    def infer_shape(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> TensorType:
        """Type of the output for inputs that the ports accept.

        Raises:
            ShapeError: Where the layer cannot take them; the text follows the layer's name.
        """
        raise NotImplementedError

    def count_outputs(self, options: LayerOptionsT) -> int:
        """How many ports a variadic output stands for."""
        return 1

    def output_ports(self, options: LayerOptionsT) -> tuple[Port, ...]:
        """The output ports under these options; a variadic one is numbered."""
        if not any(port.variadic for port in self.outputs):
            return self.outputs
        numbers = range(1, self.count_outputs(options) + 1)
        return tuple(
            replace(port, name=f"{port.name}_{number}", variadic=False) for port in self.outputs for number in numbers
        )

    def infer_outputs(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
        """Types of all outputs, in the order of the ports."""
        return (self.infer_shape(options, inputs),)

    def count_params(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> ParamCount:
        """Number of weights, with unknown sizes counted as 1."""
        return ParamCount()

    def flops(self, options: LayerOptionsT, inputs: Sequence[TensorType]) -> int:
        """Floating-point operations of one sample's forward pass; a multiply-add counts 2."""
        return 0

    def window(self, options: LayerOptionsT) -> Window | None:
        """What one output value sees of the input, or `None` where the layer slides no window over it."""
        return None

    def caption(self, options: LayerOptionsT) -> str:
        """The options that matter, short, for the node's second line: `64, relu`."""
        return ""

    def output_activation(self, options: LayerOptionsT) -> str:
        """The activation its output comes from, or "" where none can be named."""
        return ""

    def keras_arguments(self, options: LayerOptionsT) -> dict[str, Any]:
        """Arguments of `keras_class`. Where Keras has the layer they are the options themselves."""
        return dump(options)

    def build(self, options: LayerOptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        """Apply the layer to symbolic tensors, one for each wired port, and give its outputs."""
        kind = context.types[0].kind if self.keeps_kind else "float"
        own = {} if kind == "float" else {"dtype": context.dtype(kind)}
        layer = context.keras_layer(self.keras_class, **self.keras_arguments(options), **own)
        merges = len(self.inputs) > 1 or self.inputs[0].variadic
        return (layer(list(inputs) if merges else inputs[0]),)

    def build_export(self, options: LayerOptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        """Apply what the layer does in an export; what acts in training alone may be left out."""
        return self.build(options, inputs, context)

    def keras_classes(self) -> tuple[type[Any], ...]:
        """Keras classes of its own that `build` uses and that are registered for `.keras` files."""
        return ()

    def parse(self, values: dict[str, Any], where: str = "") -> LayerOptionsT:
        """Validate options that come from a file or from a user.

        Raises:
            OptionError: Naming the option at fault.
        """
        return parse(self.Options, values, where or self.title)


AnySpec = LayerSpec[Any]
