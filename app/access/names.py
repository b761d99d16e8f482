"""Names for the parts that Qt makes itself and leaves without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_CLEAR = "_q_qlineeditclearaction"


def name_buttons(field: QLineEdit) -> None:
    """Name the drawings and the button to clear it inside of a search field."""
    for button in field.findChildren(QToolButton):
        clears = any(action.objectName() == _CLEAR for action in button.actions())
        button.setAccessibleName(tr("Clear") if clears else tr("Search"))
