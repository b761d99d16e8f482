import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

import brains_engine as be
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.runs.events import Event

LIGHT = """
import sys
import brains_engine as be
from brains_engine.design import edits
design = be.network("dense", inputs=4, outputs=3, width=8, height=2)
edits.set_training_value(design, "data.source", "iris")
edits.set_options(design, "dense-1", units=5)
edits.set_title(design, "light")
be.save_design(design, sys.argv[1])
again = be.load_design(sys.argv[1])
assert again.snapshot == design.snapshot
assert be.validate(again) == ()
assert be.analyse(again).params == 5 * 5 + 6 * 8 + 9 * 3
assert len(be.list_layers()) > 10 and be.list_templates()
print(sorted({"tensorflow", "keras", "sklearn", "polars", "scipy", "PySide6"} & set(sys.modules)))
"""


def test_designs_are_edited_without_tensorflow(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, str(tmp_path / "x.brains")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_every_name_is_there_and_documented() -> None:
    assert set(be.__all__) <= set(dir(be))
    for name in be.__all__:
        assert getattr(be, name).__doc__, name


def test_the_whole_way_in_python(tmp_path: Path) -> None:
    design = be.network("dense", inputs=64, outputs=10, width=32, height=1)
    model = be.build(design)
    assert model.count_params() == be.analyse(design).params
    seen: list[Event] = []
    result = be.train(
        design,
        tmp_path / "run",
        data="digits",
        epochs=2,
        seed=1,
        settings={"optimizer.learning_rate": 0.01},
        on_event=seen.append,
    )
    assert (result.epoch, result.reason) == (2, "completed")
    assert seen[-1].name == "finished"
    result = be.resume(tmp_path / "run", epochs=3)
    assert result.epoch == 3
    assert be.list_checkpoints(tmp_path / "run")[-1]["epoch"] == 3
    assert result.last_checkpoint is not None
    assert be.evaluate(result.last_checkpoint)["accuracy"] > 0.9
    data = be.load_data(DataConfig(source="digits", scaling="none"))
    outputs = be.predict(result.last_checkpoint, data.x_val)
    assert isinstance(outputs, np.ndarray)
    assert np.mean(outputs.argmax(axis=1) == data.y_val) > 0.9
    assert np.asarray(be.predict(result.last_checkpoint, "digits")).shape == (1797, 10)
    report = be.export(result.last_checkpoint, "keras", tmp_path / "digits.keras")
    assert report.max_abs_difference < 1e-5


def test_errors_share_one_base(tmp_path: Path) -> None:
    with pytest.raises(be.BrainsError, match="none"):
        be.load_design(tmp_path / "none.brains")
    with pytest.raises(be.BrainsError, match="digit"):
        be.load_data("digit")
    with pytest.raises(be.BrainsError, match="Did you mean epochs"):
        be.train(be.load_template("iris"), tmp_path / "run", settings={"epoch": 3})
