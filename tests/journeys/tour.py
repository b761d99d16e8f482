"""`python -m tests.journeys.tour FOLDER PAGE`: the page of the journeys, from what they left in a folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_HEAD = """# A tour of Brains

What people do with it, step by step. Each of these journeys is a test that works the window with real mouse and key
events; the pictures were taken by those tests. `make tour` takes them anew.
"""

_GAPS = """
## How soon the window answers

The gaps between beats of a timer (every {beat} ms) in the window's thread during each journey, in ms, on the machine
that made this page. What happens while TensorFlow is imported, once a process, is in columns of its own.

| journey | median | p99 | largest | over 100 | import, s | largest then |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def main(arguments: list[str]) -> int:
    """Write the page."""
    folder, page = map(Path, arguments)
    records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("[0-9][0-9].json"))]
    page.write_text(render(records, folder.name), encoding="utf-8")
    return 0


def render(records: list[dict[str, Any]], pictures: str) -> str:
    """The page, of the journeys in the order of their numbers."""
    from app.measure_window import BEAT_MS

    lines = [_HEAD]
    for record in records:
        lines.append(f"## {record['number']}. {record['title']}\n\n{record['text']}\n")
        for name, caption in record["pictures"]:
            lines.append(
                f'<picture><source media="(prefers-color-scheme: dark)" srcset="{pictures}/{name}-dark.webp">'
                f'<img src="{pictures}/{name}-light.webp" width="640" alt="{caption}"></picture>\n\n*{caption}*\n'
            )
    lines.append(_GAPS.format(beat=BEAT_MS).rstrip("\n"))
    for record in records:
        gaps = record["gaps"]
        lines.append(
            f"| {record['number']}. {record['title']} | {gaps['p50']} | {gaps['p99']} | {gaps['max']} "
            f"| {gaps['over_100']} | {gaps['import_seconds'] or ''} | {gaps['import_max'] or ''} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
