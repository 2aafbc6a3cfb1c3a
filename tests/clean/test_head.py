"""Title, byline, dateline, outlet and day."""

from datetime import date

import pytest

from onrecord.clean.head import dateline_of
from onrecord.clean.published import day_line

from .pages import STORY, cleaned


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("Published: 3 May 2024, 10:14 am", date(2024, 5, 3), id="label"),
        pytest.param("Posted on Friday, May 3rd, 2024", date(2024, 5, 3), id="posted"),
        pytest.param("by Gull Staff, May 3, 2024", date(2024, 5, 3), id="byline"),
        pytest.param("Ann Bly | Sept. 13, 2024", date(2024, 9, 13), id="name-and-day"),
        pytest.param("2024-05-03T10:14:00+02:00", date(2024, 5, 3), id="iso"),
        pytest.param("03.05.2024", date(2024, 5, 3), id="full-stops"),
        pytest.param("13/05/2024", date(2024, 5, 13), id="day-first"),
        pytest.param("05/13/2024", date(2024, 5, 13), id="month-first"),
        pytest.param("03/04/2024", None, id="ambiguous"),
        pytest.param("May 2024", None, id="no-day"),
        pytest.param("31 February 2024", None, id="no-such-day"),
        pytest.param("The fees were last raised on 3 May 2014.", None, id="sentence"),
        pytest.param("Two hours ago", None, id="relative"),
    ],
)
def test_the_day_on_a_line(line: str, day: date | None) -> None:
    found = day_line(line)
    assert (found.day if found else None) == day


def test_the_first_publication_outranks_the_update() -> None:
    head = "Harbour fees to rise in June\n\nUpdated 5 May 2024\nPublished 3 May 2024\n\n"
    assert cleaned(head + STORY).ref.published == date(2024, 5, 3)


def test_a_day_in_the_story_is_no_day_of_publication() -> None:
    assert cleaned(f"{STORY}\n\nThe fees were last raised on 3 May 2014.").ref.published is None


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        pytest.param("EASTHAVEN — The board said", "EASTHAVEN", id="dash"),
        pytest.param("LONDON (Reuters) - The board said", "LONDON (Reuters)", id="agency"),
        pytest.param("KYIV, Ukraine (AP) — The board said", "KYIV, Ukraine (AP)", id="country"),
        pytest.param("OSLO, May 3 (Reuters) - The board", "OSLO, May 3 (Reuters)", id="day"),
        pytest.param("Oslo (CNN) — The board said", "Oslo (CNN)", id="mixed-case"),
        pytest.param("BREAKING — The board said", None, id="no-place"),
        pytest.param("NATO said the board", None, id="no-dash"),
        pytest.param("Oslo — a city of fees — waits", None, id="apposition"),
    ],
)
def test_datelines(paragraph: str, dateline: str | None) -> None:
    assert dateline_of(paragraph) == dateline


def test_a_staff_byline_names_the_outlet() -> None:
    report = cleaned(f"Harbour fees to rise in June\n\nby GullWeekly Staff, May 3, 2024\n\n{STORY}")
    assert (report.byline, report.ref.outlet) == ("GullWeekly Staff", "GullWeekly")


def test_an_agency_in_a_copyright_line_is_not_the_outlet() -> None:
    assert cleaned(f"{STORY}\n\n© 2024 The Gull. All rights reserved.").ref.outlet == "The Gull"
    assert cleaned(f"{STORY}\n\nCopyright 2024 The Associated Press. All rights reserved.").ref.outlet is None


def test_a_story_that_begins_at_once_has_no_title() -> None:
    assert cleaned(STORY).ref.title is None
