"""Blocks to choose from: those that ship with Brains, and those that a user keeps in a folder of their own.

A block in a library is an ordinary design file: its definition, the definitions inside of it, and one node that is
such a block and has the options that it starts with.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.design.block_specs import all_used
from brains_engine.design.edits import bring_in
from brains_engine.design.edits.nodes import add_node
from brains_engine.design.io import SUFFIX, load_design, save_design, snapshot_of
from brains_engine.design.records import NodeRecord, SettingsRecord
from brains_engine.errors import BrainsError, DesignFileError
from brains_engine.fields import dump

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brains_engine.design.design import Design
    from brains_engine.design.records import BlockRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

FOLDER_VARIABLE = "BRAINS_BLOCKS"
SHIPPED = (
    "convolution_unit",
    "residual_block",
    "inverted_residual",
    "squeeze_excitation",
    "transformer_encoder",
    "normnet_stack",
)
"""In the order in which they are offered."""

Origin = Literal["shipped", "own"]


@dataclass(frozen=True, slots=True)
class LibraryBlock:
    """One block of a library.

    Attributes:
        id: The name of its file without the ending.
        block: Its definition.
        inner: The definitions inside of it, however deep.
        options: What such a block starts with.
        origin: Whether it ships with Brains or is the user's own.
        path: Its file, of a user's own block.
    """

    id: str
    block: BlockRecord
    inner: tuple[BlockRecord, ...]
    options: Mapping[str, Any]
    origin: Origin
    path: Path | None = None

    @property
    def name(self) -> str:
        return self.block.name

    @property
    def summary(self) -> str:
        """The first line of its notes."""
        return self.block.notes.strip().partition("\n")[0]


@dataclass(frozen=True, slots=True)
class BlockShelf:
    """What a library holds.

    Attributes:
        blocks: The blocks, those that ship first.
        faults: A sentence for each file that is no block, or is damaged.
    """

    blocks: tuple[LibraryBlock, ...]
    faults: tuple[str, ...] = ()

    def find(self, block_id: str) -> LibraryBlock:
        """The block of that id.

        Raises:
            DesignFileError: Where there is none, naming those there are.
        """
        found = next((one for one in self.blocks if one.id == block_id), None)
        if found is None:
            known = ", ".join(one.id for one in self.blocks)
            raise DesignFileError(f"There is no block {block_id!r} in the library.", f"There are {known}.")
        return found


def user_block_folder() -> Path:
    """Where the user's own blocks lie; the environment variable BRAINS_BLOCKS names another place."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "brains" / "blocks"


def list_blocks(registry: Registry, folder: Path | None = None) -> BlockShelf:
    """All blocks that a design may take. Damaged files are reported, and do no harm.

    Args:
        registry: The layers there are, without the blocks of a design.
        folder: That of the user's own blocks; it need not exist. `None` leaves them out.
    """
    return gather_blocks(read_blocks(registry, folder))


def gather_blocks(read: Iterable[LibraryBlock | str]) -> BlockShelf:
    """What `read_blocks` gave: blocks, and sentences on damaged files."""
    parts = list(read)
    return BlockShelf(
        tuple(part for part in parts if not isinstance(part, str)),
        tuple(part for part in parts if isinstance(part, str)),
    )


def read_blocks(registry: Registry, folder: Path | None = None) -> Iterator[LibraryBlock | str]:
    """The same as `list_blocks`, one file at each `next`: a block, or a sentence on what is damaged."""
    yield from shipped_blocks(registry)
    faults: list[str] = []
    files = _files(folder, faults)
    yield from faults
    for path in files:
        try:
            yield load_block(path, registry)
        except BrainsError as error:
            yield error.message


def shipped_blocks(registry: Registry) -> Iterator[LibraryBlock]:
    """The blocks that ship with Brains."""
    for block_id in SHIPPED:
        source = resources.files("resources").joinpath("blocks", f"{block_id}{SUFFIX}")
        with resources.as_file(source) as path:
            yield _block_of(load_design(path, registry).snapshot, block_id, "shipped", None, path.name)


