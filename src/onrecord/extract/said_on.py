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
    rf"(?:(?:in|last|this|early|late|during|since) )*({'|'.join(_MONTHS[1:])})(?:,? (\d{{4}}))?",
    re.IGNORECASE,
)
_NAMES_A_DAY = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|"
    r"\d(?:st|nd|rd|th)?(?: of)? [a-z]{3}|\d{4}-\d\d-\d\d|"
    r"yesterday|today|tonight|ago|this morning|this afternoon|earlier",
    re.IGNORECASE,
)


def said_on(text: str, span: Span, published: date | None) -> Dated | None:
    """The day that the words at `span` name, or the days of a week or month; None where they name none.

    A weekday or month is the latest one up to the day of publication: so wire style has it, and a report
    that says "on Thursday" on a Thursday means the day itself. Other expressions go to dateparser.
    """
    words = text[slice(*span)]
    bare = " ".join(words.split()).strip(" ,")
    days = _weekday(bare, published) or _month(bare, published) or _period(bare.lower(), published)
    if days is None and (day := _parsed(words, published)):
        days = day, day
    return Dated(*days, words, (span,)) if days else None


Days = tuple[date, date]


def _weekday(words: str, published: date | None) -> Days | None:
    match = _WEEKDAY.fullmatch(words)
    if match is None or published is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
    return published - timedelta(days=back), published - timedelta(days=back)


def _month(words: str, published: date | None) -> Days | None:
    match = _MONTH.fullmatch(words)
    if match is None:
        return None
    month = _MONTHS.index(match[1].lower())
    if match[2]:
        year = int(match[2])
    elif published:
        year = published.year - (month > published.month)
    else:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _period(words: str, published: date | None) -> Days | None:
    """ "Last night", "last week" (Monday to Sunday), "last month"."""
    if published is None:
        return None
    if words == "last night":
        return published - timedelta(days=1), published - timedelta(days=1)
    if words == "last week":
        monday = published - timedelta(days=published.weekday() + 7)
        return monday, monday + timedelta(days=6)
    if words == "last month":
        last = published.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last
    return None


def _parsed(words: str, published: date | None) -> date | None:
    """A full date, or one relative to `published`; vague expressions ("last year") name no day."""
    if not _NAMES_A_DAY.search(words) or (published is None and not re.search(r"\b\d{4}\b", words)):
        return None
    import dateparser  # slow to import, seldom needed

    base = datetime.combine(published or date(2000, 1, 1), time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day", "month"]}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found and (published is None or found.date() <= published) else None
