"""To whom a report says it owes its text or a part of it: wires, contributors, other outlets.

Credits stand in datelines ("KYIV (AP) —"), in bylines, on lines of their own ("Agencies", "Southern Wire,
with staff"), at the end ("(Reporting by …; Editing by …)", "Reuters contributed to this report") and in the
running text ("the Wall Street Journal reported on Thursday"). They hold also where the origin is not at hand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.compare.outlets import (
    KNOWN_NAME,
    PRESS_NAME,
    abbreviates,
    agency,
    is_agency_like,
    is_same,
    plain,
    short_forms,
)
from onrecord.model import Credit, CreditKind, Report, Span

_ANY = rf"(?:(?:{KNOWN_NAME})(?![\w-])|{PRESS_NAME})"
_OPENING_CHARS = 1_500
_CLOSING_CHARS = 1_500
_MAX_LINE_CHARS = 120
_HEAD_CHARS = 800
_FOOT_CHARS = 500

_DATELINE = re.compile(
    r"^[^\n()]{0,60}\((?P<name>[A-Z][\w.&/ -]{1,30}|dpa)\)\s*(?:—|–|-{1,2}|:)\s", re.MULTILINE
)
_SIGNED_OFF = re.compile(
    r"\(?\b(?:[Rr]eporting|[Ww]riting) by (?P<who>[^\n;()]{3,200});[^\n()]{0,300}[Ee]diting by\b"
)
_CONTRIBUTED = re.compile(
    rf"(?P<name>{_ANY})(?:,? and [^\n.]{{1,60}}?)? (?:also )?(?:contributed|supplied material)"
    rf" (?:to|reporting)\b"
    rf"|\b[Ww]ith (?:files|information|material|reporting|additional reporting) (?:from|by) (?:the )?"
    rf"(?P<from>{_ANY}|[A-Z]{{2,6}}\b)"
    rf"|\b(?:[Mm]aterial|[Ii]nformation) from (?:the )?(?P<material>{_ANY}) (?:was|were) used"
)
_REPUBLISHED = re.compile(
    rf"\b(?:(?:[Oo]riginally|[Ff]irst) (?:published|appeared)(?: \w+)? (?:in|by|on|at|with)"
    rf"|(?:published|appeared) (?:originally|first) (?:in|by|on|at|with)"
    rf"|(?:[Rr]epublished|[Rr]eprinted|[Rr]eproduced)(?: here)?(?: with (?:kind )?permission)? (?:from|of|by)"
    rf"|[Rr]ead the (?:original|full) (?:article|story|report) (?:at|on|in)) (?:the )?(?P<name>{_ANY})"
    rf"|\bthis (?P<this>{_ANY}) (?:article|report|story|dispatch)\b"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\)|\bCopyright)\s*(?:©|\([Cc]\))?\s*(?:\d{4})?\s*(?:by )?(?P<name>[A-Z][^\n.,|©]{1,50})"
)
_SAYS_SO = (
    "reported|reports|has reported|had reported|first reported|revealed|wrote|writes|quoted|quotes|cited"
    "|said in a report"
)
_REPORTED = re.compile(
    rf"(?P<name>(?<![\w.])(?:The |the )?{_ANY})(?: newspaper| magazine| news agency| website)?"
    rf"(?: (?:also|first|on \w+day|later|exclusively))? (?:{_SAYS_SO})\b"
    rf"|\b(?:according to|reported by|first reported in|(?:a|an?other) report (?:in|by|from)|citing|told to)"
    rf" (?:the )?(?P<cited>{_ANY})(?!['’]s? [a-z])(?! [Pp]oll)"
    rf"|\b[Tt]he (?:daily|newspaper|paper|news agency|agency|weekly|broadcaster|station)"
    rf" (?P<called>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){{0,3}}) (?:{_SAYS_SO})\b"
)
# Parts of a credit line that name nobody: "Agencies", "From wire reports", "with staff", a day, an hour.
_AGENCIES = re.compile(
    r"(?:from |by |via |with |source: )?(?:(?:news |wire |international )?agenc(?:y|ies)(?: reports?)?"
    r"|(?:news )?wires?(?: (?:reports?|services?))|wire services?)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:with |and |our )*(?:staff(?: writers?| reports?)?|(?:own |our )?correspondents?|reporters?|newsroom"
    r"|sports desk|desk|editors?|online)"
    r"|(?:\d{1,2}[.:]\d{2}|\d{1,2} \w+|\w+ \d{1,2}|\d{4}|[\d./-]+)(?: \d{4})?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:by|from|source|via|according to|with|and|agencies|agency|the agencies)[: ]+", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:[/|,;·]| and | & | with | – | — | - )\s*")


@dataclass(frozen=True, slots=True)
class _Found:
    outlet: str | None
    kind: CreditKind
    span: Span | None  # None where it was told, not found


def credits(report: Report) -> tuple[Credit, ...]:
    """The report's credits, each outlet once a kind, in text order; None is the outlet of "agencies"."""
    spans: dict[tuple[CreditKind, str | None], list[Span]] = {}
    for found in sorted(_all(report), key=lambda each: each.span or (0, 0)):
        if found.outlet is None or not _is_own(found.outlet, report):
            key = _known((found.kind, found.outlet), list(spans))
            spans.setdefault(key, []).extend([found.span] if found.span else [])
    return tuple(Credit(outlet, kind, tuple(at)) for (kind, outlet), at in spans.items())


