"""The worker's loop behind the playground: learns the points that are there, and shows what it makes of the plane."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from app.bridge.playground_exchange import Exchange, Frame, Orders
from app.sentences import say
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.runs.stop import StopToken

SIDE = 64
"""Rows and columns of the surface."""
CHUNK = 64
_IDLE_S = 0.1
_BREATH_S = 0.002
"""After each chunk, so that the window's thread never waits long for Python."""


def play(learner: Any, exchange: Exchange, stop: StopToken, resets: int) -> int:
    """Learn until the token says stop.

    Args:
        learner: An `OnlineLearner` of two features. What it has learnt stays in it.
        exchange: Where orders come from and frames go.
        stop: Looked at after every chunk.
        resets: How many of the ordered ones it has seen.

    Returns:
        How many it has seen now.
    """
    game = _Play(learner, exchange, resets)
    game.run(stop)
    return game.resets


def shares(outputs: NDArray[Any]) -> NDArray[np.float32]:
    """Outputs as shares of classes: rows of logits or of any values become positive and sum up to 1.

    Args:
        outputs: float32[n, values]; a single value is the share of the second of two classes.
    """
    values = outputs.reshape(len(outputs), -1).astype(np.float64)
    if values.shape[1] == 1:
        second = np.clip(values, 0, 1)
        values = np.concatenate([1 - second, second], axis=1)
    elif values.min() < 0 or not np.allclose(values.sum(axis=1), 1, atol=1e-3):
        values = np.exp(values - values.max(axis=1, keepdims=True))
    found: NDArray[np.float32] = (values / values.sum(axis=1, keepdims=True)).astype(np.float32)
    return found


class _Play:
    def __init__(self, learner: Any, exchange: Exchange, resets: int) -> None:
        self._learner, self._exchange = learner, exchange
        line = np.linspace(-1 + 1 / SIDE, 1 - 1 / SIDE, SIDE, dtype=np.float32)
        x, y = np.meshgrid(line, line[::-1])
        self._grid = np.stack([x.reshape(-1), y.reshape(-1)], axis=1)
        self._random = np.random.default_rng(0)
        self._order: NDArray[np.int64] = np.empty(0, np.int64)
        self._known: Orders | None = None
        self.resets = resets
        self._fault = ""
        self._shown_at, self._shown_samples = -np.inf, learner.samples

    def run(self, stop: StopToken) -> None:
        self._show(time.perf_counter())
        while not stop.stopped:
            orders = self._exchange.orders
            if orders is not self._known:
                self._heed(orders)
            if orders.paused or self._fault or not len(orders.features):
                if self._shown_samples != self._learner.samples:
                    self._show(time.perf_counter())
                self._exchange.wait(orders, _IDLE_S)
                continue
            self._learn(orders)
            now = time.perf_counter()
            if now - self._shown_at >= orders.interval or self._fault:
                self._show(now)
            self._exchange.wait(orders, _BREATH_S)

    def _heed(self, orders: Orders) -> None:
        known, self._known, self._fault = self._known, orders, ""
        if known is None or known.learning_rate != orders.learning_rate:
            self._learner.learning_rate = orders.learning_rate
        if orders.resets != self.resets:
            self.resets = orders.resets
            self._learner.reset()
            self._shown_samples = 0
            self._show(time.perf_counter())
        if known is None or known.features is not orders.features:
            self._order = np.empty(0, np.int64)

    def _learn(self, orders: Orders) -> None:
        if not len(self._order):
            self._order = self._random.permutation(len(orders.features))
        now, self._order = self._order[:CHUNK], self._order[CHUNK:]
        try:
            self._learner.learn(orders.features[now], orders.targets[now])
        except BrainsError as error:
            self._fault = say(str(error))

    def _show(self, now: float) -> None:
        samples = self._learner.samples
        new, seconds = samples - self._shown_samples, now - self._shown_at
        rate = new / seconds if new > 0 and np.isfinite(seconds) else 0.0
        self._shown_at, self._shown_samples = now, samples
        surface = shares(self._learner.predict(self._grid)).reshape(SIDE, SIDE, -1)
        self._exchange.show(Frame(surface, samples, self._learner.loss, rate, self._fault))
