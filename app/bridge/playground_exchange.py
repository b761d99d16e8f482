"""What the playground's window and its worker tell each other: the newest orders, and the newest frame."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What is to be learnt, and how.

    Attributes:
        features: float32[points, 2].
        targets: int64[points], numbers of classes.
        learning_rate: Step size.
        paused: Whether to wait.
        resets: How often the weights were to be drawn anew so far.
        interval: Seconds between two frames.
    """

    features: NDArray[np.float32] = field(default_factory=lambda: np.empty((0, 2), np.float32))
    targets: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    learning_rate: float = 0.01
    paused: bool = False
    resets: int = 0
    interval: float = 1 / 15


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What there is to see.

    Attributes:
        surface: float32[rows, columns, classes], the network's share for each class; the first row is at y = 1.
        samples: Learnt so far.
        loss: Mean of the last 100 samples, NaN before the first.
        rate: Steps a second, 0 while it waits.
        fault: Why it cannot go on as things are, or "".
    """

    surface: NDArray[np.float32]
    samples: int
    loss: float
    rate: float
    fault: str = ""


class Exchange:
    """Thread-safe; each side finds only the newest."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._orders = Orders()
        self._frame: Frame | None = None

    @property
    def orders(self) -> Orders:
        """The newest orders."""
        with self._condition:
            return self._orders

    def order(self, orders: Orders) -> None:
        """Give new orders, and wake who waits for them."""
        with self._condition:
            self._orders = orders
            self._condition.notify_all()

    def wait(self, known: Orders, seconds: float) -> None:
        """Wait for other orders than those that are known."""
        with self._condition:
            self._condition.wait_for(lambda: self._orders is not known, seconds)

    def show(self, frame: Frame) -> None:
        """Offer a frame in place of the one before."""
        with self._condition:
            self._frame = frame

    def take(self) -> Frame | None:
        """The newest frame, once."""
        with self._condition:
            frame, self._frame = self._frame, None
            return frame
