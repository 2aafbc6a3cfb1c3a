"""The linking of actors as the archive keeps it: what is to be placed, who is near, what was decided.

One round of linking is one write transaction. `Book` answers what the set stage `onrecord.resolve.actors`
asks, which this room does not know, and takes down what it says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_pass

from onrecord.archive import decisions, schema
from onrecord.archive.appearances import RowValues, appearance_from
from onrecord.archive.database import MAX_PARAMETERS, batched
from onrecord.model import ActorLink, Appearance, Decided, Placement, Profile

NEAR_A_KEY = 50  # actors asked for by one key: where more bear a bare surname, it tells nobody from another
COMMON_REPORTS = 30  # who speaks in so many reports is in those of many matters
_APPEARANCE, _ACTOR, _KEY = schema.appearance.c, schema.actor.c, schema.actor_key.c

# Asked for each speaker: built once, since SQLAlchemy takes longer to build them than SQLite to answer.
_WITH_KEY = select(_KEY.actor).where(_KEY.key == bindparam("key")).limit(NEAR_A_KEY)
_WITH_NAME = select(_APPEARANCE.id).where(_APPEARANCE.telling == bindparam("name")).limit(COMMON_REPORTS)
_PROFILE = select(schema.actor).where(_ACTOR.id == bindparam("actor"))
_PROFILES = select(schema.actor).where(_ACTOR.id.in_(bindparam("actors", expanding=True)))
_STALE = select(_ACTOR.id).where(_ACTOR.stale.is_(True))
_BESIDE = select(_APPEARANCE.actor).where(
    _APPEARANCE.report == bindparam("report"),
    _APPEARANCE.linked.is_not(None),
    _APPEARANCE.id != bindparam("appearance"),
)

HeldUnder = Callable[[Appearance], Iterable[str]]  # the keys under which an actor of this appearance is found

Bearing = Callable[[str], str]  # the key of those in whose name a word is


class Book:
    """One round of linking over the archive, by one method; use it inside its transaction only."""

    def __init__(
        self, connection: Connection, *, method: str, held_under: HeldUnder, bearing: Bearing
    ) -> None:
        self._connection = connection
        self._method = method
        self._held_under = held_under
        self._bearing = bearing
        self._round = 1 + (connection.execute(select(func.max(_APPEARANCE.linked))).scalar_one() or 0)
        self._decided: dict[str, list[decisions.Side]] | None = None
        self._rare: dict[str, bool] = {}
        _forget_other_methods(connection, method)

    def pending(self, limit: int) -> list[Appearance]:
        """Up to `limit` appearances that are still to be placed, as they came into the archive."""
        rowid = _rowid()
        query = select(schema.appearance).where(_APPEARANCE.linked.is_(None)).order_by(rowid).limit(limit)
        return self._appearances(self._connection.execute(query).all())

    def near(self, keys: Iterable[str]) -> Sequence[Profile]:
        """The actors held under any of the keys, each once; of many under one key NEAR_A_KEY."""
        self._refresh()
        found: dict[str, None] = {}
        for key in sorted(keys):
            found.update(dict.fromkeys(self._connection.execute(_WITH_KEY, {"key": key}).scalars()))
        profiles = []
        for some in batched(found, MAX_PARAMETERS):
            rows = self._connection.execute(_PROFILES, {"actors": some})
            profiles += [Profile(row.id, row.founder, row.kind, row.guises, row.beside) for row in rows]
        return profiles

    def decided(self, appearance: str) -> Sequence[Decided]:
        """What persons decided on the appearance and others, in force, with the actors of these now."""
        if self._decided is None:
            self._decided = decisions.by_appearance(self._connection)
        sides = self._decided.get(appearance, [])
        return [Decided(side.other, self._actor_of(side.other), side.verdict) for side in sides]

    def bearers(self, word: str) -> int:
        """How many actors have the word as first or last of their full name, up to NEAR_A_KEY."""
        return len(self._connection.execute(_WITH_KEY, {"key": self._bearing(word)}).all())

    def beside(self, appearance: Appearance) -> Iterable[str]:
        """The actors that others who speak in the same report are of."""
        whose = {"report": appearance.report, "appearance": appearance.id}
        return self._connection.execute(_BESIDE, whose).scalars().all()

    def take(self, placement: Placement) -> None:
        """Nothing: the appearance is of its actor now, and the links are added."""
        appearance = placement.appearance
        own = select(_APPEARANCE.founds).where(_APPEARANCE.id == appearance.id)
        actor = placement.actor or self._connection.execute(own).scalar_one()
        for other in placement.absorbs:
            self._absorb(actor, other)
        values = {"actor": actor, "linked": self._round, "linked_by": self._method}
        self._connection.execute(
            update(schema.appearance).where(_APPEARANCE.id == appearance.id).values(values)
        )
        self._grow(actor, appearance)
        self._note(placement.links)

    def _absorb(self, actor: str, other: str) -> None:
        self._connection.execute(
            update(schema.appearance).where(_APPEARANCE.actor == other).values(actor=actor)
        )
        decisions.forget(self._connection, [other])
        self._connection.execute(update(schema.actor).where(_ACTOR.id == actor).values(stale=True))

    def _grow(self, actor: str, appearance: Appearance) -> None:
        row = self._connection.execute(_PROFILE, {"actor": actor}).first()
        if row and row.stale:
            return  # it is made anew, with this appearance, before it is asked for
        profile = Profile(actor, row.founder, row.kind, row.guises, row.beside) if row else None
        self._keep(profile.taking(appearance) if profile else Profile.of(appearance, id=actor))
        self._hold(actor, [appearance])

    def _keep(self, profile: Profile) -> None:
        values = {"guises": profile.guises, "beside": profile.beside, "stale": False}
        written = update(schema.actor).where(_ACTOR.id == profile.id).values(values)
        if not self._connection.execute(written).rowcount:
            row = {"id": profile.id, "founder": profile.founder, "kind": profile.kind, **values}
            self._connection.execute(insert(schema.actor), row)

    def _hold(self, actor: str, appearances: Iterable[Appearance]) -> None:
        keys = {key for each in appearances for key in self._held_under(each)}
        if keys:
            rows = [{"key": key, "actor": actor} for key in sorted(keys)]
            self._connection.execute(insert_or_pass(schema.actor_key).on_conflict_do_nothing(), rows)

    def _refresh(self) -> None:
        """Makes the profiles anew from which an appearance went."""
        for actor in self._connection.execute(_STALE).scalars().all():
            decisions.forget(self._connection, [actor])
            members = select(schema.appearance).where(
                _APPEARANCE.actor == actor, _APPEARANCE.linked.is_not(None)
            )
            rows = self._connection.execute(members.order_by(_rowid())).all()
            if not rows:
                continue
            founding = next((place for place, row in enumerate(rows) if row.founds == actor), 0)
            appearances = self._appearances([rows[founding], *rows[:founding], *rows[founding + 1 :]])
            profile = Profile.of(appearances[0], id=actor)
            for each in appearances[1:]:
                profile = profile.taking(each)
            self._keep(profile)
            self._hold(actor, appearances)

    def _note(self, links: Iterable[ActorLink]) -> None:
        for link in links:
            decisions.add_link(self._connection, link, round=self._round)

    def _actor_of(self, appearance: str) -> str:
        query = select(_APPEARANCE.actor).where(_APPEARANCE.id == appearance)
        return str(self._connection.execute(query).scalar_one())

    def _appearances(self, rows: Sequence[Any]) -> list[Appearance]:
        beside: dict[str, list[str]] = defaultdict(list)
        for some in batched(dict.fromkeys(row.report for row in rows), MAX_PARAMETERS):
            query = select(_APPEARANCE.report, _APPEARANCE.telling).where(_APPEARANCE.report.in_(some))
            for row in self._connection.execute(query.where(_APPEARANCE.telling.is_not(None))):
                if self._is_rare(row.telling):
                    beside[row.report].append(row.telling)
        return [appearance_from(row, sorted(set(beside[row.report]))) for row in rows]

    def _is_rare(self, name: str) -> bool:
        """Whether the name speaks in few reports: who speaks in many tells nothing of a report's matter."""
        if name not in self._rare:
            found = self._connection.execute(_WITH_NAME, {"name": name}).all()
            self._rare[name] = len(found) < COMMON_REPORTS
        return self._rare[name]


