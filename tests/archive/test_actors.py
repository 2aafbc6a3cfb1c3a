"""Actors over reports: how they are kept, what a person decides, and what a re-run leaves as it was."""

import sqlite3
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord import pipeline
from onrecord.archive import ActorRow, Archive, StatementFilter
from onrecord.errors import NotFoundError, UsageError
from onrecord.model import Account, Speaker, Stamp, Statement, actor_id
from onrecord.resolve import actors

from .builders import MINISTER, NEW_EXTRACT, NEW_RESOLVE, STAMPS, WORKER, make_report, make_statement

BARE = replace(MINISTER, name="Lindqvist", role=None)
NAMESAKE = replace(MINISTER, party="Southland", role="coach")
BERG = Speaker("Olaf Berg", "person", "envoy", "Southland", True)


def account(source: str, *speakers: Speaker, stamps: tuple[Stamp, ...] = STAMPS, shift: int = 0) -> Account:
    """A report in which each of the speakers says three characters, from `shift` on."""
    report = make_report(source, published=date(2024, 5, 3))
    said = [(shift + 4 * place, shift + 4 * place + 3) for place in range(len(speakers))]
    statements = (
        make_statement(report, span, speaker=who, stamps=stamps)
        for span, who in zip(said, speakers, strict=True)
    )
    return Account(report, tuple(statements))


def add(archive: Archive, *accounts: Account, stamps: tuple[Stamp, ...] = STAMPS) -> None:
    archive.add(accounts, stamps=stamps)
    pipeline.link_actors(archive)


def actor_of(archive: Archive, account: Account, place: int = 0) -> str:
    """The actor who says a statement of the account now."""
    (found,) = (each for each in archive.statements() if each.id == account.statements[place].id)
    assert found.speaker is not None
    assert found.speaker.actor is not None
    return found.speaker.actor


def decide(archive: Archive, verdict: Any, one: str, other: str) -> None:
    archive.decide(verdict, one, other, by="Ida Holm")
    pipeline.link_actors(archive)


def rows(path: Path, table: str) -> list[Any]:
    with sqlite3.connect(path) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608


@pytest.fixture
def two(archive: Archive) -> tuple[Archive, Account, Account]:
    """An archive of two reports: the minister in full in one, by her surname alone in the other."""
    one, other = account("1.txt", MINISTER, MINISTER, WORKER), account("2.txt", BARE, WORKER)
    add(archive, one, other)
    return archive, one, other


def test_one_speaker_in_two_reports_is_one_actor(archive: Archive) -> None:
    one = account("1.txt", MINISTER, BERG)
    other = account("2.txt", replace(MINISTER, name="Mara E. Lindqvist", role="minister"), BARE)
    add(archive, one, other)

    minister, *others = archive.actors()

    assert minister == ActorRow(
        id=actor_id(one.statements[0].id),
        name="Mara Lindqvist",
        kind="person",
        party="Norland",
        roles=("minister", "port minister"),
        statements=2,
        reports=2,
        first=date(2024, 5, 3),
        last=date(2024, 5, 3),
        aliases=("Mara E. Lindqvist",),
        parties=("Norland",),
    )
    assert {each.name for each in others} == {"Olaf Berg", "Lindqvist"}
    assert actor_of(archive, one) == actor_of(archive, other) == minister.id
    assert len(list(archive.statements(StatementFilter(actor=minister.id)))) == 2


def test_unnamed_sources_of_two_reports_stay_two(two: tuple[Archive, Account, Account]) -> None:
    archive, one, other = two

    assert actor_of(archive, one, 2) != actor_of(archive, other, 1)
    assert all(WORKER.name not in (doubt.one.name, doubt.other.name) for doubt in archive.doubts())


def test_a_doubt_is_asked_until_it_is_decided(two: tuple[Archive, Account, Account]) -> None:
    archive, one, other = two
    (doubt,) = archive.doubts()
    assert (doubt.one.name, doubt.other.name, doubt.statements) == ("Mara Lindqvist", "Lindqvist", 1)
    assert 0.3 <= doubt.score < 0.85
    assert "same party" in doubt.why

    decide(archive, "different", doubt.one.id, doubt.other.id)

    assert list(archive.doubts()) == []
    assert actor_of(archive, one) != actor_of(archive, other)


def test_most_at_stake_comes_first(archive: Archive) -> None:
    berg = replace(BERG, name="Berg", role=None)
    add(
        archive,
        account("1.txt", *[MINISTER] * 3),
        account("2.txt", *[BERG] * 3),
        account("3.txt", BARE),
        account("4.txt", berg, berg, berg),
    )

    assert [doubt.other.name for doubt in archive.doubts()] == ["Berg", "Lindqvist"]


