"""Rows from the nouns of the model, and the nouns back from rows."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from onrecord.archive import schema
from onrecord.archive.appearances import first_statements
from onrecord.archive.folding import fold, name_key
from onrecord.model import (
    Dated,
    Furniture,
    Issue,
    Report,
    ReportRef,
    Speaker,
    Stamp,
    Statement,
    Words,
)

RowValues = dict[str, Any]

# The stamps of a statement, from this stage on, are about its resolution.
_RESOLVE = "resolve"

REF_COLUMNS = (
    schema.report.c.path,
    schema.report.c.url,
    schema.report.c.outlet,
    schema.report.c.title,
    schema.report.c.published,
    schema.report.c.text_sha256,
)
STATEMENT_COLUMNS = (
    *schema.statement.c,
    *(column for column in schema.resolution.c if column is not schema.resolution.c.statement),
    schema.appearance.c.actor,
    *REF_COLUMNS,
)


def report_row(report: Report, stamps: Sequence[Stamp], *, added_at: datetime) -> RowValues:
    """The row of the report, its furniture left out."""
    ref = report.ref
    return {
        "id": ref.id,
        "made_by": tuple(stamps),
        "added_at": added_at,
        "path": ref.path,
        "url": ref.url,
        "outlet": ref.outlet,
        "outlet_key": _folded(ref.outlet),
        "title": ref.title,
        "published": ref.published,
        "text_sha256": ref.text_sha256,
        "media_type": report.media_type,
        "byline": report.byline,
        "dateline": report.dateline,
        "language": report.language,
        "text": report.text,
        "raw": report.raw,
    }


def furniture_rows(report: Report) -> list[RowValues]:
    """One row for each stretch of furniture, in the order given; may be none."""
    return [
        {"report": report.id, "ordinal": ordinal, "start": start, "end": end, "kind": piece.kind}
        for ordinal, piece in enumerate(report.furniture)
        for start, end in (piece.span,)
    ]


def statement_rows(statements: Iterable[Statement]) -> list[RowValues]:
    """What extract observed, one row a statement, numbered in the order given."""
    return [_statement_row(statement, ordinal) for ordinal, statement in enumerate(statements)]


def resolution_rows(statements: Sequence[Statement]) -> list[RowValues]:
    """What resolve derived, one row a statement of a report, in the order given."""
    firsts = first_statements((each.id, each.speaker) for each in statements)
    return [_resolution_row(statement, firsts.get(statement.id)) for statement in statements]


def _resolution_row(statement: Statement, appearance: str | None) -> RowValues:
    """Who speaks, through whom and to whom; an unknown speaker is all NULL."""
    speaker = statement.speaker
    return {
        "statement": statement.id,
        "resolved_by": statement.made_by[_resolved_from(statement.made_by) :],
        "appearance": appearance,
        "name": speaker and speaker.name,
        "name_folded": speaker and fold(speaker.name),
        "name_key": speaker and name_key(speaker.name),
        "kind": speaker and speaker.kind,
        "role": speaker and speaker.role,
        "party": speaker and speaker.party,
        "party_key": _folded(speaker.party) if speaker else None,
        "named": speaker and speaker.named,
        "independent": speaker and speaker.independent,
        "chain": statement.chain,
        "via": statement.via,
        "addressee": statement.addressee,
        "unnamed": statement.unnamed,
        "grade": statement.grade,
        "speaker_confidence": statement.speaker_confidence,
        "candidates": statement.candidates,
    }


def issue_row(issue: Issue, versions: dict[str, str]) -> RowValues:
    """The row of the issue, with the version of its stage where `versions` has it."""
    return {
        "id": issue.id,
        "stage": issue.stage,
        "version": versions.get(issue.stage),
        "report": issue.report,
        "code": issue.code,
        "detail": issue.detail,
        "path": issue.path,
    }


def report_from(row: Row[Any], furniture: Iterable[Furniture]) -> Report:
    """The report of a row of `report` and its furniture."""
    return Report(
        ref=ref_from(row.id, row),
        media_type=row.media_type,
        text=row.text,
        raw=row.raw,
        byline=row.byline,
        dateline=row.dateline,
        language=row.language,
        furniture=tuple(furniture),
    )


def ref_from(report: str, row: Row[Any]) -> ReportRef:
    """How records name the report, from a row that has `REF_COLUMNS`."""
    return ReportRef(report, row.path, row.url, row.outlet, row.title, row.published, row.text_sha256)


def furniture_from(row: Row[Any]) -> Furniture:
    """The stretch of furniture of a row of `furniture`."""
    return Furniture((row.start, row.end), row.kind)


def statement_from(row: Row[Any], ref: ReportRef) -> Statement:
    """The statement of a row of `STATEMENT_COLUMNS`, in the report that `ref` names."""
    return Statement(
        id=row.id,
        report=ref,
        content=Words(row.content, row.content_spans),
        cue=row.cue,
        source=row.source,
        speaker=_speaker_from(row),
        chain=row.chain,
        via=row.via,
        addressee=row.addressee,
        mode=row.mode,
        act=row.act,
        stance=row.stance,
        said_on=_dated_from(row),
        confidence=row.confidence,
        backing=row.backing,
        made_by=row.extracted_by + row.resolved_by,
        unnamed=row.unnamed,
        grade=row.grade,
        speaker_confidence=row.speaker_confidence,
        candidates=row.candidates,
    )


def issue_from(row: Row[Any]) -> Issue:
    """The issue of a row of `issue`."""
    return Issue(row.stage, row.report, row.code, row.detail, row.path)


def _statement_row(statement: Statement, ordinal: int) -> RowValues:
    said = statement.said_on
    return {
        "id": statement.id,
        "report": statement.report.id,
        "ordinal": ordinal,
        "extracted_by": statement.made_by[: _resolved_from(statement.made_by)],
        "mode": statement.mode,
        "act": statement.act,
        "stance": statement.stance,
        "confidence": statement.confidence,
        "said_from": said and said.start,
        "said_to": said and said.end,
        "said_words": said and Words(said.text, said.spans),
        "content": statement.content.text,
        "content_spans": statement.content.spans,
        "cue": statement.cue,
        "source": statement.source,
        "backing": statement.backing,
    }


def _resolved_from(made_by: Sequence[Stamp]) -> int:
    """The place of the first stamp that is about the resolution."""
    return next((place for place, stamp in enumerate(made_by) if stamp.stage == _RESOLVE), len(made_by))


def _speaker_from(row: Row[Any]) -> Speaker | None:
    if row.kind is None:
        return None
    return Speaker(row.name, row.kind, row.role, row.party, row.named, row.independent, row.actor)


def _dated_from(row: Row[Any]) -> Dated | None:
    if row.said_words is None:
        return None
    return Dated(row.said_from, row.said_to, row.said_words.text, row.said_words.spans)


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)
