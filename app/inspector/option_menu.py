"""The menu of one option: its value to the clipboard and back, its default, others of its kind, its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from app.inspector.field_row import FieldRow
    from app.inspector.services import Services


def open_menu(row: FieldRow, services: Services, point: QPoint) -> None:
    """Show the menu at a point of the screen."""
    menu = QMenu(row)
    menu.setObjectName(f"menu_{row.path}")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    copy = menu.addAction(tr("Copy value"), lambda: copy_value(row))
    copy.setEnabled(not row.is_mixed)
    paste = menu.addAction(tr("Paste value"), lambda: paste_value(row))
    paste.setEnabled(row.editor.isEnabled() and bool(QGuiApplication.clipboard().text()))
    default = row.editor.text_of(row.default)
    reset = menu.addAction(tr("Reset to {value}", value=default), row.reset_asked.emit)
    reset.setEnabled(row.is_changed)
    if services.spread is not None:
        text, run = services.spread(row.path)
        if text:
            menu.addSeparator()
            menu.addAction(text, lambda: row.show_error(run())).setEnabled(not row.is_mixed)
    if services.help is not None:
        menu.addSeparator()
        menu.addAction(tr("Help on {option}", option=row.field.title), row.help_asked.emit)
    menu.popup(point)


def copy_value(row: FieldRow) -> None:
    """Put the value into the clipboard, as it is read and typed."""
    QGuiApplication.clipboard().setText(row.editor.text_of(row.value))


def paste_value(row: FieldRow) -> None:
    """Take the value from the clipboard, or say why it is none."""
    try:
        value = row.editor.value_of(QGuiApplication.clipboard().text())
    except ValueError as error:
        row.show_error(str(error))
    else:
        row.editor.choose(value)
