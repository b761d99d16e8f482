"""Clusters as the environments of schedulers describe them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from brains_engine.errors import ClusterError
from brains_engine.fields import replace_value
from brains_engine.runs.cluster import ClusterSpec, cluster_from, expand_counts, expand_hosts, leads
from brains_engine.runs.config import RunConfig


def tf_config(cluster: Any, kind: Any = "worker", index: Any = 0) -> dict[str, str]:
    return {"TF_CONFIG": json.dumps({"cluster": cluster, "task": {"type": kind, "index": index}})}


SLURM = {
    "SLURM_PROCID": "3",
    "SLURM_JOB_ID": "1501",
    "SLURM_STEP_NODELIST": "gpu[01-02],big",
    "SLURM_STEP_TASKS_PER_NODE": "2(x2),1",
}
PODS = {"BRAINS_SERVICE": "train.lab.svc", "BRAINS_REPLICAS": "3", "HOSTNAME": "my-net-2"}


def test_tf_config_puts_the_chief_before_the_workers() -> None:
    workers = {"worker": ["a:2222", "b:2222"]}
    assert cluster_from(tf_config(workers, index=1)) == ClusterSpec(("a:2222", "b:2222"), 1)
    with_chief = {"worker": ["b:1"], "chief": ["a:1"]}
    assert cluster_from(tf_config(with_chief)) == ClusterSpec(("a:1", "b:1"), 1)
    assert cluster_from(tf_config(with_chief, "chief")).is_chief
    assert cluster_from(tf_config(workers, index="1")).rank == 1
    assert cluster_from(tf_config({"worker": ["[::1]:80", "b:2"]})).workers[0] == "[::1]:80"


def test_slurm_counts_ports_up_on_each_node() -> None:
    nodes = ("gpu01:20016", "gpu01:20017", "gpu02:20016", "gpu02:20017", "big:20016")
    assert cluster_from(SLURM) == ClusterSpec(nodes, 3)
    assert cluster_from({**SLURM, "BRAINS_PORT": "7"}).workers[1] == "gpu01:8"


def test_pods_are_found_by_their_names_in_the_headless_service() -> None:
    pods = tuple(f"my-net-{rank}.train.lab.svc:2222" for rank in range(3))
    assert cluster_from(PODS) == ClusterSpec(pods, 2)


def test_tf_config_goes_before_what_a_scheduler_says() -> None:
    assert cluster_from({**SLURM, **PODS, **tf_config({"worker": ["a:1"]})}).workers == ("a:1",)
    assert cluster_from({**SLURM, **PODS}).workers[0].startswith("gpu01")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "No cluster is described"),
        ({"TF_CONFIG": "{"}, "TF_CONFIG cannot be used: it is not JSON"),
        ({"TF_CONFIG": "[" * 100_000}, "it is not JSON"),
        ({"TF_CONFIG": "[]"}, '"cluster" and a "task"'),
        ({"TF_CONFIG": '{"cluster": {"worker": ["a:1"]}}'}, '"cluster" and a "task"'),
        (tf_config({"worker": ["a:1"], "ps": ["b:1"]}), "has the job 'ps'"),
        (tf_config({"worker": "a:1"}), "must be a list"),
        (tf_config({"worker": ["a:1"]}, "evaluator"), "must be chief or worker, not 'evaluator'"),
        (tf_config({"worker": ["a:1"]}, index=1), "has no worker of the index 1"),
        (tf_config({"worker": ["a:1"]}, index=-1), "has no worker of the index -1"),
        (tf_config({"worker": ["a:1"]}, index=True), "index True"),
        (tf_config({"worker": ["a"]}), "'a', which is not of the form host:port"),
        (tf_config({"worker": ["a:70000"]}), "not of the form host:port"),
        (tf_config({"worker": ["a:1", "a:1"]}), "a:1 to two workers"),
        ({"SLURM_PROCID": "0"}, "SLURM_STEP_NODELIST or SLURM_JOB_NODELIST or SLURM_NODELIST is not set"),
        ({**SLURM, "SLURM_STEP_TASKS_PER_NODE": "2(x2)"}, "names 3 nodes, but tells the tasks of 2"),
        ({**SLURM, "SLURM_PROCID": "5"}, "worker 5, but it describes only 5"),
        ({**SLURM, "SLURM_PROCID": "x"}, "SLURM_PROCID must be a whole number"),
        ({**PODS, "HOSTNAME": "mynet"}, "'mynet' does not end in its number"),
        ({**PODS, "BRAINS_REPLICAS": ""}, "BRAINS_REPLICAS must be a whole number"),
        ({**PODS, "BRAINS_REPLICAS": "0"}, "from 1 to 10000"),
    ],
)
def test_what_is_malformed_gets_one_sentence(environment: dict[str, str], words: str) -> None:
    with pytest.raises(ClusterError, match=re.escape(words)) as caught:
        cluster_from(environment)
    assert "\n" not in str(caught.value)


def test_lists_of_hosts_and_tasks() -> None:
    assert expand_hosts("n[1-3,07],rack[1-2]-[8-9]") == [
        *("n1", "n2", "n3", "n07"),
        *("rack1-8", "rack1-9", "rack2-8", "rack2-9"),
    ]
    assert expand_hosts("n[009-011]") == ["n009", "n010", "n011"]
    assert expand_counts("2(x3), 1") == [2, 2, 2, 1]
    for text in ("n[1-", "n[a]", "", "n[1-999999]"):
        with pytest.raises(ClusterError, match="list of hosts"):
            expand_hosts(text)
    with pytest.raises(ClusterError, match="not as Slurm writes them"):
        expand_counts("2(x3")


def test_all_but_the_other_workers_of_a_cluster_lead() -> None:
    alone, together = RunConfig(), replace_value(RunConfig(), "distribution.strategy", "multi-worker")
    second = tf_config({"worker": ["a:1", "b:1"]}, index=1)
    assert leads(alone, {})
    assert leads(alone, second)
    assert not leads(together, second)
    assert leads(together, tf_config({"worker": ["a:1", "b:1"]}))
