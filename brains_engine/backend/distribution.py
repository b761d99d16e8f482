"""Several devices that train as one: the strategy behind them, and what the workers of a cluster agree on.

Every replica holds all weights, computes the gradients of its part of each batch, and takes the same step with their
sum. Workers of a cluster run the same program on the same data; the first, the chief, alone writes the run folder.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.cluster import lost_worker, start_cluster
from brains_engine.backend.devices import Device, choose_device
from brains_engine.errors import ClusterError, DeviceError
from brains_engine.runs.cluster import ClusterSpec, cluster_from

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types


class Distribution:
    """A strategy of TensorFlow, and where this process stands in it.

    Args:
        strategy: A `tf.distribute.Strategy` that has a replica on each device.
        cluster: The workers, where there are several.

    Attributes:
        strategy: The strategy.
        cluster: The workers, or None where all devices are of this machine.
        devices: The devices of this process, one a replica.
        first: Number of this process's first replica among all.
        replicas: Replicas of all processes.
        device: Where this process keeps its samples and its state.
    """

    def __init__(self, strategy: Any, cluster: ClusterSpec | None = None) -> None:
        self.strategy, self.cluster = strategy, cluster
        self.devices: tuple[str, ...] = tuple(strategy.extended.worker_devices)
        self.replicas: int = strategy.num_replicas_in_sync
        self.first = len(self.devices) * cluster.rank if cluster else 0
        self._summing = tf.function(self._summed, autograph=False)
        spec = tf.DeviceSpec.from_string(self.devices[0])
        kind = str(spec.device_type)
        name = f"{self.replicas} x {kind}"
        if cluster is not None and len(cluster.workers) > 1:
            name = f"{name} of {len(cluster.workers)} workers"
        self.device = Device(name, kind.lower(), int(spec.device_index), name)

    @property
    def is_chief(self) -> bool:
        """Whether this process writes the run folder."""
        return self.cluster is None or self.cluster.is_chief

    @property
    def workers(self) -> int:
        """Processes that train together."""
        return len(self.cluster.workers) if self.cluster else 1

    def shards(self, batch: int) -> list[slice]:
        """The part of a batch of each replica of all, sizes as equal as can be; empty parts where it is too small."""
        ends = [batch * number // self.replicas for number in range(self.replicas + 1)]
        return [slice(first, last) for first, last in itertools.pairwise(ends)]

    def gather(self, values: Sequence[float]) -> NDArray[np.float64]:
        """The values of every worker, float64[workers, values]. All workers must call this at the same point.

        Raises:
            WorkerLostError: A worker is gone.
        """
        own = np.asarray(values, np.float64)
        if self.cluster is None:
            return own[None]
        table = np.zeros((self.workers, own.size))
        table[self.cluster.rank] = own
        summed = self.watched(lambda: self._sum(tf.constant(table)).numpy())
        found: NDArray[np.float64] = summed
        return found

    def check_same(self, facts: Mapping[str, str]) -> None:
        """Compare what every worker must have in the same way.

        Args:
            facts: What it is, as users say it -> its text or digest.

        Raises:
            ClusterError: A worker differs from the chief; the sentence names it and what differs.
        """
        for what, text in facts.items():
            table = self.gather(list(hashlib.sha256(text.encode()).digest()))
            for rank in range(1, self.workers):
                if (table[rank] != table[0]).any():
                    raise ClusterError(
                        f"Worker {rank} of the cluster has other {what} than the chief.",
                        "Start all workers with the same command, the same version and the same files.",
                    )

    def from_chief(self, number: int) -> int:
        """A whole number that the chief has; the others give any."""
        return int(self.gather([float(number)])[0, 0])

    def watched(self, call: Callable[[], Any]) -> Any:
        """What a call that waits for the other workers gives.

        Raises:
            WorkerLostError: A worker is gone.
        """
        try:
            return call()
        except tf.errors.OpError as error:
            if self.cluster is None:
                raise
            lost = lost_worker(error, self.cluster)
            if lost is None:
                raise
            raise lost from error

    def _sum(self, table: Tensor) -> Tensor:
        with tf.device(None):
            return self._summing(table)

    def _summed(self, table: Tensor) -> Tensor:
        def add_up() -> Tensor:
            context = tf.distribute.get_replica_context()
            # the first replica of a process speaks for it
            speaks = int(tf.get_static_value(context.replica_id_in_sync_group)) == self.first
            return context.all_reduce("sum", table * (1.0 if speaks else 0.0))

        return self.strategy.experimental_local_results(self.strategy.run(add_up))[0]


@contextmanager
def distributed(config: RunConfig, warn: Callable[[str], None]) -> Iterator[Distribution | None]:
    """The distribution that a configuration asks for; None where one device trains.

    Args:
        config: Its distribution and its device count.
        warn: Told where the settings make no difference.

    Raises:
        ClusterError: The environment describes no cluster, or its workers do not come together.
        DeviceError: The configured device does not go together with several.
    """
    options = config.distribution
    if options.strategy == "none":
        yield None
        return
    if config.device.startswith("gpu:"):
        raise DeviceError(
            f"Training on several devices cannot be bound to {config.device}.",
            "Choose auto as the device, or cpu; CUDA_VISIBLE_DEVICES hides GPUs.",
        )
    # read first: a missing cluster is told before anything is started
    cluster = cluster_from(os.environ) if options.strategy == "multi-worker" else None
    kind = choose_device(config.device).kind
    if cluster is not None:
        distribution = Distribution(start_cluster(cluster, options, use_gpus=kind == "gpu"), cluster)
        check_batch(distribution, config.batch_size)
        yield distribution
        # nobody leaves before the others are through: an end without a word would be taken for a loss
        distribution.gather([0.0])
        return
    devices = tuple(device.name for device in tf.config.list_logical_devices(kind.upper()))
    if len(devices) == 1:
        warn("This machine has only one device to train on, so mirrored training makes no difference.")
        yield None
        return
    distribution = Distribution(_mirrored(devices))
    check_batch(distribution, config.batch_size)
    yield distribution


@functools.cache
def _mirrored(devices: tuple[str, ...]) -> Any:
    """One strategy for all runs of a process: those of a second one would take up the first one's collectives."""
    return tf.distribute.MirroredStrategy(devices)


def check_batch(distribution: Distribution, batch_size: int) -> None:
    """Say where a batch is too small to be shared.

    Raises:
        ClusterError: A device would have no sample.
    """
    if batch_size < distribution.replicas:
        samples = "1 sample" if batch_size == 1 else f"{batch_size} samples"
        raise ClusterError(
            f"A batch of {samples} cannot be shared by {distribution.replicas} devices.",
            f"Use a batch size of at least {distribution.replicas}.",
        )
