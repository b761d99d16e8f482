"""Designs that ship with Brains: complete, with data and settings that train well."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from brains_engine.data.catalogue import find_source
from brains_engine.design.design import Design
from brains_engine.design.io import SUFFIX, from_json
from brains_engine.errors import DesignFileError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from brains_engine.spec.registry import Registry

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Start here": ("digits_mlp", "xor"),
    "Images": (
        "digits_convolution",
        "lenet",
        "augmented",
        "inception",
        "resnet",
        "mobilenet",
        "unet",
        "multi_output",
    ),
    "Autoencoders": ("autoencoder", "denoising", "variational"),
    "Sequences": (
        "waves_convolution",
        "adding_lstm",
        "letters_gru",
        "letters_transformer",
        "waves_transformer",
    ),
    "NormNet": (
        "normnet_shallow",
        "digits_normnet",
        "normnet_convolution",
        "normnet_residual",
        "normnet_deep",
    ),
    "Tables": ("iris", "wine", "breast_cancer", "diabetes", "wide_and_deep", "multi_input"),
    "Toy problems": ("moons", "circles", "spirals"),
}
"""The templates by what they are for, in the order in which they are offered."""

TEMPLATE_IDS = tuple(template_id for group in GROUPS.values() for template_id in group)
"""In the order in which they are offered; the first is the one to start with."""


@dataclass(frozen=True, slots=True)
class Template:
    """What there is to know of a template before it is opened.

    Attributes:
        id: Its name on the command line.
        title: Its name in menus, and the title of a design made from it.
        help: One sentence on what it shows, and on when to start from it.
        group: What it is for: one of `GROUPS`.
        data: Name of the data that it trains on.
        layers: Number of its nodes.
    """

    id: str
    title: str
    help: str
    group: str
    data: str
    layers: int


@cache
def list_templates() -> tuple[Template, ...]:
    """All templates, the one to start with first."""
    return tuple(_describe(template_id, group) for group, ids in GROUPS.items() for template_id in ids)


def load_template(template_id: str, registry: Registry) -> Design:
    """A new design made from a template.

    Raises:
        DesignFileError: Where there is no such template, naming those there are.
    """
    if template_id not in TEMPLATE_IDS:
        raise DesignFileError(f"There is no template {template_id!r}.", f"There are {', '.join(TEMPLATE_IDS)}.")
    return Design(registry, from_json(_file(template_id).read_text("utf-8"), registry))


def _describe(template_id: str, group: str) -> Template:
    values = json.loads(_file(template_id).read_text("utf-8"))
    settings = values["settings"]
    data = find_source(settings["training"]["data"]["source"]).title
    return Template(template_id, settings["title"], settings["notes"], group, data, len(values["nodes"]))


def _file(template_id: str) -> Traversable:
    return resources.files("resources").joinpath("designs", f"{template_id}{SUFFIX}")
