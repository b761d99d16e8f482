"""One case of the layers' contract test."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """Options that differ from the defaults, and the dimensions of the inputs."""

    layer: str
    options: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[tuple[int, ...], ...] = ((6,),)

    def __str__(self) -> str:
        values = ",".join(f"{key}={value}" for key, value in self.options.items())
        return f"{self.layer}({values})"


SEQUENCE = ((5, 4),)
IMAGE = ((9, 7, 3),)
VOLUME = ((5, 4, 4, 2),)
