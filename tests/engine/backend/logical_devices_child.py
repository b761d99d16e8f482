"""Trains on two logical devices and on one, in a process of its own; prints what came out as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import tensorflow as tf

from brains_engine.backend import jobs
from brains_engine.backend.distribution import Distribution, distributed
from brains_engine.backend.trainer import Trainer
from brains_engine.runs.config import RunConfig
from tests.engine.backend.small_runs import REGISTRY, Watcher, arrays_of, design
from tests.engine.backend.training_fixtures import class_samples, kernels, losses, mlp, settings


def curve(config: RunConfig, distribution: Distribution | None, **network: Any) -> list[float]:
    """Losses of a run over 33 samples: the last batch has only one."""
    model = mlp(**network)
    trainer = Trainer(model, config, class_samples(33), kernels(model), distribution=distribution)
    found = losses(trainer.run())
    state = trainer.state()
    return [*found, *(float(abs(state[name]).sum()) for name in sorted(state) if name.startswith("weights/"))]


def both(distribution: Distribution, network: dict[str, Any], **values: Any) -> dict[str, list[float]]:
    config = settings(batch_size=8, **values)
    return {"one": curve(config, None, **network), "two": curve(config, distribution, **network)}


def resumed(folder: Path) -> dict[str, list[float]]:
    """Weights after two epochs on one device, and after one epoch on each kind, in both orders."""
    found = {}
    plain: dict[str, Any] = {"epochs": 2, "checkpoints": {"best": False}}
    for name, ways in {"none": ("none", "none"), "there": ("mirrored", "none"), "back": ("none", "mirrored")}.items():
        values = {**plain, "epochs": 1, "distribution": {"strategy": ways[0]}, "compiler": "graph"}
        snapshot = design(**values)
        jobs.train(snapshot, REGISTRY, folder / name)
        jobs.resume(folder / name, REGISTRY, epochs=2, distribute=ways[1])  # type: ignore[arg-type]
        last = sorted((folder / name / "checkpoints").iterdir())[-1]
        arrays = arrays_of(last)
        found[name] = [float(abs(arrays[key]).sum()) for key in sorted(arrays) if key.startswith("weights/")]
    return found


def main(folder: Path) -> None:
    cpu = tf.config.list_physical_devices("CPU")[0]
    tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
    watcher = Watcher()
    result: dict[str, Any] = {}
    config = settings(distribution={"strategy": "mirrored"})
    with distributed(config, print) as distribution:
        assert distribution is not None
        result["devices"] = distribution.device.name
        pruning = {"method": "magnitude", "every": 3, "target": 0.5}
        result["adam, pruned"] = both(distribution, {}, sparsity=pruning, compiler="graph")
        sgd = {"kind": "sgd", "momentum": 0.9, "learning_rate": 0.05}
        result["sgd, XLA"] = both(distribution, {}, optimizer=sgd, compiler="xla")
        result["dropout"] = both(distribution, {"dropout": 0.5, "norm": True}, epochs=8)
    del watcher
    print(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
