"""The archive: reports and what was made of them, kept in one SQLite file."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, Select, select

from onrecord.archive import finding, queries, schema, writing
from onrecord.archive.database import MAX_PARAMETERS, batched, for_writing, open_database, translated
from onrecord.archive.finding import Found
from onrecord.archive.queries import ActorRow, Run, StatementFilter
from onrecord.archive.writing import Added
from onrecord.model import Account, Issue, Report, Stamp, Statement

Kind = TypeVar("Kind")


class Archive:
    """Reports, their statements and the issues of the runs; one writer at a time, readers never wait.

    Every method but `close` may raise ArchiveError. The walks (`reports`, `statements`, `actors`,
    `issues`, `runs`) are lazy: nothing is read before the first row is asked for, each sees the archive
    as it was then, and each gives its connection back when exhausted, closed or dropped. One archive
    may be used from several threads; a process that forks opens its own.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writer = for_writing(engine)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The archive in the file at `path`, made when there is no file; its folder must exist."""
        return cls(path, open_database(path))

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, accounts: Iterable[Account | Issue], *, stamps: Sequence[Stamp]) -> Added:
        """What the adding came to, after each account and issue was stored.

        `stamps` are the row stages of this run. A report that is held from the same stamps is known and
        left as it is; held from others, it is renewed: its rows are replaced where they differ. Each
        report is one transaction, so a run that is cut short keeps every report it came to, and adding
        the same again does the rest.
        """
        total = Added()
        with self._writing() as connection:
            run = writing.start_run(connection, stamps)
        for item in accounts:
            with self._writing() as connection:
                total += writing.write(connection, item, stamps)
        with self._writing() as connection:
            writing.finish_run(connection, run, asdict(total))
        return total

    def has(self, report_ids: Iterable[str], *, stamps: Sequence[Stamp]) -> set[str]:
        """Those of the ids whose reports are held from exactly these stamps, so need no new work."""
        held: set[str] = set()
        report = schema.report.c
        with self._reading() as connection:
            for some in batched(report_ids, MAX_PARAMETERS):
                query = select(report.id).where(report.id.in_(some), report.made_by == tuple(stamps))
                held.update(connection.execute(query).scalars())
        return held

    def reports(
        self, *, outlet: str | None = None, since: date | None = None, until: date | None = None
    ) -> Iterator[Report]:
        """The reports by date, then id, undated ones last; `since` and `until` are inclusive."""
        return self._walk(queries.read_reports, queries.reports(outlet=outlet, since=since, until=until))

    def statements(self, wanted: StatementFilter | None = None) -> Iterator[Statement]:
        """The statements wanted (all without a filter), by their reports' order, then as in the text."""
        return self._walk(queries.read_statements, queries.statements(wanted or StatementFilter()))

    def actors(self) -> Iterator[ActorRow]:
        """The actors, the one with most statements first, then by name."""
        return self._walk(queries.read_actors, queries.actors())

    def issues(
        self, *, stage: str | None = None, report: str | None = None, code: str | None = None
    ) -> Iterator[Issue]:
        """The issues by stage, code and id."""
        return self._walk(queries.read_issues, queries.issues(stage=stage, report=report, code=code))

    def runs(self) -> Iterator[Run]:
        """The records of all runs, the latest first."""
        return self._walk(queries.read_runs, queries.runs())

    def find(self, wanted: str) -> Found:
        """The report, statement, issue or actor with this id, or with the only id that begins so.

        Raises NotFoundError where there is none; UsageError where `wanted` cannot be an id, has fewer
        than six characters after the underscore, or begins several ids.
        """
        with self._reading() as connection:
            return finding.find(connection, wanted)

    def _walk(
        self, read: Callable[[Connection, Select[Any]], Generator[Kind, None, None]], query: Select[Any]
    ) -> Iterator[Kind]:
        with self._reading() as connection:
            yield from read(connection, query)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translated(self.path), self._writer.begin() as connection:
            yield connection
