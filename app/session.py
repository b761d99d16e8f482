"""The open design: its path, undo stack, unsaved mark, selection, autosave and lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.autosave import Autosave
from app.block_shelf import Blocks
from app.bridge.design_signals import DesignSignals
from app.bridge.undo import DesignHistory
from app.file_lock import FileLock
from app.level import Level
from app.selection import Selection
from app.translation import tr
from brains_engine.custom import Library
from brains_engine.custom.files import project_of
from brains_engine.design.design import Design
from brains_engine.design.io import load_design, save_design
from brains_engine.errors import DesignFileError
from brains_engine.planning.analyser import Analyser
from brains_engine.spec.registry import Registry
from brains_engine.templates import load_template

if TYPE_CHECKING:
    from app.recovery import LostDesign, RecoverySlot, RecoveryStore
    from brains_engine.design.design import Commit
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis

Collect = Callable[[Path | None], Library]


class Session(QObject):
    """What one window works on. Views listen to it and edit through `brains_engine.design.edits`.

    Attributes:
        level: The part of the design that is shown: the design itself, or the inside of a block.
        blocks: The blocks on offer.
        design_replaced: There is another design, with a new history; nothing of the old one holds.
        committed: A `Commit` of the design, be it an edit, an undo or a redo.
        analysed: The `Analysis` of the new state, after every view has seen the commit.
        path_changed: The file, its name, or whether it may be written is another.
        clean_changed: Whether everything is saved.
        autosave_failed: One sentence.
        library_changed: The layers on offer, or what is told of those that were not loaded, are others.
    """

    design_replaced = Signal()
    committed = Signal(object)
    analysed = Signal(object)
    path_changed = Signal()
    clean_changed = Signal(bool)
    autosave_failed = Signal(str)
    library_changed = Signal()

    def __init__(
        self,
        registry: Registry,
        recovery: RecoveryStore | None = None,
        parent: QObject | None = None,
        collect: Collect | None = None,
    ) -> None:
        """Begin with an empty design.

        Args:
            registry: The layers on offer until a design is opened.
            recovery: Where edits are kept against a crash.
            parent: Qt's owner.
            collect: Gives the layers for the designs in a folder; without it they are always the same.
        """
        super().__init__(parent)
        self._collect: Collect = collect or (lambda _project: Library(registry))
        self._library = self._collect(None)
        self.selection = Selection(self)
        self.history = QUndoStack(self)
        self._path: Path | None = None
        self._lock: FileLock | None = None
        self._read_only = False
        self._autosave = Autosave(recovery.begin() if recovery else None, self._write_sidecar, self)
        self._autosave.failed.connect(self.autosave_failed)
        self._design = Design(self.registry)
        self._bind()
        self.level = Level(self)
        self.blocks = Blocks(self)
        self.history.cleanChanged.connect(self._on_clean_changed)
        self.selection.changed.connect(lambda: self._history.end_gesture())

    @property
    def library(self) -> Library:
        """The layers on offer, and what became of the user's own files."""
        return self._library

    @property
    def registry(self) -> Registry:
        """The layers on offer."""
        return self._library.registry

    @property
    def project(self) -> Path | None:
        """The folder of the design's file; none before the first save."""
        return project_of(self._path) if self._path else None

    @property
    def design(self) -> Design:
        return self._design

    @property
    def snapshot(self) -> Snapshot:
        """The current state of the design."""
        return self._design.snapshot

    @property
    def analysis(self) -> Analysis:
        """What is known of the current state: shapes, costs, problems."""
        return self._signals.analysis

    def analysis_inside(self, path: Sequence[str]) -> Analysis | None:
        """What is known inside a block, as the node sees it that the ids lead to; `None` where there is no such."""
        return self._analyser.inside(*path) if path else self.analysis

    @property
    def path(self) -> Path | None:
        """The design's file; none before the first save."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether another window has the file open, so that only Save As may write."""
        return self._read_only

    @property
    def recorder(self) -> DesignHistory:
        """Puts edits on the undo stack; where one gesture ends is told to it, and jumps are asked of it."""
        return self._history

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to save."""
        return self.history.isClean()

    @property
    def title(self) -> str:
        """The design's name for titles: that of its file, or its own."""
        return self._path.stem if self._path else self.snapshot.settings.title

    def new(self, template_id: str | None = None) -> None:
        """Start an untitled design, empty or from a template."""
        library = self._collect(None)
        design = load_template(template_id, library.registry) if template_id else Design(library.registry)
        self._use(library)
        self._replace(design, None, None)

    def adopt(self, snapshot: Snapshot) -> None:
        """Start an untitled design from records that came from elsewhere; they count as unsaved."""
        self._replace(Design(self.registry, snapshot), None, None)
        self.history.resetClean()
        self._autosave.schedule()

    def open(self, path: Path) -> None:
        """Open a file, read-only where another window has it open.

        Raises:
            DesignFileError: Where the file cannot be read; the current design stays.
        """
        library = self.library_near(path)
        design = load_design(path, library.registry)
        self._use(library)
        is_ours = self._path is not None and not self._read_only and path.resolve() == self._path.resolve()
        self._replace(design, path, self._lock if is_ours else FileLock(path))

    def save(self) -> None:
        """Write the design over its file.

        Raises:
            DesignFileError: Where there is no file yet, another window has it, or it cannot be written.
        """
        if self._path is None:
            raise DesignFileError(tr("This design has no file yet."), tr("Choose one with Save As."))
        if self._read_only:
            raise DesignFileError(
                tr("{name} is open in another window, so this one cannot save over it.", name=self._path.name),
                tr("Save it under another name."),
            )
        save_design(self._design, self._path)
        self.history.setClean()

    def save_as(self, path: Path) -> None:
        """Write the design to a file, which is its file from then on.

        Raises:
            DesignFileError: Where another window has that file open, or it cannot be written.
        """
        if self._path is not None and not self._read_only and path.resolve() == self._path.resolve():
            self.save()
            return
        lock = FileLock(path)
        if not lock.take():
            raise DesignFileError(tr("{name} is open in another window.", name=path.name), tr("Choose another name."))
        try:
            save_design(self._design, path)
        except Exception:
            lock.release()
            raise
        if self._lock is not None:
            self._lock.release()
        self._path, self._lock, self._read_only = path, lock, False
        self.history.setClean()
        self.path_changed.emit()

    def restore(self, lost: LostDesign) -> None:
        """Take over the edits that a crash left behind; they count as unsaved.

        Raises:
            DesignFileError: Where they cannot be read.
        """
        library = self.library_near(lost.path) if lost.path else self.library
        design = lost.load(library.registry)
        self._use(library)
        self._replace(design, lost.path, FileLock(lost.path) if lost.path else None)
        self.history.resetClean()
        # The old sidecar goes only when ours is on the disk: a second crash must not lose what the first did not.
        self._autosave.flush()
        lost.discard()

    def library_near(self, path: Path) -> Library:
        """The layers for a file that is not open yet."""
        return self._collect(project_of(path))

    def reload_layers(self) -> None:
        """Look at the user's files again, after one was trusted. What the open design uses stays usable."""
        library = self._collect(self.project)
        inner = (node for block in self.snapshot.blocks.values() for node in block.nodes)
        used = {node.layer for node in (*self.snapshot.nodes.values(), *inner)}
        kept = [spec for spec in self.registry if spec.id in used and spec.id not in library.registry]
        if kept:
            library = replace(library, registry=Registry([*library.registry, *kept]))
        self._use(library)
        self._design.registry = library.registry
        self._analyser = Analyser(self.registry)
        self._signals.refresh(self._analyser.analyse)

    def keep_safe(self) -> bool:
        """Put unsaved edits into the sidecar at once. Gives whether they are there."""
        return self._autosave.flush()

    def close(self) -> None:
        """End in order: nothing is offered for restoring after this."""
        self._signals.close()
        self._history.close()
        self._autosave.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _use(self, library: Library) -> None:
        if library.files or self._library.files:
            self._library = library
            self.library_changed.emit()

    def _bind(self) -> None:
        # The history listens first, so that the stack is right when views look at it.
        self._history = DesignHistory(self._design, self.history)
        self._analyser = Analyser(self.registry)
        self._signals = DesignSignals(self._design, self._analyser.analyse, self)
        self._signals.committed.connect(self._on_committed)
        self._signals.analysed.connect(self.analysed)

    def _replace(self, design: Design, path: Path | None, lock: FileLock | None) -> None:
        self._signals.close()
        self._signals.deleteLater()
        self._history.close()
        self.selection.clear()
        if lock is None or lock is not self._lock:
            if self._lock is not None:
                self._lock.release()
            self._read_only = lock is not None and not lock.take()
        self._path, self._lock = path, lock
        self._design = design
        self._bind()
        self._autosave.clear()
        self.design_replaced.emit()
        self.path_changed.emit()
        self.analysed.emit(self.analysis)

    def _on_committed(self, commit: Commit) -> None:
        self.committed.emit(commit)
        if not self.is_clean:
            self._autosave.schedule()

    def _on_clean_changed(self, is_clean: bool) -> None:
        if is_clean:
            self._autosave.clear()
        self.clean_changed.emit(is_clean)

    def _write_sidecar(self, slot: RecoverySlot) -> None:
        slot.write(self.snapshot, self._path, self.title)
