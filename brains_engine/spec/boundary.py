"""The border of a block: where tensors enter it, and where they leave it.

These layers stand inside blocks alone, so the registry of a design does not offer them; that of a block's inside does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brains_engine.errors import ShapeError
from brains_engine.fields import option
from brains_engine.spec.layer_spec import LayerSpec
from brains_engine.spec.options import LayerOptions
from brains_engine.spec.ports import Port

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

BLOCK_INPUT = "block_input"
BLOCK_OUTPUT = "block_output"
PORT_NAME = r"^[a-z][a-z0-9_]{0,39}$"


class BlockInputOptions(LayerOptions):
    """Options of a block input."""

    port: str = option("input", pattern=PORT_NAME, help="Name of the port that the block has for it.")
    description: str = option("", max_length=200, help="One sentence on what flows in, shown at the port.")


class BlockInputSpec(LayerSpec[BlockInputOptions]):
    """An input port of the block, seen from inside."""

    id = BLOCK_INPUT
    title = "Block input"
    family = "block"
    summary = "What is wired to the block's input"
    formula = "y = x"
    when = "Inside a block, each of these is one input port of the block: it gives what is wired to that port."
    keywords = ("port", "parameter", "inside", "entry")
    Options = BlockInputOptions
    inputs = ()
    outputs = (Port("output", "What is wired to the block."),)
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: BlockInputOptions, inputs: Sequence[TensorType]) -> TensorType:
        raise ShapeError("stands outside a block, where nothing is given to it")

    def caption(self, options: BlockInputOptions) -> str:
        return options.port


class BlockOutputOptions(LayerOptions):
    """Options of a block output."""

    port: str = option("output", pattern=PORT_NAME, help="Name of the port that the block has for it.")
    description: str = option("", max_length=200, help="One sentence on what flows out, shown at the port.")


class BlockOutputSpec(LayerSpec[BlockOutputOptions]):
    """An output port of the block, seen from inside."""

    id = BLOCK_OUTPUT
    title = "Block output"
    family = "block"
    summary = "What the block gives at its output"
    formula = "y = x"
    when = "Inside a block, each of these is one output port of the block: what is wired to it leaves the block there."
    keywords = ("port", "result", "inside", "exit")
    Options = BlockOutputOptions
    inputs = (Port("input", "What the block gives.", kind="any"),)
    outputs = ()
    keeps_width = True
    passes_values = True

    def infer_shape(self, options: BlockOutputOptions, inputs: Sequence[TensorType]) -> TensorType:
        return inputs[0]

    def caption(self, options: BlockOutputOptions) -> str:
        return options.port


BOUNDARY: tuple[AnySpec, ...] = (BlockInputSpec(), BlockOutputSpec())
BOUNDARY_IDS = frozenset(spec.id for spec in BOUNDARY)
