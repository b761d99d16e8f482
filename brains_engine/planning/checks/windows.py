"""Windows that slide: pooling and convolutions whose sizes, strides or inputs make little sense."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.planning.wording import count, show_window

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.planning.checks.context import Spot

HUGE_DENSE = 10_000_000
"""Weights of a dense layer behind a flattened image from which global pooling is worth a thought."""


def _windows(spot: Spot) -> list[tuple[int, int]]:
    """Extent and step along each spatial dimension; none where no window slides."""
    if spot.given is None or not (roles.is_pooling(spot.spec) or roles.is_convolution(spot.spec)):
        return []
    window = spot.spec.window(spot.node.options)
    if window is None or len(window.extent) >= spot.given.rank:
        return []
    return [(extent, int(step)) for extent, step in zip(window.extent, window.step, strict=True)]


def pool_of_one(spot: Spot) -> Iterator[Problem]:
    """Pooling windows of one place."""
    windows = _windows(spot)
    if windows and roles.is_pooling(spot.spec) and all(size == step == 1 for size, step in windows):
        message = f"{spot.name} pools windows of {show_window(size for size, _ in windows)}, which changes nothing."
        yield spot.warn("pool_of_one", message, fixes.take_out(spot.record))


def pool_of_single(spot: Spot) -> Iterator[Problem]:
    """Pooling, also over the whole image, of an image with one place."""
    given = spot.given
    if "Pooling" in spot.spec.keras_class and given is not None and given.rank > 1 and set(given.dims[:-1]) == {1}:
        yield spot.warn("pool_of_single", f"{spot.name} gets {given}, which leaves nothing to pool.")


def stride_over_window(spot: Spot) -> Iterator[Problem]:
    """Steps that pass over some places."""
    windows = _windows(spot)
    # A window of 1 with a stride is the usual short cut of residual networks.
    skipping = [(size, step) for size, step in windows if step > size > 1]
    if skipping:
        size, step = skipping[0]
        message = f"{spot.name} steps {step} places with a window of {size}, so that it never sees those between."
        strides = [min(step, size) if size > 1 else step for size, step in windows]
        label = f"Use strides of {show_window(strides)}"
        offers = (fixes.set_options("shorten_stride", label, spot.record, strides=_like(spot, "strides", strides)),)
        yield spot.warn("stride_over_window", message, *offers)


def window_over_single(spot: Spot) -> Iterator[Problem]:
    """A convolution over an image of one place."""
    windows, given = _windows(spot), spot.given
    if not windows or given is None or not roles.is_convolution(spot.spec):
        return
    if all(dim == 1 for dim in given.dims[-1 - len(windows) : -1]) and any(size > 1 for size, _ in windows):
        message = f"{spot.name} slides a window of {show_window(size for size, _ in windows)} over a single place."
        ones = _like(spot, "kernel_size", [1] * len(windows))
        label = f"Use a window of {show_window([1] * len(windows))}"
        fix = fixes.set_options("shrink_window", label, spot.record, kernel_size=ones)
        yield spot.warn("window_over_single", message, fix)


def huge_dense(spot: Spot) -> Iterator[Problem]:
    """A dense layer right behind a flattened image has weights for every place."""
    source = spot.source
    if not roles.is_dense(spot.spec) or source is None or source.spec is None or source.spec.keras_class != "Flatten":
        return
    image = next(iter(source.inputs.values()))
    if image.rank == 3 and spot.node.params.total > HUGE_DENSE and math.prod(image.dims[:2]) > 1:  # type: ignore[arg-type]
        message = (
            f"{spot.name} has {count(spot.node.params.total, 'weight')} because {source.node.name} hands it every "
            f"place of {image}."
        )
        yield spot.warn("huge_dense", message, fixes.pool_globally(source.node))


def _like(spot: Spot, option: str, values: list[int]) -> int | list[int]:
    """The values as the option writes them: one number where it is one."""
    return values[0] if isinstance(spot.record.options.get(option), int) else values


CHECKS = (pool_of_one, pool_of_single, stride_over_window, window_over_single, huge_dense)
