"""The archive: reports and what was made of them, kept in one SQLite file."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, Select, select

from onrecord.archive import actors, decisions, doubts, finding, linking, queries, schema, taking, writing
from onrecord.archive.actors import ActorRow
from onrecord.archive.database import MAX_PARAMETERS, batched, for_writing, open_database, translated
from onrecord.archive.doubts import Doubt
from onrecord.archive.finding import Found
from onrecord.archive.linking import Bearing, Book, HeldUnder
from onrecord.archive.queries import Run, StatementFilter
from onrecord.archive.taking import Shelf
from onrecord.archive.writing import Added
from onrecord.model import Account, ActorLink, Copy, Credit, Decision, Issue, Report, Stamp, Statement

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
        return self._walk(actors.read_actors, actors.actors())

    def has_pending(self, method: str) -> bool:
        """Whether a speaker is not yet placed among the actors by this method of linking."""
        with self._reading() as connection:
            return linking.has_pending(connection, method)

    @contextmanager
    def linking(self, *, method: str, held_under: HeldUnder, bearing: Bearing) -> Iterator[Book]:
        """One round of linking, which is one transaction; see `onrecord.pipeline.link_actors`."""
        with self._writing() as connection:
            yield Book(connection, method=method, held_under=held_under, bearing=bearing)

    def decide(
        self, verdict: Decision, one: str, other: str, *, by: str, why: str | None = None
    ) -> tuple[str, str]:
        """The first statements of the two speakers meant, after a person's verdict on them was taken down.

        `one` and `other` are ids of actors or statements, or the beginnings of such. Both actors are taken
        apart until the next round of linking, which holds to the verdict. Raises as `find` does, and
        UsageError where the two are one speaker of one report.
        """
        with self._writing() as connection:
            sides = finding.speaking(connection, one), finding.speaking(connection, other)
            decisions.decide(connection, verdict, sides, by=by, why=why)
        return sides

    def speakers(self, statements: Iterable[str]) -> list[ActorRow]:
        """The actors whose words the statements are, each once, in order."""
        with self._reading() as connection:
            means = dict.fromkeys(finding.speaking(connection, each) for each in statements)
            return actors.of_appearances(connection, means)

    def doubts(self) -> Iterator[Doubt]:
        """The pairs of actors in doubt, the most consequential first."""
        with self._reading() as connection:
            yield from doubts.doubts(connection)

    def links(self) -> Iterator[ActorLink]:
        """All links between speakers' first statements, as they were made, those no longer in force too."""
        return self._walk(decisions.read_links, decisions.LINKS)

    def has_uncompared(self, method: str) -> bool:
        """Whether a report is held that was not yet compared with the others by this method."""
        with self._reading() as connection:
            return taking.has_pending(connection, method)

    @contextmanager
    def comparing(self, *, method: str) -> Iterator[Shelf]:
        """One round of comparing, which is one transaction; see `onrecord.pipeline.find_copies`."""
        with self._writing() as connection:
            taking.lay_out(connection)
            yield Shelf(connection, method=method)

    def copies(self) -> Iterator[Copy]:
        """The copies and rewrites that were found, by their report's date; see `has_uncompared`."""
        with self._reading() as connection:
            yield from taking.read_copies(connection, taking.COPIES)

    def credits(self, report: str) -> tuple[Credit, ...]:
        """The outlets that the report with this id credits; see `has_uncompared`."""
        with self._reading() as connection:
            return taking.credits(connection, report)

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
