"""How far two readers of our corpus agree: python -m benchmarks.agreement

`corpus/agreement/first/` holds reports as their writers marked them, `second/` the same texts as another
marked them who saw no mark; neither was changed after. The scorer is the one of `benchmarks.corpus`:
statements that both found, and of those the share on which each field agrees. Furniture and headlines are
compared by characters. A field under 80 is marked. `pairs.jsonl` has the labels that two readers gave to
pairs of real statements.
"""

import sys
from collections import Counter
from pathlib import Path

from training.loaders.compiled import CORPUS, Row, rows

from benchmarks.fields import FIELDS, judged, shares

sys.path.insert(0, str(CORPUS))
from markup import Marked, read_marked
from records import statement_records

LEAST = 80.0
FOLDER = CORPUS / "agreement"


class OtherText(ValueError):
    """The two readers' files hold different texts."""


def main() -> None:
    counts, reports = compared(FOLDER)
    print(f"{reports} reports marked twice, {counts['gold']} and {counts['predicted']} statements")
    for name, share in agreement(counts).items():
        print(f"{name:20s} {share:5.1f}{'' if share >= LEAST else '   under 80'}")
    labels = rows(FOLDER / "pairs.jsonl")
    print(f"{len(labels)} pairs of real statements labelled twice")
    same, kappa = labelled(labels)
    print(f"{'label':20s} {100 * same:5.1f}   Cohen's kappa {kappa:.2f}")


def compared(folder: Path) -> tuple[Counter[str], int]:
    """Counts over all reports marked twice, and how many reports those are."""
    counts: Counter[str] = Counter()
    paths = sorted((folder / "first").glob("*.txt"))
    for path in paths:
        first, second = read_marked(path), read_marked(folder / "second" / path.name)
        if first.text != second.text:
            raise OtherText(f"{path.name}: the second reader's text is not the first's")
        counts += judged(statement_records(first), statement_records(second))
        for name, label in (("furniture", "F:"), ("headline", "H")):
            here, there = (_characters(each, label) for each in (first, second))
            counts[f"{name} both"] += len(here & there)
            counts[f"{name} sum"] += len(here) + len(there)
    return counts, len(paths)


def labelled(labels: list[Row]) -> tuple[float, float]:
    """The share of labels that two readers gave alike, and Cohen's kappa (0: no better than chance)."""
    same = sum(each["first"] == each["second"] for each in labels) / len(labels)
    counts = [Counter(each[reader] for each in labels) for reader in ("first", "second")]
    chance = sum(counts[0][label] * counts[1][label] for label in counts[0]) / len(labels) ** 2
    return same, (same - chance) / (1 - chance)


def _characters(marked: Marked, label: str) -> set[int]:
    spans = [span for name, found in marked.spans.items() if name.startswith(label) for span in found]
    return {at for start, end in spans for at in range(start, end)}


def agreement(counts: Counter[str]) -> dict[str, float]:
    """The share agreed on, in points of 100: F1 of what is a statement and of the page, then each field."""
    found = 200 * counts["matched"] / max(1, counts["gold"] + counts["predicted"])
    page = {
        name: 200 * counts[f"{name} both"] / max(1, counts[f"{name} sum"])
        for name in ("furniture", "headline")
    }
    return {"statement": found, **page, **shares(counts, FIELDS)}


if __name__ == "__main__":
    main()
