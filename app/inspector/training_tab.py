"""The Training tab: everything that decides how the design is trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.inspector.form import OptionsForm
from app.inspector.form_bar import FormBar
from app.inspector.help_card import HelpCard
from app.inspector.rate_preview import RatePreview
from app.inspector.services import Services
from app.inspector.targets import TrainingTarget
from app.measures import show_figure
from app.sentences import say
from app.theme import SPACE_L, SPACE_M
from app.translation import mark, tr
from brains_engine.data.catalogue import SOURCES, describe_source
from brains_engine.errors import BrainsError
from brains_engine.fields import FieldDescription, describe
from brains_engine.handbook import TRAINING
from brains_engine.runs.config import RunConfig

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.inspector.field_row import FieldRow
    from app.session import Session
    from app.theme import Theme
    from brains_engine.runs.config import DataConfig

READ_DELAY_MS = 250
FIRST = ("epochs", "batch_size", "device", "seed")
DEVICES = (("auto", mark("automatic")), ("cpu", mark("CPU")), ("gpu:0", mark("first GPU")))


def device_choices() -> list[tuple[str, str]]:
    """The devices by what they are called."""
    return [(device, tr(title)) for device, title in DEVICES]


class TrainingTab(QWidget):
    """A form over the run's settings, and one line on the data that is chosen.

    Signals:
        page_asked: A page of the handbook is wanted.
        preview_asked: The data is to be shown.
    """

    page_asked = Signal(str)
    preview_asked = Signal()

    def __init__(self, session: Session, theme: Theme, *, is_whole: bool = True) -> None:
        """Make the tab.

        Args:
            session: Its design's settings are shown.
            theme: Its colours.
            is_whole: Make all of it now; otherwise `make` does, which is to be gone through to its end.
        """
        super().__init__()
        self.setObjectName("training_tab")
        self._session = session
        sources = [(source.id, say(source.title)) for source in SOURCES.values()]
        self.bar = FormBar("training", theme)
        self.bar.narrowed.connect(self._narrow)
        self.bar.reset_asked.connect(lambda: self._refuse(TrainingTarget(self._session.design).reset()))
        services = Services(commit=self._commit, gesture=lambda held: session.recorder.hold(held), help=self._tell)
        self.form = OptionsForm(
            _fields(),
            services,
            theme,
            choices={"data.source": sources, "device": device_choices()},
            is_whole=False,
        )
        self.unmatched = QLabel()
        self.unmatched.setObjectName("training_unmatched")
        self.unmatched.setProperty("role", "muted")
        self.unmatched.setWordWrap(True)
        self.unmatched.hide()
        self.facts = QLabel()
        self.facts.setObjectName("data_facts")
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "caption")
        self.preview = QPushButton(tr("Preview data…"))
        self.preview.setObjectName("preview_data")
        self.preview.setToolTip(tr("Look at the data: columns and their roles, classes, pictures"))
        self.preview.clicked.connect(self.preview_asked)
        # a file is read for its facts, so not at each key that changes its name
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(READ_DELAY_MS)
        self._read.timeout.connect(self._show_facts)
        self._described: DataConfig | None = None
        self.rates = RatePreview(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.bar)
        column.addWidget(self.unmatched)
        column.addWidget(self.form)
        column.addStretch(1)
        if is_whole:
            for _ in self.make():
                pass

    def make(self) -> Iterator[None]:
        """Make the form, a part at each `next`."""
        yield from self.form.make()
        self.form.parts["data"].rows.insertWidget(0, self.facts)
        self.form.parts["data"].rows.insertWidget(1, self.preview, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.parts["schedule"].rows.insertWidget(1, self.rates)
        snapshot = self._session.snapshot
        yield from self.form.show_in_turns(TrainingTarget(self._session.design).values())
        if self._session.snapshot is not snapshot:  # it was edited in between
            self.form.show_values(TrainingTarget(self._session.design).values())
        yield
        self._show_state()
        yield
        self._show_facts()

    def refresh(self) -> None:
        """Show what the design holds now."""
        self.form.show_values(TrainingTarget(self._session.design).values())
        self._show_state()

    def _show_state(self) -> None:
        self.bar.reset.setEnabled(self.form.has_changes)
        self._show_unmatched()
        self._show_rates()
        if self._session.design.snapshot.settings.training.data != self._described:
            self._read.start()

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.form.set_theme(theme)
        self.rates.set_theme(theme)

    def _narrow(self) -> None:
        self.form.narrow(self.bar.words, only_changed=self.bar.only_changed)
        self._show_unmatched()

    def _show_unmatched(self) -> None:
        for about in (self.facts, self.preview):
            about.setVisible(not self.bar.words.strip() and not self.bar.only_changed)
        self.unmatched.setText(
            tr("No setting of this name.") if self.bar.words.strip() else tr("Every setting has its default.")
        )
        self.unmatched.setVisible(self.form.is_empty)

    def _refuse(self, sentence: str) -> None:
        self.unmatched.setText(sentence)
        self.unmatched.setVisible(bool(sentence))

    def _tell(self, row: FieldRow) -> None:
        """Show what a setting does."""
        card = HelpCard(row)
        card.page_asked.connect(lambda: self.page_asked.emit(f"{TRAINING}#{row.path}"))
        card.show_beside(row)

    def _show_facts(self) -> None:
        self._read.stop()
        self._described = self._session.design.snapshot.settings.training.data
        self.facts.setText(data_sentence(self._described))
        self._show_rates()

    def _show_rates(self) -> None:
        """Draw the learning rate over the run, as long as the data is known."""
        config = self._session.design.snapshot.settings.training
        if self._described != config.data:
            return  # it is read soon
        try:
            samples = describe_source(config.data).samples
        except BrainsError:
            samples = 0
        self.rates.setVisible(samples > 0)
        if samples:
            self.rates.show_schedule(config, samples)

    def _commit(self, path: str, value: object) -> str:
        return TrainingTarget(self._session.design).commit(path, value)


def _fields() -> list[FieldDescription]:
    """The run's settings, those one changes most first."""
    return sorted(describe(RunConfig), key=lambda field: FIRST.index(field.name) if field.name in FIRST else len(FIRST))


def data_sentence(config: DataConfig) -> str:
    """What the chosen data is, or what is wrong with it, in a line."""
    try:
        info = describe_source(config)
    except BrainsError as error:
        return say(str(error))
    shape = " x ".join(str(size) for _, size in info.dims)
    aim = (
        tr("{count} classes", count=info.classes)
        if info.classes
        else tr("{count} values to predict", count=info.targets)
    )
    if info.classes is None and info.targets == 1:
        aim = tr("one value to predict")
    return tr("{samples} samples of {shape}, {aim}.", samples=show_figure(info.samples, ","), shape=shape, aim=aim)
