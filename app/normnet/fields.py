"""The choices of a NormNet: preset, map, alpha, and what becomes of normalising layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app.normnet.words import MAPS, NORMALISATIONS, PRESETS
from app.theme import SPACE_M
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

ALPHA = "2"
LEAST_ALPHA, MOST_ALPHA = 1.0, 4.0


class NormNetFields(QWidget):
    """A form of them.

    Attributes:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("normnet_fields")
        self.preset = self._choice("normnet_preset", tr("Preset"), PRESETS)
        self.weight_map = self._choice("normnet_map", tr("Weights"), MAPS)
        self.normalisation = self._choice("normnet_normalisation", tr("Normalising layers"), NORMALISATIONS)
        self.alpha = QLineEdit(ALPHA, self)
        self.alpha.setObjectName("normnet_alpha")
        self.alpha.setAccessibleName(tr("Alpha"))
        self.alpha.setToolTip(tr("Exponent of the power maps, from 1 to 4; above 1, weights near zero stay there."))
        validator = QDoubleValidator(LEAST_ALPHA, MOST_ALPHA, 3, self)
        validator.setLocale(QLocale.c())
        self.alpha.setValidator(validator)
        self.alpha.textChanged.connect(self._follow)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE_M)
        for editor in (self.preset, self.weight_map, self.alpha, self.normalisation):
            form.addRow(editor.accessibleName(), editor)
        self._follow()

    @property
    def fits(self) -> bool:
        """Whether alpha is a number within its bounds."""
        return not self.alpha.isEnabled() or self.alpha.hasAcceptableInput()

    def values(self) -> dict[str, Any]:
        """The choices as `edits.make_normnet` takes them."""
        return {
            "preset": self.preset.currentData(),
            "weight_map": self.weight_map.currentData(),
            "alpha": float(self.alpha.text()) if self.alpha.hasAcceptableInput() else float(ALPHA),
            "normalisation": self.normalisation.currentData(),
        }

    def _choice(self, name: str, title: str, rows: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(title)
        for value, text in rows:
            box.addItem(tr(text), value)
        box.currentIndexChanged.connect(self._follow)
        return box

    def _follow(self, *_: object) -> None:
        if not hasattr(self, "alpha"):
            return
        sound = self.preset.currentData() == "sound"
        self.weight_map.setEnabled(sound)
        self.alpha.setEnabled(sound and self.weight_map.currentData() in ("power", "tan_power"))
        self.changed.emit()
