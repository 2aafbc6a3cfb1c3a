"""What persons decided on actors: kept for ever, the latest in force, found again after every re-run."""

from collections import defaultdict
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from onrecord.archive import schema
from onrecord.archive.database import MAX_PARAMETERS, batched
from onrecord.archive.folding import fold
from onrecord.archive.queries import partitions
from onrecord.errors import UsageError
from onrecord.model import ActorLink, Decision

_APPEARANCE, _LINK, _RESOLUTION = schema.appearance.c, schema.actor_link.c, schema.resolution.c
LINKS = select(schema.actor_link).order_by(_LINK.id)


@dataclass(frozen=True, slots=True)
class Side:
    """A verdict as one of its two appearances has it."""

    other: str
    verdict: Decision


def decide(
    connection: Connection, verdict: Decision, sides: tuple[str, str], *, by: str, why: str | None
) -> None:
    """Takes down a person's verdict on two appearances and takes their actors apart, to be grouped anew."""
    one, other = (
        connection.execute(select(schema.appearance).where(_APPEARANCE.id == side)).one() for side in sides
    )
    if one.id == other.id:
        raise UsageError(
            f"Both are {one.name} in one report; give the ids of two actors, or of statements in two reports."
        )
    link = ActorLink(one.id, other.id, verdict, 1.0, "person", why, by)
    names = {"a_report": one.report, "a_name": one.name, "b_report": other.report, "b_name": other.name}
    add_link(connection, link, round=None, **names)
    dissolve(connection, {one.actor, other.actor})


def add_link(connection: Connection, link: ActorLink, *, round: int | None, **sides: str | None) -> None:
    """Adds the link, which is never changed from then on."""
    row = {
        "a": link.a, "b": link.b, "verdict": link.verdict, "score": link.score, "method": link.method,
        "why": link.why, "by": link.by, "at": datetime.now(UTC), "round": round, **sides,
    }  # fmt: skip
    connection.execute(insert(schema.actor_link), row)


def read_links(connection: Connection, query: Select[Any]) -> Generator[ActorLink, None, None]:
    """The links of `LINKS`."""
    for found in partitions(connection, query, MAX_PARAMETERS):
        for row in found:
            yield ActorLink(row.a, row.b, row.verdict, row.score, row.method, row.why, row.by)


def dissolve(connection: Connection, actor_ids: Iterable[str]) -> None:
    """Takes actors apart: each of their appearances stands alone and is to be placed anew."""
    ids = list(actor_ids)
    alone = {"actor": _APPEARANCE.founds, "linked": None, "linked_by": None}
    for some in batched(ids, MAX_PARAMETERS):
        connection.execute(update(schema.appearance).where(_APPEARANCE.actor.in_(some)).values(alone))
    forget(connection, ids)


def forget(connection: Connection, actor_ids: Sequence[str]) -> None:
    """Drops what linking knows of actors; their appearances stay."""
    for some in batched(actor_ids, MAX_PARAMETERS):
        connection.execute(delete(schema.actor_key).where(schema.actor_key.c.actor.in_(some)))
        connection.execute(delete(schema.actor).where(schema.actor.c.id.in_(some)))


def by_appearance(connection: Connection) -> dict[str, list[Side]]:
    """For each appearance that a person decided on, what is in force; of two verdicts on a pair the later."""
    verdicts: dict[tuple[str, str], Decision] = {}
    query = select(schema.actor_link).where(_LINK.by.is_not(None)).order_by(_LINK.id)
    for row in connection.execute(query):
        one = _appearance_of(connection, row.a, row.a_report, row.a_name)
        other = _appearance_of(connection, row.b, row.b_report, row.b_name)
        if one and other and one != other:
            verdicts[min(one, other), max(one, other)] = row.verdict
    sides: dict[str, list[Side]] = defaultdict(list)
    for (one, other), verdict in verdicts.items():
        sides[one].append(Side(other, verdict))
        sides[other].append(Side(one, verdict))
    return sides


def _appearance_of(
    connection: Connection, statement: str, report: str | None, name: str | None
) -> str | None:
    """The appearance that a statement is of now; where it is gone, that report's of the same name."""
    query = select(_RESOLUTION.appearance).where(_RESOLUTION.statement == statement)
    found = connection.execute(query).first()
    if found is not None:
        return str(found.appearance) if found.appearance else None
    rows = connection.execute(select(_APPEARANCE.id, _APPEARANCE.name).where(_APPEARANCE.report == report))
    return next((row.id for row in rows if name is not None and fold(row.name) == fold(name)), None)
