"""A layer of one's own: a Python file, read, trusted, used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF
from PySide6.QtWidgets import QDialog, QPushButton

from app.palette.model import LAYER_ROLE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey

EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "swish_beta.py"


def test_a_file_becomes_a_layer(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """A layer of one's own.

    A folder holds a Python file with a layer. The window shows what is in it and what trust means; only after that the
    layer stands in the palette, with options and help as any other.
    """
    session = journey.application.session
    (tmp_path / "layers").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "layers")
    document = {"format": "brains", "version": 1, "settings": {"title": "Mine"}, "nodes": [], "links": []}
    (tmp_path / "mine.brains").write_text(json.dumps(document))
    assert journey.application.documents.load(tmp_path / "mine.brains")
    journey.show("A layer file lies beside the design; nothing in it has run.")
    journey.click(journey.find(QPushButton, "notice_review…"))
    journey.find(QDialog, "trust_layer")
    journey.click(journey.find(QPushButton, "trust"))
    journey.wait_gone("trust_layer")
    assert "swish_beta" in offered(journey)
    journey.application.canvas.reset_zoom()
    journey.application.canvas.centerOn(0.0, 0.0)
    journey.drag_layer("swish_beta", QPointF(0.0, 0.0))
    journey.enter("edit_first_beta", "1.5")
    assert session.snapshot.nodes["swish_beta-1"].options["first_beta"] == 1.5
    journey.show("It is a layer as any other.")


def offered(journey: Journey) -> list[str]:
    """Ids of the layers in the palette."""
    model = journey.application.palette.tree.model()
    families = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    return [
        model.index(row, 0, family).data(LAYER_ROLE) for family in families for row in range(model.rowCount(family))
    ]
