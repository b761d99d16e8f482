"""Names of the ports on the canvas, and what a dragged wire may do at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["input", "output"]
Verdict = Literal["fits", "warns", "refused"]


@dataclass(frozen=True, slots=True)
class PortKey:
    """One port of one node."""

    node_id: str
    side: Side
    port: str


@dataclass(frozen=True, slots=True)
class PortMark:
    """Whether a dragged wire may end on a port.

    Attributes:
        verdict: "warns" may be wired, and becomes a problem with a fix on offer.
        reason: The sentence that says why it is refused or warned of.
    """

    verdict: Verdict
    reason: str = ""
    snapped: bool = False
