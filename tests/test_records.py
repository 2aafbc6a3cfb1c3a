"""The example and the seeds held against the output contract by the neutral checker beside the checkout."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord import pipeline
from onrecord.desk import read
from onrecord.export.records import brief_json, statement_line
from onrecord.model import Account

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "pellin-tunnel"
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
CHECKER = SHARED / "bench" / "check_records.py"
SEEDS = SHARED / "data" / "seeds"
MIN_PLACES = 50

if not (CHECKER.is_file() and SEEDS.is_dir()) and not os.environ.get("CI"):
    pytest.skip(f"no checker and seeds at {SHARED}: set ONRECORD_SHARED", allow_module_level=True)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of some reports, and their stored texts under their file names."""

    read: Path
    brief: Path
    texts: Path


@pytest.fixture(scope="module", params=[EXAMPLE, SEEDS], ids=["example", "seeds"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The reports of a folder, read once and written as `read` and as `brief --format json` write them."""
    items = list(read(request.param))
    accounts = [item for item in items if isinstance(item, Account)]
    assert len(accounts) == 5
    folder = tmp_path_factory.mktemp("written")
    made = Written(folder / "read.jsonl", folder / "brief.json", folder / "texts")
    made.texts.mkdir()
    for account in accounts:
        text = made.texts / Path(account.report.ref.path or "").name
        text.write_bytes(account.report.text.encode())
    statements = [statement for account in accounts for statement in account.statements]
    lines = "".join(f"{statement_line(each)}\n" for each in statements)
    made.read.write_text(lines, encoding="utf-8")
    made.brief.write_text(brief_json(pipeline.brief(items)), encoding="utf-8")
    return made


@pytest.mark.parametrize("what", ["read", "brief"])
def test_records_keep_the_contract(what: str, written: Written) -> None:
    file = written.read if what == "read" else written.brief
    command = [sys.executable, str(CHECKER), what, str(file), "--texts", str(written.texts)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    places = re.fullmatch(r"(\d+) places checked, 0 breaches", done.stdout.strip())
    assert places is not None, done.stdout
    assert int(places[1]) > MIN_PLACES


def test_the_program_writes_the_same_brief_in_another_process(written: Written) -> None:
    """Other hash seeds, other set orders: nothing of them may show."""
    folder = EXAMPLE if (written.texts / "02-npa-2026-02-09.txt").is_file() else SEEDS
    command = [str(Path(sys.executable).parent / "onrecord"), "brief", str(folder), "--format", "json", "-q"]
    env = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, check=True, env=env)
    assert done.stdout.decode().strip() == written.brief.read_text(encoding="utf-8").strip()
