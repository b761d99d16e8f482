"""How sparse a checkpoint is: its figures beside the first ones, and what magnitude pruning still removes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from brains_engine.backend.hand_pruning import HandPruning
from brains_engine.insight.sparsity_account import LayerAccount, SparsityAccount
from brains_engine.runs.stop import StopToken
from brains_engine.sparsity.bisection import evaluations, largest_share

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.sparsity.figures import SparsityFigures
    from brains_engine.spec.registry import Registry

LIMIT = 0.01
"""S_fn allows the accuracy to fall by one point."""
_ACCURACIES = ("accuracy", "binary_accuracy")


class _StoppedError(Exception):
    """Somebody stopped the search."""


def account(
    checkpoint: Path | HandPruning,
    registry: Registry,
    *,
    tau: float | None = None,
    limit: float = LIMIT,
    functional: bool = True,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    stop: StopToken | None = None,
) -> SparsityAccount | None:
    """Measure a checkpoint.

    S_fn is found by bisection over evaluations of the validation samples, for each layer with the others as they are,
    and for all together, where connections are ranked by size relative to their layer's root mean square.

    Args:
        checkpoint: Its file, or what is already opened of it.
        registry: The layers that its design may use.
        tau: Below which an effective weight counts as near zero; that of the run by default.
        limit: The fall in accuracy that S_fn allows.
        functional: Whether S_fn is measured; it takes some ten evaluations for each layer.
        on_progress: Told evaluations done, and how many there will be at most.
        stop: Ends it.

    Returns:
        The figures, or None when stopped.

    Raises:
        CheckpointError: The file is missing or damaged, or has nothing to prune.
        DataError: The data is missing, or does not suit the network.
    """
    stop = stop or StopToken()
    bench = checkpoint if isinstance(checkpoint, HandPruning) else HandPruning(checkpoint, registry)
    tau = bench.meta.config.insight.tau if tau is None else tau
    outcome = bench.measure({}, stop)
    if outcome is None:
        return None
    metric = next((name for name in _ACCURACIES if _accuracy(outcome.metrics, name) is not None), "")
    removable: dict[str, float] = {}
    if metric and functional:
        try:
            removable = _search(bench, outcome.metrics, metric, limit, on_progress, stop)
        except _StoppedError:
            return None
    now, first = bench.figures(tau)

    def row(node: str, size: int) -> LayerAccount:
        def pick(found: SparsityFigures, name: str) -> float:
            by_layer: Mapping[str, float] = getattr(found, name)
            return by_layer[node] if node else found.totals[name]

        return LayerAccount(
            weights=size,
            zeros=outcome.shares[node] if node else outcome.total,
            near_zero=pick(now, "near_zero"),
            hoyer=pick(now, "hoyer"),
            first_near_zero=pick(first, "near_zero"),
            first_hoyer=pick(first, "hoyer"),
            removable=removable.get(node),
        )

    return SparsityAccount(
        checkpoint=str(bench.path),
        epoch=bench.meta.epoch,
        step=bench.meta.step,
        tau=tau,
        limit=limit,
        metric=metric,
        metrics=dict(outcome.metrics),
        layers={node: row(node, size) for node, size in bench.sizes.items()},
        total=row("", sum(bench.sizes.values())),
        names=bench.names,
    )


def _search(
    bench: HandPruning,
    metrics: Mapping[str, float],
    metric: str,
    limit: float,
    on_progress: Callable[[int, int], None],
    stop: StopToken,
) -> dict[str, float]:
    """Node id, and "" for all together -> S_fn."""
    least = (_accuracy(metrics, metric) or 0.0) - limit
    total, done = (len(bench.sizes) + 1) * evaluations(), 0

    def is_good(shares: Mapping[str, float]) -> bool:
        nonlocal done
        found = bench.measure(shares, stop)
        if found is None:
            raise _StoppedError
        done += 1
        on_progress(min(done, total), total)
        accuracy = _accuracy(found.metrics, metric)
        # an accuracy is a whole number of samples: the bound itself is allowed, however it is rounded
        return accuracy is not None and accuracy >= least - 1e-9

    removable = {
        node: largest_share(bench.present[node], 1.0, lambda share, node=node: is_good({node: share}))  # type: ignore[misc]
        for node in bench.sizes
    }
    present = 1 - sum((1 - bench.present[node]) * size for node, size in bench.sizes.items()) / sum(
        bench.sizes.values()
    )
    removable[""] = largest_share(present, 1.0, lambda share: is_good(bench.spread(share)))
    return removable


def _accuracy(metrics: Mapping[str, float], metric: str) -> float | None:
    """The accuracy; of several outputs the mean of theirs."""
    found = [value for name, value in metrics.items() if name == metric or name.startswith(f"{metric} (")]
    return sum(found) / len(found) if found else None
