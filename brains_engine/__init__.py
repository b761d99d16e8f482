"""Brains: design, train, prune and export neural networks.

    >>> import brains_engine as be
    >>> design = be.network("dense", inputs=64, outputs=10, width=32, height=2)
    >>> [problem.message for problem in be.validate(design)]
    []
    >>> result = be.train(design, "runs/digits", data="digits", epochs=20)  # doctest: +SKIP

Importing this package, and editing designs with it, imports no TensorFlow; the calls that need it import it.
"""

from __future__ import annotations

from brains_engine.api import *  # noqa: F403 - the public names stand once, in the list of `api`
from brains_engine.api import __all__ as __all__
