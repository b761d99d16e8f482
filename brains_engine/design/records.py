"""The records a design is made of: frozen values with stable string ids."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from brains_engine.design.natural import natural_key
from brains_engine.design.parameters import BlockParameter, ParameterName
from brains_engine.errors import EditError
from brains_engine.fields import explain
from brains_engine.runs.config import RunConfig
from brains_engine.runs.precision_config import LayerPrecision

SETTINGS_ID = "settings"
BLOCK_PREFIX = "block:"
BLOCK_ID = r"^block:[a-z][a-z0-9_]{0,59}$"

NodeId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*-[1-9][0-9]{0,8}$", max_length=80)]
BlockId = Annotated[str, Field(pattern=BLOCK_ID)]
Coordinate = Annotated[float, Field(ge=-1e7, le=1e7)]
NoteId = Annotated[str, Field(pattern=r"^note-[1-9][0-9]{0,8}$")]
GroupId = Annotated[str, Field(pattern=r"^group-[1-9][0-9]{0,8}$")]
Extent = Annotated[float, Field(ge=40.0, le=1e6)]
Color = Literal["slate", "blue", "green", "violet", "orange", "red", "pink", "teal", "olive"]
COLORS: tuple[Color, ...] = get_args(Color)
"""Colours of notes and groups by their names; what each looks like is the theme's affair."""


class Record(BaseModel):
    """Base of all records. A changed record is a new record, made with `updated`."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    table: ClassVar[str]
    id: str

    def same_as(self, other: Record) -> bool:
        """Whether both are stored as the same text.

        Equality alone does not say so: it ignores the order of named dims, and takes -0.0 for 0.0.
        """
        return self is other or (self == other and self.model_dump_json() == other.model_dump_json())


RecordT = TypeVar("RecordT", bound=Record)


class NodeRecord(Record):
    """A layer on the canvas. `options` are all its options as plain JSON, in their declared order.

    Inside a block, `bindings` says which options follow which of the block's parameters. A `bypassed` node hands on
    what is wired to it as it is, as if a wire stood in its place. `precision` is the number type it computes in.
    """

    table: ClassVar[str] = "nodes"
    id: NodeId
    layer: Annotated[str, Field(min_length=1, max_length=80)]
    name: Annotated[str, Field(min_length=1, max_length=120)]
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    options: dict[str, Any] = Field(default_factory=dict)
    bindings: dict[str, ParameterName] = Field(default_factory=dict)
    bypassed: bool = False
    precision: LayerPrecision = "network"


class LinkRecord(Record):
    """A wire from an output port to an input port. Its id follows from its ends, see `link_id`."""

    table: ClassVar[str] = "links"
    id: Annotated[str, Field(max_length=400)]
    source: NodeId
    source_port: Annotated[str, Field(min_length=1, max_length=80)]
    target: NodeId
    target_port: Annotated[str, Field(min_length=1, max_length=80)]


class NoteRecord(Record):
    """A card with a text, in plain words or Markdown. It stands for nothing in the network."""

    table: ClassVar[str] = "notes"
    id: NoteId
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Extent = 200.0
    height: Extent = 112.0
    text: Annotated[str, Field(max_length=20_000)] = ""
    color: Color = "olive"


class GroupRecord(Record):
    """A coloured frame with a title. It carries what lies in it, and stands for nothing in the network.

    What belongs to it follows from places alone, see `design.frames`: there is no list of members that could go stale.
    """

    table: ClassVar[str] = "groups"
    id: GroupId
    title: Annotated[str, Field(max_length=120)] = "Group"
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Extent = 240.0
    height: Extent = 160.0
    color: Color = "blue"


class BlockRecord(Record):
    """The definition of a block. Its id is the layer id of the nodes that are such blocks.

    Its nodes, links, notes on the canvas and groups stand in natural order of their ids. `notes` says what it is for.
    """

    table: ClassVar[str] = "blocks"
    id: BlockId
    name: Annotated[str, Field(min_length=1, max_length=60)]
    notes: Annotated[str, Field(max_length=20_000)] = ""
    parameters: tuple[BlockParameter, ...] = ()
    nodes: tuple[NodeRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    canvas_notes: tuple[NoteRecord, ...] = ()
    groups: tuple[GroupRecord, ...] = ()

    @field_validator("nodes")
    @classmethod
    def _nodes_in_order(cls, nodes: tuple[NodeRecord, ...]) -> tuple[NodeRecord, ...]:
        return tuple(sorted(nodes, key=lambda node: natural_key(node.id)))

    @field_validator("links")
    @classmethod
    def _links_in_order(cls, links: tuple[LinkRecord, ...]) -> tuple[LinkRecord, ...]:
        return tuple(sorted(links, key=lambda link: natural_key(link.id)))

    @field_validator("canvas_notes")
    @classmethod
    def _notes_in_order(cls, notes: tuple[NoteRecord, ...]) -> tuple[NoteRecord, ...]:
        return tuple(sorted(notes, key=lambda note: natural_key(note.id)))

    @field_validator("groups")
    @classmethod
    def _groups_in_order(cls, groups: tuple[GroupRecord, ...]) -> tuple[GroupRecord, ...]:
        return tuple(sorted(groups, key=lambda group: natural_key(group.id)))

    def works_like(self, other: BlockRecord) -> bool:
        """Whether both say the same of the network: what only stands on the canvas beside it may differ."""
        if self is other or (self.canvas_notes, self.groups) == (other.canvas_notes, other.groups):
            return self.same_as(other)
        bare: dict[str, Any] = {"canvas_notes": (), "groups": ()}
        return self.model_copy(update=bare).same_as(other.model_copy(update=bare))

    @property
    def uses(self) -> frozenset[str]:
        """Ids of the definitions that its own nodes are blocks of."""
        return frozenset(node.layer for node in self.nodes if node.layer.startswith(BLOCK_PREFIX))


class SettingsRecord(Record):
    """What the design says of itself, and how it is to be trained. There is exactly one."""

    table: ClassVar[str] = "settings"
    id: Annotated[str, Field(pattern=f"^{SETTINGS_ID}$")] = SETTINGS_ID
    title: Annotated[str, Field(max_length=200)] = "Untitled"
    notes: Annotated[str, Field(max_length=20_000)] = ""
    training: RunConfig = Field(default_factory=RunConfig)


def link_id(source: str, source_port: str, target: str, target_port: str) -> str:
    """The id of the wire between two ports; two wires between the same ports cannot exist."""
    return f"{source}.{source_port}>{target}.{target_port}"


def make_link(source: str, source_port: str, target: str, target_port: str) -> LinkRecord:
    """A wire between two ports, with its id."""
    return LinkRecord(
        id=link_id(source, source_port, target, target_port),
        source=source,
        source_port=source_port,
        target=target,
        target_port=target_port,
    )


def updated(record: RecordT, where: str, **values: Any) -> RecordT:
    """The record with other values.

    Args:
        record: What is changed.
        where: How messages name it.
        **values: The fields that change.

    Raises:
        EditError: Where a value does not fit its field.
    """
    fields = {name: getattr(record, name) for name in type(record).model_fields}
    try:
        return type(record).model_validate({**fields, **values})
    except ValidationError as error:
        raise EditError(" ".join(explain(error, where))) from None
