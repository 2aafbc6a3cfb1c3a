"""Anything in the archive by its id, or by the first characters of its id."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, select

from onrecord.archive import actors, queries, schema
from onrecord.archive.actors import ActorRow
from onrecord.errors import NotFoundError, UsageError
from onrecord.model import Issue, Report, Statement

MIN_ID_CHARS = 6

Found: TypeAlias = Report | Statement | Issue | ActorRow

_ID = re.compile(r"([a-z]{2})_([0-9A-Za-z]+)")


def find(connection: Connection, wanted: str) -> Found:
    """The one thing whose id is `wanted` or begins with it.

    Raises NotFoundError where there is none, and UsageError where `wanted` is no id, is shorter than
    six characters after the underscore and not a whole id, or begins several ids.
    """
    column, load = _kind(wanted)
    return load(connection, _whole_id(connection, column, wanted))


def speaking(connection: Connection, wanted: str) -> str:
    """The appearance that an id means: the one which founded the actor, or the statement's speaker.

    Raises as `find` does, and UsageError for other ids and for a statement whose speaker is not known.
    """
    column, _ = _kind(wanted)
    whole = _whole_id(connection, column, wanted)
    if whole.startswith("ac_"):
        founded = select(schema.appearance.c.id).where(schema.appearance.c.founds == whole)
        members = select(schema.appearance.c.id).where(schema.appearance.c.actor == whole).limit(1)
        return str(connection.execute(founded).scalar() or connection.execute(members).scalar_one())
    query = select(schema.resolution.c.appearance).where(schema.resolution.c.statement == whole)
    if not whole.startswith("st_") or not (found := connection.execute(query).scalar()):
        raise UsageError(
            f"{wanted} names nobody who speaks; give an actor (ac_…) or a statement whose speaker is known."
        )
    return str(found)


def _kind(wanted: str) -> tuple[Column[Any], Callable[[Connection, str], Found]]:
    parts = _ID.fullmatch(wanted)
    if parts is None or parts[1] not in _KINDS:
        raise UsageError(
            f"{wanted!r} is not an id; ids look like rp_… (a report), st_… (a statement), "
            "is_… (an issue) or ac_… (an actor)."
        )
    return _KINDS[parts[1]]


def _whole_id(connection: Connection, column: Column[Any], wanted: str) -> str:
    found = [
        each for name in (column, *_ALSO.get(column, ())) for each in _beginning(connection, name, wanted)
    ]
    if wanted in found:
        return wanted
    if len(wanted.partition("_")[2]) < MIN_ID_CHARS:
        raise UsageError(f"{wanted} is too short; give at least {MIN_ID_CHARS} characters after the '_'.")
    if not found:
        raise NotFoundError(
            f"Nothing in the archive has an id that begins with {wanted}; check that it was copied whole "
            "and that this is the archive it came from."
        )
    several = sorted(set(found))
    if len(several) > 1:
        raise UsageError(
            f"{wanted} begins several ids, among them {' and '.join(several[:2])}; give more of it."
        )
    return several[0]


def _beginning(connection: Connection, column: Column[Any], wanted: str) -> list[str]:
    # "~" follows every character that an id can hold.
    query = select(column).where(column >= wanted, column < f"{wanted}~").distinct().order_by(column).limit(2)
    return [str(each) for each in connection.execute(query).scalars()]


def _report(connection: Connection, report_id: str) -> Report:
    return next(queries.read_reports(connection, queries.REPORTS.where(schema.report.c.id == report_id)))


def _statement(connection: Connection, statement_id: str) -> Statement:
    query = queries.STATEMENTS.where(schema.statement.c.id == statement_id)
    return next(queries.read_statements(connection, query))


def _issue(connection: Connection, issue_id: str) -> Issue:
    return next(queries.read_issues(connection, queries.ISSUES.where(schema.issue.c.id == issue_id)))


def _actor(connection: Connection, actor_id: str) -> ActorRow:
    """The actor of this id, or the one that has taken it in."""
    now = actors.current(connection, actor_id)
    return next(actors.read_actors(connection, actors.ACTORS.where(schema.appearance.c.actor == now)))


_KINDS: dict[str, tuple[Column[Any], Callable[[Connection, str], Found]]] = {
    "rp": (schema.report.c.id, _report),
    "st": (schema.statement.c.id, _statement),
    "is": (schema.issue.c.id, _issue),
    "ac": (schema.appearance.c.founds, _actor),
}
# An actor whose founding speaker a newer reading no longer has is known by the id it bears.
_ALSO: dict[Column[Any], tuple[Column[Any], ...]] = {
    schema.appearance.c.founds: (schema.appearance.c.actor,),
}
