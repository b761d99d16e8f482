"""The floating widgets of one canvas: keeps them in their corners and fed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt

from app.access.ring import FocusRing
from app.canvas.block_commands import uses
from app.canvas.breadcrumbs import Breadcrumbs
from app.canvas.empty_state import EmptyState
from app.canvas.find_bar import FindBar
from app.canvas.minimap import Minimap
from app.canvas.overlays import Hint, Notice, ProblemsPill, ZoomControl
from app.canvas.problem_popup import ProblemPopup
from app.canvas.search_popup import SearchPopup

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.theme import Theme

MARGIN = 12


class Chrome(QObject):
    """What floats over the canvas. It listens to the level and asks the view."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        level = view.level
        self.empty = EmptyState(view)
        self.zoom = ZoomControl(view)
        self.pill = ProblemsPill(view)
        self.hint = Hint(view)
        self.notice = Notice(view)
        self.search = SearchPopup(view, level.registry, view.theme)
        self.ring = FocusRing(view)
        self.minimap = Minimap(view)
        self.crumbs = Breadcrumbs(view)
        self.find = FindBar(view)
        self._popup: ProblemPopup | None = None
        self._popup_node = ""
        self._next_problem = 0
        self.empty.templates_requested.connect(view.templates_requested)
        self.empty.template_chosen.connect(view.template_chosen)
        self.empty.search_requested.connect(view.open_layer_search)
        self.zoom.in_clicked.connect(view.zoom_in)
        self.zoom.out_clicked.connect(view.zoom_out)
        self.zoom.reset_clicked.connect(view.reset_zoom)
        self.zoom.fit_clicked.connect(view.fit)
        self.zoom.map_clicked.connect(self.toggle_minimap)
        self.crumbs.chosen.connect(level.go_up)
        self.pill.clicked.connect(self._visit_problem)
        view.zoom_changed.connect(self.zoom.show_zoom)
        level.analysed.connect(self._refresh)
        level.session.path_changed.connect(self._refresh)
        level.replaced.connect(self._on_replaced)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        for part in (
            self.empty, self.zoom, self.pill, self.hint, self.search, self.minimap, self.crumbs, self.find, self.notice,
        ):  # fmt: skip
            part.set_theme(theme)
        if self._popup is not None:
            self.show_problems_of(self._popup_node)
        self.place()

    def place(self) -> None:
        """Put everything in its corner."""
        area = self._view.viewport().geometry()
        self.zoom.adjustSize()
        self.pill.adjustSize()
        self.zoom.move(area.right() - self.zoom.width() - MARGIN, area.bottom() - self.zoom.height() - MARGIN)
        is_narrow = area.left() + self.pill.width() + 2 * MARGIN > self.zoom.x()
        below = self.zoom.y() if is_narrow else area.bottom()
        self.pill.move(area.left() + MARGIN, below - self.pill.height() - MARGIN)
        corner = self.zoom.geometry().topRight()
        self.minimap.move(corner.x() - self.minimap.width() + 1, corner.y() - self.minimap.height() - MARGIN // 2)
        self.crumbs.adjustSize()
        self.crumbs.move(area.left() + MARGIN, area.top() + MARGIN)
        self.empty.place(area)
        self.find.place()
        if self.notice.isVisible():
            self.notice.place(area)

    @property
    def shows_minimap(self) -> bool:
        return not self.minimap.isHidden()

    def toggle_minimap(self) -> None:
        self.minimap.setVisible(not self.shows_minimap)
        self.zoom.show_map(self.shows_minimap)
        self._view.minimap_toggled.emit(self.shows_minimap)

    def show_hint(self, text: str, tone: str, point: QPoint) -> None:
        self.hint.show_text(text, tone, self._view.theme, point)

    def show_problems_of(self, node_id: str) -> None:
        """Open the popup of a node's badge."""
        self.close_popups()
        problems = sorted(self._view.canvas_scene.problems_of(node_id), key=lambda problem: problem.severity)
        if not problems:
            return
        item = self._view.canvas_scene.nodes[node_id]
        corner = self._view.mapFromScene(item.scene_card().topRight() + QPointF(14.0, 0.0))
        self._popup = ProblemPopup(
            self._view, problems, self._view.theme, self._view.apply_fix, self._view.show_problem
        )
        self._popup.closed.connect(self._forget_popup)
        self._popup_node = node_id
        self._popup.open_at(corner)

    @property
    def has_popup(self) -> bool:
        """Whether the problems of a node are open over the canvas."""
        return self._popup is not None

    def close_popups(self) -> bool:
        """Close what is open over the canvas. Returns whether anything was."""
        was_open = self.search.isVisible() or self._popup is not None
        self.search.close_search()
        if self._popup is not None:
            self._popup.close_popup()
        return was_open

    def _forget_popup(self) -> None:
        self._popup = None

    def _on_replaced(self) -> None:
        self._next_problem = 0
        self.close_popups()
        self._refresh()

    def _close_outdated(self) -> None:
        """Close the popup of problems that were solved elsewhere: what it offers no longer helps."""
        popup = self._popup
        if popup is None:
            return
        now = {problem.message for problem in self._view.canvas_scene.problems_of(self._popup_node)}
        if popup.sentences != now:
            had_focus = popup.isAncestorOf(self._view.window().focusWidget() or self._view)
            popup.close_popup()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _refresh(self) -> None:
        self._close_outdated()
        level = self._view.level
        is_empty = not level.design.snapshot.placed
        block = level.block
        self.crumbs.show_names(level.names, uses(level, block.id) if block is not None else 0)
        self.empty.show_where(is_empty and block is None)
        self.pill.setVisible(not is_empty)
        self.pill.show_analysis(level.analysis)
        self.place()

    def _visit_problem(self) -> None:
        """Go to the next node with a problem."""
        nodes = [p.node_id for p in self._view.level.analysis.problems if p.node_id is not None]
        visits = list(dict.fromkeys(nodes))
        if visits:
            node_id = visits[self._next_problem % len(visits)]
            self._next_problem += 1
            self._view.center_on(node_id)
            self.show_problems_of(node_id)
        self._view.problems_requested.emit()
