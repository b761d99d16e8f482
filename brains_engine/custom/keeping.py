"""Keeps the files of custom layers with a run, so that it can be used wherever its folder goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.custom.files import FOLDER
from brains_engine.design.atomic import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.origin import Origin
    from brains_engine.spec.registry import Registry


def keep_layers(snapshot: Snapshot, registry: Registry, folder: Path) -> None:
    """Copy the files of the custom layers that a design uses into `layers` of a folder.

    The copies have the content that was trusted, so that they are trusted where the originals are.

    Raises:
        OSError: Where the disk refuses.
    """
    origins: dict[str, Origin] = {}
    inside = (node for block in snapshot.blocks.values() for node in block.nodes)
    for node in (*snapshot.nodes.values(), *inside):
        spec = registry.get(node.layer)
        if spec is not None and spec.origin is not None and spec.origin.path is not None:
            origins[spec.origin.sha256] = spec.origin
    if not origins:
        return
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    taken: set[str] = set()
    for sha256, origin in origins.items():
        name = origin.name if origin.name not in taken else f"{sha256[:16]}_{origin.name}"
        taken.add(name)
        write_atomically(place / name, origin.source)
