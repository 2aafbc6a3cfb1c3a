"""Whose office it is: the holder that an office or description names beside itself.

"The company's general manager" is the company's, "president of the union Corrow" the union Corrow's, "its
director" that of whatever was named before, "chairman" nobody's that the words name.
"""

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.resolve.bodies import BODY_NOUN

How = Literal["own", "possessor", "of", "for", "modifier"]

_FIRST = re.compile(r"(?:the|an?|one|another|some|several|two|three|four)\s+", re.IGNORECASE)
_OWN = re.compile(r"(?:its|their|his|her|our|my|whose)\b\s*", re.IGNORECASE)
_POSSESSOR = re.compile(r"(.{2,80}?)(?:(?<=s)['’]|['’]s)\s+(?=\S)")
# "of the union", "of Corrow Power"; not a field of work: "head of operations".
_BELONGS = re.compile(
    r"\b(of|at|with|for|from|in|inside|within|behind|(?<=adviser )to|(?<=advisor )to|"
    r"(?<=aide )to)\s+(?=(?:the|an?|its|his|her|their|our|this|one)\s|[A-Z]|[\w-]+['’]s?\s)"
)
_LEADS = re.compile(
    r"(?:now |also |has )?(?:heads|leads|runs|run|led|chairs|owns|presides over|manages|directs|edits|"
    r"commands|speaks for)\s+"
    r"(?=(?:the|an?|its|his|her|their)\s|[A-Z])"
)
_ENDS = re.compile(
    r",|;|\s[-–—]\s|\b(?:who|that|which|whose|since|until|responsible|in charge|speaking|briefed|"
    r"familiar|close|"
    r"involved|with knowledge|on condition|and (?:a|an|the|one|no|is|has|was)\b)"
)
_ARTICLE = re.compile(r"(?:the|an?|this|that|his|her|its|their|our|my)\s+", re.IGNORECASE)
_FIELD_OF = re.compile(
    r"(?:state|staff|cabinet|works|affairs|operations|communications|public)\b", re.IGNORECASE
)


_OFFICE_PARTS = frozenset(
    "chief general deputy vice managing executive press senior acting finance technical sporting "
    "artistic first "
    "second assistant commercial regional board majority top principal communications safety legal "
    "chief medical "
    "campaign operations head sales traffic personnel".split()
)


@dataclass(frozen=True, slots=True)
class Holder:
    """For whom an office is held: the words without article, how they stand, and the office without
    them.
    """

    words: str
    how: How
    office: str


def holder_of(role: str) -> Holder | None:
    """The holder that the words of a role name; None where they name none."""
    role = " ".join(role.split())
    if led := _LEADS.match(role):
        return Holder(_bare(_cut(role[led.end() :])), "of", led[0].strip())
    if own := _OWN.match(role):
        named = _after_preposition(role[own.end() :])
        if named and named.how == "of" and named.words[:1].isupper():
            return named
        return Holder(own[0].strip().lower(), "own", role[own.end() :])
    bare = _FIRST.sub("", _cut(role), count=1) if _FIRST.match(role) else _cut(role)
    preposition = _BELONGS.search(bare)
    possessor = _POSSESSOR.match(bare)
    if possessor and (preposition is None or possessor.end() <= preposition.start()):
        return Holder(_bare(possessor[1]), "possessor", bare[possessor.end() :])
    return _after_preposition(bare) or _modifier(bare)


def _after_preposition(role: str) -> Holder | None:
    for found in _BELONGS.finditer(role):
        words = _bare(_cut(role[found.end() :]))
        only_where = found[1] in ("in", "at", "from") and not BODY_NOUN.search(words)
        if words and found.start() > 0 and not _FIELD_OF.match(words) and not only_where:
            return Holder(
                words,
                "of" if found[1] in ("of", "with", "inside", "to") else "for",
                role[: found.start()].strip(),
            )
    return None


def _modifier(role: str) -> Holder | None:
    """The words before the office noun: "Union" of "Union delegate"."""
    words = re.split(r"\s(?:of|for|at|in|on|to|from)\s", role)[0].split(" ")
    owner = words[:-1]
    while owner and owner[-1].lower() in _OFFICE_PARTS:
        owner.pop()
    return Holder(" ".join(owner), "modifier", " ".join(words[len(owner) :])) if owner else None


def _cut(words: str) -> str:
    return _ENDS.split(words)[0].strip(" ,")


def _bare(words: str) -> str:
    return (
        _ARTICLE.sub("", words.strip(" ,"), count=1) if _ARTICLE.match(words.strip()) else words.strip(" ,")
    )
