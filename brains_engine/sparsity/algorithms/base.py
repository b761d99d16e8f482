"""What an algorithm of sparsity is: given one layer, it says which connections live from now on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

import numpy as np

from brains_engine.sparsity.kernels import KernelAxes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.sparsity.masks import Mask
    from brains_engine.sparsity.schedules import Timing


class Settings(Protocol):
    """Settings that algorithms read; `brains_engine.runs.sparsity_config.SparsityConfig` has them."""

    @property
    def protect_c(self) -> float: ...
    @property
    def regrow_rho(self) -> float: ...
    @property
    def n(self) -> int: ...
    @property
    def m(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Layer:
    """One kernel at an update. All arrays have its shape.

    Attributes:
        weights: The effective weights theta, zero where dead; those of a NormNet layer are m f(w), of others w.
        mask: What lives now.
        live: Connections that the schedule asks for, K.
        exchange: How many of them may be exchanged for others, R.
        gradient: Mean of the dense gradient of the loss with respect to theta over the latest batches, or `None`
            where none was taken.
        rng: Random numbers that depend on the run's seed, the step and the kernel alone.
        axes: How to read the kernel's axes.
    """

    weights: NDArray[Any]
    mask: Mask
    live: int
    exchange: int = 0
    gradient: NDArray[Any] | None = None
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))
    axes: KernelAxes = field(default_factory=KernelAxes)


class Algorithm:
    """A way to choose connections. A subclass overrides `update`, and what else it does differently.

    Args:
        settings: What the run is set to.

    Attributes:
        timing: gradual: the share of zeros grows from `start` to `end`; constant: sparse from the first step, with
            updates up to `end`; once: one update at `end`.
        needs_inputs: Only kernels with an axis of inputs take part.
        needs_units: Only kernels with an axis of units take part, not those of the network's outputs; what leads from
            dropped units is dropped, too.
    """

    timing: ClassVar[Timing] = "gradual"
    needs_inputs: ClassVar[bool] = False
    needs_units: ClassVar[bool] = False

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def exchange(self) -> float:
        """Share of the live connections to exchange at an update at first, 0 … 1."""
        return 0.0

    @property
    def needs_gradient(self) -> bool:
        """Whether `update` reads the dense gradient."""
        return False

    @property
    def density(self) -> float | None:
        """The final share of live connections of every layer, where the algorithm itself decides that."""
        return None

    def begin(self, layer: Layer) -> Mask:
        """The mask at the first step of a run that is sparse from its beginning: `live` random connections.

        Source: Mocanu et al. 2018, arXiv:1707.04780 (an Erdős–Rényi random graph).
        """
        mask = np.zeros(layer.mask.size, dtype=bool)
        mask[layer.rng.permutation(mask.size)[: layer.live]] = True
        return mask.reshape(layer.mask.shape)

    def update(self, layer: Layer) -> Mask:
        """What lives from now on, bool of the kernel's shape."""
        raise NotImplementedError

    def settle(self, layer: Layer) -> NDArray[Any]:
        """The effective weights after an update, before those that are not kept become zeros."""
        return layer.weights
