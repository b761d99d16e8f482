"""A table of one's own, from a file to predictions that can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_a_csv_file_is_trained_on(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """Data of one's own.

    A CSV file is chosen as the source of samples and a column as its target. What was found in it is said; the design
    does not fit yet, and the problem's fix sets its width. Then it trains on the file.
    """
    application, session = journey.application, journey.application.session
    path = tmp_path / "flowers.csv"
    write_table(path)
    journey.start_template("iris", epochs=25)
    application.inspector.show_tab("training")
    journey.choose("edit_data.source", "CSV file")
    journey.enter("edit_data.path", str(path))
    journey.enter("edit_data.target", "kind")
    facts = journey.find(QLabel, "data_facts")
    qtbot.waitUntil(lambda: "300" in facts.text(), timeout=5000)
    codes = {problem.code for problem in session.analysis.problems}
    assert codes
    journey.show("The file is read: its samples, features and classes. The design does not fit yet.")
    for problem in session.analysis.problems:
        if problem.fixes:
            application.canvas.apply_fix(problem.fixes[0])
    assert not session.analysis.errors
    application.canvas.setFocus()
    journey.train()
    accuracy = application.plots.plot("metrics").lines["val_accuracy"].y[-1]
    assert accuracy > 0.9
    journey.show("Trained on the file.")


def write_table(path: Path) -> None:
    """Two kinds that three features tell apart."""
    generator = np.random.default_rng(7)
    kinds = generator.integers(0, 2, 300)
    features = generator.normal(size=(300, 3)) + kinds[:, None] * 3.0
    rows = [",".join(f"{value:.4f}" for value in row) for row in features]
    lines = [f"{row},{('rose', 'tulip')[kind]}" for row, kind in zip(rows, kinds, strict=True)]
    path.write_text("height,width,weight,kind\n" + "\n".join(lines) + "\n", encoding="utf-8")
