"""Which reports take their text from another: the baseline, by runs of equal words.

A report is a copy of an earlier one when at least half of its words stand there in runs of eight or
more. Half was set by hand on the bundled example, where the copy has .9 and the next pair .0; lightly
rewritten wire copy falls below it and is not found.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.model import Copy, Passage, Report, Span

RUN_WORDS = 8
COPIED_SHARE = 0.5
EXACT_WORDS = 5_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Worded:
    """A report's words outside furniture, in small letters, with their spans.

    `breaks` are the places of words before which furniture was left out.
    """

    report: Report
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    breaks: frozenset[int]

    @property
    def runs(self) -> set[tuple[str, ...]]:
        return {self.words[at : at + RUN_WORDS] for at in range(len(self.words) - RUN_WORDS + 1)}


def copies(reports: Sequence[Report]) -> list[Copy]:
    """Copies among the reports, each of the earliest that it shares most with; in the order of `reports`.

    Undated reports count as the latest; of two with one date the longer is taken as the original.
    """
    worded = [_worded(report) for report in reports]
    by_age = sorted(worded, key=_age)
    found = {}
    for later, earlier_ones in _candidates(by_age).items():
        compared = [_compared(by_age[later], by_age[each]) for each in earlier_ones]
        best = max(compared, key=lambda copy: copy.score)
        if best.score >= COPIED_SHARE:
            found[best.report] = best
    return [found[report.id] for report in reports if report.id in found]


def _age(worded: _Worded) -> tuple[str, int, str]:
    published = worded.report.ref.published
    return (published.isoformat() if published else "9999", -len(worded.words), worded.report.id)


def _worded(report: Report) -> _Worded:
    furniture = [each.span for each in report.furniture]
    starts = [start for start, _ in furniture]
    words: list[str] = []
    spans: list[Span] = []
    breaks: set[int] = set()
    skipped = False
    for match in _WORD.finditer(report.text):
        nearest = bisect_right(starts, match.start()) - 1
        if nearest >= 0 and match.start() < furniture[nearest][1]:
            skipped = True
            continue
        if skipped:
            breaks.add(len(words))
        skipped = False
        words.append(match[0].lower())
        spans.append(match.span())
    return _Worded(report, tuple(words), tuple(spans), frozenset(breaks))


def _candidates(by_age: Sequence[_Worded]) -> dict[int, list[int]]:
    """For each report the earlier ones with which it shares a run of words, by place in `by_age`."""
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shared: dict[int, set[int]] = defaultdict(set)
    for at, worded in enumerate(by_age):
        for run in worded.runs:
            shared[at].update(seen[run])
            seen[run].append(at)
    return {at: sorted(others) for at, others in shared.items() if others}


def _compared(copy: _Worded, original: _Worded) -> Copy:
    # Without its shortcut for frequent words the matcher is exact, and quadratic where a text repeats itself.
    long_texts = max(len(copy.words), len(original.words)) > EXACT_WORDS
    matcher = SequenceMatcher(None, copy.words, original.words, autojunk=long_texts)
    blocks = matcher.get_matching_blocks()
    long = [block for block in blocks if block.size >= RUN_WORDS]
    passages = tuple(
        Passage(_spans(copy, block.a, block.size), _spans(original, block.b, block.size)) for block in long
    )
    score = sum(block.size for block in long) / len(copy.words)
    return Copy(copy.report.id, original.report.id, "copy", round(score, 3), passages)


def _spans(worded: _Worded, first: int, count: int) -> tuple[Span, ...]:
    """Where a run of words stands: one span, or several where furniture lies between the words."""
    inside = sorted(at for at in worded.breaks if first < at < first + count)
    edges = [first, *inside, first + count]
    return tuple((worded.spans[a][0], worded.spans[b - 1][1]) for a, b in pairwise(edges))
