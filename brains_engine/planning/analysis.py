"""Everything that can be said of a design without building it: shapes, costs and problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.planning.analyser import Analyser

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry


def analyse(snapshot: Snapshot, registry: Registry) -> Analysis:
    """Analyse a design, and hold it against its data and training settings. Never raises.

    Who analyses one design again and again keeps an `Analyser`, which says the same and looks only at what changed.
    """
    return Analyser(registry).analyse(snapshot)


def analyse_design(snapshot: Snapshot, registry: Registry) -> Analysis:
    """Analyse a design by itself, whatever its data. Never raises."""
    return Analyser(registry, against_data=False).analyse(snapshot)
