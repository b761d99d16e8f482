"""What a window does about layers of the user's own: choose a file, show it, trust it, tell what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.dialogs.details import DetailsDialog
from app.dialogs.trust_layer import TrustLayerDialog
from app.sentences import say
from app.translation import mark, tr
from brains_engine.custom.files import read_source
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.session import Session
    from brains_engine.custom import LayerFile, TrustStore
    from brains_engine.custom.files import SourceFile

_FILTER = mark("Layer files (*.py)")


def _nothing() -> None:
    pass


class LayerTrust(QObject):
    """The commands on layer files of one window.

    Attributes:
        notice: A sentence and its tone.
        failed: A sentence, and the trace behind it.
    """

    notice = Signal(str, str)
    failed = Signal(str, str)

    def __init__(self, session: Session, store: TrustStore, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._store = store
        self._window = window

    def choose_file(self) -> None:
        """Ask for a layer file, and show it."""
        folder = self._session.path.parent if self._session.path else Path.home()
        dialog = QFileDialog(self._window, tr("Add a layer file"), str(folder), tr(_FILTER))
        dialog.setObjectName("layer_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.review(Path(path)))
        self._show(dialog)

    def open_file(self, file: LayerFile) -> None:
        """Do what a row of the palette asks for: show an untrusted file, or why another could not be loaded."""
        if file.status == "failed":
            self._show(DetailsDialog(say(file.message), file.details, self._window))
        elif file.path is not None:
            self.review(file.path)

    def review(self, path: Path, then: Callable[[], None] = _nothing, project: Path | None = None) -> None:
        """Show a file, and trust it if the user says so.

        Args:
            path: The file.
            then: Called once it is trusted.
            project: The folder of the design it belongs to; that of the open design by default.
        """
        try:
            source = read_source(path)
        except BrainsError as error:
            self.notice.emit(say(str(error)), "error")
            return
        dialog = TrustLayerDialog(source, self._window)
        dialog.trusted.connect(lambda shown: self._trust(shown, then, project or self._session.project))
        self._show(dialog)

    def _trust(self, source: SourceFile, then: Callable[[], None], project: Path | None) -> None:
        try:
            self._store.trust(source, project)
        except BrainsError as error:
            self.notice.emit(say(str(error)), "error")
            return
        self._session.reload_layers()
        self._tell(source)
        then()

    def _tell(self, source: SourceFile) -> None:
        library = self._session.library
        file = next((file for file in library.files if file.sha256 == source.sha256), None)
        if file is None:  # it belongs to a design that is not open yet
            return
        if file.status == "failed":
            self.failed.emit(say(file.message), file.details)
            return
        titles = [library.registry[layer].title for layer in file.layers]
        self.notice.emit(tr("Added {titles} to the palette, under Your layers.", titles=", ".join(titles)), "success")

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
