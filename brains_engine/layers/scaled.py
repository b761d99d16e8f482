"""Scaled architectures: one type of layer, so wide and so many in a row, as one block with live parameters."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import create_model

from brains_engine.errors import ShapeError
from brains_engine.fields import dump, option
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT, BOUNDARY
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.inner_graph import InnerGraph, InnerLink, InnerNode
from brains_engine.spec.options import Activation, LayerOptions
from brains_engine.spec.ports import Port
from brains_engine.spec.registry import Registry

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec

MOST_LAYERS = 1000
_SPACING = 240.0


def scales(spec: AnySpec) -> bool:
    """Whether layers of a chosen width can follow each other."""
    inputs = sum(port.minimum for port in spec.inputs)
    return bool(spec.width_option) and inputs == 1 and not isinstance(spec, CompoundSpec)


def chain_options(
    spec: AnySpec, width: int, activation: str | None = None, options: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Options of one layer of a chain, under which any number of them fits: padded windows, an output of every step.

    Args:
        spec: A layer that scales.
        width: Its units, or channels.
        activation: `None` leaves what the layer has by itself.
        options: Further ones.
    """
    kept = {"padding": "same", "return_sequences": True}
    fitting = {name: value for name, value in kept.items() if name in spec.Options.model_fields}
    own = {} if activation is None else {"activation": activation}
    return {**fitting, **(options or {}), spec.width_option: width, **own}


class ScaledOptions(LayerOptions):
    """Options of a scaled architecture."""

    layer: str = option("dense", help="The type of layer that is repeated.")
    width: int = option(64, ge=1, le=65_536, unit="units", help="Units, or channels, of each layer.")
    height: int = option(3, ge=1, le=MOST_LAYERS, unit="layers", help="How many layers follow each other.")
    activation: Activation | None = option(
        None, help="Function applied to each output; empty leaves what the layer has by itself."
    )


class ScaledSpec(CompoundSpec[ScaledOptions]):
    """A chain of equal layers.

    Args:
        specs: The layers that scale.
    """

    id = "scaled"
    title = "Scaled layers"
    summary = "One type of layer, so wide and so many in a row"
    formula = "y = layer(layer(... layer(x))), height times"
    when = (
        "For a plain network of equal layers whose size is to be found: change the height from 3 to 8, and the network "
        "grows. Unpack it to change single layers."
    )
    reference = "The scaled architectures of the Rust original: a layer, a width and a height give a network"
    keywords = ("architecture", "stack", "repeat", "depth", "width", "height", "mlp", "network")
    inputs = (Port("input", "What the first of the layers takes.", kind="any"),)
    outputs = (Port("output", "What the last of the layers gives."),)
    width_option = "width"

    def __init__(self, specs: Sequence[AnySpec]) -> None:
        super().__init__()
        choices: Any = Literal.__getitem__(tuple(spec.id for spec in specs))
        helped = ScaledOptions.model_fields["layer"].description or ""
        chosen: Any = (choices, option("dense", help=helped))
        self.Options = create_model(
            "ScaledOptions", __base__=ScaledOptions, __doc__=ScaledOptions.__doc__, layer=chosen
        )
        self._registry = Registry((*specs, *BOUNDARY))

    @property
    def registry(self) -> Registry:
        return self._registry

    def expand(self, options: ScaledOptions) -> InnerGraph:
        spec = self._registry[options.layer]
        if options.activation is not None and "activation" not in spec.Options.model_fields:
            raise ShapeError(f"is made of {spec.title}, which has no activation to choose")
        values = dump(spec.parse(chain_options(spec, options.width, options.activation)))
        last = options.height + 1
        chain = [InnerNode(f"{BLOCK_INPUT}-1", BLOCK_INPUT, "Block input 1", {})]
        for number in range(1, last):
            name = f"{spec.title} {number}"
            chain.append(InnerNode(f"{spec.id}-{number}", spec.id, name, values, x=_SPACING * number))
        chain.append(InnerNode(f"{BLOCK_OUTPUT}-1", BLOCK_OUTPUT, "Block output 1", {}, x=_SPACING * last))
        links = [InnerLink(before.id, "output", after.id, "input") for before, after in itertools.pairwise(chain)]
        return InnerGraph(tuple(chain), tuple(links), (chain[0].id,), (chain[-1].id,))

    def output_activation(self, options: ScaledOptions) -> str:
        spec = self._registry[options.layer]
        return spec.output_activation(spec.parse(chain_options(spec, options.width, options.activation)))

    def caption(self, options: ScaledOptions) -> str:
        return f"{self._registry[options.layer].title} {options.width} x {options.height}"


def layers_of(specs: Sequence[AnySpec]) -> tuple[AnySpec, ...]:
    """The scaled architectures of all layers that scale."""
    return (ScaledSpec([spec for spec in specs if scales(spec)]),)
