"""Reports and statements made by hand: all names, outlets and sentences are invented."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from onrecord.model import (
    Account,
    Dated,
    Furniture,
    Link,
    Report,
    ReportRef,
    Span,
    Speaker,
    Stamp,
    Statement,
    Words,
    report_id,
    statement_id,
    text_sha256,
)

STAMPS = (Stamp("clean", "1"), Stamp("extract", "1"), Stamp("resolve", "1"))
NEW_RESOLVE = (*STAMPS[:2], Stamp("resolve", "2"))
NEW_EXTRACT = (STAMPS[0], Stamp("extract", "2"), STAMPS[2])

TEXT = (
    "LOWFIELD, 3 May (Harbour Wire) – “The bridge is closed,” Mara Lindqvist, the port minister, said on "
    "Tuesday, “and it stays closed.” A dock worker told Radio Nord that nobody had asked the crews. "
    "Subscribe to our letter."
)
MINISTER = Speaker("Mara Lindqvist", "person", "port minister", "Norland", True)
WORKER = Speaker("dock worker", "unnamed", "dock worker", None, False, True)


def words(exact: str, *, text: str = TEXT) -> Words:
    """The words where they first stand in the text."""
    start = text.index(exact)
    return Words.at(text, [(start, start + len(exact))])


def make_report(
    source: str = "harbour.txt",
    *,
    text: str = TEXT,
    outlet: str | None = "Harbour Wire",
    published: date | None = date(2024, 5, 3),
) -> Report:
    sha256 = text_sha256(text)
    ref = ReportRef(
        report_id(source, sha256), f"in/{source}", None, outlet, "Bridge stays closed", published, sha256
    )
    return Report(ref, "text/plain", text, text.encode("utf-8", "surrogatepass"), language="en")


def make_statement(
    report: Report,
    *spans: Span,
    speaker: Speaker | None = MINISTER,
    stamps: Sequence[Stamp] = STAMPS,
) -> Statement:
    """A plain statement of these spans; tests `replace` the fields that they are about."""
    return Statement(
        id=statement_id(report.id, spans),
        report=report.ref,
        content=Words.at(report.text, spans),
        cue=None,
        source=None,
        speaker=speaker,
        chain=() if speaker is None else (Link(speaker.name, speaker.kind, speaker.named, None, None),),
        via=(),
        addressee=None,
        mode="indirect",
        act="say",
        stance="asserts",
        said_on=None,
        confidence=0.5,
        made_by=tuple(stamps[1:]),
    )


def make_account(source: str = "harbour.txt", *, stamps: Sequence[Stamp] = STAMPS) -> Account:
    """A report with furniture and two statements: one with every field, one with hardly any."""
    report = make_report(source)
    start = TEXT.index("Subscribe")
    report = replace(
        report,
        byline="Ida Holm",
        dateline="LOWFIELD",
        furniture=(Furniture((start, len(TEXT)), "newsletter"),),
    )
    return Account(report, (_full_statement(report, stamps), _bare_statement(report, stamps)))


def make_accounts(count: int, *, statements: int, prefix: str = "wire") -> Iterator[Account]:
    """As many accounts with as many statements each, made one after the other as they are asked for."""
    text = " ".join(f"Sentence {ordinal:03} was said." for ordinal in range(statements))
    for number in range(count):
        report = make_report(f"{prefix}{number:06}.txt", text=text, published=date(2024, 1, 1 + number % 28))
        spans = [(ordinal * 27, ordinal * 27 + 26) for ordinal in range(statements)]
        yield Account(report, tuple(make_statement(report, span) for span in spans))


def _full_statement(report: Report, stamps: Sequence[Stamp]) -> Statement:
    content = Words.at(TEXT, [words("The bridge is closed").spans[0], words("and it stays closed").spans[0]])
    source, cue = words("Mara Lindqvist, the port minister"), words("said")
    on = words("on Tuesday")
    return Statement(
        id=statement_id(report.id, content.spans),
        report=report.ref,
        content=content,
        cue=cue,
        source=source,
        speaker=MINISTER,
        chain=(
            Link("Harbour Wire", "outlet", True, None, None),
            Link("Mara Lindqvist", "person", True, source, cue),
        ),
        via=("Radio Nord", "Canal Ö"),
        addressee="Southland",
        mode="direct",
        act="confirm",
        stance="asserts",
        said_on=Dated(date(2024, 4, 30), date(2024, 4, 30), on.text, on.spans),
        confidence=0.91,
        backing=words("nobody"),
        made_by=tuple(stamps[1:]),
    )


def _bare_statement(report: Report, stamps: Sequence[Stamp]) -> Statement:
    content = words("nobody had asked the crews")
    return make_statement(report, *content.spans, speaker=None, stamps=stamps)
