"""`RawReport`s in, `Report`s and Issues out: a row stage without clock, network or database."""

from collections.abc import Iterable, Iterator

from onrecord.clean.decode import decode
from onrecord.clean.found import Found
from onrecord.clean.front_matter import FrontMatter, read_front_matter
from onrecord.clean.furniture import furniture, mark
from onrecord.clean.head import read_head
from onrecord.clean.html import read_page
from onrecord.clean.language import language_of
from onrecord.clean.lines import split_lines
from onrecord.clean.options import Options
from onrecord.model import Furniture, Issue, RawReport, Report, ReportRef, report_id, text_sha256

VERSION = "1"


def clean(raws: Iterable[RawReport], *, options: Options | None = None) -> Iterator[Report | Issue]:
    """Zero or one Report for each RawReport, after the Issues that concern it, in the order given."""
    options = options or Options()
    for raw in raws:
        if raw.media_type == "text/html":
            yield from _from_page(raw, options)
        else:
            yield from _from_text(raw, options)


def _from_page(raw: RawReport, options: Options) -> Iterator[Report | Issue]:
    page = read_page(raw.data, url=raw.told.url, latest=options.latest)
    if page is None:
        detail = (
            f"No text was found in {raw.path or raw.told.url or '-'}: check that it is a page with a report."
        )
        yield Issue("clean", None, "no-text", detail, raw.path)
        return
    lines = split_lines(page.text)
    marks = mark(lines, title=raw.told.title or page.found.title or "", extracted=True)
    yield from _report(raw, page.text, page.found, furniture(lines, marks))


def _from_text(raw: RawReport, options: Options) -> Iterator[Report | Issue]:
    decoded = decode(raw)
    if decoded.issue is not None:
        yield decoded.issue
    if decoded.text is not None:
        lines = split_lines(decoded.text)
        front = read_front_matter(lines) if raw.media_type == "text/markdown" else FrontMatter(Found(), {})
        marks = mark(lines, title=raw.told.title or front.found.title, known=front.marks)
        found = front.found.filled(read_head(lines, marks))
        yield from _report(raw, decoded.text, found, furniture(lines, marks))


def _report(
    raw: RawReport, text: str, found: Found, marked: tuple[Furniture, ...]
) -> Iterator[Report | Issue]:
    sha256, told = text_sha256(text), raw.told
    ref = ReportRef(
        id=report_id(raw.source, sha256),
        path=raw.path,
        url=told.url or found.url,
        outlet=told.outlet or found.outlet,
        title=told.title or found.title,
        published=told.published or found.published,
        text_sha256=sha256,
    )
    language = language_of(text)
    if language not in ("en", None):
        detail = (
            f"{raw.path or raw.told.url or '-'} is not English ({language}): no statements are taken from it."
        )
        yield Issue("clean", ref.id, "not-english", detail, raw.path)
    yield Report(
        ref=ref,
        media_type=raw.media_type,
        text=text,
        raw=raw.data,
        byline=told.byline or found.byline,
        dateline=found.dateline,
        language=language,
        furniture=marked,
    )
