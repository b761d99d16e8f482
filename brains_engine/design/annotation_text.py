"""Notes and groups as they stand in a file."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any, TypeVar

from pydantic import Field

from brains_engine.design.reading import Part, read_list, read_part
from brains_engine.design.records import (
    Color,
    Coordinate,
    Extent,
    GroupId,
    GroupRecord,
    NoteId,
    NoteRecord,
)
from brains_engine.errors import DesignFileError

PartT = TypeVar("PartT", bound=Part)


class NotePart(Part):
    """A note on the canvas as it stands in a file."""

    id: NoteId = Field(description="Unique; stays the same for the life of the note.")
    x: Coordinate = Field(0.0, description="Left edge on the canvas.")
    y: Coordinate = Field(0.0, description="Top edge on the canvas.")
    width: Extent = Field(200.0, description="Width of its card.")
    height: Extent = Field(112.0, description="Height of its card.")
    text: Annotated[str, Field(max_length=20_000)] = Field("", description="Plain words or Markdown.")
    color: Color = Field("olive", description="Name of its colour.")


class GroupPart(Part):
    """A group as it stands in a file."""

    id: GroupId = Field(description="Unique; stays the same for the life of the group.")
    title: Annotated[str, Field(max_length=120)] = Field("Group", description="Shown at its top.")
    x: Coordinate = Field(0.0, description="Left edge on the canvas.")
    y: Coordinate = Field(0.0, description="Top edge on the canvas.")
    width: Extent = Field(240.0, description="Width of its frame; what lies in it belongs to it.")
    height: Extent = Field(160.0, description="Height of its frame.")
    color: Color = Field("blue", description="Name of its colour.")


def annotation_to_json(record: NoteRecord | GroupRecord) -> dict[str, Any]:
    """A note or a group as it stands in a file."""
    return record.model_dump(mode="json")


def read_notes(values: Any, where: str, taken: Collection[str]) -> tuple[NoteRecord, ...]:
    """The notes of a list.

    Args:
        values: The list as it stands in a file.
        where: Its place in the file.
        taken: Ids that nodes have.

    Raises:
        DesignFileError: Naming the place and what is wrong there.
    """
    parts = _read(NotePart, values, where, taken, "note")
    return tuple(NoteRecord(**dict(part)) for part in parts)


def read_groups(values: Any, where: str, taken: Collection[str]) -> tuple[GroupRecord, ...]:
    """The groups of a list; arguments and errors are those of `read_notes`."""
    parts = _read(GroupPart, values, where, taken, "group")
    return tuple(GroupRecord(**dict(part)) for part in parts)


def _read(part: type[PartT], values: Any, where: str, taken: Collection[str], kind: str) -> list[PartT]:
    found: dict[str, PartT] = {}
    for index, value in enumerate(read_list(values, where)):
        place = f"{where}[{index}]"
        one = read_part(part, value, place)
        key: str = one.model_dump()["id"]
        if key in found or key in taken:
            raise DesignFileError(f"{place}: the id {key} is taken.", f"Give each {kind} an id of its own.")
        found[key] = one
    return list(found.values())
