"""Each template has a picture in both themes that shows it as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from app.template_pictures import DIGEST_KEY, SCALE, SIZE, digest, main, picture_file
from app.theme import DARK, LIGHT, Theme
from brains_engine.design import edits
from brains_engine.layers import discover
from brains_engine.templates import TEMPLATE_IDS, load_template

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = discover()
MOST_BYTES = 25_000


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_each_template_has_a_small_and_current_picture(theme: Theme) -> None:
    stale = []
    for template_id in TEMPLATE_IDS:
        path = picture_file(template_id, theme)
        picture = QImage(str(path))
        assert picture.size() == SIZE * SCALE, f"{template_id} has no picture of the right size"
        assert path.stat().st_size < MOST_BYTES, f"the picture of {template_id} is too large"
        if picture.text(DIGEST_KEY) != digest(load_template(template_id, REGISTRY).snapshot):
            stale.append(template_id)
    assert not stale, "make them anew with `python -m app.template_pictures`"


def test_there_are_no_other_pictures() -> None:
    folder = picture_file("", LIGHT).parent
    wanted = {picture_file(template_id, theme) for template_id in TEMPLATE_IDS for theme in (LIGHT, DARK)}
    assert set(folder.iterdir()) == wanted


def test_what_a_picture_shows_changes_its_digest_and_settings_do_not() -> None:
    design = load_template("xor", REGISTRY)
    before = digest(design.snapshot)
    edits.set_training_value(design, "epochs", 99)
    assert digest(design.snapshot) == before
    edits.move(design, {"dense-1": (240.0, 80.0)})
    assert digest(design.snapshot) != before


def test_the_command_makes_the_pictures_that_ship(tmp_path: Path, qapp: object) -> None:
    assert main(["xor", "--folder", str(tmp_path / "new")]) == 0
    for theme in (LIGHT, DARK):
        made, kept = QImage(str(picture_file("xor", theme, tmp_path / "new"))), QImage(str(picture_file("xor", theme)))
        assert made.size() == kept.size()
        assert made.text(DIGEST_KEY) == kept.text(DIGEST_KEY)


def test_an_unknown_template_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["mnist"])
    assert stop.value.code == 2
    assert "there is no template 'mnist'" in capsys.readouterr().err
