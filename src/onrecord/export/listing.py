"""Lists of records for the command line: a table for people, JSON Lines for programs."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import TypeAdapter
from rich.console import Console

from onrecord.desk import Desk
from onrecord.export import terminal
from onrecord.export.records import statement_line
from onrecord.model import Issue, Report, ReportRef, Statement

if TYPE_CHECKING:
    from onrecord.archive import ActorRow

Listed: TypeAlias = "Statement | Report | Issue | ActorRow"

TABLES: dict[str, Callable[[Iterable[Any], Console], None]] = {
    "statements": terminal.print_statements,
    "reports": terminal.print_reports,
    "actors": terminal.print_actors,
    "issues": terminal.print_issues,
}


def line(row: Listed) -> str:
    """One record as one line of JSON; a report without its raw bytes."""
    if isinstance(row, Statement):
        return statement_line(row)
    if isinstance(row, Report):
        return json.dumps(_report_fields(row), ensure_ascii=False)
    fields = _adapter(type(row).__name__).dump_python(row, mode="json")
    return json.dumps({"id": row.id, **fields}, ensure_ascii=False)


def show(found: Listed, desk: Desk, console: Console) -> None:
    """One record in full; a statement with its words in its report."""
    if isinstance(found, Report):
        terminal.print_report(found, console)
    elif isinstance(found, Statement):
        report = desk.show(found.report.id)
        terminal.print_statement(found, report if isinstance(report, Report) else None, console)
    elif isinstance(found, Issue):
        terminal.print_issues([found], console)
    else:
        terminal.print_actors([found], console)
        terminal.print_statements(
            (each for each in desk.statements(speaker=found.name) if _is_of(each, found)), console
        )


def _is_of(statement: Statement, actor: "ActorRow") -> bool:
    speaker = statement.speaker
    return speaker is not None and (speaker.kind, speaker.party) == (actor.kind, actor.party)


def _report_fields(report: Report) -> dict[str, Any]:
    ref = _adapter("ReportRef").dump_python(report.ref, mode="json")
    return {
        **ref,
        "media_type": report.media_type,
        "byline": report.byline,
        "dateline": report.dateline,
        "language": report.language,
        "furniture": [asdict(each) for each in report.furniture],
        "text": report.text,
    }


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    from onrecord.archive import ActorRow

    return TypeAdapter({"Issue": Issue, "ActorRow": ActorRow, "ReportRef": ReportRef}[kind])
