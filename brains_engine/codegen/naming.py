"""Variables of exported code: named after the nodes, legal in Python, and each taken once."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable

_OURS = {"keras", "np", "tf", "load_data", "inputs_of", "targets_of", "build_model", "main", "design"}
RESERVED = frozenset(_OURS) | frozenset(dir(builtins))


class Names:
    """Gives names that are not taken, and takes those it gives."""

    def __init__(self, taken: Iterable[str] = RESERVED) -> None:
        self._taken = set(taken)

    def take(self, wanted: str) -> str:
        """The wanted name, or with the first free number: `dense_1`, `dense_1_2`."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}_{number}"
        self._taken.add(name)
        return name


def slug(text: str, fallback: str = "layer") -> str:
    """A legal name in lower case: `Conv 2-D 1` becomes `conv_2_d_1`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:60].strip("_") or fallback
    name = name if name[0].isalpha() else f"{fallback}_{name}"
    return f"{name}_" if keyword.iskeyword(name) or keyword.issoftkeyword(name) else name


def snake(class_name: str) -> str:
    """The name of a class as a variable: `GlobalMaxPooling2D` becomes `global_max_pooling2d`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z][a-z])", "_", class_name).lower()
