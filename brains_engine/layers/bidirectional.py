"""Recurrent layers that read a sequence from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.fields import dump, option
from brains_engine.layers.recurrent import (
    GRU,
    LSTM,
    SIMPLE,
    CellOptions,
    GRUCellOptions,
    LSTMCellOptions,
    RecurrentSpec,
    SequenceOptions,
)
from brains_engine.spec.layer_spec import BuildContext, ParamCount
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class MergeOptions(SequenceOptions):
    """How a sequence is gone through in both directions."""

    merge_mode: Literal["concat", "sum", "mul", "ave"] = option(
        "concat", help="How both directions become one: side by side, their sum, product or mean."
    )


class BidirectionalSimpleRNNOptions(MergeOptions, CellOptions):
    """Options of a bidirectional simple recurrent layer."""


class BidirectionalLSTMOptions(MergeOptions, LSTMCellOptions):
    """Options of a bidirectional LSTM layer."""


class BidirectionalGRUOptions(MergeOptions, GRUCellOptions):
    """Options of a bidirectional GRU layer."""


class _BidirectionalSpec(RecurrentSpec[MergeOptions]):
    """What bidirectional layers have in common: the layer twice, once from the end."""

    reference = "Schuster & Paliwal 1997, IEEE Transactions on Signal Processing 45"
    outputs = (Port("output", "Both last outputs merged, or with return_sequences those of every step."),)

    def output_width(self, options: Any) -> int:
        return int(options.units) * (2 if options.merge_mode == "concat" else 1)

    def count_params(self, options: Any, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=2 * super().count_params(options, inputs).trainable)

    def flops(self, options: Any, inputs: Sequence[TensorType]) -> int:
        merged = 0 if options.merge_mode == "concat" else self.infer_shape(options, inputs).size or 0
        return 2 * super().flops(options, inputs) + merged

    def caption(self, options: Any) -> str:
        joined = {"concat": "2 x {}", "sum": "{} summed", "mul": "{} multiplied", "ave": "{} averaged"}
        plain = joined[options.merge_mode].format(options.units)
        return f"{plain}, every step" if options.return_sequences else plain

    def output_activation(self, options: Any) -> str:
        return super().output_activation(options) if options.merge_mode == "concat" else ""

    def make_layer(self, options: Any, context: BuildContext) -> Any:
        arguments = dump(options)
        merge_mode = arguments.pop("merge_mode")
        layer = context.inner_layer(self.cell.keras_class, **arguments)
        return context.keras_layer("Bidirectional", layer=layer, merge_mode=merge_mode)


class BidirectionalSimpleRNNSpec(_BidirectionalSpec):
    """A simple RNN in both directions."""

    id = "bidirectional_simple_rnn"
    title = "Bidirectional simple RNN"
    summary = "A simple RNN that reads a sequence from both ends"
    formula = "h[t] = [rnn(x[1], ..., x[t]), rnn'(x[n], ..., x[t])]"
    when = (
        "For short sequences that are there as a whole, where each step is judged by what stands on both sides of it."
    )
    keywords = ("rnn", "both directions", "sequence", "labelling")
    Options = BidirectionalSimpleRNNOptions
    cell = SIMPLE


class BidirectionalLSTMSpec(_BidirectionalSpec):
    """An LSTM in both directions."""

    id = "bidirectional_lstm"
    title = "Bidirectional LSTM"
    summary = "An LSTM that reads a sequence from both ends"
    formula = "h[t] = [lstm(x[1], ..., x[t]), lstm'(x[n], ..., x[t])]"
    when = "For sequences that are there as a whole: text, recorded signals. Not for forecasts: it sees the future."
    keywords = ("rnn", "bilstm", "both directions", "sequence", "text", "labelling", "memory")
    Options = BidirectionalLSTMOptions
    cell = LSTM


class BidirectionalGRUSpec(_BidirectionalSpec):
    """A GRU in both directions."""

    id = "bidirectional_gru"
    title = "Bidirectional GRU"
    summary = "A GRU that reads a sequence from both ends"
    formula = "h[t] = [gru(x[1], ..., x[t]), gru'(x[n], ..., x[t])]"
    when = "As a bidirectional LSTM, with a quarter fewer weights. Not for forecasts: it sees the future."
    keywords = ("rnn", "bigru", "both directions", "sequence", "text", "labelling", "memory")
    Options = BidirectionalGRUOptions
    cell = GRU


LAYERS: tuple[AnySpec, ...] = (BidirectionalSimpleRNNSpec(), BidirectionalLSTMSpec(), BidirectionalGRUSpec())
