"""The day a plain text says it was published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WRITTEN = re.compile(
    rf"\b(?:{_MONTHS},? {_DAY},? (?:of )?{_YEAR}|{_DAY}(?: of)?[ -]{_MONTHS},?[ -]{_YEAR}"
    rf"|{_YEAR} {_MONTHS} {_DAY})\b",
    re.IGNORECASE,
)
_ISO = re.compile(rf"\b({_YEAR})([-/.])(\d\d?)\2(\d\d?)(?=\b|T)")
_NUMERIC = re.compile(rf"\b(\d\d?)([-/.])(\d\d?)\2({_YEAR})\b")

# What may stand beside a day on a line that says when: labels, the day of the week, the time, a byline.
_BESIDE = re.compile(
    r"\b(?:first|originally|published|posted|updated|modified|created|released|issued|dated?|last|on|at|in"
    r"|by|the|and|of|edt|est|pdt|pst|cet|cest|gmt|utc|bst|et|pt|ist|am|pm|a\.m\.|p\.m\.|z|hrs|hours?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?"
    r"|t(?=\d)|[+-]\d{2}:?\d{2}\b",
    re.IGNORECASE,
)
_FIRST_DAY = re.compile(r"\b(?:published|posted|created|released|first|originally|dated?)\b", re.IGNORECASE)
_LATER_DAY = re.compile(r"\b(?:updated|modified|revised)\b", re.IGNORECASE)
_BYLINE = re.compile(r"^(?:by|from|written by|author:?)\s", re.IGNORECASE)
_MAX_LINE_CHARS = 160


@dataclass(frozen=True, slots=True)
class DayLine:
    """A line that gives a day of publication; `rank` 0 is the first publication, 1 no label, 2 an update."""

    day: date
    rank: int
    rest: str


def day_line(text: str) -> DayLine | None:
    """The day on a line that says little else: a label, a time, a byline. None for any other line."""
    if len(text) > _MAX_LINE_CHARS:
        return None
    found = _WRITTEN.search(text) or _ISO.search(text) or _NUMERIC.search(text)
    if found is None:
        return None
    day = _parsed(found)
    if day is None:
        return None
    around = f"{text[: found.start()]} {text[found.end() :]}"
    rest = " ".join(_WRITTEN.sub(" ", _BESIDE.sub(" ", around)).split()).strip(" -–—|:,.·•/()[]*_")
    if not _is_byline(text, rest):
        return None
    rank = 0 if _FIRST_DAY.search(text) else 2 if _LATER_DAY.search(text) else 1
    return DayLine(day, rank, rest)


def best_day(found: Sequence[DayLine]) -> date | None:
    """The day of first publication where a line says so, else the first day given, else the day of update."""
    ranked = sorted(found, key=lambda line: line.rank)
    return ranked[0].day if ranked else None


def day_in(text: str) -> date | None:
    """The one day written out in `text`, or None."""
    found = _WRITTEN.search(text) or _ISO.search(text) or _NUMERIC.search(text)
    return _parsed(found) if found else None


def _is_byline(text: str, rest: str) -> bool:
    """True when what stands beside the day is nothing, a short label, or a byline's names."""
    words = rest.split()
    if _BYLINE.match(text):
        return len(words) <= 12
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return len(words) <= 6 and capitals == len(words)


def _parsed(found: re.Match[str]) -> date | None:
    if found.re is _WRITTEN:
        return _written(found.group())
    if found.re is _ISO:
        return _date(int(found[1]), int(found[3]), int(found[4]))
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == ".":  # only day-first languages put full stops between
        return _date(year, second, first)
    if first > 12 or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _written(text: str) -> date | None:
    import dateparser

    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b", "", text, flags=re.IGNORECASE)
    parsed: datetime | None = dateparser.parse(
        plain, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    )
    return parsed.date() if parsed else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
