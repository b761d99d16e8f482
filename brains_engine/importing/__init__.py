"""Import of models that other programs made. Files are read as data: nothing in them is run."""

from __future__ import annotations

from brains_engine.importing.keras_model import import_config, import_keras
from brains_engine.importing.readers import READERS, Reader, import_model
from brains_engine.importing.report import ImportReport, Remark

__all__ = ["READERS", "ImportReport", "Reader", "Remark", "import_config", "import_keras", "import_model"]
