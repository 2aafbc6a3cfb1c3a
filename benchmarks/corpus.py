"""The program on our own corpus, dev part: statements found, and what is right about those found.

    make bench          (or)  python -m benchmarks.corpus [--split dev]

A statement is found where the characters of its content overlap by half or more (F1), one to one, best
first. Of those found: source (half or more of its characters, or rightly none), speaker's name, kind and
party, chain (names in order), channel, stance, act and day. Figures by phenomenon count the reports in
which the phenomenon was planted. Train and dev may be looked at; the test part only here, as a whole.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from benchmarks.figures import Row
from onrecord import pipeline
from onrecord.export.records import statement_line
from onrecord.model import Account, RawReport, Told

CORPUS = Path(__file__).parents[1] / "corpus"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    split = parser.parse_args().split
    reports, gold = load(split)
    found = {report["id"]: read(report) for report in reports}
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        counts = judged(gold[report["id"]], found[report["id"]])
        for name in ("all", *report["phenomena"]):
            totals[name] += counts
    print(f"{len(reports)} reports of {split}")
    print(line("all", totals["all"]))
    print(rates(totals["all"]))
    for name in sorted(set(totals) - {"all"}):
        print(line(name, totals[name]))


def load(split: str) -> tuple[list[Row], dict[str, list[Row]]]:
    """The split's reports, and its statements by report; the corpus is compiled first."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(CORPUS / "build.py"), folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        reports, statements = (_rows(Path(folder) / split / f"{n}.jsonl") for n in ("reports", "statements"))
    by_report: dict[str, list[Row]] = defaultdict(list)
    for statement in statements:
        by_report[statement["report"]["id"]].append(statement)
    return reports, by_report


def _rows(path: Path) -> list[Row]:
    return [json.loads(each) for each in path.read_text(encoding="utf-8").splitlines()]


def read(report: Row) -> list[Row]:
    """What the program makes of a report's text, its day and outlet told."""
    published = date.fromisoformat(report["published"]) if report["published"] else None
    told = Told(published=published, outlet=report["outlet"])
    raw = RawReport(report["path"], "text/plain", report["text"].encode(), told)
    accounts = (item for item in pipeline.accounts([raw]) if isinstance(item, Account))
    return [json.loads(statement_line(each)) for account in accounts for each in account.statements]


def judged(gold: list[Row], found: list[Row]) -> Counter[str]:
    """Counts of one report: gold, found, matched, and right for each field of those matched."""
    counts = Counter(gold=len(gold), predicted=len(found))
    for true, ours in _pairs(gold, found):
        counts["matched"] += 1
        for name, right in _right(true, ours).items():
            counts[name] += right
    return counts


def _pairs(gold: list[Row], found: list[Row]) -> list[tuple[Row, Row]]:
    scored = [
        (overlap, place, other)
        for place, true in enumerate(gold)
        for other, ours in enumerate(found)
        if (overlap := _overlap(true["content"], ours["content"])) >= 0.5
    ]
    pairs, used_gold, used_found = [], set(), set()
    for _, place, other in sorted(scored, key=lambda each: (-each[0], each[1:])):
        if place not in used_gold and other not in used_found:
            used_gold.add(place)
            used_found.add(other)
            pairs.append((gold[place], found[other]))
    return pairs


def _overlap(one: Row | None, other: Row | None) -> float:
    """F1 of the characters; 1 where both are absent."""
    here, there = _characters(one), _characters(other)
    return 2 * len(here & there) / (len(here) + len(there)) if here or there else 1.0


def _characters(words: Row | None) -> set[int]:
    return {at for start, end in words["spans"] for at in range(start, end)} if words else set()


def _right(true: Row, ours: Row) -> dict[str, bool]:
    speaker, named = true["speaker"] or {}, ours["speaker"] or {}
    days = [each["said_on"] and (each["said_on"]["start"], each["said_on"]["end"]) for each in (true, ours)]
    right = {"source": _overlap(true["source"], ours["source"]) >= 0.5}
    right["speaker"] = _plain(speaker.get("name")) == _plain(named.get("name"))
    right |= {key: speaker.get(key) == named.get(key) for key in ("kind", "party")}
    right["chain"] = _names(true) == _names(ours)
    right["via"] = {_plain(name) for name in true["via"]} == {_plain(name) for name in ours["via"]}
    right |= {key: true[key] == ours[key] for key in ("mode", "act", "stance")}
    return {**right, "day": days[0] == days[1]}


def _names(statement: Row) -> list[str]:
    return [_plain(link["name"]) for link in statement["chain"]]


def _plain(name: str | None) -> str:
    return (name or "").lower().replace("’", "'").removeprefix("the ")


def line(name: str, counts: Counter[str]) -> str:
    """Precision and recall of statements, and of those with the right source, in points of 100."""
    parts = []
    for what in ("matched", "source"):
        precision = 100 * counts[what] / max(1, counts["predicted"])
        recall = 100 * counts[what] / max(1, counts["gold"])
        parts.append(f"P {precision:5.1f} R {recall:5.1f}")
    return f"{name:20s} {counts['gold']:5d} statements   found {parts[0]}   source right too {parts[1]}"


def rates(counts: Counter[str]) -> str:
    fields = ("source", "speaker", "kind", "party", "chain", "via", "mode", "act", "stance", "day")
    shares = (f"{name} {100 * counts[name] / max(1, counts['matched']):.1f}" for name in fields)
    return "right of those found: " + ", ".join(shares)


if __name__ == "__main__":
    main()
