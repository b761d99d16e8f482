"""What the minimap says beyond places: problems by shape as well as colour, and the state in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.canvas.style import pen
from app.translation import tr, tr_count

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.theme import Theme
    from brains_engine.planning.plan import Analysis

MARK = 4.0
"""Half the width of a mark: large enough to be told apart however small the cards are."""


def mark_problem(painter: QPainter, point: QPointF, severity: str, theme: Theme) -> None:
    """A disc is an error, a triangle a warning, as on the cards."""
    painter.setPen(pen(theme.color("surface"), 1.0))
    painter.setBrush(theme.color("error" if severity == "error" else "warning"))
    if severity == "error":
        painter.drawEllipse(point, MARK, MARK)
    else:
        corners = (QPointF(0.0, -MARK), QPointF(MARK, MARK), QPointF(-MARK, MARK))
        painter.drawPolygon([point + corner for corner in corners])


def status_text(nodes: int, analysis: Analysis, progress: float | None) -> str:
    """How a level stands: `12 layers, 2 problems, 43 % trained`."""
    parts = [tr("1 layer") if nodes == 1 else tr("{count} layers", count=nodes)]
    problems = len(analysis.problems)
    if problems:
        parts.append(tr_count("{count} problem", "{count} problems", problems))
    if progress is not None:
        parts.append(tr("{percent} % trained", percent=round(100 * progress)))
    return ", ".join(parts)
