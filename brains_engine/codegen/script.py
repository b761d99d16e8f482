"""Exported code as one Python file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.codegen.carried import carried_lines
from brains_engine.codegen.document import FUTURE, make_document, printable
from brains_engine.codegen.section import wrapped
from brains_engine.codegen.sources import order_imports
from brains_engine.codegen.training_code import training_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brains_engine.codegen.document import Document
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

ORIGIN = "# Written by Brains from a design. It needs {packages}, and nothing of Brains."
_PACKAGES = {"sklearn": "scikit-learn", "numpy": "NumPy", "keras": "Keras", "tensorflow": "TensorFlow"}


def export_code(snapshot: Snapshot, registry: Registry) -> str:
    """A design as a Python script of plain Keras that loads the data, builds, trains, measures and saves.

    Raises:
        InvalidDesignError: Listing the errors of the design.
        ExportError: Where a layer cannot be written as code.
        DataError: Where the design's data is unknown, or its file is missing or malformed.
    """
    document = make_document(snapshot, registry)
    code = script_text(document)
    remarks = carried_lines(code, snapshot, document.keys, registry)
    return code + ("\n\n" + "\n".join(remarks) + "\n" if remarks else "")


def script_text(document: Document) -> str:
    """The script without what code cannot say."""
    imports = {FUTURE, *(text for section in document.sections for text in section.imports)}
    constants = dict.fromkeys(text for section in document.sections for text in section.constants)
    parts = [
        "\n\n".join(
            [
                docstring(document.title, document.notes) + "\n\n" + origin(imports),
                "\n".join(order_imports(imports)),
                "\n".join(constants),
            ]
        ),
        *(section.text for section in document.sections),
        "\n".join(
            [
                "def main() -> None:",
                '    """Train the network, measure it, and save it."""',
                *left_out(document.left_out, "    "),
                *training_lines(document.config, document.title, document.ends, indent=4),
            ]
        ),
        'if __name__ == "__main__":\n    main()\n',
    ]
    return "\n\n\n".join(parts)


def docstring(title: str, notes: str) -> str:
    """Title and notes of a design as the docstring of a file."""
    lines = [part for line in notes.split("\n") for part in wrapped(line)]
    return "\n".join([f'"""{title}', "", *lines, '"""']) if notes else f'"""{title}"""'


def origin(imports: Iterable[str]) -> str:
    """A comment that says what the code needs."""
    roots = {text.split()[1].partition(".")[0] for text in imports} | {"tensorflow"}
    names = [title for root, title in _PACKAGES.items() if root in roots]
    return ORIGIN.format(packages=f"{', '.join(names[:-1])} and {names[-1]}")


def left_out(names: Sequence[str], margin: str) -> list[str]:
    """A comment on the nodes that are not in the code."""
    shown = ", ".join(map(printable, names[:20])) + (", …" if len(names) > 20 else "")
    return [f"{margin}# Left out, as no output depends on it: {shown}."] if names else []
