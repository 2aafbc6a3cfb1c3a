"""Copies: which report takes its text from which, how much of it, and the passages that show it."""

import re
from datetime import date

import pytest

from onrecord.compare import copies
from onrecord.model import Copy, Report, Span
from tell.builders import make_report

EARLY, LATE = date(2024, 5, 1), date(2024, 5, 2)
PARAGRAPHS = (
    "The old swing bridge over the Harl was shut to lorries on Tuesday after divers found a crack.",
    "Mara Lindqvist, the port minister, told the council that the repair would last until October.",
    "“Nobody will be put at risk for the sake of a timetable,” she said in the packed chamber.",
    "Hauliers who use the crossing every day asked who would pay for the detour through Lowfield.",
)
STORY = "\n\n".join(PARAGRAPHS)
RETYPED = STORY.replace("“", '"').replace("”", '"')
CUT_AND_RETITLED = (
    "BRIDGE SHUT!\n\nShare  Print\n\n"
    + PARAGRAPHS[0].upper()
    + "\n\n\n"
    + PARAGRAPHS[1].replace(" told", "\ntold")
    + "\n"
    + RETYPED.split("\n\n")[2]
    + "\n\nSubscribe to the harbour letter for one tide table every week.\n"
)
FURNITURE = ("Share  Print", "Subscribe to the harbour letter for one tide table every week.")
SAME_MATTER = (
    "Lorries must take the long way round: a crack in the Harl bridge has closed it to heavy traffic. "
    "The minister wants it mended before the autumn, and the crews have been told to work at night. "
    "“Nobody will be put at risk,” Mara Lindqvist said, and she promised a ferry for the smaller vans."
)


def original(published: date | None = EARLY) -> Report:
    return make_report(STORY, "wire.txt", published=published)


def copied(published: date | None = LATE) -> Report:
    return make_report(CUT_AND_RETITLED, "copy.txt", published=published, furniture=FURNITURE)


def plain_words(report: Report, spans: tuple[Span, ...]) -> list[str]:
    return re.findall(r"\w+", " ".join(report.text[start:end] for start, end in spans).lower())


def only(reports: list[Report]) -> Copy:
    (copy,) = copies(reports)
    return copy


def test_a_cut_and_retitled_copy_with_furniture_around_it() -> None:
    wire, copy = original(), copied()
    found = only([wire, copy])
    assert (found.report, found.of, found.relation) == (copy.id, wire.id, "copy")
    assert 0.9 < found.score < 1.0


def test_an_equal_text_is_a_copy_in_full() -> None:
    wire, same = original(), make_report(STORY, "same.txt", published=LATE)
    found = only([wire, same])
    assert found.score == 1.0
    assert [passage.spans for passage in found.passages] == [((0, len(STORY)),)]


def test_passages_hold_the_same_words_in_both_reports() -> None:
    wire, copy = original(), copied()
    found = only([wire, copy])
    assert found.passages
    for passage in found.passages:
        words = plain_words(copy, passage.spans)
        assert words == plain_words(wire, passage.of_spans)
        assert len(words) >= 8


def test_passages_are_in_text_order_and_hold_the_share_that_is_claimed() -> None:
    wire, copy = original(), copied()
    found = only([wire, copy])
    starts = [passage.spans[0][0] for passage in found.passages]
    assert starts == sorted(starts)
    outside = copy.text
    for advert in FURNITURE:
        outside = outside.replace(advert, "")
    taken = sum(len(plain_words(copy, passage.spans)) for passage in found.passages)
    assert found.score == pytest.approx(taken / len(re.findall(r"\w+", outside)), abs=0.001)


@pytest.mark.parametrize("copy_first", [False, True])
def test_the_later_is_the_copy_in_whatever_order_they_are_given(copy_first: bool) -> None:
    wire, copy = original(), copied()
    assert only([copy, wire] if copy_first else [wire, copy]).report == copy.id


@pytest.mark.parametrize("undated_first", [False, True])
def test_an_undated_report_counts_as_the_later(undated_first: bool) -> None:
    dated, undated = original(LATE), copied(None)
    assert only([undated, dated] if undated_first else [dated, undated]).report == undated.id


@pytest.mark.parametrize("day", [EARLY, None])
def test_of_one_day_the_longer_is_the_original(day: date | None) -> None:
    wire = original(day)
    cut = make_report("\n\n".join(PARAGRAPHS[:3]), "cut.txt", published=day)
    assert (only([cut, wire]).report, only([cut, wire]).of) == (cut.id, wire.id)


def test_a_short_report_that_a_later_one_contains_is_no_copy_and_makes_none() -> None:
    brief = make_report(PARAGRAPHS[0], "flash.txt", published=EARLY)
    assert copies([brief, make_report(STORY, "wire.txt", published=LATE)]) == []


def test_copies_come_in_the_order_of_the_reports() -> None:
    wire, late, later = (
        original(),
        copied(LATE),
        make_report(STORY + " More follows.", "third.txt", published=date(2024, 5, 3)),
    )
    found = copies([later, late, wire])
    assert [copy.report for copy in found] == [later.id, late.id]
    assert {copy.of for copy in found} == {wire.id}


def test_a_report_that_two_earlier_ones_feed_is_the_copy_of_the_one_it_shares_most_with() -> None:
    wire, cut = original(), make_report(PARAGRAPHS[0], "cut.txt", published=EARLY)
    copy = make_report(STORY, "copy.txt", published=LATE)
    assert {found.report: found.of for found in copies([cut, wire, copy])}[copy.id] == wire.id


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(STORY, SAME_MATTER, id="independent-reports-on-one-matter"),
        pytest.param(STORY, "", id="empty"),
        pytest.param("", "", id="both-empty"),
        pytest.param(STORY, "Bridge", id="one-word"),
        pytest.param("Bridge", "Bridge", id="the-same-one-word"),
        pytest.param("Seven words are less than a run", "Seven words are less than a run", id="below-a-run"),
        pytest.param(STORY, "— … “”", id="no-words"),
    ],
)
def test_no_copies(first: str, second: str) -> None:
    assert copies([make_report(first, "a.txt"), make_report(second, "b.txt", published=LATE)]) == []


def test_a_run_of_words_exactly() -> None:
    text = "Eight words are just enough for a run"
    assert only([make_report(text, "a.txt"), make_report(text, "b.txt")]).score == 1.0


def test_furniture_alone_makes_no_copy() -> None:
    advert = "Read our letter: every week the best of the harbour, the tides and the boats, for free."
    one = make_report(f"{PARAGRAPHS[0]}\n\n{advert}", "a.txt", furniture=[advert])
    other = make_report(f"{advert}\n\nFish is dearer this year.", "b.txt", furniture=[advert])
    assert copies([one, other]) == []


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_reports(count: int) -> None:
    assert copies([original()][:count]) == []


def test_the_same_input_gives_the_same_copies() -> None:
    reports = [copied(), original(), make_report(SAME_MATTER, "other.txt")]
    assert copies(reports) == copies(list(reports))
