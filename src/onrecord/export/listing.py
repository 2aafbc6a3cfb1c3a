"""Lists of records for the command line: a table for people, JSON Lines for programs."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import TypeAdapter
from rich.console import Console

from onrecord.desk import Desk
from onrecord.export import actors, terminal
from onrecord.export.records import statement_line
from onrecord.model import Issue, Report, ReportRef, Statement

if TYPE_CHECKING:
    from onrecord.archive import ActorRow, Doubt

Listed: TypeAlias = "Statement | Report | Issue | ActorRow"

TABLES: dict[str, Callable[[Iterable[Any], Console], None]] = {
    "statements": terminal.print_statements,
    "reports": terminal.print_reports,
    "actors": actors.print_actors,
    "doubts": actors.print_doubts,
    "issues": terminal.print_issues,
}


def line(row: "Listed | Doubt") -> str:
    """One record as one line of JSON; a report without its raw bytes."""
    if isinstance(row, Statement):
        return statement_line(row)
    if isinstance(row, Report):
        return json.dumps(_report_fields(row), ensure_ascii=False)
    fields = _adapter(type(row).__name__).dump_python(row, mode="json")
    named = {"id": row.id} if isinstance(row, Issue) else {}
    return json.dumps({**named, **fields}, ensure_ascii=False)


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
        actors.print_actors([found], console)
        terminal.print_statements(desk.statements(actor=found.id), console)


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
    from onrecord.archive import ActorRow, Doubt

    kinds = {"Issue": Issue, "ActorRow": ActorRow, "Doubt": Doubt, "ReportRef": ReportRef}
    return TypeAdapter(kinds[kind])
