"""Reports and statements made by hand for the upper rooms: every name and sentence is invented."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from onrecord.model import (
    Account,
    Dated,
    Furniture,
    Link,
    Report,
    ReportRef,
    Speaker,
    Statement,
    Words,
    report_id,
    statement_id,
    text_sha256,
)

FRIDAY = date(2024, 5, 3)
TUESDAY = date(2024, 4, 30)
LINDQVIST = Speaker("Mara Lindqvist", "person", "port minister", "Norland", True)
BERG = Speaker("Olaf Berg", "person", None, "Southland", True)
OFFICIAL = Speaker("senior port official", "unnamed", "official", None, False)
ENGINEER = Speaker("Ida Holm", "person", "retired engineer", None, True, True)


def make_report(
    text: str,
    name: str = "gull.txt",
    *,
    published: date | None = FRIDAY,
    outlet: str | None = "The Gull",
    furniture: Sequence[str] = (),
) -> Report:
    """A plain-text report; `furniture` are words of the text that are marked as adverts."""
    sha256 = text_sha256(text)
    ref = ReportRef(report_id(name, sha256), f"in/{name}", None, outlet, None, published, sha256)
    marked = tuple(Furniture(words_in(text, exact).spans[0], "advert") for exact in furniture)
    return Report(ref, "text/plain", text, text.encode(), language="en", furniture=marked)


def words_in(text: str, *exact: str) -> Words:
    """The pieces where each first stands in the text, one after the other."""
    spans, after = [], 0
    for piece in exact:
        start = text.index(piece, after)
        after = start + len(piece)
        spans.append((start, after))
    return Words.at(text, spans)


def said(
    report: Report,
    *content: str,
    speaker: Speaker | None = LINDQVIST,
    source: str | None = None,
    cue: str | None = "said",
    **fields: Any,
) -> Statement:
    """A statement of these pieces of the report; source and cue are its words where they stand nearest."""
    held = words_in(report.text, *content)
    of_source = _nearest(report.text, source, held.start) if source else None
    of_cue = _nearest(report.text, cue, held.start) if cue else None
    links = (Link(speaker.name, speaker.kind, speaker.named, of_source, of_cue),) if speaker else ()
    plain = Statement(
        id=statement_id(report.id, held.spans), report=report.ref, content=held, cue=of_cue,
        source=of_source, speaker=speaker, chain=links, via=(), addressee=None, mode="indirect", act="say",
        stance="asserts", said_on=None, confidence=0.8,
    )  # fmt: skip
    return replace(plain, **fields)


def _nearest(text: str, exact: str, offset: int) -> Words:
    starts = [at for at in range(len(text)) if text.startswith(exact, at)]
    start = min(starts, key=lambda at: abs(at - offset))
    return Words.at(text, [(start, start + len(exact))])


def on(report: Report, day: date, exact: str) -> Dated:
    """The day and the report's words for it."""
    held = words_in(report.text, exact)
    return Dated(day, day, held.text, held.spans)


def told_by(name: str, speaker: Speaker) -> tuple[Link, ...]:
    """The chain of an outlet that passed on what the speaker said."""
    return (
        Link(name, "outlet", True, None, None),
        Link(speaker.name, speaker.kind, speaker.named, None, None),
    )


def one_said(text: str, content: str, name: str = "gull.txt", **fields: Any) -> Account:
    """A report with one statement; fields named like `make_report`'s go there, the others to `said`."""
    of_report = {key: fields.pop(key) for key in ("published", "outlet", "furniture") if key in fields}
    report = make_report(text, name, **of_report)
    return Account(report, (said(report, content, **fields),))
