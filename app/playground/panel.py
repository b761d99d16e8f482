"""The playground: a problem is drawn on a plane, and a network learns it meanwhile."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QWidget

from app.measures import show_count, show_figure
from app.motion import moves
from app.playground.board import LEAST, Board
from app.playground.controls import WIDTH, Controls
from app.playground.desk import PlayDesk
from app.playground.network import Network, network_of, own_network
from app.playground.points import CLASSES, Points, read_points, save_points
from app.theme import SPACE_L, SPACE_M, SPACE_S
from app.translation import mark, tr
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from app.bridge.playground_exchange import Frame
    from app.run.controller import RunController
    from app.run.engine_gate import EngineGate
    from app.session import Session
    from app.theme import Theme

TEACH = mark(
    "Draw points: the left button draws the chosen class, the right one another. The network learns them at once."
)
FAST_S, STILL_S = 1 / 15, 1.0
"""Seconds between two pictures of the surface, and where nothing may move."""
_LOOK_MS = 300


class PlaygroundPanel(QWidget):
    """The plane and its controls. Hidden, it lets the network wait."""

    def __init__(
        self,
        session: Session,
        controller: RunController,
        gate: EngineGate,
        theme: Theme,
        load_jobs: Callable[[], ModuleType] | None = None,
    ) -> None:
        """Make the panel; no thread runs before the first point.

        Args:
            session: The open design.
            controller: Runs, which go before.
            gate: Who has the engine.
            theme: Its colours.
            load_jobs: Gives the engine; for tests.
        """
        super().__init__()
        self.setObjectName("playground")
        self.setAccessibleName(tr("Playground"))
        self._session = session
        self._controller = controller
        self.desk = PlayDesk(controller, gate, self, load_jobs)
        self.board = Board(theme)
        self.controls = Controls(theme)
        self.frame: Frame | None = None
        self.network: Network = own_network(session.registry)
        self.paused = False
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_network)
        self._lay_out()
        self._connect()
        self._choose_network()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.board.set_theme(theme)
        self.controls.set_theme(theme)

    def use_design(self) -> None:
        """Let the design on the canvas learn, with fresh weights."""
        found = network_of(self._session.design)
        if isinstance(found, Network):
            self._take(found)

    def open_points(self, path: Path) -> None:
        """Show the points of a file in place of those that are there."""
        try:
            points = read_points(path)
        except DataError as error:
            self._say(str(error), "error")
            return
        beyond = max((point.label for point in points), default=0)
        if beyond >= self.network.classes:
            sentence = tr("{name} has points of class {letter}, but this network tells only {count} classes apart.",
                          name=path.name, letter=CLASSES[beyond], count=self.network.classes)  # fmt: skip
            self._say(sentence, "error")
            return
        self.board.show_points(points)

    def save_points(self, path: Path) -> None:
        """Write the points to a file."""
        try:
            save_points(path, self.board.points)
        except OSError as error:
            self._say(
                tr("{name} cannot be written: {reason}.", name=path.name, reason=error.strerror or error), "error"
            )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_network()
        self._order()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the plane be as large as a square can."""
        super().resizeEvent(event)
        room = self.width() - WIDTH - SPACE_L - 2 * SPACE_M
        self.board.setFixedWidth(max(LEAST, min(self.height() - 2 * SPACE_S, room)))

    def sizeHint(self) -> QSize:
        return QSize(720, 320)

    # --- what is done ---

    def _connect(self) -> None:
        controls, board = self.controls, self.board
        acts = {
            "pause": self._toggle_pause,
            "reset": self._reset,
            "undo": board.undo,
            "clear": lambda: board.show_points(Points()),
            "open": self._ask_open,
            "save": self._ask_save,
        }
        for name, act in acts.items():
            controls.buttons[name].clicked.connect(lambda _=False, act=act: act())
        controls.classes.idClicked.connect(self._choose_class)
        controls.rate.valueChanged.connect(self._set_rate)
        controls.use_design.clicked.connect(lambda: self.use_design())
        board.changed.connect(self._order)
        board.refused.connect(lambda sentence: self._say(sentence, "warning"))
        self.desk.frame_ready.connect(self._show_frame)
        self.desk.state_changed.connect(self._tell)
        self.desk.failed.connect(self._show_failure)
        self._session.analysed.connect(self._look_soon)
        self._session.design_replaced.connect(self._choose_network)
        self._controller.shutting_down.connect(self._look.stop)

    def _choose_class(self, label: int) -> None:
        self.board.label = label

    def _set_rate(self) -> None:
        self.controls.tell_rate()
        self.desk.order(learning_rate=self.controls.learning_rate)

    def _toggle_pause(self) -> None:
        self.paused = not self.paused
        self.controls.show_paused(self.paused)
        self._order()

    def _reset(self) -> None:
        self.desk.reset()
        self._order()

    def _order(self) -> None:
        """Tell the worker what there is to learn, and begin where there is something."""
        points = self.board.points
        waits = self.paused or not self.isVisible()
        self.desk.order(
            features=points.features(), targets=points.labels(), paused=waits, interval=FAST_S if moves() else STILL_S
        )
        for name in ("undo", "clear", "save"):
            self.controls.buttons[name].setEnabled(bool(points))
        if points and not waits:
            self.desk.start(self.network)
        self._tell()

    def _choose_network(self) -> None:
        """The design where it can learn the plane, else our own."""
        found = network_of(self._session.design)
        if isinstance(found, Network):
            self._take(found)
        elif not self.network.is_own or self.frame is None:
            self._take(own_network(self._session.registry))

    def _take(self, network: Network) -> None:
        self.network = network
        self.frame = None
        self.board.show_surface(None)
        self.board.classes = network.classes
        self.controls.show_classes(network.classes)
        self.board.label = self.controls.classes.checkedId()
        kept = Points(point for point in self.board.points if point.label < network.classes)
        self.controls.show_rate(network.rate)
        self.desk.order(learning_rate=self.controls.learning_rate)
        if self.desk.wants:
            self.desk.start(network)
        self.board.show_points(kept)
        self._show_network()

    def _look_soon(self) -> None:
        if self.isVisible():
            self._look.start()

    # --- what is shown ---

    def _show_network(self) -> None:
        """Say which network learns, and offer the design where it is another that could."""
        found = network_of(self._session.design)
        use = self.controls.use_design
        if isinstance(found, Network):
            is_used = found.snapshot is self.network.snapshot
            if is_used:
                text = tr("“{title}” from the canvas learns here.", title=found.title)
            elif self.network.is_own:
                text = tr("A small network of our own ({title}) learns here.", title=self.network.title)
            else:
                text = tr("The design as it was learns here; it was edited since.")
            use.setEnabled(not is_used)
            use.setToolTip(tr("Begin anew with the design on the canvas") if not is_used else tr("It is used already."))
        else:
            text = tr("A small network of our own ({title}) learns here, because {reason}.",
                      title=self.network.title, reason=found) if self.network.is_own else tr(
                "The design as it was learns here; now {reason}.", reason=found)  # fmt: skip
            use.setEnabled(False)
            use.setToolTip(tr("It cannot be used: {reason}.", reason=found))
        self.controls.network.setText(text)

    def _show_frame(self, frame: Frame) -> None:
        self.frame = frame
        self.board.show_surface(frame.surface)
        self._tell()

    def _show_failure(self, message: str, details: str) -> None:
        if details:
            self._controller.failed.emit(message, details)
        self._say(message, "error")

    def _tell(self, *_: object) -> None:
        frame, state = self.frame, self.desk.state
        if state == "waiting" and self.desk.is_kept_waiting:
            self._say(tr("A run has the engine. The network learns on when it has ended."))
        elif state in ("waiting", "preparing"):
            self._say(tr("Preparing the engine"))
        elif frame is None or not self.board.points:
            self._say(tr(TEACH))
        elif frame.fault:
            self._say(tr("{fault} Reset the weights to go on.", fault=frame.fault), "warning")
        else:
            facts = [tr("{count} samples learnt", count=show_count(frame.samples))]
            if math.isfinite(frame.loss):
                facts.append(tr("loss {loss}", loss=show_figure(frame.loss, ".3g")))
            speed = tr("{rate} steps a second", rate=show_figure(frame.rate, ",.0f"))
            facts.append(tr("paused") if self.paused else speed)
            self._say(" · ".join(facts))

    def _say(self, sentence: str, tone: str = "") -> None:
        status = self.controls.status
        if status.property("role") != tone:
            status.setProperty("role", tone)
            status.style().unpolish(status)
            status.style().polish(status)
        status.setText(sentence)

    # --- parts ---

    def _ask_open(self) -> None:
        dialog = QFileDialog(self, tr("Open points"), "", tr("Points (*.csv)"))
        dialog.setObjectName("playground_open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open_points(Path(path)))
        dialog.open()

    def _ask_save(self) -> None:
        dialog = QFileDialog(self, tr("Save points"), tr("points.csv"), tr("Points (*.csv)"))
        dialog.setObjectName("playground_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_points(Path(path)))
        dialog.open()

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setObjectName("playground_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.controls)
        scroll.setMinimumWidth(WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_L)
        row.addWidget(self.board)
        row.addWidget(scroll)
        row.addStretch(1)
