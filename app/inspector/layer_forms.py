"""The forms of the Layer tab: made once for each kind of layer, and kept, so that a selection shows at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.inspector.form import OptionsForm
    from app.theme import Theme

MOST = 24
"""Forms that are kept; designs rarely have more kinds of layers."""


class LayerForms(QWidget):
    """Shows one form at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: OrderedDict[Hashable, OptionsForm] = OrderedDict()
        self._shown: OptionsForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_form(self, key: Hashable, make: Callable[[], OptionsForm]) -> OptionsForm:
        """Show the form of a key in place of the last one, and give it.

        Args:
            key: What the form is for.
            make: Builds it, where it is not kept.
        """
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = make()
            self._column.addWidget(form)
        self._forms.move_to_end(key)
        if form is not self._shown:
            if self._shown is not None:
                self._shown.hide()
            form.show()
            self._shown = form
        while len(self._forms) > MOST:
            _, oldest = self._forms.popitem(last=False)
            self._drop(oldest)
        return form

    def forget(self) -> None:
        """Drop all forms but the one that is shown: other layers are at hand."""
        for form in self._forms.values():
            if form is not self._shown:
                self._drop(form)
        self._forms.clear()

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        for form in self._forms.values():
            form.set_theme(theme)

    def _drop(self, form: OptionsForm) -> None:
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()
