"""Questions that must be answered before something is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.translation import tr

Answer = tuple[str, str, QMessageBox.ButtonRole, Callable[[], None]]


def ask(parent: QWidget, name: str, text: str, consequence: str, *answers: Answer) -> QMessageBox:
    """Ask with buttons of our own words. Closing the window does nothing.

    Args:
        parent: The window that waits for the answer.
        name: Stable object name.
        text: The question.
        consequence: What happens otherwise, in one sentence.
        *answers: Object name, text, role and what to do; the first is the default.
    """
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setWindowTitle(text)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(f"<b>{text}</b>")
    box.setInformativeText(consequence)
    chosen: dict[QPushButton, Callable[[], None]] = {}
    for button_name, label, role, act in answers:
        button = box.addButton(label, role)
        button.setObjectName(button_name)
        button.setAccessibleName(label)
        chosen[button] = act
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    cancel.setObjectName("cancel")
    box.setEscapeButton(cancel)
    box.setDefaultButton(next(iter(chosen)))

    def finish() -> None:
        clicked = box.clickedButton()
        box.deleteLater()
        for button, act in chosen.items():
            if button is clicked:
                act()

    box.finished.connect(finish)
    box.open()
    return box


def ask_unsaved(parent: QWidget, title: str, save: Callable[[], None], discard: Callable[[], None]) -> QMessageBox:
    """Ask what to do with unsaved edits."""
    return ask(
        parent,
        "unsaved_question",
        tr("Save the changes to “{title}”?", title=title),
        tr("They are lost if you do not save them."),
        ("save", tr("Save"), QMessageBox.ButtonRole.AcceptRole, save),
        ("discard", tr("Discard changes"), QMessageBox.ButtonRole.DestructiveRole, discard),
    )


def ask_stop_training(parent: QWidget, stop: Callable[[], None]) -> QMessageBox:
    """Ask whether a run may be ended for the window to close."""
    return ask(
        parent,
        "stop_question",
        tr("Stop the training and close?"),
        tr("The run saves a checkpoint first, so that it can be resumed."),
        ("stop_and_close", tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole, stop),
    )
