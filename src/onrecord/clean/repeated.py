"""Lines that several reports share: the page's, not the report's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.clean.labels import key
from onrecord.clean.layout import find_body
from onrecord.clean.lines import Line, is_paragraph, is_sentence, split_lines
from onrecord.model import Furniture, Report, Span

_MIN_REPORTS = 2
# A sentence is marked only where it closes three reports: a slogan does, a repeated background paragraph
# stands inside.
_MIN_REPORTS_FOR_SENTENCE = 3
_MAX_CHARS = 200
# Two reports that share half of the shorter one's paragraphs are copies, and what copies share is content.
_MIN_SHARED_TO_BE_COPY = 0.5


@dataclass(frozen=True, slots=True)
class _Place:
    """A line that could be boilerplate, in one report."""

    report: int
    span: Span
    sentence: bool


def mark_repeated(reports: Sequence[Report]) -> list[Report]:
    """The reports, in order, with lines that two or more of one outlet share marked as boilerplate.

    Reports without an outlet are taken as one. Copies of one another count once, so that the text they
    share stays; a paragraph inside a story is never marked.
    """
    bodies: list[frozenset[str]] = []
    places: dict[tuple[str | None, str], list[_Place]] = {}
    for number, report in enumerate(reports):
        lines = split_lines(report.text)
        bodies.append(frozenset(key(line.text) for line in lines if is_paragraph(line.text)))
        for folded, place in _candidates(number, report, lines):
            places.setdefault((report.ref.outlet, folded), []).append(place)
    shared: dict[int, set[Span]] = {}
    for found in places.values():
        if _is_boilerplate(found, bodies):
            for place in found:
                shared.setdefault(place.report, set()).add(place.span)
    return [_with(report, shared.get(number, ())) for number, report in enumerate(reports)]


def _candidates(number: int, report: Report, lines: Sequence[Line]) -> Iterable[tuple[str, _Place]]:
    """Lines not yet marked that are short: any that is no sentence, and sentences that close the report."""
    marked: Mapping[Span, Furniture] = {piece.span: piece for piece in report.furniture}
    body = find_body(
        lines, {i: marked[line.span].kind for i, line in enumerate(lines) if line.span in marked}
    )
    open_lines = [i for i, line in enumerate(lines) if line.span not in marked]
    closing = set(open_lines[-1:]) - {body.start}
    for index in open_lines:
        line = lines[index]
        sentence = is_sentence(line.text)
        folded = key(line.text)
        if folded and len(line.text) <= _MAX_CHARS and (index in closing if sentence else True):
            yield folded, _Place(number, line.span, sentence)


def _is_boilerplate(found: Sequence[_Place], bodies: Sequence[frozenset[str]]) -> bool:
    """True when enough reports that are no copies of one another have the line."""
    wanted = _MIN_REPORTS_FOR_SENTENCE if any(place.sentence for place in found) else _MIN_REPORTS
    apart: list[int] = []
    for place in found:
        if place.report not in apart and not any(
            _copies(bodies[place.report], bodies[other]) for other in apart
        ):
            apart.append(place.report)
        if len(apart) >= wanted:
            return True
    return False


def _copies(first: frozenset[str], second: frozenset[str]) -> bool:
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) >= _MIN_SHARED_TO_BE_COPY * shorter


def _with(report: Report, spans: Iterable[Span]) -> Report:
    added = [Furniture(span, "boilerplate") for span in spans]
    if not added:
        return report
    return replace(report, furniture=tuple(sorted([*report.furniture, *added], key=lambda piece: piece.span)))
