"""The Python API: its names, reading the bundled example, and an archive asked in Python."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.desk import as_day
from onrecord.model import Account, Issue

EXAMPLE = Path(__file__).parents[1] / "examples" / "pellin-tunnel"
NAMES = [
    "Account", "ArchiveError", "Brief", "Citation", "Desk", "Issue", "ManifestError", "NotFoundError",
    "OnrecordError", "Report", "Rows", "Statement", "Told", "UsageError", "brief", "open", "read",
]  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[onrecord.Desk]:
    """The desk over an archive to which the example was added."""
    with onrecord.open(tmp_path_factory.mktemp("desk") / "news.db") as opened:
        added = opened.add(EXAMPLE)
        assert (added.reports, added.known) == (5, 0)
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[onrecord.Desk]:
    with onrecord.open(tmp_path / "empty.db") as opened:
        yield opened


def test_public_names() -> None:
    assert onrecord.__all__ == NAMES
    assert all(getattr(onrecord, name) is not None for name in NAMES)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = onrecord.nonsense


def test_errors_have_one_root() -> None:
    for error in (onrecord.UsageError, onrecord.ManifestError, onrecord.ArchiveError, onrecord.NotFoundError):
        assert issubclass(error, onrecord.OnrecordError)
    assert issubclass(onrecord.NotFoundError, onrecord.ArchiveError)


def test_read_streams_and_is_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is shut, Mara Lindqvist said.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    seen: list[Account | Issue] = []
    items = onrecord.read(tmp_path, watch=seen.append, told=onrecord.Told(outlet="The Gull"))
    assert seen == []
    made = list(items)
    assert made == seen
    assert [type(item) for item in made] == [Account, Issue]
    assert isinstance(made[0], Account)
    assert made[0].report.ref.outlet == "The Gull"


def test_read_refuses_a_path_that_is_not_there_before_work() -> None:
    with pytest.raises(onrecord.UsageError, match="nowhere"):
        onrecord.read("nowhere")


def test_a_manifest_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(onrecord.ManifestError, match=r"no\.jsonl"):
        onrecord.brief(tmp_path, manifest=tmp_path / "no.jsonl")


def test_adding_again_adds_nothing(desk: onrecord.Desk) -> None:
    seen: list[Account | Issue] = []
    added = desk.add(str(EXAMPLE), watch=seen.append)
    assert (added.reports, added.statements, added.known, added.renewed) == (0, 0, 5, 0)
    assert len(seen) == 5


def test_what_was_added_comes_back(desk: onrecord.Desk) -> None:
    accounts = [item for item in onrecord.read(EXAMPLE) if isinstance(item, Account)]
    read = [statement for account in accounts for statement in account.statements]
    assert sorted(desk.statements(), key=lambda each: each.id) == sorted(read, key=lambda each: each.id)
    assert list(desk.reports()) == [account.report for account in accounts]


def test_a_list_is_walked_anew_each_time(desk: onrecord.Desk) -> None:
    wanted = desk.statements(speaker="Varga", stance="asserts")
    once = list(wanted)
    assert once
    assert list(wanted) == once


def test_a_list_streams() -> None:
    taken: list[int] = []

    def walk() -> Iterator[onrecord.Told]:
        for number in range(1000):
            taken.append(number)
            yield onrecord.Told(title=str(number))

    rows = onrecord.Rows(walk)
    assert taken == []
    assert next(iter(rows)).title == "0"
    assert taken == [0]


def test_days_as_words_and_as_dates(desk: onrecord.Desk) -> None:
    worded = list(desk.statements(since="2026-02-10", until="2026-02-11"))
    assert worded
    assert worded == list(desk.statements(since=date(2026, 2, 10), until=date(2026, 2, 11)))
    assert len(worded) < len(list(desk.statements()))
    assert [report.ref.published for report in desk.reports(until="2025-12-31")] == [date(2025, 3, 12)]


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "10/02/2026", ""])
def test_what_is_no_day(day: str, empty: onrecord.Desk) -> None:
    with pytest.raises(onrecord.UsageError, match="write it as"):
        as_day(day)
    with pytest.raises(onrecord.UsageError):
        empty.statements(since=day)
    with pytest.raises(onrecord.UsageError):
        empty.reports(until=day)


def test_statements_to_pandas(desk: onrecord.Desk) -> None:
    pytest.importorskip("pandas")
    frame = desk.statements().to_pandas()
    statements = list(desk.statements())
    assert list(frame["id"]) == [statement.id for statement in statements]
    assert list(frame["content.text"]) == [statement.content.text for statement in statements]
    assert {"report.outlet", "speaker.name", "stance", "act", "confidence"} <= set(frame.columns)


def test_other_lists_to_pandas(desk: onrecord.Desk, empty: onrecord.Desk) -> None:
    pytest.importorskip("pandas")
    reports = desk.reports().to_pandas()
    assert len(reports) == 5
    assert "raw" not in reports.columns
    assert len(desk.actors().to_pandas()) == len(list(desk.actors()))
    assert len(empty.statements().to_pandas()) == 0


def test_show_finds_by_the_beginning(desk: onrecord.Desk) -> None:
    statement = next(iter(desk.statements()))
    assert desk.show(statement.id[:12]) == statement
    with pytest.raises(onrecord.NotFoundError):
        desk.show("st_zzzzzzzz")


def test_an_actor_is_asked_for_and_decided(tmp_path: Path) -> None:
    for number, words in enumerate(
        ("Mara Lindqvist said the bridge is shut.", "“It is shut,” Lindqvist said.")
    ):
        (tmp_path / f"{number}.txt").write_text(words, encoding="utf-8")
    with onrecord.open(tmp_path / "news.db") as desk:
        desk.add(tmp_path)
        full, bare = sorted(desk.actors(), key=lambda actor: -len(actor.name))
        assert (full.name, bare.name) == ("Mara Lindqvist", "Lindqvist")
        (said,) = desk.statements(actor=bare.id)
        assert said.speaker is not None
        assert said.speaker.actor == bare.id

        (now,) = desk.decide("same", full.id, said.id, by=" Ida Holm ", why="read both")

        assert (now.name, now.aliases, now.statements) == ("Mara Lindqvist", ("Lindqvist",), 2)
        assert [(link.verdict, link.by, link.why) for link in desk.links() if link.by] == [
            ("same", "Ida Holm", "read both")
        ]
        assert list(desk.doubtful()) == []
        assert len(desk.decide("different", full.id, bare.id, by="Ida Holm")) == 2


@pytest.mark.parametrize(("verdict", "by"), [("maybe", "Ida Holm"), ("same", ""), ("same", "  ")])
def test_a_verdict_needs_a_word_and_a_name(verdict: Any, by: str, desk: onrecord.Desk) -> None:
    one, other, *_ = desk.actors()
    with pytest.raises(onrecord.UsageError, match="say "):
        desk.decide(verdict, one.id, other.id, by=by)
    assert not any(link.by for link in desk.links())


def test_an_archive_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(onrecord.ArchiveError, match="no folder"):
        onrecord.open(tmp_path / "no" / "news.db")
