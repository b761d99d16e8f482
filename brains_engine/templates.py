"""Designs that ship with Brains: complete, with data and settings that train well."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from brains_engine.design.design import Design
from brains_engine.design.io import SUFFIX, from_json
from brains_engine.errors import DesignFileError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from brains_engine.spec.registry import Registry

TEMPLATE_IDS = (
    "digits_mlp",
    "digits_normnet",
    "digits_convolution",
    "iris",
    "wine",
    "breast_cancer",
    "diabetes",
    "xor",
    "moons",
    "circles",
    "spirals",
)
"""In the order in which they are offered; the first is the one to start with."""


@dataclass(frozen=True, slots=True)
class Template:
    """What there is to know of a template before it is opened.

    Attributes:
        id: Its name on the command line.
        title: Its name in menus, and the title of a design made from it.
        help: One sentence on what it shows.
    """

    id: str
    title: str
    help: str


def list_templates() -> tuple[Template, ...]:
    """All templates, the one to start with first."""
    return tuple(_describe(template_id) for template_id in TEMPLATE_IDS)


def load_template(template_id: str, registry: Registry) -> Design:
    """A new design made from a template.

    Raises:
        DesignFileError: Where there is no such template, naming those there are.
    """
    if template_id not in TEMPLATE_IDS:
        raise DesignFileError(f"There is no template {template_id!r}.", f"There are {', '.join(TEMPLATE_IDS)}.")
    return Design(registry, from_json(_file(template_id).read_text("utf-8"), registry))


def _describe(template_id: str) -> Template:
    settings = json.loads(_file(template_id).read_text("utf-8"))["settings"]
    return Template(template_id, settings["title"], settings["notes"])


def _file(template_id: str) -> Traversable:
    return resources.files("resources").joinpath("designs", f"{template_id}{SUFFIX}")
