"""Sketches and copies in the archive: kept once, found again as reports come, the same in whatever order."""

import sqlite3
from pathlib import Path

import pytest

from compare.reports import RETELLING, THIRD, WIRE, own, report, retelling, wire
from onrecord import compare, pipeline
from onrecord.archive import Archive
from onrecord.model import Account, Report

from .builders import STAMPS

CUT = report(*WIRE[:3], name="cut.txt", published=THIRD)


def add(archive: Archive, *reports: Report) -> None:
    archive.add([Account(each, ()) for each in reports], stamps=STAMPS)
    pipeline.find_copies(archive)


def test_what_is_found_in_an_archive_is_what_is_found_in_memory(archive: Archive) -> None:
    reports = [wire(), own(), retelling(), CUT]
    add(archive, *reports)
    assert {(each.report, each.of): each for each in archive.copies()} == {
        (each.report, each.of): each for each in compare.copies(reports)
    }
    assert {each.relation for each in archive.copies()} == {"copy", "rewrite"}


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)])
def test_one_after_the_other_in_any_order(archive: Archive, order: tuple[int, ...]) -> None:
    reports = [wire(), own(), retelling(), CUT]
    for place in order:
        add(archive, reports[place])
    assert [(each.report, each.of) for each in archive.copies()] == [
        (retelling().id, wire().id), (CUT.id, wire().id),
    ]  # fmt: skip


def test_an_earlier_original_takes_the_place_of_a_later_one(archive: Archive) -> None:
    second = report(*WIRE, name="second.txt", published=retelling().ref.published)
    add(archive, second, CUT)
    assert [each.of for each in archive.copies()] == [second.id]
    add(archive, wire())
    assert {each.of for each in archive.copies()} == {wire().id}


def test_a_new_report_makes_no_other_sketch_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    add(archive, wire(), own())
    made: list[str] = []
    sketch = compare.sketch

    def counted(report: Report) -> compare.Sketch:
        made.append(report.id)
        return sketch(report)

    monkeypatch.setattr(compare, "sketch", counted)
    add(archive, CUT)
    assert made == [CUT.id]
    assert not archive.has_uncompared(compare.COPIES_METHOD)


def test_another_method_compares_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    add(archive, wire(), CUT)
    found = list(archive.copies())
    monkeypatch.setattr(compare, "COPIES_METHOD", "another")
    assert archive.has_uncompared("another")
    pipeline.find_copies(archive)
    assert list(archive.copies()) == found
    assert not archive.has_uncompared("another")


def test_credits_are_kept(archive: Archive) -> None:
    taken = report("LOWFIELD (AP) - " + WIRE[1], *RETELLING, name="ap.txt")
    add(archive, taken)
    assert archive.credits(taken.id) == compare.credits(taken) != ()
    assert archive.credits("rp_none") == ()


def test_an_archive_from_before_copies_gets_them(path: Path) -> None:
    with Archive.open(path) as archive:
        archive.add([Account(each, ()) for each in (wire(), CUT)], stamps=STAMPS)
    connection = sqlite3.connect(path)
    for table in ("copy", "sketch_key", "sketch"):
        connection.execute(f"DROP TABLE {table}")
    connection.commit()
    connection.close()
    with Archive.open(path) as archive:
        assert archive.has_uncompared(compare.COPIES_METHOD)
        pipeline.find_copies(archive)
        assert [each.of for each in archive.copies()] == [wire().id]