def test_a_person_joins_two_and_the_id_of_the_other_still_finds_them(
    two: tuple[Archive, Account, Account],
) -> None:
    archive, one, other = two
    before = [actor_of(archive, each) for each in (one, other)]

    decide(archive, "same", *before)

    assert actor_of(archive, one) == actor_of(archive, other)
    joined = archive.find(before[0])
    assert isinstance(joined, ActorRow)
    assert joined == archive.find(before[1])
    assert (joined.name, joined.aliases, joined.statements) == ("Mara Lindqvist", ("Lindqvist",), 3)


def test_a_person_takes_apart_by_the_ids_of_statements(archive: Archive) -> None:
    one, other, third = (account(f"{number}.txt", MINISTER) for number in range(3))
    add(archive, one, other, third)
    assert actor_of(archive, one) == actor_of(archive, other) == actor_of(archive, third)
    whole = actor_of(archive, one)

    decide(archive, "different", one.statements[0].id, other.statements[0].id[:12])

    assert actor_of(archive, one) == whole
    assert actor_of(archive, one) != actor_of(archive, other)


def test_a_later_verdict_outranks_an_earlier(two: tuple[Archive, Account, Account]) -> None:
    archive, one, other = two
    ids = [actor_of(archive, each) for each in (one, other)]
    for verdict, are_one in (("same", True), ("different", False), ("same", True)):
        decide(archive, verdict, *ids)
        assert (actor_of(archive, one) == actor_of(archive, other)) is are_one


def test_links_are_only_added(two: tuple[Archive, Account, Account], path: Path) -> None:
    archive, one, other = two
    before = rows(path, "actor_link")
    assert before

    decide(archive, "same", actor_of(archive, one), actor_of(archive, other))
    add(archive, account("3.txt", MINISTER))

    assert rows(path, "actor_link")[: len(before)] == before
    (decided,) = (link for link in archive.links() if link.by)
    assert (decided.verdict, decided.score, decided.method, decided.by) == ("same", 1.0, "person", "Ida Holm")
    assert all(link.method == actors.METHOD for link in archive.links() if not link.by)


VERDICTS = [("same", True), ("different", False)]


