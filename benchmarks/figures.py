"""Quality figures on the development data that lies beside the repository; nothing of it is committed.

The data and the scorers are looked for in `../shared`, or where `ONRECORD_SHARED` says.
"""

import importlib.util
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.desk import PRECISE_CONFIDENCE
from onrecord.extract import extract
from onrecord.model import Attribution, Reading, Report, ReportRef, text_sha256

SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).resolve().parents[2] / "shared"))
DEV = SHARED / "data/attribution/polnear_dev.jsonl"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Timed:
    """Predictions in the scorer's form, and the seconds it took to make them, models loaded before."""

    rows: list[Row]
    seconds: float


def scorer() -> ModuleType:
    """The neutral attribution scorer."""
    spec = importlib.util.spec_from_file_location("attribution_score", SHARED / "bench/attribution_score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "bench/attribution_score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def missing() -> bool:
    """Whether the development data is not there; says so on standard error, and stops the run in CI."""
    if DEV.is_file():
        return False
    print(f"no development data at {SHARED}: set ONRECORD_SHARED to where it lies", file=sys.stderr)
    if os.environ.get("CI"):
        sys.exit(1)
    return True


def timed(name: Callable[[list[Row]], list[Row]], gold: list[Row]) -> Timed:
    """The predictions of a system on the gold's texts; one short text is read first to load its model."""
    name([{"doc_id": "warm-up", "text": "She said it was late."}])
    start = time.perf_counter()
    rows = name(gold)
    return Timed(rows, time.perf_counter() - start)


def ours(gold: list[Row]) -> list[Row]:
    """What `extract` finds, statements inside statements included."""
    readings = extract(report(row) for row in gold)
    return [_row(reading) for reading in readings if isinstance(reading, Reading)]


def report(row: Row) -> Report:
    """A report of the row's text and nothing else known."""
    text = row["text"]
    ref = ReportRef(row["doc_id"], None, None, None, None, None, text_sha256(text))
    return Report(ref, "text/plain", text, b"")


def right_ones(score: ModuleType, truth: Row, row: Row) -> set[int]:
    """The places of a report's predictions whose content and source are right, as the scorer has it."""
    tokens = score.token_offsets(truth["text"])
    gold, found = (
        [{role: score.token_set(each[role], tokens) for role in score.ROLES} for each in attributions]
        for attributions in ([a for a in truth["attributions"] if a["content"]], row["attributions"])
    )
    return {
        ours
        for theirs, ours, _ in score.match(gold, found, 0.5)
        if _same_source(score, gold[theirs]["source"], found[ours]["source"])
    }


def _same_source(score: ModuleType, one: set[int], other: set[int]) -> bool:
    return bool((not one and not other) or score.set_f1(one, other) >= 0.5)


def without_nested(rows: Iterable[Row]) -> list[Row]:
    """The rows without statements that stand inside others: PolNeAR marks none."""
    return [{**row, "attributions": [a for a in row["attributions"] if not a["nested"]]} for row in rows]


def surest(rows: Iterable[Row]) -> list[Row]:
    """The rows as `read --precise` gives them."""
    return [
        {**row, "attributions": [a for a in row["attributions"] if a["confidence"] >= PRECISE_CONFIDENCE]}
        for row in rows
    ]


def with_that(gold: list[Row], rows: list[Row]) -> list[Row]:
    """The rows with the "that" before a content counted in: PolNeAR does, the contract does not."""
    return [
        {**row, "attributions": [_widened(truth["text"], each) for each in row["attributions"]]}
        for truth, row in zip(gold, rows, strict=True)
    ]


def _widened(text: str, attribution: Row) -> Row:
    (start, end), *rest = attribution["content"]
    that = text[max(0, start - 5) : start].lower() == "that "
    return {**attribution, "content": [(start - 5 if that else start, end), *rest]}


def _row(reading: Reading) -> Row:
    return {"doc_id": reading.report.id, "attributions": [_roles(each) for each in reading.attributions]}


def _roles(attribution: Attribution) -> Row:
    roles = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    spans = {name: list(words.spans) if words else [] for name, words in roles.items()}
    return {**spans, "nested": bool(attribution.passed_on), "confidence": attribution.confidence}
