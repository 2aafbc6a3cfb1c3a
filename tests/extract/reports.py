"""Reports made by hand for the tests of extract; the parser loads once, on the first that is read."""

from collections.abc import Sequence
from datetime import date

from onrecord.extract import extract
from onrecord.model import (
    Act,
    Attribution,
    Furniture,
    Mode,
    Reading,
    Report,
    ReportRef,
    Span,
    Stance,
    report_id,
    text_sha256,
)

FRIDAY = date(2024, 5, 3)
Parts = tuple[str, str, str | None, Mode, Act, Stance]


def make_report(
    text: str,
    *,
    published: date | None = FRIDAY,
    language: str | None = "en",
    furniture: Sequence[Span] = (),
) -> Report:
    sha256 = text_sha256(text)
    ref = ReportRef(report_id("gull.txt", sha256), "in/gull.txt", None, None, None, published, sha256)
    marked = tuple(Furniture(span, "advert") for span in furniture)
    raw = text.encode("utf-8", "surrogatepass")
    return Report(ref, "text/plain", text, raw, language=language, furniture=marked)


def read(report: Report | str) -> Reading:
    """The reading of one report."""
    (reading,) = extract([make_report(report) if isinstance(report, str) else report])
    assert isinstance(reading, Reading)
    return reading


def statement(text: str) -> Attribution:
    """The one attribution of a text that has one."""
    (found,) = read(text).attributions
    return found


def parts(found: Attribution) -> Parts:
    """Content, cue, source, mode, act and stance."""
    cue, source = found.cue, found.source
    assert cue is not None
    return (
        found.content.text,
        cue.text,
        source.text if source else None,
        found.mode,
        found.act,
        found.stance,
    )


def place(text: str, exact: str) -> Span:
    """Where the words first stand."""
    start = text.index(exact)
    return start, start + len(exact)


def covered(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]
