"""A/B twins: a design beside its counterpart with or without NormNet, made comparable in seed, data and size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import InvalidDesignError
from brains_engine.planning.analyser import Analyser
from brains_engine.planning.upstream import trained_outputs, width_node

if TYPE_CHECKING:
    from brains_engine.design.edits.normnet import Conversion, Normalisation, Preset
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry

Role = Literal["normnet", "biased"]

TITLES: Mapping[Role, str] = {"normnet": "NormNet", "biased": "with biases"}

_SCALE_STEPS = 24
_ROUNDS = 60
_CLOSE = 2_000
"""A difference of one weight in so many ends the search."""
_BAND = 8
"""Widths stay within an eighth of what one factor on all of them gives, so that the twin keeps its build."""
_MOST_TRIED = 600
_MOST_IN_PAIRS = 10
_LONGEST_TITLE = 180


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two networks.

    Attributes:
        role: "normnet" or "biased".
        snapshot: The design as it is trained.
        params: Its trainable weights.
    """

    role: Role
    snapshot: Snapshot
    params: int


@dataclass(frozen=True, slots=True)
class Twins:
    """A design and its twin.

    Attributes:
        original: The design as it is.
        twin: Its counterpart.
        conversion: What was changed to make the counterpart.
        widths: Names of layers of the twin whose width was adapted -> the width before and after.
    """

    original: Side
    twin: Side
    conversion: Conversion
    widths: Mapping[str, tuple[int, int]]

    @property
    def sides(self) -> tuple[Side, Side]:
        """The NormNet first."""
        first, second = self.original, self.twin
        return (first, second) if first.role == "normnet" else (second, first)

    @property
    def difference(self) -> int:
        """Weights that the twin has more than the original."""
        return self.twin.params - self.original.params

    @property
    def share(self) -> float:
        """The difference as a share of the original's weights."""
        return self.difference / max(1, self.original.params)


def make_twins(
    snapshot: Snapshot,
    registry: Registry,
    *,
    preset: Preset = "sound",
    weight_map: str = "tan",
    alpha: float = 2.0,
    normalisation: Normalisation = "without_offset",
    same_settings: bool = False,
) -> Twins:
    """Make the twin of a design: biased where the design has norm layers, else a NormNet.

    Both have the same seed, and so the same order of samples and the same split. Widths of the twin's hidden layers
    are adapted until both have as equally many trainable weights as whole widths allow.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        preset: As for `edits.make_normnet`, where the twin is a NormNet; so are the next three.
        weight_map: The map of its weights.
        alpha: The exponent of power maps.
        normalisation: What becomes of normalising layers.
        same_settings: Train both with the design's own optimizer, learning rate and scaling, instead of giving the
            twin what suits it.

    Raises:
        InvalidDesignError: Where the design has problems that keep it from being built.
        EditError: Where there is no layer that has a counterpart.
    """
    counter = _Counter(registry)
    original = counter.analyse(snapshot)
    if original.errors:
        raise InvalidDesignError(original.errors[0].message)
    biased = edits.has_norm_layers(snapshot)
    design = Design(registry, snapshot)
    if biased:
        conversion = edits.make_biased(design, advised=not same_settings)
    else:
        conversion = edits.make_normnet(
            design, preset=preset, weight_map=weight_map, alpha=alpha, normalisation=normalisation,
            advised=not same_settings,
        )  # fmt: skip
    widths = _match(design, conversion, counter, original.trainable)
    roles: tuple[Role, Role] = ("normnet", "biased") if biased else ("biased", "normnet")
    sides = []
    for role, made in zip(roles, (snapshot, design.snapshot), strict=True):
        named = Design(registry, made)
        edits.set_title(named, f"{made.settings.title[:_LONGEST_TITLE]} ({TITLES[role]})")
        sides.append(Side(role, named.snapshot, counter.analyse(made).trainable))
    return Twins(sides[0], sides[1], conversion, widths)


def told(twins: Twins) -> str:
    """One sentence on how equal the twins are in size."""
    if not twins.difference:
        return f"Both have {twins.twin.params:,} weights."
    more = "more" if twins.difference > 0 else "fewer"
    return (
        f"The twin has {twins.twin.params:,} weights, {abs(twins.difference):,} {more} than the design "
        f"({100 * abs(twins.share):.2f} %), as near as widths close to the design's come."
    )


class _Counter:
    """Counts the trainable weights of designs that differ little; data is not looked at."""

    def __init__(self, registry: Registry) -> None:
        self._analyser = Analyser(registry, against_data=False)

    def analyse(self, snapshot: Snapshot) -> Analysis:
        return self._analyser.analyse(snapshot)

    def count(self, snapshot: Snapshot) -> int | None:
        """The number, or `None` where the design could not be built."""
        analysis = self.analyse(snapshot)
        return None if analysis.errors else analysis.trainable


@dataclass(frozen=True, slots=True)
class _Sized:
    """Widths of layers by node id, and how far the count is from what is wanted."""

    widths: Mapping[str, int]
    distance: int


