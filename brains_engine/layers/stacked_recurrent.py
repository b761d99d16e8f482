"""Recurrent layers on top of each other, run step by step as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.fields import dump, option
from brains_engine.layers.recurrent import (
    GRU,
    LSTM,
    SIMPLE,
    CellOptions,
    DirectedOptions,
    GRUCellOptions,
    LSTMCellOptions,
    RecurrentSpec,
    cell_weights,
    step_flops,
)
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, ParamCount
from brains_engine.spec.options import LayerOptions

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType


class StackOptions(LayerOptions):
    """Height of the stack."""

    layers: int = option(2, ge=2, le=64, unit="layers", help="Number of layers on top of each other.")


class StackedRNNOptions(DirectedOptions, CellOptions, StackOptions):
    """Options of stacked simple recurrent layers."""


class StackedLSTMOptions(DirectedOptions, LSTMCellOptions, StackOptions):
    """Options of stacked LSTM layers."""


class StackedGRUOptions(DirectedOptions, GRUCellOptions, StackOptions):
    """Options of stacked GRU layers."""


class _StackedSpec(RecurrentSpec[DirectedOptions]):
    """What stacks have in common: cells that hand their outputs up within each step."""

    reference = "Graves et al. 2013, arXiv:1303.5778"
    width_option = "units"

    def count_params(self, options: Any, inputs: Sequence[TensorType]) -> ParamCount:
        first = cell_weights(self.cell, options, costs.known(inputs[0].dims[-1]))
        return ParamCount(trainable=first + (options.layers - 1) * cell_weights(self.cell, options, options.units))

    def flops(self, options: Any, inputs: Sequence[TensorType]) -> int:
        steps, features = map(costs.known, inputs[0].dims)
        higher = int(options.layers - 1) * step_flops(self.cell, options, options.units)
        return steps * (step_flops(self.cell, options, features) + higher)

    def caption(self, options: Any) -> str:
        return f"{options.layers} x {super().caption(options)}"

    def make_layer(self, options: Any, context: BuildContext) -> Any:
        arguments = dump(options)
        height = arguments.pop("layers")
        over_time = {name: arguments.pop(name) for name in DirectedOptions.model_fields}
        cells = [context.inner_layer(f"{self.cell.keras_class}Cell", **arguments) for _ in range(height)]
        return context.keras_layer("RNN", cell=cells, **over_time)


class StackedSimpleRNNSpec(_StackedSpec):
    """Simple RNNs on top of each other."""

    id = "stacked_simple_rnn"
    title = "Stacked simple RNN"
    summary = "Simple RNNs on top of each other, as one layer"
    formula = "h_1[t] = rnn_1(x[t], h_1[t - 1]); h_k[t] = rnn_k(h_(k - 1)[t], h_k[t - 1])"
    when = "For short sequences with structure on several scales of time."
    keywords = ("rnn", "deep", "multi-layer", "cells", "sequence")
    Options = StackedRNNOptions
    cell = SIMPLE


class StackedLSTMSpec(_StackedSpec):
    """LSTMs on top of each other."""

    id = "stacked_lstm"
    title = "Stacked LSTM"
    summary = "LSTMs on top of each other, as one layer"
    formula = "h_1[t] = lstm_1(x[t], h_1[t - 1]); h_k[t] = lstm_k(h_(k - 1)[t], h_k[t - 1])"
    when = "For long or intricate sequences, where one LSTM levels off: two or three layers are usual."
    keywords = ("rnn", "deep", "multi-layer", "cells", "sequence", "text", "speech", "memory")
    Options = StackedLSTMOptions
    cell = LSTM


class StackedGRUSpec(_StackedSpec):
    """GRUs on top of each other."""

    id = "stacked_gru"
    title = "Stacked GRU"
    summary = "GRUs on top of each other, as one layer"
    formula = "h_1[t] = gru_1(x[t], h_1[t - 1]); h_k[t] = gru_k(h_(k - 1)[t], h_k[t - 1])"
    when = "As a stacked LSTM, with a quarter fewer weights."
    keywords = ("rnn", "deep", "multi-layer", "cells", "sequence", "text", "speech", "memory")
    Options = StackedGRUOptions
    cell = GRU


LAYERS: tuple[AnySpec, ...] = (StackedSimpleRNNSpec(), StackedLSTMSpec(), StackedGRUSpec())
