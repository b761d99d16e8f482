"""Ports: the named places on a layer where wires end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from brains_engine.spec.shapes import Kind, TensorType

PortKind = Literal["float", "integer", "boolean", "number", "any"]


@dataclass(frozen=True, slots=True)
class Port:
    """One input or output of a layer.

    Attributes:
        name: The stable name that links refer to.
        help: One sentence on what flows through it.
        ranks: Ranks of a sample it takes; empty takes any.
        kind: What values it takes; "number" is float or integer.
        variadic: Takes any number of wires, each on a port of its own: `name_1`, `name_2`, … As an output it
            stands for as many ports as the layer's options say.
        minimum: How many wires it needs; 0 for a port that may stay free.
        dims: What its dimensions are, by name, where their order matters; empty where it does not.
    """

    name: str
    help: str = ""
    ranks: frozenset[int] = frozenset()
    kind: PortKind = "float"
    variadic: bool = False
    minimum: int = 1
    dims: tuple[str, ...] = ()

    def accepts(self, tensor: TensorType) -> bool:
        """Whether a tensor of this type may be wired here."""
        return (not self.ranks or tensor.rank in self.ranks) and self.takes(tensor.kind)

    def takes(self, kind: Kind) -> bool:
        """Whether values of this kind may be wired here."""
        return self.kind in ("any", kind) or (self.kind == "number" and kind in ("float", "integer"))

    @property
    def first_name(self) -> str:
        """Its name as it stands in a link, of a variadic port that of the first place."""
        return f"{self.name}_1" if self.variadic else self.name

    @property
    def wanted_kind(self) -> str:
        """What it takes, for a sentence: `float values`."""
        return {"number": "numbers", "any": "values"}.get(self.kind, f"{self.kind} values")

    def owns(self, name: str) -> bool:
        """Whether `name` is this port, or one of the numbered ports of a variadic one."""
        if not self.variadic:
            return name == self.name
        return re.fullmatch(rf"{re.escape(self.name)}_[1-9][0-9]{{0,3}}", name) is not None


def find_port(ports: Iterable[Port], name: str) -> Port | None:
    """The declared port that owns `name`, if there is one."""
    return next((port for port in ports if port.owns(name)), None)


def is_complete(ports: Iterable[Port], wired: Sequence[Port]) -> bool:
    """Whether every port has as many wires as it needs; `wired` has a port as often as wires end there."""
    return all(wired.count(port) >= port.minimum for port in ports)


def concrete_ports(ports: Iterable[Port], connected: Iterable[str]) -> tuple[Port, ...]:
    """The ports a node shows: a variadic port becomes its wired ones and one free one."""
    names = set(connected)
    shown: list[Port] = []
    for port in ports:
        if not port.variadic:
            shown.append(port)
            continue
        taken = sorted(slot_number(name) for name in names if port.owns(name))
        free = next(number for number in range(1, len(taken) + 2) if number not in taken)
        numbers = sorted({*taken, free, *range(1, port.minimum + 1)})
        shown.extend(replace(port, name=f"{port.name}_{number}", variadic=False) for number in numbers)
    return tuple(shown)


def slot_number(name: str) -> int:
    """Position of a numbered port: 2 for `inputs_2`, 0 for a plain port."""
    _, _, number = name.rpartition("_")
    return int(number) if number.isdigit() else 0
