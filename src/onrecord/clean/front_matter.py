"""The block of `key: value` lines between two `---` at the head of a Markdown file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.clean.found import Found
from onrecord.clean.lines import Line
from onrecord.clean.published import day_in
from onrecord.model import FurnitureKind

_FENCE = "---"
_PAIR = re.compile(r"(?P<name>[A-Za-z_][\w -]{0,30}):\s*(?P<value>.*)")
_MAX_LINES = 60
# The names that Jekyll, Hugo and Pandoc give them, and our own manifest.
_NAMES = {
    "title": "title",
    "headline": "title",
    "date": "date",
    "published": "date",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "outlet": "outlet",
    "publisher": "outlet",
    "source": "outlet",
    "url": "url",
    "link": "url",
    "canonical_url": "url",
}
_KINDS: dict[str, FurnitureKind] = {"title": "headline", "byline": "author", "url": "address"}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says, and the kind of each of its lines, by the line's index."""

    found: Found
    marks: dict[int, FurnitureKind]


def read_front_matter(lines: Sequence[Line]) -> FrontMatter:
    """The front matter that the lines begin with; empty where there is none, or it is never closed."""
    end = next((i for i in range(1, min(len(lines), _MAX_LINES)) if lines[i].text == _FENCE), None)
    if end is None or lines[0].text != _FENCE:
        return FrontMatter(Found(), {})
    values: dict[str, str] = {}
    marks: dict[int, FurnitureKind] = {0: "navigation", end: "navigation"}
    for index in range(1, end):
        pair = _PAIR.fullmatch(lines[index].text)
        name = _NAMES.get(pair["name"].casefold()) if pair else None
        marks[index] = _KINDS.get(name or "", "navigation")
        if pair and name and (value := pair["value"].strip().strip("\"'[]").strip()):
            values.setdefault(name, value)
    return FrontMatter(_found(values), marks)


def _found(values: dict[str, str]) -> Found:
    return Found(
        url=values.get("url"),
        title=values.get("title"),
        byline=values.get("byline"),
        outlet=values.get("outlet"),
        published=day_in(values.get("date", "")),
    )
