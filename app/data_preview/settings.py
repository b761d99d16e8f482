"""The settings of the data beside its preview: the same rows as under Training, of those that decide what is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.inspector.form import OptionsForm
from app.inspector.services import Services
from app.inspector.targets import TrainingTarget
from app.sentences import say
from app.theme import SPACE_M
from brains_engine.data.catalogue import SOURCES
from brains_engine.data.column_roles import BY_TABLE
from brains_engine.fields import describe
from brains_engine.runs.config import DataConfig, RunConfig

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme

SHOWN = ("missing", "split", "validation_values", "folds", "fold")
"""Settings that are folded under Training, but not here."""
TOP = ("class_weights",)
"""Settings beside the data that depend on its classes."""


class DataSettings(QWidget):
    """Rows that write into the design, each change an undo step."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("data_settings")
        self._session = session
        services = Services(
            commit=lambda path, value: TrainingTarget(session.design).commit(path, value),
            gesture=lambda held: session.recorder.hold(held),
        )
        sources = [(source.id, say(source.title)) for source in SOURCES.values()]
        data = [
            replace(field, advanced=field.advanced and field.name not in SHOWN)
            for field in describe(DataConfig)
            if field.name not in BY_TABLE
        ]
        self.form = OptionsForm(data, services, theme, path="data.", choices={"data.source": sources})
        beside = [replace(field, advanced=False) for field in describe(RunConfig) if field.name in TOP]
        self.beside = OptionsForm(beside, services, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_M, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.form)
        column.addWidget(self.beside)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show what the design holds now."""
        values = TrainingTarget(self._session.design).values()
        self.form.show_values(values["data"])
        self.beside.show_values(values)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.form.set_theme(theme)
        self.beside.set_theme(theme)
