"""The published JSON Schema of design files, made from the records and the registry's options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from brains_engine.design.annotation_text import GroupPart, NotePart
from brains_engine.design.block_text import BlockPart
from brains_engine.design.migrations import VERSION
from brains_engine.design.parameters import BlockParameter
from brains_engine.design.reading import LinkPart, NodePart, SettingsPart
from brains_engine.design.records import BLOCK_ID
from brains_engine.runs.config import RunConfig
from brains_engine.spec.boundary import BOUNDARY

if TYPE_CHECKING:
    from pydantic import BaseModel

    from brains_engine.spec.registry import Registry

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def file_schema(registry: Registry) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a `.brains` file of the current version.

    It tells what a file may hold place by place. What relates places to each other, such as that a
    wire ends at a node that exists, only loading can tell.
    """
    layers = {spec.id: spec.Options for spec in (*registry, *BOUNDARY)}
    models: tuple[type[BaseModel], ...] = (
        *(SettingsPart, NodePart, LinkPart, RunConfig, BlockPart, BlockParameter, NotePart, GroupPart),
        *layers.values(),
    )
    refs, shared = models_json_schema([(model, "validation") for model in models], ref_template="#/$defs/{model}")
    definitions: dict[str, Any] = shared["$defs"]
    parts = (refs[model, "validation"]["$ref"] for model in models[:8])
    settings, node, link, training, block, parameter, note, group = parts
    _at(definitions, settings)["properties"]["training"] = {"$ref": training}
    node_schema = _at(definitions, node)
    node_schema["properties"]["layer"] = {
        "anyOf": [{"enum": list(layers)}, {"type": "string", "pattern": BLOCK_ID}],
        "description": "Id of a layer, or of a block that the design defines.",
    }
    inside = _at(definitions, block)["properties"]
    lists = (("parameters", parameter), ("nodes", node), ("links", link), ("canvas_notes", note), ("groups", group))
    for name, reference in lists:
        inside[name]["items"] = {"$ref": reference}
    node_schema["allOf"] = [
        {
            "if": {"properties": {"layer": {"const": layer}}},
            "then": {"properties": {"options": {"$ref": refs[options, "validation"]["$ref"]}}},
        }
        for layer, options in layers.items()
    ]
    return {
        "$schema": _DIALECT,
        "title": "Design of Brains",
        "description": "A neural network as a graph of layers, with the settings of its training.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "settings", "nodes", "links"],
        "properties": {
            "format": {"const": "brains"},
            "version": {"const": VERSION},
            "settings": {"$ref": settings},
            "blocks": {"type": "array", "items": {"$ref": block}, "description": "Definitions of blocks."},
            "nodes": {"type": "array", "items": {"$ref": node}, "description": "Sorted by id when saved."},
            "links": {"type": "array", "items": {"$ref": link}, "description": "Wires: node.port at both ends."},
            "notes": {"type": "array", "items": {"$ref": note}, "description": "Cards with a text on the canvas."},
            "groups": {"type": "array", "items": {"$ref": group}, "description": "Coloured frames on the canvas."},
        },
        "$defs": definitions,
    }


def _at(definitions: dict[str, Any], reference: str) -> dict[str, Any]:
    found: dict[str, Any] = definitions[reference.removeprefix("#/$defs/")]
    return found
