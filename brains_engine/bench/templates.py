"""What the templates reach on data they were not trained on, after the epochs they come with."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from brains_engine import api
from brains_engine.bench.report import Report
from brains_engine.runs.events import EpochEnd, Event
from brains_engine.templates import TEMPLATE_IDS

if TYPE_CHECKING:
    from brains_engine.design.design import Design


def measure_templates(progress: Callable[[str], None]) -> Report:
    """Train every template as it is, and tell what it reaches after the first and after the last epoch."""
    figures = {}
    for template_id in TEMPLATE_IDS:
        progress(f"Training {template_id} …")
        figures[template_id] = _measure(api.load_template(template_id))
    rows = {
        template_id: {
            "epochs": f"{values['epochs']}",
            "metric": str(values["metric"]),
            "first": f"{values['first']:.3f}",
            "last": f"{values['last']:.3f}",
            "loss": f"{values['loss']:.4f}",
            "seconds": f"{values['seconds']:.1f}",
        }
        for template_id, values in figures.items()
    }
    return Report(
        title="Templates",
        subject="template",
        columns=("epochs", "metric", "first", "last", "loss", "seconds"),
        rows=rows,
        figures=figures,
        note=(
            "On validation data at the template's own seed, after the first and after the last epoch. "
            "Seconds are those of the whole run, with its set-up and checkpoints."
        ),
    )


def _measure(design: Design) -> dict[str, float | str]:
    epochs: list[EpochEnd] = []

    def note(event: Event) -> None:
        if isinstance(event, EpochEnd):
            epochs.append(event)

    start = time.perf_counter()
    with TemporaryDirectory(prefix="brains-") as folder:
        api.train(design, Path(folder) / "run", on_event=note)
    first, last = epochs[0].metrics, epochs[-1].metrics
    metric = next(name for name in last if name.startswith("val_") and "loss" not in name)
    return {
        "epochs": len(epochs),
        "metric": metric.removeprefix("val_"),
        "first": first[metric],
        "last": last[metric],
        "loss": last["val_loss"],
        "seconds": time.perf_counter() - start,
    }
