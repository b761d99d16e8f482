"""Trust: of one content, of the user's own, revocable, and never guessed."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from brains_engine.custom import TrustStore, collect_layers
from brains_engine.custom.files import MAX_BYTES, read_source
from brains_engine.errors import CustomLayerError
from tests.engine.custom.layer_text import layer_text

if TYPE_CHECKING:
    from pathlib import Path


def marker_file(project: Path, marker: Path) -> Path:
    path = project / "layers" / "hostile.py"
    path.write_text(f"open({str(marker)!r}, 'w').close()\n{layer_text()}")
    return path


def test_an_untrusted_file_is_listed_and_never_run(project: Path, tmp_path: Path, store: TrustStore) -> None:
    marker = tmp_path / "marker"
    path = marker_file(project, marker)
    library = collect_layers(project)
    assert [(file.name, file.status) for file in library.files] == [("layers/hostile.py", "untrusted")]
    assert library.files[0].sha256 == read_source(path).sha256
    assert "scale_by" not in library.registry
    assert not marker.exists()
    store.trust(read_source(path), path.parents[1])
    assert "scale_by" in collect_layers(project).registry
    assert marker.exists()


def test_a_changed_file_is_trusted_no_longer(project: Path, tmp_path: Path, store: TrustStore) -> None:
    marker = tmp_path / "marker"
    path = marker_file(project, tmp_path / "first")
    store.trust(read_source(path), path.parents[1])
    marker_file(project, marker)
    library = collect_layers(project)
    assert [file.status for file in library.files] == ["untrusted"]
    assert not marker.exists()


def test_what_runs_is_what_was_hashed(project: Path, tmp_path: Path, store: TrustStore) -> None:
    """No cached byte code of another content is ever used."""
    path = project / "layers" / "good.py"
    path.write_text(layer_text())
    cache = project / "layers" / "__pycache__"
    cache.mkdir()
    (cache / "good.cpython-311.pyc").write_bytes(b"not byte code")
    store.trust(read_source(path), path.parents[1])
    assert collect_layers(project).faults == ()
    assert sorted(entry.name for entry in cache.iterdir()) == ["good.cpython-311.pyc"]


def test_revoking_holds_at_once(trusted_example: Path, project: Path, store: TrustStore) -> None:
    assert "swish_beta" in collect_layers(project).registry
    assert store.revoke(trusted_example)
    assert "swish_beta" not in collect_layers(project).registry
    assert not store.revoke(trusted_example)


def test_revoking_a_path_covers_every_content_it_had(project: Path, store: TrustStore) -> None:
    path = project / "layers" / "scale.py"
    path.write_text(layer_text())
    store.trust(read_source(path), path.parents[1])
    first = path.read_text()
    path.write_text(layer_text(("Multiplies", "Multiplies it")))
    store.trust(read_source(path), path.parents[1])
    store.revoke(path)
    path.write_text(first)
    assert [file.status for file in collect_layers(project).files] == ["untrusted"]


def test_a_file_elsewhere_is_offered_to_every_design(tmp_path: Path, project: Path, store: TrustStore) -> None:
    path = tmp_path / "scale.py"
    path.write_text(layer_text())
    store.trust(read_source(path), path.parents[1])
    assert "scale_by" in collect_layers(project).registry
    assert "scale_by" in collect_layers(None).registry


def test_a_project_keeps_its_layers_to_itself(trusted_example: Path, tmp_path: Path) -> None:
    assert "swish_beta" in collect_layers(trusted_example.parent.parent).registry
    assert "swish_beta" not in collect_layers(tmp_path).registry


def test_a_folder_of_the_user_is_looked_in(tmp_path: Path, store: TrustStore) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "scale.py").write_text(layer_text())
    store.add_folder(folder)
    assert [file.status for file in collect_layers(None).files] == ["untrusted"]
    store.trust(read_source(folder / "scale.py"))
    assert store.read().everywhere == ()
    assert "scale_by" in collect_layers(None).registry
    assert store.remove_folder(folder)
    assert "scale_by" not in collect_layers(None).registry


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"version": 2}', '{"version": 1, "files": {"x": {}}, "folders": [], "everywhere": []}']
)
def test_a_damaged_list_trusts_nothing_and_is_not_overwritten(
    trusted_example: Path, project: Path, store: TrustStore, text: str
) -> None:
    store.path.write_text(text)
    library = collect_layers(project)
    assert {file.status for file in library.files} == {"failed", "untrusted"}
    assert "no file is trusted" in library.faults[0].message
    with pytest.raises(CustomLayerError, match="Delete it"):
        store.trust(read_source(trusted_example))
    assert store.path.read_text() == text


def test_no_change_is_lost_between_two_writers(tmp_path: Path, store: TrustStore) -> None:
    paths = [tmp_path / f"layer_{number}.py" for number in range(12)]
    for number, path in enumerate(paths):
        path.write_text(f"# {number}")
    threads = [threading.Thread(target=TrustStore().trust, args=(read_source(path),)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.read().files) == 12


def test_strange_files_are_refused_in_a_sentence(tmp_path: Path, store: TrustStore) -> None:
    pipe = tmp_path / "pipe.py"
    os.mkfifo(pipe)
    large = tmp_path / "large.py"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    for path, words in ((pipe, "ordinary"), (large, "larger"), (tmp_path / "none.py", "cannot be read")):
        with pytest.raises(CustomLayerError, match=words):
            read_source(path)
    text = tmp_path / "notes.txt"
    text.write_text(layer_text())
    with pytest.raises(CustomLayerError, match="not named"):
        store.trust(read_source(text))
