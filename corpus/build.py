"""Compiles the corpus: python corpus/build.py OUT   (standard library only)

Writes OUT/{train,dev,test}/reports.jsonl, statements.jsonl and stories.jsonl, and prints what is in them.
Exits with 1, and writes nothing, where a report breaks a rule of GUIDELINES.md; --check only looks.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from check import PHENOMENA, SPLITS, faults
from markup import Marked, MarkupError, read_marked
from records import Record, report_record, statement_records
from stories import CHANGES, Story, read_story, restatements, story_faults, story_record

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--check", action="store_true", help="only hold the reports against the rules")
    parser.add_argument("--only", default="", help="only reports whose file name begins so")
    options = parser.parse_args()
    reports, stories, wrong = read_all(options.only)
    for line in wrong:
        print(line)
    if wrong:
        sys.exit(f"{len(wrong)} faults")
    if not options.check:
        if options.out is None:
            parser.error("OUT is needed, or --check")
        write(reports, stories, options.out)
    print(summary(reports, stories))


def read_all(start: str = "") -> tuple[list[Marked], list[Story], list[str]]:
    """The reports and the stories in order of their names, and every fault found.

    `start` keeps the single reports and the stories (with their reports) whose names begin so.
    """
    reports, stories, wrong = [], [], []
    folders = sorted(path for path in (HERE / "stories").glob(f"{start}*") if path.is_dir())
    for path in sorted([*(HERE / "reports").glob(f"{start}*.txt"), *_in_folders(folders)]):
        try:
            reports.append(read_marked(path))
        except MarkupError as fault:
            wrong.append(str(fault))
    by_id = {report.path.stem: report for report in reports}
    for folder in folders:
        try:
            stories.append(read_story(folder, by_id))
        except MarkupError as fault:
            wrong.append(str(fault))
    wrong += [fault for report in reports for fault in faults(report)]
    wrong += [fault for story in stories for fault in story_faults(story)]
    return reports, stories, wrong


def _in_folders(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in folder.glob("*.txt")]


def write(reports: list[Marked], stories: list[Story], out: Path) -> None:
    """One folder a split, each with its three files."""
    for split in sorted(SPLITS):
        folder = out / split
        folder.mkdir(parents=True, exist_ok=True)
        own = [report for report in reports if report.head["split"] == split]
        _lines(folder / "reports.jsonl", [report_record(report) for report in own])
        _lines(folder / "statements.jsonl", [each for report in own for each in statement_records(report)])
        told = [story_record(story) for story in stories if story.said["split"] == split]
        _lines(folder / "stories.jsonl", told)


def _lines(path: Path, records: list[Record]) -> None:
    path.write_text(
        "".join(json.dumps(each, ensure_ascii=False, default=str) + "\n" for each in records), "utf-8"
    )


def summary(reports: list[Marked], stories: list[Story]) -> str:
    """Counts by split, field, style, kind, act, stance and phenomenon, and those of the stories."""
    said = [statement for report in reports for statement in report.foot.values()]
    words = sum(len(report.text.split()) for report in reports)
    single = sum("story" not in report.head for report in reports)
    claims = [claim for story in stories for claim in story.said["claims"]]
    counts: dict[str, Counter[str]] = {
        "split": Counter(report.head["split"] for report in reports),
        "field": Counter(report.head["field"] for report in reports),
        "style": Counter(report.head["style"] for report in reports),
        "region": Counter(report.head["region"] for report in reports),
        "kind": Counter(each.get("kind", "not known") for each in said),
        "act": Counter(each["act"] for each in said),
        "stance": Counter(each["stance"] for each in said),
        "phenomenon": Counter(dict.fromkeys(sorted(PHENOMENA), 0))
        + Counter(name for report in reports for name in report.head.get("phenomena", [])),
        "trap": Counter(dict.fromkeys(sorted(CHANGES), 0))
        + Counter(trap["changed"] for claim in claims for trap in claim.get("traps", [])),
        "copies": Counter(each["relation"] for story in stories for each in story.said.get("copies", [])),
        "pairs of members from two reports": sum((restatements(story) for story in stories), Counter()),
        "member's stance": Counter(member[1] for claim in claims for member in claim["members"]),
    }
    lines = [
        f"{len(reports)} reports ({single} single), {words} words, {len(said)} statements; "
        f"{len(stories)} stories, {len(claims)} claims"
    ]
    for name, counter in counts.items():
        lines.append(f"{name}: " + ", ".join(f"{key} {count}" for key, count in counter.most_common()))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
