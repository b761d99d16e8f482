"""F1 explains what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget

from app.handbook.window import HandbookWindow

if TYPE_CHECKING:
    from tests.journeys.journey import Journey


def test_f1_explains_what_is_selected(small: Journey) -> None:
    """Help, where one is.

    F1 opens the handbook at the layer that is selected: what it computes, its options, its shapes, and where the
    formula comes from. The handbook is searched by words.
    """
    small.select("dense-1")
    small.application.canvas.setFocus()
    small.hand.key(Qt.Key.Key_F1)
    window = small.find(HandbookWindow, "handbook")
    assert window.page.toPlainText().startswith("Dense")
    small.show("The page of the selected layer.", window)
    search = small.find(QLineEdit, "handbook_search")
    search.setFocus()
    small.type("fan-in", search)
    assert small.find(QTreeWidget, "handbook_list").topLevelItemCount() > 0
    small.press(search, Qt.Key.Key_Return)
    assert "fan-in" in window.page.toPlainText()
    window.close()
    small.come_back()
