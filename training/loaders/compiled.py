"""The corpus, compiled: reports, statements and stories of one split."""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

CORPUS = Path(__file__).parents[2] / "corpus"
Split = Literal["train", "dev", "test"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One split: rows as `corpus/build.py` writes them; statements by report id, in text order."""

    reports: list[Row]
    statements: dict[str, list[Row]]
    stories: list[Row]


@cache
def compiled(split: Split) -> Part:
    """The split's part of the corpus. Raises CalledProcessError where a report breaks a rule."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(CORPUS / "build.py"), folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return read_part(Path(folder) / split)


def read_part(folder: Path) -> Part:
    """The part that lies compiled in a folder."""
    by_report: dict[str, list[Row]] = defaultdict(list)
    for statement in rows(folder / "statements.jsonl"):
        by_report[statement["report"]["id"]].append(statement)
    return Part(rows(folder / "reports.jsonl"), by_report, rows(folder / "stories.jsonl"))


def rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
