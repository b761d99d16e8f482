"""What each kind of problem is called, why it matters, and what to do about it: one entry for each code."""

from __future__ import annotations

from collections.abc import Mapping

from brains_engine.design.problem_help.blocks import BLOCKS
from brains_engine.design.problem_help.entry import Help
from brains_engine.design.problem_help.network import NETWORK
from brains_engine.design.problem_help.running import RUNNING
from brains_engine.design.problem_help.training import TRAINING

HELP: Mapping[str, Help] = {**NETWORK, **BLOCKS, **TRAINING, **RUNNING}
"""Code -> title and help."""

__all__ = ["HELP", "Help"]
