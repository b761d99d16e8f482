"""Layers of the user's own: found in trusted files and in installed packages, checked, and kept from doing harm."""

from __future__ import annotations

from brains_engine.custom.library import LayerFile, Library, collect_layers
from brains_engine.custom.trust import TrustStore, user_config_folder

__all__ = ["LayerFile", "Library", "TrustStore", "collect_layers", "user_config_folder"]
