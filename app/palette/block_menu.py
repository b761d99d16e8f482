"""The context menu of a block in the palette: keep it, rename it, take it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QWidget

from app.dialogs.questions import ask
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.block_shelf import BlockOffer
    from app.session import Session


class BlockMenu(QObject):
    """Opens the menu of a row, and does what is chosen.

    Attributes:
        notice: A sentence and its tone.
    """

    notice = Signal(str, str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def open(self, offer: BlockOffer, point: QPoint) -> None:
        """Show what can be done with a block at a point of the screen."""
        menu = QMenu(self._window)
        menu.setObjectName("block_menu")
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run, reason in self._entries(offer):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, run=run: self._try(run))
            action.setEnabled(not reason)
            action.setToolTip(reason)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(point)

    def _entries(self, offer: BlockOffer) -> list[tuple[str, Callable[[], None], str]]:
        if offer.source == "design":
            used = "" if offer.note.endswith("not used") else tr("Layers of this design are such blocks.")
            return [
                (tr("Save to library"), lambda: self._save(offer), ""),
                (tr("Rename…"), lambda: self._ask_name(offer), ""),
                (tr("Delete definition"), lambda: edits.delete_block(self._session.design, offer.key), used),
            ]
        if offer.source == "own":
            return [
                (tr("Rename…"), lambda: self._ask_name(offer), ""),
                (tr("Remove from library…"), lambda: self._ask_removal(offer), ""),
            ]
        return []

    def _save(self, offer: BlockOffer) -> None:
        file = self._session.blocks.save(offer.key)
        self.notice.emit(tr("{title} is in your library now, as {file}.", title=offer.title, file=file), "success")

    def _ask_name(self, offer: BlockOffer) -> None:
        dialog = QInputDialog(self._window)
        dialog.setObjectName("block_name_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Rename {title}", title=offer.title))
        dialog.setLabelText(tr("Name of the block"))
        dialog.setTextValue(offer.title)
        dialog.setOkButtonText(tr("Rename"))
        dialog.textValueSelected.connect(lambda name: self._try(lambda: self._session.blocks.rename(offer.key, name)))
        dialog.open()

    def _ask_removal(self, offer: BlockOffer) -> None:
        ask(
            self._window,
            "remove_block_question",
            tr("Remove {title} from your library?", title=offer.title),
            tr("Its file is deleted. Designs that use the block keep their own definition of it."),
            (
                "remove_block",
                tr("Remove"),
                QMessageBox.ButtonRole.DestructiveRole,
                lambda: self._try(lambda: self._session.blocks.remove(offer.key)),
            ),
        )

    def _try(self, run: Callable[[], None]) -> None:
        try:
            run()
        except BrainsError as error:
            self.notice.emit(say(str(error)), "error")
