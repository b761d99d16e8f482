"""A plot of a dashboard with its handles: its title moves it, its corner resizes it, its menu does both by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from app.icons import icon
from app.run.live_plot import LivePlot
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyqtgraph import PlotWidget
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.run.tile_layout import TileRecord
    from app.run.tiles import TileKind
    from app.theme import Theme

GRIP = 14
SAVE_TEXTS = {
    "png": mark("Save as picture (PNG)…"),
    "svg": mark("Save as drawing (SVG)…"),
    "csv": mark("Save numbers (CSV)…"),
}


def make_plot(kind: TileKind, theme: Theme, canvas: PlotWidget | None = None) -> LivePlot:
    """The plot of a tile, and where it draws, where that is made already."""
    name, title, values, hint = f"{kind.id}_plot", tr(kind.title), tr(kind.y_title), tr(kind.hint)
    return LivePlot(name, title, values, theme, percent=kind.percent, hint=hint, canvas=canvas)


class Tile(QFrame):
    """Shows one kind of plot. What the user asks of it is told, and done by the board.

    Attributes:
        moved: By so many places, to the left where it is negative.
        resized: By so many columns and units of height.
        dragged: Its title is dragged; the pointer's place on the screen.
        dropped: The drag ended there; `None` where it was given up.
        pulled: Its corner is dragged to a place on the screen.
        removed: It is to go.
        logs_changed: A scale was changed.
        save_asked: The ending of the file that it is to be saved as.
    """

    moved = Signal(int)
    resized = Signal(int, int)
    dragged = Signal(QPoint)
    dropped = Signal(object)
    pulled = Signal(QPoint)
    removed = Signal()
    logs_changed = Signal()
    save_asked = Signal(str)

    def __init__(
        self, kind: TileKind, record: TileRecord, theme: Theme, parent: QWidget, plot: LivePlot | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.record = record
        self.setObjectName(f"tile_{kind.id}")
        self.setProperty("role", "tile")
        self.setAccessibleName(tr("Plot {title}", title=tr(kind.title)))
        self.plot = plot or make_plot(kind, theme)
        self.plot.set_log(x=record.log_x, y=record.log_y)
        self.plot.log_toggled.connect(self.logs_changed)
        self._drag_from: QPoint | None = None
        self._is_dragged = False
        title = self.plot.title
        title.setCursor(Qt.CursorShape.OpenHandCursor)
        title.setToolTip(tr("Drag to move this plot"))
        title.installEventFilter(self)
        self.menu_button = self._make_menu()
        self.plot.head.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self.grip = Grip(self)
        self.grip.pulled.connect(self.pulled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.plot.set_theme(theme)
        self.grip.set_theme(theme)
        self.menu_button.setIcon(icon("more", theme.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grip.move(self.width() - GRIP - 1, self.height() - GRIP - 1)
        self.grip.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse on the title."""
        if isinstance(event, QMouseEvent):
            point = event.globalPosition().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._drag_from = point
                return True
            if event.type() == QEvent.Type.MouseMove and self._drag_from is not None:
                far = (point - self._drag_from).manhattanLength() >= QApplication.startDragDistance()
                if far and not self._is_dragged:
                    self._is_dragged = True
                    self.grabKeyboard()
                if self._is_dragged:
                    self.dragged.emit(point)
                return True
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._end_drag(point)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QEvent) -> None:
        if self._is_dragged and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self._end_drag(None)
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _end_drag(self, point: QPoint | None) -> None:
        was_dragged, self._is_dragged, self._drag_from = self._is_dragged, False, None
        if was_dragged:
            self.releaseKeyboard()
            self.dropped.emit(point)

    def _make_menu(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.objectName()}_menu")
        button.setAccessibleName(tr("Menu of the plot {title}", title=tr(self.kind.title)))
        button.setToolTip(tr("Scale, place, size, save"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFixedSize(22, 20)
        button.setStyleSheet("QToolButton { padding: 0px; }")
        menu = QMenu(button)
        menu.aboutToShow.connect(self._show_logs)
        self.log_y = self._action(menu, mark("Logarithmic values"), "", lambda: self._set_log(y=not self.plot.log_y))
        self.log_x = self._action(menu, mark("Logarithmic positions"), "", lambda: self._set_log(x=not self.plot.log_x))
        for action in (self.log_y, self.log_x):
            action.setCheckable(True)
        self._action(menu, mark("Show all points"), "", self.plot.fit)
        menu.addSeparator()
        self._action(menu, mark("Move left"), "Alt+Shift+Left", lambda: self.moved.emit(-1))
        self._action(menu, mark("Move right"), "Alt+Shift+Right", lambda: self.moved.emit(1))
        self._action(menu, mark("Wider"), "Ctrl+Alt+Right", lambda: self.resized.emit(1, 0))
        self._action(menu, mark("Narrower"), "Ctrl+Alt+Left", lambda: self.resized.emit(-1, 0))
        self._action(menu, mark("Higher"), "Ctrl+Alt+Down", lambda: self.resized.emit(0, 1))
        self._action(menu, mark("Lower"), "Ctrl+Alt+Up", lambda: self.resized.emit(0, -1))
        menu.addSeparator()
        for suffix, text in SAVE_TEXTS.items():
            key = "Ctrl+Alt+Shift+S" if suffix == "png" else ""
            self._action(menu, text, key, self._saving(suffix))
        menu.addSeparator()
        self._action(menu, mark("Remove this plot"), "Del", self.removed.emit)
        button.setMenu(menu)
        return button

    def _action(self, menu: QMenu, text: str, key: str, run: Callable[[], None]) -> QAction:
        action = menu.addAction(tr(text))
        action.setObjectName(f"{self.objectName()}_{text.split(' (')[0].rstrip('…').replace(' ', '_').lower()}")
        action.triggered.connect(lambda _=False: run())
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action

    def _saving(self, suffix: str) -> Callable[[], None]:
        return lambda: self.save_asked.emit(suffix)

    def _set_log(self, *, x: bool | None = None, y: bool | None = None) -> None:
        self.plot.set_log(x=x, y=y)
        self.logs_changed.emit()

    def _show_logs(self) -> None:
        self.log_y.setChecked(self.plot.log_y)
        self.log_x.setChecked(self.plot.log_x)


class Grip(QWidget):
    """The corner that is pulled to resize.

    Attributes:
        pulled: It is dragged to a place on the screen.
    """

    pulled = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{parent.objectName()}_grip")
        self.setFixedSize(GRIP, GRIP)
        self.setCursor(Qt.CursorShape.SizeFDiagCursor)
        self.setToolTip(tr("Drag to resize this plot"))
        self._color = ""

    def set_theme(self, theme: Theme) -> None:
        self._color = theme.muted
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pulled.emit(event.globalPosition().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._color)
        for offset in (5.0, 9.0):
            painter.drawLine(QPointF(GRIP - 2, GRIP - offset), QPointF(GRIP - offset, GRIP - 2))
        painter.end()
