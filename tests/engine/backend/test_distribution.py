"""Training on two logical devices of this machine gives what one device gives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.cluster import lost_worker, wait_for_all, worker_name
from brains_engine.backend.distribution import distributed
from brains_engine.errors import ClusterError, DeviceError
from brains_engine.runs.cluster import ClusterSpec, cluster_from
from tests.engine.backend.small_cluster_runs import free_port
from tests.engine.backend.training_fixtures import settings

ROOT = Path(__file__).parents[3]
CLUSTER = ClusterSpec(("127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:3"), 0)


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the child process found; logical devices must be there before TensorFlow begins."""
    program = [sys.executable, "-m", "tests.engine.backend.logical_devices_child", str(tmp_path_factory.mktemp("runs"))]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("case", ["pruned, XLA", "synchronised normalisation"])
def test_two_devices_give_the_losses_and_weights_of_one(child: dict[str, Any], case: str) -> None:
    assert child["devices"] == "2 x CPU"
    one, two = child[case]["one"], child[case]["two"]
    assert len(one) > 10
    np.testing.assert_allclose(two, one, rtol=1e-5, atol=1e-5)


@pytest.mark.slow
def test_dropout_and_statistics_of_parts_train_as_well_but_not_the_same(child: dict[str, Any]) -> None:
    one, two = (np.array(child["dropout"][name]) for name in ("one", "two"))
    assert np.isfinite(two).all()
    assert np.abs(one - two).max() > 1e-3
    np.testing.assert_allclose(two[10:], one[10:], rtol=0.5, atol=0.1)


@pytest.mark.slow
def test_a_checkpoint_goes_on_with_other_devices_and_back(child: dict[str, Any]) -> None:
    np.testing.assert_allclose(child["resumed"]["there"], child["resumed"]["none"], rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(child["resumed"]["back"], child["resumed"]["none"], rtol=1e-4, atol=1e-5)


@pytest.mark.slow
def test_a_batch_that_is_too_small_to_be_shared_is_refused(child: dict[str, Any]) -> None:
    assert child["too small"].startswith("A batch of 1 sample cannot be shared by 2 devices.")


def test_one_device_makes_no_difference_and_says_so() -> None:
    said: list[str] = []
    with distributed(settings(distribution={"strategy": "mirrored"}), said.append) as distribution:
        assert distribution is None
    assert said == ["This machine has only one device to train on, so mirrored training makes no difference."]


def test_several_devices_cannot_be_bound_to_one_gpu() -> None:
    config = settings(distribution={"strategy": "mirrored"}, device="gpu:1")
    with pytest.raises(DeviceError, match="cannot be bound to gpu:1"), distributed(config, print):
        pass


def test_a_process_that_has_computed_cannot_join_a_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    tf.constant(1)
    cluster = {"cluster": {"worker": ["127.0.0.1:1"]}, "task": {"type": "worker", "index": 0}}
    monkeypatch.setenv("TF_CONFIG", json.dumps(cluster))
    config = settings(distribution={"strategy": "multi-worker"})
    with pytest.raises(ClusterError, match="has computed with TensorFlow already"), distributed(config, print):
        pass


def test_the_lost_worker_is_named_by_what_tensorflow_says() -> None:
    unhealthy = (
        "Collective ops is aborted by: Error reported from /job:worker/task:1: The following tasks are unhealthy "
        "(stopped sending heartbeats):\n/job:worker/replica:0/task:2\nThe tasks have crashed."
    )
    error = lost_worker(tf.errors.UnavailableError(None, None, unhealthy), CLUSTER)
    assert str(error).startswith("Worker 2 at 127.0.0.1:3 has gone, so this run cannot go on.")


def test_without_a_name_those_are_named_that_do_not_answer() -> None:
    error = lost_worker(tf.errors.UnavailableError(None, None, "recvmsg:Connection reset by peer"), CLUSTER)
    assert str(error).startswith("Worker 1 at 127.0.0.1:2 and worker 2 at 127.0.0.1:3 have gone")
    assert worker_name(CLUSTER, 0) == "worker 0, the chief, at 127.0.0.1:1"


def test_other_errors_are_not_laid_to_a_worker() -> None:
    assert lost_worker(tf.errors.InvalidArgumentError(None, None, "shapes do not match"), CLUSTER) is None


def test_who_does_not_come_is_named() -> None:
    cluster = ClusterSpec((f"127.0.0.1:{free_port()}", "127.0.0.1:1"), 0)
    with pytest.raises(ClusterError, match=r"within 0 seconds: worker 1 at 127.0.0.1:1 cannot be reached"):
        wait_for_all(cluster, 0)


def test_slurm_is_read_as_tensorflow_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {
        "SLURM_PROCID": "3",
        "SLURM_STEP_NODELIST": "gpu[01-03]",
        "SLURM_STEP_TASKS_PER_NODE": "2(x2),1",
        "SLURM_STEP_NUM_TASKS": "5",
        "BRAINS_PORT": "8888",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    resolver = tf.distribute.cluster_resolver.SlurmClusterResolver(
        port_base=8888, gpus_per_node=2, gpus_per_task=1, auto_set_gpu=False
    )
    assert tuple(resolver.cluster_spec().as_dict()["worker"]) == cluster_from(environment).workers
    assert resolver.task_id == cluster_from(environment).rank
