"""States that the table does not have, known by whose ministers and officials the report names.

A name of one or two words that has a water minister, officials or an embassy in the report, and of which no
longer form and no title tells a person, is a state: "Ostrey's water minister", "two Ostrey officials".
"""

import re
from dataclasses import replace

from onrecord.model import Mention, Reading
from onrecord.resolve.states import state_words

_ORGANS = r"ministers?|ministry|ministries|government|embassy|ambassador|army|parliament|president|premier"
_OFFICES = rf"(?:\w+ ){{0,2}}(?:{_ORGANS})"
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|President|Minister|Premier|Chancellor|King|Queen|Prince|Gen|General)\.? $"
)


def territories(reading: Reading) -> frozenset[str]:
    """The names of such states in the report."""
    text = reading.report.text
    names = {each.words.text for each in reading.mentions if each.kind in ("person", "place", "body")}
    persons = [each for each in reading.mentions if each.kind == "person"]
    return frozenset(
        name
        for name in names
        if len(name.split()) <= 2
        and name[:1].isupper()
        and not state_words(name)
        and _has_offices(name, text)
        and not any(_is_of_person(name, each, text) for each in persons)
    )


def with_territories(reading: Reading) -> Reading:
    """The reading with these names as places."""
    found = territories(reading)
    if not found:
        return reading
    mentions = (
        replace(each, kind="place", role=None) if each.words.text in found else each
        for each in reading.mentions
    )
    return replace(reading, mentions=tuple(mentions))


def _has_offices(name: str, text: str) -> bool:
    exact = re.escape(name)
    return bool(
        re.search(rf"\b{exact}['’]s? {_OFFICES}\b", text)
        and re.search(
            rf"\b{exact} (?:officials?|authorities|delegation|government)\b|\b(?:neighbou?ring|in) {exact}\b",
            text,
        )
    )


def _is_of_person(name: str, mention: Mention, text: str) -> bool:
    """Whether the mention is a longer name with this one in it, or this one behind a title."""
    own = mention.words.text
    longer = own != name and name in own.split()
    return longer or (
        own == name and bool(_TITLED.search(text, max(0, mention.words.start - 12), mention.words.start))
    )
