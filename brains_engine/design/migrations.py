"""Steps that bring an older file up to date, one for each version that files have had.

A step takes the document as a plain dict and gives the next version's. It names what it reads and writes
itself, and imports no record: records change, and a step must not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from brains_engine.errors import DesignFileError

Document = dict[str, Any]
Step = Callable[[Document], Document]

STEPS: Mapping[int, Step] = {}
"""The step from each older version to the one after it. Version 1 is the first, so there is none yet."""

VERSION = 1 + len(STEPS)
"""The version that is written."""


def migrate(document: Document, steps: Mapping[int, Step] = STEPS) -> Document:
    """Bring a document to the version that follows the last step; what it was given stays as it is.

    Raises:
        DesignFileError: Where its version is missing, no positive whole number, or newer than known.
    """
    newest = 1 + len(steps)
    version = document.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise DesignFileError("version must be a whole number from 1.", "It says which program can read the file.")
    if version > newest:
        raise DesignFileError(
            f"it is of version {version}, and this program reads versions up to {newest}.", "Update Brains to open it."
        )
    for number in range(version, newest):
        document = {**steps[number](document), "version": number + 1}
    return document
