"""Journeys use the window's fixtures and the canvas's hand."""

from __future__ import annotations

from tests.app.conftest import (  # noqa: F401 - fixtures are found by name
    application,
    cache_folder,
    isolated_folders,
    nothing_leaks,
    settings,
    shown,
)
