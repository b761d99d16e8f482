"""Which languages there are. Knows no Qt, so that a command line can name them before Qt is there."""

from __future__ import annotations

from collections.abc import Mapping

SYSTEM = "system"
SOURCE_LANGUAGE = "en"
LANGUAGES: Mapping[str, str] = {SOURCE_LANGUAGE: "English", "de": "Deutsch"}
"""The code of each language, and what it calls itself."""
