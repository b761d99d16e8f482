"""What holds for every test: random examples are the same in each run, so that a failure is one again."""

from __future__ import annotations

import os

from hypothesis import settings

# BRAINS_EXPLORE=1 looks for new ones; what is found becomes a test of its own.
settings.register_profile("repeatable", derandomize=True, database=None)
settings.register_profile("explore", max_examples=3000)
settings.load_profile("explore" if os.environ.get("BRAINS_EXPLORE") else "repeatable")
