"""What the functions of the interface share: paths, layers, settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.custom import collect_layers
from brains_engine.custom.files import project_of
from brains_engine.design.design import Design
from brains_engine.fields import replace_value
from brains_engine.runs.config import DataConfig, RunConfig

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

PathLike = str | os.PathLike[str]


def layers_near(near: PathLike | None = None) -> Registry:
    """The layers that ship, and those of the user's own that are trusted; near a file also those of its project."""
    return collect_layers(None if near is None else project_of(Path(near))).registry


def training_settings(
    snapshot: Snapshot,
    data: str | DataConfig | None,
    epochs: int | None,
    seed: int | None,
    settings: Mapping[str, Any] | None,
) -> RunConfig:
    """The settings of a design with those that a call changes."""
    config: RunConfig = snapshot.settings.training
    if data is not None:
        config = config.model_copy(update={"data": data_config(data, config.data)})
    given = {"epochs": epochs, "seed": seed}
    changes = {**(settings or {}), **{name: value for name, value in given.items() if value is not None}}
    for path, value in changes.items():
        config = replace_value(config, path, value)
    return config


def snapshot_of(design: Design | Snapshot) -> Snapshot:
    """What a design holds now."""
    return design.snapshot if isinstance(design, Design) else design


def layers_of(design: Design | Snapshot) -> Registry:
    """The layers that a design may use."""
    return design.registry if isinstance(design, Design) else layers_near()


def of_group(group: str, value: str | Mapping[str, Any] | None) -> dict[str, Any]:
    """Settings by dotted path, of a kind or of options. The kind comes first: it brings the defaults of the others."""
    given = {"kind": value} if isinstance(value, str) else dict(value or {})
    return {f"{group}.{name}": given[name] for name in sorted(given, key=lambda name: name != "kind")}


def data_config(data: str | DataConfig, base: DataConfig) -> DataConfig:
    """Data as a call names it; the split and scaling of a name alone are those of `base`."""
    if isinstance(data, DataConfig):
        return data
    from brains_engine.data.spec import parse_data_spec

    return parse_data_spec(data, base)
