"""From the plain values of a file to records. Every fault is named by the place where it stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from brains_engine.design.parameters import ParameterName
from brains_engine.design.records import (
    Coordinate,
    LinkRecord,
    NodeId,
    NodeRecord,
    SettingsRecord,
    make_link,
)
from brains_engine.errors import DesignFileError, UnknownLayerError
from brains_engine.fields import OptionsT, dump, explain
from brains_engine.runs.config import RunConfig
from brains_engine.runs.precision_config import LayerPrecision
from brains_engine.spec.boundary import BOUNDARY_IDS
from brains_engine.spec.ports import Port, find_port

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry

_HINT = "Correct it in a text editor, or restore the file from a copy."


class Part(BaseModel):
    """Base of the parts of a file."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True)


PartT = TypeVar("PartT", bound=Part)


class NodePart(Part):
    """A node as it stands in a file."""

    id: NodeId = Field(description="Unique; stays the same for the life of the node.")
    layer: Annotated[str, Field(min_length=1, max_length=80)] = Field(description="Id of a layer.")
    name: Annotated[str, Field(min_length=1, max_length=120)] = Field(description="Shown on the canvas.")
    x: Coordinate = Field(0.0, description="Left edge on the canvas.")
    y: Coordinate = Field(0.0, description="Top edge on the canvas.")
    options: dict[str, Any] = Field(default_factory=dict, description="Left out, an option has its default.")
    bindings: dict[str, ParameterName] = Field(
        default_factory=dict, description="Inside a block: options that follow parameters of the block."
    )
    bypassed: bool = Field(False, description="Whether it hands on what is wired to it as it is.")
    precision: LayerPrecision = Field("network", description="The number type it computes in.")


class LinkPart(Part):
    """A wire as it stands in a file: `node.port` at both ends."""

    source: Annotated[str, Field(alias="from", pattern=r"^[^.]+\.[^.]+$", max_length=200)]
    target: Annotated[str, Field(alias="to", pattern=r"^[^.]+\.[^.]+$", max_length=200)]


class SettingsPart(Part):
    """The settings as they stand in a file."""

    title: Annotated[str, Field(max_length=200)] = "Untitled"
    notes: Annotated[str, Field(max_length=20_000)] = ""
    training: dict[str, Any] = Field(default_factory=dict)


def read_settings(value: Any) -> SettingsRecord:
    """The settings record of a file's `settings`."""
    part = read_part(SettingsPart, value, "settings")
    training = _options(RunConfig, part.training, "settings", "training")
    return SettingsRecord(title=part.title, notes=part.notes, training=training)


def read_node(value: Any, where: str, registry: Registry, *, inside: bool = False) -> NodeRecord:
    """The node record of one entry of a file's `nodes`; `inside` those of a block, options may be bound."""
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        where = f"{where} ({value['id'][:80]})"
    part = read_part(NodePart, value, where)
    if part.bindings and not inside:
        raise _fault(f"{where}: bindings stand only inside a block.")
    if part.layer in BOUNDARY_IDS and part.layer not in registry:
        raise _fault(f"{where}: a {part.layer} stands only inside a block.")
    try:
        spec = registry[part.layer]
    except UnknownLayerError as error:
        raise DesignFileError(f"{where}: {error.message[:1].lower()}{error.message[1:]}", error.hint) from None
    options = dump(_options(spec.Options, part.options, where, "options"))
    return NodeRecord(**{**dict(part), "options": options})


def read_link(value: Any, where: str, nodes: Mapping[str, NodeRecord], registry: Registry) -> LinkRecord:
    """The link record of one entry of a file's `links`, between nodes that exist."""
    part = read_part(LinkPart, value, where)
    source, _, source_port = part.source.partition(".")
    target, _, target_port = part.target.partition(".")
    for end, node_id, port, side in (("from", source, source_port, "outputs"), ("to", target, target_port, "inputs")):
        if node_id not in nodes:
            raise _fault(f"{where}: {end} names the node {node_id[:80]!r}, which the file does not have.")
        ports: tuple[Port, ...] = getattr(registry[nodes[node_id].layer], side)
        if find_port(ports, port) is None:
            known = ", ".join(f"{known.name}_1" if known.variadic else known.name for known in ports) or "none"
            raise _fault(f"{where}: {end} names the port {port[:80]!r} of {node_id}, whose {side} are: {known}.")
    return make_link(source, source_port, target, target_port)


def read_nodes(values: Any, registry: Registry, where: str = "nodes", *, inside: bool = False) -> dict[str, NodeRecord]:
    """The node records of a list, by their ids, which must differ."""
    nodes: dict[str, NodeRecord] = {}
    for index, value in enumerate(read_list(values, where)):
        node = read_node(value, f"{where}[{index}]", registry, inside=inside)
        if node.id in nodes:
            raise DesignFileError(f"{where}[{index}]: the id {node.id} is taken.", "Give each node an id of its own.")
        nodes[node.id] = node
    return nodes


def read_links(
    values: Any, nodes: Mapping[str, NodeRecord], registry: Registry, where: str = "links"
) -> tuple[LinkRecord, ...]:
    """The link records of a list; an input takes one wire."""
    links: dict[tuple[str, str], LinkRecord] = {}
    for index, value in enumerate(read_list(values, where)):
        link = read_link(value, f"{where}[{index}]", nodes, registry)
        end = (link.target, link.target_port)
        if end in links:
            sentence = f"{where}[{index}]: a second wire ends at {link.target}.{link.target_port}."
            raise DesignFileError(sentence, "An input takes one wire.")
        links[end] = link
    return tuple(links.values())


def read_list(values: Any, where: str) -> list[Any]:
    """The entries of a list of a file."""
    if not isinstance(values, list):
        raise _fault(f"{where} must be a list.")
    return values


def read_part(part: type[PartT], value: Any, where: str) -> PartT:
    """One entry of a file, whose fields must be those of `part`."""
    try:
        return part.model_validate(value)
    except ValidationError as error:
        values = value if isinstance(value, dict) else None
        raise _fault(explain(error, where, values)[0]) from None


def _options(options: type[OptionsT], values: dict[str, Any], where: str, within: str) -> OptionsT:
    try:
        return options.model_validate_json(json.dumps(values))
    except ValidationError as error:
        raise _fault(explain(error, where, values, within)[0]) from None


def _fault(sentence: str) -> DesignFileError:
    return DesignFileError(sentence, _HINT)
