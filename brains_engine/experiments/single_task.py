"""Experiments that train one network on one task and measure it once: what they share."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.experiments.experiment import Experiment
from brains_engine.experiments.lab_data import lab_data
from brains_engine.experiments.trial import Outcome, Trial
from brains_engine.layers import discover
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from brains_engine.backend.laboratory import Laboratory, Measured
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.experiments.trial import Setting
    from brains_engine.runs.stop import StopToken

Settings = Mapping[str, "Setting"]

TUNING_SEED = 1000
"""The first seed of the tuning; those of the tests are far below."""
_LAYER, _PRUNING = "layer.", "prune."


@dataclass(frozen=True, slots=True)
class Method:
    """A row of an experiment's table.

    Attributes:
        title: For reports.
        settings: What the method is: `layer` and its options as layer.…, `optimizer`, those of sparsity as prune.….
        grid: The tuned settings that are tried, equally many for every method.
        unpruned: Whether it is measured without pruning, too.
    """

    title: str
    settings: Settings
    grid: tuple[Settings, ...]
    unpruned: bool = False


def grid(**choices: Sequence[Setting]) -> tuple[Settings, ...]:
    """All combinations, the last name the fastest."""
    rows: list[dict[str, Setting]] = [{}]
    for name, values in choices.items():
        rows = [{**row, name: value} for row in rows for value in values]
    return tuple(rows)


class SingleTask(Experiment):
    """Trains a chain of layers of one kind, by nothing but the settings of the trial.

    Settings: data and scaling; hidden ("300-100"); activation; epochs; batch_size; learning_rate; optimizer; schedule;
    compiler; sparsity; layer with layer.OPTION for its options, prune.FIELD for the settings of sparsity.

    Attributes:
        table: Method -> what it is.
    """

    tuned_by: ClassVar[str] = "validation_accuracy"
    figures: ClassVar[Mapping[str, str]] = MappingProxyType({"test_accuracy": "Test accuracy"})
    table: ClassVar[Mapping[str, Method]]

    def __init_subclass__(cls) -> None:
        if "table" in cls.__dict__:
            cls.methods = {name: method.title for name, method in cls.table.items()}

    @cached_property
    def laboratory(self) -> Laboratory:
        """Trains, and keeps compiled steps for the trials to come."""
        from brains_engine.backend.laboratory import Laboratory

        return Laboratory(discover())

    def run(self, trial: Trial, stop: StopToken) -> Outcome | None:
        began = time.perf_counter()
        settings = trial.settings
        data = lab_data(str(settings["data"]), str(settings.get("scaling", "rms")))
        snapshot = design_of(settings, data.features, data.classes, trial.seed)
        test = (data.x_test, data.y_test) if trial.stage == "test" else None
        measured = self.laboratory.train(snapshot, data.parts, stop, test)
        if measured is None:
            return None
        curves = {"loss": measured.losses}
        return Outcome(self.measured_figures(trial, measured), curves, time.perf_counter() - began)

    def measured_figures(self, trial: Trial, measured: Measured) -> dict[str, float]:
        """The figures of a trial."""
        figures = {
            "validation_accuracy": measured.validation["accuracy"],
            "measured_sparsity": measured.sparsity,
            "weights": float(measured.weights),
        }
        return {**figures, "test_accuracy": measured.test["accuracy"]} if measured.test else figures


def design_of(settings: Settings, features: int, classes: int, seed: int) -> Snapshot:
    """The design of a trial: hidden layers and a last one of one kind, with its settings of training."""
    design = Design(discover())
    layer = str(settings["layer"])
    options = _under(_LAYER, settings)
    hidden = [int(units) for units in str(settings["hidden"]).split("-")]
    activations = [str(settings.get("activation", "relu"))] * len(hidden) + [str(settings.get("last", "softmax"))]
    chain: list[tuple[str, dict[str, Any]]] = [
        ("input", {"dims": {"feature": features}, "layout": "flat"}),
        *(
            (layer, {**options, "units": units, "activation": activation})
            for units, activation in zip([*hidden, classes], activations, strict=True)
        ),
        ("output", {}),
    ]
    with design.transaction("Design of a trial"):
        edits.set_training(design, training_of(settings, seed))
        before = ""
        for place, (kind, values) in enumerate(chain):
            node = edits.add_node(design, kind, options=values, x=place * edits.NODE_SPACING)
            if before:
                edits.connect(design, before, "output", node, "input")
            before = node
    return design.snapshot


def training_of(settings: Settings, seed: int) -> RunConfig:
    """The settings of training of a trial."""
    sparsity = float(settings.get("sparsity", 0.0))
    pruning = {**_under(_PRUNING, settings), "target": sparsity} if sparsity else {"method": "none"}
    optimizer = {"kind": settings.get("optimizer", "adam"), "learning_rate": settings["learning_rate"]}
    optimizer |= _under("optimizer.", settings)
    return RunConfig.model_validate(
        {
            "data": {"source": settings["data"]},
            "optimizer": optimizer,
            "schedule": {"kind": settings.get("schedule", "cosine")},
            "update": _under("update.", settings),
            "epochs": settings["epochs"],
            "batch_size": settings["batch_size"],
            "compiler": settings.get("compiler", "auto"),
            "seed": seed,
            "sparsity": pruning,
            "checkpoints": {"every_epoch": False, "best": False},
        }
    )


def _under(prefix: str, settings: Settings) -> dict[str, Setting]:
    return {name.removeprefix(prefix): value for name, value in settings.items() if name.startswith(prefix)}


def tuning_trials(
    table: Iterable[tuple[str, Method]], base: Settings, *, seeds: int = 1, tries: int | None = None
) -> list[Trial]:
    """The trials of a tuning: of every method each setting of its grid.

    Args:
        table: The methods.
        base: Settings that all share; those of the method and of the grid come above.
        seeds: Of each setting.
        tries: Settings of the grid that are tried; all if not given.
    """
    return [
        Trial(name, {**base, **method.settings, **row}, TUNING_SEED + seed, "tune")
        for name, method in table
        for row in method.grid[:tries]
        for seed in range(seeds)
    ]
