"""The Python API: read reports, brief them, keep them in an archive and ask it.

import onrecord

brief = onrecord.brief("reports/")
desk = onrecord.open("news.db")
desk.add("reports/")
for statement in desk.statements(speaker="Wang Yi", since="2023-02-01"):
    print(statement.content.text)
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, get_args

from onrecord.errors import UsageError
from onrecord.model import (
    Account,
    Act,
    ActorLink,
    Brief,
    Copy,
    Credit,
    Decision,
    Issue,
    Mode,
    RawReport,
    Report,
    Stance,
    Statement,
    Told,
)

if TYPE_CHECKING:
    import pandas
    from _typeshed import DataclassInstance

    from onrecord.archive import ActorRow, Added, Archive, Doubt, Found

Row = TypeVar("Row", bound="DataclassInstance")
Day = date | str
PathLike = str | Path
PRECISE_CONFIDENCE = 0.72
Watch = Callable[[Account | Issue], None]


class Rows(Generic[Row]):
    """A list that streams: each walk over it asks anew, and holds few rows at a time."""

    def __init__(self, walk: Callable[[], Iterable[Row]]) -> None:
        self._walk: Callable[[], Iterable[Row]] = walk

    def __iter__(self) -> Iterator[Row]:
        return iter(self._walk())

    def to_pandas(self) -> "pandas.DataFrame":
        """One row each, nested fields as columns with dots ("speaker.name"); needs pandas installed."""
        try:
            import pandas
        except ImportError as missing:
            raise UsageError("to_pandas needs pandas: pip install 'onrecord[pandas]'") from missing
        return pandas.DataFrame([_flat(asdict(row)) for row in self])


def _flat(fields: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested mappings as one level, keys joined by dots; bytes are left out."""
    flat: dict[str, Any] = {}
    for key, value in fields.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{key}.")
        elif not isinstance(value, bytes):
            flat[prefix + key] = value
    return flat


def read(
    *paths: PathLike,
    manifest: PathLike | None = None,
    told: Told | None = None,
    watch: Watch | None = None,
    precise: bool = False,
) -> Iterator[Account | Issue]:
    """An Account for each report under `paths` and the Issues, in order, without an archive.

    Files, folders, and "-" for standard input; `manifest` and `told` say what the files do not. `watch`
    is called with each item before it is handed out. `precise` leaves out the statements below
    PRECISE_CONFIDENCE: fewer inventions, more misses. Raises UsageError for a path that does not exist.
    """
    from onrecord import pipeline  # the network and its kin: asking an archive need not wait for them

    found = pipeline.accounts(_collected(paths, manifest, told))
    return _watched(map(_sure, found) if precise else found, watch)


def _sure(item: Account | Issue) -> Account | Issue:
    if isinstance(item, Issue):
        return item
    return replace(item, statements=tuple(s for s in item.statements if s.confidence >= PRECISE_CONFIDENCE))


def brief(
    *paths: PathLike, manifest: PathLike | None = None, told: Told | None = None, watch: Watch | None = None
) -> Brief:
    """The sourced account of the reports under `paths`; see `read` for the arguments."""
    from onrecord import pipeline

    return pipeline.brief(read(*paths, manifest=manifest, told=told, watch=watch))


def open(path: PathLike = "onrecord.db") -> "Desk":
    """The desk over the archive in the file at `path`, made when there is none."""
    return Desk(Path(path))


