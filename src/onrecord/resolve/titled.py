"""Persons whom the parser passed over or took for a body, known by the title or apposition beside them."""

import re
from dataclasses import replace

from onrecord.model import Mention, Reading, Span, Words
from onrecord.resolve.offices import is_role

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*(?: (?:al|bin|bint|de|del|da|dos|di|van|von|der|den|la|le|el|abu|ibn)(?= ))*"
_NAMES = re.compile(rf"{_NAME}(?:[ -]{_NAME}){{0,5}}")
# Ranks and titles that stand right before a name; after the last of them the name begins.
_TITLE = (
    r"(?:Deputy|Assistant|Acting|Chief|Senior|Vice|Lord|Superintendent|Inspector|Constable|Sergeant|Captain|Major|"
    r"Colonel|General|Admiral|Commander|Lieutenant|Brigadier|Marshal|Sheriff|Detective|Officer|President|"
    r"Minister|Secretary|Senator|Governor|Mayor|Councillor|Alderman|Commissioner|Chairman|Chairwoman|Chair|"
    r"Director|Professor|Dr|Doctor|Judge|Justice|Bishop|Archbishop|Cardinal|Father|Sister|Brother|Reverend|"
    r"Pastor|Rabbi|Imam|Sheikh|Pope|King|Queen|Prince|Princess|Ambassador|Consul|Chancellor|Premier|Speaker|"
    r"Attorney|Magistrate|Principal|Coach|Chef|Engineer|Nurse|Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Spokesman|"
    r"Spokeswoman|Spokesperson|Police|State|Affairs|Defen[cs]e|Transport|Health|Education|Finance)\.?"
)
_TITLES = re.compile(rf"(?:[Tt]he )?((?:{_TITLE} (?:of |for |and )?)*)")
_APPOSITION = re.compile(r",\s*(?:the |an? )?([a-z][^,]*)")


def with_titled(reading: Reading) -> Reading:
    """The reading with such persons among its mentions; a body that is one becomes the person."""
    found = [person for each in reading.attributions if each.source and (person := _person(each.source))]
    taken = {mention.words.start: mention for mention in reading.mentions if mention.kind == "person"}
    new = [person for person in found if not _overlaps(person, list(taken.values()))]
    if not new:
        return reading
    kept = [mention for mention in reading.mentions if not _overlaps(mention, new)]
    ordered = sorted([*kept, *new], key=lambda mention: mention.words.start)
    return replace(reading, mentions=tuple(ordered))


def _overlaps(one: Mention, others: list[Mention]) -> bool:
    return any(one.words.start < other.words.end and other.words.start < one.words.end for other in others)


def _person(source: Words) -> Mention | None:
    """The person in "Bishop Roe Iheanacho" or "Sione Vakaloa, a geologist"; None where no sign of one is."""
    head = _TITLES.match(source.text)
    name = _NAMES.match(source.text, head.end()) if head else None
    if head is None or name is None or len(source.spans) != 1:
        return None
    after = _APPOSITION.match(source.text, name.end())
    described = after is not None and " " in name[0] and is_role(_head_noun(after[1]))
    owner = re.search(r"['’]s?$", name[0]) is not None
    if owner or not (head[1] or described):
        return None
    role = (head.start(1), head.end(1)) if head[1] else after.span(1) if after else None
    return Mention(_part(source, name.span()), "person", _part(source, role) if role else None)


def _head_noun(description: str) -> str:
    """ "body" of "body of three", "geologist" of "marine geologist in Tonga"."""
    words = re.split(r"\b(?:of|at|in|for|from|with|who|on|to|and)\b", description)[0].split()
    return words[-1] if words else ""


def _part(source: Words, span: Span) -> Words:
    text = source.text[slice(*span)]
    start = span[0] + source.start
    return Words(text.rstrip(), ((start, start + len(text.rstrip())),))
