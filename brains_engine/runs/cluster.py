"""Which machines train together, read from the environment that a cluster's scheduler sets.

Three forms are understood, in this order: TF_CONFIG, as TensorFlow defines it; the variables of a Slurm job step; and
the names that a headless service of Kubernetes gives to the pods of a StatefulSet or of an indexed Job. TensorFlow's
resolvers do the same, but they reach for the programs of the scheduler and fail with traces; a test compares the two.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.errors import ClusterError

if TYPE_CHECKING:
    from brains_engine.runs.config import RunConfig

KUBERNETES_PORT = 2222
_ADDRESS = re.compile(r"^[^\s:/]+:([0-9]{1,5})$|^\[[0-9A-Fa-f:.]+\]:([0-9]{1,5})$")
_JOBS = ("chief", "worker")


@dataclass(frozen=True, slots=True)
class ClusterSpec:
    """The workers of a run, and which of them this process is.

    Attributes:
        workers: Address of each, host:port, in the order of their ranks; the first is the chief.
        rank: Number of this one, from 0.
    """

    workers: tuple[str, ...]
    rank: int

    @property
    def is_chief(self) -> bool:
        """Whether this process writes the run folder."""
        return self.rank == 0


def cluster_from(environment: Mapping[str, str]) -> ClusterSpec:
    """Read the cluster from environment variables.

    Raises:
        ClusterError: Nothing there describes a cluster, or what does is malformed or incomplete.
    """
    for name, read in (("TF_CONFIG", _tf_config), ("SLURM_PROCID", _slurm), ("BRAINS_SERVICE", _kubernetes)):
        if environment.get(name, "").strip():
            return _checked(*read(environment), name)
    raise ClusterError(
        "No cluster is described in the environment of this process.",
        "Set TF_CONFIG, start the workers by srun, or set BRAINS_SERVICE and BRAINS_REPLICAS in Kubernetes.",
    )


def leads(config: RunConfig, environment: Mapping[str, str]) -> bool:
    """Whether a process that trains with these settings writes the run folder: all but the other workers of a cluster.

    Raises:
        ClusterError: The settings ask for a cluster that the environment does not describe well.
    """
    return config.distribution.strategy != "multi-worker" or cluster_from(environment).is_chief


def expand_hosts(text: str) -> list[str]:
    """The hosts that a Slurm list names: `gpu[1-2,07],login` is gpu1, gpu2, gpu07, login.

    Raises:
        ClusterError: It is malformed.
    """
    hosts = [host for part in _split(text) for host in _expand(part.strip())]
    if not all(hosts) or any(re.search(r"[\[\]\s]", host) for host in hosts):
        raise ClusterError(f"The list of hosts {text!r} is not one that Slurm writes.")
    return hosts


def expand_counts(text: str) -> list[int]:
    """Tasks of each node as Slurm lists them: `2(x3),1` is 2, 2, 2, 1.

    Raises:
        ClusterError: It is malformed.
    """
    counts: list[int] = []
    for part in text.split(","):
        found = re.fullmatch(r"\s*([0-9]{1,6})(?:\(x([0-9]{1,6})\))?\s*", part)
        if not found:
            raise ClusterError(f"The tasks of the nodes, {text!r}, are not as Slurm writes them.")
        counts += [int(found[1])] * int(found[2] or 1)
    return counts


def _tf_config(environment: Mapping[str, str]) -> tuple[list[str], int]:
    try:
        config = json.loads(environment["TF_CONFIG"])
    except (ValueError, RecursionError):
        raise _bad("it is not JSON") from None
    cluster = config.get("cluster") if isinstance(config, dict) else None
    task = config.get("task") if isinstance(config, dict) else None
    if not isinstance(cluster, dict) or not isinstance(task, dict):
        raise _bad('it must hold a "cluster" and a "task"')
    unknown = sorted(set(map(str, cluster)) - set(_JOBS))
    if unknown:
        raise _bad(f"its cluster has the job {unknown[0]!r}, but Brains knows only chief and worker")
    groups = {job: _addresses(cluster.get(job, []), job) for job in _JOBS}
    kind, index = task.get("type"), task.get("index")
    if kind not in groups:
        raise _bad(f"the type of its task must be chief or worker, not {kind!r}")
    if isinstance(index, str) and index.isascii() and index.isdigit():
        index = int(index)
    if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(groups[kind]):
        raise _bad(f"it has no {kind} of the index {index!r}")
    return groups["chief"] + groups["worker"], index + (len(groups["chief"]) if kind == "worker" else 0)


def _addresses(value: Any, job: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(address, str) for address in value):
        raise _bad(f"the addresses of its {job} must be a list of texts such as host:port")
    return value


def _bad(reason: str) -> ClusterError:
    example = '{"cluster": {"worker": ["a:2222", "b:2222"]}, "task": {"type": "worker", "index": 0}}'
    return ClusterError(f"TF_CONFIG cannot be used: {reason}.", f"Write it like {example}.")


def _slurm(environment: Mapping[str, str]) -> tuple[list[str], int]:
    hosts = expand_hosts(_first_of(environment, "SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST", "SLURM_NODELIST"))
    counts = expand_counts(_first_of(environment, "SLURM_STEP_TASKS_PER_NODE", "SLURM_TASKS_PER_NODE"))
    if len(hosts) != len(counts):
        raise ClusterError(f"Slurm names {len(hosts)} nodes, but tells the tasks of {len(counts)}.")
    # jobs that share a node must not share ports; 16 tasks a node have their own before the next job's begin
    job = _number(environment, "SLURM_JOB_ID", 0)
    port = _number(environment, "BRAINS_PORT", 20_000 + 16 * (job % 1_500))
    workers = [f"{host}:{port + place}" for host, count in zip(hosts, counts, strict=True) for place in range(count)]
    return workers, _number(environment, "SLURM_PROCID")


def _kubernetes(environment: Mapping[str, str]) -> tuple[list[str], int]:
    service = environment["BRAINS_SERVICE"].strip().strip(".")
    count = _number(environment, "BRAINS_REPLICAS")
    port = _number(environment, "BRAINS_PORT", KUBERNETES_PORT)
    host = _first_of(environment, "HOSTNAME").partition(".")[0]
    found = re.fullmatch(r"(.+)-([0-9]{1,6})", host)
    if not found:
        raise ClusterError(
            f"The pod's name {host!r} does not end in its number.",
            "Run the workers as a StatefulSet or an indexed Job.",
        )
    if not 1 <= count <= 10_000:
        raise ClusterError(f"BRAINS_REPLICAS must be a number from 1 to 10000, not {count}.")
    return [f"{found[1]}-{rank}.{service}:{port}" for rank in range(count)], int(found[2])


def _first_of(environment: Mapping[str, str], *names: str) -> str:
    for name in names:
        if environment.get(name, "").strip():
            return environment[name].strip()
    raise ClusterError(f"The environment describes a cluster, but {' or '.join(names)} is not set.")


def _number(environment: Mapping[str, str], name: str, default: int | None = None) -> int:
    text = environment.get(name, "").strip()
    if not text and default is not None:
        return default
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise ClusterError(f"{name} must be a whole number, not {text!r}.")
    return int(text)


def _checked(workers: list[str], rank: int, source: str) -> ClusterSpec:
    for address in workers:
        found = _ADDRESS.match(address)
        if not found or not 1 <= int(found[1] or found[2]) <= 65_535:
            raise ClusterError(f"{source} gives the address {address!r}, which is not of the form host:port.")
    twice = [address for address, count in _count(workers).items() if count > 1]
    if twice:
        raise ClusterError(f"{source} gives the address {twice[0]} to two workers.")
    if rank >= len(workers):
        raise ClusterError(f"{source} says that this is worker {rank}, but it describes only {len(workers)}, from 0.")
    return ClusterSpec(tuple(workers), rank)


def _count(values: list[str]) -> dict[str, int]:
    return {value: len(list(group)) for value, group in itertools.groupby(sorted(values))}


def _split(text: str) -> list[str]:
    """Parts between the commas that stand outside of brackets."""
    return re.split(r",(?![^\[]*\])", text)


def _expand(text: str) -> Iterator[str]:
    found = re.match(r"^([^\[]*)\[([^\]]*)\](.*)$", text)
    if not found:
        yield text
        return
    for part in found[2].split(","):
        first, dash, last = part.strip().partition("-")
        last = last if dash else first
        if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
            raise ClusterError(f"The list of hosts {text!r} is not one that Slurm writes.")
        if int(last) - int(first) > 100_000:
            raise ClusterError(f"The list of hosts {text!r} names too many.")
        for number in range(int(first), int(last) + 1):
            for rest in _expand(found[3]):
                yield f"{found[1]}{number:0{len(first)}d}{rest}"
