"""Which device computes: the CPU or one of the GPUs that TensorFlow sees."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import tensorflow as tf

from brains_engine.errors import DeviceError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


@dataclass(frozen=True, slots=True)
class Device:
    """One device.

    Attributes:
        name: As users read it: "CPU", "GPU:0".
        kind: "cpu" or "gpu".
        index: Its number among devices of its kind.
        description: A short line, such as "CPU, 8 cores".
        capability: Of an NVIDIA GPU its compute capability, such as (8, 0); else (0, 0).
    """

    name: str
    kind: str
    index: int
    description: str
    capability: tuple[int, int] = (0, 0)

    def scope(self) -> AbstractContextManager[None]:
        """A context in which tensors, variables and computation are placed on the device."""
        return cast("AbstractContextManager[None]", tf.device(f"/device:{self.kind.upper()}:{self.index}"))


def list_devices() -> tuple[Device, ...]:
    """All devices, the CPU first."""
    cores = os.cpu_count() or 1
    devices = [Device("CPU", "cpu", 0, f"CPU, {cores} {'core' if cores == 1 else 'cores'}")]
    for index, gpu in enumerate(tf.config.list_physical_devices("GPU")):
        details = tf.config.experimental.get_device_details(gpu)
        title, capability = details.get("device_name", "GPU"), details.get("compute_capability", (0, 0))
        devices.append(Device(f"GPU:{index}", "gpu", index, f"{title} (GPU {index})", capability))
    return tuple(devices)


def choose_device(wanted: str = "auto") -> Device:
    """Find the device that a configuration asks for; "auto" takes the first GPU, else the CPU.

    GPU memory is then claimed as it is needed instead of all at once, so that other programs keep theirs.

    Raises:
        DeviceError: There is no such device.
    """
    devices = list_devices()
    gpus = [device for device in devices if device.kind == "gpu"]
    if wanted == "cpu" or (wanted == "auto" and not gpus):
        return devices[0]
    chosen = gpus[0] if wanted == "auto" else next((gpu for gpu in gpus if gpu.name.lower() == wanted), None)
    if chosen is None:
        names = ", ".join(device.name.lower() for device in devices)
        raise DeviceError(f"There is no device {wanted} on this machine.", f"Available: {names}.")
    _grow_memory()
    return chosen


def _grow_memory() -> None:
    for gpu in tf.config.list_physical_devices("GPU"):
        if not tf.config.experimental.get_memory_growth(gpu):
            try:
                tf.config.experimental.set_memory_growth(gpu, True)
            except RuntimeError:
                return  # the GPU is in use already; its memory is then shared as it was first claimed
