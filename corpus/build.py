"""Compiles the corpus: python corpus/build.py OUT   (standard library only)

Writes OUT/{train,dev,test}/reports.jsonl, statements.jsonl and stories.jsonl, and prints what is in them.
Exits with 1, and writes nothing, where a report breaks a rule of GUIDELINES.md; --check only looks.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter
from pathlib import Path

from check import SPLITS, faults
from markup import Marked, MarkupError, read_marked
from records import Record, report_record, statement_records

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--check", action="store_true", help="only hold the reports against the rules")
    parser.add_argument("--only", default="", help="only reports whose file name begins so")
    options = parser.parse_args()
    reports, wrong = read_all(options.only)
    for line in wrong:
        print(line)
    if wrong:
        sys.exit(f"{len(wrong)} faults")
    if not options.check:
        if options.out is None:
            parser.error("OUT is needed, or --check")
        write(reports, options.out)
    print(summary(reports))


def read_all(start: str) -> tuple[list[Marked], list[str]]:
    """The reports in order of their names, and every fault found."""
    reports, wrong = [], []
    for path in sorted((HERE / "reports").glob(f"{start}*.txt")):
        try:
            reports.append(read_marked(path))
        except MarkupError as fault:
            wrong.append(str(fault))
    wrong += [fault for report in reports for fault in faults(report)]
    return reports, wrong


def write(reports: list[Marked], out: Path) -> None:
    """One folder a split, each with its three files."""
    stories = [tomllib.loads(path.read_text("utf-8")) for path in sorted((HERE / "stories").glob("*.toml"))]
    for split in sorted(SPLITS):
        folder = out / split
        folder.mkdir(parents=True, exist_ok=True)
        own = [report for report in reports if report.head["split"] == split]
        _lines(folder / "reports.jsonl", [report_record(report) for report in own])
        _lines(folder / "statements.jsonl", [each for report in own for each in statement_records(report)])
        _lines(folder / "stories.jsonl", [story for story in stories if story["split"] == split])


def _lines(path: Path, records: list[Record]) -> None:
    path.write_text(
        "".join(json.dumps(each, ensure_ascii=False, default=str) + "\n" for each in records), "utf-8"
    )


def summary(reports: list[Marked]) -> str:
    """Counts by split, field, style, kind, act, stance and phenomenon."""
    said = [statement for report in reports for statement in report.foot.values()]
    words = sum(len(report.text.split()) for report in reports)
    lines = [f"{len(reports)} reports, {words} words, {len(said)} statements"]
    counts = {
        "split": Counter(report.head["split"] for report in reports),
        "field": Counter(report.head["field"] for report in reports),
        "style": Counter(report.head["style"] for report in reports),
        "kind": Counter(each.get("kind", "not known") for each in said),
        "act": Counter(each["act"] for each in said),
        "stance": Counter(each["stance"] for each in said),
        "phenomenon": Counter(name for report in reports for name in report.head.get("phenomena", [])),
    }
    for name, counter in counts.items():
        lines.append(f"{name}: " + ", ".join(f"{key} {count}" for key, count in counter.most_common()))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
