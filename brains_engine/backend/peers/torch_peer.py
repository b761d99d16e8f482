"""PyTorch as a contestant: eager, with fused Adam."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any

from brains_engine.backend.peers.contest import CLASSES, FIRST_STEPS, SAMPLES, samples

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK = 8
"""Steps between two looks at the clock."""


class TorchEager:
    """A network trained step by step on samples in memory.

    Attributes:
        first_seconds: From the built network to the end of its first hundred steps.
    """

    def __init__(self, model: Any, shape: tuple[int, ...], batch_size: int) -> None:
        import torch

        size = 1
        for each in shape:
            size *= each
        data = samples(size)
        self._x = torch.from_numpy(data.x_train).reshape(SAMPLES, *shape)
        self._y = torch.from_numpy(data.y_train).long()
        self._model, self._batch = model.train(), batch_size
        self._order, self._next = torch.randperm(SAMPLES), 0
        began = time.perf_counter()
        self._optimizer = torch.optim.Adam(model.parameters(), fused=True)
        self._steps(FIRST_STEPS)
        self.first_seconds = time.perf_counter() - began

    def rate(self, seconds: float) -> float:
        """Steps a second."""
        start = time.perf_counter()
        steps = 0
        while (elapsed := time.perf_counter() - start) < seconds:
            self._steps(_LOOK)
            steps += _LOOK
        return steps / elapsed

    def _steps(self, count: int) -> None:
        from torch.nn.functional import cross_entropy

        for _ in range(count):
            self._next = 0 if self._next + self._batch > SAMPLES else self._next
            chosen = self._order[self._next : self._next + self._batch]
            self._next += self._batch
            self._optimizer.zero_grad(set_to_none=True)
            loss = cross_entropy(self._model(self._x[chosen]), self._y[chosen])
            loss.backward()
            self._optimizer.step()


def contestant(network: str, batch_size: int) -> TorchEager:
    """Make the network of that name."""
    make, shape = _NETWORKS[network]
    return TorchEager(make(), shape, batch_size)


def _dense(*sizes: int, extras: Callable[[int], list[Any]] = lambda _: []) -> Any:
    """Dense layers with ReLU; `extras` gives what stands around the activation of a layer of so many units."""
    from torch import nn

    layers: list[Any] = []
    for before, after in itertools.pairwise(sizes):
        layers.append(nn.Linear(before, after))
        if after != CLASSES:
            around = extras(after)
            layers += [*around[:1], nn.ReLU(), *around[1:]]
    return nn.Sequential(*layers)


def _normalised() -> Any:
    from torch import nn

    return _dense(784, 300, 100, CLASSES, extras=lambda size: [nn.BatchNorm1d(size), nn.Dropout(0.3)])


def _convolutional() -> Any:
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(1600, 128),
        nn.ReLU(),
        nn.Linear(128, CLASSES),
    )


def _recurrent(kind: str) -> Any:
    from torch import nn

    class Last(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.cell = getattr(nn, kind)(32, 64, batch_first=True)
            self.head = nn.Linear(64, CLASSES)

        def forward(self, x: Any) -> Any:
            return self.head(self.cell(x)[0][:, -1])

    return Last()


def _attention() -> Any:
    from torch import nn

    class Encoder(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.attention = nn.MultiheadAttention(64, 4, batch_first=True)
            self.norm, self.head = nn.LayerNorm(64), nn.Linear(64, CLASSES)

        def forward(self, x: Any) -> Any:
            mixed = self.attention(x, x, x, need_weights=False)[0]
            return self.head(self.norm(x + mixed).mean(1))

    return Encoder()


_NETWORKS: dict[str, tuple[Callable[[], Any], tuple[int, ...]]] = {
    "mlp": (lambda: _dense(784, 300, 100, CLASSES), (784,)),
    "wide": (lambda: _dense(1024, 1024, 1024, 1024, CLASSES), (1024,)),
    "normalised": (_normalised, (784,)),
    "convolutional": (_convolutional, (1, 28, 28)),
    "lstm": (lambda: _recurrent("LSTM"), (32, 32)),
    "gru": (lambda: _recurrent("GRU"), (32, 32)),
    "attention": (_attention, (32, 64)),
}
