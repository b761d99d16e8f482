"""The blocks on offer beside the layers: those of the open design, those that ship, and the user's own library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from app.sentences import say
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.block_library import (
    BlockShelf,
    gather_blocks,
    list_blocks,
    read_blocks,
    save_block,
    user_block_folder,
)
from brains_engine.design.design import Design
from brains_engine.design.instances import instances
from brains_engine.errors import DesignFileError
from brains_engine.spec.boundary import BOUNDARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.session import Session
    from brains_engine.design.block_library import LibraryBlock

_PREFIX = "library:"

Source = Literal["border", "design", "shipped", "own", "damaged"]


@dataclass(frozen=True, slots=True)
class BlockOffer:
    """One row of the palette's blocks.

    Attributes:
        key: What is dragged: the id of a definition, or that of a library's block with a prefix; "" for what is
            damaged.
        title: Its name.
        note: One line below.
        source: Where it comes from.
        in_wire: Whether it can be put into a wire.
        words: More to search for.
    """

    key: str
    title: str
    note: str
    source: Source
    in_wire: bool = True
    words: str = ""


class Blocks(QObject):
    """What the palette offers of blocks, and what it does to them.

    Attributes:
        changed: There are other blocks, or they are called otherwise.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._shelf = BlockShelf(())
        self._offers: tuple[BlockOffer, ...] = ()
        for signal in (session.committed, session.level.replaced):
            signal.connect(self._look)

    @property
    def offers(self) -> tuple[BlockOffer, ...]:
        """The blocks on offer: the border inside a block, then those of the design, then the libraries'."""
        return self._offers

    def refresh(self) -> None:
        """Read the libraries again; damaged files become rows that say so."""
        self._shelf = list_blocks(self._session.registry, user_block_folder())
        self._look()

    def read(self) -> Iterator[None]:
        """Read the libraries, one file at each `next`; what is damaged becomes a row that says so."""
        before = self._shelf
        parts: list[LibraryBlock | str] = []
        for part in read_blocks(self._session.registry, user_block_folder()):
            parts.append(part)
            yield
        if self._shelf is before:  # nobody has read them meanwhile
            self._shelf = gather_blocks(parts)
            self._look()

    def find(self, key: str) -> BlockOffer | None:
        """The offer of a key."""
        return next((offer for offer in self._offers if key and offer.key == key), None)

    def take(self, design: Design, key: str) -> tuple[str, Mapping[str, Any]]:
        """The layer and the options that a key stands for; a library's block is brought into the design first.

        Raises:
            DesignFileError: Where the library has no such block any more.
        """
        if not key.startswith(_PREFIX):
            return key, {}
        block = self._of_library(key)
        ids = edits.bring_in(design, (*block.inner, block.block))
        return ids[block.block.id], block.options

    def save(self, block_id: str) -> str:
        """Keep a definition of the design in the user's library; gives the name of its file.

        Raises:
            DesignFileError: Where the folder cannot be written.
        """
        path = save_block(self._session.design, block_id, user_block_folder())
        self.refresh()
        return path.name

    def remove(self, key: str) -> None:
        """Delete the file of a block of the user's library.

        Raises:
            DesignFileError: Where it cannot be deleted.
        """
        block = self._of_library(key)
        if block.path is not None:
            try:
                block.path.unlink(missing_ok=True)
            except OSError as error:
                raise DesignFileError(
                    tr("{name} cannot be deleted: {reason}.", name=block.path.name, reason=error.strerror or error)
                ) from None
        self.refresh()

    def rename(self, key: str, name: str) -> None:
        """Give a definition of the design, or a block of the user's library, another name.

        Raises:
            EditError: Where the name does not fit.
            DesignFileError: Where the library cannot be written.
        """
        if not key.startswith(_PREFIX):
            edits.rename_block(self._session.design, key, name)
            return
        block = self._of_library(key)
        draft = Design(self._session.registry)
        ids = edits.bring_in(draft, (*block.inner, block.block))
        edits.rename_block(draft, ids[block.block.id], name)
        path = save_block(draft, ids[block.block.id], user_block_folder(), options=block.options)
        if block.path is not None and path != block.path:
            block.path.unlink(missing_ok=True)
        self.refresh()

    def _of_library(self, key: str) -> LibraryBlock:
        found = next((block for block in self._shelf.blocks if _key(block) == key), None)
        if found is None:
            raise DesignFileError(tr("This block is not in the library any more."))
        return found

    def _look(self) -> None:
        offers = tuple(self._all())
        if offers != self._offers:
            self._offers = offers
            self.changed.emit()

    def _all(self) -> Iterator[BlockOffer]:
        level, snapshot = self._session.level, self._session.snapshot
        if level.block is not None:
            for spec in BOUNDARY:
                yield BlockOffer(spec.id, say(spec.title), say(spec.summary), "border", in_wire=False)
        for block in snapshot.blocks.values():
            count = sum(1 for _ in instances(snapshot, block.id))
            note = _use(count)
            spec = self._session.design.registry[block.id]
            yield BlockOffer(block.id, block.name, note, "design", bool(spec.inputs and spec.outputs), block.notes)
        for one in self._shelf.blocks:
            note = say(one.summary) if one.summary else tr("A block without notes")
            own = tr("Your library. {note}", note=note) if one.origin == "own" else note
            yield BlockOffer(
                _key(one), say(one.name) if one.origin != "own" else one.name, own, one.origin, words=one.block.notes
            )
        for fault in self._shelf.faults:
            yield BlockOffer("", tr("Damaged file"), say(fault), "damaged")


def _key(block: LibraryBlock) -> str:
    return f"{_PREFIX}{block.origin}:{block.id}"


def _use(count: int) -> str:
    known = {0: tr("In this design, not used"), 1: tr("In this design, used once"), 2: tr("In this design, used twice")}
    return known.get(count) or tr("In this design, used {count} times", count=count)
