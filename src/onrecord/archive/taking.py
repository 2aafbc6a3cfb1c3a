"""What is kept to find copies without reading everything again: sketches, credits, and the copies found.

    report ── sketch ── sketch_key (an index: which reports hold a key)
           └─ copy

What a key is, and which pairs are copies, the archive is told; it never works it out.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    Select,
    Table,
    Text,
    delete,
    insert,
    or_,
    select,
)

from onrecord.archive import queries, schema
from onrecord.archive.columns import Coded
from onrecord.archive.database import MAX_PARAMETERS, batched
from onrecord.model import Copy, Credit, Passage, Report

_CREDITS = TypeAdapter(tuple[Credit, ...])
_PASSAGES = TypeAdapter(tuple[Passage, ...])

# `read_by` are the stages that the report was made by, as `report.made_by`: made by others, its furniture may
# be another, and its sketch with it.
sketch = Table(
    "sketch",
    schema.metadata,
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("method", Text, nullable=False),
    Column("read_by", schema.report.c.made_by.type, nullable=False),
    Column("bands", LargeBinary, nullable=False),
    Column("rare", LargeBinary, nullable=False),
    Column("credits", Coded(_CREDITS), nullable=False),
)
sketch_key = Table(
    "sketch_key",
    schema.metadata,
    Column("key", Integer, primary_key=True),
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)
copy = Table(
    "copy",
    schema.metadata,
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("of", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("relation", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("passages", Coded(_PASSAGES), nullable=False),
)
_TABLES = [sketch, sketch_key, copy]
COPIES = (
    select(copy)
    .select_from(copy.join(schema.report, schema.report.c.id == copy.c.report))
    .order_by(schema.report.c.published.nulls_last(), copy.c.report, copy.c.score.desc(), copy.c.of)
)
# Some of the ids that hold a key: more than so many tell nothing (see `onrecord.compare.candidates`).
_HOLDERS = 61
_Keys = tuple[int, ...]


class Shelf:
    """One round of comparing the reports that were not compared yet, in one transaction."""

    def __init__(self, connection: Connection, *, method: str) -> None:
        self._connection = connection
        self._method = method

    def pending(self, limit: int) -> list[Report]:
        """Reports without a sketch by this method and of how they are read now, the oldest first."""
        report = schema.report.c
        query = _pending(self._method).order_by(report.published.nulls_last(), report.id).limit(limit)
        ids: Sequence[str] = self._connection.execute(query).scalars().all()
        return self.reports(ids)

    def reports(self, ids: Sequence[str]) -> list[Report]:
        """The reports with these ids, in their order."""
        found: dict[str, Report] = {}
        for some in batched(ids, MAX_PARAMETERS):
            query = queries.REPORTS.where(schema.report.c.id.in_(some))
            found.update((each.id, each) for each in queries.read_reports(self._connection, query))
        return [found[each] for each in ids if each in found]

    def keep(self, report: str, bands: _Keys, rare: _Keys, credits: tuple[Credit, ...]) -> None:
        """Nothing: the report's sketch and credits are kept, in place of those it had."""
        if old := self.sketch(report):
            for some in batched(map(str, {*old[0], *old[1]}), MAX_PARAMETERS):
                held = sketch_key.c.key.in_(map(int, some)) & (sketch_key.c.report == report)
                self._connection.execute(delete(sketch_key).where(held))
            self._connection.execute(delete(sketch).where(sketch.c.report == report))
        read_by = select(schema.report.c.made_by).where(schema.report.c.id == report)
        row = {
            "report": report,
            "method": self._method,
            "read_by": self._connection.execute(read_by).scalar_one(),
            "bands": array("q", bands).tobytes(),
            "rare": array("q", rare).tobytes(),
            "credits": credits,
        }
        self._connection.execute(insert(sketch), row)
        if keys := [{"key": key, "report": report} for key in sorted({*bands, *rare})]:
            self._connection.execute(insert(sketch_key), keys)

    def sketch(self, report: str) -> tuple[_Keys, _Keys] | None:
        """The report's bands and rare words as they were kept; None where there are none."""
        query = select(sketch.c.bands, sketch.c.rare).where(sketch.c.report == report)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else (tuple(array("q", row.bands)), tuple(array("q", row.rare)))

    def holders(self, keys: Sequence[int]) -> Mapping[int, Sequence[str]]:
        """The ids of the reports that hold each key, of very many only some; by id."""
        held = select(sketch_key.c.report).order_by(sketch_key.c.report).limit(_HOLDERS)
        return {
            key: list(self._connection.execute(held.where(sketch_key.c.key == key)).scalars()) for key in keys
        }

    def replace(self, report: str, copies: Sequence[Copy]) -> None:
        """Nothing: what the report is a copy of is now this, and no more."""
        self._connection.execute(delete(copy).where(copy.c.report == report))
        if copies:
            fields = ("report", "of", "relation", "score", "whole", "passages")
            rows = [{name: getattr(each, name) for name in fields} for each in copies]
            self._connection.execute(insert(copy), rows)


def lay_out(connection: Connection) -> None:
    """Nothing: the tables are there; archives from before have none."""
    schema.metadata.create_all(connection, tables=_TABLES)


def has_pending(connection: Connection, method: str) -> bool:
    """Whether a report is not yet compared by this method."""
    if not connection.dialect.has_table(connection, copy.name):
        return True
    return connection.execute(_pending(method).limit(1)).first() is not None


def read_copies(connection: Connection, query: Select[Any]) -> Iterator[Copy]:
    """The copies of a query made from `COPIES`."""
    for row in connection.execute(query):
        yield Copy(row.report, row.of, row.relation, row.score, row.passages, row.whole)


def credits(connection: Connection, report: str) -> tuple[Credit, ...]:
    """The report's credits, as they were kept; none where the report is not held."""
    found = connection.execute(select(sketch.c.credits).where(sketch.c.report == report))
    return found.scalar_one_or_none() or ()


def _pending(method: str) -> Select[Any]:
    stale = or_(
        sketch.c.report.is_(None), sketch.c.method != method, sketch.c.read_by != schema.report.c.made_by
    )
    joined = schema.report.outerjoin(sketch, sketch.c.report == schema.report.c.id)
    return select(schema.report.c.id).select_from(joined).where(stale)
