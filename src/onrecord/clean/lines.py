"""The lines of a text with their places, and what a line's shape tells."""

import re
from dataclasses import dataclass

from onrecord.model import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
# White space that `str.strip` leaves: byte-order mark, zero-width space and joiner.
_BLANK = " \t\xa0\ufeff\u200b\u200d\u3000"
_CLOSERS = "\"'”’»)]"
_TERMINAL = ".!?。！？"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words without white space around, their span, blank lines before it."""

    text: str
    span: Span
    gap: int


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space, in order."""
    lines: list[Line] = []
    last_end = 0
    for found in _LINE.finditer(text):
        words = found.group().strip().strip(_BLANK)
        if not words:
            continue
        start = text.index(words, found.start())
        breaks = len(_BREAK.findall(text, last_end, start))
        lines.append(Line(words, (start, start + len(words)), max(0, breaks - 1)))
        last_end = start + len(words)
    return lines


def ends_as_sentence(text: str) -> bool:
    """True when the text ends with a full stop, or a question or exclamation mark, before closing quotes.

    Three dots do not end a sentence: they cut one.
    """
    bare = text.rstrip(_CLOSERS + _BLANK)
    return bool(bare) and bare[-1] in _TERMINAL and not is_cut(text)


def is_cut(text: str) -> bool:
    """True when the text is a snippet that breaks off with dots."""
    bare = text.rstrip(_CLOSERS + _BLANK)
    return bare.endswith(("...", "…", "[…]", "[...]", ". . ."))


def is_sentence(text: str) -> bool:
    """True for a line that someone wrote as a sentence: it stops, and has three words or more."""
    return ends_as_sentence(text) and len(text.split()) >= 3


def is_paragraph(text: str) -> bool:
    """True for a line that reads like a paragraph of a story: a longish sentence, or several."""
    if len(text) >= 200:
        return not is_cut(text)
    return is_sentence(text) and not text.endswith("?") and len(text.split()) >= 8


def is_headline(text: str) -> bool:
    """True for a line that could head a story or a link to one: short, several words, no full stop."""
    return len(text.split()) >= 3 and len(text) <= 150 and not is_sentence(text) and not is_cut(text)


def content_words(text: str) -> set[str]:
    """The words of four letters and more, or with a capital or digit, cut to five letters, lower case.

    Cutting takes the place of stemming: it makes "warns" and "warned" one.
    """
    words = re.findall(r"[^\W_]+", text)
    return {word.casefold()[:5] for word in words if len(word) >= 4 or not word.islower()}
