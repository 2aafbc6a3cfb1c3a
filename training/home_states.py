"""Fits the weights by which `resolve.home` tells whose ministry or prosecutor a report means.

    python -m training.home_states

Asked are the speakers of our corpus whose party is a state that stands nowhere in their name, role or source.
Prints the weights to set in `src/onrecord/resolve/home.py`, and for several thresholds how many are answered
and how many of those are right, on train and dev.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.clean import clean
from onrecord.model import RawReport, Report, Told
from onrecord.resolve.home import EVIDENCE, Home
from onrecord.resolve.states import state_named, state_words
from training.loaders.compiled import Row, Split, compiled

STEPS, RATE, DECAY = 1500, 0.5, 0.002
Floats = NDArray[np.float64]


class Asked(NamedTuple):
    """One speaker: the evidence of each candidate state, and the row of the right one (-1: none of them)."""

    evidence: Floats
    right: int


def main() -> None:
    train, dev = (list(asked(split)) for split in ("train", "dev"))
    weights, none = fitted(train)
    for name, weight in zip(EVIDENCE, weights, strict=True):
        print(f"{name:12s} {weight:6.2f}")
    print(f"{'none':12s} {none:6.2f}")
    for split, rows in (("train", train), ("dev", dev)):
        for threshold in (0.5, 0.6, 0.7, 0.8):
            print(split, threshold, *answered(rows, weights, none, threshold))


def asked(split: Split) -> Iterator[Asked]:
    """Each speaker of the split once a report."""
    part = compiled(split)
    for row in part.reports:
        report, seen = _cleaned(row), set[str]()
        home = Home(report)
        for statement in part.statements[row["id"]]:
            speaker = statement["speaker"]
            if speaker and speaker["name"] not in seen and _is_open(statement):
                seen.add(speaker["name"])
                yield _asked(home, report, statement)


def _is_open(statement: Row) -> bool:
    speaker = statement["speaker"]
    named = state_named(speaker["party"]) if speaker["party"] else None
    if speaker["kind"] == "state" or named is None or named.state != speaker["party"]:
        return False
    own = " ".join([speaker["role"] or "", speaker["name"], (statement["source"] or {"text": ""})["text"]])
    return all(word.state != speaker["party"] for word in state_words(own))


def _asked(home: Home, report: Report, statement: Row) -> Asked:
    speaker = statement["speaker"]
    at = (statement["source"] or statement["content"])["spans"][0][0]
    if speaker["kind"] == "person":
        at = max(0, report.text.find(speaker["name"]) - 1) or at
    office = speaker["role"] or speaker["name"]
    rows = [home.evidence(state, at, office) for state in home.states]
    right = home.states.index(speaker["party"]) if speaker["party"] in home.states else -1
    return Asked(np.array(rows, dtype=np.float64).reshape(-1, len(EVIDENCE)), right)


def _cleaned(row: Row) -> Report:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    raw = RawReport(
        row["path"], "text/plain", row["text"].encode(), Told(published=published, outlet=row["outlet"])
    )
    (report,) = (each for each in clean([raw]) if isinstance(each, Report))
    return report


def fitted(rows: list[Asked]) -> tuple[Floats, float]:
    """Weights and that of "none", by gradient descent on the likelihood of the right answers."""
    weights, none = np.zeros(len(EVIDENCE)), 0.0
    for _ in range(STEPS):
        step, step_none = DECAY * weights * len(rows), 0.0
        for row in rows:
            chances = _chances(row.evidence, weights, none)
            chances[row.right] -= 1  # -1 is the last: none of them
            step += row.evidence.T @ chances[:-1]
            step_none += chances[-1]
        weights, none = weights - RATE * step / len(rows), none - RATE * step_none / len(rows)
    return weights, none


def _chances(evidence: Floats, weights: Floats, none: float) -> Floats:
    scores = np.append(evidence @ weights, none)
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def answered(rows: list[Asked], weights: Floats, none: float, threshold: float) -> tuple[int, int, int]:
    """How many are asked, answered, and answered rightly."""
    said = right = 0
    for row in rows:
        chances = _chances(row.evidence, weights, none)[:-1]
        if len(chances) and chances.max() >= threshold:
            said, right = said + 1, right + (int(chances.argmax()) == row.right)
    return len(rows), said, right


if __name__ == "__main__":
    main()
