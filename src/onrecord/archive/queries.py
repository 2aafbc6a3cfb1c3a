"""What can be asked of the archive: lazy walks over reports, statements, issues and runs.

Every walk is a generator with one read transaction of its own: it sees the archive as it was when the
first row was taken, holds a bounded number of rows, and gives its connection back when it is exhausted,
closed or dropped. Readers neither block a writer nor wait for one.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from onrecord.archive import rows, schema
from onrecord.archive.folding import fold, name_key
from onrecord.archive.schema import InOrder
from onrecord.model import (
    Act,
    Furniture,
    Issue,
    Mode,
    Report,
    ReportRef,
    Stamp,
    Stance,
    Statement,
)

# Rows fetched at a time. A report brings its whole text and its raw bytes, a statement a few hundred.
_STATEMENTS_AT_A_TIME = 500
_REPORTS_AT_A_TIME = 20

_REPORT, _STATEMENT = schema.report.c, schema.statement.c
_RESOLUTION, _ISSUE = schema.resolution.c, schema.issue.c

said_from = func.coalesce(_STATEMENT.said_from, _REPORT.published)
said_to = func.coalesce(_STATEMENT.said_to, _REPORT.published)

# Two ways to bring a statement together with its report and its speaker: the database's own, which
# starts where an index says that few rows are meant, and a walk through the reports in their order.
_SPEAKER = schema.resolution.c.appearance == schema.appearance.c.id
JOINED = schema.report.join(schema.statement).join(schema.resolution).outerjoin(schema.appearance, _SPEAKER)
_IN_ORDER = InOrder(InOrder(schema.report, schema.statement), schema.resolution)
WALKED = _IN_ORDER.outerjoin(schema.appearance, _SPEAKER)

_STATEMENTS = select(*rows.STATEMENT_COLUMNS)

REPORTS = select(schema.report)
STATEMENTS = _STATEMENTS.select_from(JOINED)
ISSUES = select(schema.issue)


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are asked for; every field that is given must hold.

    `speaker` matches the whole name or its first or last words, without case: "wang" finds Wang Yi and
    "blinken" Antony Blinken; a part of a word finds nothing. `party` and `outlet` match whole, without case.
    `report` and `actor` are whole ids. `unnamed` is True for speakers without a name, False for named ones; a
    statement whose speaker is not known is neither. `since` and `until` are both inclusive and are held
    against the days on which the statement may have been said, else the day its report was published;
    where neither is known the statement is left out.
    """

    speaker: str | None = None
    actor: str | None = None
    party: str | None = None
    outlet: str | None = None
    report: str | None = None
    stance: Stance | None = None
    act: Act | None = None
    mode: Mode | None = None
    unnamed: bool | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """The record of one `add`: when (UTC), with which stages, and what came of it.

    `finished_at` and `counts` are None while it runs, and for good where it was cut short.
    """

    id: str
    started_at: datetime
    finished_at: datetime | None
    stamps: tuple[Stamp, ...]
    counts: dict[str, int] | None


def reports(*, outlet: str | None, since: date | None, until: date | None) -> Select[Any]:
    """Reports of an outlet, published between two days, both inclusive; oldest first, undated last."""
    query = REPORTS.order_by(_REPORT.published.nulls_last(), _REPORT.id)
    if outlet is not None:
        query = query.where(_REPORT.outlet_key == fold(outlet))
    if since is not None:
        query = query.where(_REPORT.published >= since)
    if until is not None:
        query = query.where(_REPORT.published <= until)
    return query


def statements(wanted: StatementFilter) -> Select[Any]:
    """The statements wanted, in the order of their reports, then of the text."""
    # A speaker is found by an index and has few statements to sort; all else is met on the walk.
    source = WALKED if wanted.speaker is None and wanted.actor is None else JOINED
    return (
        _STATEMENTS.select_from(source)
        .where(*_conditions(wanted))
        .order_by(_REPORT.published.nulls_last(), _REPORT.id, _STATEMENT.ordinal)
    )


