"""What F1 tells of: the page that belongs to what has the focus, else to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.inspector.field_row import FieldRow
from app.inspector.layer_tab import LayerTab
from app.inspector.problem_cards import ProblemCard
from app.inspector.training_tab import TrainingTab
from app.palette.panel import PalettePanel
from app.problems.panel import ProblemsPanel
from app.run.run_panel import RunPanel
from brains_engine.handbook import HOME, TRAINING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from app.actions.context import Context
    from brains_engine.design.diagnostics import Problem


def help_page(context: Context) -> str:
    """The name of a page of the handbook, its start where nothing is selected."""
    layer = _selected_layer(context)
    option = ""
    for widget in _from_focus_outwards():
        if isinstance(widget, ProblemsPanel) and (problem := widget.current_problem()) is not None:
            return _about(problem, context)
        if isinstance(widget, ProblemCard):
            return _about(widget.problem, context)
        if isinstance(widget, PalettePanel) and widget.current_layer() in context.session.registry:
            return layer_page(widget.current_layer())
        if isinstance(widget, FieldRow):
            option = widget.path
        if isinstance(widget, LayerTab) and layer:
            return layer_page(layer, option.partition(".")[0])
        if isinstance(widget, TrainingTab | RunPanel) and option:
            return f"{TRAINING}#{option}"
    chosen = layer or context.palette.current_layer()
    return layer_page(chosen) if chosen in context.session.registry else HOME


def layer_page(layer: str, option: str = "") -> str:
    """The name of a layer's page, at the row of an option."""
    return f"layers/{layer}.md" + (f"#{option}" if option else "")


def _about(problem: Problem, context: Context) -> str:
    node = context.session.snapshot.nodes.get(problem.node_id or "")
    return f"problems/{problem.code}.md" + (f"?layer={node.layer}" if node is not None else "")


def _selected_layer(context: Context) -> str:
    nodes = context.selected_nodes
    layer = context.session.level.snapshot.nodes[nodes[0]].layer if nodes else ""
    return layer if layer in context.session.registry else ""


def _from_focus_outwards() -> Iterator[QObject]:
    widget: QObject | None = QApplication.focusWidget()
    while widget is not None:
        yield widget
        widget = widget.parent()
