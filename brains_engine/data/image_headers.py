"""The size of a picture from the first bytes of its file, so that nothing huge is ever decoded."""

from __future__ import annotations

import struct


def image_size(head: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG or BMP picture; None where the bytes are none of these.

    Args:
        head: The start of the file; of a JPEG file all of it, as its size may stand behind a preview.
    """
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR" and len(head) >= 24:
        width, height = struct.unpack(">II", head[16:24])
        return int(width), int(height)
    if head.startswith(b"BM") and len(head) >= 26:
        width, height = struct.unpack("<ii", head[18:26])
        return int(width), abs(int(height))
    return _jpeg_size(head) if head.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk from marker to marker to the frame that tells the size (ITU T.81, B.2.2)."""
    place = 2
    while place + 9 <= len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF or 0xD0 <= marker <= 0xD8:
            place += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack(">H", data[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return int(width), int(height)
        place += 2 + int(length)
    return None
