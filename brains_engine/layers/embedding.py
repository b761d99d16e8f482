"""Whole numbers as learned vectors, and where in a sequence each step stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import DimName
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.options import Initializer, LayerOptions, Size
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_SEQUENCE = (Port("input", "A sequence: time, feature.", ranks=frozenset({2}), dims=("time", "feature")),)
_ENCODED = (Port("output", "The sequence, with the positions in its values."),)


class EmbeddingOptions(LayerOptions):
    """Options of an embedding."""

    input_dim: Size = option(1000, unit="rows", help="Size of the vocabulary: one more than the largest number.")
    output_dim: Size = option(32, unit="features", help="Length of each vector.")
    embeddings_initializer: Initializer = option("uniform", advanced=True, help="Distribution of the first vectors.")
    name: DimName = option("feature", advanced=True, help="What the new dimension is called.")


class EmbeddingSpec(LayerSpec[EmbeddingOptions]):
    """A learned vector for each whole number."""

    id = "embedding"
    title = "Embedding"
    family = "attention"
    summary = "A learned vector for each whole number"
    formula = "y[i] = W[x[i]]; numbers beyond the table take its nearest row"
    when = (
        "For words, categories and other things that are numbered. Set the input's dtype to integer and the data's "
        "scaling to none."
    )
    reference = "Bengio et al. 2003, Journal of Machine Learning Research 3; Mikolov et al. 2013, arXiv:1301.3781"
    keywords = ("word", "token", "vocabulary", "lookup", "category", "nlp", "text")
    Options = EmbeddingOptions
    inputs = (Port("input", "Whole numbers from 0.", kind="integer"),)
    outputs = (Port("output", "A vector for each number."),)
    keras_class = "Embedding"

    def infer_shape(self, options: EmbeddingOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        return tensor.with_kind("float").inserted(tensor.rank, options.output_dim, options.name)

    def count_params(self, options: EmbeddingOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=options.input_dim * options.output_dim)

    def caption(self, options: EmbeddingOptions) -> str:
        return f"{options.input_dim} x {options.output_dim}"

    def output_activation(self, options: EmbeddingOptions) -> str:
        return "linear"

    def build(self, options: EmbeddingOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        table = context.keras_layer(
            self.keras_class,
            input_dim=options.input_dim,
            output_dim=options.output_dim,
            embeddings_initializer=options.embeddings_initializer,
        )
        # devices differ in what they do beyond the table: an error, zeros, or the last row
        rows = context.operation("clip", inputs[0], 0, options.input_dim - 1)
        return (table(rows),)


class PositionEmbeddingOptions(LayerOptions):
    """Options of a position embedding."""

    embeddings_initializer: Initializer = option("uniform", help="Distribution of the first vectors.")


class PositionEmbeddingSpec(LayerSpec[PositionEmbeddingOptions]):
    """A learned vector for each position, added."""

    id = "position_embedding"
    title = "Position embedding"
    family = "attention"
    summary = "Adds a learned vector for each position of a sequence"
    formula = "y[t] = x[t] + W[t], W learned"
    when = "Before attention, which by itself does not know the order of the steps. The length is fixed."
    reference = "Gehring et al. 2017, arXiv:1705.03122; Devlin et al. 2018, arXiv:1810.04805"
    keywords = ("positional encoding", "order", "transformer", "learned")
    Options = PositionEmbeddingOptions
    inputs = _SEQUENCE
    outputs = _ENCODED
    keras_class = "Embedding"
    read_from = ()
    keeps_width = True

    def infer_shape(self, options: PositionEmbeddingOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        if tensor.size is None:
            raise ShapeError(f"needs known sizes, but gets {tensor.named()}")
        return tensor

    def count_params(self, options: PositionEmbeddingOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=costs.elements(inputs[0]))

    def flops(self, options: PositionEmbeddingOptions, inputs: Sequence[TensorType]) -> int:
        return costs.elements(inputs[0])

    def build(self, options: PositionEmbeddingOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        time, feature = (costs.known(size) for size in context.types[0].dims)
        table = context.keras_layer(
            self.keras_class,
            input_dim=time,
            output_dim=feature,
            embeddings_initializer=options.embeddings_initializer,
        )
        return (context.operation("add", inputs[0], table(context.constant(list(range(time)), "integer"))),)


class WavelengthOptions(LayerOptions):
    """Options of encodings by waves."""

    max_wavelength: float = option(
        10_000.0, ge=2, le=1e9, unit="steps", help="The longest wave; it should be longer than the sequence."
    )


class _WavesSpec(LayerSpec[WavelengthOptions]):
    """What encodings by waves have in common."""

    family = "attention"
    Options = WavelengthOptions
    inputs = _SEQUENCE
    outputs = _ENCODED
    keeps_width = True

    def caption(self, options: WavelengthOptions) -> str:
        return "" if options.max_wavelength == 10_000 else f"waves to {options.max_wavelength:g}"


class SinusoidalEncodingSpec(_WavesSpec):
    """Waves of many lengths, added."""

    id = "sinusoidal_encoding"
    title = "Sinusoidal encoding"
    summary = "Adds waves that tell the position in a sequence"
    formula = "y[t, 2 i] = x[t, 2 i] + sin(t / L^(2 i / n)); y[t, 2 i + 1] = x[t, 2 i + 1] + cos(t / L^(2 i / n))"
    when = "Before attention, which by itself does not know the order of the steps. Any length will do."
    reference = "Vaswani et al. 2017, arXiv:1706.03762"
    keywords = ("positional encoding", "order", "transformer", "sine", "waves")

    def infer_shape(self, options: WavelengthOptions, inputs: Sequence[TensorType]) -> TensorType:
        require_known_last(inputs[0])
        return inputs[0]

    def flops(self, options: WavelengthOptions, inputs: Sequence[TensorType]) -> int:
        return 4 * costs.elements(inputs[0])

    def build(self, options: WavelengthOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        width = costs.known(context.types[0].dims[-1])
        rates = [options.max_wavelength ** -(2 * (index // 2) / width) for index in range(width)]
        phases = [math.pi / 2 * (index % 2) for index in range(width)]
        angles = context.operation("multiply", _positions(inputs[0], context), context.array(rates))
        waves = context.operation("sin", context.operation("add", angles, context.array(phases)))
        return (context.operation("add", inputs[0], waves),)


class RotaryEncodingSpec(_WavesSpec):
    """Pairs of features turned by their position."""

    id = "rotary_encoding"
    title = "Rotary encoding"
    summary = "Turns pairs of features by an angle that grows with the position"
    formula = (
        "y[t, i] = x[t, i] cos a - x[t, i + n/2] sin a; y[t, i + n/2] = x[t, i + n/2] cos a + x[t, i] sin a; "
        "a = t / L^(2 i / n)"
    )
    when = "On queries and keys before dot-product attention: their products then depend on the distance of two steps."
    reference = "Su et al. 2021, arXiv:2104.09864"
    keywords = ("rope", "positional encoding", "order", "transformer", "relative")

    def infer_shape(self, options: WavelengthOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        require_known_last(tensor)
        if costs.known(tensor.dims[-1]) % 2:
            raise ShapeError(f"turns pairs, so {tensor.names[-1]} must be even, but it gets {tensor.named()}")
        return tensor

    def flops(self, options: WavelengthOptions, inputs: Sequence[TensorType]) -> int:
        return 6 * costs.elements(inputs[0])

    def build(self, options: WavelengthOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        width = costs.known(context.types[0].dims[-1])
        rates = [options.max_wavelength ** -(2 * index / width) for index in range(width // 2)] * 2
        angles = context.operation("multiply", _positions(inputs[0], context), context.array(rates))
        first, second = context.operation("split", inputs[0], 2, axis=-1)
        turned = context.operation("concatenate", [context.operation("negative", second), first], axis=-1)
        cosines = context.operation("multiply", inputs[0], context.operation("cos", angles))
        sines = context.operation("multiply", turned, context.operation("sin", angles))
        return (context.operation("add", cosines, sines),)


def _positions(sequence: Any, context: BuildContext) -> Any:
    """Positions from 0, `[batch, time, 1]`, of a sequence of any length."""
    column = context.operation("get_item", sequence, (slice(None), slice(None), slice(0, 1)))
    ones = context.operation("ones_like", column)
    return context.operation("subtract", context.operation("cumsum", ones, axis=1), 1.0)


LAYERS: tuple[AnySpec, ...] = (
    EmbeddingSpec(),
    PositionEmbeddingSpec(),
    SinusoidalEncodingSpec(),
    RotaryEncodingSpec(),
)
