"""Where a layer comes from that does not ship with Brains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """The file or package that declares a custom layer.

    Attributes:
        name: Shown to users: the file's name, or the package and its entry point.
        path: The file; `None` for a package.
        sha256: Of the file's content, in hexadecimal; empty for a package.
        source: The very bytes that were executed; empty for a package.
        entry_point: What a package's entry point names, such as `my_layers:LAYERS`; empty for a file.
    """

    name: str
    path: Path | None = None
    sha256: str = ""
    source: bytes = b""
    entry_point: str = ""
