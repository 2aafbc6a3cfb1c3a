"""Which other words of a report may stand for a statement's speaker, and for whom that one speaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.extract.encoder.decode import Found, Run
from onrecord.extract.encoder.words import Words as Coded
from onrecord.model import Lead, Mention, Span

LEAST = 0.05  # what is less likely leads nowhere


def leads(found: Found, candidates: Sequence[Span], coded: Coded) -> tuple[Lead, ...]:
    """The likely ones of the candidates (names and other sources, in characters), in text order."""
    made = []
    for span in candidates:
        points = found.points.at(words_in(coded, span))
        if points and max(points) >= LEAST:
            made.append(Lead(span, *(round(each, 3) for each in points)))
    return tuple(made)


def candidates(names: Sequence[Mention], found: Sequence[Found], coded: Coded) -> list[Span]:
    """What an anchor may point at: every name, and every source that is not itself one."""
    spans = {span for each in names for span in each.words.spans}
    for each in found:
        for role in ("source", "hop"):
            spans |= {(coded.spans[s][0], coded.spans[e - 1][1]) for s, e in each.roles.get(role, ())}
    return sorted(spans)


def words_in(coded: Coded, span: Span) -> Run:
    """The words that stand in the span of characters."""
    first = bisect_right(coded.spans, (span[0], span[0]))
    return first, bisect_left(coded.spans, (span[1], span[1]))
