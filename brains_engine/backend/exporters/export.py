"""Writes an export beside its place, proves it in a process without Brains, and only then gives it its name."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import numpy as np
import tensorflow as tf

from brains_engine.backend.builder import build_export_model
from brains_engine.backend.evaluation import outputs_of
from brains_engine.backend.exporters.foreign import WITHOUT_BRAINS, outputs_elsewhere
from brains_engine.backend.exporters.own_classes import OwnClass, own_classes, prelude
from brains_engine.backend.exporters.protocol import Exporter, ExportReport
from brains_engine.backend.exporters.raw_input import sample_features, with_scaling
from brains_engine.backend.exporters.signature import signature_of, with_names
from brains_engine.backend.feed import Feed
from brains_engine.backend.precision import inference_precision
from brains_engine.errors import ExportError
from brains_engine.runs.files import cause, sync_folder, temporary_path

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.exporters.signature import Signature
    from brains_engine.backend.workbench import TrainedNetwork
    from brains_engine.data.info import Floats

SAMPLES = 17
TOLERANCE = 1e-5


def run_export(exporter: Exporter, network: TrainedNetwork, out: Path) -> ExportReport:
    """Export a trained network.

    The outputs for made-up samples must agree within `TOLERANCE`, times the largest output where that is more than 1.

    Args:
        exporter: The format.
        network: The network of a checkpoint.
        out: The file or folder to write.

    Raises:
        ExportError: The place cannot be written, or the written network gives other outputs; what was at `out`
            before is still there then.
    """
    out = out.absolute()
    _check_place(exporter, out)
    model = build_export_model(network.plan, network.model, inference_precision(network.meta.config))
    classes = own_classes(exporter, model, network.plan)
    stage = temporary_path(out.parent)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        stage.mkdir()
        made = stage / f"model{exporter.suffix}"
        scaled = with_scaling(model, network.scaling, network.ends)
        signature = signature_of(network.ends, scaled)
        exporter.write(with_names(scaled, signature), made)
        difference = _prove(exporter, network, made, stage, (signature, classes))
        size = _sync(made)
        _place(made, out, stage)
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {cause(error)}.") from error
    except tf.errors.OpError as error:
        raise ExportError(f"{out} cannot be written: {error.message.splitlines()[0][:300]}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    names = tuple(own.registered_name for own in classes)
    return ExportReport(exporter.id, out, difference, size, names)


def _check_place(exporter: Exporter, out: Path) -> None:
    if exporter.suffix and not out.name.endswith(exporter.suffix):
        raise ExportError(f"The name of a {exporter.title} must end with {exporter.suffix}, but {out.name} does not.")
    try:
        taken = os.path.lexists(out) and not exporter.owns(out)
        below_a_file = out.parent.exists() and not out.parent.is_dir()
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {cause(error)}.") from error
    if taken:
        raise ExportError(f"{out} already holds something else.", "Choose another name.")
    if below_a_file:
        raise ExportError(f"{out} cannot be written: {out.parent} is a file, not a folder.")


def _prove(
    exporter: Exporter,
    network: TrainedNetwork,
    made: Path,
    stage: Path,
    needs: tuple[Signature, tuple[OwnClass, ...]],
) -> float:
    """Run what was written in a process without Brains, or with the classes it needs; gives the largest difference."""
    ends, (signature, classes) = network.ends, needs
    raw = sample_features(network.model, network.scaling, SAMPLES, features=network.info.features)
    with tf.device("/device:CPU:0"):
        expected = outputs_of(network.model, network.scaling.apply(raw), ends)
        feed = Feed(network.model, ends)
        parts = [np.asarray(part) for part in feed.parts(feed.prepare(raw))]
    found = outputs_elsewhere(
        exporter,
        made,
        dict(zip(signature.inputs or ("",), parts, strict=True)),
        stage,
        prelude(classes, stage) or WITHOUT_BRAINS,
    )
    names = signature.outputs or ("",)
    if sorted(found) != sorted(names):
        raise ExportError(f"The {exporter.title} names its outputs otherwise, so it was not kept.")
    return max(_compare(exporter, each, found[name]) for name, each in zip(names, expected, strict=True))


def _compare(exporter: Exporter, expected: Floats, found: Floats) -> float:
    if found.shape != expected.shape or not np.isfinite(found).all():
        raise ExportError(f"The {exporter.title} gives other outputs than the checkpoint, so it was not kept.")
    difference = float(np.abs(found.astype(np.float64) - expected).max(initial=0.0))
    if difference > TOLERANCE * max(1.0, float(np.abs(expected).max(initial=0.0))):
        raise ExportError(
            f"The outputs of the {exporter.title} differ from those of the checkpoint by {difference:.1e}, "
            "so it was not kept."
        )
    return difference


def _sync(made: Path) -> int:
    """Bring everything onto the disk; gives its size in bytes."""
    files = [made] if made.is_file() else [path for path in made.rglob("*") if path.is_file()]
    for path in files:
        with path.open("rb") as file:
            os.fsync(file.fileno())
    return sum(path.stat().st_size for path in files)


def _place(made: Path, out: Path, stage: Path) -> None:
    """Give the export its name. A folder cannot replace a folder at once: the old one steps aside first."""
    old = stage / "old"
    if made.is_dir() and out.exists():
        out.rename(old)
    try:
        made.replace(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    sync_folder(out.parent)
