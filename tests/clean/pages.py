"""Small pages for the tests of cleaning, all of our own writing."""

from onrecord.clean import clean
from onrecord.model import FurnitureKind, Issue, MediaType, RawReport, Report, Told

LEAD = "The harbour board of Easthaven will raise its fees in June, the chair of the board said on Monday."
SECOND = "Fishing crews have asked for a delay, and a second hearing is planned for the week after Easter."
THIRD = "No vote was taken. The board meets again in the old customs house before the end of the month."
STORY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def raw(text: str | bytes, media_type: MediaType = "text/plain", told: Told | None = None) -> RawReport:
    data = text.encode() if isinstance(text, str) else text
    return RawReport("harbour.txt", media_type, data, told or Told())


def cleaned(text: str | bytes, media_type: MediaType = "text/plain", told: Told | None = None) -> Report:
    """The report that comes of a text."""
    (report,) = [item for item in clean([raw(text, media_type, told)]) if isinstance(item, Report)]
    return report


def issues(text: str | bytes, media_type: MediaType = "text/plain") -> list[Issue]:
    return [item for item in clean([raw(text, media_type)]) if isinstance(item, Issue)]


def marked(report: Report) -> dict[str, FurnitureKind]:
    """The words of each piece of furniture and its kind."""
    return {report.text[piece.span[0] : piece.span[1]]: piece.kind for piece in report.furniture}
