"""The tables of the archive, version 2.

    report ─┬─ furniture
            ├─ statement ── resolution      issue      run
            └─ appearance ── actor ── actor_key       actor_link

What extract observed (`statement`) and what resolve derived from it (`resolution`) lie apart, so that
resolving again rewrites no statement. `issue` points at no row: most issues are about a report that
never came to be. `actor_link` points at no row either: it is only ever added to, and a person's decision
outlives the rows that it was about.

Version 1 had no appearances: the actor of a speaker was the hash of kind, name and party.
"""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    Join,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from onrecord.archive.columns import AnyText, Coded, Moment
from onrecord.model import Candidate, Guise, Link, Span, Stamp, Unnamed, Words

SCHEMA_VERSION = 2

_WORDS = TypeAdapter(Words)
_SPANS = TypeAdapter(tuple[Span, ...])
_STAMPS = TypeAdapter(tuple[Stamp, ...])
_CHAIN = TypeAdapter(tuple[Link, ...])
_UNNAMED = TypeAdapter(Unnamed)
_CANDIDATES = TypeAdapter(tuple[Candidate, ...])
_NAMES = TypeAdapter(tuple[str, ...])
_COUNTS = TypeAdapter(dict[str, int])
_GUISES = TypeAdapter(tuple[Guise, ...])

metadata = MetaData()


class InOrder(Join):
    """A join that SQLite carries out from left to right, so that an index gives the order of its rows.

    Left to choose, SQLite began 200,000 statements at the smaller table and sorted all before the first
    row: 720 ms instead of 20 ms. CROSS JOIN is its documented way to keep the order
    (https://sqlite.org/optoverview.html, "Manual Control Of Query Plans Using CROSS JOIN").
    """

    inherit_cache = True


@compiles(InOrder, "sqlite")
def _cross_join(join: InOrder, compiler: SQLCompiler, **options: Any) -> str:
    assert join.onclause is not None, "the constructor finds it from the foreign keys"  # noqa: S101
    left, right, condition = (
        compiler.process(part, **options) for part in (join.left, join.right, join.onclause)
    )
    return f"{left} CROSS JOIN {right} ON {condition}"


# `text` and `raw` come last: SQLite keeps what does not fit a page in a chain of overflow pages, which
# it follows only as far as the columns asked for.
report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("made_by", Coded(_STAMPS), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("path", AnyText),
    Column("url", AnyText),
    Column("outlet", AnyText),
    Column("outlet_key", AnyText),
    Column("title", AnyText),
    Column("published", Date),
    Column("text_sha256", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("byline", AnyText),
    Column("dateline", AnyText),
    Column("language", Text),
    Column("text", AnyText, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)
Index("report_order", report.c.published, report.c.id)

furniture = Table(
    "furniture",
    metadata,
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
)

statement = Table(
    "statement",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("extracted_by", Coded(_STAMPS), nullable=False),
    Column("mode", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("said_from", Date),
    Column("said_to", Date),
    Column("said_words", Coded(_WORDS)),
    Column("content", AnyText, nullable=False),
    Column("content_spans", Coded(_SPANS), nullable=False),
    Column("cue", Coded(_WORDS)),
    Column("source", Coded(_WORDS)),
    Column("backing", Coded(_WORDS)),
)
Index("statement_order", statement.c.report, statement.c.ordinal)

# `appearance` is the speaker as one of the report's; `name_folded` and `name_key` are the name as
# `rows.fold` and `rows.name_key` fold it (first word first, last word first). Only what picks few rows
# has an index: an index on party would make SQLite gather and sort a third of the archive where a walk
# in order gives the first row at once.
resolution = Table(
    "resolution",
    metadata,
    Column("statement", Text, ForeignKey("statement.id", ondelete="CASCADE"), primary_key=True),
    Column("resolved_by", Coded(_STAMPS), nullable=False),
    Column("appearance", Text, index=True),
    Column("name", AnyText),
    Column("name_folded", AnyText, index=True),
    Column("name_key", AnyText, index=True),
    Column("kind", Text),
    Column("role", AnyText),
    Column("party", AnyText),
    Column("party_key", AnyText),
    Column("named", Boolean),
    Column("independent", Boolean),
    Column("chain", Coded(_CHAIN), nullable=False),
    Column("via", Coded(_NAMES), nullable=False),
    Column("addressee", AnyText),
    Column("unnamed", Coded(_UNNAMED)),
    Column("grade", Text),
    Column("speaker_confidence", Float),
    Column("candidates", Coded(_CANDIDATES), nullable=False, server_default="[]"),
)

issue = Table(
    "issue",
    metadata,
    Column("id", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("version", Text),
    Column("report", Text, index=True),
    Column("code", Text, nullable=False),
    Column("detail", AnyText, nullable=False),
    Column("path", AnyText),
)

# `finished_at` and `counts` stay NULL where a run was cut short.
run = Table(
    "run",
    metadata,
    Column("id", Text, primary_key=True),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("stamps", Coded(_STAMPS), nullable=False),
    Column("counts", Coded(_COUNTS)),
)

# One speaker in one report. `founds` is the id of the actor that it founds where it stands alone, `actor`
# the id of the one that it is taken for. `linked` is the round of linking in which it was placed, NULL
# where that is still to be done; of the program's links those of that round are in force.
appearance = Table(
    "appearance",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("report.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("actor", Text, nullable=False, index=True),
    Column("founds", Text, nullable=False, index=True),
    Column("linked", Integer, index=True),
    Column("linked_by", Text, index=True),
    Column("kind", Text, nullable=False),
    Column("name", AnyText, nullable=False),
    Column("telling", AnyText, index=True),
    Column("named", Boolean, nullable=False),
    Column("party", AnyText),
    Column("roles", Coded(_NAMES), nullable=False),
    Column("day", Date),
    Column("statements", Integer, nullable=False),
)

# What linking knows of an actor, so that it need not read its appearances; `stale` where one of them went.
actor = Table(
    "actor",
    metadata,
    Column("id", Text, primary_key=True),
    Column("founder", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("guises", Coded(_GUISES), nullable=False),
    Column("beside", Coded(_NAMES), nullable=False),
    Column("stale", Boolean, nullable=False, index=True),
)

actor_key = Table(
    "actor_key",
    metadata,
    Column("key", Text, primary_key=True),
    Column("actor", Text, primary_key=True, index=True),
)

# `a` and `b` are statements. For a person's decision (`by`) the report and the name of each speaker stand
# here too, by which the speaker is found again where another extract has given the statement other spans.
actor_link = Table(
    "actor_link",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("a", Text, nullable=False, index=True),
    Column("b", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("method", Text, nullable=False),
    Column("why", AnyText),
    Column("by", AnyText, index=True),
    Column("at", Moment, nullable=False),
    Column("round", Integer),
    Column("a_report", Text),
    Column("a_name", AnyText),
    Column("b_report", Text),
    Column("b_name", AnyText),
    sqlite_autoincrement=True,
)
