"""Every error that Brains raises on purpose: one class per cause, all under `BrainsError`.

A message is one plain sentence that says what is wrong and where; `hint` says what to do.
"""

from __future__ import annotations


class BrainsError(Exception):
    """Base of all expected errors. Its text can be shown to a user as it is."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class OptionError(BrainsError):
    """An option of a layer or of a run is missing, unknown, of the wrong type or out of bounds."""


class UnknownLayerError(BrainsError):
    """A design names a layer that the registry does not have."""


class ShapeError(BrainsError):
    """A layer cannot take the tensors that are wired to it.

    `fix` names the repair that would help, see `brains_engine.planning.fixes`.
    """

    def __init__(self, message: str, hint: str = "", fix: str = "") -> None:
        super().__init__(message, hint)
        self.fix = fix


class CustomLayerError(BrainsError):
    """A layer of the user's own cannot be read, trusted or loaded, or it fails."""


class EditError(BrainsError):
    """An edit would leave the design broken: a cycle, a duplicate link, an unknown node."""


class DesignFileError(BrainsError):
    """A `.brains` file cannot be read or written."""


class ModelImportError(BrainsError):
    """A file of another program cannot be imported."""


class InvalidDesignError(BrainsError):
    """A design has problems that keep it from being built."""


class DataError(BrainsError):
    """A data source is missing, malformed, or does not suit the design."""


class DeviceError(BrainsError):
    """The requested device or precision is not available."""


class ClusterError(BrainsError):
    """The machines that are to train together are not described well, do not come together, or disagree."""


class TrainingError(BrainsError):
    """Training had to end, for example at a loss that is not finite."""


class WorkerLostError(TrainingError):
    """A machine that trains with this one is gone, and the run cannot go on without it."""


class RunFolderError(BrainsError):
    """A run folder is missing, damaged, in use, or cannot be written."""


class CheckpointError(BrainsError):
    """A checkpoint file is missing, damaged, or does not fit the design."""


class ExportError(BrainsError):
    """A checkpoint cannot be exported in the requested format."""


class CodeError(BrainsError):
    """A script or notebook cannot be read as a design."""
