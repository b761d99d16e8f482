"""Copy, cut and paste: nodes travel as JSON, between windows, processes, and editors of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QGuiApplication

from app.canvas.commands import delete_selection, selected_nodes
from app.canvas.still import part_of
from app.design_picture.files import to_image
from app.design_picture.sheet import Look, Sheet
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.edits.clip_text import looks_like_nodes
from brains_engine.design.strict_json import MAX_BYTES
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.canvas.view import CanvasView

NODES_MIME = "application/x-brains-nodes+json"
CASCADE = 32.0
"""How far a second paste at the same place stands from the first, in scene units."""
MOST_PICTURED = 150
"""Of more nodes no picture is put beside the text: it would make the copy slow. The picture dialog makes one."""
_PICTURE_SCALE = 2


class CanvasClipboard:
    """The clipboard as one canvas uses it."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._last: tuple[str, QPointF, int] | None = None

    def copy(self) -> bool:
        """Put what is selected on the clipboard: as nodes, as text, and as a picture. Gives whether there is any."""
        snapshot = self._view.level.snapshot
        chosen = [key for key in snapshot.records if key in self._view.level.selection.ids - snapshot.links.keys()]
        if not chosen:
            return False
        mime = mime_of(edits.copy(snapshot, chosen))
        if len(chosen) <= MOST_PICTURED:
            self._add_picture(mime, chosen)
        QGuiApplication.clipboard().setMimeData(mime)
        self._last = None
        return True

    def cut(self) -> None:
        """Copy what is selected, and delete it as one undo step."""
        if self.copy():
            with self._view.editing(), self._view.level.design.transaction(tr("Cut")):
                delete_selection(self._view)

    def copy_code(self) -> None:
        """Put the design, or the part of it that is selected, on the clipboard as a script of plain Keras.

        Raises:
            BrainsError: Where the part is no whole design, or cannot be written as code.
        """
        from brains_engine.codegen import export_code  # needed by few, so not on the way to the window

        session, chosen = self._view.level.session, selected_nodes(self._view)
        snapshot = session.snapshot
        if chosen and not self._view.level.path:
            snapshot = part_of(snapshot, chosen)
        code = export_code(snapshot, session.registry)
        QGuiApplication.clipboard().setText(code)
        self._view.notice(
            tr("{lines} lines of Python are on the clipboard; they need Keras alone.", lines=code.count("\n"))
        )

    def paste(self, at: QPointF, *, with_links: bool = False) -> None:
        """Add the nodes that are on the clipboard around a place; once more at the same place, a little beside."""
        mime = QGuiApplication.clipboard().mimeData()
        text = text_of(mime) if mime is not None else ""
        if not text.strip():
            self._view.notice(tr("The clipboard holds no nodes. Copy nodes of a design first."))
            return
        times = 0
        if self._last is not None and self._last[0] == text and (self._last[1] - at).manhattanLength() < CASCADE / 2:
            at, times = self._last[1], self._last[2] + 1
        if self.insert(text, at + QPointF(CASCADE, CASCADE) * times, with_links=with_links):
            self._last = (text, at, times)

    def insert(self, text: str, at: QPointF, *, with_links: bool = False) -> bool:
        """Add the nodes of a text with their middle at a place, and select them; all or, with a sentence, none.

        Returns:
            Whether they were added.
        """
        with self._view.editing():
            pasted = edits.paste(self._view.level.design, text, at.x(), at.y(), with_links=with_links, around=True)
            self._view.level.selection.set(pasted)
            return True
        return False

    def _add_picture(self, mime: QMimeData, chosen: list[str]) -> None:
        level = self._view.level
        try:
            look = Look(self._view.theme)
            sheet = Sheet(level.snapshot, level.registry, level.analysis, look, chosen=chosen)
            mime.setImageData(to_image(sheet, _PICTURE_SCALE))
        except BrainsError:
            return  # what stands too far apart for a picture is copied as nodes all the same


def mime_of(clip: str) -> QMimeData:
    """A clip for the clipboard: as nodes for Brains, as text for all others."""
    mime = QMimeData()
    mime.setData(NODES_MIME, clip.encode("utf-8"))
    mime.setText(clip)
    return mime


def text_of(mime: QMimeData) -> str:
    """The text of nodes on a clipboard or in a drag: ours where it is, else plain text."""
    if mime.hasFormat(NODES_MIME):
        data = bytes(mime.data(NODES_MIME).data()[: MAX_BYTES + 1])
        return data.decode("utf-8", "replace")
    return mime.text() if mime.hasText() else ""


def holds_nodes(mime: QMimeData) -> bool:
    """Whether a drag holds nodes; what only looks so is told apart when it is dropped."""
    return mime.hasFormat(NODES_MIME) or (mime.hasText() and looks_like_nodes(mime.text()))
