"""The first 30 losses of each template, kept so that a change of numerics is seen in every kind of network.

Write them anew after a change that is meant (and say in the change why the numbers moved):

    python -m tests.golden.templates
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import brains_engine as be
from brains_engine.runs.config import GENERATED
from brains_engine.runs.events import Event, StepMetrics
from brains_engine.templates import TEMPLATE_IDS

if TYPE_CHECKING:
    from brains_engine.backend.session import RunResult

PATH = Path(__file__).with_name("templates.json")

STEPS = 30


def train_one_epoch(template_id: str, folder: Path) -> tuple[RunResult, list[float]]:
    """Train a template for one epoch, on 1,000 samples where they are generated.

    Returns:
        The result, and the loss of each step.
    """
    losses: list[float] = []

    def note(event: Event) -> None:
        if isinstance(event, StepMetrics):
            losses.extend(event.losses)

    design = be.load_template(template_id)
    data = design.snapshot.settings.training.data
    # The graph is ready sooner than what XLA compiles, and one epoch is over before that pays.
    settings: dict[str, Any] = {"epochs": 1, "compiler": "graph"}
    if data.source in GENERATED:
        settings["data.samples"] = min(data.samples, 1000)
    return be.train(design, folder, settings=settings, on_event=note), losses


if __name__ == "__main__":
    curves = {}
    for name in TEMPLATE_IDS:
        with tempfile.TemporaryDirectory() as folder:
            curves[name] = [float(f"{loss:.6g}") for loss in train_one_epoch(name, Path(folder) / "run")[1][:STEPS]]
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(curve)}" for name, curve in curves.items())
    PATH.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
