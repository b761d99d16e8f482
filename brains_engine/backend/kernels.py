"""What the kernels of a network are to those who drop connections: their axes, their maps, and who follows whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.backend.layers.norm_layer import NormLayer
from brains_engine.backend.layers.theta import Theta
from brains_engine.sparsity.kernels import KernelAxes

if TYPE_CHECKING:
    import keras

PLAIN = KernelAxes(-2, -1)
_TRANSPOSED = KernelAxes(-1, -2)
_DEPTHWISE = KernelAxes(None, None)
_GATES = KernelAxes(-2, None)
_HEADS = KernelAxes(-3, None)
_MATRIX = 2

_AXES: tuple[tuple[str, str, KernelAxes], ...] = (
    (r"Dense|SpectralDense|NormDense|NormResidual|TimeDistributed", r"", PLAIN),
    (r"Conv[123]D|SpectralConv|NormConv", r"", PLAIN),
    (r"Conv[123]DTranspose", r"", _TRANSPOSED),
    (r"DepthwiseConv[12]D", r"", _DEPTHWISE),
    (r"SeparableConv[12]D", r"depthwise_kernel$", _DEPTHWISE),
    (r"SeparableConv[12]D", r"pointwise_kernel$", PLAIN),
    (r"SimpleRNN|LSTM|GRU|RNN|Bidirectional|ConvLSTM[123]D", r"", _GATES),
    (r"MultiHeadAttention|GroupedQueryAttention", r"attention_output/kernel$", _GATES),
    (r"MultiHeadAttention|GroupedQueryAttention", r"", _HEADS),
)
"""Class of a layer, where a kernel's path ends, and its axes; the first row that fits counts."""

_PASSING = re.compile(
    r"Activation|ReLU|LeakyReLU|PReLU|ELU|Identity|Flatten|((Spatial|Alpha|Gaussian)?Dropout([123]D)?)|GaussianNoise"
    r"|BatchNormalization|(Global)?(Max|Average)Pooling[123]D|UpSampling[123]D|ZeroPadding[123]D|Cropping[123]D"
)
"""Layers whose channel depends on the same channel before alone. What a dropped unit still gives behind a bias or a
shift is a constant of its own channel, so that what leads from there may go, too."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """One weight whose connections may be dropped.

    Attributes:
        axes: Which of its axes counts inputs, which counts units.
        theta: The map to its effective weights, `None` where they are the weights themselves.
        gives_output: Whether the network's output depends on its units with no other kernel between.
        followed_by: Places of kernels, among the trainable weights, each input of which is a unit of this one.
    """

    axes: KernelAxes
    theta: Theta | None = None
    gives_output: bool = False
    followed_by: tuple[int, ...] = field(default=())


def describe_kernels(model: keras.Model, layers: Mapping[str, tuple[int, ...]]) -> dict[int, Kernel]:
    """Describe the kernels of a network.

    Args:
        model: The network.
        layers: Node id -> places of its kernels among the trainable weights.

    Returns:
        Place -> what it is.
    """
    wiring = _Wiring(model, layers)
    found: dict[int, Kernel] = {}
    for name, places in layers.items():
        layer = model.get_layer(name)
        theta = Theta(layer.weight_map, layer.alpha) if isinstance(layer, NormLayer) else None
        for place in places:
            variable = model.trainable_variables[place]
            axes = kernel_axes(layer, variable)
            followers = wiring.followers(name, axes, tuple(variable.shape)) if axes.units is not None else ()
            found[place] = Kernel(axes, theta, wiring.gives_output(name), followers)
    return found


def kernel_axes(layer: Any, variable: Any) -> KernelAxes:
    """The axes of a layer's kernel; of a layer that is not known, a matrix is read as inputs by gates."""
    for class_name, path, axes in _AXES:
        if re.fullmatch(class_name, type(layer).__name__) and re.search(path, variable.path):
            return axes
    return _GATES if len(variable.shape) == _MATRIX else _DEPTHWISE


class _Wiring:
    """Which layers take what a layer gives, read from the network's public configuration."""

    def __init__(self, model: keras.Model, layers: Mapping[str, tuple[int, ...]]) -> None:
        self._model, self._kernels = model, layers
        self._next: dict[str, set[str]] = {}
        self._sources: dict[str, int] = {}
        config = model.get_config()
        for layer in config.get("layers", ()):
            sources = [name for node in layer.get("inbound_nodes", ()) for name in _histories(node)]
            self._sources[layer["name"]] = len(sources)
            for source in sources:
                self._next.setdefault(source, set()).add(layer["name"])
        self._outputs = set(_names_of_outputs(config.get("output_layers", ())))

    def gives_output(self, name: str) -> bool:
        """Whether a layer's values reach an output of the network through layers without kernels."""
        seen, waiting = {name}, [name]
        while waiting:
            at = waiting.pop()
            if at in self._outputs:
                return True
            fresh = [other for other in self._next.get(at, ()) if other not in seen and other not in self._kernels]
            seen.update(fresh)
            waiting.extend(fresh)
        return False

    def followers(self, name: str, axes: KernelAxes, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Places of the kernels whose inputs are the units of a layer alone, in their order, perhaps repeated."""
        units = shape[axes.units] if axes.units is not None else 0
        places: list[int] = []
        waiting = [name]
        while waiting:
            for other in sorted(self._next.get(waiting.pop(), ())):
                if self._sources[other] != 1:
                    continue
                if other in self._kernels:
                    places += self._fitting(other, units)
                elif _PASSING.fullmatch(type(self._model.get_layer(other)).__name__):
                    waiting.append(other)
        return tuple(dict.fromkeys(places))

    def _fitting(self, name: str, units: int) -> Iterator[int]:
        """The kernel of a layer with one, where its inputs are `units` or, behind a Flatten, a multiple of them."""
        places = self._kernels[name]
        if len(places) != 1:
            return
        variable = self._model.trainable_variables[places[0]]
        axes = kernel_axes(self._model.get_layer(name), variable)
        if axes.units is not None and axes.inputs is not None and variable.shape[axes.inputs] % units == 0:
            yield places[0]


def _histories(value: Any) -> Iterator[str]:
    """Names of the layers whose tensors a node of a network's configuration takes."""
    if isinstance(value, Mapping):
        if value.get("class_name") == "__keras_tensor__":
            yield str(value["config"]["keras_history"][0])
        else:
            for inner in value.values():
                yield from _histories(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _histories(inner)


def _names_of_outputs(value: Any) -> Iterator[str]:
    """Names in [name, node, tensor], in a list of such, or in a mapping to such."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _names_of_outputs(inner)
    elif isinstance(value, list | tuple):
        if value and isinstance(value[0], str):
            yield value[0]
        else:
            for inner in value:
                yield from _names_of_outputs(inner)
