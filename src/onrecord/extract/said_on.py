"""When something was said, resolved against the day its report was published."""

import calendar
import re
from datetime import date, datetime, time, timedelta

from onrecord.model import Dated, Span

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [name.lower() for name in calendar.month_name]
_WEEKDAY = re.compile(
    rf"(?:(?:on|last|this|past|late|early) )*({'|'.join(_WEEKDAYS)})"
    r"(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:(?:in|last|this|early|late|during|since) )*({'|'.join(_MONTHS[1:])})(?:,? (\d{{4}})| (last year))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:in )?((?:19|20)\d\d)", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"(?:on )?the (\d\d?)(?:st|nd|rd|th)", re.IGNORECASE)
# What stands before a day and changes nothing about it.
_BEFORE_A_DAY = re.compile(
    r"(?:dated|issued|as early as|back|at [\w.:]+(?: [ap]\.?m\.?)?|late|early) (?=on\b|in\b|\w+ \d|\d)",
    re.IGNORECASE,
)
_NAMES_A_DAY = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|"
    r"\d(?:st|nd|rd|th)?(?: of)? [a-z]{3}|\d{4}-\d\d-\d\d|"
    r"yesterday|today|tonight|ago|this (?:morning|afternoon|evening)|earlier",
    re.IGNORECASE,
)


def said_on(text: str, span: Span, published: date | None) -> Dated | None:
    """The day that the words at `span` name, or the days of a week, month or year; None where they name none.

    A weekday or month is the latest one up to the day of publication: so wire style has it, and a report
    that says "on Thursday" on a Thursday means the day itself. Other expressions go to dateparser.
    """
    words = text[slice(*span)]
    bare = _BEFORE_A_DAY.sub("", " ".join(words.split()).strip(" ,"))
    ways = (_weekday, _month, _year, _day_of_month, _period)
    days = next((found for way in ways if (found := way(bare, published))), None)
    if days is None and (day := _parsed(bare, published)):
        days = day, day
    return Dated(*days, words, (span,)) if days else None


Days = tuple[date, date]


def _weekday(words: str, published: date | None) -> Days | None:
    match = _WEEKDAY.fullmatch(words)
    if match is None or published is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
    if back == 0 and words.lower().startswith("last "):
        back = 7  # "last Friday", of a report of a Friday
    return published - timedelta(days=back), published - timedelta(days=back)


def _month(words: str, published: date | None) -> Days | None:
    match = _MONTH.fullmatch(words)
    if match is None:
        return None
    month = _MONTHS.index(match[1].lower())
    if match[2]:
        year = int(match[2])
    elif published and match[3]:
        year = published.year - 1
    elif published:
        year = published.year - (month > published.month)
    else:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year(words: str, published: date | None) -> Days | None:
    match = _YEAR.fullmatch(words)
    if match is None or (published and int(match[1]) > published.year):
        return None
    return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)


def _day_of_month(words: str, published: date | None) -> Days | None:
    """ "On the 9th": the latest such day up to the day of publication."""
    match = _DAY_OF_MONTH.fullmatch(words)
    if match is None or published is None or not 1 <= int(match[1]) <= 28:
        return None
    last_month = published.replace(day=1) - timedelta(days=1)
    month = published if int(match[1]) <= published.day else last_month
    day = month.replace(day=int(match[1]))
    return day, day


def _period(words: str, published: date | None) -> Days | None:
    """ "Last night", "last week" (Monday to Sunday), "last month"."""
    words = words.lower()
    if published is None:
        return None
    if words in ("last night", "last evening"):
        return published - timedelta(days=1), published - timedelta(days=1)
    if words == "this month":
        return published.replace(day=1), published
    if words == "last year":
        return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)
    if words == "last week":
        monday = published - timedelta(days=published.weekday() + 7)
        return monday, monday + timedelta(days=6)
    if words == "last month":
        last = published.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last
    return None


def _parsed(words: str, published: date | None) -> date | None:
    """A full date, or one relative to `published`; vague expressions ("recently") name no day."""
    if not _NAMES_A_DAY.search(words) or (published is None and not re.search(r"\b\d{4}\b", words)):
        return None
    import dateparser  # slow to import, seldom needed

    base = datetime.combine(published or date(2000, 1, 1), time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day", "month"]}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found and (published is None or found.date() <= published) else None
