"""The lists at the right of the welcome page: recent designs, samples, and data to learn from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QWidget

from app.sentences import say
from app.translation import mark, tr
from app.welcome.recent import RecentDesign, forget, recent_designs, set_pinned, when
from app.welcome.rows import ICON_ROLE, LINE_ROLE, MARK_ROLE, TONE_ROLE, RowDelegate
from brains_engine.data.catalogue import SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.settings import Settings
    from app.theme import Theme

_THING = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Sample:
    """Something to try.

    Attributes:
        kind: "layer" is a file of `resources/examples`; "data" is a source of the catalogue.
        key: The file's name, or the source's id.
    """

    kind: str
    key: str
    title: str
    line: str

    @property
    def path(self) -> Path:
        """Where the file of a layer lies."""
        return Path(str(resources.files("resources"))) / "examples" / self.key


_ICONS = {"layer": "layer-add", "data": "layer-input"}
_FILES = (Sample("layer", "swish_beta.py", mark("Swish with a slope"), mark("A layer of your own, to read and trust")),)


def samples() -> list[Sample]:
    """Every set of data that needs no file, then the files that ship as examples."""
    data = [
        Sample("data", source.id, say(source.title), say(source.help))
        for source in SOURCES.values()
        if source.kind in ("builtin", "generated")
    ]
    return [*data, *(Sample(row.kind, row.key, tr(row.title), tr(row.line)) for row in _FILES)]


class _List(QListWidget):
    """Rows that open on a click and on Enter; arrows move, Tab leaves.

    Attributes:
        opened: What the row stands for.
    """

    opened = Signal(object)
    elide = Qt.TextElideMode.ElideRight

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setItemDelegate(RowDelegate(theme, self, self.elide))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.setItemDelegate(RowDelegate(theme, self, self.elide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_THING))

    def _add(self, thing: object, title: str, line: str, drawing: str, tone: str, mark_: str, spoken: str) -> None:
        item = QListWidgetItem(title)
        for role, value in (
            (_THING, thing), (LINE_ROLE, line), (ICON_ROLE, drawing), (TONE_ROLE, tone), (MARK_ROLE, mark_),
            (Qt.ItemDataRole.AccessibleTextRole, spoken), (Qt.ItemDataRole.ToolTipRole, spoken),
        ):  # fmt: skip
            item.setData(role, value)
        self.addItem(item)


class RecentList(_List):
    """The recent designs.

    Attributes:
        chosen: The path of a design that is there.
        missed: The path of one that is gone.
        emptied: Whether there is none.
    """

    chosen = Signal(object)
    missed = Signal(object)
    emptied = Signal(bool)
    elide = Qt.TextElideMode.ElideMiddle  # both ends of a folder tell something

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget) -> None:
        super().__init__("recent_designs", tr("Recent designs"), theme, parent)
        self._settings = settings
        self.opened.connect(self._choose)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def refresh(self) -> None:
        """Look at the list and its files again; the current row stays."""
        row = max(0, self.currentRow())
        self.clear()
        for design in recent_designs(self._settings):
            self._show(design)
        if self.count():
            self.setCurrentRow(min(row, self.count() - 1))
        self.emptied.emit(not self.count())

    def current_design(self) -> RecentDesign | None:
        """The design of the current row."""
        item = self.currentItem()
        design: RecentDesign | None = None if item is None else item.data(_THING)
        return design

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current_design() is not None:
            self.remove()
        else:
            super().keyPressEvent(event)

    def remove(self) -> None:
        """Take the current design off the list."""
        design = self.current_design()
        if design is not None:
            forget(self._settings, design.path)
            self.refresh()

    def toggle_pin(self) -> None:
        """Keep the current design at hand, or no longer."""
        design = self.current_design()
        if design is not None:
            set_pinned(self._settings, design.path, pinned=not design.is_pinned)
            self.refresh()

    def menu(self) -> QMenu | None:
        """What can be done with the current design."""
        design = self.current_design()
        if design is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("recent_design_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folder = design.path.parent
        address = QUrl.fromLocalFile(str(folder))
        entries: Sequence[tuple[str, str, Callable[[], object], bool]] = (
            ("open", tr("Open"), lambda: self.chosen.emit(design.path), design.is_there),
            (
                "open_folder",
                tr("Open its folder"),
                lambda: QDesktopServices.openUrl(address),
                folder.is_dir(),
            ),
            ("pin", tr("Unpin") if design.is_pinned else tr("Pin"), self.toggle_pin, True),
            ("remove", tr("Remove from the list"), self.remove, True),
        )
        for name, text, act, can in entries:
            action = menu.addAction(text)
            action.setObjectName(name)
            action.setEnabled(can)
            action.triggered.connect(lambda _=False, act=act: act())
        return menu

    def _show_menu(self, point: QPoint) -> None:
        under = self.itemAt(point)
        if under is not None:
            self.setCurrentItem(under)
        menu = self.menu()
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(point))

    def _show(self, design: RecentDesign) -> None:
        folder = _short(design.path.parent)
        if design.changed is None:
            line, drawing, tone = tr("is gone · {folder}", folder=folder), "warning", "warning"
        else:
            line = tr("{when} · {folder}", when=when(design.changed), folder=folder)
            drawing, tone = "layer-output", "accent"
        title = design.path.stem
        pinned = tr(", pinned") if design.is_pinned else ""
        spoken = f"{title}{pinned}. {line}"
        self._add(design, title, line, drawing, tone, "pin" if design.is_pinned else "", spoken)

    def _choose(self, design: RecentDesign) -> None:
        (self.chosen if design.path.is_file() else self.missed).emit(design.path)


class SampleList(_List):
    """Examples and data to try; `opened` gives a `Sample`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("samples", tr("Samples"), theme, parent)

    def fill(self) -> None:
        """Show them all."""
        for sample in samples():
            spoken = f"{sample.title}. {sample.line}"
            self._add(sample, sample.title, sample.line, _ICONS[sample.kind], "muted", "", spoken)
        self.setCurrentRow(0)


def _short(folder: Path) -> str:
    """A folder with the user's own as `~`."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
