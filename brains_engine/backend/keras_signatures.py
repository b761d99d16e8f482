"""The parameters of Keras's layers, operations and settings as a table, for code that must not import Keras.

`python -m brains_engine.backend.keras_signatures` writes it anew after Keras has been updated.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keras

TABLE = Path(__file__).parents[2] / "resources/code/keras_signatures.json"


def signature_table() -> str:
    """The text of the table: one line for each class or function, `path: [[name, default], [name] …]`.

    A parameter without a default has its name alone; one that takes any number of values has a star.
    """
    rows = sorted((path, row) for path, function in _callables() if (row := _parameters(function)) is not None)
    lines = [f"{json.dumps(path)}: {json.dumps(row)}" for path, row in rows]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _callables() -> Iterator[tuple[str, Callable[..., Any]]]:
    yield "keras.Input", keras.Input
    for module in ("layers", "ops", "optimizers", "losses", "metrics", "initializers", "regularizers", "constraints"):
        for name, found in vars(getattr(keras, module)).items():
            wanted = inspect.isfunction(found) if module == "ops" else inspect.isclass(found)
            if wanted and not name.startswith("_"):
                yield f"keras.{module}.{name}", found


def _parameters(function: Callable[..., Any]) -> list[list[Any]] | None:
    try:
        found = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # not written in Python
        return None
    return [_row(each) for each in found if each.kind is not inspect.Parameter.VAR_KEYWORD]


def _row(parameter: inspect.Parameter) -> list[Any]:
    if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
        return [f"*{parameter.name}"]
    if parameter.default is inspect.Parameter.empty:
        return [parameter.name]
    default = parameter.default
    plain = isinstance(default, bool | int | float | str | list | tuple | dict) or default is None
    return [parameter.name, default if plain else repr(default)]


if __name__ == "__main__":
    TABLE.write_text(signature_table(), encoding="utf-8")
