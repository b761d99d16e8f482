"""The composition root: the only place where the parts of a window are made and wired together."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.access.announcer import Announcer
from app.actions.action_set import ActionSet
from app.actions.context import Context
from app.actions.tables import ACTIONS
from app.canvas.clip_drop import ClipDrop
from app.canvas.commands import bring_into_view
from app.canvas.options import CanvasOptions
from app.canvas.view import CanvasView
from app.checkpoints.panel import CheckpointsPanel
from app.design_picture.desk import PictureDesk
from app.desktop.manners import DesktopManners
from app.documents import Documents
from app.handbook.pages import layer_page
from app.history.panel import HistoryPanel
from app.inside.panel import InsidePanel
from app.inspector.panel import InspectorPanel
from app.journal import Journal
from app.layer_trust import LayerTrust
from app.leisure import Leisure, preparations
from app.main_window import MainWindow
from app.normnet.desk import NormNetDesk
from app.outline.panel import OutlinePanel
from app.palette.block_menu import BlockMenu
from app.palette.panel import PalettePanel
from app.playground.page import PlaygroundPage
from app.problems.panel import ProblemsPanel
from app.quiet_import import QuietImport
from app.recovery import RecoveryStore
from app.run.controller import RunController
from app.run.log_panel import LogPanel
from app.run.plots_page import PlotsPage
from app.run.run_panel import RunPanel
from app.session import Session
from app.shell import Shell
from app.theme import apply_base, apply_theme, choose_theme
from app.train_bar import TrainBar
from app.translation import mark
from app.weights.panel import WeightsPanel
from app.welcome.desk import FrontDesk
from app.windows import Neighbours, Windows
from brains_engine.custom import TrustStore, collect_layers
from brains_engine.layers import discover
from brains_engine.spec.trace import SEPARATOR
from brains_engine.templates import TEMPLATE_IDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.run.plots_panel import PlotsPanel
    from app.settings import Settings
    from app.theme import Theme

_LEISURE_MS = 100
TABLES = "polars"
"""What reads and writes tables: a third of a second to import, when a file is named as data or numbers are saved."""


class Application(QObject):
    """One window with its session and its run controller.

    Args:
        qt: Qt's application.
        settings: The user's preferences.
        data: Folder for sidecars and for the runs of unsaved designs.
        theme: "system", "light" or "dark" for this start; the user's preference by default.
        windows: Those that are open already; none for the first.
    """

    theme: Theme
    window: MainWindow
    canvas: CanvasView
    actions: ActionSet

    def __init__(
        self,
        qt: QApplication,
        settings: Settings,
        data: Path,
        theme: str | None = None,
        windows: Windows | None = None,
    ) -> None:
        super().__init__()
        self.is_closed = self.is_discarded = False
        self.settings = settings
        self.windows = windows or Windows(qt, settings, lambda every: Application(qt, settings, data, windows=every))
        self.neighbours = Neighbours(self.windows, self)
        others = self.windows.all
        self.theme = others[0].theme if others else choose_theme(qt, theme or settings.get("theme"))
        if not others:
            apply_base(qt, self.theme)
        self.recovery = RecoveryStore(data / "autosave")
        self._store = TrustStore(settings.folder)
        self.session = Session(
            discover(), self.recovery, self, collect=lambda project: collect_layers(project, self._store)
        )
        self.controller = RunController(self.session, self, data=data, gate=self.windows.gate)
        self._plots_page = PlotsPage(self.controller, settings, self.theme)
        self._make_panels()
        self._leisure = Leisure(
            chain(
                self.session.blocks.read(),
                self.inspector.prepare(),
                self._plots_page.prepare(),
                preparations(self.session.registry),
                QuietImport.ahead(TABLES),
            ),
            self,
        )
        self._leisure_timer = QTimer(self)
        self._leisure_timer.setSingleShot(True)
        self._leisure_timer.setInterval(_LEISURE_MS)
        self._leisure_timer.timeout.connect(self._leisure.start)
        self._leisure_timer.timeout.connect(self.windows.motion.ask_system)
        self.documents = Documents(self.session, settings, self.controller, self.theme, self.window, self.neighbours)
        self.block_menu = BlockMenu(self.session, self.window)
        self.layer_trust = LayerTrust(self.session, self._store, self.window)
        self.shell = Shell(
            self.session, self.controller, self.documents, self.canvas, self.window, self.layer_trust, self.theme
        )
        self.desktop = DesktopManners(
            self.session,
            self.controller,
            self.documents,
            self.layer_trust,
            settings,
            self.window,
            self.canvas,
            self.neighbours,
        )
        self.pictures = PictureDesk(self.session, settings, self.canvas, self.window)
        self.front = FrontDesk(
            self.session, self.controller, self.documents, self.canvas, self.inspector, self.layer_trust, settings,
            self.window, self.theme,
        )  # fmt: skip
        self.normnet = NormNetDesk(
            self.session, self.controller, self.window, self._plots_page.twins, lambda: self.plots
        )
        self._make_actions()
        self._wire(qt)
        self.actions.set_theme(self.theme)
        # The stylesheet comes when all widgets are there: each reparenting under it costs a polish of the subtree.
        if not others:
            apply_theme(qt, self.theme)
        self._restore_layout()
        self.windows.add(self)

    def open_files(self, arguments: Sequence[str], template: str = "") -> None:
        """Begin with what a command line names: paths or `file://` addresses, the first of them in this window."""
        self.desktop.arrivals.begin(arguments, lambda design: self.start(design, template))

    def start(self, design: Path | None = None, template: str = "") -> None:
        """Open what the user asked for, or the default example, and offer what a crash left behind."""
        if design is None or not self.documents.load(design):
            self.documents.new(template or TEMPLATE_IDS[0])
            if design is not None:
                self.documents.load(design)  # said again: with the new design went what was said of the old one
        self.begin()
        if self.windows.all[0] is self:
            self._offer_lost()

    def begin(self) -> None:
        """Show the design that is open by now, and make at leisure what takes long."""
        self.shell.show_title()
        self.actions.update()
        self.canvas.setFocus()
        self._leisure_timer.start()

    def come_forward(self) -> None:
        """Bring the window to the front, be it hidden behind others, folded away, or not shown yet."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def discard(self) -> None:
        """End a window that was never shown, without leaving its layout behind."""
        self.is_discarded = True
        self.window.allow_close()

    def _offer_lost(self) -> None:
        """Offer what a crash left behind, one design after the other, or all at once."""
        lost = self.recovery.lost()
        if lost:
            self.shell.offer_restore(lost, lambda one: self.windows.restore(one, self), self._offer_lost)

    def close(self) -> None:
        """End in order, after the window is gone."""
        self.is_closed = True
        self.front.close()
        self._leisure_timer.stop()
        self._leisure.stop()
        self._plots_page.finish_import()
        self.documents.finish_errands()
        if not self.is_discarded:
            self._save_layout()
        self.desktop.close()
        while not self.controller.shutdown():
            pass  # the engine is between two points where it can stop; leaving it would abort the process
        self.session.close()
        for timer in self.window.findChildren(QTimer):
            timer.stop()  # what was still to be shown or read would be for nobody
        self.windows.forget(self)

    @property
    def plots(self) -> PlotsPanel:
        """The plots. They are made after the window is up, or now, if that is not done yet."""
        return self._plots_page.panel

    def _make_panels(self) -> None:
        session, controller, theme = self.session, self.controller, self.theme
        self.canvas = CanvasView(session, theme)
        self.palette = PalettePanel(session.library, theme)
        self.inspector = InspectorPanel(session, theme)
        self.run = RunPanel(session, controller, theme)
        self.checkpoints = CheckpointsPanel(session, controller, theme)
        self.problems = ProblemsPanel(session, theme)
        self.outline = OutlinePanel(session, controller, theme)
        self.weights = WeightsPanel(session, controller, lambda: self.documents.newest_checkpoint(), theme)
        self.inside = InsidePanel(session, controller, lambda: self.documents.newest_checkpoint(), theme)
        self.log = LogPanel(controller, theme)
        self.playground = PlaygroundPage(session, controller, self.windows.gate, theme)
        tabs = {
            mark("Plots"): self._plots_page,
            mark("Run"): self.run,
            mark("Checkpoints"): self.checkpoints,
            mark("Weights"): self.weights,
            mark("Inside"): self.inside,
            mark("Problems"): self.problems,
            mark("Log"): self.log,
            mark("Outline"): self.outline,
            mark("Playground"): self.playground,
        }
        self.history = HistoryPanel(session, theme)
        self.window = MainWindow(theme, self.canvas, self.palette, self.inspector, tabs, self.history)
        self.inspector.show_only_changed(self.settings.get("only_changed_options"))
        self.history.closed.connect(self.window.history_dock.hide)

    def _make_actions(self) -> None:
        context = Context(
            self.session, self.settings, self.documents, self.canvas, self.palette, self.controller, self.shell,
            self.layer_trust, lambda: self.plots, self.pictures, self.neighbours, self.inspector, self.front,
            self.normnet,
        )  # fmt: skip
        self.actions = ActionSet(ACTIONS, context, self.window, self.canvas)
        session, controller = self.session, self.controller
        self.actions.watch(
            session.path_changed, controller.state_changed, controller.runs_changed, self.shell.theme_chosen,
            self.canvas.minimap_toggled, controller.watching_changed, session.level.replaced, self.settings.changed,
            self.canvas.chrome.find.searched, self.windows.changed, self.windows.gate.changed,
            self.window.history_dock.visibilityChanged,
        )  # fmt: skip
        self.actions.watch_edits(
            session.analysed, session.clean_changed, session.history.indexChanged, session.selection.changed
        )
        self.palette.tree.selectionModel().currentChanged.connect(self.actions.update)
        self.journal = Journal(session, controller, self.actions, self)
        self.shell.use_actions(self.actions)
        self.front.use_actions(self.actions)
        self.outline.use_actions(self.actions)
        self.train_bar = TrainBar(session, controller, self.actions, self.theme, self.window)
        self.announcer = Announcer(session, controller, self.window)
        self.window.install(self.actions, self.train_bar, lambda: self.settings.recent_files, self.neighbours.entries)

    def _wire(self, qt: QApplication) -> None:
        window, canvas = self.window, self.canvas
        self.palette.layer_activated.connect(canvas.add_layer)
        self.inspector.page_asked.connect(self.documents.show_help)
        self.inspector.preview_asked.connect(self.documents.preview_data)
        self.inspector.notice.connect(canvas.notice)
        self.inspector.only_changed_toggled.connect(self._save_only_changed)
        self.palette.file_activated.connect(self.layer_trust.open_file)
        self.session.library_changed.connect(lambda: self.palette.show_library(self.session.library))
        self.session.blocks.changed.connect(lambda: self.palette.show_blocks(self.session.blocks.offers))
        self.palette.menu_requested.connect(self.block_menu.open)
        self.block_menu.notice.connect(lambda sentence, tone: window.notices.show_notice(sentence, tone))
        self.pictures.notice.connect(lambda sentence, tone: window.notices.show_notice(sentence, tone))
        self.palette.folding_changed.connect(self._save_folding)
        canvas.help_requested.connect(lambda layer: self.documents.show_help(layer_page(layer)))
        canvas.templates_requested.connect(self.documents.choose_template)
        canvas.template_chosen.connect(self.documents.begin)
        canvas.problems_requested.connect(lambda: window.show_tab("Problems"))
        self.problems.node_requested.connect(canvas.center_on)
        self.problems.failed.connect(self.shell.show_failure)
        self.problems.count_changed.connect(self._show_problem_count)
        self.outline.node_reached.connect(lambda node_id: bring_into_view(canvas, node_id))
        self.inside.layer_wanted.connect(self._show_layer)
        self.checkpoints.inside_wanted.connect(self._look_inside)
        self.outline.failed.connect(lambda sentence: window.notices.show_notice(sentence, "warning"))
        self.outline.inspector_requested.connect(lambda: self.shell.panes.enter(window.inspector_dock))
        self.shell.theme_chosen.connect(self.windows.choose_theme)
        self.shell.motion_chosen.connect(self.windows.choose_motion)
        self.settings.changed.connect(self._show_canvas_options)
        self._show_canvas_options()
        ClipDrop(canvas)
        window.closed.connect(self.close)
        qt.focusChanged.connect(self._end_gesture)
        self._show_problem_count(*self.problems.counts)
        train = self.actions["run.train"]
        for page in (self._plots_page.empty, self.checkpoints.empty, self.problems.empty, self.log.empty):
            page.offer_action(train)
        self.weights.train_action = train
        self.inside.train_action = train
        self.inspector.layer.empty.layer_wanted.connect(canvas.open_layer_search)

    def _show_problem_count(self, _errors: int, problems: int) -> None:
        self.window.set_tab_note("Problems", str(problems) if problems else "")

    def _show_layer(self, node_id: str) -> None:
        """Select a layer on the canvas; of one inside a block, the block."""
        outer = node_id.partition(SEPARATOR)[0]
        if outer in self.session.snapshot.nodes:
            self.canvas.show_node((outer,))

    def _look_inside(self, checkpoint: Path) -> None:
        self.inside.choose(checkpoint)
        self.window.show_tab("Inside")
        self.inside.look()

    def _show_canvas_options(self, *_: object) -> None:
        self.canvas.set_options(CanvasOptions.of(self.settings))

    def _end_gesture(self) -> None:
        """What is typed into one field is no step together with what is typed into another."""
        if not self.is_closed:
            self.session.recorder.end_gesture()

    def show_theme(self, theme: Theme) -> None:
        """Show this window in another theme; the application as a whole wears it already."""
        if theme is not self.theme:
            self.theme = theme
            for panel in (
                self.canvas, self.palette, self.inspector, self._plots_page, self.run, self.checkpoints, self.problems,
                self.outline, self.weights, self.inside, self.log, self.playground, self.history, self.train_bar,
                self.window.notices, self.documents, self.shell, self.front,
            ):  # fmt: skip
                panel.set_theme(theme)
        self.actions.set_theme(theme)
        self.actions.update()

    def _restore_layout(self) -> None:
        self.palette.fold(self.settings.get("folded_families"))
        geometry, state = self.settings.get("window_geometry"), self.settings.get("window_state")
        if geometry and state:
            self.window.restore_layout(geometry, state)

    def _save_layout(self) -> None:
        geometry, state = self.window.layout_state()
        self.settings.set("window_geometry", geometry)
        self.settings.set("window_state", state)

    def _save_only_changed(self, only: bool) -> None:
        self.settings.set("only_changed_options", only)
        self.actions.update()

    def _save_folding(self) -> None:
        self.settings.set("folded_families", self.palette.folded_families)
