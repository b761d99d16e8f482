"""A contestant in a process of its own, which waits for its turn on its standard input.

`python -m brains_engine.backend.peers.child torch mlp 64` answers each line, a number of seconds, with steps a second.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.backend.peers.contest import Contestant

PEERS = {"torch": ("torch",), "jax": ("jax", "optax")}
"""Peer -> the packages it needs."""


def is_installed(peer: str) -> bool:
    """Whether the packages of a peer are there."""
    return all(importlib.util.find_spec(package) is not None for package in PEERS[peer])


class Child:
    """A peer in another process.

    Args:
        peer: "torch" or "jax".
        network: Its name in the peer's table of networks.
        batch_size: Samples in a step.

    Attributes:
        first_seconds: From the built network to the end of its first hundred steps.

    Raises:
        RuntimeError: The process ended before its time; the sentence has its last words.
    """

    def __init__(self, peer: str, network: str, batch_size: int) -> None:
        self._name = f"{peer} {network} {batch_size}"
        command = [sys.executable, "-m", __spec__.name, peer, network, str(batch_size)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.first_seconds = self._answer()

    def rate(self, seconds: float) -> float:
        """Steps a second over about that many seconds."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{seconds}\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """End the process."""
        with contextlib.suppress(OSError):
            self._process.communicate(timeout=20)

    def _answer(self) -> float:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self.close()
            raise RuntimeError(f"{self._name} ended with {self._process.wait()}")
        return float(json.loads(line))


def main(arguments: Sequence[str]) -> None:
    """Train when told to, until there is nothing more to read."""
    peer, network, batch = arguments
    module = importlib.import_module(f"brains_engine.backend.peers.{peer}_peer")
    contestant: Contestant = module.contestant(network, int(batch))
    print(json.dumps(contestant.first_seconds), flush=True)
    for line in sys.stdin:
        print(json.dumps(contestant.rate(float(line))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
