"""A marked report taken apart: plain text, and where each mark stands in it.

The mark-up is described in GUIDELINES.md. Standard library only.
"""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Span = tuple[int, int]

_FENCE = "+++"
_OPEN = re.compile(r"\[(H|F:[a-z]+|[cqsopvadb]\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)*)(?: |(?=\n))")


class MarkupError(ValueError):
    """A report whose marks cannot be read; names the file and the line."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A report without its marks: head, foot, text, and the spans of each mark by its label ("c1", "H")."""

    path: Path
    head: dict[str, Any]
    foot: dict[int, dict[str, Any]]
    text: str
    spans: dict[str, list[Span]] = field(default_factory=dict)

    def of(self, mark: str, number: str) -> list[Span]:
        """Spans of one mark of one statement, in text order."""
        return self.spans.get(f"{mark}{number}", [])


def read_marked(path: Path) -> Marked:
    """The report in a file; raises MarkupError where its parts or marks do not hold together."""
    parts = re.split(rf"(?m)^{re.escape(_FENCE)}\n", path.read_text(encoding="utf-8"))
    if len(parts) != 4 or parts[0].strip():
        raise MarkupError(f"{path.name}: wants three lines of {_FENCE}: head, text and foot after them")
    try:
        head, foot = tomllib.loads(parts[1]), tomllib.loads(parts[3])
    except tomllib.TOMLDecodeError as wrong:
        raise MarkupError(f"{path.name}: {wrong}") from wrong
    text, spans = take_out(parts[2].rstrip("\n") + "\n", path.name)
    numbered = {int(key): value for key, value in foot.items() if key.isdigit()}
    return Marked(path, head, numbered, text, spans)


def take_out(marked: str, name: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without marks, and the spans of each label in text order."""
    text: list[str] = []
    spans: dict[str, list[Span]] = {}
    opened: list[tuple[list[str], int]] = []
    at = length = 0
    while at < len(marked):
        mark = _OPEN.match(marked, at)
        if marked.startswith(("\\[", "\\]"), at):
            text.append(marked[at + 1])
            at, length = at + 2, length + 1
        elif mark:
            opened.append((_labels(mark[1]), length))
            at = mark.end()
        elif marked[at] == "]":
            if not opened:
                raise MarkupError(f"{name}, line {_line(marked, at)}: a ] that closes nothing; write \\]")
            labels, start = opened.pop()
            for label in labels:
                spans.setdefault(label, []).append((start, length))
            at += 1
        elif marked[at] == "[":
            raise MarkupError(
                f"{name}, line {_line(marked, at)}: no mark in {marked[at : at + 12]!r}; write \\["
            )
        else:
            text.append(marked[at])
            at, length = at + 1, length + 1
    if opened:
        raise MarkupError(f"{name}: the mark {opened[-1][0]} is never closed")
    return "".join(text), {label: sorted(found) for label, found in spans.items()}


def _labels(mark: str) -> list[str]:
    """ "s1,2" is s1 and s2; "H" and "F:advert" are themselves."""
    if mark == "H" or mark.startswith("F:"):
        return [mark]
    return [mark[0] + number for number in mark[1:].split(",")]


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