class Desk:
    """An archive and what can be asked of it. Every method may raise ArchiveError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if path.exists() or not path.parent.is_dir():
            self._archive  # noqa: B018  what is wrong with it comes out now

    @cached_property
    def _archive(self) -> "Archive":
        """The archive; a new one is made on first use, so that a call that is wrong leaves no file behind."""
        from onrecord.archive import Archive  # SQLAlchemy: a brief need not wait for it

        return Archive.open(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if "_archive" in self.__dict__:
            self._archive.close()

    def add(
        self,
        *paths: PathLike,
        manifest: PathLike | None = None,
        told: Told | None = None,
        watch: Watch | None = None,
    ) -> "Added":
        """Reads the reports under `paths` into the archive and counts what was new; see `read`.

        A report that is held already, made by the same stages, costs no work and adds nothing. New speakers
        are placed among the archive's actors at the end.
        """
        from onrecord import pipeline

        raws = _collected(paths, manifest, told)
        stamps = pipeline.ROW_STAGES

        def known(ids: list[str]) -> set[str]:
            return self._archive.has(ids, stamps=stamps)

        made = _watched(pipeline.accounts(raws, known=known), watch)
        added = self._archive.add(made, stamps=stamps)
        pipeline.link_actors(self._archive)
        pipeline.find_copies(self._archive)
        return added

    def statements(  # noqa: PLR0913  the filters are the call
        self,
        *,
        speaker: str | None = None,
        actor: str | None = None,
        party: str | None = None,
        outlet: str | None = None,
        report: str | None = None,
        stance: Stance | None = None,
        act: Act | None = None,
        mode: Mode | None = None,
        unnamed: bool | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> Rows[Statement]:
        """Statements that meet all that is given, by their reports' date, then as in the text.

        `speaker` is a full name or its first or last words, `actor` an actor's id; `since` and `until`
        are days ("2023-02-01"), both inclusive, held against the day of saying, else of publication.
        """
        from onrecord.archive import StatementFilter

        wanted = StatementFilter(
            speaker=speaker, actor=actor, party=party, outlet=outlet, report=report, stance=stance, act=act,
            mode=mode, unnamed=unnamed, since=as_day(since), until=as_day(until),
        )  # fmt: skip
        return Rows(lambda: self._archive.statements(wanted))

    def reports(
        self, *, outlet: str | None = None, since: Day | None = None, until: Day | None = None
    ) -> Rows[Report]:
        """Reports by date of publication, the undated last."""
        first, last = as_day(since), as_day(until)
        return Rows(lambda: self._archive.reports(outlet=outlet, since=first, until=last))

    def actors(self) -> "Rows[ActorRow]":
        """Those who speak, over all reports, the most quoted first."""
        return Rows(lambda: self._linked().actors())

    def doubtful(self) -> "Rows[Doubt]":
        """Pairs of actors that may be one, for a person to decide; those with most at stake first."""
        return Rows(lambda: self._linked().doubts())

    def decide(
        self, verdict: Decision, one: str, other: str, *, by: str, why: str | None = None
    ) -> "tuple[ActorRow, ...]":
        """The actor, or the two, that there are after a person said that two are "same" or "different".

        `one` and `other` are ids of actors, or of statements for their speakers, or the beginnings of such;
        `by` is who decided. It outranks whatever the program finds, now and after every re-run; a later
        verdict on the same two outranks an earlier. Raises UsageError for a verdict, ids or a name that
        cannot be, NotFoundError where there is no such id.
        """
        if verdict not in get_args(Decision):
            raise UsageError(f"{verdict!r} is no verdict: say same or different")
        if not by.strip():
            raise UsageError("say who decides: a name, by which others will know whose verdict it is")
        sides = self._linked().decide(verdict, one, other, by=by.strip(), why=why)
        return tuple(self._linked().speakers(sides))

    def links(self) -> Rows[ActorLink]:
        """Every link between speakers that was ever made, with verdict, score, method and who decided."""
        return Rows(lambda: self._linked().links())

    def _linked(self) -> "Archive":
        """The archive with all its speakers placed: an `add` may have been cut short."""
        from onrecord.resolve.actors import METHOD

        if self._archive.has_pending(METHOD):
            from onrecord import pipeline

            pipeline.link_actors(self._archive)
        return self._archive

    def copies(self) -> Rows[Copy]:
        """Which reports copy or retell another, with the passages, by their date."""
        return Rows(lambda: self._compared().copies())

    def credits(self, report: str) -> tuple[Credit, ...]:
        """The outlets to which the report with this id says that it owes its text or a part of it."""
        return self._compared().credits(report)

    def _compared(self) -> "Archive":
        """The archive with all its reports compared: an `add` may have been cut short."""
        from onrecord.compare import COPIES_METHOD

        if self._archive.has_uncompared(COPIES_METHOD):
            from onrecord import pipeline

            pipeline.find_copies(self._archive)
        return self._archive

    def issues(
        self, *, stage: str | None = None, report: str | None = None, code: str | None = None
    ) -> Rows[Issue]:
        """What could not be read or decided."""
        return Rows(lambda: self._archive.issues(stage=stage, report=report, code=code))

    def show(self, wanted: str) -> "Found":
        """The report, statement, issue or actor with this id, or the one whose id begins so.

        Raises NotFoundError where there is none, UsageError where it cannot be an id or fits several.
        """
        return self._archive.find(wanted)


def as_day(day: Day | None) -> date | None:
    """The day; raises UsageError for text that is not an ISO date."""
    if day is None or isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as wrong:
        raise UsageError(f"{day!r} is not a day: write it as 2023-02-01") from wrong


def _collected(
    paths: tuple[PathLike, ...], manifest: PathLike | None, told: Told | None
) -> Iterator[RawReport | Issue]:
    from onrecord.collect import Options, collect

    options = Options(manifest=Path(manifest) if manifest else None, told=told or Told())
    return collect(paths, options=options)


def _watched(items: Iterable[Account | Issue], watch: Watch | None) -> Iterator[Account | Issue]:
    for item in items:
        if watch:
            watch(item)
        yield item
