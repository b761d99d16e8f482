"""The menu entry, the file type, the AppStream data and the icons: right by the rules, and put in place for a user."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.__main__ import main
from app.desktop.identity import APP_ID, MIME_TYPE, PROGRAM, WINDOW_CLASS
from app.desktop.install import ICON_SIZES, DesktopInstallError, desktop_entry, install, render_icon
from app.icons import app_icon
from brains_engine.design.io import SUFFIX
from brains_engine.templates import TEMPLATE_IDS

SOURCES = Path(str(resources.files("resources"))) / "desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
PROJECT = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def entry(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[method-assign, assignment] # keys keep their case
    parser.read_string(text)
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def words(line: str) -> list[str]:
    """An Exec line as a desktop reads it: first as a value of the file, then by the rules of quoting."""
    line = re.sub(r"\\(.)", lambda found: {"s": " ", "n": "\n", "t": "\t"}.get(found[1], found[1]), line)
    found = re.findall(r'"((?:[^"\\`$]|\\["`$\\])*)"|(\S+)', line)
    return [re.sub(r'\\(["`$\\])', r"\1", quoted) if quoted else plain for quoted, plain in found]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def test_the_menu_entry_follows_the_specification() -> None:
    keys = entry((SOURCES / f"{APP_ID}.desktop").read_text(encoding="utf-8"))
    assert keys["Type"] == "Application"
    assert keys["Name"] == "Brains"
    assert keys["Icon"] == APP_ID
    assert keys["StartupWMClass"] == WINDOW_CLASS
    assert keys["Exec"].split() == [PROGRAM, "%F"]
    assert keys["Exec"].split()[0] in PROJECT["gui-scripts"]
    assert keys["MimeType"] == f"{MIME_TYPE};"
    assert {keys["Terminal"], keys["StartupNotify"]} == {"false", "true"}
    known = "Type|Name|GenericName|Comment|Exec|Icon|Terminal|StartupNotify|StartupWMClass|MimeType|Categories|Keywords"
    for key, value in keys.items():
        assert re.fullmatch(rf"({known})(\[de\])?", key)
        assert value
    for key in ("MimeType", "Categories", "Keywords", "Keywords[de]"):
        assert keys[key].endswith(";")
    main_categories = {"Development", "Education", "Science"}
    assert main_categories & set(keys["Categories"].split(";"))
    assert not (keys["Comment"].endswith("."))
    assert keys["Comment"] != keys["Name"]


def test_every_design_that_ships_is_of_the_declared_type() -> None:
    kind = ET.parse(SOURCES / f"{APP_ID}.mime.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    assert kind.get("type") == MIME_TYPE
    globs = [glob.get("pattern") for glob in kind.findall(f"{MIME}glob")]
    assert globs == [f"*{SUFFIX}"]
    outer = kind.find(f"{MIME}magic/{MIME}match")
    assert outer is not None
    inner = outer.find(f"{MIME}match")
    assert inner is not None
    first, last = map(int, str(inner.get("offset")).split(":"))
    wanted = str(inner.get("value"))
    for template in TEMPLATE_IDS:
        text = (SOURCES.parent / "designs" / f"{template}{SUFFIX}").read_text(encoding="utf-8")
        assert text.startswith(str(outer.get("value")))
        assert first <= text.index(wanted) <= last
    assert '"format": "brains"' in wanted


def test_the_appstream_data_is_complete_and_agrees_with_the_rest() -> None:
    root = ET.parse(SOURCES / f"{APP_ID}.metainfo.xml").getroot()
    assert (root.tag, root.get("type")) == ("component", "desktop-application")
    texts = {tag: root.findtext(tag) for tag in ("id", "name", "project_license", "metadata_license", "launchable")}
    assert texts == {
        "id": APP_ID,
        "name": "Brains",
        "project_license": PROJECT["license"],
        "metadata_license": "CC0-1.0",
        "launchable": f"{APP_ID}.desktop",
    }
    summary = root.findtext("summary") or ""
    assert 10 < len(summary) <= 70
    assert not summary.endswith(".")
    menu = entry((SOURCES / f"{APP_ID}.desktop").read_text(encoding="utf-8"))
    categories = [category.text for category in root.findall("categories/category")]
    assert [*categories, ""] == menu["Categories"].split(";")
    provided = {(item.tag, item.text) for item in root.findall("provides/*")}
    scripts = {("binary", name) for name in (*PROJECT["scripts"], *PROJECT["gui-scripts"])}
    assert provided == scripts | {("mediatype", MIME_TYPE)}
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == PROJECT["version"]
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", str(release.get("date")))
    assert root.find("content_rating") is not None
    assert [element.tag for element in root.findall("description/*")] == ["p", "ul"]


@pytest.mark.parametrize(
    "command",
    [
        ["appstreamcli", "validate", "--no-net", str(SOURCES / f"{APP_ID}.metainfo.xml")],
        ["desktop-file-validate", str(SOURCES / f"{APP_ID}.desktop")],
        ["xmllint", "--noout", str(SOURCES / f"{APP_ID}.metainfo.xml"), str(SOURCES / f"{APP_ID}.mime.xml")],
    ],
    ids=lambda command: str(command[0]),
)
def test_the_desktops_own_tools_agree(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed; the rules are checked above")
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stdout + result.stderr


def test_install_gives_a_user_entry_type_and_icons(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--install-desktop"]) == 0
    assert "menu" in capsys.readouterr().out
    keys = entry((home / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8"))
    program, *_, placeholder = words(keys["Exec"])
    assert Path(program).is_file()
    assert placeholder == "%F"
    for kind, name in (("apps", APP_ID), ("mimetypes", "application-x-brains-design")):
        icons = home / "icons" / "hicolor"
        assert ET.parse(icons / "scalable" / kind / f"{name}.svg").getroot().tag.endswith("svg")
        for size in ICON_SIZES:
            image = QImage(str(icons / f"{size}x{size}" / kind / f"{name}.png"))
            assert (image.width(), image.height()) == (size, size)
            assert image.pixelColor(0, 0).alpha() == 0
            assert image.pixelColor(size // 2, size // 2).alpha() == 255
    assert (home / "mime" / "packages" / f"{APP_ID}.xml").is_file()


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="the tool is not installed")
def test_the_desktop_knows_the_file_type_afterwards(home: Path) -> None:
    install(home)
    assert f"{MIME_TYPE}:*{SUFFIX}" in (home / "mime" / "globs2").read_text(encoding="utf-8")


def test_install_twice_and_uninstall_twice(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["--install-desktop"]) == 0
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    written = install(home)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    foreign = home / "applications" / "other.desktop"
    foreign.write_text("[Desktop Entry]\n", encoding="utf-8")
    for _ in range(2):
        assert main(["--uninstall-desktop"]) == 0
    assert not any(path.exists() for path in written)
    assert foreign.is_file()
    assert "nothing to remove" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_one_sentence(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    (home / "icons").write_text("", encoding="utf-8")
    with pytest.raises(DesktopInstallError, match="cannot be written"):
        install(home)
    assert [path.name for path in home.rglob("*") if path.is_file()] == ["icons"], "something is half installed"
    assert main(["--install-desktop"]) == 2
    told = capsys.readouterr()
    assert "cannot be written" in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    "command",
    [
        ["/usr/bin/brains-designer"],
        ["/home/a user/my apps/brains-designer"],
        ['/odd/100%/$HOME/`ls`/quo"te/back\\slash', "-m", "app"],
        ["/ünï/名/brains-designer"],
    ],
)
def test_any_path_of_the_program_survives_the_exec_line(command: list[str]) -> None:
    keys = entry(desktop_entry(command))
    assert [word.replace("%%", "%") for word in words(keys["Exec"])] == [*command, "%F"]


def test_a_small_icon_is_the_large_one_made_small(qapp: object) -> None:
    drawing = (SOURCES.parent / "icons" / "app.svg").read_bytes()
    image = QImage.fromData(render_icon(drawing, 64))
    assert image.pixelColor(32, 60) == app_icon().pixmap(64, 64).toImage().pixelColor(32, 60)
