"""Design -> exported code in parts, from which a script and a notebook are put together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.codegen.carried import end_key
from brains_engine.codegen.data_code import data_section
from brains_engine.codegen.ends_code import output_ends
from brains_engine.codegen.network import write_network
from brains_engine.codegen.section import Section
from brains_engine.codegen.sources import carry
from brains_engine.codegen.training_code import error_power_functions, training_constants
from brains_engine.design.block_specs import with_blocks
from brains_engine.design.bypassing import acting
from brains_engine.design.topology import leading_to
from brains_engine.errors import ExportError
from brains_engine.planning.memory import planned_type
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from brains_engine.codegen.ends_code import End
    from brains_engine.codegen.network import NetworkCode
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Plan, PlannedNode
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.registry import Registry

FUTURE = "from __future__ import annotations"


@dataclass(frozen=True, slots=True)
class Document:
    """Exported code before it is laid out.

    Attributes:
        title: Of the design, fit for a docstring.
        notes: Of the design, fit for a docstring.
        sections: Layers of our own, data, network, in the order of the script.
        left_out: Names of nodes that lead to no output, or are bypassed.
        ends: The outputs of the network.
    """

    title: str
    notes: str
    plan: Plan
    config: RunConfig
    network: NetworkCode
    sections: tuple[Section, ...]
    left_out: tuple[str, ...]
    ends: tuple[End, ...]

    @property
    def keys(self) -> dict[str, PlannedNode]:
        """Nodes by the variable of their first output; the ends of the network by keys of their own."""
        nodes = {node.id: node for node in self.plan.nodes}
        inner = {names[0]: nodes[node_id] for node_id, names in self.network.variables.items()}
        return inner | {end_key(number): nodes[node_id] for number, node_id in enumerate(self.plan.outputs, 1)}


def make_document(snapshot: Snapshot, registry: Registry) -> Document:
    """Write the parts of a design's code.

    Raises:
        InvalidDesignError: Listing the errors of the design.
        ExportError: Where a layer cannot be written as code, or an output learns columns that the data lacks.
        DataError: Where the design's data is unknown, or its file is missing or malformed.
    """
    plan = make_plan(snapshot, registry)
    built = acting(snapshot, with_blocks(registry, snapshot)).snapshot
    if not plan.inputs or not plan.outputs:
        raise ExportError("The design has no network yet.", "Add an input and an output, and join them.")
    config = snapshot.settings.training
    title = printable(snapshot.settings.title) or "Untitled"
    ends = output_ends(plan, config)
    network = write_network(plan, title, planned_type(config))
    own = carry(sorted(network.own_layers))
    sections = [
        Section(
            "Layers of NormNet and their kin, which Keras does not have.",
            own.definitions,
            own.imports,
            own.constants,
        ),
        data_section(config, plan),
        Section(
            "The network: one line for each layer.",
            (*error_power_functions(ends), _build_model(title, network)),
            frozenset({"import keras", *(["import numpy as np"] if network.uses_numpy else [])}),
            tuple(training_constants(config, ends)),
        ),
    ]
    used = leading_to(built, plan.outputs)
    return Document(
        title,
        "\n".join(printable(line) for line in snapshot.settings.notes.split("\n")).strip(),
        plan,
        config,
        network,
        tuple(section for section in sections if section.blocks),
        tuple(node.name for node in snapshot.nodes.values() if node.id not in used),
        ends,
    )


def _build_model(title: str, network: NetworkCode) -> str:
    return "\n".join(["def build_model() -> keras.Model:", f'    """{title}: the network."""', *network.lines])


def printable(text: str) -> str:
    """Text of one line that may stand in a docstring or in a comment."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return re.sub(r'[\\"]', "'", plain).strip()
