"""What the log keeps of a session: which actions, edits and runs there were, but nothing of what is in a design."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.logs import logger

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.run.controller import RunController
    from app.session import Session
    from brains_engine.design.design import Commit


class Journal(QObject):
    """Writes a line for each action, kind of edit, file and state of a run."""

    def __init__(self, session: Session, controller: RunController, actions: ActionSet, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._last_edit = ""
        session.committed.connect(self._on_committed)
        session.path_changed.connect(self._on_path_changed)
        controller.state_changed.connect(lambda state: self._write(f"run is {state}"))
        controller.failed.connect(self._on_failed)
        for row in actions.rows():
            actions[row.id].triggered.connect(self._writer(f"action {row.id}"))

    def _on_committed(self, commit: Commit) -> None:
        # The first word says what kind of edit it is; what follows may be a name of the user's. A slider's many
        # edits are one line.
        edit = f"edit {commit.label.partition(' ')[0]}"
        if edit != self._last_edit:
            self._write(edit)
            self._last_edit = edit

    def _on_path_changed(self) -> None:
        path = self._session.path
        self._write(f"design {path.name if path else '(no file)'}")

    def _on_failed(self, message: str, details: str) -> None:
        self._last_edit = ""
        logger.warning("job failed: %s\n%s", message, details)

    def _writer(self, line: str) -> Callable[[], None]:
        return lambda: self._write(line)

    def _write(self, line: str) -> None:
        self._last_edit = ""
        logger.info("%s", line)
