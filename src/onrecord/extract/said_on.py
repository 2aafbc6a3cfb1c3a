"""When something was said, resolved against the day its report was published."""

import re
from datetime import date, datetime, time, timedelta

from onrecord.model import Dated, Span

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY = re.compile(rf"(?:last |on )?({'|'.join(_WEEKDAYS)})", re.IGNORECASE)
_NAMES_A_DAY = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|"
    r"\d(?:st|nd|rd|th)?(?: of)? [a-z]{3}|\d{4}-\d\d-\d\d|"
    r"yesterday|today|tonight|ago|this morning|this afternoon|earlier",
    re.IGNORECASE,
)


def said_on(text: str, span: Span, published: date | None) -> Dated | None:
    """The day that the words at `span` name; None where they do not let one know.

    A weekday is the latest one up to the day of publication: so wire style has it, and a report that
    says "on Thursday" on a Thursday means the day itself. Other expressions go to dateparser.
    """
    words = text[slice(*span)]
    day = _weekday(words, published) or _parsed(words, published)
    return Dated(day, day, words, (span,)) if day else None


def _weekday(words: str, published: date | None) -> date | None:
    match = _WEEKDAY.fullmatch(words.strip())
    if match is None or published is None:
        return None
    back = (published.weekday() - _WEEKDAYS.index(match[1].lower())) % 7
    return published - timedelta(days=back)


def _parsed(words: str, published: date | None) -> date | None:
    """A full date, or one relative to `published`; vague expressions ("last year") name no day."""
    if not _NAMES_A_DAY.search(words) or (published is None and not re.search(r"\b\d{4}\b", words)):
        return None
    import dateparser  # slow to import, seldom needed

    base = datetime.combine(published or date(2000, 1, 1), time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day", "month"]}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found and (published is None or found.date() <= published) else None
