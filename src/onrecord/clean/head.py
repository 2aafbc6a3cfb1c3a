"""Title, byline, dateline, outlet and day, as the lines of a plain text give them."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.clean.found import Found
from onrecord.clean.layout import Marks, find_body
from onrecord.clean.lines import Line
from onrecord.clean.published import best_day, day_in, day_line
from onrecord.clean.zones import is_byline

_HEAD_LINES = 40
_BY = re.compile(r"^(?:by|words by|written by|story by|author:?)\s+", re.IGNORECASE)
_STAFF = re.compile(
    r"(?P<outlet>(?:the )?[A-Z][\w.&'’ -]{1,40}?)(?: news| online| web)? staff(?: (?:writer|reporter)s?)?",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?: ?©| \(c\))?)\s*(?:\d{4}(?: ?[-–] ?\d{4})?\s*)?(?P<outlet>[A-Z][^.,|©]{1,50}?)"
    r"(?:[.,|]|\s+all rights|$)",
    re.IGNORECASE,
)
# Agencies stand in the copyright lines of those who carry them.
_AGENCIES = frozenset(
    {"associated press", "ap", "reuters", "afp", "agence france-presse", "upi", "xinhua", "dpa"}
)

_AGENCY = r"\([A-Z][A-Za-z./ ]{1,30}\)"
_PLACE = r"[A-Z][A-Z.'’ -]{2,30}(?:/[A-Z][A-Z.'’ -]{2,30})?(?:, [A-Z][\w.'’ ]{1,25}?)?"
_WHEN = r"(?:, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?)?"
# A place in capitals, or any place with an agency after it, before a dash.
_DATELINE = re.compile(
    rf"(?P<dateline>{_PLACE}{_WHEN}(?: {_AGENCY})?|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}{_WHEN} {_AGENCY})"
    r"\s*(?:—|–|--|- |:? ?- )\s*(?=\S)"
)
# Words in capitals before a dash that are no places.
_NO_PLACES = frozenset(
    {
        "breaking", "update", "updated", "exclusive", "watch", "analysis", "opinion", "editorial", "note",
        "correction", "report", "video", "live", "just in", "developing", "photos", "review", "interview",
        "explainer", "fact check", "file", "file photo", "listen", "read", "more", "new", "alert", "urgent",
        "factbox", "timeline",
    }
)  # fmt: skip


def read_head(lines: Sequence[Line], marks: Marks) -> Found:
    """What the report's lines say about it; nothing is guessed."""
    body = find_body(lines, marks)
    title = next((lines[i].text for i in sorted(marks) if marks[i] == "headline"), None)
    byline = next((lines[i].text for i in range(body.start) if is_byline(lines[i].text)), None)
    name = _name(byline) if byline else None
    dateline = next(
        filter(
            None, (dateline_of(lines[i].text) for i in range(body.start, min(body.start + 3, len(lines))))
        ),
        None,
    )
    return Found(
        title=title.lstrip("# ").rstrip("# ") if title else None,
        byline=name,
        dateline=dateline,
        outlet=_outlet(name, [lines[i].text for i in marks]),
        published=_published(lines, body.start) or (day_in(dateline) if dateline else None),
    )


def dateline_of(paragraph: str) -> str | None:
    """The place, and the agency and day if given, that the paragraph opens with: "KYIV, Ukraine (AP)"."""
    found = _DATELINE.match(paragraph)
    if found is None or found["dateline"].casefold().strip() in _NO_PLACES:
        return None
    return found["dateline"].strip()


def _name(byline: str) -> str | None:
    """Who a byline names, without "by", the day and the separators around it."""
    day = day_line(byline)
    text = _BY.sub("", byline)
    if day is not None:
        text = _BY.sub("", day.rest)
    return text.strip(" ,|-–—·•*_") or None


def _outlet(name: str | None, furniture: Sequence[str]) -> str | None:
    """The outlet, where the byline names its staff or a copyright line its owner."""
    staff = _STAFF.fullmatch(name) if name else None
    if staff is not None:
        return staff["outlet"]
    owners = [found["outlet"].strip() for text in furniture if (found := _COPYRIGHT.match(text))]
    return next((owner for owner in owners if owner.casefold().removeprefix("the ") not in _AGENCIES), None)


def _published(lines: Sequence[Line], body_start: int) -> date | None:
    head = lines[: min(body_start + 2, _HEAD_LINES + body_start)]
    return best_day([found for line in head if (found := day_line(line.text)) is not None])
