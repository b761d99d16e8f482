"""Trains on two logical devices and on one, in a process of its own; prints what came out as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend import jobs
from brains_engine.backend.distribution import Distribution, distributed
from brains_engine.backend.trainer import Trainer
from brains_engine.errors import ClusterError
from tests.engine.backend.small_cluster_runs import small
from tests.engine.backend.small_runs import REGISTRY, arrays_of
from tests.engine.backend.training_fixtures import class_samples, kernels, losses, mlp, settings

if TYPE_CHECKING:
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.distribution_config import StrategyName

WAYS: dict[str, tuple[StrategyName, StrategyName]] = {
    "there": ("mirrored", "none"),
    "back": ("none", "mirrored"),
}


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


def synchronised(distribution: Distribution) -> dict[str, list[float]]:
    """Batches of 32 samples, which two devices share evenly, through a normalisation over the whole batch."""
    values: dict[str, Any] = {"batch_size": 16, "distribution": {"strategy": "mirrored", "synchronise": True}}
    config = settings(**values)
    found = {}
    for name, devices in {"one": None, "two": distribution}.items():
        model = mlp(norm=True)
        trainer = Trainer(model, config, class_samples(64), kernels(model), distribution=devices)
        found[name] = losses(trainer.run())
        found[name] += [float(abs(value).sum()) for key, value in sorted(trainer.state().items()) if "weights" in key]
    return found


def resumed(folder: Path) -> dict[str, list[float]]:
    """Weights after an epoch and another one, each on one device or on two."""
    straight = jobs.train(small(), REGISTRY, folder / "none")
    found = {"none": sums_of(straight)}
    for name, ways in WAYS.items():
        jobs.train(small(epochs=1, distribution={"strategy": ways[0]}), REGISTRY, folder / name)
        found[name] = sums_of(jobs.resume(folder / name, REGISTRY, epochs=2, distribute=ways[1]))
    return found


def sums_of(result: jobs.RunResult) -> list[float]:
    """Sum of the absolute values of each weight in the last checkpoint."""
    arrays = arrays_of(result.last_checkpoint)
    return [float(abs(arrays[key]).sum()) for key in sorted(arrays) if key.startswith("weights/")]


def main(folder: Path) -> None:
    cpu = tf.config.list_physical_devices("CPU")[0]
    tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
    result: dict[str, Any] = {}
    config = settings(distribution={"strategy": "mirrored"})
    with distributed(config, print) as distribution:
        assert distribution is not None
        result["devices"] = distribution.device.name
        pruning = {"method": "magnitude", "every": 3, "target": 0.5}
        sgd = {"kind": "sgd", "momentum": 0.9, "learning_rate": 0.05}
        result["pruned, XLA"] = both(distribution, {}, sparsity=pruning, optimizer=sgd, compiler="xla")
        result["synchronised normalisation"] = synchronised(distribution)
        result["dropout"] = both(distribution, {"dropout": 0.5, "norm": True})
    result["resumed"] = resumed(folder)
    try:
        with distributed(settings(batch_size=1, distribution={"strategy": "mirrored"}), print):
            pass
    except ClusterError as error:
        result["too small"] = str(error)
    print(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
