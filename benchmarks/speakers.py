"""Speakers of quotations on BASIL's training part: how many are found, and how many of those are right.

    make bench                         (or)  python -m benchmarks.speakers

A quotation counts as found where a statement's content overlaps it; of several the one most like it is
asked. It is right where the speaker's surname, or the whole name, is BASIL's. Only quotations whose speaker
BASIL names with a person's name are asked (it also names groups, "Democratic lawmakers"). Resolving was not
tuned on this set.
"""

import json
from collections import Counter

from benchmarks import figures
from onrecord.extract import extract
from onrecord.model import Account, Reading, Statement, text_sha256
from onrecord.resolve import resolve

_GROUPS = {"lawmakers", "democrats", "republicans", "party", "voters", "critics", "officials", "members"}
BASIL = figures.SHARED / "data/speakers/basil_train.jsonl"


def main() -> None:
    if figures.missing():
        return
    rows = [json.loads(line) for line in BASIL.read_text(encoding="utf-8").splitlines()]
    readings = [r for r in extract(figures.report(row) for row in rows) if isinstance(r, Reading)]
    accounts = [a for a in resolve(readings) if isinstance(a, Account)]
    counts: Counter[str] = Counter()
    for row, account in zip(rows, accounts, strict=True):
        assert account.report.ref.text_sha256 == text_sha256(row["text"])  # noqa: S101  rows and accounts in step
        for quote in row["quotes"]:
            if _is_name(quote["speaker"]):
                counts.update(_judged(quote, account.statements))
    print(f"quotations with a named speaker: {counts['asked']}, found: {counts['found']}")
    for kind in ("answered", "surname", "full name"):
        print(f"  {kind}: {counts[kind] / counts['found']:.3f} of those found")


def _is_name(speaker: str | None) -> bool:
    words = speaker.split() if speaker else []
    return len(words) >= 2 and words[-1][0].isupper() and words[-1].lower() not in _GROUPS


def _judged(quote: figures.Row, statements: tuple[Statement, ...]) -> list[str]:
    start, end = quote["span"]
    over = [s for s in statements if any(a < end and start < b for a, b in s.content.spans)]
    if not over:
        return ["asked"]
    best = max(over, key=lambda each: _likeness(each, start, end))
    wanted, name = quote["speaker"].lower(), best.speaker.name.lower() if best.speaker else ""
    right = [("answered", bool(name)), ("surname", name.split()[-1:] == wanted.split()[-1:])]
    right.append(("full name", name == wanted))
    return ["asked", "found", *(kind for kind, holds in right if holds)]


def _likeness(statement: Statement, start: int, end: int) -> float:
    """F1 of the characters of content and quotation."""
    spans = statement.content.spans
    shared = sum(max(0, min(b, end) - max(a, start)) for a, b in spans)
    return 2 * shared / (sum(b - a for a, b in spans) + end - start)


if __name__ == "__main__":
    main()
