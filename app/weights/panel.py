"""The weights and the mask of the selected layer as a picture, from the newest checkpoint, while somebody looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.empty_page import EmptyPage
from app.icons import icon
from app.inspector.editors.controls import QuietCombo
from app.measures import show_count, show_figure
from app.theme import SPACE_M, SPACE_S
from app.translation import mark, tr
from app.weights.color_scale import ColorScale
from app.weights.files import save_numbers, save_picture
from app.weights.heat_map import HeatMap
from app.weights.reader import WeightsReader
from brains_engine.runs.events import CheckpointSaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QHideEvent, QShowEvent

    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from app.weights.picture import Picture
    from app.weights.reader import Wish
    from brains_engine.runs.tensors import LayerTensor

NO_CHECKPOINT = mark("Train the design to see weights here: they are read from its newest checkpoint.")
NO_NODE = mark("Select a layer on the canvas to see its weights and which of them were dropped.")
SEVERAL = mark("Several layers are selected: select one to see its weights.")
SAVES = {"png": mark("Picture (PNG)…"), "csv": mark("Numbers (CSV)…")}


class WeightsPanel(QWidget):
    """Follows the selection and the checkpoints of the run. Hidden, it reads nothing and costs nothing."""

    def __init__(
        self, session: Session, controller: RunController, newest: Callable[[], Path | None], theme: Theme
    ) -> None:
        """Make the panel.

        Args:
            session: The open design and what is selected in it.
            controller: Tells of new checkpoints.
            newest: Gives the newest checkpoint of the design's runs, or none.
            theme: Its colours.
        """
        super().__init__()
        self.setObjectName("weights_panel")
        self.setAccessibleName(tr("Weights of the selected layer"))
        self._session = session
        self._controller = controller
        self._newest = newest
        self._path: Path | None = None
        self._tensors: dict[str, tuple[LayerTensor, Picture]] = {}
        self.reader = WeightsReader(controller, self)
        self.map = HeatMap(theme)
        self.scale = ColorScale(theme)
        self.tensor = _combo("weights_tensor", tr("Weight of the layer"), 22)
        self.mode = _combo("weights_mode", tr("What is drawn"), 8)
        self.mode.addItem(tr("weights"), False)
        self.mode.addItem(tr("mask"), True)
        self.facts = _label("weights_facts", "muted")
        self.value = _label("weights_value", "")
        self.message = EmptyPage("weights_message", "")
        self.train_action: QAction | None = None
        self.save_button = self._make_save()
        self._lay_out()
        self.set_theme(theme)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the newest checkpoint for what is selected, where anybody sees it."""
        if not self.isVisible():
            self.reader.forget()
            return
        path, node_id = self._path or self._newest(), self._node_id()
        if path is None:
            self._show_message(tr(NO_CHECKPOINT))
        elif not node_id:
            self._show_message(tr(SEVERAL) if self._session.selection.ids else tr(NO_NODE))
        else:
            self.reader.ask(path, node_id)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.map.set_theme(theme)
        self.scale.set_theme(theme)
        self.save_button.setIcon(icon("download", theme.muted))

    def save(self, path: Path) -> None:
        """Save the picture, or all numbers of the weight, by the ending of the file's name."""
        shown = self._tensors.get(self.tensor.currentData())
        if shown is None:
            return
        try:
            if path.suffix.lower() == ".csv":
                save_numbers(path, shown[0])
            else:
                save_picture(path, self.map.image)
        except OSError as error:
            self._controller.failed.emit(
                tr("{name} cannot be written: {reason}.", name=path.name, reason=error.strerror or error), ""
            )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reader.forget()

    def sizeHint(self) -> QSize:
        return QSize(640, 220)

    # --- what it follows ---

    def _connect(self) -> None:
        self._session.selection.changed.connect(self.reload)
        self._session.design_replaced.connect(self._forget)
        self._controller.event_received.connect(self._on_event)
        self._controller.runs_changed.connect(self.reload)
        self.reader.read.connect(self._on_read)
        self.reader.failed.connect(self._on_failed)
        self.tensor.activated.connect(self._show_tensor)
        self.mode.activated.connect(self._show_tensor)
        self.map.pointed.connect(self.value.setText)

    def _forget(self) -> None:
        self._path = None
        self.reload()

    def _on_event(self, event: object) -> None:
        if isinstance(event, CheckpointSaved):
            self._path = Path(event.path)
            self.reload()

    def _on_failed(self, wish: Wish, sentence: str) -> None:
        # A checkpoint may go while it is waited for: the newest one stays.
        if wish[1] == self._node_id():
            self._show_message(sentence)

    def _on_read(self, wish: Wish, tensors: dict[str, tuple[LayerTensor, Picture]]) -> None:
        path, node_id = wish
        if node_id != self._node_id():
            return
        name = self._controller.node_names.get(node_id, node_id)
        if not tensors:
            self._show_message(tr("{name} has no weights in the newest checkpoint.", name=name))
            return
        self._tensors = tensors
        present = self.tensor.currentData()
        with QSignalBlocker(self.tensor):
            self.tensor.clear()
            for key, (tensor, _) in tensors.items():
                self.tensor.addItem(f"{key}  {' x '.join(map(str, tensor.values.shape))}", key)
            best = present if present in tensors else max(tensors, key=lambda key: tensors[key][0].values.size)
            self.tensor.setCurrentIndex(self.tensor.findData(best))
        self.map.setAccessibleName(tr("Weights of {name}. Arrow keys read single weights.", name=name))
        self._source = tr("{name}, checkpoint {number}", name=name, number=path.stem.lstrip("0"))
        self._pages.setCurrentIndex(1)
        self._show_tensor()

    def _show_tensor(self) -> None:
        shown = self._tensors.get(self.tensor.currentData())
        if shown is None:
            return
        tensor, picture = shown
        mask = bool(self.mode.currentData())
        alive = 1.0 if tensor.alive is None else float(tensor.alive.mean())
        facts = [
            self._source,
            tr("{count} weights", count=show_count(tensor.values.size)),
            tr("{share} % dropped", share=show_figure(100 * (1 - alive), ".1f")),
        ]
        if picture.block > 1:
            facts.append(tr("a cell is a block of {block} x {block}", block=picture.block))
        self.facts.setText(" · ".join(facts))
        self.scale.show_limit(picture.limit, mask=mask)
        self.map.show_mask(mask)
        self.map.show_picture(picture)

    def _show_message(self, sentence: str) -> None:
        self._tensors = {}
        self.map.show_picture(None)
        self.message.say(tr(sentence))
        self._pages.setCurrentIndex(0)
        if sentence == NO_CHECKPOINT and self.train_action is not None:
            self.message.offer_action(self.train_action)
        elif sentence == NO_NODE and self._session.snapshot.nodes:
            self.message.offer(tr("Select the largest layer"), self._select_largest)
        else:
            self.message.withdraw()

    def _select_largest(self) -> None:
        nodes = self._session.analysis.nodes
        self._session.selection.set([max(nodes, key=lambda node: nodes[node].params.total)])

    def _node_id(self) -> str:
        nodes = [node_id for node_id in self._session.selection.ids if node_id in self._session.snapshot.nodes]
        return nodes[0] if len(nodes) == 1 else ""

    # --- parts ---

    def _make_save(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("save_weights")
        button.setText(tr("Save"))
        button.setToolTip(tr("Save the picture or the numbers"))
        button.setAccessibleName(tr("Save the picture or the numbers of the weight"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for suffix, text in SAVES.items():
            action = menu.addAction(tr(text))
            action.setObjectName(f"save_weights_{suffix}")
            action.triggered.connect(lambda _=False, suffix=suffix: self._ask_path(suffix))
        button.setMenu(menu)
        return button

    def _ask_path(self, suffix: str) -> None:
        name = f"{self._node_id()} {self.tensor.currentData()}.{suffix}"
        dialog = QFileDialog(self, tr("Save the weights"), name, f"{suffix.upper()} (*.{suffix})")
        dialog.setObjectName("save_weights_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.open()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_M)
        for widget in (self.tensor, self.mode, self.scale):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.save_button)
        # Neither text may move the picture beneath the pointer: both keep to one line of a fixed height.
        texts = QHBoxLayout()
        for label in (self.value, self.facts):
            label.setWordWrap(False)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            label.setFixedHeight(label.fontMetrics().height() + SPACE_S)
            texts.addWidget(label, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(bar)
        column.addLayout(texts)
        column.addWidget(self.map, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.message)
        self._pages.addWidget(content)
        self._source = ""


def _combo(name: str, accessible: str, width: int) -> QuietCombo:
    combo = QuietCombo()
    combo.setObjectName(name)
    combo.setAccessibleName(accessible)
    combo.setToolTip(accessible)
    combo.setMinimumContentsLength(width)
    return combo


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
