"""JAX as a contestant: `lax.scan` over many steps in one compiled call, the optimizer from optax."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

from brains_engine.backend.peers.contest import CLASSES, FIRST_STEPS, SAMPLES, samples

SIZES = {"mlp": (784, 300, 100, CLASSES), "wide": (1024, 1024, 1024, 1024, CLASSES)}
"""Widths of the networks it can be timed on."""
_SCANNED = {1: 256, 8: 256}
_SCANNED_ELSE = 64


class JaxScan:
    """A dense network with ReLU, trained with donated buffers.

    Attributes:
        first_seconds: From the built network to the end of its first hundred steps.
    """

    def __init__(self, sizes: tuple[int, ...], batch_size: int) -> None:
        import jax
        import jax.numpy as jnp

        data = samples(sizes[0])
        self._x, self._y = jnp.asarray(data.x_train), jnp.asarray(data.y_train)
        self._batch, self._count = batch_size, min(_SCANNED.get(batch_size, _SCANNED_ELSE), SAMPLES // batch_size)
        self._key = jax.random.key(0)
        began = time.perf_counter()
        self._state, self._run = _compiled(sizes)
        done = 0
        while done < FIRST_STEPS:
            self._chunk()
            done += self._count
        self.first_seconds = time.perf_counter() - began

    def rate(self, seconds: float) -> float:
        """Steps a second, counted over whole scans."""
        start = time.perf_counter()
        steps = 0
        while (elapsed := time.perf_counter() - start) < seconds:
            self._chunk()
            steps += self._count
        return steps / elapsed

    def _chunk(self) -> None:
        import jax

        self._key, key = jax.random.split(self._key)
        order = jax.random.randint(key, (self._count, self._batch), 0, SAMPLES)
        self._state, losses = self._run(self._state, order, self._x, self._y)
        losses.block_until_ready()


def contestant(network: str, batch_size: int) -> JaxScan:
    """Make the network of that name."""
    return JaxScan(SIZES[network], batch_size)


def _compiled(sizes: tuple[int, ...]) -> tuple[Any, Any]:
    """The first state, and the scan over steps."""
    import jax
    import jax.numpy as jnp
    import optax

    keys = jax.random.split(jax.random.key(1), len(sizes))
    layers = list(zip(keys, sizes, sizes[1:], strict=False))
    weights = [(jax.random.normal(key, (a, b)) * (2 / (a + b)) ** 0.5, jnp.zeros(b)) for key, a, b in layers]
    optimizer = optax.adam(1e-3)

    def loss(weights: Any, x: Any, y: Any) -> Any:
        for kernel, bias in weights[:-1]:
            x = jax.nn.relu(x @ kernel + bias)
        kernel, bias = weights[-1]
        return optax.softmax_cross_entropy_with_integer_labels(x @ kernel + bias, y).mean()

    @partial(jax.jit, donate_argnums=0)
    def run(state: Any, order: Any, x: Any, y: Any) -> Any:
        def step(state: Any, chosen: Any) -> Any:
            weights, slots = state
            value, gradients = jax.value_and_grad(loss)(weights, x[chosen], y[chosen])
            updates, slots = optimizer.update(gradients, slots, weights)
            return (optax.apply_updates(weights, updates), slots), value

        return jax.lax.scan(step, state, order)

    return (weights, optimizer.init(weights)), run
