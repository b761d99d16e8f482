from pathlib import Path

import pytest

from brains_engine.data.spec import parse_data_spec
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

BASE = DataConfig(source="csv", path="old.csv", target="old", scaling="rms", validation_split=0.5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("digits", ("digits", "", "")),
        ("flowers.csv", ("csv", "flowers.csv", "")),
        ("flowers.csv#kind", ("csv", "flowers.csv", "kind")),
        ("csv:flowers.dat#a,b", ("csv", "flowers.dat", "a,b")),
        ("csv:a:b.csv", ("csv", "a:b.csv", "")),
        ("some/data.NPZ#labels", ("npz", "some/data.NPZ", "labels")),
        ("table.tsv", ("csv", "table.tsv", "")),
        ("C:\\data\\t.csv", ("csv", "C:\\data\\t.csv", "")),
    ],
)
def test_a_spec_names_source_path_and_target(text: str, expected: tuple[str, str, str]) -> None:
    config = parse_data_spec(text, BASE)
    assert (config.source, config.path, config.target) == expected
    assert (config.scaling, config.validation_split) == ("rms", 0.5)


def test_a_hash_in_the_name_of_a_file_belongs_to_it(tmp_path: Path) -> None:
    path = tmp_path / "run#3.csv"
    path.write_text("a,y\n1,2\n")
    assert parse_data_spec(str(path), BASE).path == str(path)
    assert parse_data_spec(f"{path}#y", BASE).target == "y"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("digit", "Did you mean digits"),
        ("", "names no data"),
        ("csv", "names no data"),
        ("csv:", "file is not named"),
        ("picture.png", "names no data"),
        ("no/such/folder", "names no data"),
    ],
)
def test_what_names_no_data_gets_a_sentence(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        parse_data_spec(text, BASE)
