"""The speakers of one report, told apart by kind and name: rows of `appearance`, and back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from onrecord.archive.folding import fold
from onrecord.model import Appearance, Speaker, actor_id

RowValues = dict[str, Any]
Spoken = tuple[str, Speaker | None]  # a statement's id and who speaks


def first_statements(spoken: Iterable[Spoken]) -> dict[str, str]:
    """For each statement with a speaker the id of that speaker's first one in the report."""
    firsts: dict[tuple[str, ...], str] = {}
    return {
        statement: firsts.setdefault(_same_speaker(speaker), statement)
        for statement, speaker in spoken
        if speaker
    }


def _same_speaker(speaker: Speaker) -> tuple[str, ...]:
    """What makes two speakers of a report one; descriptions tell only those of one party apart."""
    key = (speaker.kind, fold(speaker.name))
    return key if speaker.named else (*key, fold(speaker.party or ""))


def appearance_rows(report: str, day: date | None, spoken: Sequence[Spoken]) -> list[RowValues]:
    """One row for each speaker of the report, in the order of their first statements, none placed yet."""
    firsts = first_statements(spoken)
    by_first: dict[str, list[Speaker]] = {}
    for statement, speaker in spoken:
        if speaker:
            by_first.setdefault(firsts[statement], []).append(speaker)
    return [_row(first, report, day, speakers) for first, speakers in by_first.items()]


def _row(first: str, report: str, day: date | None, speakers: Sequence[Speaker]) -> RowValues:
    parties = Counter(speaker.party for speaker in speakers if speaker.party is not None)
    return {
        "id": first,
        "report": report,
        "actor": actor_id(first),
        "founds": actor_id(first),
        "linked": None,
        "linked_by": None,
        "kind": speakers[0].kind,
        "name": speakers[0].name,
        "telling": telling_name(speakers[0].name, speakers[0].kind, named=speakers[0].named),
        "named": speakers[0].named,
        "party": max(parties, key=lambda party: parties[party]) if parties else None,
        "roles": tuple(dict.fromkeys(speaker.role for speaker in speakers if speaker.role is not None)),
        "day": day,
        "statements": len(speakers),
    }


def appearance_from(row: Row[Any], beside: Iterable[str]) -> Appearance:
    """The appearance of a row, `beside` those of the same report."""
    return Appearance(
        id=row.id, report=row.report, kind=row.kind, name=row.name, named=row.named, party=row.party,
        roles=row.roles, day=row.day, statements=row.statements,
        beside=tuple(name for name in beside if name != fold(row.name)),
    )  # fmt: skip


def telling_name(name: str, kind: str, *, named: bool) -> str | None:
    """The name folded where it is a person's or body's own; what tells a report's matter."""
    own = named and kind in ("person", "body") and all(word[:1].isupper() for word in name.split()[:1])
    return fold(name) if own else None
