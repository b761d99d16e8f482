"""Which layer with which options writes the code that stands there.

No layer is described a second time for reading. A layer's own `build` says what it would write; the options are
changed, guided by the values that differ, until that is exactly what stands in the code.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.expressions import LAYERS, OPERATIONS, Apply, Call, Layer, Tensor, walk
from brains_engine.codegen.reading.matching import Comparison, compare_outputs
from brains_engine.codegen.reading.moves import Move, moves
from brains_engine.codegen.recording import PLAIN_POLICY, record
from brains_engine.codegen.signatures import bound_arguments
from brains_engine.errors import BrainsError
from brains_engine.fields import dump, parse
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.operation_spec import OperationSpec
from brains_engine.spec.shapes import TensorType

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.shapes import Kind

_MOST_TRIALS = 1500
_MOST_ROUNDS = 24
_PAIRED = 24
_MOST_WIRINGS = 24
_SAMPLE_SIZE = 6
_KINDS: tuple[Kind, ...] = ("float", "integer", "boolean")


@dataclass(frozen=True, slots=True)
class Found:
    """A layer that writes some code.

    Attributes:
        sources: The tensor on each wired port, in the order of the ports.
        comparison: What differs all the same; its cost is 0 for an exact match.
        policy: The Keras policy of its layers.
    """

    spec: AnySpec
    options: dict[str, Any]
    sources: tuple[Tensor, ...]
    comparison: Comparison
    policy: str = PLAIN_POLICY

    @property
    def is_exact(self) -> bool:
        return self.comparison.cost == 0


@dataclass
class Search:
    """Finds layers for expressions.

    Attributes:
        entry: The network's first input, once it is read.
    """

    registry: Registry
    entry: Any = None

    def find(self, outputs: tuple[Any, ...], layer: str = "", options: Mapping[str, Any] | None = None) -> Found | None:
        """The layer that writes some outputs, or the one that comes nearest; `None` where none comes near.

        Args:
            outputs: What stands in the code for each output of the node.
            layer: The layer that is tried first.
            options: Options that are known: of that layer, or of any that has them.
        """
        best: Found | None = None
        hinted = self.registry.get(layer)
        if hinted is not None and _is_readable(hinted):
            best = self._fit(hinted, outputs, options or {})
            if best is not None and best.is_exact:
                return best
        for spec in self._likely(outputs):
            known = options if hinted is None and options and _takes(spec, options) else {}
            found = self._fit(spec, outputs, known) if spec is not hinted else None
            if found is not None and found.is_exact:
                return found
            if found is not None and (best is None or found.comparison.cost < best.comparison.cost):
                best = found
        return best

    def _likely(self, outputs: tuple[Any, ...]) -> Iterator[AnySpec]:
        """Layers that write the calls in some code, those whose own call it is first."""
        calls = {each.path for output in outputs for each in walk(output) if isinstance(each, Call)}
        first = _head(outputs[0])
        within = [spec for spec in self.registry if spec.outputs and _is_readable(spec)]
        named = [spec for spec in within if _own_call(spec) in calls]
        rest = [spec for spec in within if spec not in named and calls_of(spec) & calls]
        yield from sorted(named, key=lambda spec: _own_call(spec) != first)
        yield from sorted(rest, key=lambda spec: len(calls_of(spec)))

    def _fit(self, spec: AnySpec, outputs: tuple[Any, ...], known: Mapping[str, Any]) -> Found | None:
        best: Found | None = None
        policy = _policy(outputs)
        for sources in _wirings(spec, outputs, self.entry):
            found = _Fitting(spec, outputs, sources, self.entry, policy).run(known)
            if found is not None and (best is None or found.comparison.cost < best.comparison.cost):
                best = found
            if best is not None and best.is_exact:
                return best
        return best


@dataclass
class _Fitting:
    """Changes one layer's options until it writes what stands in the code."""

    spec: AnySpec
    outputs: tuple[Any, ...]
    sources: tuple[Tensor, ...]
    entry: Any
    policy: str
    trials: int = 0

    def run(self, known: Mapping[str, Any]) -> Found | None:
        starts = [dict(known), {**_named_alike(self.spec, self.outputs), **known}]
        tried = [(self._compare(start), start) for start in starts]
        comparison, options = min(tried, key=lambda pair: pair[0].cost if pair[0] else float("inf"))
        if comparison is None:
            comparison, options = self._first_that_fits(dict(known))
        for _ in range(_MOST_ROUNDS):
            if comparison is None or comparison.cost == 0 or self.trials > _MOST_TRIALS:
                break
            better = self._step(options, comparison)
            if better is None:
                break
            comparison, options = better
        if comparison is None:
            return None
        if comparison.cost == 0:
            options = self._plainest(options, known)
        return Found(self.spec, dump(parse(self.spec.Options, options)), self.sources, comparison, self.policy)

    def _plainest(self, options: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
        """The same without options that make no difference to the code."""
        for name in [name for name in options if name not in known]:
            fewer = {other: value for other, value in options.items() if other != name}
            comparison = self._compare(fewer)
            if comparison is not None and comparison.cost == 0:
                options = fewer
        return options

    def _first_that_fits(self, options: dict[str, Any]) -> tuple[Comparison | None, dict[str, Any]]:
        """A start where the defaults cannot take the inputs."""
        literals = [each for output in self.outputs for each in walk(output) if not isinstance(each, Call | Apply)]
        singles = moves(self.spec, options, literals, self._sizes())
        for combination in itertools.chain(((each,) for each in singles), itertools.combinations(singles[:_PAIRED], 2)):
            if self.trials > _MOST_TRIALS:
                break
            changed = {**options, **dict(combination)}
            comparison = self._compare(changed)
            if comparison is not None:
                return comparison, changed
        return None, options

    def _step(self, options: dict[str, Any], now: Comparison) -> tuple[Comparison, dict[str, Any]] | None:
        full = dump(parse(self.spec.Options, options))
        singles = moves(self.spec, full, now.lacking, self._sizes())
        best = self._best(options, now, ((move,) for move in singles))
        if best is None:
            pairs = (pair for pair in itertools.combinations(singles[:_PAIRED], 2) if pair[0][0] != pair[1][0])
            best = self._best(options, now, pairs)
        return best

    def _best(
        self, options: dict[str, Any], now: Comparison, combinations: Iterator[tuple[Move, ...]]
    ) -> tuple[Comparison, dict[str, Any]] | None:
        best: tuple[Comparison, dict[str, Any]] | None = None
        for combination in combinations:
            if self.trials > _MOST_TRIALS:
                break
            changed = {**options, **dict(combination)}
            comparison = self._compare(changed)
            if comparison is not None and comparison.cost < (best[0] if best else now).cost:
                best = comparison, changed
                if comparison.cost == 0:
                    break
        return best

    def _sizes(self) -> list[int]:
        return [size for tensor in self.sources for size in tensor.type.dims if size is not None]

    def _compare(self, options: Mapping[str, Any]) -> Comparison | None:
        """The difference under some options; `None` where the layer cannot be so."""
        self.trials += 1
        try:
            parsed = parse(self.spec.Options, options)
            self.spec.infer_outputs(parsed, [tensor.type for tensor in self.sources])
            made = record(self.spec, parsed, self.sources, entry=self.entry, policy=self.policy)
        except BrainsError:
            return None
        return compare_outputs(made, self.outputs)


def _policy(outputs: tuple[Any, ...]) -> str:
    """The Keras policy of the layers in some code: what the first that names one says."""
    layers = (each for output in outputs for each in walk(output) if isinstance(each, Layer))
    return next((str(layer.kwargs["dtype"]) for layer in layers if "dtype" in layer.kwargs), PLAIN_POLICY)


def _named_alike(spec: AnySpec, outputs: tuple[Any, ...]) -> dict[str, Any]:
    """Options that bear the name of an argument in the code: in most layers they are the same."""
    found: dict[str, Any] = {}
    for call in (each for output in outputs for each in walk(output) if isinstance(each, Call)):
        for name, value in bound_arguments(call).items():
            if name in spec.Options.model_fields:
                found.setdefault(name, value)
    return found if _takes(spec, found) else {name: found[name] for name in found if _takes(spec, {name: found[name]})}


def _takes(spec: AnySpec, values: Mapping[str, Any]) -> bool:
    try:
        parse(spec.Options, values)
    except BrainsError:
        return False
    return True


def _wirings(spec: AnySpec, outputs: tuple[Any, ...], entry: Any) -> Iterator[tuple[Tensor, ...]]:
    """Ways in which the tensors of some code could be wired to a layer, the likeliest first."""
    standing = [each for output in outputs for each in walk(output) if isinstance(each, Tensor)]
    ordered = list({id(each): each for each in standing}.values())
    least = sum(port.minimum for port in spec.inputs if not port.variadic)
    most = len(spec.inputs)
    tried: list[tuple[Tensor, ...]] = []
    if any(port.variadic for port in spec.inputs):
        lists = [each for output in outputs for each in walk(output) if _is_list_of_tensors(each)]
        tried = [tuple(each) for each in lists[:1]] + [tuple(standing)]
    else:
        without = [each for each in ordered if each is not entry]
        for count in range(least, most + 1):
            tried += [tuple(standing)] if len(standing) == count else []
            for known in (ordered, without):
                tried += itertools.islice(itertools.product(known, repeat=count), _MOST_WIRINGS)
    for wiring in dict.fromkeys(tried):
        if ports_of(spec, wiring) is not None:
            yield wiring


def ports_of(spec: AnySpec, tensors: Sequence[Tensor]) -> tuple[str, ...] | None:
    """The port for each tensor, in the order of the ports; free ones that take no such tensor are passed over.

    `None` where there is no such way.
    """
    found: list[str] = []
    waiting = list(tensors)
    for port in spec.inputs:
        taken = 0
        while waiting and (port.variadic or not taken) and port.accepts(waiting[0].type):
            waiting.pop(0)
            taken += 1
            found.append(f"{port.name}_{taken}" if port.variadic else port.name)
        if taken < port.minimum:
            return None
    return None if waiting else tuple(found)


def _is_readable(spec: AnySpec) -> bool:
    """Whether a layer's own code may be run while code is read: never that of a user's file, and blocks have none."""
    return spec.origin is None and not isinstance(spec, CompoundSpec)


def _is_list_of_tensors(value: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) > 0 and all(isinstance(each, Tensor) for each in value)


@cache
def calls_of(spec: AnySpec) -> frozenset[str]:
    """Calls that a layer writes by default and under every single value of its choices and switches."""
    found: set[str] = set()
    ports = [port for port in spec.inputs for _ in range(port.minimum)]
    for rank, kind in itertools.product(range(1, 5), _KINDS):
        tensors = [Tensor(TensorType.of(*[_SAMPLE_SIZE] * rank, kind=kind)) for _ in ports]
        if not all(port.accepts(tensor.type) for port, tensor in zip(ports, tensors, strict=True)):
            continue
        entry = Tensor(TensorType.of(_SAMPLE_SIZE))
        for values in ({}, *(dict([move]) for move in moves(spec, {}, ()))):
            try:
                made = record(spec, parse(spec.Options, values), tensors, entry=entry)
            except BrainsError:
                continue
            found |= {each.path for output in made for each in walk(output) if isinstance(each, Call)}
    return frozenset(found)


def _head(output: Any) -> str:
    """The call that gives an output."""
    return next((each.path for each in walk(output) if isinstance(each, Call)), "")


def _own_call(spec: AnySpec) -> str:
    """The call that a layer is made of, where its spec names one."""
    if spec.keras_class:
        return LAYERS + spec.keras_class
    return OPERATIONS + getattr(spec, "operation", "") if isinstance(spec, OperationSpec) else ""
