"""Figures of cleaning on data/clean and data/dates: text, furniture, days of publication, languages.

    .venv/bin/python benchmarks/clean.py [--data ../shared/data] [--only html,plain,htmldate] [--errors 20]

html      snippets of 990 pages in the text extracted from HTML (trafilatura's own gold and metric)
plain     the same pages rendered to plain text lines, less what is marked as furniture; title and day
htmldate  the day of publication of 800 pages, from HTML

Metric of the snippets: one that belongs to the text and is there is TP, missing FN; one that does not and
is there is FP, absent TN. Of the days: right TP, wrong FP, none found FN.
"""

import argparse
import json
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lxml import html as lxml_html  # type: ignore[import-untyped]

from onrecord.clean import clean
from onrecord.model import MediaType, RawReport, Report, Told

DATA = Path(__file__).parents[1].parent / "shared" / "data"
PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "figure", "pre"}
)
LINES = frozenset(
    {
        "address", "article", "aside", "br", "button", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "footer", "form", "header", "hr", "label", "li", "main", "nav", "option", "section", "td", "th", "tr",
    }
)  # fmt: skip
UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "select", "textarea"})


@dataclass(frozen=True, slots=True)
class Row:
    """One page of the gold, its bytes and its report (None: no report came)."""

    gold: dict[str, Any]
    report: Report | None
    bare: str


@dataclass(slots=True)
class Counts:
    """True and false positives and negatives, and the figures made of them."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def figures(self) -> str:
        precision = self.tp / ((self.tp + self.fp) or 1)
        recall = self.tp / ((self.tp + self.fn) or 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        total = self.tp + self.fp + self.fn + self.tn
        accuracy = (self.tp + self.tn) / (total or 1)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  acc {accuracy:.3f}  n {total}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--only", default="html,plain,htmldate")
    parser.add_argument("--errors", type=int, default=0, help="show this many errors of each part")
    parser.add_argument("--limit", type=int, default=None, help="only the first pages")
    options = parser.parse_args()
    if not (options.data / "clean").is_dir():
        sys.exit(f"There is no folder {options.data}/clean: give the data folder with --data.")
    for part in options.only.split(","):
        PARTS[part](options)


def pages(folder: Path, gold: str, limit: int | None) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Each row of the gold with its page's bytes."""
    contents: dict[str, bytes] = {}
    for archive in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(archive) as packed:
            for member in packed:
                stream = packed.extractfile(member)
                if stream is not None:
                    contents[Path(member.name).name] = stream.read()
    rows = [json.loads(line) for line in (folder / gold).read_text(encoding="utf-8").splitlines()]
    for row in rows[:limit]:
        if row["file"] in contents:
            yield row, contents[row["file"]]


def rows(
    source: Iterator[tuple[dict[str, Any], bytes]], media_type: MediaType, turn: Callable[[bytes], bytes]
) -> tuple[list[Row], float]:
    """Every page cleaned, and the seconds that cleaning took."""
    made: list[Row] = []
    spent_s = 0.0
    for gold, data in source:
        raw = RawReport(gold["file"], media_type, turn(data), Told(url=gold["url"]))
        start = time.perf_counter()
        report = next((item for item in clean([raw]) if isinstance(item, Report)), None)
        spent_s += time.perf_counter() - start
        made.append(Row(gold, report, without_furniture(report) if report else ""))
    return made, spent_s


def without_furniture(report: Report) -> str:
    """The report's text with its furniture taken out."""
    kept, last = [], 0
    for piece in report.furniture:
        kept.append(report.text[last : piece.span[0]])
        last = piece.span[1]
    return "".join([*kept, report.text[last:]])


def rendered(data: bytes) -> bytes:
    """The page's visible text, much as a browser copies it: paragraphs set off by a blank line."""
    try:
        root = lxml_html.document_fromstring(data.decode("utf-8", "replace").encode("utf-8"), parser=PARSER)
    except (ValueError, lxml_html.etree.LxmlError):
        return b""
    pieces: list[str] = []
    _render(root, pieces)
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip().encode("utf-8", "replace")