def has_pending(connection: Connection, method: str) -> bool:
    """Whether there is anything that this method has still to place."""
    other = or_(_APPEARANCE.linked.is_(None), _APPEARANCE.linked_by != method)
    return connection.execute(select(_APPEARANCE.id).where(other).limit(1)).first() is not None


def renew(connection: Connection, report: str, fresh: Sequence[RowValues]) -> None:
    """Makes the appearances of a report those given; one of which nothing changed keeps its actor."""
    wanted = {row["id"]: row for row in fresh}
    stored = (
        connection.execute(select(schema.appearance).where(_APPEARANCE.report == report)).mappings().all()
    )
    kept = {row["id"] for row in stored if _evidence(row) == _evidence(wanted.get(row["id"], {}))}
    gone = [row for row in stored if row["id"] not in kept]
    for row in gone:
        if row["actor"] == row["founds"]:
            decisions.dissolve(
                connection, [row["actor"]]
            )  # what it founded must not bear its name without it
        else:
            connection.execute(update(schema.actor).where(_ACTOR.id == row["actor"]).values(stale=True))
        connection.execute(delete(schema.appearance).where(_APPEARANCE.id == row["id"]))
    if new := [row for row in fresh if row["id"] not in kept]:
        connection.execute(insert(schema.appearance), new)


def _evidence(row: Any) -> dict[str, Any]:
    return {name: row.get(name) for name in ("kind", "name", "named", "party", "roles", "day", "statements")}


def _forget_other_methods(connection: Connection, method: str) -> None:
    """Takes everything apart that another method, or another version of it, put together."""
    others = select(_APPEARANCE.id).where(_APPEARANCE.linked_by != method).limit(1)
    if connection.execute(others).first():
        for table in (schema.actor_key, schema.actor):
            connection.execute(delete(table))
        alone = {"actor": _APPEARANCE.founds, "linked": None, "linked_by": None}
        connection.execute(update(schema.appearance).values(alone))


def _rowid() -> Any:
    """The order in which appearances came into the archive."""
    return literal_column("appearance.rowid")
