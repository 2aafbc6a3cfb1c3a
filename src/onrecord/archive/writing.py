"""Reports, statements and issues into the archive, each report whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, delete, insert, select, update

from onrecord.archive import linking, rows, schema
from onrecord.archive.appearances import appearance_rows
from onrecord.archive.database import MAX_PARAMETERS, batched
from onrecord.archive.rows import RowValues
from onrecord.errors import ArchiveError
from onrecord.model import Account, Issue, Report, Stamp, Statement


@dataclass(frozen=True, slots=True)
class Added:
    """What an `add` came to.

    `reports` are new, `renewed` were there from other stage versions, `known` were there already;
    `statements` are those of the new and the renewed reports; `issues` are those not stored before.
    """

    reports: int = 0
    statements: int = 0
    known: int = 0
    renewed: int = 0
    issues: int = 0

    def __add__(self, other: "Added") -> "Added":
        return Added(
            self.reports + other.reports,
            self.statements + other.statements,
            self.known + other.known,
            self.renewed + other.renewed,
            self.issues + other.issues,
        )


def start_run(connection: Connection, stamps: Sequence[Stamp]) -> str:
    """The id of a run that begins now."""
    run = f"rn_{token_hex(10)}"
    row = {"id": run, "started_at": datetime.now(UTC), "stamps": tuple(stamps)}
    connection.execute(insert(schema.run), row)
    return run


def finish_run(connection: Connection, run: str, counts: dict[str, int]) -> None:
    """Nothing: the run's end and its counts are written down."""
    values = {"finished_at": datetime.now(UTC), "counts": counts}
    connection.execute(update(schema.run).where(schema.run.c.id == run).values(values))


def write(connection: Connection, item: Account | Issue, stamps: Sequence[Stamp]) -> Added:
    """What storing an account or an issue came to."""
    if isinstance(item, Issue):
        return Added(issues=_write_issue(connection, item, stamps))
    return _write_account(connection, item, stamps)


def _write_account(connection: Connection, account: Account, stamps: Sequence[Stamp]) -> Added:
    """What storing the account came to: a new report, a renewed one, or a known one."""
    _check_refs(account)
    report = schema.report.c
    query = select(report.made_by).where(report.id == account.report.id)
    stored = connection.execute(query).scalar_one_or_none()
    if stored == tuple(stamps):
        return Added(known=1)
    statements, issues = _distinct(account)
    if stored is None:
        _write_new(connection, account.report, statements, stamps)
    else:
        _renew(connection, account.report, statements, stamps)
    new_issues = sum(_write_issue(connection, issue, stamps) for issue in issues)
    written = Added(statements=len(statements), issues=new_issues)
    return written + (Added(reports=1) if stored is None else Added(renewed=1))


def _write_issue(connection: Connection, issue: Issue, stamps: Sequence[Stamp]) -> int:
    """1 where the issue is new, 0 where it was stored before; its version is then the one given now."""
    row = rows.issue_row(issue, {stamp.stage: stamp.version for stamp in stamps})
    same = schema.issue.c.id == issue.id
    if connection.execute(update(schema.issue).where(same).values(version=row["version"])).rowcount:
        return 0
    connection.execute(insert(schema.issue), row)
    return 1


def _check_refs(account: Account) -> None:
    for statement in account.statements:
        if statement.report != account.report.ref:
            raise ArchiveError(
                f"Statement {statement.id} names {statement.report.id} otherwise than its account names "
                f"{account.report.id}; nothing of this report was stored. This is a fault in onrecord."
            )


def _distinct(account: Account) -> tuple[list[Statement], list[Issue]]:
    """The statements, each id once, and an issue for each that was left out."""
    kept: dict[str, Statement] = {}
    issues = []
    for statement in account.statements:
        if kept.setdefault(statement.id, statement) is not statement:
            issues.append(_same_content(statement))
    return list(kept.values()), issues


def _same_content(statement: Statement) -> Issue:
    detail = (
        f"The content at {list(statement.content.spans)} was attributed twice and kept once, as it was "
        "attributed first; read the sentence to see who else says it."
    )
    return Issue("archive", statement.report.id, "same-content", detail, statement.report.path)


def _write_new(
    connection: Connection, report: Report, statements: Sequence[Statement], stamps: Sequence[Stamp]
) -> None:
    row = rows.report_row(report, stamps, added_at=datetime.now(UTC))
    connection.execute(insert(schema.report), row)
    _insert(connection, schema.furniture, rows.furniture_rows(report))
    _insert(connection, schema.statement, rows.statement_rows(statements))
    _insert(connection, schema.resolution, rows.resolution_rows(statements))
    _insert(connection, schema.appearance, _appearances(report, statements))


def _renew(
    connection: Connection, report: Report, statements: Sequence[Statement], stamps: Sequence[Stamp]
) -> None:
    """Make what is stored of the report what is given; statement rows that are right stay untouched."""
    row = rows.report_row(report, stamps, added_at=datetime.now(UTC))
    del row["added_at"]  # stays the moment at which the archive first held the report
    connection.execute(update(schema.report).where(schema.report.c.id == report.id).values(row))
    connection.execute(delete(schema.furniture).where(schema.furniture.c.report == report.id))
    _insert(connection, schema.furniture, rows.furniture_rows(report))
    stored = select(schema.statement.c.id).where(schema.statement.c.report == report.id)
    resolutions = rows.resolution_rows(statements)
    _replace(connection, schema.statement.c.id, rows.statement_rows(statements), stored)
    _replace(connection, schema.resolution.c.statement, resolutions, stored)
    linking.renew(connection, report.id, _appearances(report, statements))
    _forget_issues(connection, report.id, stamps)


def _appearances(report: Report, statements: Sequence[Statement]) -> list[RowValues]:
    spoken = [(statement.id, statement.speaker) for statement in statements]
    return appearance_rows(report.id, report.ref.published, spoken)


def _forget_issues(connection: Connection, report_id: str, stamps: Sequence[Stamp]) -> None:
    """Drop what other versions of these stages found amiss with the report."""
    issue = schema.issue.c
    for stamp in stamps:
        stale = (issue.report == report_id) & (issue.stage == stamp.stage) & (issue.version != stamp.version)
        connection.execute(delete(schema.issue).where(stale))


def _replace(
    connection: Connection, key: Column[Any], fresh: Sequence[RowValues], stored_keys: Select[tuple[str]]
) -> None:
    """Make the rows whose key is among `stored_keys` those of `fresh`, writing only where they differ."""
    wanted = {row[key.name]: row for row in fresh}
    found = connection.execute(select(key.table).where(key.in_(stored_keys))).mappings()
    stored = {row[key.name]: dict(row) for row in found}
    stale = [name for name, row in stored.items() if wanted.get(name) != row]
    for some in batched(stale, MAX_PARAMETERS):
        connection.execute(delete(key.table).where(key.in_(some)))
    right = stored.keys() - stale
    _insert(connection, key.table, [row for name, row in wanted.items() if name not in right])


def _insert(connection: Connection, table: Table, values: Sequence[RowValues]) -> None:
    if values:
        connection.execute(insert(table), values)
