"""The Network tab: title, notes, totals, and a table of all layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.inspector.definition_head import DefinitionHead
from app.inspector.facts import FactsGrid
from app.inspector.history_keys import HistoryKeys
from app.inspector.layer_table import HEADERS, LayerTableModel
from app.inspector.parameters import Parameters
from app.inspector.section import Section
from app.measures import show_bytes, show_count, show_large
from app.sentences import say
from app.theme import SPACE_L, SPACE_M, text_px
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.topology import order
from brains_engine.errors import BrainsError
from brains_engine.planning.memory import MEMORY_BUDGET, largest_batch, training_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.design import Design

NOTES_HEIGHT = 96
MOST_ROWS = 60
"""More layers than these scroll inside the table, so that only those that are seen are measured and painted."""


class NetworkTab(QWidget):
    """What the design says of itself, and what it costs."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("network_tab")
        self._level = session.level
        self._is_stale = False
        self.title = QLineEdit()
        self.title.setObjectName("design_title")
        self.title.setAccessibleName(tr("Title of the design"))
        self.title.textEdited.connect(lambda text: self._write(edits.set_title, text))
        self.notes = QPlainTextEdit()
        self.notes.setObjectName("design_notes")
        self.notes.setAccessibleName(tr("Notes on the design"))
        self.notes.setPlaceholderText(tr("What this design is for, and what you found out"))
        self.notes.setFixedHeight(text_px(NOTES_HEIGHT))
        self.notes.setTabChangesFocus(True)
        self.notes.setUndoRedoEnabled(False)  # undo belongs to the design
        self.notes.textChanged.connect(lambda: self._write(edits.set_notes, self.notes.toPlainText()))
        for widget in (self.title, self.notes):
            widget.installEventFilter(HistoryKeys(self))
        self.refusal = QLabel()
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.totals = FactsGrid("network_totals")
        self.table = self._make_table()
        self.costs = Section(tr("Totals"), theme)
        self.costs.rows.addWidget(self.totals)
        self.layers = Section(tr("Layers"), theme)
        self.layers.rows.addWidget(self.table)
        self.head = DefinitionHead(self._level, "definition")
        self.parameters = Parameters(self._level, theme)
        self._lay_out()
        self.refresh()
        self.show_analysis()
        self.select()

    def refresh(self) -> None:
        """Show what the design holds now; inside a block, what its definition does."""
        block = self._level.block
        for part in (self.head, self.parameters):
            part.setVisible(block is not None)
        self.about.setVisible(block is None)
        if block is not None:
            self.head.show_block(block.id)
            self.parameters.show_block(block.id)
        settings = self._level.design.snapshot.settings
        if self.title.text() != settings.title:
            self.title.setText(settings.title)
        if self.notes.toPlainText() != settings.notes:
            with QSignalBlocker(self.notes):
                self.notes.setPlainText(settings.notes)

    def show_analysis(self) -> None:
        """Show totals and the table: now, or as soon as they are seen, for with thousands of layers they take long."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._show_analysis()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.show_analysis()

    def _show_analysis(self) -> None:
        analysis = self._level.analysis
        training = self._level.design.snapshot.settings.training
        memory = training_memory(analysis, training)
        facts = [(tr("Layers"), show_count(len(analysis.nodes))), (tr("Parameters"), show_count(analysis.params))]
        if analysis.trainable != analysis.params:
            facts.append((tr("of them fixed"), show_count(analysis.params - analysis.trainable)))
        is_whole = self._level.block is None
        if is_whole:
            facts += [
                (tr("Memory of parameters"), show_bytes(memory.weights)),
                (tr("Gradients and optimizer"), show_bytes(memory.gradients + memory.optimizer)),
            ]
        facts += [
            (tr("FLOPs a sample"), show_large(analysis.flops)),
            (tr("Activations a sample"), show_bytes(analysis.activation_bytes)),
        ]
        batch = [
            (
                tr("Activations of {batch_size} in training", batch_size=show_count(training.batch_size)),
                show_bytes(memory.batch),
            ),
            (
                tr("Largest batch in {memory_budget}", memory_budget=show_bytes(MEMORY_BUDGET)),
                show_count(largest_batch(analysis, training, MEMORY_BUDGET)),
            ),
        ]
        self.totals.show_facts([*facts, *(batch if is_whole else [])])
        self.model.show_nodes(tuple(analysis.nodes[key] for key in self._order() if key in analysis.nodes))
        self.select()
        height = self.table.horizontalHeader().sizeHint().height() + 2
        rows = min(MOST_ROWS, len(analysis.nodes))
        self.table.setFixedHeight(height + self.table.verticalHeader().defaultSectionSize() * rows)
        self.layers.setVisible(bool(analysis.nodes))

    def select(self) -> None:
        """Mark the rows of the selected layers."""
        if self._is_stale:
            return
        chosen = self._level.selection.ids
        selection = self.table.selectionModel()
        with QSignalBlocker(selection):
            selection.clearSelection()
            marked = QItemSelection()
            for row in range(self.model.rowCount()):
                if self.model.node_id(row) in chosen:
                    marked.select(self.model.index(row, 0), self.model.index(row, len(HEADERS) - 1))
            selection.select(marked, QItemSelectionModel.SelectionFlag.Select)
        self.table.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self.costs.set_theme(theme)
        self.parameters.set_theme(theme)
        self.layers.set_theme(theme)

    def _order(self) -> Sequence[str]:
        """Nodes from input to output; as they were added where a cycle leaves no order."""
        snapshot = self._level.design.snapshot
        try:
            return order(snapshot)
        except BrainsError:
            return tuple(snapshot.nodes)

    def _make_table(self) -> QTableView:
        self.model = LayerTableModel(self)
        table = QTableView()
        table.setObjectName("layer_table")
        table.setAccessibleName(tr("Layers with their shapes and costs"))
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        for column in range(1, len(HEADERS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().selectionChanged.connect(self._select_in_design)
        return table

    def _select_in_design(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self._level.selection.set({self.model.node_id(index.row()) for index in rows})

    def _write(self, edit: Callable[[Design, str], None], text: str) -> None:
        try:
            edit(self._level.design, text)
        except BrainsError as error:
            self.refusal.setText(say(str(error)))
        else:
            self.refusal.clear()
        self.refusal.setVisible(bool(self.refusal.text()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        self.about = QWidget()
        about = QVBoxLayout(self.about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(SPACE_M)
        for text, widget in ((tr("Title"), self.title), (tr("Notes"), self.notes)):
            label = QLabel(text)
            label.setBuddy(widget)
            about.addWidget(label)
            about.addWidget(widget)
        about.addWidget(self.refusal)
        for part in (self.about, self.head, self.parameters, self.costs, self.layers):
            column.addWidget(part)
        column.addStretch(1)
