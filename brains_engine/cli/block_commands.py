"""The command on blocks: what the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_OK, Command, Context, no_arguments

if TYPE_CHECKING:
    import argparse

    from brains_engine.design.block_library import LibraryBlock


def _blocks(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.design.block_library import list_blocks, user_block_folder

    shelf = list_blocks(context.registry, user_block_folder())
    if context.out.as_json:
        context.out.emit([_block_json(block) for block in shelf.blocks])
    else:
        rows = [(one.id, one.name, one.origin, one.summary) for one in shelf.blocks]
        context.out.table(("id", "name", "origin", "summary"), rows)
    for fault in shelf.faults:
        context.out.remark(fault)
    return EXIT_OK


def _block_json(block: LibraryBlock) -> dict[str, Any]:
    return {
        "id": block.id,
        "name": block.name,
        "origin": block.origin,
        "summary": block.summary,
        "parameters": [one.model_dump(mode="json", exclude_defaults=True) for one in block.block.parameters],
        "options": dict(block.options),
        "path": str(block.path) if block.path else "",
    }


COMMANDS = (Command("blocks", "list the blocks that ship, and those of your own", no_arguments, _blocks),)
