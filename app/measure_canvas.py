"""How fluent the window is with a large design: what `python -m app.measure canvas` prints.

Frames and edits are real wheel, mouse and key events of the whole window with all its panels, each taken until
the canvas is painted. A plain `QGraphicsScene` of default items is painted beside it, as a naive peer.
"""

from __future__ import annotations

import gc
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from app.canvas.camera import ZOOM_STEP
from app.canvas.geometry import TEXT_ZOOM
from app.leisure import collect_from_now_on
from app.measure_peer import naive_view
from app.measure_window import new_window
from brains_engine.bench.designs import towers
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import save_design

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.application import Application
    from app.canvas.view import CanvasView
    from brains_engine.design.snapshot import Snapshot

Figures = dict[str, dict[str, float]]

FRAMES = 40
EDITS = 7
GROUP = 100
_NOTCH = 120
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_MOST_TURNS = 2_000
_SETTLE_S = 1.0


class PaintClock(QObject):
    """Counts the paintings of a viewport, and takes the times at which they begin.

    Attributes:
        times: When each painting began, in seconds.
        spent: Work of the window's own thread for each act, in seconds. Other programs do not count in it.
    """

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.times: list[float] = []
        self.spent: list[float] = []
        self._qt = QApplication.instance()
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times.append(time.perf_counter())
        return super().eventFilter(watched, event)

    def until_painted(self, act: Callable[[], object]) -> float:
        """Do something, and give the seconds until the turn of the event loop that painted it is over."""
        before, began, worked = len(self.times), time.perf_counter(), time.thread_time()
        act()
        for _ in range(_MOST_TURNS):
            QApplication.processEvents()
            if len(self.times) > before:
                self.spent.append(time.thread_time() - worked)
                return time.perf_counter() - began
        raise RuntimeError("Nothing was painted anew.")


def measure_canvas(folder: Path, size: int) -> Figures:
    """Open, pan, zoom and edit a design of so many nodes. All in milliseconds, `memory` in MiB.

    `cpu` is the median of the work of the window's own thread, which says the same on a busy machine.

    Args:
        folder: Where preferences and the design may be written.
        size: Number of nodes.
    """
    with new_window(folder) as application:
        return _Measure(application, size, folder).run()


