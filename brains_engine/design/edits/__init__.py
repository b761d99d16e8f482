"""The named operations on a design. Each is one undo step, and does all or nothing.

Every function raises an `EditError` or an `OptionError` with a sentence where it cannot be done, and
then leaves the design as it was.
"""

from __future__ import annotations

from brains_engine.design.edits.annotations import (
    add_note,
    fit_group,
    group,
    move,
    resize,
    set_color,
    set_group_title,
    set_note_text,
    shift,
    ungroup,
)
from brains_engine.design.edits.blocks import make_own, pack, packing_fault, unpack
from brains_engine.design.edits.bypass import bypass_fault, set_bypassed
from brains_engine.design.edits.clipboard import copy, duplicate, paste
from brains_engine.design.edits.definitions import (
    add_parameter,
    bind,
    bring_in,
    delete_block,
    delete_unused_blocks,
    remove_parameter,
    rename_block,
    set_block_notes,
    set_parameter,
    unbind,
)
from brains_engine.design.edits.links import connect, disconnect, insert_between, splice
from brains_engine.design.edits.nodes import NODE_SPACING, add_node, delete, rename
from brains_engine.design.edits.normnet import Conversion, has_norm_layers, make_biased, make_normnet
from brains_engine.design.edits.option_copies import (
    apply_to_kind,
    copy_options,
    paste_options,
    reset_options,
)
from brains_engine.design.edits.precision import set_precision
from brains_engine.design.edits.settings import (
    set_notes,
    set_options,
    set_title,
    set_training,
    set_training_value,
)

__all__ = [
    "NODE_SPACING",
    "Conversion",
    "add_node",
    "add_note",
    "add_parameter",
    "apply_to_kind",
    "bind",
    "bring_in",
    "bypass_fault",
    "connect",
    "copy",
    "copy_options",
    "delete",
    "delete_block",
    "delete_unused_blocks",
    "disconnect",
    "duplicate",
    "fit_group",
    "group",
    "has_norm_layers",
    "insert_between",
    "make_biased",
    "make_normnet",
    "make_own",
    "move",
    "pack",
    "packing_fault",
    "paste",
    "paste_options",
    "remove_parameter",
    "rename",
    "rename_block",
    "reset_options",
    "resize",
    "set_block_notes",
    "set_bypassed",
    "set_color",
    "set_group_title",
    "set_note_text",
    "set_notes",
    "set_options",
    "set_parameter",
    "set_precision",
    "set_title",
    "set_training",
    "set_training_value",
    "shift",
    "splice",
    "unbind",
    "ungroup",
    "unpack",
]
