"""`python -m brains_engine` is `brains`."""

from __future__ import annotations

import sys

from brains_engine.cli import main

if __name__ == "__main__":
    sys.exit(main())
