"""How the training step is compiled."""

from __future__ import annotations

from typing import Literal

CompilerName = Literal["auto", "measured", "xla", "graph"]
"""By rule, by measuring both, or as the user says."""

COMPILER_HELP = (
    "Whether XLA compiles the training step. auto decides by network and device; measured times both on this machine "
    "and remembers the faster for this network. The run keeps the choice, so that it can go on exactly."
)
