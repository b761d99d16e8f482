"""What a window does about pictures of its design."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.files import file_name
from app.measures import show_count
from app.translation import tr

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.main_window import MainWindow
    from app.session import Session
    from app.settings import Settings

_SETTING = "picture"
_FOLDER = "export_folder"


class PictureDesk(QObject):
    """Opens the dialog for pictures of the level that is shown.

    Attributes:
        notice: A sentence and its tone.
    """

    notice = Signal(str, str)

    def __init__(self, session: Session, settings: Settings, canvas: CanvasView, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._canvas = canvas
        self._window = window

    def ask(self) -> None:
        """Ask what to draw and where to save it."""
        from app.dialogs.picture import PictureDialog, Subject

        level, canvas = self._session.level, self._canvas
        layers = len(level.snapshot.nodes)
        folder = self._session.path.parent if self._session.path else Path(self._settings.get(_FOLDER) or Path.home())
        subject = Subject(
            level.snapshot,
            level.registry,
            level.analysis,
            title=" › ".join(level.names),
            note=tr(
                "{layers} layers, {weights} weights",
                layers=show_count(layers),
                weights=show_count(sum(node.params.total for node in level.analysis.nodes.values())),
            ),
            selected=level.selection.ids & level.snapshot.records.keys(),
            view=canvas.mapToScene(canvas.viewport().rect()).boundingRect(),
            theme=canvas.theme,
            target=folder / file_name(level.names[-1]),
        )
        dialog = PictureDialog(subject, self._settings.get(_SETTING), self._window)
        dialog.written.connect(self._tell)
        dialog.finished.connect(lambda: self._settings.set(_SETTING, dialog.choices()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell(self, path: Path) -> None:
        if self._session.path is None:
            self._settings.set(_FOLDER, str(path.parent))
        self.notice.emit(tr("The picture is saved as {path}.", path=path), "success")
