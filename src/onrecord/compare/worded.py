"""A report as the comparing of reports sees it: sentences outside furniture, their words and what is rare."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern

from onrecord.model import Report, Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# A sentence ends at a stop, with its closing marks, before white space and a capital, a digit or a mark.
_STOP = re.compile(r"[.!?…][\"”’')\]]{0,3}(?=\s+[\"“‘'(\[]{0,2}[A-Z0-9À-Þ])")
_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|(?<!\w)‘[^\n]*?(?:’(?!\w)|$)", re.MULTILINE)
# Days and months are in every report.
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
MIN_RARE_CHARS = 3
# A day's number and the hour are shared by chance; a year or a sum less so.
MIN_RARE_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence outside furniture: its span, its paragraph (from 0) and its words in small letters.

    `quoted` are the places of the words that stand inside quotation marks, `quotations` where those are.
    """

    span: Span
    paragraph: int
    words: tuple[str, ...]
    quoted: frozenset[int]
    quotations: tuple[Span, ...]

    def is_quoted(self, offset: int) -> bool:
        """Whether the character of the report stands inside quotation marks of this sentence."""
        return any(start <= offset < end for start, end in self.quotations)

    @property
    def rare(self) -> frozenset[str]:
        """Its words that few reports have: uncommon ones, names and numbers."""
        return frozenset(filter(is_rare, self.words))


@dataclass(frozen=True, slots=True)
class Worded:
    """A report's sentences in text order (may be none), how many words they have, and the rare ones."""

    report: Report
    sentences: tuple[Sentence, ...]
    length: int
    rare: frozenset[str]

    def text(self, sentence: Sentence) -> str:
        """The sentence as it stands in the report."""
        return self.report.text[slice(*sentence.span)]


def worded(report: Report) -> Worded:
    """The report's sentences; a blank line, a stop or furniture ends one."""
    quotations = [match.span() for match in _QUOTED.finditer(report.text)]
    found = (
        _sentence(report.text, span, paragraph, quotations)
        for paragraph, (start, end) in enumerate(_blocks(report))
        for span in _sentences(report.text, start, end)
    )
    sentences = tuple(each for each in found if each.words)
    length = sum(len(each.words) for each in sentences)
    return Worded(report, sentences, length, frozenset().union(*(each.rare for each in sentences)))


def _sentence(text: str, span: Span, paragraph: int, quotations: Sequence[Span]) -> Sentence:
    first = max(0, bisect_right(quotations, (span[0], len(text))) - 1)
    last = bisect_right(quotations, (span[1], -1))
    inside = tuple(each for each in quotations[first:last] if each[1] > span[0])
    at = [match.span() for match in _WORD.finditer(text, *span)]
    quoted = (place for place, (a, _) in enumerate(at) if any(start <= a < end for start, end in inside))
    return Sentence(span, paragraph, tuple(_word(text[a:b]) for a, b in at), frozenset(quoted), inside)


@cache
def is_rare(word: str) -> bool:
    """Whether few reports have the word: it is long enough and not among the common ones."""
    if word.isdigit():
        return len(word) >= MIN_RARE_DIGITS
    return len(word) >= MIN_RARE_CHARS and word not in common_words() and word not in _CALENDAR


@cache
def common_words() -> frozenset[str]:
    """The 1,345 words that eight or more of our corpus' 411 training reports have in small letters."""
    return frozenset(files("onrecord.compare").joinpath("common_words.txt").read_text("utf-8").split())


def shingles(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """All runs of `size` words, in their order."""
    return zip(*(words[at:] for at in range(size)), strict=False)


def _blocks(report: Report) -> Iterator[Span]:
    """Stretches without a blank line and without furniture, in text order."""
    furniture = sorted(each.span for each in report.furniture)
    starts = [start for start, _ in furniture]
    for match in _BLOCK.finditer(report.text):
        at, end = match.span()
        for cut_start, cut_end in furniture[max(0, bisect_right(starts, at) - 1) :]:
            if cut_start >= end:
                break
            if at < cut_start:
                yield at, cut_start
            at = max(at, cut_end)
        if at < end:
            yield at, end


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a block, without the white space around them."""
    at = start
    for stop in [*(match.end() for match in _STOP.finditer(text, start, end)), end]:
        piece = text[at:stop]
        yield at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        at = stop


def _word(word: str) -> str:
    return intern(word.replace("’", "'").lower().removesuffix("'s"))
