"""LSTMs whose products are convolutions: memory for sequences of signals, images and volumes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.fields import option
from brains_engine.layers.recurrent import LSTM
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import LayerSpec, ParamCount
from brains_engine.spec.options import Activation, KernelInitializer, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, require_known_last
from brains_engine.spec.window_options import CentredKernelOptions, FilterOptions, Kernel1D, Kernel2D, Kernel3D
from brains_engine.spec.windows import show_sizes, slide, spread

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec


class ConvMemoryOptions(LayerOptions):
    """The memory of a convolutional LSTM."""

    return_sequences: bool = option(
        False, help="Give the output of every step, for a further layer over time, instead of that of the last one."
    )
    go_backwards: bool = option(False, advanced=True, help="Read the sequence from its end.")
    activation: Activation = option("tanh", help="Function applied to each new state.")
    recurrent_activation: Activation = option(
        "sigmoid", advanced=True, help="Function that opens and closes the gates."
    )
    use_bias: bool = option(True, advanced=True, help="Add a learned constant to each channel of each sum.")
    unit_forget_bias: bool = option(
        True, advanced=True, applies_when={"use_bias": (True,)}, help="Start with an open forget gate."
    )
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


class ConvLSTMOptions(ConvMemoryOptions, CentredKernelOptions, FilterOptions):
    """Options of a convolutional LSTM."""


class ConvLSTM1DOptions(Kernel1D, ConvLSTMOptions):
    """Options of a 1-D convolutional LSTM."""


class ConvLSTM2DOptions(Kernel2D, ConvLSTMOptions):
    """Options of a 2-D convolutional LSTM."""


class ConvLSTM3DOptions(Kernel3D, ConvLSTMOptions):
    """Options of a 3-D convolutional LSTM."""


class _ConvLSTMSpec(LayerSpec[ConvLSTMOptions]):
    """What convolutional LSTMs have in common."""

    family = "recurrent"
    formula = (
        "i, f, o = sigmoid(conv(x[t], W) + conv(h[t - 1], U) + b); "
        "c[t] = f c[t - 1] + i tanh(conv(x[t], W_c) + conv(h[t - 1], U_c) + b_c); h[t] = o tanh(c[t])"
    )
    reference = "Shi et al. 2015, arXiv:1506.04214"
    width_option = "filters"

    def infer_shape(self, options: ConvLSTMOptions, inputs: Sequence[TensorType]) -> TensorType:
        sequence = inputs[0]
        require_known_last(sequence)
        state = _state(options, sequence)
        if not options.return_sequences:
            return state
        return TensorType((sequence.dims[0], *state.dims), (sequence.names[0], *state.names), sequence.kind)

    def count_params(self, options: ConvLSTMOptions, inputs: Sequence[TensorType]) -> ParamCount:
        seen = _seen(options, inputs[0]) + int(options.use_bias)
        return ParamCount(trainable=LSTM.gates * options.filters * seen)

    def flops(self, options: ConvLSTMOptions, inputs: Sequence[TensorType]) -> int:
        sums = LSTM.gates * (2 * _seen(options, inputs[0]) + int(options.use_bias))
        steps = costs.known(inputs[0].dims[0])
        return steps * costs.elements(_state(options, inputs[0])) * (sums + LSTM.pointwise)

    def caption(self, options: ConvLSTMOptions) -> str:
        plain = f"{options.filters}, {show_sizes(options.kernel_size)}"
        return f"{plain}, every step" if options.return_sequences else plain


class ConvLSTM1DSpec(_ConvLSTMSpec):
    """Memory for a sequence of signals."""

    id = "conv_lstm_1d"
    title = "Conv LSTM 1-D"
    summary = "An LSTM with convolutions, for sequences of signals"
    when = "For series of profiles or spectra: each step is a signal whose neighbouring values belong together."
    keywords = ("convlstm", "rnn", "memory", "sequence", "signal", "spectrum", "forecast")
    Options = ConvLSTM1DOptions
    inputs = (
        Port(
            "input",
            "A sequence of signals: time, width, channel.",
            ranks=frozenset({3}),
            dims=("time", "width", "channel"),
        ),
    )
    outputs = (Port("output", "The last signal of filters, or with return_sequences those of all steps."),)
    keras_class = "ConvLSTM1D"


class ConvLSTM2DSpec(_ConvLSTMSpec):
    """Memory for a sequence of images."""

    id = "conv_lstm_2d"
    title = "Conv LSTM 2-D"
    summary = "An LSTM with convolutions, for sequences of images"
    when = "For videos, radar and other series of maps, to forecast the next ones or to judge the series."
    keywords = ("convlstm", "rnn", "memory", "sequence", "video", "image", "weather", "forecast")
    Options = ConvLSTM2DOptions
    inputs = (
        Port(
            "input",
            "A sequence of images: time, height, width, channel.",
            ranks=frozenset({4}),
            dims=("time", "height", "width", "channel"),
        ),
    )
    outputs = (Port("output", "The last image of filters, or with return_sequences those of all steps."),)
    keras_class = "ConvLSTM2D"


class ConvLSTM3DSpec(_ConvLSTMSpec):
    """Memory for a sequence of volumes."""

    id = "conv_lstm_3d"
    title = "Conv LSTM 3-D"
    summary = "An LSTM with convolutions, for sequences of volumes"
    when = "For series of scans or simulated fields. It is the costliest of its kind: keep filters and sizes small."
    keywords = ("convlstm", "rnn", "memory", "sequence", "voxel", "simulation", "forecast")
    Options = ConvLSTM3DOptions
    inputs = (
        Port(
            "input",
            "A sequence of volumes: time, depth, height, width, channel.",
            ranks=frozenset({5}),
            dims=("time", "depth", "height", "width", "channel"),
        ),
    )
    outputs = (Port("output", "The last volume of filters, or with return_sequences those of all steps."),)
    keras_class = "ConvLSTM3D"


def _state(options: ConvLSTMOptions, sequence: TensorType) -> TensorType:
    """Type of the state: what the convolution makes of one step."""
    step = TensorType(sequence.dims[1:], sequence.names[1:], sequence.kind)
    slid = slide(step, options.kernel_size, options.strides, options.padding, options.dilation_rate)
    return slid.with_last(options.filters, "channel")


def _seen(options: ConvLSTMOptions, sequence: TensorType) -> int:
    """Number of values of the input and of the state that one sum sees."""
    places = math.prod(spread(options.kernel_size, sequence.rank - 2))
    return places * (costs.known(sequence.dims[-1]) + options.filters)


LAYERS: tuple[AnySpec, ...] = (ConvLSTM1DSpec(), ConvLSTM2DSpec(), ConvLSTM3DSpec())
