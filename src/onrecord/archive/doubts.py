"""The pairs of actors that a person should decide on, the most consequential first."""

from collections.abc import Generator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.archive import actors, decisions, schema
from onrecord.archive.actors import ActorRow

_LINK = schema.actor_link.c


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors that may be one: the evidence, its score (0 to 1), the statements that change hands."""

    one: ActorRow
    other: ActorRow
    score: float
    why: str
    statements: int


def doubts(connection: Connection) -> Generator[Doubt, None, None]:
    """The pairs in doubt: many statements at stake and a score near the middle come first."""
    counts = _statements(connection)
    pairs = _pairs(connection)
    ranked = sorted(pairs.items(), key=lambda pair: (-_weight(pair[0], pair[1][0], counts), sorted(pair[0])))
    for pair, (score, why) in ranked:
        one, other = sorted(pair, key=lambda actor: (-counts[actor], actor))
        yield Doubt(_row(connection, one), _row(connection, other), score, why, counts[other])


def _weight(pair: frozenset[str], score: float, counts: dict[str, int]) -> float:
    """Statements of the smaller side, times 1 at an even score down to 0 at a sure one."""
    return min(counts[actor] for actor in pair) * 4 * score * (1 - score)


def _pairs(connection: Connection) -> dict[frozenset[str], tuple[float, str]]:
    """Pairs of actors with an unsure link in force and no person's verdict: the best score and its reason."""
    one, other = schema.appearance.alias("one"), schema.appearance.alias("other")
    query = (
        select(one.c.actor, other.c.actor.label("with_actor"), _LINK.score, _LINK.why)
        .join_from(schema.actor_link, one, (_LINK.a == one.c.id) & (_LINK.round == one.c.linked))
        .join(other, _LINK.b == other.c.id)
        .where(_LINK.by.is_(None), _LINK.verdict == "unsure", one.c.actor != other.c.actor)
    )
    decided = _decided_pairs(connection)
    found: dict[frozenset[str], tuple[float, str]] = {}
    for row in connection.execute(query):
        pair = frozenset((row.actor, row.with_actor))
        if pair not in decided and row.score > found.get(pair, (0.0, ""))[0]:
            found[pair] = row.score, row.why or ""
    return found


def _decided_pairs(connection: Connection) -> set[frozenset[str]]:
    sides = decisions.by_appearance(connection)
    if not sides:
        return set()
    query = select(schema.appearance.c.id, schema.appearance.c.actor)
    actor_of = {
        row.id: row.actor for row in connection.execute(query.where(schema.appearance.c.id.in_(sides)))
    }
    return {frozenset((actor_of[one], actor_of[side.other])) for one, held in sides.items() for side in held}


def _statements(connection: Connection) -> dict[str, int]:
    speaker = schema.appearance.c
    query = select(speaker.actor, func.sum(speaker.statements)).group_by(speaker.actor)
    return {actor: int(count) for actor, count in connection.execute(query)}


def _row(connection: Connection, actor_id: str) -> ActorRow:
    return next(actors.read_actors(connection, actors.ACTORS.where(schema.appearance.c.actor == actor_id)))
