"""The row stage: Reading → Account."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from onrecord.model import (
    Account,
    Attribution,
    Issue,
    Link,
    Reading,
    ReportRef,
    Speaker,
    Statement,
    Words,
    grade_of,
    statement_id,
)
from onrecord.resolve.roles import with_roles
from onrecord.resolve.sources import Sources
from onrecord.resolve.territories import with_territories
from onrecord.resolve.unnamed import Told

VERSION = "2"


def resolve(readings: Iterable[Reading]) -> Iterator[Account | Issue]:
    """One Account a reading, in order, its statements in text order."""
    for reading in readings:
        sources = Sources(with_roles(with_territories(reading)))
        told = Told(reading.report.text)
        statements = tuple(
            _graded(_statement(each, sources, reading.report.ref), told) for each in reading.attributions
        )
        yield Account(reading.report, statements)


def _graded(statement: Statement, told: Told) -> Statement:
    unnamed = told.of(statement.speaker, statement.source)
    return replace(statement, unnamed=unnamed, grade=grade_of(statement.speaker, unnamed))


_FIRST_PERSON = frozenset({"i", "we"})


def _statement(attribution: Attribution, sources: Sources, report: ReportRef) -> Statement:
    outer = [(sources.look_up(hop.source), hop.source, hop.cue) for hop in attribution.passed_on]
    resolved = sources.resolved(attribution)
    speaker = resolved.speaker
    if outer and attribution.source and attribution.source.text.lower() in _FIRST_PERSON:
        speaker = outer[-1][0]  # "Roe said I told them so": the words inside are Roe's too
    links = [_link(who, source, cue) for who, source, cue in outer if who]
    if speaker:
        links.append(_link(speaker, attribution.source, attribution.cue))
    links = [each for each, after in zip_longest(links, links[1:]) if not after or not _is_same(each, after)]
    return Statement(
        id=statement_id(report.id, attribution.content.spans),
        report=report,
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source,
        speaker=speaker,
        chain=tuple(links),
        via=_via(attribution, links, sources, report.outlet),
        addressee=_name(attribution.addressee, sources),
        mode=attribution.mode,
        act=attribution.act,
        stance=attribution.stance,
        said_on=attribution.said_on,
        confidence=attribution.confidence,
        backing=attribution.backing,
        speaker_confidence=resolved.sure if speaker else None,
        candidates=resolved.candidates,
    )


def _is_same(link: Link, after: Link) -> bool:
    """Whether two links are one: a source told twice, not one who quotes himself ("I told them")."""
    return link.name == after.name and (link.source == after.source or not after.source)


def _link(speaker: Speaker, source: Words | None, cue: Words | None) -> Link:
    return Link(speaker.name, speaker.kind, speaker.named, source, cue)


def _via(attribution: Attribution, links: list[Link], sources: Sources, own: str | None) -> tuple[str, ...]:
    """Outlets named as the channel, without the one that published the report, each once, in order."""
    channels = [_name(words, sources) for words in attribution.channels]
    names = [*channels, *(link.name for link in links[:-1] if link.kind == "outlet")]
    return tuple(dict.fromkeys(name for name in names if name and not _same_outlet(name, own)))


def _same_outlet(name: str, own: str | None) -> bool:
    """Whether the name is the report's own outlet, in full or short ("the Post" in The Brannock Post)."""
    return own is not None and f" {own.lower()}".endswith(" " + name.lower().removeprefix("the "))


def _name(words: Words | None, sources: Sources) -> str | None:
    speaker = sources.look_up(words) if words else None
    return speaker.name if speaker else None
