"""Products of tensors: matrices, dot products of branches, and any equation of indices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import field_validator

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec import costs
from brains_engine.spec.axes import SomeAxes, find_axes, find_axis, keras_axis
from brains_engine.spec.einsum import count_operations, match_sizes, read_equation, result_names
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.shapes import TensorType, broadcast, unique_names

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec, BuildContext


class DotOptions(LayerOptions):
    """Options of dot."""

    axes: SomeAxes = option(
        "-1",
        kind="axes",
        help="The dimension that is summed over, by name or number; two words where the branches call it differently.",
    )
    normalize: bool = option(False, help="Divide by both lengths, which gives the cosine of the angle between them.")


class DotSpec(LayerSpec[DotOptions]):
    """Dot products between two branches."""

    id = "dot"
    title = "Dot"
    family = "merging"
    summary = "Dot products or cosines between two branches"
    formula = "y[i, j] = sum over k of a[i, k] b[j, k]; normalize: of a / |a| and b / |b|"
    when = "To compare two descriptions, as in search, recommendation and siamese networks."
    keywords = ("inner product", "cosine", "similarity", "siamese", "merge")
    Options = DotOptions
    inputs = (
        Port("a", "The first branch: a vector or rows of them.", ranks=frozenset({1, 2})),
        Port("b", "The second branch: a vector or rows of them.", ranks=frozenset({1, 2})),
    )
    outputs = (Port("output", "One value for each pair of rows."),)
    keras_class = "Dot"

    def infer_shape(self, options: DotOptions, inputs: Sequence[TensorType]) -> TensorType:
        a, b = inputs
        left, right = _dot_axes(options, a, b)
        if None not in (a.dims[left], b.dims[right]) and a.dims[left] != b.dims[right]:
            raise ShapeError(f"needs equal sizes to sum over, but gets {a.named()} and {b.named()}")
        rest = a.without((left,)), b.without((right,))
        dims, names = (rest[0].dims + rest[1].dims), (rest[0].names + rest[1].names)
        return TensorType(dims, unique_names(names)) if dims else TensorType.of(1)

    def flops(self, options: DotOptions, inputs: Sequence[TensorType]) -> int:
        left, _ = _dot_axes(options, *inputs)
        summed = costs.known(inputs[0].dims[left])
        lengths = 3 * sum(map(costs.elements, inputs)) if options.normalize else 0
        return 2 * summed * costs.elements(self.infer_shape(options, inputs)) + lengths

    def caption(self, options: DotOptions) -> str:
        return "cosine" if options.normalize else ""

    def build(self, options: DotOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        axes = tuple(map(keras_axis, _dot_axes(options, *context.types)))
        return (context.keras_layer(self.keras_class, axes=axes, normalize=options.normalize)(list(inputs)),)


def _dot_axes(options: DotOptions, a: TensorType, b: TensorType) -> tuple[int, int]:
    words = options.axes.split()
    if len(words) > 2:
        raise ShapeError(f"sums over one dimension of each branch, but axes names {len(words)}")
    return find_axis(words[0], a), find_axis(words[-1], b)


_MATRICES = (TensorType.of(8, 16, names=("row", "feature")), TensorType.of(16, 4, names=("feature", "column")))


class MatmulOptions(LayerOptions):
    """Options of a matrix product."""

    transpose_a: bool = option(False, help="Swap the last two dimensions of the first tensor.")
    transpose_b: bool = option(False, help="Swap the last two dimensions of the second tensor.")


class MatmulSpec(LayerSpec[MatmulOptions]):
    """The product of matrices that are both computed."""

    id = "matmul"
    title = "Matrix product"
    family = "tensor"
    summary = "Multiplies two matrices, or stacks of them"
    formula = "y[i, j] = sum over k of a[i, k] b[k, j], for each leading place"
    when = "Where both factors are computed, as the scores and the mixing in attention. Dense multiplies with weights."
    keywords = ("matmul", "multiply", "linear algebra", "bmm", "attention")
    Options = MatmulOptions
    inputs = (
        Port("a", "Rows by the summed dimension.", ranks=frozenset({2, 3, 4})),
        Port("b", "The summed dimension by columns.", ranks=frozenset({2, 3, 4})),
    )
    outputs = (Port("output", "Rows of the first by columns of the second."),)
    example = _MATRICES

    def infer_shape(self, options: MatmulOptions, inputs: Sequence[TensorType]) -> TensorType:
        a, b = _factors(options, inputs)
        if a.rank != b.rank:
            raise ShapeError(f"multiplies tensors of as many dimensions, but gets {inputs[0]} and {inputs[1]}")
        if None not in (a.dims[-1], b.dims[-2]) and a.dims[-1] != b.dims[-2]:
            raise ShapeError(f"cannot multiply {a} with {b}: {a.dims[-1]} columns meet {b.dims[-2]} rows")
        leading = broadcast((a.without((a.rank - 2, a.rank - 1)), b.without((b.rank - 2, b.rank - 1))))
        names = unique_names((*leading.names, a.names[-2], b.names[-1]))
        return TensorType((*leading.dims, a.dims[-2], b.dims[-1]), names)

    def flops(self, options: MatmulOptions, inputs: Sequence[TensorType]) -> int:
        a, _ = _factors(options, inputs)
        return 2 * costs.known(a.dims[-1]) * costs.elements(self.infer_shape(options, inputs))

    def caption(self, options: MatmulOptions) -> str:
        marks = ("aᵀ" if options.transpose_a else "a", "bᵀ" if options.transpose_b else "b")
        return " ".join(marks)

    def build(self, options: MatmulOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        flags = (options.transpose_a, options.transpose_b)
        factors = [
            context.operation("swapaxes", tensor, -1, -2) if flag else tensor
            for tensor, flag in zip(inputs, flags, strict=True)
        ]
        return (context.operation("matmul", *factors),)


def _factors(options: MatmulOptions, inputs: Sequence[TensorType]) -> tuple[TensorType, TensorType]:
    a, b = inputs
    return (_swapped(a) if options.transpose_a else a), (_swapped(b) if options.transpose_b else b)


def _swapped(tensor: TensorType) -> TensorType:
    return tensor.picked((*range(tensor.rank - 2), tensor.rank - 1, tensor.rank - 2))


class EinsumOptions(LayerOptions):
    """Options of an einsum."""

    equation: str = option(
        "ij,jk->ik", min_length=2, max_length=120, help="Letters of each tensor's dimensions, then those of the result."
    )

    @field_validator("equation")
    @classmethod
    def _is_equation(cls, equation: str) -> str:
        read_equation(equation)
        return equation


class EinsumSpec(OperationSpec[EinsumOptions]):
    """Any product of tensors, by an equation of indices."""

    id = "einsum"
    title = "Einsum"
    family = "tensor"
    summary = "Any product and sum of tensors, by an equation such as ij,jk->ik"
    formula = (
        "y = sum, over letters that the result lacks, of the product of the tensors; ij,jk->ik is a matrix product"
    )
    when = (
        "For products that no other layer offers: batched, outer, contracted over several dimensions, transposed. "
        "The letters stand for the dimensions of a sample; the batch is not written."
    )
    reference = "Einstein 1916; as in numpy.einsum"
    keywords = ("einstein", "contraction", "outer product", "trace", "transpose", "tensordot", "bilinear")
    Options = EinsumOptions
    inputs = (Port("inputs", "One tensor for each term of the equation.", variadic=True),)
    outputs = (Port("output", "The tensor whose dimensions stand behind the arrow."),)
    example = _MATRICES

    def infer_shape(self, options: EinsumOptions, inputs: Sequence[TensorType]) -> TensorType:
        equation = read_equation(options.equation)
        sizes = match_sizes(equation, inputs)
        return TensorType(tuple(sizes[letter] for letter in equation.result), result_names(equation, inputs))

    def flops(self, options: EinsumOptions, inputs: Sequence[TensorType]) -> int:
        equation = read_equation(options.equation)
        return count_operations(equation, match_sizes(equation, inputs))

    def caption(self, options: EinsumOptions) -> str:
        return options.equation

    def build(self, options: EinsumOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        return (context.operation("einsum", read_equation(options.equation).with_batch, *inputs),)


class TriangleOptions(LayerOptions):
    """Options of a triangle."""

    upper: bool = option(False, help="Keep what is above the diagonal, instead of below.")
    k: int = option(0, ge=-4096, le=4096, help="The diagonal at which the kept part ends; 0 is the main one.")


class TriangleSpec(OperationSpec[TriangleOptions]):
    """One triangle of a matrix."""

    id = "triangle"
    title = "Triangle"
    family = "tensor"
    summary = "Keeps the lower or upper triangle of matrices, zeros elsewhere"
    formula = "y[i, j] = x[i, j] where j <= i + k (upper: j >= i + k), otherwise 0"
    when = "To let each step see only itself and earlier ones, in attention that you build yourself."
    keywords = ("tril", "triu", "causal", "mask", "matrix")
    Options = TriangleOptions
    inputs = (Port("input", "Matrices.", kind="number", ranks=frozenset({2, 3, 4, 5})),)
    outputs = (Port("output", "Matrices of the same shape."),)

    def infer_shape(self, options: TriangleOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def caption(self, options: TriangleOptions) -> str:
        side = "upper" if options.upper else "lower"
        return f"{side}, k {options.k}" if options.k else side

    def operation_name(self, options: TriangleOptions) -> str:
        return "triu" if options.upper else "tril"

    def arguments(self, options: TriangleOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        return {"k": options.k}


class DiagonalOptions(LayerOptions):
    """Options of a diagonal."""

    axes: SomeAxes = option("-2 -1", kind="axes", help="The two dimensions of the matrix, by name or number.")


class DiagonalSpec(OperationSpec[DiagonalOptions]):
    """The diagonal of a matrix."""

    id = "diagonal"
    title = "Diagonal"
    family = "tensor"
    summary = "The diagonal of matrices"
    formula = "y[i] = x[i, i]"
    when = "To take what each place says of itself out of a table of pairs."
    keywords = ("trace", "matrix", "main diagonal")
    Options = DiagonalOptions
    inputs = (Port("input", "Matrices.", kind="any", ranks=frozenset({2, 3, 4, 5})),)
    outputs = (Port("output", "The diagonals, as the last dimension."),)
    operation = "diagonal"

    def infer_shape(self, options: DiagonalOptions, inputs: Sequence[TensorType]) -> TensorType:
        (tensor,) = inputs
        row, column = _matrix_axes(options, tensor)
        sizes = [size for size in (tensor.dims[row], tensor.dims[column]) if size is not None]
        rest = tensor.without((row, column))
        return rest.inserted(rest.rank, min(sizes) if len(sizes) == 2 else None, tensor.names[row])

    def arguments(self, options: DiagonalOptions, types: Sequence[TensorType]) -> dict[str, Any]:
        row, column = map(keras_axis, _matrix_axes(options, types[0]))
        return {"axis1": row, "axis2": column}


def _matrix_axes(options: DiagonalOptions, tensor: TensorType) -> tuple[int, int]:
    axes = find_axes(options.axes, tensor)
    if len(axes) != 2:
        raise ShapeError(f"needs two dimensions for a matrix, but axes names {len(axes)}")
    return axes[0], axes[1]


LAYERS: tuple[AnySpec, ...] = (DotSpec(), MatmulSpec(), EinsumSpec(), TriangleSpec(), DiagonalSpec())
