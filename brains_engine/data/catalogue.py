"""The data sources that there are, and what each offers, known without loading them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from brains_engine.data.info import DataInfo
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig

SourceKind = Literal["builtin", "packaged", "generated", "file", "folder"]


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the catalogue.

    Attributes:
        id: The value of `DataConfig.source`.
        title: Name shown to the user.
        help: One sentence on what it holds.
        kind: Ships with Brains, comes with another package, is generated, or is a file or folder of the user's.
        facts: What it offers, where that does not depend on a file.
    """

    id: str
    title: str
    help: str
    kind: SourceKind
    facts: DataInfo | None = None


def _classes(
    kind: SourceKind,
    source_id: str,
    title: str,
    help_text: str,
    dims: Mapping[str, int],
    class_names: tuple[str, ...],
    samples: int,
) -> Source:
    facts = DataInfo(
        id=source_id,
        title=title,
        help=help_text,
        dims=tuple(dims.items()),
        task="classification",
        classes=len(class_names),
        class_names=class_names,
        targets=1,
        samples=samples,
    )
    return Source(source_id, title, help_text, kind, facts)


def _values(
    kind: SourceKind,
    source_id: str,
    title: str,
    help_text: str,
    dims: Mapping[str, int],
    samples: int,
    targets: int = 1,
    yes_or_no: bool = False,
) -> Source:
    facts = DataInfo(
        id=source_id,
        title=title,
        help=help_text,
        dims=tuple(dims.items()),
        task="regression",
        classes=None,
        class_names=(),
        targets=targets,
        samples=samples,
        yes_or_no=yes_or_no,
    )
    return Source(source_id, title, help_text, kind, facts)


_CLOTHES = ("T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
_PICTURE = {"height": 28, "width": 28, "channel": 1}

# The samples of a generated set come from `DataConfig.samples`; 0 stands for that here.
SOURCES: Mapping[str, Source] = {
    source.id: source
    for source in (
        _classes(
            "builtin",
            "digits",
            "Handwritten digits",
            "1,797 grey pictures of 8 x 8 pixels, one of ten digits each.",
            {"height": 8, "width": 8, "channel": 1},
            tuple("0123456789"),
            1797,
        ),
        _classes(
            "builtin",
            "iris",
            "Iris flowers",
            "Four lengths of 150 flowers of three species.",
            {"feature": 4},
            ("setosa", "versicolor", "virginica"),
            150,
        ),
        _classes(
            "builtin",
            "wine",
            "Wine",
            "Thirteen measurements of 178 wines from three growers.",
            {"feature": 13},
            ("class_0", "class_1", "class_2"),
            178,
        ),
        _classes(
            "builtin",
            "breast_cancer",
            "Breast cancer",
            "Thirty measurements of 569 tumours, malignant or benign.",
            {"feature": 30},
            ("malignant", "benign"),
            569,
        ),
        _values(
            "builtin",
            "diabetes",
            "Diabetes progression",
            "Ten measurements of 442 patients; the target is a number.",
            {"feature": 10},
            442,
        ),
        _classes(
            "packaged",
            "fashion_mnist",
            "Fashion-MNIST",
            "60,000 grey pictures of 28 x 28 pixels, one of ten kinds of clothing each.",
            _PICTURE,
            _CLOTHES,
            60_000,
        ),
        _classes(
            "packaged",
            "fashion_mnist_test",
            "Fashion-MNIST, test pictures",
            "The 10,000 pictures that Fashion-MNIST keeps apart, to measure with and not to train on.",
            _PICTURE,
            _CLOTHES,
            10_000,
        ),
        _classes(
            "packaged",
            "mnist_5k",
            "MNIST digits",
            "5,000 grey pictures of 28 x 28 pixels, 500 of each digit.",
            _PICTURE,
            tuple("0123456789"),
            5000,
        ),
        _classes(
            "generated", "xor", "XOR", "Four clouds; opposite corners belong together.", {"feature": 2}, ("0", "1"), 0
        ),
        _classes("generated", "moons", "Two moons", "Two half circles that interlock.", {"feature": 2}, ("0", "1"), 0),
        _classes(
            "generated", "circles", "Circles", "A small circle inside a large one.", {"feature": 2}, ("0", "1"), 0
        ),
        _classes(
            "generated", "spirals", "Two spirals", "Two arms wound around each other.", {"feature": 2}, ("0", "1"), 0
        ),
        _classes(
            "generated",
            "waves",
            "Waves",
            "64 steps of a sine, square, sawtooth or triangle wave.",
            {"time": 64, "channel": 1},
            ("sine", "square", "sawtooth", "triangle"),
            0,
        ),
        _values(
            "generated",
            "adding",
            "Adding problem",
            "32 numbers of which two are marked; the target is their sum.",
            {"time": 32, "channel": 2},
            0,
        ),
        _classes(
            "generated",
            "letters",
            "Letters",
            "16 whole numbers for letters, 0 for a marker; the class is the letter behind the marker.",
            {"time": 16},
            tuple("abcdef"),
            0,
        ),
        _values(
            "generated",
            "shapes",
            "Discs and rectangles",
            "16 x 16 grey pictures; the targets tell for each pixel whether it belongs to a disc.",
            {"height": 16, "width": 16, "channel": 1},
            0,
            targets=256,
            yes_or_no=True,
        ),
        Source("csv", "CSV file", "A table of yours: numbers, and a target column.", "file"),
        Source("parquet", "Parquet file", "A table of yours with typed columns.", "file"),
        Source("npz", "NPZ file", "NumPy arrays of yours: x and y.", "file"),
        Source("npy", "NPY file", "A NumPy array of yours: samples, and targets in a second one or a column.", "file"),
        Source("images", "Folder of pictures", "PNG, JPEG and BMP pictures of yours, one folder a class.", "folder"),
    )
}


def find_source(source_id: str) -> Source:
    """The catalogue's entry of that id.

    Raises:
        DataError: Naming the closest ids that exist.
    """
    source = SOURCES.get(source_id)
    if source is None:
        near = difflib.get_close_matches(source_id, SOURCES, n=2)
        hint = f"Did you mean {' or '.join(near)}?" if near else f"Known are {', '.join(SOURCES)}."
        raise DataError(f"There is no data source {source_id!r}.", hint)
    return source


def describe_source(config: DataConfig) -> DataInfo:
    """What the configured source offers. A file of the user's is read for it; nothing else is loaded.

    Raises:
        DataError: Where the source is unknown, or its file is missing or malformed.
    """
    source = find_source(config.source)
    if source.kind == "folder":
        from brains_engine.data.image_folder import describe_images

        return describe_images(config)
    if source.facts is None:
        from brains_engine.data.files import describe_file  # NumPy's and polars' readers only where a file needs them

        return describe_file(config)
    if source.kind == "generated":
        return replace(source.facts, samples=config.samples)
    return source.facts