@pytest.mark.parametrize(("verdict", "are_one"), VERDICTS)
def test_a_verdict_survives_another_method(
    verdict: str, are_one: bool, two: tuple[Archive, Account, Account], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, one, other = two
    decide(archive, verdict, actor_of(archive, one), actor_of(archive, other))
    monkeypatch.setattr(actors, "METHOD", "names of tomorrow")

    pipeline.link_actors(archive)

    assert (actor_of(archive, one) == actor_of(archive, other)) is are_one


@pytest.mark.parametrize(("verdict", "are_one"), VERDICTS)
def test_a_verdict_survives_a_newer_resolve(
    verdict: str, are_one: bool, two: tuple[Archive, Account, Account]
) -> None:
    archive, one, other = two
    decide(archive, verdict, actor_of(archive, one), actor_of(archive, other))
    renamed = replace(MINISTER, name="Mara Elin Lindqvist", party=None)

    add(archive, account("1.txt", renamed, renamed, WORKER, stamps=NEW_RESOLVE), stamps=NEW_RESOLVE)

    assert (actor_of(archive, one) == actor_of(archive, other)) is are_one


@pytest.mark.parametrize(("verdict", "are_one"), VERDICTS)
def test_a_verdict_survives_a_newer_extract(
    verdict: str, are_one: bool, two: tuple[Archive, Account, Account]
) -> None:
    archive, one, other = two
    decide(archive, verdict, actor_of(archive, one), actor_of(archive, other))
    moved = account("1.txt", MINISTER, MINISTER, stamps=NEW_EXTRACT, shift=1)

    add(archive, moved, stamps=NEW_EXTRACT)

    assert (actor_of(archive, moved) == actor_of(archive, other)) is are_one


def test_adding_touches_only_what_is_new(archive: Archive, path: Path) -> None:
    accounts = [account(f"{name}.txt", replace(MINISTER, name=f"Mara {name}")) for name in ("Ek", "Ny", "Ro")]
    add(archive, *accounts)
    before = {table: rows(path, table) for table in ("appearance", "actor", "actor_key", "actor_link")}

    add(archive, account("new.txt", BERG))

    for table, held in before.items():
        after = rows(path, table)
        assert [row for row in after if row in held] == held, table
    assert len(rows(path, "appearance")) == 4


def test_an_actor_keeps_its_id_when_it_grows(archive: Archive) -> None:
    first = account("1.txt", MINISTER)
    add(archive, first, account("x.txt", BERG))
    ids = {each.name: each.id for each in archive.actors()}
    for number in range(2, 6):
        add(archive, account(f"{number}.txt", MINISTER))
    assert {each.name: each.id for each in archive.actors()} == ids
    assert ids["Mara Lindqvist"] == actor_id(first.statements[0].id)


def test_a_founder_who_turns_out_another_leaves_the_others_together(archive: Archive) -> None:
    one, other, third = (account(f"{number}.txt", MINISTER) for number in range(3))
    add(archive, one)
    add(archive, other, third)

    add(archive, account("0.txt", BERG, stamps=NEW_RESOLVE), stamps=NEW_RESOLVE)

    assert actor_of(archive, other) == actor_of(archive, third) != actor_of(archive, one)
    assert sorted((each.name, each.reports) for each in archive.actors()) == [
        ("Mara Lindqvist", 2), ("Olaf Berg", 1),
    ]  # fmt: skip


def test_groups_are_what_the_links_in_force_make(archive: Archive, path: Path) -> None:
    accounts = [account(f"{number}.txt", MINISTER, BERG) for number in range(4)]
    accounts += [account("5.txt", BARE), account("6.txt", NAMESAKE)]
    add(archive, *accounts)
    decide(archive, "different", accounts[0].statements[0].id, accounts[1].statements[0].id)
    decide(archive, "same", accounts[4].statements[0].id, accounts[1].statements[0].id)

    with sqlite3.connect(path) as connection:
        held = dict(connection.execute("SELECT id, actor FROM appearance"))
        links = connection.execute(
            "SELECT a, b FROM actor_link JOIN appearance ON appearance.id = a "
            "WHERE verdict = 'same' AND (by IS NOT NULL OR round = linked)"
        ).fetchall()
    assert _partition(held) == _partition(_joined(held, links))


def _joined(items: dict[str, str], links: list[tuple[str, str]]) -> dict[str, str]:
    group = {item: item for item in items}
    for one, other in links:
        old, new = group[one], group[other]
        group = {item: new if name == old else name for item, name in group.items()}
    return group


def _partition(group: dict[str, str]) -> set[frozenset[str]]:
    sets: dict[str, set[str]] = defaultdict(set)
    for item, name in group.items():
        sets[name].add(item)
    return {frozenset(each) for each in sets.values()}


def test_an_archive_cut_short_does_the_rest(archive: Archive) -> None:
    one, other = account("1.txt", MINISTER), account("2.txt", MINISTER)
    archive.add([one, other], stamps=STAMPS)
    assert archive.has_pending(actors.METHOD)
    assert actor_of(archive, one) != actor_of(archive, other)

    pipeline.link_actors(archive)

    assert not archive.has_pending(actors.METHOD)
    assert actor_of(archive, one) == actor_of(archive, other)


@pytest.mark.parametrize(
    ("one", "other", "error", "says"),
    [
        ("{st}", "{st}", UsageError, "Both are Mara Lindqvist"),
        ("{st}", "{rp}", UsageError, "names nobody"),
        ("{st}", "st_zzzzzzzz", NotFoundError, "begins with"),
        ("{st}", "nonsense", UsageError, "is not an id"),
        ("{st}", "{silent}", UsageError, "names nobody"),
    ],
)
def test_what_cannot_be_decided(
    archive: Archive, one: str, other: str, error: type[Exception], says: str
) -> None:
    spoken = account("1.txt", MINISTER)
    silent = make_report("2.txt")
    statement: Statement = make_statement(silent, (0, 3), speaker=None)
    add(archive, spoken, Account(silent, (statement,)))
    ids = {"st": spoken.statements[0].id, "rp": silent.id, "silent": statement.id}

    with pytest.raises(error, match=says):
        archive.decide("same", one.format(**ids), other.format(**ids), by="Ida Holm")

    assert list(archive.links()) == []


@pytest.mark.parametrize("name", ["", "\ud83d\x00", "'; DROP TABLE actor; --", "a" * 5000, "%_", "‮evil"])
def test_hostile_names_are_kept_and_found(archive: Archive, name: str) -> None:
    who = Speaker(name, "person", name, name, True)
    one, other = account("1.txt", who), account("2.txt", who)
    add(archive, one, other)

    decide(archive, "same", one.statements[0].id, other.statements[0].id)

    (row,) = archive.actors()
    assert (row.name, row.reports) == (name, 2)
    assert archive.find(row.id) == row


def test_an_archive_of_version_1_is_taken_over(path: Path) -> None:
    one, other = account("1.txt", MINISTER, WORKER), account("2.txt", MINISTER)
    with Archive.open(path) as archive:
        archive.add([one, other], stamps=STAMPS)
    later = ("appearance", "unnamed", "grade", "speaker_confidence", "candidates")
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "DROP TABLE appearance; DROP TABLE actor; DROP TABLE actor_key; DROP TABLE actor_link;"
            "DROP INDEX ix_resolution_appearance;"
            + "".join(f"ALTER TABLE resolution DROP COLUMN {column};" for column in later)
            + "ALTER TABLE resolution ADD COLUMN actor TEXT; PRAGMA user_version = 1;"
        )

    with Archive.open(path) as archive:
        pipeline.link_actors(archive)

        assert [(each.name, each.statements) for each in archive.actors()] == [
            ("Mara Lindqvist", 2), ("dock worker", 1),
        ]  # fmt: skip
        assert sorted(each.id for each in archive.statements()) == sorted(
            each.id for each in (*one.statements, *other.statements)
        )
        add(archive, account("3.txt", MINISTER))
        assert next(archive.actors()).reports == 3
