"""The functions that `import brains_engine as be` offers: thin, with the layers that ship as the default."""

from __future__ import annotations

from brains_engine.api.data import load_data, preview_data
from brains_engine.api.designs import (
    analyse,
    export_code,
    export_notebook,
    import_code,
    import_keras,
    list_layers,
    list_templates,
    load_design,
    load_template,
    new_design,
    save_design,
    validate,
    write_imported_weights,
)
from brains_engine.api.experiments import experiment, list_experiments
from brains_engine.api.networks import (
    class_path,
    evaluate,
    export,
    inspect,
    list_checkpoints,
    predict,
    read_history,
    units,
)
from brains_engine.api.training import build, cross_validate, learning_rate_range, online, resume, train
from brains_engine.architectures import network
from brains_engine.errors import BrainsError

__all__ = [
    "BrainsError",
    "analyse",
    "build",
    "class_path",
    "cross_validate",
    "evaluate",
    "experiment",
    "export",
    "export_code",
    "export_notebook",
    "import_code",
    "import_keras",
    "inspect",
    "learning_rate_range",
    "list_checkpoints",
    "list_experiments",
    "list_layers",
    "list_templates",
    "load_data",
    "load_design",
    "load_template",
    "network",
    "new_design",
    "online",
    "predict",
    "preview_data",
    "read_history",
    "resume",
    "save_design",
    "train",
    "units",
    "validate",
    "write_imported_weights",
]
