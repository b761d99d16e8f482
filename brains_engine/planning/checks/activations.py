"""Functions of values where they do nothing, do too much, or are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.planning import fixes
from brains_engine.planning.checks import roles

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.planning.checks.context import Spot


def softmax_inside(spot: Spot) -> Iterator[Problem]:
    """Probabilities that another layer with weights takes."""
    origin = spot.source.origin if spot.source is not None else None
    if roles.has_kernel(spot.spec) and origin is not None and origin.activation == "softmax":
        message = f"{origin.name} ends in softmax in the middle of the network, before {spot.name}."
        yield spot.warn("softmax_inside", message, *fixes.use_activation(origin, "relu"))


def two_activations(spot: Spot) -> Iterator[Problem]:
    """An activation layer behind what has a function already."""
    origin = spot.source.origin if spot.source is not None else None
    if not roles.is_activation(spot.spec) or origin is None or not roles.has_nonlinearity(origin.activation):
        return
    given = spot.spec.output_activation(spot.node.options)
    if not roles.has_nonlinearity(given) or not (roles.has_kernel(origin.spec) or roles.is_activation(origin.spec)):
        return
    if given in ("softmax", "sigmoid") and roles.is_classic(origin):
        return  # a classic layer ends in a wide range whatever is wanted, which are the logits here
    offers = (fixes.take_out(spot.record), *fixes.use_activation(origin, "linear"))
    if origin.activation == "softmax":
        message = f"{spot.name} applies {given} to the probabilities that {origin.name} gives."
        yield spot.warn("activation_after_softmax", message, *offers)
    else:
        message = f"{spot.name} applies {given} to what {origin.name} has put through {origin.activation} already."
        yield spot.warn("two_activations", message, *offers)


def idle_activation(spot: Spot) -> Iterator[Problem]:
    """An activation that gives back what it gets."""
    if spot.spec.id == "activation" and spot.spec.output_activation(spot.node.options) == "linear":
        yield spot.warn(
            "idle_activation", f"{spot.name} is linear, which changes nothing.", fixes.take_out(spot.record)
        )


def single_softmax(spot: Spot) -> Iterator[Problem]:
    """Softmax over one value gives 1, whatever the value."""
    if spot.spec.output_activation(spot.node.options) != "softmax" or spot.spec.passes_values or not spot.node.outputs:
        return
    output = next(iter(spot.node.outputs.values()))
    if output.dims and output.dims[-1] == 1:
        message = f"{spot.name} puts a single value through softmax, which always gives 1."
        offers = fixes.use_activation(spot.node.origin, "sigmoid") if spot.node.origin is not None else ()
        yield spot.warn("single_softmax", message, *offers)


def linear_pair(spot: Spot) -> Iterator[Problem]:
    """Two products without a function between them are one product, unless the first makes the values fewer."""
    origin = spot.source.origin if spot.source is not None else None
    if not (roles.is_dense(spot.spec) and origin is not None and roles.is_dense(origin.spec)):
        return
    width, after = roles.width_of(origin), roles.width_of(spot.node)
    if origin.activation != "linear" or width is None or after is None or spot.given is None or spot.given.rank != 1:
        return
    if width < min(origin.fan_in or 0, after):
        return
    message = f"{origin.name} is linear and followed by {spot.name}, so that both are no more than one layer."
    yield spot.warn("linear_pair", message, *fixes.use_activation(origin, "relu"))


def selu_initializer(spot: Spot) -> Iterator[Problem]:
    """Selu with first weights that do not suit it."""
    options = spot.record.options
    if options.get("activation") == "selu" and not str(options.get("kernel_initializer", "lecun")).startswith("lecun"):
        message = f"{spot.name} uses selu, which keeps values in size only with lecun_normal as its first weights."
        label = "Start with lecun_normal"
        fix = fixes.set_options("lecun_normal", label, spot.record, kernel_initializer="lecun_normal")
        yield spot.warn("selu_initializer", message, fix)


CHECKS = (softmax_inside, two_activations, idle_activation, single_softmax, linear_pair, selu_initializer)
