"""The canvas: shows the design, and turns what mouse and keys do into gestures."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QHelpEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip

from app.canvas import annotation_commands as annotate
from app.canvas import commands
from app.canvas.background import paint_dots
from app.canvas.camera import ZOOM_STEP, Camera
from app.canvas.chrome import Chrome
from app.canvas.clipboard import CanvasClipboard
from app.canvas.gestures import Gestures
from app.canvas.interactions.drop import LAYER_MIME, DropInteraction, dragged
from app.canvas.keys import handle_key
from app.canvas.live import shares_on
from app.canvas.menus import context_menu
from app.canvas.options import CanvasOptions
from app.canvas.rename_editor import RenameEditor
from app.canvas.scene import CanvasScene
from app.canvas.style import CanvasStyle
from app.canvas.tooltips import tooltip_for
from app.canvas.wheel import handle_pinch, handle_wheel
from app.sentences import say
from app.translation import tr
from brains_engine.errors import BrainsError
from brains_engine.planning.inner import inner_layers

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.diagnostics import Fix, Problem

WORLD = QRectF(-1.1e7, -1.1e7, 2.2e7, 2.2e7)
"""Further than a node may stand, so that the canvas has no edge."""


class CanvasView(QGraphicsView):
    """The canvas of one session.

    Attributes:
        help_requested: The id of the layer whose documentation is wanted.
        templates_requested: The user wants to begin with a template.
        template_chosen: The id of the template to begin with.
        problems_requested: The user wants to see the list of problems.
        zoom_changed: Pixels for one scene unit.
        minimap_toggled: The small map of the whole design is shown, or no longer.
    """

    help_requested = Signal(str)
    templates_requested = Signal()
    template_chosen = Signal(str)
    problems_requested = Signal()
    zoom_changed = Signal(float)
    minimap_toggled = Signal(bool)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = session.level
        self.theme = theme
        self.options = CanvasOptions()
        self.canvas_scene = CanvasScene(self.level, CanvasStyle(theme), self)
        self._camera = Camera(self)
        self.gestures = Gestures(self)
        self.clipboard = CanvasClipboard(self)
        self._follows_size = True
        self._shown = (session.design, self.level.path)
        self._cameras: dict[tuple[str, ...], tuple[float, QPointF]] = {}
        self._live: tuple[Mapping[str, float], float | None] | None = None
        self._set_up_view()
        self.chrome = Chrome(self)
        self.set_theme(theme)
        self.level.replaced.connect(self._on_replaced)
        self.level.selection.changed.connect(self._tell_selection)

    @property
    def zoom(self) -> float:
        """Pixels for one scene unit."""
        return self._camera.zoom

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        style = CanvasStyle(theme, self.options.wires)
        self.canvas_scene.set_style(style)
        self.setBackgroundBrush(style.canvas)
        self.chrome.set_theme(theme)
        self.viewport().update()

    def set_options(self, options: CanvasOptions) -> None:
        """Show what the user has chosen for the canvas."""
        self.options = options
        self.canvas_scene.set_wires(options.wires)
        self.chrome.minimap.refresh()

    def zoom_in(self) -> None:
        self._zoom(lambda: self._camera.zoom_by(ZOOM_STEP))

    def zoom_out(self) -> None:
        self._zoom(lambda: self._camera.zoom_by(1 / ZOOM_STEP))

    def zoom_by(self, factor: float, anchor: QPoint) -> None:
        """Zoom so that what is beneath a pixel of the viewport stays there."""
        self._zoom(lambda: self._camera.zoom_by(factor, anchor))

    def reset_zoom(self) -> None:
        self._zoom(lambda: self._camera.zoom_to(1.0))

    def fit(self) -> None:
        """Show the selection whole, or the design where nothing is selected."""
        chosen = annotate.selected_placed(self.level)
        self._zoom(lambda: self._camera.fit(self.canvas_scene.cards(chosen or None)))

    def center_on(self, node_id: str) -> None:
        """Bring a node to the middle, and select it."""
        item = self.canvas_scene.nodes.get(node_id)
        if item is not None:
            self._follows_size = False
            self.centerOn(item.scene_card().center())
            self.level.selection.set((node_id,))

    def show_node(self, path: Sequence[str]) -> None:
        """Open the blocks around a node, and bring it to the middle; `path` ends with its id."""
        self.center_on(self.level.reveal(path))

    def look_at(self, scene_pos: QPointF) -> None:
        """Bring a place to the middle."""
        self._follows_size = False
        self.centerOn(scene_pos)

    def scroll_by(self, dx: int, dy: int) -> None:
        """Move the camera by pixels."""
        self._follows_size = False
        self._camera.scroll_by(dx, dy)

    def add_layer(self, layer_id: str, scene_pos: QPointF | None = None) -> str:
        """Add a layer with its middle at a point, or near the middle of what is seen. Gives its id."""
        if scene_pos is not None:
            return commands.add_at(self, layer_id, commands.corner_around(scene_pos))
        middle = self.mapToScene(self.viewport().rect().center())
        return commands.add_at(self, layer_id, self.canvas_scene.free_corner(commands.corner_around(middle)))

    def add_at(self, layer_id: str, corner: QPointF, link_id: str = "") -> str:
        """Add a layer with its corner at a point, or into a wire. Gives its id."""
        return commands.add_at(self, layer_id, corner, link_id)

    def tidy(self) -> None:
        """Lay out the selection, or the whole design."""
        commands.tidy_selection(self)

    def select_all(self) -> None:
        self.level.selection.set(self.level.snapshot.placed)

    def delete_selection(self) -> None:
        """Delete what is selected, and wire its neighbours to each other."""
        commands.delete_selection(self)

    def copy(self) -> None:
        self.clipboard.copy()

    def cut(self) -> None:
        self.clipboard.cut()

    def paste(self, *, with_links: bool = False) -> None:
        """Paste at the pointer, or in the middle where the pointer is elsewhere."""
        self.clipboard.paste(self.mapToScene(self.pointer_or_middle()), with_links=with_links)

    def duplicate(self, *, with_links: bool = False) -> None:
        commands.duplicate_selection(self, with_links=with_links)

    def begin_rename(self, node_id: str | None = None) -> None:
        """Open the field over the name of a node or what is written of a note or group, by default the selected one."""
        chosen = annotate.selected_placed(self.level)
        target = node_id or (chosen[0] if len(chosen) == 1 else "")
        item = self.canvas_scene.nodes.get(target)
        if annotate.begin_edit(self, target):
            return
        if item is None:
            self.notice(tr("Select one node to rename it."))
            return
        self.ensureVisible(item.sceneBoundingRect(), 20, 20)
        area = self.mapFromScene(item.title_rect().translated(item.pos())).boundingRect()
        RenameEditor(self, item.look.title, area, lambda name: commands.rename(self, target, name))

    def open_layer_search(self) -> None:
        """Ask for a layer to add, at the pointer or behind the selected node."""
        commands.search_layers(self, self.pointer_or_middle())

    def open_search(
        self, point: QPoint, title: str, layers: Sequence[str] | None, choose: Callable[[str], None]
    ) -> None:
        """Open the node search at a point of the viewport."""
        self.chrome.search.set_registry(self.level.registry)
        self.chrome.search.open_at(point, title, layers, choose)

    @property
    def shows_minimap(self) -> bool:
        """Whether the small map of the whole design is shown."""
        return self.chrome.shows_minimap

    def toggle_minimap(self) -> None:
        """Show or hide the small map of the whole design."""
        self.chrome.toggle_minimap()

    def open_block(self, node_id: str | None = None) -> None:
        """Show the inside of a block, by default of the selected one."""
        chosen = (node_id,) if node_id else commands.selected_nodes(self)
        if len(chosen) == 1:
            self.level.open(chosen[0])

    def enter(self) -> None:
        """Open the selected block, or the problems of the selected layer."""
        chosen = commands.selected_nodes(self)
        if len(chosen) == 1 and self.level.opens(chosen[0]):
            self.level.open(chosen[0])
        else:
            self.open_problems()

    def show_problem(self, problem: Problem) -> None:
        """Open what must be opened to see the node that a problem of this level is about."""
        if problem.node_id is not None:
            self.show_node((*self.level.path, problem.node_id, *problem.path))

    def open_problems(self) -> None:
        """Show the problems of the selected node, with their fixes."""
        chosen = commands.selected_nodes(self)
        if len(chosen) == 1:
            self.chrome.show_problems_of(chosen[0])

    def apply_fix(self, fix: Fix) -> None:
        with self.editing():
            fix.run(self.level.design)

    def set_live(self, sparsity: Mapping[str, float], progress: float | None) -> None:
        """Show a run: zeros among each layer's weights (0..1 by its id in the plan), and its progress (0..1)."""
        self._live = sparsity, progress
        layers = inner_layers(self.level.session.analysis)
        self.canvas_scene.set_live(shares_on(self.level.path, sparsity, layers), progress)
        self.chrome.minimap.show_run(progress)

    def set_views(self, activations: Mapping[str, Sequence[Sequence[int]]], gradients: Mapping[str, float]) -> None:
        """Show what layers give (rows of 0 … 255 by node id) and how steep the loss is at their weights."""
        self.canvas_scene.set_views(activations, gradients)

    def clear_live(self) -> None:
        self._live = None
        self.canvas_scene.clear_live()
        self.chrome.minimap.show_run(None)

    def notice(self, text: str) -> None:
        """Show one sentence at the foot of the canvas for a few seconds."""
        self.chrome.notice.show_text(text, self.theme)

    def show_hint(self, text: str, tone: str, point: QPoint) -> None:
        """Show a sentence beside the pointer during a drag; "" hides it."""
        self.chrome.show_hint(text, tone, point)

    @contextlib.contextmanager
    def editing(self) -> Iterator[None]:
        """Show the sentence of an edit that is refused, instead of raising it."""
        try:
            yield
        except BrainsError as error:
            self.notice(say(str(error)))

    def pointer_or_middle(self) -> QPoint:
        """The pointer in the viewport where it is over it, else the middle."""
        viewport = self.viewport()
        return viewport.mapFromGlobal(QCursor.pos()) if viewport.underMouse() else viewport.rect().center()

    def _set_up_view(self) -> None:
        self.setScene(self.canvas_scene)
        self.setSceneRect(WORLD)
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(tr("The layers of the network and the wires between them."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(240, 160)
        self._camera.fit(self.canvas_scene.cards())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._follows_size:
            self._camera.fit(self.canvas_scene.cards())
            self._tell_zoom()
        self.chrome.place()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, self.backgroundBrush())
        paint_dots(painter, QRectF(rect), self.zoom, self.canvas_scene.style_.dot_pen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chrome.close_popups()
        hit = self.canvas_scene.hit(self.mapToScene(event.position().toPoint()))
        if hit.badge and event.button() == Qt.MouseButton.LeftButton:
            self.level.selection.set((hit.node_id,))
            self.chrome.show_problems_of(hit.node_id)
        else:
            self.gestures.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.gestures.move(event.position().toPoint(), event.modifiers())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gestures.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a block: open it. On another node: rename. On a wire: insert. On the bare canvas: the node search."""
        point = event.position().toPoint()
        hit = self.canvas_scene.hit(self.mapToScene(point))
        if event.button() != Qt.MouseButton.LeftButton or hit.port or hit.badge:
            return
        if hit.node_id and self.level.opens(hit.node_id):
            self.level.open(hit.node_id)
        elif hit.node_id or hit.beside:
            self.begin_rename(hit.record_id)
        elif hit.link_id:
            commands.search_for_wire(self, hit.link_id, point)
        else:
            commands.search_layers(self, point)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.gestures.cancel()
        hit, point = self.canvas_scene.hit(self.mapToScene(event.pos())), event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            hit, point = commands.keyboard_place(self)
        if hit.record_id and hit.record_id not in self.level.selection.ids:
            self.level.selection.set((hit.record_id,))
        context_menu(self, hit, point).popup(self.viewport().mapToGlobal(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        handle_wheel(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Tab:
            super().focusNextPrevChild(True)
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.gestures.hold_space(True)
        elif event.key() == Qt.Key.Key_Escape:
            if not (self.gestures.cancel() or self.chrome.close_popups() or self.chrome.find.close_bar()):
                self._step_back()
        elif self.gestures.current is not None or not handle_key(self, event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.gestures.hold_space(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gestures.hold_space(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab searches for a layer; Shift+Tab leaves, and so does Ctrl+Tab."""
        if forward and self.hasFocus() and self.gestures.current is None:
            self.open_layer_search()
            return True
        return super().focusNextPrevChild(forward)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = tooltip_for(self.canvas_scene, self.canvas_scene.hit(self.mapToScene(event.pos())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        if handle_pinch(self, event):
            return True
        if event.type() == QEvent.Type.Leave:
            self.gestures.leave()
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        what = dragged(self.level, bytes(event.mimeData().data(LAYER_MIME).data()).decode("utf-8", "replace"))
        if what is not None:
            point = event.position().toPoint()
            self.gestures.cancel()
            self.gestures.begin(DropInteraction(self, what), self.gestures.pointer(point, event.modifiers()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.gestures.move(event.position().toPoint(), event.modifiers())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.gestures.cancel()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.gestures.finish(event.position().toPoint(), event.modifiers())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        event.acceptProposedAction()

    def _zoom(self, change: Callable[[], None]) -> None:
        self._follows_size = False
        change()
        self._tell_zoom()

    def _tell_zoom(self) -> None:
        self.canvas_scene.set_zoom(self.zoom)
        self.zoom_changed.emit(self.zoom)

    def _step_back(self) -> None:
        """Esc: select nothing, and where that is so, go one level up."""
        if self.level.selection.ids:
            self.level.selection.clear()
        else:
            self.level.go_up()

    def _on_replaced(self) -> None:
        """Fit what is shown now; a level that was left and is seen again looks as it did."""
        design, path = self.level.session.design, self.level.path
        if self._shown[0] is not design:
            self._cameras = {}
        else:
            middle = self.mapToScene(self.viewport().rect().center())
            self._cameras[self._shown[1]] = (self.zoom, middle)
        is_above = path == self._shown[1][: len(path)]
        self._shown = (design, path)
        self._follows_size = not (is_above and path in self._cameras)
        if self._follows_size:
            self._camera.fit(self.canvas_scene.cards())
        else:
            zoom, middle = self._cameras[path]
            self._camera.zoom_to(zoom)
            self.centerOn(middle)
        self._tell_zoom()
        if self._live is not None:
            self.set_live(*self._live)

    def _tell_selection(self) -> None:
        """Let assistive technology know what is selected."""
        self.setAccessibleDescription(annotate.spoken_selection(self) or tr("Nothing is selected."))
