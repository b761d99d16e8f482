"""Magnitude pruning at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from brains_engine.sparsity.algorithms.magnitude import Magnitude

if TYPE_CHECKING:
    from brains_engine.sparsity.schedules import Timing


class OneShot(Magnitude):
    """All that the target asks for goes in one update; the rest of the run tunes what is left.

    Source: Han et al. 2015, "Learning both weights and connections", arXiv:1506.02626, with a single iteration.
    """

    timing: ClassVar[Timing] = "once"
