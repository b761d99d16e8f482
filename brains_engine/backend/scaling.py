"""What `brains bench scaling` measures in processes of their own: steps of one device, sums and steps of two workers.

Each process is bound to one core, so that a worker is the same machine whether it is alone or not.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.builder import build_model, prunable_weights
from brains_engine.backend.distribution import Distribution, distributed
from brains_engine.backend.peers.contest import samples
from brains_engine.backend.results import ChunkResult
from brains_engine.backend.trainer import Trainer
from brains_engine.design.io import from_json
from brains_engine.fields import parse
from brains_engine.layers import discover
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

Tensor = Any  # TensorFlow ships no types

WARM_STEPS = 40
STEPS = 120
SUMS = 40


def step_seconds(snapshot: Snapshot, batch_size: int, distribution: Distribution | None = None) -> float:
    """Seconds of one training step, the mean over whole chunks."""
    model = build_model(make_plan(snapshot, discover()))
    config = parse(RunConfig, {"batch_size": batch_size, "epochs": 1_000_000, "metrics": []})
    features = int(model.inputs[0].shape[1])
    trainer = Trainer(model, config, samples(features), prunable_weights(model), distribution=distribution)
    results = trainer.run()
    steps, began = 0, 0.0
    taken = -WARM_STEPS
    for result in results:
        if isinstance(result, ChunkResult):
            taken += len(result.losses)
            if began:
                steps += len(result.losses)
            if taken >= 0 and not began:
                began = time.perf_counter()
            if steps >= STEPS:
                break
    return (time.perf_counter() - began) / steps


def sum_seconds(distribution: Distribution, size: int) -> float:
    """Seconds of one all-reduce of so many float32 numbers, the median of several."""

    def once(values: Tensor) -> Tensor:
        return tf.distribute.get_replica_context().all_reduce("mean", values * 1.0)

    def body(index: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        return index + 1, distribution.strategy.run(once, (values,))

    def repeat(count: Tensor) -> Tensor:

        start = (tf.constant(0), tf.zeros([size]))
        return tf.while_loop(lambda index, _: index < count, body, start, parallel_iterations=1)[1][:1]

    add_up = tf.function(repeat, autograph=False)
    add_up(tf.constant(2))
    found = []
    for _ in range(5):
        began = time.perf_counter()
        add_up(tf.constant(SUMS)).numpy()
        found.append((time.perf_counter() - began) / SUMS)
    return statistics.median(found)


def main() -> None:
    """Measure what the argument asks for, a JSON object, and print JSON."""
    wanted = json.loads(sys.argv[1])
    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[wanted["core"]]})
    snapshot = from_json(wanted["design"], discover())
    strategy = "multi-worker" if "TF_CONFIG" in os.environ else "none"
    config = parse(RunConfig, {"distribution": {"strategy": strategy}})
    with distributed(config, print) as distribution:
        found = {
            "steps": {batch: step_seconds(snapshot, batch, distribution) for batch in wanted["batches"]},
            "sums": {size: sum_seconds(distribution, size) for size in wanted["sizes"]} if distribution else {},
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
