"""Which reports take their text from another, whole or a passage, and which retell one in other words.

Candidates first (`candidates`), then each pair by itself: sentences that stand in both (`aligned`), and who
is named as the source (`retold`). Of a pair the earlier is the original; of one day the one that the other
names, else the longer. What a report took is explained by as few originals as will do.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from onrecord.compare import retold
from onrecord.compare.aligned import Copying, Taken, passages
from onrecord.compare.candidates import Index, Sketch, candidates, sketched
from onrecord.compare.worded import Sentence, Worded, worded
from onrecord.model import Copy, Passage, Report

# Words in runs outside quotation marks that two reports have in common (`aligned.Taken.evidence`). Of 8,182
# pairs of reports on one story by other outlets (NeuS, equal texts left out) eleven have so many: ten copies
# and one that may be.
MIN_EVIDENCE = 30
# Half of it will do where sentence after sentence stands there, edited.
THROUGHOUT_SENTENCES = 4
THROUGHOUT_SHARE = 0.4
# A text of fewer words than that is a copy where it is (nearly) all there.
NEARLY_ALL = 0.9
MIN_WORDS = 8
# From this share of its words on, a report is a copy as a whole; below, it has only taken a passage.
WHOLE_SHARE = 0.5
# Some 20 KB each; 10,000 reports of a set are taken apart once.
CACHED_REPORTS = 10_000


def copies(reports: Sequence[Report]) -> list[Copy]:
    """Copies and rewrites among the reports, in their order; of one report, the fullest original first.

    Undated reports count as the latest.
    """
    index = Index()
    held = {report.id: report for report in reports}
    sketches = {name: sketch(report) for name, report in held.items()}
    for name, own in sketches.items():
        index.add(name, own.keys)
    near: dict[str, set[str]] = defaultdict(set)
    for name, own in sketches.items():
        for other in candidates(own, index.holders):
            near[name].add(other)
            near[other].add(name)
    return [
        copy
        for name, report in held.items()
        for copy in copies_of(report, [held[other] for other in sorted(near[name] - {name})])
    ]


def sketch(report: Report) -> Sketch:
    """By what the report's like is found: hashes of its text outside furniture; the same each time."""
    return sketched(_worded(report))


def copies_of(report: Report, others: Sequence[Report]) -> list[Copy]:
    """What the report takes from those of the others that are earlier; none, one or several."""
    own = _worded(report)
    earlier = [other for other in map(_worded, others) if is_earlier(other, own)]
    earlier.sort(key=_age)
    return _copied(own, earlier) or _rewritten(own, earlier)


def is_earlier(one: Worded, other: Worded) -> bool:
    """Whether `one` is taken for the original, should either be taken from the other."""
    here, there = one.report.ref.published, other.report.ref.published
    if here and there and here != there:
        return here < there
    if bool(here) != bool(there):
        return here is not None
    names_it, is_named = retold.names(other, one), retold.names(one, other)
    if names_it != is_named:
        return names_it
    return _age(one) < _age(other)


def _age(worded: Worded) -> tuple[str, int, str]:
    published = worded.report.ref.published
    return published.isoformat() if published else "9999", -worded.length, worded.report.id


def _copied(own: Worded, earlier: Sequence[Worded]) -> list[Copy]:
    """Copies: the original with most of the report's words first, then those that give further words."""
    copying = Copying(own)
    taken = {other.report.id: copying.taken(other) for other in earlier}
    left = {other.report.id: other for other in earlier}
    explained: set[int] = set()
    chosen: list[tuple[Worded, list[Taken]]] = []
    while left:
        name = max(left, key=lambda each: _words(taken[each], explained))  # of equal ones the earliest
        other, fresh = left.pop(name), [each for each in taken[name] if each.here not in explained]
        if not _is_evidence(fresh, own):
            break
        chosen.append((other, fresh))
        explained |= {each.here for each in fresh}
    whole = sum(_words(found, set()) for _, found in chosen) >= WHOLE_SHARE * own.length
    return [_copy(own, other, found, whole) for other, found in chosen]


def _words(taken: Sequence[Taken], explained: set[int]) -> int:
    return sum(each.words for each in taken if each.here not in explained)


def _is_evidence(taken: Sequence[Taken], own: Worded) -> bool:
    words, evidence = _words(taken, set()), sum(each.evidence for each in taken)
    nearly_all = words >= MIN_WORDS and words >= NEARLY_ALL * own.length
    throughout = len(taken) >= THROUGHOUT_SENTENCES and words >= THROUGHOUT_SHARE * own.length
    return evidence >= MIN_EVIDENCE or nearly_all or (throughout and evidence >= MIN_EVIDENCE / 2)


def _copy(own: Worded, other: Worded, taken: Sequence[Taken], whole: bool) -> Copy:
    score = _words(taken, set()) / own.length
    shown = passages(taken, own, other)
    return Copy(own.report.id, other.report.id, "copy", round(score, 3), shown, whole)


def _rewritten(own: Worded, earlier: Sequence[Worded]) -> list[Copy]:
    """The rewrite of the one report that is named most as the source; none, or one."""
    pairs = [(found, other) for other in earlier if (found := retold.retold(own, other))]
    likely = [(found, other) for found, other in pairs if retold.is_rewrite(found)]
    likely.sort(key=lambda pair: (pair[0].weight, pair[1].report.id), reverse=True)
    for found, other in likely:
        if shown := retold.passages(found, own, other):
            words = sum(len(each.words) for each in own.sentences if _is_shown(each, shown))
            return [Copy(own.report.id, other.report.id, "rewrite", round(words / own.length, 3), shown)]
    return []


def _is_shown(sentence: Sentence, shown: Sequence[Passage]) -> bool:
    return any(a <= sentence.span[0] < b for each in shown for a, b in each.spans)


_worded = lru_cache(maxsize=CACHED_REPORTS)(worded)
