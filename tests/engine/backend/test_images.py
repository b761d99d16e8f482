"""Folders of pictures: found, bounded, decoded, resized."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.images import decode_image
from brains_engine.data.image_headers import image_size
from brains_engine.data.load import load_raw
from brains_engine.data.spec import parse_data_spec
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    for name, colour in (("red", (200, 0, 0)), ("blue", (0, 0, 200))):
        folder = tmp_path / "pictures" / name
        folder.mkdir(parents=True)
        pixels = np.full((9, 7, 3), colour, np.uint8)
        (folder / "a.png").write_bytes(tf.io.encode_png(pixels).numpy())
        (folder / "b.JPG").write_bytes(tf.io.encode_jpeg(pixels, quality=100).numpy())
        (folder / "c.bmp").write_bytes(bmp(pixels))
        (folder / "notes.txt").write_text("no picture")
    return tmp_path / "pictures"


def bmp(pixels: np.ndarray) -> bytes:
    height, width, _ = pixels.shape
    rows = b"".join(row[:, ::-1].tobytes() + b"\0" * (-3 * width % 4) for row in pixels[::-1])
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(rows), 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + len(rows), 0, 0, 54) + header + rows


def data(folder: Path, **values: Any) -> DataConfig:
    return parse_data_spec(str(folder), DataConfig(image_size=4, **values))


def test_each_folder_is_a_class_and_each_picture_a_sample(pictures: Path) -> None:
    raw = load_raw(data(pictures), decode_image)
    assert raw.info.class_names == ("blue", "red")
    assert raw.info.named_dims == {"height": 4, "width": 4, "channel": 3}
    assert raw.y.tolist() == [0, 0, 0, 1, 1, 1]
    red, blue = raw.x[3:].reshape(3, 16, 3), raw.x[:3].reshape(3, 16, 3)
    assert np.abs(red - (200, 0, 0)).max() <= 3
    assert np.abs(blue - (0, 0, 200)).max() <= 3


def test_grey_pictures_have_one_channel(pictures: Path) -> None:
    raw = load_raw(data(pictures, image_channels="grey"), decode_image)
    assert raw.x.shape == (6, 16)
    assert np.abs(raw.x[3:] - 0.299 * 200).max() <= 3


def test_the_size_is_told_from_the_first_bytes(pictures: Path) -> None:
    assert {image_size(file.read_bytes()) for file in pictures.glob("*/[abc].*")} == {(7, 9)}
    assert image_size(b"GIF89a") is None


def huge_png() -> bytes:
    """A picture of 60,000 x 60,000 white pixels would take 3.6 GB."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"no picture at all", "d.png is no PNG, JPEG or BMP picture"),
        (huge_png(), "d.png has 60000 x 60000 pixels"),
        (huge_png()[:16] + struct.pack(">II", 9, 9) + huge_png()[24:], "d.png is damaged"),
    ],
)
def test_what_is_no_picture_is_named(pictures: Path, content: bytes, sentence: str) -> None:
    (pictures / "red" / "d.png").write_bytes(content)
    with pytest.raises(DataError, match=sentence):
        load_raw(data(pictures), decode_image)


def test_a_folder_without_classes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no folders with PNG"):
        load_raw(data(tmp_path), decode_image)
