"""Files of designs: versioned JSON, strict to read, and written so that a crash tears nothing.

Records are sorted by their ids in natural order and options stand as they are declared, so that two
saved files of nearly the same design differ in a few lines.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.design.annotation_text import read_groups, read_notes
from brains_engine.design.atomic import write_atomically
from brains_engine.design.block_specs import with_blocks
from brains_engine.design.block_text import (
    annotations_to_json,
    blocks_to_json,
    link_to_json,
    node_to_json,
    read_blocks,
)
from brains_engine.design.design import Design
from brains_engine.design.migrations import VERSION, migrate
from brains_engine.design.reading import read_links, read_nodes, read_settings
from brains_engine.design.records import SettingsRecord
from brains_engine.design.schema import file_schema as file_schema
from brains_engine.design.snapshot import Snapshot
from brains_engine.design.strict_json import MAX_BYTES, decode, parse_json
from brains_engine.errors import DesignFileError

if TYPE_CHECKING:
    import os

    from brains_engine.design.records import (
        BlockRecord,
        GroupRecord,
        LinkRecord,
        NodeRecord,
        NoteRecord,
        Record,
        RecordT,
    )
    from brains_engine.spec.registry import Registry

FORMAT = "brains"
SUFFIX = ".brains"
_KEYS = ("format", "version", "settings", "nodes", "links")
_OPTIONAL_KEYS = ("blocks", "notes", "groups")


def load_design(path: str | os.PathLike[str], registry: Registry) -> Design:
    """Read a design from a file.

    Raises:
        DesignFileError: Naming the file, the place in it and what is wrong; nothing is half loaded.
    """
    file = Path(path)
    with _naming(file):
        return Design(registry, from_json(_text(file), registry))


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of a file of a design, as `from_json` takes it.

    Raises:
        DesignFileError: Where it cannot be read, is too large, or is no text.
    """
    with _naming(Path(path)):
        return _text(Path(path))


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Name the file in what is raised."""
    try:
        yield
    except DesignFileError as error:
        raise DesignFileError(f"Cannot open {file.name}: {error.message}", error.hint) from None
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise DesignFileError(f"Cannot open {file.name}: {_lower(reason)}.", "Check its name and folder.") from None


def save_design(design: Design | Snapshot, path: str | os.PathLike[str]) -> None:
    """Write a design to a file, which after a crash is the old one or the new one.

    Raises:
        DesignFileError: Where it cannot be written; then the old file is as it was.
    """
    snapshot = design.snapshot if isinstance(design, Design) else design
    file = Path(path)
    try:
        write_atomically(file, to_json(snapshot).encode("utf-8"))
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise DesignFileError(
            f"Cannot save {file.name}: {_lower(reason)}.", "Nothing was changed on the disk; save it to another place."
        ) from None


def to_json(snapshot: Snapshot) -> str:
    """The text of a file: always the same for the same design."""
    document = {
        **_head(snapshot),
        "nodes": [node_to_json(node) for node in snapshot.nodes.values()],
        "links": [link_to_json(link) for link in snapshot.links.values()],
        **annotations_to_json("notes", snapshot.notes.values(), snapshot.groups.values()),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _head(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "settings": settings_to_json(snapshot.settings),
        **({"blocks": blocks_to_json(snapshot.blocks.values())} if snapshot.blocks else {}),
    }


class CompactWriter:
    """Writes one state of a design after another on a line; only what has changed since the last is written anew.

    The text is read as that of `to_json` is. Of 2,000 nodes it takes milliseconds after an edit.
    """

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, tuple[Record, str]]] = {}
        self._tables: dict[str, tuple[object, str]] = {}

    def write(self, snapshot: Snapshot) -> str:
        """The text of a state."""
        nodes = self._table("nodes", snapshot.nodes, node_to_json)
        links = self._table("links", snapshot.links, link_to_json)
        rest = annotations_to_json("notes", snapshot.notes.values(), snapshot.groups.values())
        parts = [f"{_dump(name)}: {_dump(value)}" for name, value in {**_head(snapshot), **rest}.items()]
        return "{" + ", ".join([*parts, f'"nodes": [{nodes}]', f'"links": [{links}]']) + "}\n"

    def _table(self, name: str, table: Mapping[str, RecordT], to_plain: Callable[[RecordT], object]) -> str:
        known = self._tables.get(name, (None, ""))
        if known[0] is table:
            return known[1]
        before = self._texts.get(name, {})
        texts = {
            key: before[key] if key in before and before[key][0] is record else (record, _dump(to_plain(record)))
            for key, record in table.items()
        }
        self._texts[name] = texts
        self._tables[name] = (table, ", ".join([text for _, text in texts.values()]))
        return self._tables[name][1]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def from_json(text: str, registry: Registry) -> Snapshot:
    """Read a design from the text of a file.

    Cycles are let through, for `check_structure` to mark; what could not be drawn or named is not.

    Raises:
        DesignFileError: Naming the place and what is wrong there.
    """
    document = parse_json(text)
    if document.get("format") != FORMAT:
        raise DesignFileError(f'format must be "{FORMAT}".', "The file is not a design of Brains.")
    document = migrate(document)
    _require_keys(document)
    blocks = read_blocks(document.get("blocks", []), registry)
    registry = with_blocks(registry, snapshot_of(SettingsRecord(), (), (), blocks))
    nodes = read_nodes(document["nodes"], registry)
    links = read_links(document["links"], nodes, registry)
    notes = read_notes(document.get("notes", []), "notes", nodes)
    groups = read_groups(document.get("groups", []), "groups", nodes)
    return snapshot_of(read_settings(document["settings"]), nodes.values(), links, blocks, (*notes, *groups))


def snapshot_of(
    settings: SettingsRecord,
    nodes: Iterable[NodeRecord],
    links: Iterable[LinkRecord],
    blocks: Iterable[BlockRecord] = (),
    annotations: Iterable[NoteRecord | GroupRecord] = (),
) -> Snapshot:
    """A snapshot of the given records."""
    records: tuple[Record, ...] = (settings, *blocks, *nodes, *links, *annotations)
    return Snapshot({record.id: record for record in records})


def settings_to_json(settings: SettingsRecord) -> dict[str, Any]:
    """The settings as they stand in a file."""
    return settings.model_dump(mode="json", exclude={"id"})


def _text(file: Path) -> str:
    if not stat.S_ISREG(file.stat().st_mode):  # asked first, as opening a pipe would wait for its writer
        raise DesignFileError("it is not an ordinary file.", "Choose a .brains file.")
    with file.open("rb") as stream:
        return decode(stream.read(MAX_BYTES + 1))


def _require_keys(document: dict[str, Any]) -> None:
    for key in _KEYS:
        if key not in document:
            raise DesignFileError(f"{key} is missing.", "The file is damaged; restore it from a copy.")
    for key in document:
        if key not in (*_KEYS, *_OPTIONAL_KEYS):
            raise DesignFileError(f"{key[:60]!r} is not known here.", f"A design has {', '.join(_KEYS)}.")


def _lower(reason: str) -> str:
    return f"{reason[:1].lower()}{reason[1:]}"
