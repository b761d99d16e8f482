"""The dashboard: plots on a grid, moved by their titles, resized by their corners, kept as records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.run.live_plot import make_canvas
from app.run.tile import Tile, make_plot
from app.run.tile_layout import COLUMNS, LEAST_COLUMNS, LEAST_ROWS, MOST_ROWS, insertion_at, place_tiles, unit_of
from app.run.tiles import find_kind
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.run.live_plot import LivePlot
    from app.run.tile_layout import TileRecord
    from app.theme import Theme

MARK_WIDTH = 3


class Board(QScrollArea):
    """Holds the plots.

    Attributes:
        changed: The user laid the plots out anew.
        save_asked: A plot, and the ending of the file that it is to be saved as.
        pointed: A plot, and what its axis of positions shows under the pointer, or `None`.
    """

    changed = Signal()
    save_asked = Signal(object, str)
    pointed = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("plots_board")
        self.setAccessibleName(tr("Dashboard"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles: list[Tile] = []
        self._ready: dict[str, LivePlot] = {}
        self._theme = theme
        self._inner = QWidget()
        self.setWidget(self._inner)
        self._mark = DropMark(self._inner)
        self._mark.set_theme(theme)

    @property
    def records(self) -> tuple[TileRecord, ...]:
        """The plots in order, as they are to be kept."""
        return tuple(tile.record for tile in self.tiles)

    @property
    def plots(self) -> tuple[LivePlot, ...]:
        """The plots in order."""
        return tuple(tile.plot for tile in self.tiles)

    def show_records(self, records: Sequence[TileRecord]) -> None:
        """Show these plots; those that are there already stay, with their lines."""
        present = {tile.kind.id: tile for tile in self.tiles}
        self.tiles = []
        for record in records:
            tile = present.pop(record.kind, None) or self._make(record)
            if tile is not None:
                tile.record = record
                tile.plot.set_log(x=record.log_x, y=record.log_y)
                self.tiles.append(tile)
        for tile in present.values():
            tile.hide()
            tile.deleteLater()
        self._arrange()

    def make(self, records: Sequence[TileRecord]) -> Iterator[None]:
        """Show these plots on a board that has none, a part of a plot at each `next`."""
        for number, record in enumerate(records, 1):
            kind = find_kind(record.kind)
            if kind is not None:
                # with a parent from the start, so that a window that closes meanwhile takes what there is along
                canvas = make_canvas(percent=kind.percent)
                canvas.setParent(self._inner)
                yield
                plot = make_plot(kind, self._theme, canvas)
                plot.setParent(self._inner)
                self._ready[kind.id] = plot
                yield
            self.show_records(records[:number])
            yield
            for part in self.tiles[-1].findChildren(QWidget) if kind is not None else ():
                part.ensurePolished()  # the stylesheet is looked through for each of them
            yield

    def cover(self) -> None:
        """Hide all plots, to be shown one by one: all at once take longer than a window may be silent."""
        for tile in self.tiles:
            tile.hide()

    def uncover(self) -> bool:
        """Show the next plot that is covered. Gives whether there was one."""
        tile = next((tile for tile in self.tiles if tile.isHidden()), None)
        if tile is not None:
            tile.show()
        return tile is not None

    def add(self, record: TileRecord) -> None:
        """Add a plot at the end."""
        self._change([*self.records, record])
        self.ensureWidgetVisible(self.tiles[-1])
        self.tiles[-1].plot.plot.setFocus()

    def remove(self, kind_id: str) -> None:
        """Take a plot away."""
        self._change([record for record in self.records if record.kind != kind_id])

    def sees(self, tile: Tile) -> bool:
        """Whether any part of a plot is scrolled into view."""
        place = tile.geometry().translated(self._inner.pos())
        return self.viewport().rect().intersects(place)

    def keep_logs(self) -> None:
        """Note the scales of all plots."""
        for tile in self.tiles:
            tile.record = replace(tile.record, log_x=tile.plot.log_x, log_y=tile.plot.log_y)
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._mark.set_theme(theme)
        for tile in self.tiles:
            tile.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- what tiles ask for ---

    def _make(self, record: TileRecord) -> Tile | None:
        kind = find_kind(record.kind)
        if kind is None:
            return None
        tile = Tile(kind, record, self._theme, self._inner, self._ready.pop(kind.id, None))
        tile.moved.connect(lambda by: self._move(tile, self.tiles.index(tile) + by))
        tile.resized.connect(lambda columns, rows: self._resize(tile, columns, rows))
        tile.dragged.connect(self._show_drop)
        tile.dropped.connect(lambda point: self._drop(tile, point))
        tile.pulled.connect(lambda point: self._pull(tile, point))
        tile.removed.connect(lambda: self.remove(tile.kind.id))
        tile.logs_changed.connect(self.keep_logs)
        tile.save_asked.connect(lambda suffix: self.save_asked.emit(tile.plot, suffix))
        tile.plot.pointed.connect(lambda value: self.pointed.emit(tile.plot, value))
        tile.show()
        return tile

    def _change(self, records: Sequence[TileRecord]) -> None:
        self.show_records(records)
        self.changed.emit()

    def _move(self, tile: Tile, index: int) -> None:
        records = [record for record in self.records if record.kind != tile.kind.id]
        records.insert(min(len(records), max(0, index)), tile.record)
        if tuple(records) != self.records:
            self._change(records)
            self.ensureWidgetVisible(tile)

    def _resize(self, tile: Tile, columns: int, rows: int) -> None:
        record = replace(
            tile.record,
            width=min(COLUMNS, max(LEAST_COLUMNS, tile.record.width + columns)),
            height=min(MOST_ROWS, max(LEAST_ROWS, tile.record.height + rows)),
        )
        self._replace(tile, record)

    def _replace(self, tile: Tile, record: TileRecord) -> None:
        if record != tile.record:
            self._change([record if other is tile else other.record for other in self.tiles])

    def _pull(self, tile: Tile, point: QPoint) -> None:
        """Let the corner snap to the grid beneath the pointer."""
        size = self._inner.mapFromGlobal(point) - tile.pos()
        columns = round(size.x() / max(1.0, self.viewport().width() / COLUMNS))
        rows = round(size.y() / unit_of(self.viewport().height()))
        self._resize(tile, columns - tile.record.width, rows - tile.record.height)

    def _show_drop(self, point: QPoint) -> None:
        index = insertion_at(self._places(), self._inner.mapFromGlobal(point))
        places = self._places()
        if index < len(places):
            place = places[index]
            mark = QRect(max(0, place.left() - MARK_WIDTH // 2), place.top(), MARK_WIDTH, place.height())
        else:
            place = places[-1]
            mark = QRect(place.right() - MARK_WIDTH + 1, place.top(), MARK_WIDTH, place.height())
        self._mark.setGeometry(mark)
        self._mark.show()
        self._mark.raise_()

    def _drop(self, tile: Tile, point: QPoint | None) -> None:
        self._mark.hide()
        if point is None:
            return
        index = insertion_at(self._places(), self._inner.mapFromGlobal(point))
        self._move(tile, index - (1 if self.tiles.index(tile) < index else 0))

    def _places(self) -> list[QRect]:
        return place_tiles(self.records, self.viewport().width(), unit_of(self.viewport().height()))

    def _arrange(self) -> None:
        places = self._places()
        self._inner.resize(
            self.viewport().width(), max((place.bottom() + 1 for place in places), default=self.viewport().height())
        )
        for tile, place in zip(self.tiles, places, strict=True):
            tile.setGeometry(place)
        for first, second in zip(self.tiles, self.tiles[1:], strict=False):
            QWidget.setTabOrder(first.menu_button, second.menu_button)


class DropMark(QWidget):
    """Where a dragged plot would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pen = QPen()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._pen = QPen(theme.color("accent"), 2 * MARK_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._pen.color())
        painter.end()
