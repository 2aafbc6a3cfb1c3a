"""The numbered notes of a brief: each cited place once, in the order of first mention."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Brief, Citation, ReportRef


@dataclass(frozen=True, slots=True)
class Note:
    """A cited place under its number, with the report it stands in."""

    number: int
    citation: Citation
    report: ReportRef

    @property
    def place(self) -> str:
        """The report's file (or address) and the characters: "wire.txt, characters 120–180"."""
        spans = ", ".join(f"{start}–{end}" for start, end in self.citation.spans)
        return f"{file_name(self.report)}, characters {spans}"


def printable(words: str) -> str:
    """The words on one line, without control and direction characters: report text is hostile."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())


def counted(count: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def file_name(report: ReportRef) -> str:
    return report.url or (report.path or report.id).replace("\\", "/").rsplit("/", 1)[-1]


def report_line(report: ReportRef) -> str:
    """Outlet, day and title of a report, what is unknown said so."""
    published = report.published.isoformat() if report.published else "date not known"
    title = f" · {report.title}" if report.title else ""
    return f"{report.outlet or 'outlet not known'}, {published}{title}"


class Notes:
    """Numbers citations as they come; equal places share a number."""

    def __init__(self, brief: Brief) -> None:
        self._reports = {report.id: report for report in brief.reports}
        self._numbers: dict[tuple[str, tuple[tuple[int, int], ...]], int] = {}
        self._cited: list[Citation] = []

    def numbers(self, citations: Iterable[Citation]) -> list[int]:
        return [self._number(citation) for citation in citations]

    def __iter__(self) -> Iterator[Note]:
        for number, citation in enumerate(self._cited, start=1):
            yield Note(number, citation, self._reports[citation.report])

    def _number(self, citation: Citation) -> int:
        key = citation.report, citation.spans
        if key not in self._numbers:
            self._cited.append(citation)
            self._numbers[key] = len(self._cited)
        return self._numbers[key]


def headline(brief: Brief) -> str:
    """What the brief is of: reports, days, independence, statements, in one line."""
    days = sorted(report.published for report in brief.reports if report.published)
    span = f", {days[0].isoformat()} to {days[-1].isoformat()}" if days and days[0] != days[-1] else ""
    span = span or (f", {days[0].isoformat()}" if days else "")
    taken = {copy.report for copy in brief.copies if copy.whole}
    copied = f" ({len(taken)} copied from another)" if taken else ""
    reports, statements = counted(len(brief.reports), "report"), counted(len(brief.statements), "statement")
    return f"{reports}{copied}{span}; {statements}"