def load_block(path: Path, registry: Registry) -> LibraryBlock:
    """A block of a file.

    Raises:
        DesignFileError: Where the file is damaged, or holds no block.
    """
    return _block_of(load_design(path, registry).snapshot, path.name.removesuffix(SUFFIX), "own", path, path.name)


def save_block(design: Design, block_id: str, folder: Path, *, options: Mapping[str, Any] | None = None) -> Path:
    """Keep a definition, with those inside of it, as a file of a user's library, and give the file.

    A file of the same name is replaced only where it holds a block of the same name.

    Args:
        design: The design that defines the block.
        block_id: The block.
        folder: The user's folder of blocks; it is made where there is none.
        options: What such a block is to start with; left out, its defaults.

    Raises:
        EditError: Where there is no such block.
        OptionError: Where an option does not fit.
        DesignFileError: Where the folder cannot be written.
    """
    snapshot = design.snapshot
    block = snapshot.block(block_id)
    spec = design.registry[block_id]
    node = NodeRecord(
        id="block-1", layer=block_id, name=f"{block.name} 1", options=dump(spec.parse(dict(options or {})))
    )
    wanted = sorted(all_used(snapshot.blocks, {block_id}))
    settings = SettingsRecord(title=block.name, notes=block.notes)
    kept = snapshot_of(settings, (node,), (), (snapshot.blocks[key] for key in wanted))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DesignFileError(f"{folder} cannot be made: {error.strerror or error}.") from None
    path = folder / f"{_stem(folder, block.name)}{SUFFIX}"
    save_design(kept, path)
    return path


def insert_block(
    design: Design,
    block: LibraryBlock,
    *,
    x: float = 0.0,
    y: float = 0.0,
    options: Mapping[str, Any] | None = None,
) -> str:
    """Add a block of a library to a design and give the id of its node. One undo step.

    The definition comes along, and is not added again where the design has it already.

    Args:
        design: The design to change, or the inside of a block.
        block: The block.
        x: Left edge on the canvas, in scene pixels.
        y: Top edge on the canvas, in scene pixels.
        options: Those that differ from what the library's block starts with.
    """
    with design.transaction(f"Add {block.name}"):
        ids = bring_in(design, (*block.inner, block.block))
        return add_node(design, ids[block.block.id], options={**block.options, **(options or {})}, x=x, y=y)


def _block_of(snapshot: Snapshot, block_id: str, origin: Origin, path: Path | None, name: str) -> LibraryBlock:
    node = next((node for node in snapshot.nodes.values() if node.layer in snapshot.blocks), None)
    if node is None:
        raise DesignFileError(f"{name} holds no block.", "Save a block of a design into the folder.")
    block = snapshot.blocks[node.layer]
    inner = all_used(snapshot.blocks, block.uses)
    if block.id in inner:
        raise DesignFileError(f"{name} holds a block that stands inside itself.")
    return LibraryBlock(
        block_id, block, tuple(snapshot.blocks[key] for key in sorted(inner)), node.options, origin, path
    )


def _files(folder: Path | None, faults: list[str]) -> list[Path]:
    if folder is None or not folder.exists():
        return []
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    except OSError as error:
        faults.append(f"{folder} cannot be read: {error.strerror or error}.")
        return []


def _stem(folder: Path, name: str) -> str:
    """A name for a file that is free, or that of a block of the same name."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:60] or "block"
    stem, number = plain, 1
    while (folder / f"{stem}{SUFFIX}").exists() and not _holds(folder / f"{stem}{SUFFIX}", name):
        number += 1
        stem = f"{plain}_{number}"
    return stem


def _holds(path: Path, name: str) -> bool:
    from brains_engine.design.strict_json import decode, parse_json

    try:
        settings = parse_json(decode(path.read_bytes())).get("settings")
    except (OSError, BrainsError):
        return False
    return isinstance(settings, dict) and settings.get("title") == name
