"""Candidates first: the keys under which an actor is held and an appearance looks for actors it may be.

Only pairs that share a key are scored, so that the work a report brings does not grow with the archive.
A full name is sought under its first and last word together, not under a surname that thousands bear.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from nicknames import NickNamer

from onrecord.model import Appearance
from onrecord.resolve.actors.bodies import initials, parsed_body
from onrecord.resolve.actors.names import Name, parsed, skeleton
from onrecord.resolve.actors.score import can_match

_NAMER = NickNamer()


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys an appearance is `held` under and those it is `sought` under; both may be empty."""

    held: frozenset[str]
    sought: frozenset[str]


def keys(appearance: Appearance) -> Keys:
    """The keys of an appearance; none for those who are never met again."""
    if not can_match(appearance):
        return Keys(frozenset(), frozenset())
    pairs = _person(parsed(appearance.name)) if appearance.kind == "person" else _body(appearance)
    held, sought = set(), set()
    for key, role in pairs:
        if role != "sought":
            held.add(key)
        if role != "held":
            sought.add(key)
    return Keys(frozenset(held), frozenset(sought))


def bearing(word: str) -> str:
    """The key of those in whose full name the word is a first or last one."""
    return f"s:{word}"


def _person(name: Name) -> Iterator[tuple[str, str]]:
    """Keys with "both", "held" or "sought"."""
    if not name.parts:
        return
    words = [part.text for part in name.parts]
    yield f"p={name.joined}", "both"
    if name.is_full:
        for first, last in _ends(words):
            yield f"p:{'|'.join(sorted((first, last)))}", "both"
        yield f"i:{words[0][0]}|{skeleton(words[-1])}", "held"
        for word in {words[0], *words[-2:]}:
            yield bearing(word), "held"
            yield f"w:{word}", "sought"
        yield f"e:{''.join(words[-2:])}", "held" if len(words) > 2 else "both"
    else:
        last = words[-1]
        yield f"w:{last}", "both"
        if len(words) == 1 and not name.parts[0].initial:
            yield bearing(last), "sought"
        if len(words) > 1 and name.parts[0].initial:
            yield f"i:{words[0][0]}|{skeleton(last)}", "sought"


def _ends(words: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a given name and a surname, in the spellings that are one: nicknames, two surnames."""
    firsts = {skeleton(words[0]), *(skeleton(each) for each in sorted(_NAMER.canonicals_of(words[0]))[:4])}
    lasts = {skeleton(words[-1])} | ({skeleton(words[-2])} if len(words) > 2 else set())
    yield from ((first, last) for first in firsts for last in lasts)
    if len(words) > 2:  # "Kim Jong Un" and "Jong Un Kim"
        yield skeleton(words[1]), skeleton(words[0])


def _body(appearance: Appearance) -> Iterator[tuple[str, str]]:
    body = parsed_body(appearance.name)
    kind = "d" if appearance.kind == "document" else "b"
    if body.is_state:
        yield from ((f"state:{state}", "both") for state in body.states)
    if appearance.kind == "state":
        kind = "state"
    if not body.words:
        return
    yield f"{kind}:{' '.join(sorted(body.words))}", "both"
    if body.is_generic or kind != "b":
        return
    for word in {body.words[0], body.words[-1]}:
        yield f"{kind}1:{word}", "held" if len(body.words) > 1 else "sought"
        yield f"{kind}0:{word}", "sought" if len(body.words) > 1 else "held"
    if body.acronym:
        yield f"{kind}a:{body.acronym}", "sought"
        yield f"{kind}A:{body.acronym}", "held"
    for letters in initials(body):
        yield f"{kind}a:{letters}", "held"
        yield f"{kind}A:{letters}", "sought"
