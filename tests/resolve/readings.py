"""Readings made by hand: all names and sentences are invented, and no parser is needed."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.model import (
    Attribution,
    Hop,
    Mention,
    MentionKind,
    Reading,
    Report,
    ReportRef,
    Speaker,
    Words,
    report_id,
    text_sha256,
)
from onrecord.resolve.people import People
from onrecord.resolve.sources import Sources

Name = tuple[str, MentionKind] | tuple[str, MentionKind, str]
Told = Sequence[tuple[str, str]]  # who passed it on, and how, outermost first


def make_report(text: str, *, outlet: str | None = None) -> Report:
    sha256 = text_sha256(text)
    identity = report_id("yard.txt", sha256)
    ref = ReportRef(identity, "in/yard.txt", None, outlet, None, date(2024, 5, 3), sha256)
    return Report(ref, "text/plain", text, text.encode(), language="en")


def make_reading(
    text: str,
    *,
    names: Sequence[Name] = (),
    attributions: Sequence[Attribution] = (),
    outlet: str | None = None,
) -> Reading:
    """A reading whose mentions are `names` (words, kind, role), each found after the one before it."""
    sentences = tuple(match.span() for match in re.finditer(r"\S(?:.*?[.?!]”?(?=\s|$)|.*$)", text, re.M))
    report = make_report(text, outlet=outlet)
    return Reading(report, sentences, tuple(_mentions(text, names)), tuple(attributions))


def words(text: str, exact: str, *, after: int = 0) -> Words:
    """The words where they first stand in the text at or after an offset."""
    start = text.index(exact, after)
    return Words.at(text, [(start, start + len(exact))])


def said(
    text: str, content: str, *, source: str | None = None, cue: str | None = "said", within: Told = ()
) -> Attribution:
    """A plain attribution whose parts are the first such words of the text; `within` who passed it on."""
    return Attribution(
        content=words(text, content),
        cue=words(text, cue) if cue else None,
        source=words(text, source) if source else None,
        mode="indirect",
        act="say",
        stance="asserts",
        confidence=0.5,
        passed_on=tuple(Hop(words(text, who), words(text, how)) for who, how in within),
    )


def speakers(
    text: str, sources: Sequence[str], *, names: Sequence[Name] = (), after: int = 0
) -> list[Speaker | None]:
    """Whom the sources stand for; each is found after the one before it, the first at or after an offset."""
    asked: list[Attribution] = []
    for source in sources:
        place = words(text, source, after=asked[-1].content.start if asked else after)
        content = Words.at(text, [(place.end, place.end + 1)])
        asked.append(Attribution(content, None, place, "indirect", "say", "asserts", 0.5))
    resolver = Sources(make_reading(text, names=names, attributions=asked))
    return [resolver.resolved(each).speaker for each in asked]


def speaker(text: str, source: str, *, names: Sequence[Name] = ()) -> Speaker:
    """Whom the source stands for, where it stands for someone."""
    (found,) = speakers(text, [source], names=names)
    assert found is not None
    return found


def names_of(
    text: str, sources: Sequence[str], *, names: Sequence[Name] = (), after: int = 0
) -> list[str | None]:
    """The names of those whom the sources stand for."""
    return [each.name if each else None for each in speakers(text, sources, names=names, after=after)]


def bearers(text: str, names: Sequence[Name]) -> list[str | None]:
    """The person of each mention, by the fullest name."""
    reading = make_reading(text, names=names)
    people = People(reading)
    found = [people.of(mention) for mention in reading.mentions]
    return [person.name if person else None for person in found]


def _mentions(text: str, names: Sequence[Name]) -> list[Mention]:
    found: list[Mention] = []
    after = 0
    for exact, kind, *role in names:
        place = words(text, exact, after=after)
        after = place.end
        found.append(Mention(place, kind, _beside(text, place, role[0]) if role else None))
    return found


def _beside(text: str, name: Words, role: str) -> Words:
    """The role's words where they stand right before the name, else the first after it."""
    before = text.rfind(role, max(0, name.start - len(role) - 2), name.start)
    start = before if before >= 0 else text.index(role, name.end)
    return Words.at(text, [(start, start + len(role))])
