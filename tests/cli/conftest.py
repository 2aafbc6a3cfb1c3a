"""Runs of the real program; those that need the language model are shared by the tests."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).parent / "onrecord"
GOOD = (
    "The harbour opens in June, port minister Mara Lindqvist said on Tuesday. “Nobody was hurt,” she added.\n"
)
DENIED = "Olaf Berg of Southland denied on Monday that the swing bridge was cracked.\n"
NOT_UTF8 = "The café was shut, René said. ".encode("latin-1")
TOO_LARGE = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Done:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


def run_program(*arguments: str | Path, stdin: str = "", cwd: Path | None = None, **env: str) -> Done:
    """The program run to its end, in an environment of its own where only `env` names an archive."""
    kept = {name: value for name, value in os.environ.items() if name != "ONRECORD_DB"}
    done = subprocess.run(
        [str(PROGRAM), *map(str, arguments)], input=stdin.encode(), capture_output=True, cwd=cwd,
        env={**kept, "PYTHONUTF8": "1", "COLUMNS": "110", **env}, timeout=120,
    )  # fmt: skip
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def run() -> Run:
    return run_program


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two good reports with a manifest, and a file for each way in which one can be bad."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "denied.txt").write_text(DENIED, encoding="utf-8")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"PK\x03\x04\x00\x00\x00")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "latin.txt").write_bytes(NOT_UTF8)
    with (folder / "large.txt").open("wb") as large:
        large.truncate(TOO_LARGE)
    rows = ['{"path": "good.txt", "published": "2024-05-03", "outlet": "The Gull"}']
    rows.append('{"path": "denied.txt", "published": "2024-05-10", "outlet": "Radio Nord"}')
    (folder / "manifest.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def mixed(folder: Path) -> Done:
    """The folder read to JSON Lines."""
    return run_program("read", folder)


@pytest.fixture(scope="session")
def archive(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive to which the folder was added, quietly."""
    path = tmp_path_factory.mktemp("archive") / "news.db"
    done = run_program("add", folder, "--db", path, "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
    return path