class _Measure:
    def __init__(self, application: Application, size: int, folder: Path) -> None:
        self._app = application
        self._size = size
        self._path = folder / "large.brains"
        self._canvas: CanvasView = application.canvas
        self._clock = PaintClock(self._canvas.viewport())
        self._mid = 1.0
        registry = application.session.registry
        save_design(Design(registry, towers(size, registry)), self._path)

    def run(self) -> Figures:
        self._app.start()
        self._app.window.show()
        _settle()
        collect_from_now_on()
        before = _resident()
        gc.collect()
        seconds = self._clock.until_painted(lambda: self._app.documents.load(self._path))
        figures: Figures = {"open": _spread([seconds], self._clock.spent)}
        _settle()
        figures["memory"] = {"p50": _resident() - before}
        figures |= self._frames()
        opened = self._app.session.snapshot
        figures |= self._edits()
        figures |= self._peer(opened)
        return figures

    def _frames(self) -> Figures:
        canvas, figures = self._canvas, {}
        canvas.setFocus()
        for name, look in (("far", canvas.fit), ("mid", self._look_mid), ("near", self._look_near)):
            look()
            _settle()
            figures[f"pan {name}"] = _pan(canvas, self._clock)
            look()
            _settle()
            figures[f"zoom {name}"] = _zoom(canvas, self._clock)
        return figures

    def _look_near(self) -> None:
        canvas = self._canvas
        canvas.reset_zoom()
        canvas.look_at(canvas.canvas_scene.cards().center())

    def _look_mid(self) -> None:
        """At the smallest zoom at which cards show their names: where the most of them are painted one by one."""
        self._look_near()
        self._canvas.zoom_out()
        while self._canvas.zoom > TEXT_ZOOM * ZOOM_STEP:
            self._canvas.zoom_out()
        self._mid = self._canvas.zoom

    def _edits(self) -> Figures:
        """Take the times of edits in the middle of the design, seen at 100 %."""
        app, canvas = self._app, self._canvas
        nodes = app.session.snapshot.nodes
        middle = next(key for key in list(nodes)[len(nodes) // 3 :] if key.startswith("conv_2d-"))
        figures: Figures = {}
        canvas.reset_zoom()
        canvas.center_on(middle)
        item = canvas.canvas_scene.nodes[middle]
        point = canvas.mapFromScene(item.scene_card().center())
        _settle()

        def deselect() -> None:
            app.session.selection.clear()
            _settle(0.0)

        def time_it(name: str, act: Callable[[], object], prepare: Callable[[], object] | None = None) -> None:
            walls = []
            for _ in range(EDITS + 1):
                if prepare is not None:
                    prepare()
                    QApplication.processEvents()
                walls.append(self._clock.until_painted(act))
            _settle(0.1)
            figures[name] = _spread(walls[1:], self._clock.spent[-EDITS:])

        time_it("select one", lambda: _click(canvas, point), deselect)
        time_it("option", lambda: self._turn_up(middle))
        time_it("move 1", lambda: _press_key(canvas, Qt.Key.Key_Right))
        time_it("drag 1", self._dragger(point))
        time_it("undo", app.actions["edit.undo"].trigger)
        time_it("redo", app.actions["edit.redo"].trigger, self._undo_if_done)
        time_it("new wire", *self._wiring(middle))
        time_it("delete", app.actions["edit.delete"].trigger, lambda: self._have(middle))
        self._have(middle)
        around = sorted(nodes, key=lambda key: abs(nodes[key].x - item.x()) + abs(nodes[key].y - item.y()))
        app.session.selection.set(around[: min(GROUP, self._size // 2)])
        time_it("move 100", lambda: _press_key(canvas, Qt.Key.Key_Right))
        time_it("select all", app.actions["edit.select_all"].trigger, deselect)
        time_it("deselect", lambda: _press_key(canvas, Qt.Key.Key_Escape), app.actions["edit.select_all"].trigger)
        deselect()

        def look_at_middle() -> None:
            canvas.reset_zoom()
            canvas.center_on(middle)
            deselect()

        def shake() -> None:
            deselect()
            self._shake()

        time_it("fit", canvas.fit, look_at_middle)
        time_it("tidy", app.actions["edit.tidy"].trigger, shake)
        return figures

    def _turn_up(self, node_id: str) -> None:
        """Set an option as the inspector does, with the node's form open."""
        form = self._app.inspector.layer.form
        value = self._app.session.snapshot.nodes[node_id].options["filters"]
        form.row("filters").asked.emit("filters", value + 1)

    def _dragger(self, point: QPoint) -> Callable[[], None]:
        """Drag a node to and fro: each call is a whole drag."""
        direction = [1]

        def drag() -> None:
            at = self._canvas.mapFromScene(
                self._canvas.canvas_scene.nodes[next(iter(self._app.session.selection.ids))].scene_card().center()
            )
            _mouse(self._canvas, QEvent.Type.MouseButtonPress, at)
            for step in (8, 16, 24):
                _mouse(self._canvas, QEvent.Type.MouseMove, at + QPoint(0, step * direction[0]))
            _mouse(self._canvas, QEvent.Type.MouseButtonRelease, at + QPoint(0, 24 * direction[0]))
            direction[0] = -direction[0]

        return drag

    def _have(self, node_id: str) -> None:
        """Have a node back that was deleted, and select it."""
        if node_id not in self._app.session.snapshot.nodes:
            self._app.actions["edit.undo"].trigger()
        self._app.session.selection.set((node_id,))

    def _undo_if_done(self) -> None:
        self._app.actions["edit.undo"].trigger()

    def _shake(self) -> None:
        """Move nodes out of their places, so that there is something to tidy."""
        design = self._app.session.design
        some = list(design.snapshot.nodes.values())[::7]
        edits.move(design, {node.id: (node.x + 40.0, node.y + 8.0) for node in some})

    def _wiring(self, middle: str) -> tuple[Callable[[], None], Callable[[], None]]:
        """Wire the node to a sum further on, and a way to take the wire away again."""
        design = self._app.session.design
        target = next(
            link.target for link in design.snapshot.links.values()
            if link.target.startswith("add-") and int(link.target.rpartition("-")[2]) > self._size // 12
        )  # fmt: skip

        def wire() -> None:
            edits.connect(design, "conv_2d-1", "output", target, "inputs")

        def unwire() -> None:
            for link in design.snapshot.links_from["conv_2d-1"]:
                if link.target == target:
                    edits.disconnect(design, link.id)

        return wire, unwire

    def _peer(self, snapshot: Snapshot) -> Figures:
        """The same frames with a plain scene of default items."""
        self._app.window.hide()
        began = time.perf_counter()
        view = naive_view(snapshot, self._canvas.viewport().size())
        clock = PaintClock(view.viewport())
        clock.until_painted(view.show)
        figures: Figures = {"peer open": _spread([time.perf_counter() - began], clock.spent)}
        area = view.scene().itemsBoundingRect()
        for name, zoom in (("far", 0.0), ("mid", self._mid), ("near", 1.0)):
            for what, turn in (("pan", _pan), ("zoom", _zoom)):
                _look(view, area, zoom)
                _settle()
                figures[f"peer {what} {name}"] = turn(view, clock)
        view.hide()
        view.deleteLater()
        return figures


def _look(view: QGraphicsView, area: QRectF, zoom: float) -> None:
    """Show the middle of an area at a zoom, or with 0 all of it."""
    view.fitInView(area, Qt.AspectRatioMode.KeepAspectRatio)
    if zoom:
        view.resetTransform()
        view.scale(zoom, zoom)
        view.centerOn(area.center())


def _pan(view: QGraphicsView, clock: PaintClock) -> dict[str, float]:
    """Scroll by wheel: sideways, then down, and back."""
    ways = [QPoint(dx, dy) * _NOTCH for dx, dy in ((-1, 0), (0, -1), (1, 0), (0, 1)) for _ in range(FRAMES // 4)]
    return _run(clock, [partial(_wheel, view, way, _NONE) for way in ways])


def _zoom(view: QGraphicsView, clock: PaintClock) -> dict[str, float]:
    """Zoom by wheel with Ctrl, some steps in and out again, twice."""
    steps = ([1] * (FRAMES // 4) + [-1] * (FRAMES // 4)) * 2
    return _run(clock, [partial(_wheel, view, QPoint(0, step * _NOTCH // 2), _CONTROL) for step in steps])


def _run(clock: PaintClock, acts: Sequence[Callable[[], object]]) -> dict[str, float]:
    """Do one thing after the other as fast as they are painted, and give the intervals between the paintings."""
    first = len(clock.times)
    for act in acts:
        clock.until_painted(act)
    return _spread(np.diff(clock.times[first:]).tolist(), clock.spent[-len(acts) :])


def _wheel(view: QGraphicsView, steps: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    viewport = view.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), steps,
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def _press_key(widget: QWidget, key: Qt.Key) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, _NONE))
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, _NONE))


def _mouse(view: QGraphicsView, kind: QEvent.Type, point: QPoint) -> None:
    viewport = view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    at = QPointF(point)
    QApplication.sendEvent(viewport, QMouseEvent(kind, at, QPointF(viewport.mapToGlobal(point)), button, held, _NONE))


def _click(view: QGraphicsView, point: QPoint) -> None:
    _mouse(view, QEvent.Type.MouseButtonPress, point)
    _mouse(view, QEvent.Type.MouseButtonRelease, point)


def _settle(seconds: float = _SETTLE_S) -> None:
    """Let what is done at leisure be done, for it is not what is measured."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()


def _spread(seconds: Sequence[float], work: Sequence[float]) -> dict[str, float]:
    p50, p95, worst = 1000 * np.percentile(seconds, (50, 95, 100))
    return {"p50": float(p50), "p95": float(p95), "worst": float(worst), "cpu": 1000 * float(np.median(work))}


def _resident() -> float:
    """Memory of the process, in MiB; of the system's, where it tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 2**20
