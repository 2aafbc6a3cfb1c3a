"""Grouping: appearances → the actors they go to, one after the other, held against the actors there are.

An actor is a set of appearances; adding one costs as much as the actors that share a key with it. What a
person decided comes before what the scorer says, and no appearance goes where a person said that it is
another. A doubtful pair is noted for a person to decide and is not taken for one.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from onrecord.model import ActorLink, Appearance, Decided, Placement, Profile, Verdict
from onrecord.resolve.actors.bodies import parsed_body
from onrecord.resolve.actors.keys import keys
from onrecord.resolve.actors.names import parsed
from onrecord.resolve.actors.score import SAME, UNSURE, Scored, is_short, scored

VERSION = "1"
METHOD = f"names {VERSION}"
MAX_UNSURE = 3  # of an appearance's doubtful pairs, the likeliest are noted
MANY_BEARERS = 8  # where so many bear the given name, and the surname, two may bear both by chance
_CLEAR = 0.15  # a rival this much less likely does not count


class Held(Protocol):
    """The actors there are, as the placing asks for them; each one placed is held before the next is."""

    def near(self, keys: Iterable[str]) -> Sequence[Profile]:
        """The actors held under any of the keys, each once."""

    def decided(self, appearance: str) -> Sequence[Decided]:
        """What persons decided on the appearance and others, in force."""

    def bearers(self, word: str) -> int:
        """How many actors have the word first or last in their name; counting may stop at MANY_BEARERS."""

    def beside(self, appearance: Appearance) -> Iterable[str]:
        """The actors that others who speak in the same report are of."""


def placements(appearances: Iterable[Appearance], held: Held) -> Iterator[Placement]:
    """One Placement an appearance, the surest names first; take each in before asking for the next."""
    for appearance in sorted(appearances, key=_surest_first):
        yield _placed(appearance, held)


def _surest_first(appearance: Appearance) -> int:
    """A person's full name before a short one; a firm before a longer name that begins with its name."""
    if appearance.kind == "person":
        return int(is_short(appearance.name))
    return len(parsed_body(appearance.name).words)


def _placed(appearance: Appearance, held: Held) -> Placement:
    decided = held.decided(appearance.id)
    barred = {each.actor for each in decided if each.verdict == "different"}
    joined = [each for each in decided if each.verdict == "same" and each.actor not in barred]
    if joined:
        return _by_persons(appearance, joined)
    near = [profile for profile in held.near(keys(appearance).sought) if profile.id not in barred]
    beside = set(held.beside(appearance))
    ranked = sorted(
        (each for each in scored((appearance, profile) for profile in near) if _may_be(each, beside)),
        key=lambda each: (-each.score, each.profile.id),
    )
    best = ranked[0] if ranked else None
    if best and best.score >= SAME and not _rival(best, ranked[1:]) and not _by_chance(best, held):
        return Placement(appearance, best.profile.id, links=(_link(best, "same"),))
    unsure = [each for each in ranked if each.score >= UNSURE][:MAX_UNSURE]
    return Placement(appearance, None, links=tuple(_link(each, "unsure") for each in unsure))


def _may_be(found: Scored, beside: set[str]) -> bool:
    """Whether the report does not speak against it: who are two there, under two names, are two. It may well
    name a body in full and by its acronym.
    """
    return found.names in ("equal", "acronym") or found.profile.id not in beside


def _by_persons(appearance: Appearance, joined: Sequence[Decided]) -> Placement:
    actors = list(dict.fromkeys(each.actor for each in joined))
    return Placement(appearance, actors[0], absorbs=tuple(actors[1:]))


def _rival(best: Scored, others: Iterable[Scored]) -> bool:
    """Whether a short name fits another actor nearly as well."""
    if not (best.appearance.kind == "person" and is_short(best.appearance.name)):
        return False
    return any(other.score >= max(UNSURE, best.score - _CLEAR) for other in others)


def _by_chance(best: Scored, held: Held) -> bool:
    """Whether nothing but a name of frequent words speaks for it: "John Smith" in a large archive."""
    name = parsed(best.appearance.name)
    if best.is_borne_out or best.appearance.kind != "person" or not name.is_full:
        return False
    ends = {name.parts[0].text, name.parts[-1].text}
    return all(held.bearers(word) >= MANY_BEARERS for word in ends)


def _link(found: Scored, verdict: Verdict) -> ActorLink:
    score = round(min(found.score, SAME - 0.01) if verdict == "unsure" else found.score, 3)
    return ActorLink(found.appearance.id, found.profile.founder, verdict, score, METHOD, found.why)
