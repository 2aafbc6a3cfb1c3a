"""A pair of statements as the pair scorer reads it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span

CONTEXT_WORDS = 20  # of the report before the content: what "it" and "the offer" mean stands there
CONTENT_CHARS = 400
RELATIONS = ("same", "denies", "weaker", "stronger", "different")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a pair: the words just before the content, the cue, and the content."""

    context: str
    cue: str
    content: str

    @property
    def prompt(self) -> str:
        """One line: context | cue | content."""
        return f"{self.context} | {self.cue} | {self.content}"


def said(text: str, content: Sequence[Span], cue: Sequence[Span]) -> Said:
    """The side that stands at the spans of the report's `text`."""
    words = " ".join(text[start:end] for start, end in content)
    before = text[max(0, content[0][0] - 12 * CONTEXT_WORDS) : content[0][0]]
    context = [match[0] for match in _WORD.finditer(before)][-CONTEXT_WORDS:]
    cues = " ".join(text[start:end] for start, end in cue)
    return Said(" ".join(context), " ".join(cues.split()), " ".join(words.split())[:CONTENT_CHARS])
