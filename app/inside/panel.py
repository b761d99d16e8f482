"""Inside: what a checkpoint confuses, which samples are hard for it, and what the layers of a run give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from app.empty_page import EmptyPage
from app.inside.bar import InsideBar
from app.inside.content import InsideContent
from app.inside.files import layer_rows, matrix_rows, save_picture, save_rows
from app.measures import show_count
from app.run.log_panel import show_metrics
from app.translation import mark, tr
from brains_engine.runs.events import CheckpointSaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QShowEvent

    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from brains_engine.insight.report import Inspection

NO_CHECKPOINT = mark(
    "Train the design to see here what it confuses, which samples are hard for it, and what layers give."
)
READY = mark(
    "See what checkpoint {number} confuses, which validation samples are hard for it, and which units never change."
)
AT_WORK = mark(
    "The engine is at work. When it is done, look into a checkpoint here. Training, Insight, Enabled shows the "
    "activations of a run while it goes on."
)
LOOKING = mark("Looking into the checkpoint…")
BUSY = mark("The engine is at work. Stop it first.")
PARTS = {
    "validation": mark("{count} validation samples"),
    "training": mark("{count} training samples"),
    "data": mark("{count} samples"),
}


class InsidePanel(QWidget):
    """Shows the last look into a checkpoint, and what a run with figures of its layers tells.

    Attributes:
        layer_wanted: Node id of a layer to be shown on the canvas.
    """

    layer_wanted = Signal(str)

    def __init__(
        self, session: Session, controller: RunController, newest: Callable[[], Path | None], theme: Theme
    ) -> None:
        """Make the panel.

        Args:
            session: The open design and what is selected in it.
            controller: Does the looks, and tells what runs measure.
            newest: Gives the newest checkpoint of the design's runs, or none.
            theme: Its colours.
        """
        super().__init__()
        self.setObjectName("inside_panel")
        self.setAccessibleName(tr("Inside the network"))
        self._session, self._controller, self._newest = session, controller, newest
        self._theme = theme
        self._chosen: Path | None = None
        self._live: object = None
        self.found: Inspection | None = None
        self.message = EmptyPage("inside_message", "")
        self.train_action: QAction | None = None
        self.bar = InsideBar()
        self._content: InsideContent | None = None
        self._lay_out()
        self.set_theme(theme)
        self._connect()

    @property
    def content(self) -> InsideContent:
        """What was found. It is made when there is something to show, so that the window comes up without it."""
        if self._content is None:
            self._content = InsideContent(self._theme)
            self._content.layers.layer_wanted.connect(self.layer_wanted)
            layout = self._page.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(self._content, 1)
        return self._content

    @property
    def target(self) -> Path | None:
        """The checkpoint to look into: the one that was chosen, else the newest."""
        return self._chosen or self._newest()

    def choose(self, path: Path | None) -> None:
        """Look into this checkpoint next; `None` for the newest."""
        self._chosen = path
        self._update()

    def look(self) -> None:
        """Look into the checkpoint now."""
        target = self.target
        if target is not None:
            self._controller.inspect(target)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.bar.set_theme(theme)
        if self._content is not None:
            self._content.set_theme(theme)

    def save(self, path: Path, what: str) -> None:
        """Save a part of what is shown.

        Args:
            path: The file.
            what: "picture", "matrix", "figures", "samples" or "layers".
        """
        report = self.content.report
        try:
            if what == "picture":
                save_picture(path, self.content.matrix, self._theme.surface)
            elif what == "matrix" and report is not None:
                save_rows(path, matrix_rows(report))
            elif what == "layers":
                save_rows(path, layer_rows(self.content.shown_layers))
            else:
                table = self.content.figures if what == "figures" else self.content.samples
                save_rows(path, table.texts())
        except OSError as error:
            self._controller.failed.emit(
                tr("{name} cannot be written: {reason}.", name=path.name, reason=error.strerror or error), ""
            )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_progress()
        self._update()

    def sizeHint(self) -> QSize:
        return QSize(800, 240)

    # --- what it follows ---

    def _connect(self) -> None:
        controller = self._controller
        controller.inspected.connect(self._on_inspected)
        controller.finished.connect(self._on_finished)
        controller.event_received.connect(self._on_event)
        controller.progress_ready.connect(self._on_progress)
        controller.state_changed.connect(self._update)
        controller.runs_changed.connect(self._update)
        self._session.design_replaced.connect(self._forget)
        self.bar.look.clicked.connect(self.look)
        self.bar.output.activated.connect(self._show_output)
        self.bar.save_chosen.connect(self._ask_path)

    def _on_event(self, event: object) -> None:
        if isinstance(event, CheckpointSaved):
            self._chosen = None
            self._update()

    def _on_finished(self, result: object) -> None:
        """A run that ends before the eyes of somebody is looked into at once; the engine is there already."""
        if result is not None and self.isVisible():
            self.look()

    def _on_inspected(self, found: Inspection | None) -> None:
        if found is None:
            return
        self.found = found
        with QSignalBlocker(self.bar.output):
            self.bar.output.clear()
            self.bar.output.addItems([output.name for output in found.outputs])
        self.bar.output.setVisible(len(found.outputs) > 1)
        note = tr("Over {count} samples.", count=show_count(found.layer_samples))
        self.content.show_layers(dict(found.layers), {**found.names, **self._controller.node_names}, note)
        self._show_output()
        self._update()

    def _on_progress(self) -> None:
        """Show the newest report of a run that measures inside."""
        report = self._controller.history.activations
        if report is None or report is self._live or not self.isVisible():
            return
        self._live = report
        note = tr(
            "The run after epoch {epoch}, over {count} validation samples.",
            epoch=show_count(report.epoch),
            count=show_count(report.samples),
        )
        self.content.show_layers(dict(report.layers), self._controller.node_names, note)
        self._update()

    def _forget(self) -> None:
        self.found, self._chosen, self._live = None, None, None
        if self._content is not None:
            self._content.clear()
        self._update()

    # --- what is shown ---

    def _show_output(self) -> None:
        if self.found is not None:
            index = max(0, self.bar.output.currentIndex())
            self.content.show_output(self.found.outputs[index], self.found.pictures)

    def _update(self, *_: object) -> None:
        """Bring page, facts and button up to date, where anybody sees them."""
        if not self.isVisible():
            return
        target, busy = self.target, self._controller.is_busy
        number = target.stem.lstrip("0") if target is not None else ""
        looks = self._controller.activity == "inspect"
        self.bar.show_target(number, tr(LOOKING) if looks else tr(BUSY) if busy else self._controller.elsewhere)
        self.bar.show_facts(self._facts())
        has_any = self._content is not None and bool(self.found is not None or self._content.shown_layers)
        has_matrix = self._content is not None and self._content.report is not None
        self.bar.offer_saves(matrix=has_matrix, samples=self.found is not None)
        if has_any:
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)
        self.message.withdraw()
        if looks:
            self.message.say(tr(LOOKING))
        elif busy:
            self.message.say(tr(AT_WORK))
        elif target is None:
            self.message.say(tr(NO_CHECKPOINT))
            if self.train_action is not None:
                self.message.offer_action(self.train_action)
        else:
            self.message.say(tr(READY, number=number))
            self.message.offer(tr("Look inside"), self.look)

    def _facts(self) -> str:
        if self.found is None:
            return ""
        found = self.found
        return " · ".join(
            (
                tr("checkpoint {number}", number=Path(found.checkpoint).stem.lstrip("0")),
                tr(PARTS[found.part], count=show_count(found.samples)),
                show_metrics(found.metrics),
            )
        )

    def _ask_path(self, what: str) -> None:
        suffix = "png" if what == "picture" else "csv"
        title = tr("Save what is inside")
        dialog = QFileDialog(self, title, f"{what}.{suffix}", f"{suffix.upper()} (*.{suffix})")
        dialog.setObjectName("save_inside_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(Path(path), what))
        dialog.open()

    def _lay_out(self) -> None:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.message)
        self._pages.addWidget(self._page)
