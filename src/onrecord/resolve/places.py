"""Finding mentions and sentences of a report by their place, in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.model import Mention, Reading, Span


class Mentions:
    """Mentions in text order, found by the span in which they start."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda each: each.words.start)
        self._starts = [each.words.start for each in self._mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """Those that start in the half-open span, in text order."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def covers(self, offset: int) -> bool:
        """Whether a mention stands at the offset."""
        before = self._mentions[: bisect_right(self._starts, offset)][-1:]
        return any(each.words.start <= offset < each.words.end for each in before)


class Sentences:
    """A report's sentences, and which characters of the report are content of a statement."""

    def __init__(self, reading: Reading) -> None:
        self._spans = reading.sentences
        self._starts = [start for start, _ in reading.sentences]
        self._said = bytearray(len(reading.report.text))
        for attribution in reading.attributions:
            for start, end in attribution.content.spans:
                self._said[start:end] = b"\x01" * (end - start)

    def at(self, offset: int) -> Span | None:
        """The sentence that holds the offset."""
        place = bisect_right(self._starts, offset) - 1
        return self._spans[place] if place >= 0 and offset < self._spans[place][1] else None

    def back_from(self, offset: int, chars: int) -> list[Span]:
        """The sentences that start at most `chars` before the offset, nearest first, cut at the offset."""
        low, high = bisect_left(self._starts, offset - chars), bisect_right(self._starts, offset)
        return [(start, min(end, offset)) for start, end in reversed(self._spans[low:high])]

    def opens_at(self, offset: int) -> bool:
        place = bisect_left(self._starts, offset)
        return place < len(self._starts) and self._starts[place] == offset

    def is_said(self, offset: int) -> bool:
        """Whether the character belongs to the content of a statement."""
        return bool(self._said[offset])
