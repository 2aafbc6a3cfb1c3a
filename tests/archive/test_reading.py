"""What can be asked: filters, actors, ids; and that every walk is lazy and gives its connection back."""

import gc
import tracemalloc
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.archive import ActorRow, Archive, Found, StatementFilter
from onrecord.errors import NotFoundError, UsageError
from onrecord.model import Account, Dated, Issue, Speaker, actor_id

from .builders import MINISTER, STAMPS, WORKER, make_account, make_accounts, make_report, make_statement

CHENG = Speaker("Cheng Åke", "person", "envoy", "Östland", True)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Statements of four reports, whose content tells them apart: "a" to "f"."""
    text = "abcdef"
    wire = make_report("1.txt", text=text, outlet="Harbour Wire", published=date(2024, 5, 1))
    post = make_report("2.txt", text=text, outlet="ÖSTERPOST", published=date(2024, 5, 10))
    undated = make_report("3.txt", text=text, outlet=None, published=None)
    said = Dated(date(2024, 4, 1), date(2024, 4, 30), "in April", ((0, 1),))
    accounts = [
        Account(wire, (make_statement(wire, (0, 1)), make_statement(wire, (1, 2), speaker=WORKER))),
        Account(
            post,
            (
                replace(make_statement(post, (2, 3), speaker=CHENG), stance="denies", act="deny"),
                replace(make_statement(post, (3, 4)), said_on=said, mode="direct"),
            ),
        ),
        Account(undated, (make_statement(undated, (4, 5), speaker=None), make_statement(undated, (5, 6)))),
    ]
    archive.add(accounts, stamps=STAMPS)
    return archive


@pytest.mark.parametrize(
    ("wanted", "contents"),
    [
        pytest.param(StatementFilter(), "abcdef", id="no condition"),
        pytest.param(StatementFilter(speaker="mara lindqvist"), "adf", id="whole name"),
        pytest.param(StatementFilter(speaker=" LINDQVIST "), "adf", id="last name"),
        pytest.param(StatementFilter(speaker="Mara"), "adf", id="first name, or a family name that leads"),
        pytest.param(StatementFilter(speaker="qvist"), "", id="part of a word"),
        pytest.param(StatementFilter(speaker="A\u030ake"), "c", id="decomposed, outside ASCII"),
        pytest.param(StatementFilter(speaker="%"), "", id="no wildcards"),
        pytest.param(StatementFilter(party="norland"), "adf", id="party"),
        pytest.param(StatementFilter(party="ÖSTLAND"), "c", id="party outside ASCII"),
        pytest.param(StatementFilter(outlet="österpost"), "cd", id="outlet"),
        pytest.param(StatementFilter(report="rp_none"), "", id="no such report"),
        pytest.param(StatementFilter(stance="denies"), "c", id="stance"),
        pytest.param(StatementFilter(act="deny"), "c", id="act"),
        pytest.param(StatementFilter(mode="direct"), "d", id="mode"),
        pytest.param(StatementFilter(unnamed=True), "b", id="unnamed"),
        pytest.param(StatementFilter(unnamed=False), "acdf", id="named; an unknown speaker is neither"),
        pytest.param(StatementFilter(since=date(2024, 5, 1)), "abc", id="since, inclusive"),
        pytest.param(
            StatementFilter(since=date(2024, 4, 30)), "abcd", id="since within the days it was said"
        ),
        pytest.param(StatementFilter(until=date(2024, 4, 1)), "d", id="until goes by the day it was said"),
        pytest.param(StatementFilter(until=date(2024, 5, 1)), "abd", id="until, inclusive; undated left out"),
        pytest.param(StatementFilter(since=date(2024, 5, 2), until=date(2024, 5, 9)), "", id="between"),
        pytest.param(StatementFilter(speaker="lindqvist", outlet="harbour wire"), "a", id="both hold"),
        pytest.param(StatementFilter(party=""), "", id="empty is a condition like any other"),
    ],
)
def test_filters(filled: Archive, wanted: StatementFilter, contents: str) -> None:
    assert "".join(sorted(one.content.text for one in filled.statements(wanted))) == contents


def test_statements_of_one_report(filled: Archive) -> None:
    report = next(filled.reports(outlet="harbour wire"))

    assert [one.content.text for one in filled.statements(StatementFilter(report=report.id))] == ["a", "b"]


def test_reports_by_outlet_and_date(filled: Archive) -> None:
    dated = filled.reports(since=date(2024, 5, 1), until=date(2024, 5, 10))

    assert [report.ref.outlet for report in dated] == ["Harbour Wire", "ÖSTERPOST"]
    assert [report.ref.outlet for report in filled.reports(outlet="Österpost")] == ["ÖSTERPOST"]


def test_actors_are_counted_and_sorted(filled: Archive) -> None:
    pipeline.link_actors(filled)

    minister, envoy, worker = filled.actors()

    assert minister == ActorRow(
        id=actor_id(next(filled.statements(StatementFilter(actor=minister.id, outlet="Harbour Wire"))).id),
        name="Mara Lindqvist",
        kind="person",
        party="Norland",
        roles=("port minister",),
        statements=3,
        reports=3,
        first=date(2024, 4, 1),
        last=date(2024, 5, 1),
        parties=("Norland",),
    )
    assert [envoy.name, worker.name] == ["Cheng Åke", "dock worker"]


def test_the_roles_of_an_actor_come_by_frequency(archive: Archive) -> None:
    report = make_report()
    roles = ["envoy", None, "minister", "aide", "minister"]
    archive.add(
        [
            Account(
                report,
                tuple(
                    make_statement(report, (at, at + 1), speaker=replace(MINISTER, role=role))
                    for at, role in enumerate(roles)
                ),
            )
        ],
        stamps=STAMPS,
    )

    assert [actor.roles for actor in archive.actors()] == [("minister", "aide", "envoy")]


def test_anything_is_found_by_its_id_or_the_start_of_it(archive: Archive) -> None:
    account, issue = make_account(), Issue("clean", None, "odd", "Odd.")
    archive.add([account, issue], stamps=STAMPS)
    (actor,) = archive.actors()

    things: list[Found] = [account.report, *account.statements, issue, actor]
    for held in things:
        assert archive.find(held.id) == held
        assert archive.find(held.id[: len("xx_") + 6]) == held


@pytest.mark.parametrize("wanted", ["rp_000000", "st_0123456789", "is_ffffff", "ac_abcdef"])
def test_an_unknown_id_is_not_found(archive: Archive, wanted: str) -> None:
    with pytest.raises(NotFoundError, match="begins with"):
        archive.find(wanted)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ("", "is not an id"),
        ("xx_123456", "is not an id"),
        ("rp_%%%%%%", "is not an id"),
        ("rp_12345", "short"),
    ],
)
def test_what_cannot_be_an_id_is_told(archive: Archive, wanted: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        archive.find(wanted)


def test_the_start_of_several_ids_is_ambiguous_but_a_whole_id_is_not(archive: Archive) -> None:
    for report_id in ("rp_aaaaaaa", "rp_aaaaaaab", "rp_aaaaaaac"):
        report = make_report()
        archive.add([Account(replace(report, ref=replace(report.ref, id=report_id)), ())], stamps=STAMPS)

    with pytest.raises(UsageError, match="rp_aaaaaaa and rp_aaaaaaab; give more"):
        archive.find("rp_aaaaaa")
    found = archive.find("rp_aaaaaaa")
    assert found.id == "rp_aaaaaaa"


def test_statements_come_as_they_are_asked_for(archive: Archive) -> None:
    archive.add(make_accounts(250, statements=20), stamps=STAMPS)
    next(archive.statements())  # what is loaded once only does not count

    tracemalloc.start()
    try:
        count = sum(1 for _ in archive.statements())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert count == 5000
    assert peak < 4_000_000  # measured: 2.3 MB, and 7.6 MB where all 5,000 are held


@pytest.mark.parametrize("walk", ["reports", "statements", "actors", "issues", "runs"])
def test_a_dropped_walk_gives_its_connection_back(archive: Archive, path: Path, walk: str) -> None:
    archive.add([*make_accounts(60, statements=20), Issue("a", None, "b", "c")], stamps=STAMPS)
    archive.add([], stamps=STAMPS)

    for _ in range(40):
        found = getattr(archive, walk)()
        next(found)
        del found
    gc.collect()

    archive.close()
    # The last connection to leave folds the write-ahead log into the file: none was left behind.
    assert not Path(f"{path}-wal").exists()
