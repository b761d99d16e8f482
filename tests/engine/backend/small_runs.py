"""Small designs and runs that the tests of jobs, exports and faults share."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from brains_engine.backend import jobs
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import CheckpointSaved, Event

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import DataConfig
    from brains_engine.spec.registry import Registry

REGISTRY = discover()


def config(**values: Any) -> RunConfig:
    """Two moons, some random dropout, a window of 7 steps, batches that do not divide the samples."""
    defaults: dict[str, Any] = {
        "data": {"source": "moons", "samples": 300, "validation_split": 0.2},
        "epochs": 3,
        "batch_size": 16,
        "seed": 3,
        "device": "cpu",
        "checkpoints": {"window": 7},
    }
    return RunConfig.model_validate({**defaults, **values}, strict=False)


def design(
    features: int = 2, classes: int = 2, units: int = 12, activation: str = "softmax", **values: Any
) -> Snapshot:
    """Every kind of state: weights, moving statistics, a random generator, and NormNet's guarded weights."""
    made = Design(REGISTRY)
    nodes = [
        edits.add_node(made, "input", options={"dims": {"feature": features}}),
        edits.add_node(made, "dense", options={"units": units, "activation": "relu"}),
        edits.add_node(made, "batch_normalization"),
        edits.add_node(made, "dropout", options={"rate": 0.2}),
        edits.add_node(made, "norm_dense", options={"units": units}),
        edits.add_node(made, "dense", options={"units": classes, "activation": activation}),
        edits.add_node(made, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(made, source, "output", target, "input")
    edits.set_training(made, config(**values))
    return made.snapshot


class Watcher:
    """Keeps all events; `after` is called with each, for a test that stops or breaks something midway."""

    def __init__(self, after: Any = None) -> None:
        self.events: list[Event] = []
        self._after = after

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        if self._after is not None:
            self._after(event)

    def of(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def names(self) -> list[str]:
        """Names of the events, repeated ones once."""
        names = [event.name for event in self.events]
        return [name for index, name in enumerate(names) if index == 0 or names[index - 1] != name]

    @property
    def checkpoints(self) -> list[CheckpointSaved]:
        return self.of(CheckpointSaved)


def train(folder: Path, watcher: Watcher | None = None, **values: Any) -> jobs.RunResult:
    """Train the small design."""
    return jobs.train(design(**values), REGISTRY, folder, on_event=watcher or Watcher())


def predict(path: Path, features: np.ndarray[Any, Any] | DataConfig, registry: Registry = REGISTRY) -> Any:
    """What the one output of a checkpoint gives."""
    found = jobs.predict(path, features, registry)
    assert not isinstance(found, dict)
    return found


def arrays_of(path: Path | None) -> dict[str, np.ndarray[Any, Any]]:
    """The tensors of a checkpoint."""
    assert path is not None
    return load_checkpoint(path)[0]


def assert_same_bits(first: Path | None, second: Path | None) -> None:
    """Weights, optimizer, masks, random state and position are equal, bit for bit."""
    one, two = arrays_of(first), arrays_of(second)
    assert one.keys() == two.keys()
    different = [name for name in one if one[name].tobytes() != two[name].tobytes()]
    assert not different, f"{len(different)} of {len(one)} differ: {different[:5]}"
