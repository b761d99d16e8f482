"""Problems of blocks: their definitions, their borders, and what follows their parameters."""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.design.problem_help.entry import Help

BLOCKS: Mapping[str, Help] = {
    "unknown_block": Help(
        "Unknown block",
        "The node is a block that the design does not define. Remove it, or copy the definition from where it stands.",
        fixes=("remove_node",),
    ),
    "recursive_block": Help(
        "A block inside itself",
        (
            "A block that stands inside itself, directly or in another block, would never end. Open it and remove the "
            "inner one."
        ),
    ),
    "no_block_output": Help(
        "Nothing leaves the block",
        "A block gives what is wired to the block outputs inside of it. Open it, add one, and wire a layer to it.",
    ),
    "bad_binding": Help(
        "A binding does not fit",
        (
            "An option inside the block is to follow a parameter that does not exist, or that has other values than "
            "the option takes. Bind it to another one, or unbind it."
        ),
        fixes=("unbind",),
    ),
    "unbound_parameter": Help(
        "A parameter without effect",
        "No option inside the block follows this parameter, so setting it changes nothing. Bind one, or remove it.",
    ),
    "unused_block": Help(
        "A block that is not used",
        (
            "The design keeps the definition of a block, but no layer of it is one. That does no harm; remove it where "
            "it is not wanted any more."
        ),
        fixes=("remove_unused_blocks",),
    ),
    "border_outside_block": Help(
        "The border of a block outside of one",
        "Block inputs and block outputs stand inside blocks alone, where they are its ports. Remove it.",
        fixes=("remove_node",),
    ),
    "end_inside_block": Help(
        "An end of the network inside a block",
        (
            "Samples enter and leave the network outside of blocks. Inside, use a block input or a block output, and "
            "wire the block itself to the Input or Output."
        ),
        fixes=("remove_node",),
    ),
}
