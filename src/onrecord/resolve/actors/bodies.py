"""The name of a body, outlet or state as it is compared: its telling words, and how two such names relate."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from onrecord.resolve.actors.names import plain
from onrecord.resolve.states import StateWord, state_named, state_words

BodyRelation = Literal[
    "equal",  # the same telling words
    "acronym",  # one is the first letters of the other: "FDA"
    "shorter",  # one is the first or last words of the other: "Northrop"
    "spelling",  # nearly the same letters
    "conflict",  # the same words for two states, or of two numbers: "30th Brigade", "31st Brigade"
    "none",
]

# Company forms and words that names of bodies carry or drop at will. General knowledge of business news.
_FORMS = frozenset(
    "inc incorporated corp corporation ltd limited plc llc llp lp gmbh ag se sa spa srl nv bv ab as asa "
    "oy oyj kk kg co company companies cie sarl pty pte sas holding holdings".split()
)
_SMALL = frozenset("the a an of for and in at on to de la le du des der die das its their affairs".split())
_REGIONS = frozenset("europe asia africa america americas pacific north south east west uk usa us".split())
# Words for organs of a state and what they look after, and for bodies that every firm or town has: alone they
# name a different body in each.
_ORGANS = frozenset(
    "ministry ministries department office bureau council police court courts government parliament "
    "senate house congress cabinet army navy force forces military treasury agency authority "
    "authorities service services commission committee directorate inspectorate administration embassy "
    "consulate prosecution prosecutors prosecutor public state national federal supreme high district "
    "county city town municipal provincial regional central bank foreign interior home defence justice "
    "finance health education trade energy environment transport economy agriculture labour commerce "
    "homeland security industry culture tourism social welfare customs border guard coast air water "
    "electoral election elections general attorney assembly lower upper ruling opposition party board "
    "union company team club group management presidency palace senior local spokesman spokesperson "
    "press".split()
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name: its telling words; the states it names; whether it fits many bodies; the acronym
    that it is; the first letters of all its words; whether it is a state's name.
    """

    words: tuple[str, ...]
    states: frozenset[str]
    is_generic: bool
    acronym: str | None
    letters: str
    is_state: bool


@lru_cache(maxsize=50_000)
def parsed_body(name: str) -> Body:
    name = re.sub(r"\s*\([^()]*\)?|['’]s?$", "", name[:300].strip())
    found = state_words(name)
    states = [word for word in found if not re.search(r"\b(?:in|at|to)\s+(?:the )?$", name[: word.start])]
    bare = name
    for word in reversed(found):
        if not _is_part(name, word):
            bare = bare[: word.start] + " " + bare[word.end :]
    raw = [word for word in re.split(r"[\s/–—-]+", re.sub(r"['’]s\b", "", bare)) if plain(word)]
    words = tuple(_one_spelling(plain(w)) for w in raw if plain(w) not in _SMALL)
    telling = tuple(word for word in words if word not in _FORMS) or words
    telling = telling or tuple(plain(word) for word in name.split() if plain(word) not in {*_SMALL, ""})
    proper = [w for w in raw if w[0].isupper() or w[0].isdigit()]
    generic = bool(raw) and (not proper or all(word in _ORGANS for word in telling))
    short = re.sub(r"[^A-Za-z]", "", raw[0]) if len(raw) == 1 else ""
    acronym = short.lower() if len(short) >= 2 and short.isupper() else None
    letters = "".join(plain(word)[0] for word in name.split() if plain(word) and plain(word) not in _SMALL)
    return Body(
        telling,
        frozenset(word.state for word in states),
        generic,
        acronym,
        letters,
        state_named(name) is not None,
    )


def _is_part(name: str, word: StateWord) -> bool:
    """Whether a state's name ends that of a firm's branch: "Ford Australia", not "the Army of Norland"."""
    led = re.search(r"\b(?:of|in|for|to|the)\s*$", name[: word.start])
    return word.form == "name" and word.start > 0 and word.end == len(name) and not led


def _one_spelling(word: str) -> str:
    return {"defense": "defence", "labor": "labour", "center": "centre"}.get(word, word)


@lru_cache(maxsize=100_000)
def body_relation(one: str, other: str) -> BodyRelation:
    """How the names of two bodies relate, whichever is longer."""
    here, there = parsed_body(one), parsed_body(other)
    if here.states and there.states and not here.states & there.states:
        return "conflict"
    if not here.words or not there.words:
        return (
            "equal" if here.words == there.words and here.states == there.states and here.states else "none"
        )
    if sorted(here.words) == sorted(there.words) or (here.is_state and there.is_state):
        return "equal"
    if _numbers(here) != _numbers(there) and set(here.words) & set(there.words):
        return "conflict"
    if _is_acronym(here, there) or _is_acronym(there, here):
        return "acronym"
    short, long = sorted((here, there), key=lambda body: len(body.words))
    if set(long.words) & _REGIONS - set(short.words) or long.states - short.states:
        return "none"  # a branch is another body
    length = len(short.words)
    is_part = short.words in (long.words[:length], long.words[-length:])
    if length < len(long.words) and is_part and not short.is_generic:
        return "shorter"
    letters = "".join(here.words), "".join(there.words)
    near = min(map(len, letters)) >= 8 and fuzz.ratio(*letters) >= 92
    return "spelling" if near else "none"


def _numbers(body: Body) -> list[str]:
    return [word for word in body.words if any(char.isdigit() for char in word)]


def _is_acronym(short: Body, long: Body) -> bool:
    return short.acronym is not None and len(short.acronym) >= 3 and short.acronym in initials(long)


def initials(body: Body) -> set[str]:
    """The first letters of a name of three words or more, company forms counted or not; may be none."""
    telling = "".join(word[0] for word in body.words)
    return {letters for letters in (telling, body.letters) if len(letters) >= 3}
