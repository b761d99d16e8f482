"""Problems of a design: what is wrong, where, and what would mend it. Checks never raise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.design.problem_help import HELP

if TYPE_CHECKING:
    from brains_engine.design.design import Design

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that a user can choose; running it is one undo step."""

    id: str
    label: str
    run: Callable[[Design], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a design.

    Attributes:
        code: Stable name of the kind of problem, such as "cycle".
        severity: An "error" keeps the design from being built, a "warning" does not.
        node_id: The node at fault, or `None` for the design as a whole.
        message: One plain sentence that names the node as the user does.
        fixes: Repairs on offer.
        path: Ids of the inner nodes that lead from a block to the node at fault inside of it; empty elsewhere.
    """

    code: str
    severity: Severity
    node_id: str | None
    message: str
    fixes: tuple[Fix, ...] = ()
    path: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What this kind of problem is called."""
        return HELP[self.code].title

    @property
    def help(self) -> str:
        """Why it matters and what to do, in a few plain sentences."""
        return HELP[self.code].text

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "severity": self.severity,
            "node": self.node_id,
            "message": self.message,
            "fixes": [{"id": fix.id, "label": fix.label} for fix in self.fixes],
            **({"path": list(self.path)} if self.path else {}),
        }
