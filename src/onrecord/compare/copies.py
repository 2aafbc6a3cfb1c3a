"""Which reports take their text from another: the baseline, by runs of equal words.

A report is a copy of an earlier one when at least half of its words stand there in runs of eight or
more. Half was set by hand on the bundled example, where the copy has .9 and the next pair .0; lightly
rewritten wire copy falls below it and is not found.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.model import Copy, Passage, Report, Span

RUN_WORDS = 8
COPIED_SHARE = 0.5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Worded:
    """A report's words outside furniture, in small letters, with their spans."""

    report: Report
    words: tuple[str, ...]
    spans: tuple[Span, ...]

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
    matches = [
        match
        for match in _WORD.finditer(report.text)
        if not any(start <= match.start() < end for start, end in furniture)
    ]
    return _Worded(
        report, tuple(match[0].lower() for match in matches), tuple(match.span() for match in matches)
    )


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
    blocks = SequenceMatcher(None, copy.words, original.words, autojunk=False).get_matching_blocks()
    long = [block for block in blocks if block.size >= RUN_WORDS]
    passages = tuple(
        Passage((_span(copy, block.a, block.size),), (_span(original, block.b, block.size),))
        for block in long
    )
    score = sum(block.size for block in long) / len(copy.words)
    return Copy(copy.report.id, original.report.id, "copy", round(score, 3), passages)


def _span(worded: _Worded, first: int, count: int) -> Span:
    return worded.spans[first][0], worded.spans[first + count - 1][1]
