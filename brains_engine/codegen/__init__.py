"""Designs as Python code of plain Keras, and such code as designs. Nothing here imports TensorFlow or runs code."""

from __future__ import annotations

from brains_engine.codegen.files import write_code
from brains_engine.codegen.notebook import export_notebook
from brains_engine.codegen.reading.reader import import_code, read_code
from brains_engine.codegen.reading.source import read_text
from brains_engine.codegen.script import export_code

__all__ = ["export_code", "export_notebook", "import_code", "read_code", "read_text", "write_code"]
