"""Where the quotations of a text are."""

import re
from collections.abc import Iterator, Sequence

from onrecord.model import Span

# A straight mark opens after white space or an opening bracket and closes before anything but a letter.
_MARK = re.compile(r"[“”\"]")
_PAIRED_SINGLE = re.compile(r"(?<!\w)‘[^‘’\n]+(?:’\w[^‘’\n]*)*’(?!\w)")


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Spans of quotations, marks included, in text order and disjoint.

    A quotation left open at the end of a paragraph goes on where the next paragraph opens with a mark
    (one span over both); otherwise it ends with its paragraph.
    """
    found: list[Span] = []
    opened: int | None = None
    for start, end in paragraphs:
        if opened is not None and text[start] not in '“"':
            found.append((opened, _end_before(text, start)))
            opened = None
        for mark in _marks(text, start, end):
            if opened is None:
                opened = mark if text[mark] != "”" else None
            elif text[mark] == "”" or (text[mark] == '"' and mark != start):
                found.append((opened, mark + 1))
                opened = None
    if opened is not None:
        found.append((opened, paragraphs[-1][1]))
    return _with_single(text, paragraphs, found)


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    return (match.start() for match in _MARK.finditer(text, start, end))


def _end_before(text: str, offset: int) -> int:
    return len(text[:offset].rstrip())


def _with_single(text: str, paragraphs: Sequence[Span], double: list[Span]) -> list[Span]:
    inside = set().union(*(range(*span) for span in double)) if double else set()
    single = [
        match.span()
        for start, end in paragraphs
        for match in _PAIRED_SINGLE.finditer(text, start, end)
        if inside.isdisjoint(range(*match.span()))
    ]
    return sorted(double + single)
