"""Recurrent layers: a state that is carried from step to step. What all of them share, and those of one layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.masks import STEP_MASK, check_mask, mask_of
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


@dataclass(frozen=True, slots=True)
class Cell:
    """What happens in one step.

    Attributes:
        keras_class: The layer of `keras.layers` that runs it; the cell alone is this and "Cell".
        gates: Number of sums of inputs and state, each with weights of its own.
        pointwise: Further operations for each value of the state: activations, products, sums.
    """

    keras_class: str
    gates: int
    pointwise: int


SIMPLE = Cell("SimpleRNN", gates=1, pointwise=1)
LSTM = Cell("LSTM", gates=4, pointwise=9)
GRU = Cell("GRU", gates=3, pointwise=8)


class CellOptions(LayerOptions):
    """Options of one step."""

    units: int = option(64, ge=1, le=65_536, unit="units", help="Size of the state, and of the output.")
    activation: Activation = option("tanh", help="Function applied to each new state.")
    use_bias: bool = option(True, advanced=True, help="Add a learned constant to each sum.")
    dropout: float = option(0.0, ge=0, lt=1, help="Share of the input values that are set to zero in training.")
    recurrent_dropout: float = option(
        0.0, ge=0, lt=1, help="Share of the values of the last state that are set to zero in training."
    )
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights of the inputs."
    )
    recurrent_initializer: KernelInitializer = option(
        "orthogonal", advanced=True, help="Distribution of the first weights of the state."
    )


class GatedOptions(CellOptions):
    """Options of a step with gates."""

    recurrent_activation: Activation = option(
        "sigmoid", advanced=True, help="Function that opens and closes the gates."
    )


class LSTMCellOptions(GatedOptions):
    """Options of an LSTM step."""

    unit_forget_bias: bool = option(
        True, advanced=True, applies_when={"use_bias": (True,)}, help="Start with an open forget gate."
    )


class GRUCellOptions(GatedOptions):
    """Options of a GRU step."""

    reset_after: bool = option(
        True, advanced=True, help="Apply the reset gate after the product with the state, as fast kernels on GPUs do."
    )


class SequenceOptions(LayerOptions):
    """How a sequence is gone through."""

    return_sequences: bool = option(
        False, help="Give the output of every step, for a further layer over time, instead of that of the last one."
    )
    unroll: bool = option(
        False, advanced=True, help="Write every step out: faster for short sequences, at the cost of memory."
    )


class DirectedOptions(SequenceOptions):
    """How a sequence is gone through in one direction."""

    go_backwards: bool = option(False, advanced=True, help="Read the sequence from its end.")


class SimpleRNNOptions(DirectedOptions, CellOptions):
    """Options of a simple recurrent layer."""


class LSTMOptions(DirectedOptions, LSTMCellOptions):
    """Options of an LSTM layer."""


class GRUOptions(DirectedOptions, GRUCellOptions):
    """Options of a GRU layer."""


OptionsT = TypeVar("OptionsT", bound=LayerOptions)


class RecurrentSpec(LayerSpec[OptionsT]):
    """What recurrent layers have in common."""

    family = "recurrent"
    cell: ClassVar[Cell]
    inputs = (Port("input", "A sequence: time, feature.", ranks=frozenset({2}), dims=("time", "feature")), STEP_MASK)
    outputs = (Port("output", "The last output, or with return_sequences the sequence of all outputs."),)

    def infer_shape(self, options: Any, inputs: Sequence[TensorType]) -> TensorType:
        sequence = inputs[0]
        require_known_last(sequence)
        check_mask(inputs, sequence.dims[0])
        if options.unroll and sequence.dims[0] is None:
            raise ShapeError(f"can write out its steps only where their number is known, but gets {sequence}")
        width = self.output_width(options)
        return sequence.with_last(width, "feature") if options.return_sequences else TensorType.of(width)

    def output_width(self, options: Any) -> int:
        """Size of the output of one step."""
        return int(options.units)

    def count_params(self, options: Any, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=cell_weights(self.cell, options, costs.known(inputs[0].dims[-1])))

    def flops(self, options: Any, inputs: Sequence[TensorType]) -> int:
        steps, features = map(costs.known, inputs[0].dims)
        return steps * step_flops(self.cell, options, features)

    def build(self, options: Any, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        layer = self.make_layer(options, context)
        mask = mask_of(inputs, context)
        if mask is None:
            return (layer(inputs[0]),)
        # Keras would attach the mask to a sequence that comes out, where no wire shows it; a copy goes without
        found = layer(inputs[0], mask=mask)
        return (context.operation("copy", found) if options.return_sequences else found,)

    def make_layer(self, options: Any, context: BuildContext) -> Any:
        """The Keras layer; a step that the mask leaves out hands the last state on."""
        return context.keras_layer(self.keras_class, **self.keras_arguments(options))

    def caption(self, options: Any) -> str:
        return f"{options.units}, every step" if options.return_sequences else str(options.units)

    def output_activation(self, options: Any) -> str:
        return str(options.activation) if self.cell is SIMPLE else ""


class SimpleRNNSpec(RecurrentSpec[SimpleRNNOptions]):
    """A state made of the input and the last state."""

    id = "simple_rnn"
    title = "Simple RNN"
    summary = "A state made of the input and the last state"
    formula = "h[t] = act(x[t] W + h[t - 1] U + b)"
    when = "For short sequences and for teaching. Beyond some twenty steps an LSTM or a GRU remembers far better."
    reference = "Elman 1990, Cognitive Science 14"
    keywords = ("rnn", "elman", "sequence", "time series", "memory")
    Options = SimpleRNNOptions
    keras_class = "SimpleRNN"
    cell = SIMPLE
    width_option = "units"


class LSTMSpec(RecurrentSpec[LSTMOptions]):
    """Long short-term memory."""

    id = "lstm"
    title = "LSTM"
    summary = "Long short-term memory: gates decide what is kept"
    formula = (
        "i, f, o = sigmoid(x[t] W + h[t - 1] U + b); c[t] = f c[t - 1] + i tanh(x[t] W_c + h[t - 1] U_c + b_c); "
        "h[t] = o tanh(c[t])"
    )
    when = "For sequences whose answer depends on what came long before: signals, text, forecasts."
    reference = "Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000"
    keywords = ("rnn", "long short-term memory", "gate", "sequence", "time series", "text", "forecast")
    Options = LSTMOptions
    keras_class = "LSTM"
    cell = LSTM
    width_option = "units"


class GRUSpec(RecurrentSpec[GRUOptions]):
    """Gated recurrent units."""

    id = "gru"
    title = "GRU"
    summary = "Gated recurrent units: an LSTM with fewer weights"
    formula = (
        "z, r = sigmoid(x[t] W + h[t - 1] U + b); g = tanh(x[t] W_h + r (h[t - 1] U_h) + b_h); "
        "h[t] = z h[t - 1] + (1 - z) g"
    )
    when = "In place of an LSTM where weights or data are scarce: three quarters of the size, often as good."
    reference = "Cho et al. 2014, arXiv:1406.1078"
    keywords = ("rnn", "gated recurrent unit", "gate", "sequence", "time series", "text", "forecast")
    Options = GRUOptions
    keras_class = "GRU"
    cell = GRU
    width_option = "units"


def cell_weights(cell: Cell, options: Any, features: int) -> int:
    """Number of weights of a cell over so many features; a GRU that resets after the product has its biases twice."""
    biases = (2 if getattr(options, "reset_after", False) else 1) * int(options.use_bias)
    return int(cell.gates * options.units * (features + options.units + biases))


def step_flops(cell: Cell, options: Any, features: int) -> int:
    """Operations of one step of a cell over so many features."""
    sums = cell.gates * (2 * (features + options.units) + int(options.use_bias))
    return int(options.units * (sums + cell.pointwise))


LAYERS: tuple[AnySpec, ...] = (SimpleRNNSpec(), LSTMSpec(), GRUSpec())
