"""Questions that must be answered before something is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.translation import tr

Answer = tuple[str, str, QMessageBox.ButtonRole, Callable[[], None]]
_MOST_NAMED = 8


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


def ask_quit(
    parent: QWidget, unsaved: Sequence[str], busy: Sequence[str], save: Callable[[], None], discard: Callable[[], None]
) -> QMessageBox:
    """Ask once for all windows whether to quit.

    Args:
        parent: The window that waits for the answer.
        unsaved: Titles of designs with edits that are not saved.
        busy: Titles of designs that are being trained.
        save: Saves them all, and quits.
        discard: Quits without.
    """
    parts = []
    if unsaved:
        parts.append(tr("There are changes that are not saved: {titles}.", titles=_listed(unsaved)))
    if busy:
        parts.append(tr("A run goes on for {titles}; it saves a checkpoint first.", titles=_listed(busy)))
    accept, destroy = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole
    answers: list[Answer] = [("stop_and_quit", tr("Stop and quit"), accept, discard)]
    if unsaved:
        answers = [
            ("save_all", tr("Save all and quit"), accept, save),
            ("discard_all", tr("Discard changes and quit"), destroy, discard),
        ]
    return ask(parent, "quit_question", tr("Close all windows?"), "\n\n".join(parts), *answers)


def _listed(titles: Sequence[str]) -> str:
    named = ", ".join(f"“{title}”" for title in titles[:_MOST_NAMED])
    more = len(titles) - _MOST_NAMED
    return tr("{titles} and {count} more", titles=named, count=more) if more > 0 else named
