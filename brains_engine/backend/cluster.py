"""Bringing the workers of a cluster together, and saying which of them is gone."""

from __future__ import annotations

import re
import socket
import time
from typing import TYPE_CHECKING, Any

import tensorflow as tf
from tensorflow.compiler.xla.tsl.protobuf import coordination_config_pb2
from tensorflow.python.eager import context

from brains_engine.errors import ClusterError, WorkerLostError

if TYPE_CHECKING:
    from brains_engine.runs.cluster import ClusterSpec
    from brains_engine.runs.distribution_config import DistributionConfig

_LEADER = "/job:worker/replica:0/task:0"
_SHUTDOWN_SECONDS = 5
_PROBE_SECONDS = 1.0
_RETRY_SECONDS = 0.2
_TASK = re.compile(r"/job:worker(?:/replica:0)?/task:([0-9]+)")
_ABORTED = re.compile(r"[Cc]ollective ops is aborted|unhealthy|coordination")
_UNHEALTHY = re.compile(r"unhealthy[^:]*:\s*((?:/job:worker(?:/replica:0)?/task:[0-9]+\s*)+)")


def start_cluster(cluster: ClusterSpec, options: DistributionConfig, *, use_gpus: bool) -> Any:
    """Wait until all workers are there; gives a `tf.distribute.MultiWorkerMirroredStrategy`.

    TensorFlow's coordination service runs in the chief: it waits for the workers, and each sends it a sign of life
    from time to time. The strategy would start that service by itself, but with times that cannot be chosen.

    Raises:
        ClusterError: A worker did not come in time, the address of this one cannot be used, or TensorFlow was used in
            this process before.
    """
    jobs = tf.train.ClusterSpec({"worker": list(cluster.workers)})
    accelerators = {} if use_gpus else {"num_accelerators": {"GPU": 0}}
    resolver = tf.distribute.cluster_resolver.SimpleClusterResolver(
        jobs, task_type="worker", task_id=cluster.rank, rpc_layer="grpc", **accelerators
    )
    runtime = context.context()
    check_unused(runtime)
    wait_for_all(cluster, options.start_timeout)
    try:
        runtime.configure_coordination_service(
            service_type="standalone",
            service_leader=_LEADER,
            cluster_register_timeout_in_ms=1000 * options.start_timeout,
            heartbeat_timeout_in_ms=1000 * options.heartbeat,
            shutdown_barrier_timeout_in_ms=1000 * _SHUTDOWN_SECONDS,
            coordinated_jobs=[coordination_config_pb2.CoordinatedJob(name="worker", num_tasks=len(cluster.workers))],
        )
        return tf.distribute.MultiWorkerMirroredStrategy(resolver, _communication(options))
    except (tf.errors.OpError, RuntimeError) as error:
        text = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ClusterError("The cluster could not be started.", f"TensorFlow says: {text}") from error


def wait_for_all(cluster: ClusterSpec, seconds: float) -> None:
    """Wait until every worker answers at its address. TensorFlow would wait for ever, and could not be interrupted.

    Raises:
        ClusterError: A worker did not come in time, or the address of this one cannot be used.
    """
    own = cluster.workers[cluster.rank]
    absent = [rank for rank in range(len(cluster.workers)) if rank != cluster.rank]
    deadline = time.monotonic() + seconds
    with socket.socket(socket.AF_INET6 if own.startswith("[") else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("", int(own.rpartition(":")[2])))
            listener.listen(len(cluster.workers))
        except OSError as error:
            raise ClusterError(
                f"This worker cannot listen at {own}: {(error.strerror or str(error)).lower()}.",
                "Choose another port, or end the program that uses it.",
            ) from error
        # whoever has been seen once is there: it goes on to TensorFlow's own server at the same address
        while absent := [rank for rank in absent if not _answers(cluster.workers[rank])]:
            if time.monotonic() > deadline:
                names = " and ".join(worker_name(cluster, rank) for rank in absent)
                raise ClusterError(
                    f"The cluster did not come together within {seconds:g} seconds: {names} cannot be reached.",
                    "Start all workers, and see that they can reach each other at their addresses.",
                )
            time.sleep(_RETRY_SECONDS)


def check_unused(runtime: Any) -> None:
    """Say where it is too late to join a cluster.

    Raises:
        ClusterError: TensorFlow's runtime runs already.
    """
    if runtime._context_handle is not None:  # noqa: SLF001 - no public call tells without starting it
        raise ClusterError(
            "This process has computed with TensorFlow already, so it cannot join a cluster.",
            "Start each worker as a process of its own, by `brains train … --distribute multi-worker`.",
        )


def lost_worker(error: Exception, cluster: ClusterSpec) -> WorkerLostError | None:
    """The sentence for an error that a worker's end brought about, None where no worker is at fault.

    TensorFlow names those that sent no sign of life; where a connection broke first, those are named that no longer
    answer at their address.
    """
    text = str(error)
    if not isinstance(
        error, tf.errors.UnavailableError | tf.errors.AbortedError | tf.errors.DeadlineExceededError
    ) and not _ABORTED.search(text):
        return None
    told = _UNHEALTHY.search(text)
    ranks = sorted({int(rank) for rank in _TASK.findall(told[1])}) if told else _silent(cluster)
    if not ranks:
        ranks = sorted({int(rank) for rank in _TASK.findall(text)} - {cluster.rank})[:1]
    names = [worker_name(cluster, rank) for rank in ranks if rank < len(cluster.workers)]
    who = " and ".join(names) if names else "A worker"
    verb = "have" if len(names) > 1 else "has"
    return WorkerLostError(
        f"{who[:1].upper()}{who[1:]} {verb} gone, so this run cannot go on.",
        "Start all workers again with `brains resume`: the run goes on from its last checkpoint.",
    )


def worker_name(cluster: ClusterSpec, rank: int) -> str:
    """A worker as sentences name it."""
    return f"worker {rank}{', the chief,' if rank == 0 else ''} at {cluster.workers[rank]}"


def _communication(options: DistributionConfig) -> Any:
    kinds = tf.distribute.experimental.CommunicationImplementation
    chosen = {"auto": kinds.AUTO, "ring": kinds.RING, "nccl": kinds.NCCL}[options.communication]
    return tf.distribute.experimental.CommunicationOptions(implementation=chosen)


def _silent(cluster: ClusterSpec) -> list[int]:
    """Ranks of the workers that do not answer at their address."""
    return [rank for rank, address in enumerate(cluster.workers) if rank != cluster.rank and not _answers(address)]


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        with socket.create_connection((host.strip("[]"), int(port)), timeout=_PROBE_SECONDS):
            return True
    except OSError:
        return False