def _render(element: Any, pieces: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        pieces.append(" " + (element.tail or "").replace("\n", " "))
        return
    broken = "\n\n" if element.tag in PARAGRAPHS else "\n" if element.tag in LINES else ""
    pieces.append(broken + (element.text or "").replace("\n", " "))
    for child in element:
        _render(child, pieces)
    pieces.append(broken + (element.tail or "").replace("\n", " "))


PARSER = lxml_html.HTMLParser(encoding="utf-8")


def snippets(made: list[Row], text_of: Callable[[Row], str]) -> Counts:
    counts = Counts()
    for row in made:
        text = text_of(row)
        found = sum(snippet in text for snippet in row.gold["with"])
        counts.tp += found
        counts.fn += len(row.gold["with"]) - found
        wrong = sum(snippet in text for snippet in row.gold["without"])
        counts.fp += wrong
        counts.tn += len(row.gold["without"]) - wrong
    return counts


def days(made: list[Row], key: str = "date") -> Counts:
    counts = Counts()
    for row in made:
        if not row.gold[key] or _day(row.gold[key]) is None:
            continue
        published = row.report.ref.published if row.report else None
        right = published == _day(row.gold[key])
        counts.tp += right
        counts.fp += published is not None and not right
        counts.fn += published is None
    return counts


def _day(written: str) -> date | None:
    """The gold's day; None for the few that are no dates (a month 30, a full stop for a hyphen)."""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def titles(made: list[Row]) -> Counts:
    """Right titles: the same letters and digits as the gold's."""
    counts = Counts()
    for row in made:
        wanted, title = row.gold["title"], row.report.ref.title if row.report else None
        if wanted:
            right = title is not None and _letters(title) == _letters(wanted)
            counts.tp += right
            counts.fp += title is not None and not right
            counts.fn += title is None
    return counts


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def english(made: list[Row]) -> list[Row]:
    return [row for row in made if row.report is not None and row.report.language == "en"]


def html_part(options: argparse.Namespace) -> None:
    made, spent_s = rows(_clean_pages(options), "text/html", bytes)
    show("html: text", snippets(made, _text))
    show("html: less furniture", snippets(made, lambda row: row.bare))
    show("html: English text", snippets(english(made), _text))
    show("html: English less furniture", snippets(english(made), lambda row: row.bare))
    show("html: day", days(made))
    show("html: title", titles(made))
    print(f"{len(made) / spent_s:.1f} pages/s, {sum(row.report is None for row in made)} without text")
    _show_errors(made, options.errors)


def plain_part(options: argparse.Namespace) -> None:
    made, spent_s = rows(_clean_pages(options), "text/plain", rendered)
    show("plain: nothing marked", snippets(made, _text))
    show("plain: less furniture", snippets(made, lambda row: row.bare))
    show("plain: English, nothing marked", snippets(english(made), _text))
    show("plain: English less furniture", snippets(english(made), lambda row: row.bare))
    show("plain: English title", titles(english(made)))
    show("plain: English day", days(english(made)))
    print(f"{len(made) / spent_s:.1f} pages/s")
    _show_errors(english(made), options.errors)


def htmldate_part(options: argparse.Namespace) -> None:
    source = pages(options.data / "dates", "htmldate_gold.jsonl", options.limit)
    made, spent_s = rows(source, "text/html", bytes)
    show("htmldate: day", days(made))
    print(f"{len(made) / spent_s:.1f} pages/s")


def _show_errors(made: list[Row], count: int) -> None:
    shown = 0
    for row in made:
        text = row.report.text if row.report else ""
        lost = [snippet for snippet in row.gold["with"] if snippet in text and snippet not in row.bare]
        kept = [snippet for snippet in row.gold["without"] if snippet in row.bare]
        if (lost or kept) and shown < count:
            shown += 1
            print(row.gold["id"], row.gold["file"], "LOST", lost, "KEPT", kept)


def _text(row: Row) -> str:
    return row.report.text if row.report else ""


def _clean_pages(options: argparse.Namespace) -> Iterator[tuple[dict[str, Any], bytes]]:
    return pages(options.data / "clean", "trafilatura_gold.jsonl", options.limit)


def show(name: str, counts: Counts) -> None:
    print(f"{name:34}{counts.figures()}", flush=True)


PARTS = {"html": html_part, "plain": plain_part, "htmldate": htmldate_part}

if __name__ == "__main__":
    main()
