"""Files that come from outside: named on the command line, or dropped onto the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent

from app.desktop.paths import files_of, local_path
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.io import SUFFIX
from brains_engine.errors import BrainsError, DataError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.documents import Documents
    from app.layer_trust import LayerTrust
    from app.session import Session
    from app.windows import Neighbours

# What kinds of files can be dropped: each suffix with the source of data that reads it.
_DATA = {".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".pq": "parquet", ".npz": "npz", ".npy": "npy"}
_LAYERS = ".py"
_NAMED = (
    "target", "category_columns", "ignored_columns", "split_column", "standard_columns", "minmax_columns",
    "unscaled_columns",
)  # fmt: skip
"""Settings that name columns of a table, or arrays: of another file they mean nothing."""


class Arrivals(QObject):
    """Does with a file what a user expects who drops it onto the window.

    Attributes:
        notice: A sentence and its tone.
    """

    notice = Signal(str, str)

    def __init__(
        self,
        session: Session,
        documents: Documents,
        layer_trust: LayerTrust,
        window: QWidget,
        neighbours: Neighbours,
    ) -> None:
        super().__init__(window)
        self._neighbours = neighbours
        self._session = session
        self._documents = documents
        self._layer_trust = layer_trust

    def watch(self, *widgets: QWidget) -> None:
        """Take files that are dropped onto these widgets, and onto what lies in them and takes no drops itself."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def begin(self, arguments: Sequence[str], start: Callable[[Path | None], None]) -> None:
        """Open what a command line names: the first design by `start`, the others in windows of their own."""
        named = [(text, local_path(text)) for text in arguments]
        paths = [path for _, path in named if path is not None]
        start(paths[0] if paths else None)
        # What was said before a design is there would go away with the design before it.
        for text, path in named:
            if path is None:
                self.notice.emit(
                    tr("{text} is not a file on this computer, so it cannot be opened.", text=text), "error"
                )
        for path in paths[1:]:
            self._neighbours.open_design(path)

    def take(self, paths: Sequence[Path]) -> None:
        """Open designs, use a table or a folder of pictures as the data, review a layer file; say what cannot be."""
        designs = [path for path in paths if path.suffix.lower() == SUFFIX]
        data = [path for path in paths if path.suffix.lower() in _DATA or _holds_pictures(path)]
        layers = [path for path in paths if path.suffix.lower() == _LAYERS]
        known = (*designs, *data, *layers)
        for path in paths:
            if path not in known:
                kind = tr("a folder") if path.is_dir() else tr("none of these")
                self.notice.emit(
                    tr(
                        "Brains takes designs ({designs}), data ({data}) and layer files ({layers}); {name} is {kind}.",
                        designs=SUFFIX,
                        data=", ".join(_DATA),
                        layers=_LAYERS,
                        name=path.name,
                        kind=kind,
                    ),
                    "warning",
                )
        if designs:
            self._documents.open(designs[0])
            for design in designs[1:]:
                self._neighbours.open_design(design)
        elif data:
            self._use_data(data[0])
            if len(data) > 1:
                self.notice.emit(tr("A design has one source of data: only {name} is used.", name=data[0].name), "info")
        if layers:
            self._layer_trust.review(layers[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags with files; all others are for the widget."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            assert isinstance(event, QDropEvent)
            paths = files_of(event.mimeData())
            if paths:
                # A move would make the file manager delete what it gave.
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.take(paths)
                return True
        return super().eventFilter(watched, event)

    def _use_data(self, path: Path) -> None:
        design = self._session.design
        before = design.snapshot.settings.training.data
        try:
            with design.transaction(tr("Use {name}", name=path.name)):
                edits.set_training_value(design, "data.source", _DATA.get(path.suffix.lower(), "images"))
                edits.set_training_value(design, "data.path", str(path.absolute()))
                if str(path.absolute()) != before.path:
                    for name in _NAMED:
                        edits.set_training_value(design, f"data.{name}", "")
                    if before.split == "column":
                        edits.set_training_value(design, "data.split", "fraction")
        except BrainsError as error:
            self.notice.emit(say(str(error)), "error")
            return
        self.notice.emit(
            tr("{name} is the data of this design now. Choose its target column under Training, Data.", name=path.name),
            "info",
        )
        self._documents.preview_data()


def _holds_pictures(path: Path) -> bool:
    """Whether it is a folder with folders of pictures, one a class."""
    from brains_engine.data.image_folder import scan_folder  # not on the way to the window

    try:
        return path.is_dir() and bool(scan_folder(str(path)).files)
    except DataError:
        return False
