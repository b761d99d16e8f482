"""What documentation shows of a layer beside its own words: usual samples, and layers like it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.errors import ShapeError
from brains_engine.spec.shapes import TensorType, default_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import Kind

_SAMPLES = {0: (), 1: (64,), 2: (10, 16), 3: (32, 32, 3), 4: (16, 32, 32, 3), 5: (8, 16, 32, 32, 3)}
_RANKS = (1, 2, 3)
"""Ranks that are shown of a layer that takes any."""

_RELATIVES = 6
_COMMON_WORDS = frozenset(("a", "d", "1", "2", "3", "n", "nd", "of", "the", "random", "learned"))


@dataclass(frozen=True, slots=True)
class Example:
    """What a layer with its default options makes of samples."""

    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]
    weights: int


def examples_of(spec: AnySpec) -> tuple[Example, ...]:
    """One example for each number of dimensions that the layer takes with its defaults, three at most."""
    options = spec.parse({})
    if spec.example:
        return tuple(filter(None, (_example(spec, options, spec.example),)))
    ranks = sorted({rank for port in spec.inputs for rank in port.ranks}) or list(_RANKS)
    found = [found for rank in ranks if (found := _example(spec, options, tuple(_inputs(spec, rank)))) is not None]
    unique = {example.inputs: example for example in found}
    return tuple(itertools.islice(unique.values(), len(_RANKS)))


def related_layers(spec: AnySpec, registry: Registry) -> tuple[AnySpec, ...]:
    """Layers that share most of the words by which they are found, the nearest first; else some of its family."""
    own = _words(spec)
    others = [other for other in registry if other.id != spec.id]
    shared = [(len(own & _words(other)), other) for other in others]
    near = [(count + (other.family == spec.family) / 2, other) for count, other in shared if count]
    if not near:
        return tuple(other for other in others if other.family == spec.family)[: _RELATIVES // 2]
    return tuple(other for _, other in sorted(near, key=lambda pair: -pair[0])[:_RELATIVES])


def _example(spec: AnySpec, options: Any, inputs: tuple[TensorType, ...]) -> Example | None:
    try:
        outputs = tuple(spec.infer_outputs(options, inputs))
        return Example(inputs, outputs, spec.count_params(options, inputs).total)
    except ShapeError:
        return None


def _inputs(spec: AnySpec, rank: int) -> Iterator[TensorType]:
    for port in spec.inputs:
        for _ in range(port.minimum):
            yield TensorType(*_sample(port, rank), kind=_kind(port))


def _sample(port: Port, rank: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
    own = rank if not port.ranks or rank in port.ranks else min(port.ranks)
    return _SAMPLES[own], default_names(own)


def _kind(port: Port) -> Kind:
    return port.kind if port.kind in ("integer", "boolean") else "float"


def _words(spec: AnySpec) -> frozenset[str]:
    """Title and keywords in small letters, word by word."""
    text = " ".join((spec.title, *spec.keywords)).casefold().replace("-", " ")
    return frozenset(text.split()) - _COMMON_WORDS
