"""Names of pages of the handbook, for those who ask for one."""

from __future__ import annotations

from brains_engine.handbook import TRAINING, WINDOW


def layer_page(layer: str, option: str = "") -> str:
    """The name of a layer's page, at the row of an option."""
    return f"layers/{layer}.md" + (f"#{option}" if option else "")


def template_page(template_id: str) -> str:
    """The name of a template's page; the empty design has that of the canvas."""
    return f"templates/{template_id}.md" if template_id else window_page("Canvas")


def training_page(path: str = "") -> str:
    """The page of the settings of a run, at the row of a dotted path."""
    return TRAINING + (f"#{path}" if path else "")


def window_page(section: str) -> str:
    """The page of the window, at a section."""
    return f"{WINDOW}#{section}"
