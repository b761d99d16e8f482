"""Attention: each step looks at all others, and mixes what it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from pydantic import model_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.layer_spec import BuildContext, LayerSpec, ParamCount
from brains_engine.spec.masks import check_mask, mask_of, unmasked
from brains_engine.spec.options import KernelInitializer, LayerOptions, Size
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import require_known_last

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

_SEQUENCE = frozenset({2})
_BATCH_AND_STEPS = 2
_CAUSAL = "Let each step see only itself and earlier ones, as for text that is written from left to right."
_DROPOUT = "Share of the attention weights that are set to zero in each training step."


_MASK = "Which steps of the values may be looked at: time. Free, all may."
_MASKS = f"{_MASK} With two dimensions: which values each step of the query may look at."


class AttentionOptions(LayerOptions):
    """What all kinds of attention can be told."""

    use_causal_mask: bool = option(False, help=_CAUSAL)
    dropout: float = option(0.0, ge=0, lt=1, help=_DROPOUT)


AttentionOptionsT = TypeVar("AttentionOptionsT", bound=AttentionOptions)


class _AttentionSpec(LayerSpec[AttentionOptionsT]):
    """What all kinds of attention have in common."""

    family = "attention"
    inputs = (
        Port("query", "What asks: time, feature.", ranks=_SEQUENCE, dims=("time", "feature")),
        Port(
            "value",
            "What is mixed: time, feature. The query itself, for self-attention.",
            ranks=_SEQUENCE,
            dims=("time", "feature"),
        ),
        Port("key", "What is compared with the query; free, the values are.", ranks=_SEQUENCE, minimum=0),
        Port("mask", _MASK, ranks=frozenset({1}), kind="boolean", minimum=0),
    )
    outputs = (Port("output", "For each step of the query, the values mixed."),)

    def caption(self, options: AttentionOptionsT) -> str:
        return "causal" if options.use_causal_mask else ""

    def build(self, options: AttentionOptionsT, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        arguments = self.keras_arguments(options)
        del arguments["use_causal_mask"]
        layer = context.keras_layer(self.keras_class, **arguments)
        tensors = inputs[: len(unmasked(context.types))]
        return (self.apply(layer, tensors, mask_of(inputs, context), options.use_causal_mask),)

    def apply(self, layer: Any, tensors: Sequence[Any], mask: Any, causal: bool) -> Any:
        """Call the Keras layer, which takes its tensors as one list, and as its masks those of query and value."""
        masks = {} if mask is None else {"mask": [None, mask]}
        return layer(list(tensors), use_causal_mask=causal, **masks)


class _HeadsSpec(_AttentionSpec[AttentionOptionsT]):
    """What attention with heads has in common."""

    inputs = (
        *_AttentionSpec.inputs[:3],
        Port("mask", _MASKS, ranks=frozenset({1, 2}), kind="boolean", minimum=0),
    )

    def output_activation(self, options: AttentionOptionsT) -> str:
        return "linear"

    def apply(self, layer: Any, tensors: Sequence[Any], mask: Any, causal: bool) -> Any:
        if mask is None:
            return layer(*tensors, use_causal_mask=causal)
        name = "value_mask" if len(mask.shape) == _BATCH_AND_STEPS else "attention_mask"
        return layer(*tensors, use_causal_mask=causal, **{name: mask})


def _roles(inputs: Sequence[TensorType]) -> tuple[TensorType, TensorType, TensorType]:
    """Query, value and key, which must have known features, and as many values as keys; the mask must fit them."""
    query, value, *rest = unmasked(inputs)
    key = rest[0] if rest else value
    for tensor in (query, value, key):
        require_known_last(tensor)
    if None not in (value.dims[0], key.dims[0]) and value.dims[0] != key.dims[0]:
        raise ShapeError(f"needs a key for each value, but gets {key.named()} for {value.named()}")
    pairs = any(tensor.kind == "boolean" and tensor.rank > 1 for tensor in inputs)
    check_mask(inputs, *((query.dims[0], value.dims[0]) if pairs else (value.dims[0],)))
    return query, value, key


def _pairs(query: TensorType, key: TensorType) -> int:
    return costs.known(query.dims[0]) * costs.known(key.dims[0])


class DotAttentionOptions(AttentionOptions):
    """Options of dot-product attention."""

    use_scale: bool = option(False, help="Multiply the scores by a learned factor.")
    score_mode: Literal["dot", "concat"] = option(
        "dot", help="dot compares by the product, concat by tanh of the sum, with a learned factor."
    )


class DotAttentionSpec(_AttentionSpec[DotAttentionOptions]):
    """Attention by dot products, without projections."""

    id = "attention"
    title = "Dot attention"
    summary = "Mixes values by how well keys match the query, as dot products"
    formula = "y = softmax(q k^T) v"
    when = "To let one sequence look at another without weights for it, as in early translation networks."
    reference = "Luong et al. 2015, arXiv:1508.04025"
    keywords = ("luong", "dot product", "seq2seq", "transformer", "self-attention")
    Options = DotAttentionOptions
    keras_class = "Attention"

    def infer_shape(self, options: DotAttentionOptions, inputs: Sequence[TensorType]) -> TensorType:
        query, value, key = _roles(inputs)
        if query.dims[1] != key.dims[1]:
            raise ShapeError(f"compares features one by one, but gets {query.named()} and {key.named()}")
        return query.with_last(value.dims[1])

    def count_params(self, options: DotAttentionOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=int(options.use_scale) + int(options.score_mode == "concat"))

    def flops(self, options: DotAttentionOptions, inputs: Sequence[TensorType]) -> int:
        query, value, key = _roles(inputs)
        widths = 2 * costs.known(query.dims[1]) + 2 * costs.known(value.dims[1])
        return _pairs(query, key) * (widths + 3)


class AdditiveAttentionOptions(AttentionOptions):
    """Options of additive attention."""

    use_scale: bool = option(True, help="Multiply the features by learned factors before they are summed.")


class AdditiveAttentionSpec(_AttentionSpec[AdditiveAttentionOptions]):
    """Attention by a sum and a tanh."""

    id = "additive_attention"
    title = "Additive attention"
    summary = "Mixes values by how well keys match the query, as tanh of sums"
    formula = "y = softmax(sum over i of s[i] tanh(q[i] + k[i])) v"
    when = "As dot attention, where features have different sizes; it costs more time and memory."
    reference = "Bahdanau et al. 2015, arXiv:1409.0473"
    keywords = ("bahdanau", "concat", "seq2seq", "self-attention")
    Options = AdditiveAttentionOptions
    keras_class = "AdditiveAttention"

    def infer_shape(self, options: AdditiveAttentionOptions, inputs: Sequence[TensorType]) -> TensorType:
        query, value, key = _roles(inputs)
        if query.dims[1] != key.dims[1]:
            raise ShapeError(f"adds features one by one, but gets {query.named()} and {key.named()}")
        return query.with_last(value.dims[1])

    def count_params(self, options: AdditiveAttentionOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=costs.known(inputs[0].dims[1]) if options.use_scale else 0)

    def flops(self, options: AdditiveAttentionOptions, inputs: Sequence[TensorType]) -> int:
        query, value, key = _roles(inputs)
        return _pairs(query, key) * (4 * costs.known(query.dims[1]) + 2 * costs.known(value.dims[1]) + 3)


class MultiHeadOptions(AttentionOptions):
    """Options of multi-head attention."""

    num_heads: int = option(4, ge=1, le=1024, unit="heads", help="Number of attentions side by side.")
    key_dim: Size = option(16, unit="features", help="Width of each head's queries and keys.")
    value_dim: Size | None = option(None, unit="features", help="Width of each head's values; empty means key_dim.")
    output_shape: Size | None = option(
        None, unit="features", help="Width of the output; empty means that of the query."
    )
    use_bias: bool = option(True, help="Add learned constants in the projections.")
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights."
    )


class MultiHeadAttentionSpec(_HeadsSpec[MultiHeadOptions]):
    """Several attentions side by side, each with projections of its own."""

    id = "multi_head_attention"
    title = "Multi-head attention"
    summary = "Several attentions side by side, each with projections of its own"
    formula = "head = softmax(q W_q (k W_k)^T / sqrt(key_dim)) v W_v; y = [head_1, head_2, ...] W_o"
    when = "The heart of a transformer: wire a sequence to query and value, add the input, and normalise."
    reference = "Vaswani et al. 2017, arXiv:1706.03762"
    keywords = ("mha", "transformer", "self-attention", "cross-attention", "encoder", "decoder")
    Options = MultiHeadOptions
    keras_class = "MultiHeadAttention"

    def infer_shape(self, options: MultiHeadOptions, inputs: Sequence[TensorType]) -> TensorType:
        query, _, _ = _roles(inputs)
        return query.with_last(options.output_shape or query.dims[1])

    def count_params(self, options: MultiHeadOptions, inputs: Sequence[TensorType]) -> ParamCount:
        heads, key_dim, value_dim = options.num_heads, options.key_dim, options.value_dim or options.key_dim
        query, value, key = (costs.known(tensor.dims[1]) for tensor in _roles(inputs))
        output = options.output_shape or query
        widths = ((query, heads * key_dim), (key, heads * key_dim), (value, heads * value_dim))
        total = sum((source + int(options.use_bias)) * target for source, target in widths)
        return ParamCount(trainable=total + (heads * value_dim + int(options.use_bias)) * output)

    def flops(self, options: MultiHeadOptions, inputs: Sequence[TensorType]) -> int:
        query, value, key = _roles(inputs)
        value_dim = options.value_dim or options.key_dim
        output = self.infer_shape(options, inputs)
        heads = options.num_heads
        projections = (
            2
            * heads
            * ((costs.elements(query) + costs.elements(key)) * options.key_dim + costs.elements(value) * value_dim)
        )
        mixing = heads * _pairs(query, key) * (2 * options.key_dim + 2 * value_dim + 3)
        return projections + mixing + 2 * heads * value_dim * costs.elements(output)

    def caption(self, options: MultiHeadOptions) -> str:
        causal = ", causal" if options.use_causal_mask else ""
        return f"{options.num_heads} x {options.key_dim}{causal}"


class GroupedQueryOptions(AttentionOptions):
    """Options of grouped-query attention."""

    head_dim: Size = option(16, unit="features", help="Width of each head.")
    num_query_heads: int = option(4, ge=1, le=1024, unit="heads", help="Number of heads that ask.")
    num_key_value_heads: int = option(2, ge=1, le=1024, unit="heads", help="Number of heads that are asked.")
    use_bias: bool = option(True, help="Add learned constants in the projections.")
    kernel_initializer: KernelInitializer = option(
        "glorot_uniform", advanced=True, help="Distribution of the first weights."
    )

    @model_validator(mode="after")
    def _even_groups(self) -> GroupedQueryOptions:
        if self.num_query_heads % self.num_key_value_heads:
            raise ValueError("needs num_query_heads to be a multiple of num_key_value_heads")
        return self


class GroupedQueryAttentionSpec(_HeadsSpec[GroupedQueryOptions]):
    """Multi-head attention whose heads share keys and values in groups."""

    id = "grouped_query_attention"
    title = "Grouped-query attention"
    summary = "Multi-head attention whose heads share keys and values in groups"
    formula = "y = multi-head attention in which num_query_heads / num_key_value_heads heads share one k W_k and v W_v"
    when = "In place of multi-head attention where memory counts: fewer weights, nearly the same quality."
    reference = "Ainslie et al. 2023, arXiv:2305.13245; one group: Shazeer 2019, arXiv:1911.02150"
    keywords = ("gqa", "multi-query", "transformer", "llama", "self-attention")
    Options = GroupedQueryOptions
    keras_class = "GroupQueryAttention"

    def infer_shape(self, options: GroupedQueryOptions, inputs: Sequence[TensorType]) -> TensorType:
        query, value, _ = _roles(inputs)
        if query.dims[1] != value.dims[1]:
            raise ShapeError(f"needs query and value of one width, but gets {query.named()} and {value.named()}")
        return query

    def count_params(self, options: GroupedQueryOptions, inputs: Sequence[TensorType]) -> ParamCount:
        query, value, key = (costs.known(tensor.dims[1]) for tensor in _roles(inputs))
        bias = int(options.use_bias)
        asking = options.num_query_heads * options.head_dim
        asked = options.num_key_value_heads * options.head_dim
        total = (query + bias) * asking + (key + value + 2 * bias) * asked
        return ParamCount(trainable=total + (asking + bias) * query)

    def flops(self, options: GroupedQueryOptions, inputs: Sequence[TensorType]) -> int:
        query, value, key = _roles(inputs)
        heads, groups, width = options.num_query_heads, options.num_key_value_heads, options.head_dim
        projections = 4 * costs.elements(query) * heads * width
        projections += 2 * (costs.elements(key) + costs.elements(value)) * groups * width
        return projections + heads * _pairs(query, key) * (4 * width + 3)

    def caption(self, options: GroupedQueryOptions) -> str:
        causal = ", causal" if options.use_causal_mask else ""
        return f"{options.num_query_heads}:{options.num_key_value_heads} x {options.head_dim}{causal}"


LAYERS: tuple[AnySpec, ...] = (
    DotAttentionSpec(),
    AdditiveAttentionSpec(),
    MultiHeadAttentionSpec(),
    GroupedQueryAttentionSpec(),
)
