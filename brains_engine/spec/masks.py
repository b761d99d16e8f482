"""Masks: wires that say which steps of a sequence count, so that padded ones do not.

A mask is a wire that one sees, not something that a tensor carries along unseen: layers between that know nothing
of masks cannot lose it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import ShapeError
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import BuildContext
    from brains_engine.spec.shapes import TensorType

STEP_MASK = Port("mask", "Which steps count: time. Free, all do.", ranks=frozenset({1}), kind="boolean", minimum=0)


def unmasked(inputs: Sequence[TensorType]) -> tuple[TensorType, ...]:
    """Types of the inputs without the mask."""
    return tuple(tensor for tensor in inputs if tensor.kind != "boolean")


def mask_of(inputs: Sequence[Any], context: BuildContext) -> Any:
    """The symbolic mask among the inputs, or `None` where none is wired."""
    kinds = [tensor.kind for tensor in context.types]
    return inputs[kinds.index("boolean")] if "boolean" in kinds else None


def check_mask(inputs: Sequence[TensorType], *dims: int | None) -> None:
    """Make sure that a mask, if one is wired, has these sizes.

    Raises:
        ShapeError: Where it has others.
    """
    for mask in inputs:
        if mask.kind == "boolean" and any(
            None not in (size, wanted) and size != wanted for size, wanted in zip(mask.dims, dims, strict=True)
        ):
            wanted = " x ".join("?" if size is None else str(size) for size in dims)
            raise ShapeError(f"needs a mask of {wanted}, but gets one of {mask.named()}")
