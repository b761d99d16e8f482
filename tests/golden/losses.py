"""The first 50 losses of a small network for each optimizer, kept so that a change of numerics is seen.

Write them anew after a change that is meant (and say in the change why the numbers moved):

    python -m tests.golden.losses
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("losses.json")

OPTIMIZERS: dict[str, dict[str, Any]] = {
    "adam": {"kind": "adam"},
    "adamw": {"kind": "adamw", "weight_decay": 0.01},
    "sgd": {"kind": "sgd", "momentum": 0.0},
    "momentum": {"kind": "sgd", "momentum": 0.9, "nesterov": True},
    "adadelta": {"kind": "adadelta"},
    "rmsprop": {"kind": "rmsprop"},
}


def first_losses(optimizer: str) -> list[float]:
    """Train the small network for 50 steps."""
    from tests.engine.backend.training_fixtures import class_samples, losses, settings, trainer

    config = settings(optimizer=OPTIMIZERS[optimizer], epochs=10, batch_size=8, compiler="graph")
    return losses(trainer(config, class_samples(train=40).without_validation()).run())


if __name__ == "__main__":
    curves = {name: [float(f"{loss:.8g}") for loss in first_losses(name)] for name in OPTIMIZERS}
    PATH.write_text(json.dumps(curves, indent=2) + "\n", encoding="utf-8")
