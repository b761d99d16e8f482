"""What may be on a clipboard: a clip, the text of a whole design, or either as a mail or a forum shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from brains_engine.design.strict_json import MAX_BYTES, parse_json
from brains_engine.errors import DesignFileError
from brains_engine.spec.boundary import BOUNDARY_IDS

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry

CLIP_FORMAT = "brains-clip"
CLIP_VERSION = 1
MAX_NODES = 20_000

_DESIGN_FORMAT = "brains"
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
_HEAD = 4_000
_FORMATS = re.compile(rf'"format"\s*:\s*"(?:{CLIP_FORMAT}|{_DESIGN_FORMAT})"')


def looks_like_nodes(text: str) -> bool:
    """Whether a text says of itself that it is a clip or a design; cheap, whatever its length."""
    return _FORMATS.search(text[:_HEAD].replace("\N{NO-BREAK SPACE}", " ")) is not None


def read_document(text: str) -> dict[str, Any]:
    """The JSON object in a text, which may stand between other lines, be quoted, or be fenced.

    Raises:
        DesignFileError: Where the text is too large, or holds no such object, or a damaged one.
    """
    if len(text) > MAX_BYTES:
        raise DesignFileError("it holds more text than a design may have.")
    plain = text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{ZERO WIDTH NO-BREAK SPACE}", "")
    if looks_like_nodes(text):
        lines = [line for line in plain.splitlines() if line.strip()]
        if all(line.startswith(">") for line in lines):
            plain = _QUOTED.sub("", plain)
        start, end = plain.find("{"), plain.rfind("}")
        if 0 <= start < end:
            plain = plain[start : end + 1]
    return parse_json(plain)


def is_design(document: dict[str, Any]) -> bool:
    """Whether an object is a whole design."""
    return document.get("format") == _DESIGN_FORMAT


def check_extent(document: dict[str, Any], registry: Registry) -> None:
    """Refuse what has too many nodes, a version of the future, or layers that are not known here, all named at once.

    Args:
        document: A clip or a design.
        registry: The layers that there are, besides the blocks that the object defines.

    Raises:
        DesignFileError: Saying which of these it is.
    """
    if not is_design(document) and document.get("version", CLIP_VERSION) != CLIP_VERSION:
        raise DesignFileError(
            f"it is a clip of version {str(document['version'])[:20]}, and this Brains reads version {CLIP_VERSION}.",
            "Copy the nodes with this version of Brains, or update it.",
        )
    nodes, blocks = _entries(document, "nodes"), _entries(document, "blocks")
    count = len(nodes) + sum(len(_entries(block, "nodes")) for block in blocks)
    if count > MAX_NODES:
        raise DesignFileError(
            f"it holds {count:,} nodes, and a clip may hold {MAX_NODES:,}.", "Open it as a file, or copy fewer nodes."
        )
    defined = {str(block.get("id")) for block in blocks}
    every = [*nodes, *(node for block in blocks for node in _entries(block, "nodes"))]
    layers = dict.fromkeys(str(node.get("layer"))[:80] for node in every if isinstance(node.get("layer"), str))
    missing = [layer for layer in layers if not (layer in registry or layer in defined or layer in BOUNDARY_IDS)]
    if missing:
        named = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
        word = "the layer" if len(missing) == 1 else "the layers"
        hint = registry.hint_at(missing[0]) if registry.hint_at else ""
        raise DesignFileError(
            f"it uses {word} {named}, which this design does not have.",
            hint or "Add the file that defines what is missing: File, Add layer file.",
        )


def _entries(document: dict[str, Any], key: str) -> list[dict[str, Any]]:
    values = document.get(key)
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