def issues(*, stage: str | None, report: str | None, code: str | None) -> Select[Any]:
    """Issues of a stage, of a report, of a code; those of one stage and code stand together."""
    query = ISSUES.order_by(_ISSUE.stage, _ISSUE.code, _ISSUE.id)
    for column, value in ((_ISSUE.stage, stage), (_ISSUE.report, report), (_ISSUE.code, code)):
        if value is not None:
            query = query.where(column == value)
    return query


def runs() -> Select[Any]:
    """All runs, the latest first."""
    return select(schema.run).order_by(schema.run.c.started_at.desc(), schema.run.c.id)


def read_reports(connection: Connection, query: Select[Any]) -> Generator[Report, None, None]:
    """The reports of a query made from `REPORTS`, each with its furniture."""
    for found in partitions(connection, query, _REPORTS_AT_A_TIME):
        furniture = _furniture(connection, [row.id for row in found])
        for row in found:
            yield rows.report_from(row, furniture.get(row.id, ()))


def read_statements(connection: Connection, query: Select[Any]) -> Generator[Statement, None, None]:
    """The statements of a query for `STATEMENT_COLUMNS`; those of one report share its reference."""
    ref: ReportRef | None = None
    for found in partitions(connection, query, _STATEMENTS_AT_A_TIME):
        for row in found:
            if ref is None or ref.id != row.report:
                ref = rows.ref_from(row.report, row)
            yield rows.statement_from(row, ref)


def read_issues(connection: Connection, query: Select[Any]) -> Generator[Issue, None, None]:
    """The issues of a query made from `ISSUES`."""
    for found in partitions(connection, query, _STATEMENTS_AT_A_TIME):
        yield from map(rows.issue_from, found)


def read_runs(connection: Connection, query: Select[Any]) -> Generator[Run, None, None]:
    """The runs of a query made by `runs`."""
    for found in partitions(connection, query, _STATEMENTS_AT_A_TIME):
        for row in found:
            yield Run(**row._mapping)


def _conditions(wanted: StatementFilter) -> Iterator[ColumnElement[bool]]:
    equal: tuple[tuple[ColumnElement[Any], object], ...] = (
        (_RESOLUTION.party_key, wanted.party and fold(wanted.party)),
        (_REPORT.outlet_key, wanted.outlet and fold(wanted.outlet)),
        (_REPORT.id, wanted.report),
        (schema.appearance.c.actor, wanted.actor),
        (_STATEMENT.stance, wanted.stance),
        (_STATEMENT.act, wanted.act),
        (_STATEMENT.mode, wanted.mode),
        (_RESOLUTION.named, None if wanted.unnamed is None else not wanted.unnamed),
    )
    yield from (column == value for column, value in equal if value is not None)
    if wanted.speaker is not None:
        yield or_(
            _opens(_RESOLUTION.name_key, name_key(wanted.speaker)),
            _opens(_RESOLUTION.name_folded, fold(wanted.speaker)),
        )
    if wanted.since is not None:
        yield said_to >= wanted.since
    if wanted.until is not None:
        yield said_from <= wanted.until


def _opens(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    # "!" follows the space in every character set, so the range holds the names that go on after a space.
    longer = (column >= f"{words} ") & (column < f"{words}!")
    return or_(column == words, longer)


def partitions(connection: Connection, query: Select[Any], size: int) -> Iterator[Sequence[Row[Any]]]:
    """The rows in lists of up to `size`, taken from the database as they are asked for."""
    with connection.execute(query.execution_options(yield_per=size)) as result:
        yield from result.partitions()


def _furniture(connection: Connection, report_ids: Sequence[str]) -> dict[str, list[Furniture]]:
    table = schema.furniture
    query = select(table).where(table.c.report.in_(report_ids)).order_by(table.c.report, table.c.ordinal)
    found: dict[str, list[Furniture]] = {}
    for row in connection.execute(query):
        found.setdefault(row.report, []).append(rows.furniture_from(row))
    return found
