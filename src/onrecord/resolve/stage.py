"""The row stage: Reading → Account."""

from collections.abc import Iterable, Iterator
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
    statement_id,
)
from onrecord.resolve.sources import Sources
from onrecord.resolve.titled import with_titled

VERSION = "1"


def resolve(readings: Iterable[Reading]) -> Iterator[Account | Issue]:
    """One Account a reading, in order, its statements in text order."""
    for reading in readings:
        sources = Sources(with_titled(reading))
        statements = tuple(_statement(each, sources, reading.report.ref) for each in reading.attributions)
        yield Account(reading.report, statements)


_FIRST_PERSON = frozenset({"i", "we"})


def _statement(attribution: Attribution, sources: Sources, report: ReportRef) -> Statement:
    outer = [(sources.speaker(hop.source), hop.source, hop.cue) for hop in attribution.passed_on]
    speaker = sources.speaker(attribution.source)
    if outer and attribution.source and attribution.source.text.lower() in _FIRST_PERSON:
        speaker = outer[-1][0]  # "Roe said I told them so": the words inside are Roe's too
    links = [_link(who, source, cue) for who, source, cue in outer if who]
    if speaker:
        links.append(_link(speaker, attribution.source, attribution.cue))
    links = [each for each, after in zip_longest(links, links[1:]) if not after or each.name != after.name]
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
    )


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
