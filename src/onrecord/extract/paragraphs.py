"""The paragraphs of a report that may hold statements."""

import re
from bisect import bisect_right

from onrecord.model import Report, Span

_LINE = re.compile(r"[^\n]+")
_FINAL = tuple(".!?:;\"”’')…")
WRAPPED_CHARS = range(45, 100)  # a line this long without a final stop was broken by a mail or text editor


def paragraphs(report: Report) -> list[Span]:
    """Spans of the report's paragraphs and headlines, furniture left out, hard-wrapped lines joined, in text
    order. Headlines hold statements too: "Minister denies theft".
    """
    found: list[Span] = []
    for line in _free_lines(report, _furniture(report)):
        if found and _runs_on(report.text, found[-1], line):
            found[-1] = (found[-1][0], line[1])
        else:
            found.append(line)
    return found


def without_furniture(report: Report, spans: list[Span]) -> list[Span]:
    """The spans less the report's furniture: an advert may stand between two paragraphs of a quotation."""
    taken = _furniture(report)
    left = [piece for span in spans for piece in _cut(span, taken)]
    return [_stripped(report.text, piece) for piece in left if report.text[slice(*piece)].strip()]


def _furniture(report: Report) -> list[Span]:
    """What holds no statement; a headline of the report itself may."""
    return [each.span for each in report.furniture if each.kind != "headline"]


def _free_lines(report: Report, taken: list[Span]) -> list[Span]:
    ends = [end for _, end in taken]
    lines: list[Span] = []
    for match in _LINE.finditer(report.text):
        first = bisect_right(ends, match.start())
        lines += _cut(match.span(), taken[first : first + 50])
    return [_stripped(report.text, line) for line in lines if report.text[slice(*line)].strip()]


def _cut(line: Span, taken: list[Span]) -> list[Span]:
    """What is left of `line` after taking out the spans `taken` (sorted, disjoint)."""
    start, end = line
    left = []
    for cut_start, cut_end in taken:
        if cut_start >= end:
            break
        if cut_start > start:
            left.append((start, cut_start))
        start = max(start, cut_end)
    return [*left, (start, end)] if start < end else left


def _stripped(text: str, span: Span) -> Span:
    piece = text[slice(*span)]
    start = span[0] + len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _runs_on(text: str, before: Span, line: Span) -> bool:
    if text[line[0]] in "•-–*·●▪":
        return False  # an item of a list
    gap = text[before[1] : line[0]]
    if text[before[1] - 1] == ":" and text[line[0]] in '“"' and not gap.strip():
        return True  # "She said:" and, a line below, what she said
    if gap not in ("\n", "\r\n"):
        return False
    last_line = text[slice(*before)].rsplit("\n", 1)[-1]
    starts_low = text[line[0]].islower()
    return not last_line.endswith(_FINAL) and (starts_low or len(last_line) in WRAPPED_CHARS)
