"""Which lines of a report are page furniture.

Precision comes first: a paragraph wrongly marked loses its statements, a menu line left in holds none. A
line is marked for its own words (`labels`, `captions`), for what it belongs to (`teasers`, `authors`), or
for its shape where the story has not begun or is over (`zones`).
"""

from collections.abc import Mapping, Sequence

from onrecord.clean.authors import author_marks
from onrecord.clean.captions import caption_kind
from onrecord.clean.labels import label_kind
from onrecord.clean.layout import find_body
from onrecord.clean.lines import Line
from onrecord.clean.teasers import teaser_marks
from onrecord.clean.zones import beside_marks, head_marks, tail_marks, title_lines
from onrecord.model import Furniture, FurnitureKind


def mark(
    lines: Sequence[Line],
    *,
    title: str | None = None,
    known: Mapping[int, FurnitureKind] | None = None,
    extracted: bool = False,
) -> dict[int, FurnitureKind]:
    """The kind of each line that is furniture, by the line's index.

    `title` is the title where it is known from elsewhere; `known` are lines marked already.
    With `extracted`, the text is what an extractor left of a page: menus and lists of links are gone, and a
    short line is likelier part of the report, so only a line's own words count.
    """
    marks: dict[int, FurnitureKind] = dict(known or {})
    for index, line in enumerate(lines):
        kind = label_kind(line.text) or caption_kind(line.text)
        if kind is not None:
            marks.setdefault(index, kind)
    marks.update(author_marks(lines, marks))
    body = find_body(lines, marks)
    for index in title_lines(lines, marks, body, title):
        marks[index] = "headline"
    if extracted:
        return marks
    marks.update(teaser_marks(lines, marks))
    body = find_body(lines, marks)
    for zone in (beside_marks, head_marks, tail_marks):
        for index, kind in zone(lines, marks, body).items():
            marks.setdefault(index, kind)
    return marks


def furniture(lines: Sequence[Line], marks: Mapping[int, FurnitureKind]) -> tuple[Furniture, ...]:
    """The marked lines as `Furniture`, sorted and disjoint."""
    return tuple(Furniture(lines[index].span, marks[index]) for index in sorted(marks))
