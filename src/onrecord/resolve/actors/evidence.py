"""What speaks for and against one actor besides the name: party, office, time, who else is in the report."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from onrecord.model import Appearance, Guise, Profile
from onrecord.resolve.actors.bodies import body_relation, parsed_body
from onrecord.resolve.actors.names import plain

Fit = Literal["same", "other"]

LONG_APART_DAYS = 2 * 365  # a bare surname with an office this long after may be the next holder's
SOON_DAYS = 60  # reports so near to each other are of one time
_SMALL = frozenset("the a an of for and in at on to with by his her their its who s".split())
_FORMER = frozenset("former ex late onetime retired then outgoing incoming acting deputy vice".split())
_WOMEN = re.compile(
    r"\b(?:mother|wife|sister|daughter|widow|aunt|niece|grand(?:mother|daughter)|\w*woman|actress)\b"
)
_MEN = re.compile(
    r"\b(?:father|husband|brother|son|widower|uncle|nephew|grand(?:father|son)|\w*[a-z]{3}sman|chairman|actor)\b"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How party, office and gender fit (None: nothing is known), days between, and shared names beside."""

    party: Fit | None
    office: Fit | None
    gender: Fit | None
    days_apart: int | None
    beside: tuple[str, ...]

    @property
    def is_close(self) -> bool:
        """Whether both were in reports of one time, as far as the days are known."""
        return self.days_apart is not None and self.days_apart <= LONG_APART_DAYS


def evidence(appearance: Appearance, profile: Profile) -> Evidence:
    """What an appearance and an actor have in common besides the name."""
    guises = profile.guises
    return Evidence(
        party=_best(party_fit(appearance.party, guise.party) for guise in guises),
        office=_best(
            office_fit(role, other) for role in appearance.roles for g in guises for other in g.roles
        ),
        gender=_gender(appearance.roles, [role for guise in guises for role in guise.roles]),
        days_apart=min(
            (d for guise in guises if (d := _days(appearance.day, guise)) is not None), default=None
        ),
        beside=tuple(sorted(set(appearance.beside) & set(profile.beside))),
    )


def _best(fits: Iterable[Fit | None]) -> Fit | None:
    known = {fit for fit in fits if fit}
    return "same" if "same" in known else "other" if known else None


@lru_cache(maxsize=50_000)
def party_fit(one: str | None, other: str | None) -> Fit | None:
    """Whether two parties are one; None where that cannot be told: one is unknown or named by a common noun
    ("the company"), or may be the other's short form.
    """
    if one is None or other is None or one.islower() or other.islower():
        return None
    if one.casefold() == other.casefold():
        return "same"
    relation = body_relation(one, other)
    if relation == "equal":
        return "same"
    here, there = parsed_body(one), parsed_body(other)
    return (
        None
        if relation in ("acronym", "shorter", "spelling") or set(here.words) & set(there.words)
        else "other"
    )


@lru_cache(maxsize=50_000)
def office_fit(one: str, other: str) -> Fit | None:
    """Whether two offices or descriptions say the same: half of the shorter's words stand in the other."""
    here, there = _telling(one), _telling(other)
    if not here or not there:
        return None
    shared = len(here & there)
    return "same" if shared and 2 * shared >= min(len(here), len(there)) else "other"


def _telling(role: str) -> frozenset[str]:
    words = {_stem(plain(word)) for word in re.split(r"[\s/-]+", re.sub(r"['’]s\b", "", role[:300]))}
    return frozenset(words - _SMALL - _FORMER - {""})


# Words for one office. General knowledge of news English.
_ONE_OFFICE = (
    "spokesman spokeswoman spokesperson", "chairman chairwoman chair", "adviser advisor", "prime premier pm",
    "lawyer attorney counsel advocate solicitor barrister", "head chief leader boss", "minister ministry",
    "parliament mp", "lawmaker legislator", "defence defense",
)  # fmt: skip
_KIN = {word: words.split()[0] for words in _ONE_OFFICE for word in words.split()}


def _stem(word: str) -> str:
    return _KIN.get(word, word)


def _gender(roles: Iterable[str], others: Iterable[str]) -> Fit | None:
    here, there = _genders(roles), _genders(others)
    if len(here) != 1 or len(there) != 1:
        return None
    return "same" if here == there else "other"


def _genders(roles: Iterable[str]) -> set[str]:
    found = set()
    for role in (each[:300] for each in roles):
        if "'" not in role and "’" not in role:  # "the dead man's sister" speaks of two people
            found |= {"f"} if _WOMEN.search(role.lower()) else {"m"} if _MEN.search(role.lower()) else set()
    return found


def _days(day: date | None, guise: Guise) -> int | None:
    """Days between a day and the time of a guise; 0 within it."""
    if day is None or guise.first is None or guise.last is None:
        return None
    return max((guise.first - day).days, (day - guise.last).days, 0)
