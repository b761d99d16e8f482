"""Pages of the handbook in the language of the window, as far as the catalogue has what stands on them.

Pages are written by the engine in English, out of texts that the catalogue knows one by one: a page is taken apart at
its headings, items, cells and links, and these are looked up. The guides, which are prose, stay as they are.
"""

from __future__ import annotations

import re

from app.sentences import say
from app.translation import mark

# Named here for the catalogue, because they stand in the engine among its Markdown.
WORDS = (
    mark("When to use it"), mark("Inputs"), mark("Outputs"), mark("Shapes"), mark("Options"), mark("Reference"),
    mark("See also"), mark("Handbook"), mark("Guides"), mark("Lists"), mark("Problems"), mark("Problem"),
    mark("all layers"), mark("all problems"), mark("in"), mark("out, with the defaults"), mark("weights"),
    mark("option"), mark("default"), mark("values"), mark("meaning"), mark("any number"), mark("may stay free"),
    mark("Tensor"), mark("Preprocessing"), mark("whole numbers"),
    mark("formula, shapes, options, advice and reference of each"), mark("what each means and what to do"),
    mark(
        "F1 tells of what has the focus: a layer, an option, a problem. Type in the field to search all pages."
    ),
)  # fmt: skip
_LEAD = re.compile(r"(#+ |- |)(.*)")
_LINK = re.compile(r"\[([^\]`]+)\](?=\()")
_FENCE = "```"


def say_page(page: str) -> str:
    """A page of Markdown with all that is known on it said in the user's language."""
    lines = []
    is_code = False
    for line in page.split("\n"):
        is_code = is_code != line.startswith(_FENCE)
        lines.append(line if is_code or line.startswith(_FENCE) else _say_line(line))
    return "\n".join(lines)


def _say_line(line: str) -> str:
    if line.startswith("|"):
        return "|".join(f" {_say_part(cell.strip())} " if cell.strip() else cell for cell in line.split("|"))
    match = _LEAD.fullmatch(line)
    return f"{match[1]}{_say_part(match[2])}" if match is not None else line


def _say_part(text: str) -> str:
    """A whole text where it is known, else its links and what stands behind its colon or its dots."""
    bare = text.removesuffix(".")
    for known, end in ((text, ""), (bare, text[len(bare) :])) if "](" not in text else ():
        said = say(known)
        if said != known:
            return f"{said}{end}"
    text = _LINK.sub(lambda link: f"[{say(link[1])}]", text)
    for mark_between in (": ", " · ", ", "):
        if mark_between in text:
            head, _, tail = text.partition(mark_between)
            return f"{say(head)}{mark_between}{_say_part(tail)}"
    return text