class _Search:
    """Looks for widths whose network has as many weights as another."""

    def __init__(self, design: Design, counter: _Counter, wanted: int) -> None:
        self._design, self._counter, self._wanted = design, counter, wanted
        self._middle: Mapping[str, int] = {}
        self._tried = 0

    def sized(self, widths: Mapping[str, int]) -> _Sized | None:
        """These widths with their distance; `None` where the network could not be built, or would be another one."""
        self._tried += 1
        far = any(abs(widths[key] - width) > max(2, width // _BAND) for key, width in self._middle.items())
        if far or min(widths.values()) < 1:
            return None
        count = self._counter.count(with_widths(self._design, widths))
        return None if count is None else _Sized(widths, abs(count - self._wanted))

    def scaled(self, start: _Sized) -> _Sized:
        """All widths times one factor, found by bisection: the count grows with it."""
        best, low, high = start, 0.0, 2.0
        for _ in range(_SCALE_STEPS):
            factor = (low + high) / 2
            widths = {key: max(1, round(width * factor)) for key, width in start.widths.items()}
            count = self._counter.count(with_widths(self._design, widths))
            if count is None:
                break
            best = min(best, _Sized(widths, abs(count - self._wanted)), key=_distance)
            low, high = (factor, high) if count < self._wanted else (low, factor)
        return best

    def refined(self, best: _Sized) -> _Sized:
        """Single widths, and those that are equal together, a step at a time; where none helps, two at a time."""
        self._middle = best.widths
        for _ in range(_ROUNDS):
            if best.distance * _CLOSE <= self._wanted or self._tried > _MOST_TRIED:
                break
            found = self._better(best, _moves(best.widths)) or self._better(best, _pairs(best.widths))
            if found is None:
                break
            best = found
        return best

    def _better(self, best: _Sized, moves: Iterator[Mapping[str, int]]) -> _Sized | None:
        within = islice(moves, max(0, _MOST_TRIED - self._tried))
        tried = (self.sized({key: width + move.get(key, 0) for key, width in best.widths.items()}) for move in within)
        closest = min((one for one in tried if one is not None), key=_distance, default=best)
        return closest if closest.distance < best.distance else None


def _match(design: Design, conversion: Conversion, counter: _Counter, wanted: int) -> dict[str, tuple[int, int]]:
    """Adapt widths of a design so that it has the wanted number of weights; gives those that changed."""
    before = {key: node.options[_width_option(design, key)] for key, node in _adaptable(design, conversion, counter)}
    search = _Search(design, counter, wanted)
    start = search.sized(before) if before else None
    if start is None or not start.distance:
        return {}
    found = search.refined(search.scaled(start)).widths
    nodes = design.snapshot.nodes
    with design.transaction("Match the number of weights"):
        for key, width in found.items():
            if width != before[key]:
                edits.set_options(design, key, **{_width_option(design, key): width})
    return {nodes[key].name: (before[key], width) for key, width in found.items() if width != before[key]}


def with_widths(design: Design, widths: Mapping[str, int]) -> Snapshot:
    """The design's snapshot with other widths of layers, by node id."""
    scratch = Design(design.registry, design.snapshot)
    with scratch.transaction("Widths"):
        for key, width in widths.items():
            node = scratch.snapshot.nodes[key]
            options = {**node.options, _width_option(design, key): width}
            scratch.put(node.model_copy(update={"options": options}))
    return scratch.snapshot


def _adaptable(design: Design, conversion: Conversion, counter: _Counter) -> list[tuple[str, Any]]:
    """Hidden layers that were changed, and whose width is their own: no output needs it, no parameter sets it."""
    snapshot, analysis = design.snapshot, counter.analyse(design.snapshot)
    fixed = {
        node.node.id
        for output in trained_outputs(snapshot)
        if (node := width_node(snapshot, analysis.nodes, output)) is not None
    }
    names = set(conversion.layers)
    return [
        (key, node)
        for key, node in snapshot.nodes.items()
        if node.name in names and key not in fixed and not node.bypassed and _width_option(design, key)
    ]


def _width_option(design: Design, key: str) -> str:
    return design.registry[design.snapshot.nodes[key].layer].width_option


def _moves(widths: Mapping[str, int]) -> Iterator[Mapping[str, int]]:
    for group in _groups(widths):
        for step in (-1, 1):
            yield dict.fromkeys(group, step)


def _pairs(widths: Mapping[str, int]) -> Iterator[Mapping[str, int]]:
    for one, other in combinations(_groups(widths)[:_MOST_IN_PAIRS], 2):
        for first in (-2, -1, 1, 2):
            for second in (-3, -2, -1, 1, 2, 3):
                yield {**dict.fromkeys(one, first), **dict.fromkeys(other, second)}


def _groups(widths: Mapping[str, int]) -> list[Sequence[str]]:
    """Layers one by one, and those of equal width together, which sums may need to stay equal."""
    by_width: dict[int, list[str]] = {}
    for key, width in widths.items():
        by_width.setdefault(width, []).append(key)
    return [*([key] for key in widths), *(keys for keys in by_width.values() if len(keys) > 1)]


def _distance(sized: _Sized) -> int:
    return sized.distance
