"""The day that words name, against the day of publication (Friday 3 May 2024)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.said_on import said_on
from onrecord.model import Dated

from .reports import FRIDAY


def day(words: str, published: date | None = FRIDAY) -> date | None:
    found = said_on(words, (0, len(words)), published)
    return found.start if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Friday", date(2024, 5, 3), id="weekday on the day itself"),
        pytest.param("on Friday", date(2024, 5, 3), id="on the day itself"),
        pytest.param("Thursday", date(2024, 5, 2), id="day before"),
        pytest.param("on Monday", date(2024, 4, 29), id="earlier in the week"),
        pytest.param("Saturday", date(2024, 4, 27), id="last week"),
        pytest.param("SUNDAY", date(2024, 4, 28), id="capitals"),
        pytest.param("yesterday", date(2024, 5, 2), id="yesterday"),
        pytest.param("today", date(2024, 5, 3), id="today"),
        pytest.param("29 April 2024", date(2024, 4, 29), id="full date"),
        pytest.param("April 29, 2024", date(2024, 4, 29), id="full date, American"),
        pytest.param("2 March 2019", date(2019, 3, 2), id="years ago"),
        pytest.param("April 10", date(2024, 4, 10), id="month and day"),
        pytest.param("10 December", date(2023, 12, 10), id="month and day of the year before"),
        pytest.param("recently", None, id="recently"),
        pytest.param("last night", date(2024, 5, 2), id="last night"),
        pytest.param("on Tuesday evening", date(2024, 4, 30), id="evening of a weekday"),
        pytest.param("this summer", None, id="season"),
        pytest.param("2031", None, id="year to come"),
        pytest.param("last Friday", date(2024, 4, 26), id="last of the day's own weekday"),
        pytest.param("last Monday", date(2024, 4, 29), id="last of another weekday"),
        pytest.param("at midday on Monday", date(2024, 4, 29), id="an hour before it"),
        pytest.param("at 4:40 a.m. on Monday", date(2024, 4, 29), id="a time before it"),
        pytest.param("dated April 10", date(2024, 4, 10), id="dated"),
        pytest.param("on the 2nd", date(2024, 5, 2), id="day of this month"),
        pytest.param("On the 9th", date(2024, 4, 9), id="day of the month before"),
        pytest.param("on the 31st", None, id="day that not every month has"),
        pytest.param("5 May 2024", None, id="in the future"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_said_on(words: str, expected: date | None) -> None:
    assert day(words) == expected


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        pytest.param("in March", date(2024, 3, 1), date(2024, 3, 31), id="month"),
        pytest.param("in August", date(2023, 8, 1), date(2023, 8, 31), id="month of the year before"),
        pytest.param("in May", date(2024, 5, 1), date(2024, 5, 31), id="this month"),
        pytest.param("February 2020", date(2020, 2, 1), date(2020, 2, 29), id="month and year"),
        pytest.param("in 2019", date(2019, 1, 1), date(2019, 12, 31), id="year"),
        pytest.param("last year", date(2023, 1, 1), date(2023, 12, 31), id="last year"),
        pytest.param("In April last year", date(2023, 4, 1), date(2023, 4, 30), id="month last year"),
        pytest.param("this month", date(2024, 5, 1), date(2024, 5, 3), id="month so far"),
        pytest.param("last week", date(2024, 4, 22), date(2024, 4, 28), id="last week"),
        pytest.param("last month", date(2024, 4, 1), date(2024, 4, 30), id="last month"),
    ],
)
def test_weeks_and_months_are_spans_of_days(words: str, first: date, last: date) -> None:
    found = said_on(words, (0, len(words)), FRIDAY)
    assert found is not None
    assert (found.start, found.end) == (first, last)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Friday", None, id="weekday"),
        pytest.param("in March", None, id="month"),
        pytest.param("yesterday", None, id="yesterday"),
        pytest.param("April 10", None, id="month and day"),
        pytest.param("10 April 2024", date(2024, 4, 10), id="full date"),
    ],
)
def test_without_a_day_of_publication_only_a_full_date_is_known(words: str, expected: date | None) -> None:
    assert day(words, None) == expected


def test_the_words_are_those_at_the_span() -> None:
    text = "She said on Monday that it was late."
    span = (9, 18)
    assert said_on(text, span, FRIDAY) == Dated(date(2024, 4, 29), date(2024, 4, 29), "on Monday", (span,))


@given(
    st.sampled_from(
        ["Monday", "on Tuesday", "Sunday", "yesterday", "today", "1 June", "30 April", "12 May 2023"]
    ),
    st.dates(date(2000, 1, 1), date(2035, 12, 31)),
)
def test_never_after_the_day_of_publication(words: str, published: date) -> None:
    found = day(words, published)
    assert found is None or found <= published
    if "day" in words and words not in ("yesterday", "today"):
        assert found is not None
        assert published - found < timedelta(days=7)
