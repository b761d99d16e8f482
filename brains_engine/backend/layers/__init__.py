"""Our own Keras layers, one a file; exports fold them into standard ones."""

from __future__ import annotations

from brains_engine.backend.layers.norm_dense import FoldedDense, NormDense

__all__ = ["FoldedDense", "NormDense"]
