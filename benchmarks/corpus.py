"""The program on our own corpus, dev part: statements found, and what is right about those found.

    make bench          (or)  python -m benchmarks.corpus [--split dev]

What counts as found and as right is in benchmarks/fields.py. Figures by phenomenon count the reports in
which the phenomenon was planted. Train and dev may be looked at; the test part only here, as a whole.
"""

import argparse
import json
from collections import Counter, defaultdict
from datetime import date

from training.loaders.compiled import Split, compiled

from benchmarks.fields import FIELDS, Row, judged, shares
from onrecord import pipeline
from onrecord.export.records import statement_line
from onrecord.model import Account, RawReport, Told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    split = parser.parse_args().split
    found = totals(split)
    print(f"{len(compiled(split).reports)} reports of {split}")
    print(line("all", found["all"]))
    print(rates(found["all"]))
    print(by_confidence(found["all"]))
    for name in sorted(set(found) - {"all"}):
        print(line(name, found[name]))


def totals(split: Split) -> dict[str, Counter[str]]:
    """The counts over all reports of the split, and over those in which each phenomenon was planted."""
    part = compiled(split)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for report in part.reports:
        own = judged(part.statements[report["id"]], read(report))
        for name in ("all", *report["phenomena"]):
            counts[name] += own
    return counts


def read(report: Row) -> list[Row]:
    """What the program makes of a report's text, its day and outlet told."""
    published = date.fromisoformat(report["published"]) if report["published"] else None
    told = Told(published=published, outlet=report["outlet"])
    raw = RawReport(report["path"], "text/plain", report["text"].encode(), told)
    accounts = (item for item in pipeline.accounts([raw]) if isinstance(item, Account))
    return [json.loads(statement_line(each)) for account in accounts for each in account.statements]


def line(name: str, counts: Counter[str]) -> str:
    """Precision and recall of statements, and of those with the right source, in points of 100."""
    parts = []
    for what in ("matched", "source"):
        precision = 100 * counts[what] / max(1, counts["predicted"])
        recall = 100 * counts[what] / max(1, counts["gold"])
        parts.append(f"P {precision:5.1f} R {recall:5.1f}")
    return f"{name:20s} {counts['gold']:5d} statements   found {parts[0]}   source right too {parts[1]}"


def by_confidence(counts: Counter[str]) -> str:
    """How often the speaker is right at each level of `speaker_confidence`."""
    levels = sorted({name.split()[2] for name in counts if name.startswith("speaker at ")}, key=float)
    parts = []
    for level in levels:
        judged = counts[f"speaker at {level} of"]
        parts.append(f"{level}: {counts[f'speaker at {level}'] / max(1, judged):.2f} of {judged}")
    return "speaker right at each confidence: " + ", ".join(parts)


def rates(counts: Counter[str]) -> str:
    """What is right of the statements found, by field, in points of 100."""
    fields = [name for name in FIELDS if name != "backing"]
    held = (f"{name} {share:.1f} ({counts[name + ' of']})" for name, share in shares(counts, fields).items())
    return "right of those found (of how many): " + ", ".join(held)


if __name__ == "__main__":
    main()
