"""`brains …`: every job without a window."""

from __future__ import annotations

from brains_engine.cli.program import main

__all__ = ["main"]
