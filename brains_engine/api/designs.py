"""Designs: made, read, written, checked, and brought from and to Keras."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.api.common import (
    PathLike,
    layers_near,
    layers_of,
    snapshot_of,
)
from brains_engine.design import io
from brains_engine.design.design import Design

if TYPE_CHECKING:
    import os

    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.importing import ImportReport
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.templates import Template


def new_design() -> Design:
    """An empty design; change it with the functions of `brains_engine.design.edits`."""
    return Design(layers_near())


def load_design(path: PathLike) -> Design:
    """Read a `.brains` file.

    Raises:
        DesignFileError: Naming what is wrong with the file, and where.
    """
    return io.load_design(path, layers_near(path))


def save_design(design: Design | Snapshot, path: PathLike) -> None:
    """Write a `.brains` file atomically: after a crash there is the old file or the new one.

    Raises:
        DesignFileError: Where the file cannot be written.
    """
    io.save_design(design, path)


def list_templates() -> tuple[Template, ...]:
    """The designs that ship with Brains, each with `id`, `title` and `help`."""
    from brains_engine import templates

    return templates.list_templates()


def load_template(template_id: str) -> Design:
    """A fresh copy of a design that ships with Brains.

    Raises:
        DesignFileError: Where there is no such template.
    """
    from brains_engine import templates

    return templates.load_template(template_id, layers_near())


def list_layers() -> tuple[AnySpec, ...]:
    """The specs of all layers: their options, ports, formulas and documentation."""
    return tuple(layers_near())


def analyse(design: Design | Snapshot) -> Analysis:
    """Shapes, parameters, FLOPs, memory and problems of a design, without building it. Never raises."""
    from brains_engine.planning import analysis

    return analysis.analyse(snapshot_of(design), layers_of(design))


def validate(design: Design | Snapshot) -> tuple[Problem, ...]:
    """Everything that is wrong with a design; empty where it can be trained as it is."""
    return analyse(design).problems


def import_keras(path: PathLike, *, weights: bool = True) -> ImportReport:
    """Make a design of a `.keras` file, or of the JSON of a functional or sequential model's config.

    The file is read as data and nothing in it is run. What is not understood is reported, and replaced where the
    design can go on.

    Args:
        path: The file.
        weights: Whether to read the weights, where the file has any.

    Returns:
        `snapshot`, `params`, `remarks` on what was not taken over as it was, and the arrays of `weights` by node.

    Raises:
        ModelImportError: Where the file is damaged, or nothing in it was understood.
    """
    from brains_engine import importing

    return importing.import_keras(path, layers_near(), weights=weights)


def write_imported_weights(report: ImportReport, path: PathLike) -> None:
    """Write the weights of an import as a checkpoint: to predict with, to export, and to start training from.

    Args:
        report: What `import_keras` gave for a file with weights.
        path: The checkpoint to write.

    Raises:
        InvalidDesignError: Where the design has errors that keep it from being built.
        ModelImportError: Where the weights are not those of its layers.
        CheckpointError: Where the disk refuses.
    """
    from brains_engine.backend.imported_weights import write_checkpoint

    write_checkpoint(report.snapshot, report.weights, Path(path), layers_near())


def export_code(design: Design | Snapshot) -> str:
    """A design as a Python script of plain Keras, which runs where Brains is not installed.

    Raises:
        InvalidDesignError: Listing the errors of the design.
        ExportError: Where a layer cannot be written as code.
        DataError: Where the design's data is unknown, or its file is missing or malformed.
    """
    from brains_engine import codegen

    return codegen.export_code(snapshot_of(design), layers_near())


def export_notebook(design: Design | Snapshot) -> str:
    """A design as a Jupyter notebook, the text of an `.ipynb` file; raises as `export_code`."""
    from brains_engine import codegen

    return codegen.export_notebook(snapshot_of(design), layers_near())


def import_code(source: str | os.PathLike[str]) -> Design:
    """Read a script or notebook that Brains has written, with what was changed in it since. Nothing in it is run.

    Args:
        source: Its text, or the path of a `.py` or `.ipynb` file.

    Raises:
        CodeError: Naming the line and what is not understood there, or why the file cannot be read.
    """
    from brains_engine import codegen

    return Design(layers_near(), codegen.import_code(codegen.read_text(source), layers_near()))
