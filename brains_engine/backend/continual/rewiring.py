"""Sparse networks that rewire while they learn: weak connections are dropped, others grow, with or without memory.

Growth by the largest gradient is RigL's, Evci et al. 2020, arXiv:1911.11134. All functions are NumPy's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Array = NDArray[Any]

SMALL = 0.05
"""First size of a connection that is not remembered, over the root mean square of the living ones."""


class Wiring(NamedTuple):
    """A kernel and its connections.

    Attributes:
        weights: float32; zero where there is no connection.
        alive: Whether there is one.
        remembered: The weight that a connection had when it was last dropped; zero where it never lived.
    """

    weights: Array
    alive: Array
    remembered: Array


def first_wiring(weights: Array, density: float, rng: np.random.Generator) -> Wiring:
    """Keep a random share of the connections; at least one."""
    count = max(1, round(density * weights.size))
    alive = (rng.permutation(weights.size) < count).reshape(weights.shape)
    return Wiring(np.where(alive, weights, 0), alive, np.zeros_like(weights))


def rewire(wiring: Wiring, gradient: Array, count: int, small: Callable[[Array, Array], Array]) -> Wiring:
    """Drop the `count` living connections of the least size and grow as many dead ones of the largest gradient.

    A connection that is dropped does not grow in the same rewiring. A connection grows at its remembered weight, and
    where there is none at a small one.

    Args:
        wiring: Before.
        gradient: By the effective weights, in the kernel's shape.
        count: How many, at most as many as are alive and as are dead.
        small: (living weights, gradients of new connections) -> weights of those that nothing is remembered of.
    """
    weights, alive, remembered = wiring.weights.flatten(), wiring.alive.flatten(), wiring.remembered.flatten()
    living, dead = np.flatnonzero(alive), np.flatnonzero(~alive)
    count = min(count, len(living), len(dead))
    dropped = living[np.argsort(np.abs(weights[living]), kind="stable")[:count]]
    grown = dead[np.argsort(-np.abs(gradient.ravel()[dead]), kind="stable")[:count]]
    known = remembered[grown]
    born = small(weights[living], gradient.ravel()[grown])
    remembered[dropped] = weights[dropped]
    weights[dropped], alive[dropped] = 0, False
    weights[grown], alive[grown] = np.where(known != 0, known, born), True
    shape = wiring.weights.shape
    return Wiring(weights.reshape(shape), alive.reshape(shape), remembered.reshape(shape))


def small_weights(kernel: str, alpha: float) -> Callable[[Array, Array], Array]:
    """First weights against the gradient, with an effective size of `SMALL` times that of the living connections.

    Args:
        kernel: "dense", "tan", "tan_power" or "power".
        alpha: Exponent of the power maps.
    """
    exponent = alpha if kernel in ("tan_power", "power") else 1.0
    poles = kernel in ("tan", "tan_power")

    def small(living: Array, gradients: Array) -> Array:
        powered = np.abs(living) ** exponent
        size = SMALL * float(np.sqrt(np.mean((np.tan(powered) if poles else powered) ** 2)))
        inner = np.arctan(size) if poles else size
        return np.asarray(-np.sign(gradients) * inner ** (1.0 / exponent), living.dtype)

    return small
