import subprocess
import sys

import numpy as np
import pytest

from brains_engine.data.catalogue import SOURCES, describe_source, find_source
from brains_engine.data.info import DataInfo
from brains_engine.data.load import load_raw
from brains_engine.data.packaged import is_there
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

SETS = [source.id for source in SOURCES.values() if source.kind not in ("file", "folder")]


@pytest.mark.parametrize("source_id", SETS)
def test_the_facts_are_those_of_the_real_data(source_id: str) -> None:
    if find_source(source_id).kind == "packaged" and not is_there(source_id):
        pytest.skip("the package that brings it is not installed")
    config = DataConfig(source=source_id, samples=40)
    info = describe_source(config)
    raw = load_raw(config)
    assert raw.x.shape == (info.samples, info.features)
    assert raw.info == info
    if info.task == "classification":
        assert raw.y.dtype == np.int32
        assert set(np.unique(raw.y)) == set(range(len(info.class_names)))
        assert info.classes == len(info.class_names)
        assert info.targets == 1
    else:
        assert raw.y.dtype == np.float32
        assert raw.y.shape == (info.samples, info.targets)
        assert info.classes is None


@pytest.mark.parametrize("source_id", ["iris", "wine", "breast_cancer"])
def test_class_names_are_in_the_order_of_class_numbers(source_id: str) -> None:
    from sklearn import datasets

    names = getattr(datasets, f"load_{source_id}")().target_names
    assert list(describe_source(DataConfig(source=source_id)).class_names) == list(names)


def test_digits_are_pictures_offered_flat() -> None:
    info = describe_source(DataConfig(source="digits"))
    assert info.named_dims == {"height": 8, "width": 8, "channel": 1}
    assert info.features == 64


def test_pixels_are_flattened_row_by_row() -> None:
    from sklearn import datasets

    raw = load_raw(DataConfig(source="digits"))
    assert np.array_equal(raw.x.reshape(-1, 8, 8), datasets.load_digits().images)


def test_the_number_of_generated_samples_is_the_configured_one() -> None:
    assert describe_source(DataConfig(source="moons", samples=77)).samples == 77


def test_an_unknown_source_names_the_close_one() -> None:
    with pytest.raises(DataError, match=r"no data source 'digit'.*Did you mean digits\?"):
        find_source("digit")


def test_a_description_survives_json() -> None:
    info = describe_source(DataConfig(source="digits"))
    assert DataInfo.from_json(info.to_json()) == info


@pytest.mark.parametrize("change", [{"task": "other"}, {"dims": 3}, {"classes": "many"}])
def test_a_damaged_description_is_refused(change: dict[str, object]) -> None:
    values = {**describe_source(DataConfig(source="iris")).to_json(), **change}
    with pytest.raises(DataError, match="damaged"):
        DataInfo.from_json(values)


def test_describing_the_sets_that_ship_imports_no_reader() -> None:
    program = (
        "import sys\n"
        "from brains_engine.data.catalogue import SOURCES, describe_source\n"
        "from brains_engine.runs.config import DataConfig\n"
        "[describe_source(DataConfig(source=s.id)) for s in SOURCES.values() if s.kind not in ('file', 'folder')]\n"
        "print(sorted({'sklearn', 'polars', 'tensorflow', 'scipy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
