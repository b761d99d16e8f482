"""Run in a process of its own, where Brains cannot be imported: builds exported networks and compares their answers.

`python -I exported_process.py FOLDER` reads `script_N.py` and `values.npz`, and prints what differs as JSON.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
sys.modules["brains_engine"] = None  # type: ignore[assignment]


def main(folder: Path) -> dict[str, float]:
    """The largest difference of each script."""
    import numpy as np

    with np.load(folder / "values.npz") as archive:
        values = dict(archive)
    found = {}
    for script in sorted(folder.glob("script_*.py")):
        model = runpy.run_path(str(script), run_name="exported")["build_model"]()
        mine = {name.split("/")[1]: array for name, array in values.items() if name.startswith(f"{script.stem}/")}
        model.set_weights([mine[name] for name in sorted(mine) if name.startswith("weight")])
        inputs = [mine[name] for name in sorted(mine) if name.startswith("input")]
        given = model(inputs if len(inputs) > 1 else inputs[0], training=False)
        parts = given.values() if isinstance(given, dict) else [given]
        answer = np.concatenate([np.asarray(part).reshape(4, -1) for part in parts], axis=1)
        np.testing.assert_array_equal(np.isnan(answer), np.isnan(mine["answer"]))
        found[script.stem] = float(np.nanmax(np.abs(answer - mine["answer"]), initial=0.0))
    return found


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
