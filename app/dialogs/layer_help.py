"""The documentation of a layer, read from its spec."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.theme import CAPTION_PX, SPACE_L, SPACE_XL
from brains_engine.fields import describe

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.fields import FieldDescription
    from brains_engine.spec.layer_spec import AnySpec

_LARGE = 1e12


class LayerHelpDialog(QDialog):
    """Shows what a layer computes, when to use it, and its options."""

    def __init__(self, spec: AnySpec, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layer_help")
        self.setWindowTitle(f"About {spec.title}")
        self.resize(600, 560)
        self.page = QTextBrowser(self)
        self.page.setObjectName("layer_help_page")
        self.page.setAccessibleName(f"About {spec.title}")
        self.page.setOpenExternalLinks(True)
        self.page.setHtml(layer_page(spec, theme))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.addWidget(self.page)
        layout.addWidget(buttons)


def layer_page(spec: AnySpec, theme: Theme) -> str:
    """The documentation as HTML."""
    parts = [
        f"<h2>{escape(spec.title)}</h2><p style='color:{theme.muted}'>{escape(spec.summary)}</p>",
        f"<p style='background:{theme.hover}; font-family:monospace'>&nbsp;{_lines(spec.formula)}&nbsp;</p>",
        f"<p>{_lines(spec.when)}</p>",
    ]
    if fields := describe(spec.Options):
        rows = "".join(_row(field, theme) for field in fields)
        parts.append(f"<h3>Options</h3><table cellpadding='4' width='100%'>{rows}</table>")
    if spec.keras_class:
        parts.append(f"<p style='color:{theme.muted}'>In Keras: keras.layers.{escape(spec.keras_class)}</p>")
    if spec.reference:
        parts.append(f"<p style='color:{theme.muted}; font-size:{CAPTION_PX}px'>{escape(spec.reference)}</p>")
    return "".join(parts)


def _row(field: FieldDescription, theme: Theme) -> str:
    default = field.default.model_dump() if hasattr(field.default, "model_dump") else field.default
    facts = ", ".join(part for part in (_bounds(field), f"default {_show(default)}", field.unit) if part)
    return (
        f"<tr><td width='130'><b>{escape(field.title)}</b></td><td>{escape(field.help)}<br>"
        f"<span style='color:{theme.muted}; font-size:{CAPTION_PX}px'>{escape(facts)}</span></td></tr>"
    )


def _bounds(field: FieldDescription) -> str:
    if field.choices:
        return " | ".join(field.choices)
    low = (
        ""
        if field.minimum is None
        else f"{'more than' if field.exclusive_minimum else 'at least'} {_number(field.minimum)}"
    )
    high = (
        ""
        if field.maximum is None
        else f"{'less than' if field.exclusive_maximum else 'at most'} {_number(field.maximum)}"
    )
    return ", ".join(part for part in (low, high) if part)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) and abs(value) < _LARGE else f"{value:g}"


def _show(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return " ".join(f"{name}={size}" for name, size in value)
    return "none" if value is None or value == "" else str(value)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
