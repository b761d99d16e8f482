"""A window that is closed while it trains: it asks, stops, saves, joins its thread, and the process ends with 0."""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from shiboken6 import isValid

from app.application import Application
from app.settings import Settings
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import save_design
from brains_engine.layers import discover
from brains_engine.runs.store import read_checkpoints, read_run
from brains_engine.templates import load_template
from tests.app.conftest import (  # noqa: F401 - fixtures are found by name
    cache_folder,
    end,
    isolated_folders,
    nothing_leaks,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TIMES = 50
JOIN_S = 5.0
ENGINE_MS = 60_000
ENDLESS = 1_000_000
CONTROL = Qt.KeyboardModifier.ControlModifier
