"""Statements of one proposition, grouped: the baseline, which joins only (nearly) equal words.

It joins no two statements of which each has a word that the other has not, and none where an added word
turns the other (a number, a negation, a condition). Restatements in other words and denials stay
apart until the trained scorer comes; a claim that is missed is better than two that are merged.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rapidfuzz import fuzz, process

from onrecord.compare.independence import independence
from onrecord.model import (
    Backing,
    Citation,
    Claim,
    Copy,
    Credit,
    Gist,
    Report,
    Stance,
    Stand,
    Statement,
    make_id,
)

# rapidfuzz's ratio of the letters; set by hand on the bundled example, where retyped quotation marks and
# a cut clause are the only differences between a copy's statements and the original's.
SAME_RATIO = 90
MIN_WORDS = 4
# One may have these where the other has not; any other word told apart keeps two statements apart.
_HARMLESS = frozenset("a an the that this also then now had has have been its their his her".split())
# Words that turn or change a statement even where they are only added.
_TURNING = re.compile(
    r"\d|[$€£%]|n't$|^(?:not?|never|none|nothing|nobody|without|neither|nor|cannot|hardly|barely|almost|nearly|"
    r"un\w+|if|unless|may|might|could|would|should|will|allegedly|reportedly)$"
)


def claims(
    statements: Sequence[Statement],
    reports: Mapping[str, Report],
    copies: Iterable[Copy],
    credits: Mapping[str, Sequence[Credit]] | None = None,
) -> list[Claim]:
    """Claims of two statements or more, in the order of their first statement."""
    taken: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        taken[copy.report].append(copy)
    return [_claim(group, reports, taken, credits or {}) for group in _groups(statements) if len(group) > 1]


def _groups(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Each statement of enough words with the first one before it that says the same in another report."""
    groups: list[list[Statement]] = []
    wordings: list[str] = []
    for statement in statements:
        words = _plain(statement.content.text)
        if len(words.split()) < MIN_WORDS:
            continue
        alike = process.extract(words, wordings, scorer=fuzz.ratio, score_cutoff=SAME_RATIO, limit=None)
        home = next((at for other, _, at in alike if _joins(words, other, statement, groups[at])), None)
        if home is None:
            groups.append([statement])
            wordings.append(words)
        else:
            groups[home].append(statement)
    return groups


def _joins(words: str, other: str, statement: Statement, group: list[Statement]) -> bool:
    if statement.report.id in {member.report.id for member in group}:
        return False
    here, there = Counter(words.split()), Counter(other.split())
    added, missing = set(here - there) - _HARMLESS, set(there - here) - _HARMLESS
    swapped = bool(added) and bool(missing)
    return not swapped and not any(_TURNING.search(word) for word in added | missing)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w']+|[$€£%]", words.lower().replace("’", "'")))


def _claim(
    group: list[Statement],
    reports: Mapping[str, Report],
    copies: Mapping[str, Sequence[Copy]],
    credits: Mapping[str, Sequence[Credit]],
) -> Claim:
    gist = group[0]
    stands = tuple(_stand(statement) for statement in group)
    held_in = {statement.report.id for statement in group}
    days = [day for statement in group if (day := _day(statement))]
    sourcing = independence(group, copies, credits, reports)
    return Claim(
        id=make_id("cl", gist.id),
        gist=Gist(gist.content.text, Citation.of(reports[gist.report.id], gist.content.spans)),
        stands=stands,
        disputed=_disputed(stands),
        backing=_backing(group),
        reports=len(held_in),
        independent_reports=sourcing.independent + sourcing.unknown,
        first_said=min(days, default=None),
        independence=sourcing,
    )


def _stand(statement: Statement) -> Stand:
    speaker = statement.speaker
    said_on = statement.said_on.start if statement.said_on else None
    return Stand(
        party=speaker.party if speaker else None,
        speaker=speaker.name if speaker else None,
        stance=statement.stance,
        statement=statement.id,
        said_on=said_on,
    )


def _disputed(stands: Iterable[Stand]) -> bool:
    """Whether someone asserts and someone else denies."""

    def who(stance: Stance) -> set[str | None]:
        return {stand.party or stand.speaker for stand in stands if stand.stance == stance}

    return any(one != other for one in who("asserts") for other in who("denies"))


def _day(statement: Statement) -> date | None:
    return statement.said_on.start if statement.said_on else None


def _backing(group: Iterable[Statement]) -> Backing:
    kinds = [each.speaker.kind for each in group if each.speaker and each.speaker.named]
    unnamed = sum(1 for each in group if each.speaker and not each.speaker.named)
    documents = kinds.count("document")
    return Backing(on_record=len(kinds) - documents, unnamed=unnamed, documents=documents, shown=0)
