"""Our own Keras layers, one a file; exports fold them into standard ones."""

from __future__ import annotations

from brains_engine.backend.layers.folded import Folded, FoldedStatistics
from brains_engine.backend.layers.norm_conv import NormConv
from brains_engine.backend.layers.norm_dense import NormDense
from brains_engine.backend.layers.norm_residual import NormResidual
from brains_engine.backend.layers.spectral import SpectralConv, SpectralDense
from brains_engine.backend.layers.statistics_normalization import StatisticsNormalization

__all__ = [
    "Folded",
    "FoldedStatistics",
    "NormConv",
    "NormDense",
    "NormResidual",
    "SpectralConv",
    "SpectralDense",
    "StatisticsNormalization",
]
