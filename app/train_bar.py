"""The right end of the toolbar: device, progress, and Train, which turns into Pause and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.icons import icon
from app.measures import show_count, show_duration
from app.motion import show_waiting
from app.theme import SPACE_L, SPACE_M, text_px
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.actions.action_set import ActionSet
    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme

_PROGRESS_WIDTH = 190
_PARTS = 1000


class TrainBar(QWidget):
    """Shows where the run is, and holds the one filled button."""

    def __init__(
        self, session: Session, controller: RunController, actions: ActionSet, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("train_bar")
        self._session = session
        self._controller = controller
        self.device = QLabel(self)
        self.device.setObjectName("device_chip")
        self.device.setProperty("role", "chip")
        self.device.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("toolbar_progress")
        self.progress.setAccessibleName(tr("Progress of the run"))
        self.progress.setRange(0, _PARTS)
        self.progress.setTextVisible(False)
        self.caption = QLabel(self)
        self.caption.setObjectName("toolbar_caption")
        self.caption.setProperty("role", "caption")
        self._progress_box = QWidget(self)
        self._progress_box.setFixedWidth(text_px(_PROGRESS_WIDTH))
        self.train = self._make_button(actions["run.train"], "toolbar_train", is_primary=True)
        self.pause = self._make_button(actions["run.pause"], "toolbar_pause", is_primary=True)
        self.stop = self._make_button(actions["run.stop"], "toolbar_stop", is_primary=False)
        self._lay_out()
        controller.state_changed.connect(self.refresh)
        controller.stage_changed.connect(self.refresh)
        controller.progress_ready.connect(self.refresh)
        session.committed.connect(self.refresh)
        session.design_replaced.connect(self.refresh)
        actions.updated.connect(self.refresh)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.train.setIcon(icon("train", theme.on_accent, disabled=theme.muted))
        self.stop.setIcon(icon("stop", theme.text, disabled=theme.disabled))
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show the run as it is now."""
        state = self._controller.state
        is_busy = state != "idle"
        self.train.setVisible(not is_busy)
        self.pause.setVisible(is_busy and self._controller.activity == "train")
        self.stop.setVisible(is_busy)
        drawing = "train" if state == "paused" else "pause"
        self.pause.setIcon(icon(drawing, self._theme.on_accent, disabled=self._theme.muted))
        self._progress_box.setVisible(is_busy)
        self._show_device()
        if is_busy:
            self._show_progress()

    def _show_device(self) -> None:
        started = self._controller.history.started
        if started is not None and self._controller.is_busy:
            self.device.setText(f"{started.device} · {started.precision}")
            self.device.setToolTip(
                tr(
                    "Device and precision of the run; the training step is compiled by {compiler}: {reason}.",
                    compiler=started.compiler,
                    reason=started.compiler_reason or tr("as it was chosen for this run"),
                )
            )
        else:
            device = self._session.snapshot.settings.training.device
            self.device.setText(tr("Auto · float32") if device == "auto" else f"{device.upper()} · float32")
            self.device.setToolTip(
                tr("Device and precision of the next run. Set the device in the inspector, Training.")
            )
        self.device.setAccessibleName(tr("Device and precision: {text}", text=self.device.text()))

    def _show_progress(self) -> None:
        history = self._controller.history
        latest, started = history.latest, history.started
        stage = self._controller.stage
        if stage or latest is None or started is None:
            # A range of nothing shows that something goes on, without saying how far.
            if latest is None:
                show_waiting(self.progress, _PARTS)
            else:
                self.progress.setRange(0, _PARTS)
            self.caption.setText(stage or tr("Starting"))
            self.caption.setToolTip(stage)
            return
        self.progress.setRange(0, _PARTS)
        self.progress.setValue(round(_PARTS * history.progress))
        epoch = min(latest.epoch, started.epochs)
        paused = tr("Paused · ") if self._controller.state == "paused" else ""
        self.caption.setText(
            tr(
                "{paused}{epoch}/{epochs} · {seconds_left} left",
                paused=paused,
                epoch=epoch,
                epochs=started.epochs,
                seconds_left=show_duration(latest.seconds_left),
            )
        )
        self.caption.setToolTip(
            tr(
                "Epoch {epoch} of {epochs}, step {step}, {steps_per_second} steps a second",
                epoch=epoch,
                epochs=started.epochs,
                step=show_count(latest.step),
                steps_per_second=show_count(round(latest.steps_per_second)),
            )
        )

    def _make_button(self, action: QAction, name: str, *, is_primary: bool) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(16, 16))
        if is_primary:
            button.setProperty("role", "primary")

        def follow() -> None:
            text = action.text().replace("&", "")
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        button.clicked.connect(action.trigger)
        follow()
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._progress_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addStretch(1)
        column.addWidget(self.caption)
        column.addWidget(self.progress)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        for widget in (self.device, self._progress_box):
            row.addWidget(widget)
        row.addSpacing(SPACE_L - SPACE_M)
        for widget in (self.stop, self.pause, self.train):
            row.addWidget(widget)
