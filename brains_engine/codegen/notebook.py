"""Exported code as a Jupyter notebook: the parts of the script as cells, each with a sentence above it."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.carried import carried_lines
from brains_engine.codegen.document import FUTURE, make_document
from brains_engine.codegen.script import left_out, origin
from brains_engine.codegen.sources import order_imports
from brains_engine.codegen.training_code import training_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brains_engine.codegen.document import Document
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

Cell = tuple[str, str]
"""Its kind, "markdown" or "code", and its text."""


def export_notebook(snapshot: Snapshot, registry: Registry) -> str:
    """A design as a notebook of format 4.5, as its JSON text; raises as `export_code`."""
    document = make_document(snapshot, registry)
    cells = list(_cells(document))
    remarks = carried_lines(_to_json(cells), snapshot, document.keys, registry)
    if remarks:
        cells.append(("code", "\n".join(remarks)))
    return _to_json(cells)


def _cells(document: Document) -> Iterator[Cell]:
    imports = {FUTURE, *(text for section in document.sections for text in section.imports)}
    constants = dict.fromkeys(text for section in document.sections for text in section.constants)
    yield "markdown", f"# {document.title}" + (f"\n\n{document.notes}" if document.notes else "")
    yield "markdown", origin(imports).removeprefix("# ")
    yield "code", "\n".join(order_imports(imports))
    yield "markdown", "The settings: change them and run the cells below again."
    yield "code", "\n".join(constants)
    for section in document.sections:
        yield "markdown", section.about
        yield "code", section.text
    *statements, measured, saved = training_lines(document.config, document.title, document.ends, indent=0)
    yield "markdown", "Train the network: the seed decides its first weights and the order of the samples."
    yield "code", "\n".join([*left_out(document.left_out, ""), *statements])
    yield "markdown", "Measure it on samples that it has not learned from, and save it."
    yield "code", f"{measured}\n{saved}"


def _to_json(cells: Sequence[Cell]) -> str:
    notebook = {
        "cells": [_cell(number, kind, text) for number, (kind, text) in enumerate(cells, 1)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def _cell(number: int, kind: str, text: str) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "cell_type": kind,
        "id": f"cell-{number}",
        "metadata": {},
        "source": textwrap.dedent(text).splitlines(keepends=True),
    }
    return {**shown, "execution_count": None, "outputs": []} if kind == "code" else shown
