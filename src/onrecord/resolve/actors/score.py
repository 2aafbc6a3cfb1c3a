"""The pair scorer: how likely it is that an appearance is of an actor, and why. A row stage over pairs.

The score is a logistic sum of weights, set by hand and tuned on the corpus' train part
(`python -m benchmarks.actors --split train`), so that each can be named as a reason.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Appearance, Guise, Profile
from onrecord.resolve.actors.bodies import BodyRelation, body_relation, parsed_body
from onrecord.resolve.actors.evidence import SOON_DAYS, Evidence, evidence
from onrecord.resolve.actors.names import Relation, parsed, relation

SAME = 0.85  # at this score and above, two are taken for one
UNSURE = 0.30  # between this and SAME a person is asked

# Log-odds of "one actor" by how the names relate, before anything else is known.
_PERSONS: dict[Relation, float] = {
    "equal": 2.5, "fuller": 1.9, "nickname": 0.9, "spelling": 0.6, "surnames": 0.8, "swapped": 0.9,
    "initials": 0.4, "ending": 0.4, "surname": -0.7, "first": -1.1, "conflict": -6.0, "none": -8.0,
}  # fmt: skip
_ONE_WORD = -0.3  # both are one and the same word: "Wang" in two reports
_INITIALS_ONLY = -0.8  # "A.O." in two reports
_BODIES: dict[BodyRelation, float] = {
    "equal": 2.8, "acronym": 0.9, "spelling": 0.8, "shorter": -1.2, "conflict": -6.0, "none": -8.0,
}  # fmt: skip
_GENERIC = -1.3  # "the board", "Justice Ministry": a body in every firm, in every state


_NEVER_ANOTHER_KIND = (
    "person",
    "state",
    "document",
)  # bodies, outlets and groups are mistaken for one another


@dataclass(frozen=True, slots=True)
class Scored:
    """An appearance held against an actor: 0 to 1, the evidence in words, and how the names relate.

    `is_borne_out` is whether anything but the name speaks for it: party, office, or the story.
    """

    appearance: Appearance
    profile: Profile
    score: float
    why: str
    names: str
    is_borne_out: bool = False


def scored(pairs: Iterable[tuple[Appearance, Profile]]) -> Iterator[Scored]:
    """One Scored a pair, in order."""
    for appearance, profile in pairs:
        yield _scored(appearance, profile)


def _scored(appearance: Appearance, profile: Profile) -> Scored:
    found = evidence(appearance, profile)
    is_person = appearance.kind == "person"
    apart = any((appearance.kind == kind) != (profile.kind == kind) for kind in _NEVER_ANOTHER_KIND)
    if apart or not can_match(appearance):
        return Scored(appearance, profile, 0.0, "", "none")
    weigh = _person if is_person else _body
    names, odds, reasons = weigh(appearance, profile, found)
    borne_out = "same" in (found.party, found.office) or bool(found.beside)
    return Scored(appearance, profile, _share(odds), "; ".join(reasons), names, borne_out)


def can_match(appearance: Appearance) -> bool:
    """Whether a speaker can be met again in another report: not the unnamed, nor described groups."""
    if not appearance.named or appearance.kind == "unnamed":
        return False
    if appearance.kind == "document":  # "the report" is another one in each report; a title is a name
        return sum(word[:1].isupper() for word in appearance.name.split()) >= 2
    return appearance.kind != "group" or any(word[:1].isupper() for word in appearance.name.split())


def is_short(name: str) -> bool:
    """Whether a person's name lacks a given name or a surname, written out."""
    return not parsed(name).is_full


def _person(appearance: Appearance, profile: Profile, found: Evidence) -> tuple[str, float, list[str]]:
    names, guise = _closest(appearance.name, profile.guises)
    odds = _PERSONS[names]
    if names == "equal" and is_short(appearance.name):
        odds = (
            _INITIALS_ONLY
            if parsed(appearance.name).parts[:1] and parsed(appearance.name).parts[-1].initial
            else _ONE_WORD
        )
    reasons = [f"name {names}" + (f" to {guise.name}" if guise.name != appearance.name else "")]
    parts = [_party(found, firm=names == "equal"), _office(found), _story(found)]
    if found.gender == "other":
        parts.append((-2.5, "a man's and a woman's office"))
    if odds < _PERSONS["fuller"] and found.days_apart is not None and not found.is_close:
        parts.append((-1.2, f"{found.days_apart // 365} years apart"))
    return names, odds + sum(w for w, _ in parts), reasons + [reason for _, reason in parts if reason]


def _closest(name: str, guises: Iterable[Guise]) -> tuple[Relation, Guise]:
    """The name among the actor's that is nearest; a conflict with any outweighs all but an equal name."""
    related = [(relation(name, guise.name), guise) for guise in guises]
    best = max(related, key=lambda pair: _PERSONS[pair[0]])
    clash = next((pair for pair in related if pair[0] == "conflict"), None)
    return clash if clash and best[0] != "equal" else best


def _party(found: Evidence, *, firm: bool) -> tuple[float, str]:
    if found.party == "same":
        return 1.1, "same party"
    if found.party == "other":
        return (-1.2 if firm else -2.2), "other party"
    return 0.0, ""


def _office(found: Evidence) -> tuple[float, str]:
    if found.office == "same":
        return 1.1, "same office"
    if found.office == "other":
        return -0.4, "other office"
    return 0.0, ""


def _story(found: Evidence) -> tuple[float, str]:
    """That others speak in the reports of both, who speak in few: the reports are of one matter."""
    shared = sum(1.0 if " " in name else 0.5 for name in found.beside)
    if not shared:
        return 0.0, ""
    words = f"in reports that share {', '.join(found.beside[:2])}"
    if found.days_apart is not None and not found.is_close:
        return 0.4, words
    soon = 0.6 if found.days_apart is not None and found.days_apart <= SOON_DAYS else 0.0
    return min(2.6, 0.6 + 1.3 * shared) + soon, words


def _body(appearance: Appearance, profile: Profile, found: Evidence) -> tuple[str, float, list[str]]:
    related = [(body_relation(appearance.name, guise.name), guise) for guise in profile.guises]
    names, guise = max(related, key=lambda pair: _BODIES[pair[0]])
    if names != "equal" and any(each == "conflict" for each, _ in related):
        names = "conflict"
    odds = _BODIES[names]
    reasons = [f"name {names}" + (f" to {guise.name}" if guise.name != appearance.name else "")]
    generic = parsed_body(appearance.name).is_generic
    if generic and names == "equal":
        odds = _GENERIC
        parts = [_state(appearance, guise), _story(found)]
    else:
        parts = [_office(found) if found.office == "same" else (0.0, ""), _story(found)]
    return names, odds + sum(w for w, _ in parts), reasons + [reason for _, reason in parts if reason]


def _state(appearance: Appearance, guise: Guise) -> tuple[float, str]:
    """For a body that is one of many of its name: whose it is decides."""
    here, there = _owners(appearance.name, appearance.party), _owners(guise.name, guise.party)
    if here & there:
        one_of_few = len(parsed_body(appearance.name).words) > 1 or not here & parsed_body(min(here)).states
        return (3.6 if one_of_few else 2.4), f"both of {min(here & there)}"
    return (-4.0, "of another state or body") if here and there else (0.0, "")


def _owners(name: str, party: str | None) -> set[str]:
    """The state or body that a body of a common name is of; a party named by a common noun tells nothing."""
    return {party} if party and not party.islower() and party != name else set(parsed_body(name).states)


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