def _known(
    key: tuple[CreditKind, str | None], seen: list[tuple[CreditKind, str | None]]
) -> tuple[CreditKind, str | None]:
    """The key under which the outlet stands already, under whatever form of its name."""
    kind, outlet = key
    same = (each for each in seen if each[0] == kind and each[1] and outlet and is_same(each[1], outlet))
    return next(same, key)


def _is_own(outlet: str, report: Report) -> bool:
    """Whether the name is one of the outlet that published the report: agencies sign their own datelines."""
    own = report.ref.outlet
    if own is None:
        return False
    return (
        is_same(own, outlet)
        or outlet in short_forms(own)
        or (not agency(outlet) and abbreviates(outlet, own))
    )


def _all(report: Report) -> Iterator[_Found]:
    if report.byline and (name := agency(report.byline)):
        yield _Found(name, "wire", None)
    yield from _datelines(report.text)
    yield from _lines(report)
    yield from _endings(report)
    yield from _running(report)


def _datelines(text: str) -> Iterator[_Found]:
    for match in _DATELINE.finditer(text, 0, min(len(text), _OPENING_CHARS)):
        yield _Found(_called(match["name"]), "wire", match.span("name"))
        return


def _lines(report: Report) -> Iterator[_Found]:
    """Bylines and credit lines: short lines that name outlets or agencies and nothing else.

    They stand at the head or the foot: between paragraphs they credit a picture.
    """
    offset, length = 0, len(report.text)
    for line in report.text.splitlines(keepends=True):
        bare = line.strip()
        at_edge = offset < _HEAD_CHARS or offset + len(line) > length - _FOOT_CHARS
        if at_edge and 1 < len(bare) <= _MAX_LINE_CHARS and not bare.endswith(("?", "!", ":")):
            start = offset + line.index(bare)
            yield from (_Found(name, "wire", (start, start + len(bare))) for name in _credited(bare, report))
        offset += len(line)


def _credited(line: str, report: Report) -> list[str | None]:
    """Whom a line credits: none where any part of it says something else."""
    by = line[:3].casefold() == "by "
    parts = [_LEAD.sub("", part).strip(" .()*_") for part in _PARTS.split(line.strip(" .()*_"))]
    names: list[str | None] = []
    telling = False
    for part in filter(None, parts):
        own = report.ref.outlet is not None and _is_own(part, report)
        if _AGENCIES.fullmatch(part):
            names.append(None)
        elif agency(part):
            names.append(_called(part))
        elif own or _NOBODY.fullmatch(part):
            telling = True
        elif re.fullmatch(PRESS_NAME, part) or re.fullmatch(r"[A-Z]{3,6}", part):
            names.append(part)
        elif not by:
            return []
    unsure = all(name and not agency(name) for name in names)
    named = [name for name in names if name is None or agency(name) or telling or len(names) > 1]
    return named if not unsure or telling or len(names) > 1 else []


def _endings(report: Report) -> Iterator[_Found]:
    """Sign-offs, contributions, republications and copyrights, at the report's head or foot."""
    text = report.text
    foot = max(0, len(text) - _CLOSING_CHARS)
    for match in _SIGNED_OFF.finditer(text, foot):
        own = (
            report.ref.outlet or ""
        )  # the form is Reuters'; other agencies have it, and some name themselves
        if not is_agency_like(own) and (not own or plain(own) not in match["who"]):
            yield _Found("Reuters", "wire", match.span())
    for match in _CONTRIBUTED.finditer(text, foot):
        yield _Found(_first(match), "contributed", match.span())
    for match in _REPUBLISHED.finditer(text):
        yield _Found(_first(match), "republished", match.span())
    for match in _COPYRIGHT.finditer(text, foot):
        if name := agency(match["name"].strip()):
            yield _Found(name, "republished", match.span())


def _running(report: Report) -> Iterator[_Found]:
    for match in _REPORTED.finditer(report.text):
        yield _Found(_first(match), "reported", match.span())


def _first(match: re.Match[str]) -> str:
    return _called(next(filter(None, match.groups())))


def _called(name: str) -> str:
    """The agency's usual name, else the name as the report words it."""
    return agency(name) or plain(name)
