"""Whom a pronoun may stand for."""

import re
from typing import Final

from onrecord.model import Speaker
from onrecord.resolve.described import is_plural, is_unnamed
from onrecord.resolve.offices import is_role
from onrecord.resolve.people import Gender, People

PERSONAL: Final[dict[str, Gender]] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
IMPERSONAL: Final = frozenset({"it", "its"})
PLURAL: Final = frozenset({"they", "them", "their"})
RELATIVE: Final = frozenset({"who", "which", "that"})
FIRST: Final = frozenset({"i", "we", "me", "us"})
# These stand for nobody in particular.
LOOSE: Final = frozenset("you this these those what one some many others all most both".split())
_SELF = re.compile(r"\s+(?:him|her|it|them)sel(?:f|ves)$")


def pronoun_of(words: str) -> str | None:
    """The pronoun in small letters, where the words are no more than one: "She herself" is "she"."""
    bare = _SELF.sub("", words.strip(" ,").lower())
    known = bare in PERSONAL or bare in IMPERSONAL | PLURAL | RELATIVE | FIRST | LOOSE
    return bare if known else None


def fits(pronoun: str, speaker: Speaker, people: People) -> bool:
    """Whether the pronoun may stand for the speaker, by kind, number and gender as far as they are known."""
    if pronoun in RELATIVE | FIRST | LOOSE:
        return True
    if pronoun in IMPERSONAL:
        return speaker.kind in ("state", "body", "outlet", "document")
    if pronoun in PLURAL:
        return speaker.kind in ("group", "body") or (speaker.kind == "unnamed" and is_plural(speaker.name))
    if speaker.kind == "unnamed":
        return not is_plural(speaker.name) and bool(is_unnamed(speaker.name) or is_role(speaker.name))
    gender = next((person.gender for person in people if person.name == speaker.name), None)
    return speaker.kind == "person" and gender in (None, PERSONAL[pronoun])
