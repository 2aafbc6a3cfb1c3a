"""Runs of the program: the installed one where a process matters, its entry point in this one elsewhere."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from onrecord.cli import main

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


def run_program(*arguments: str | Path, stdin: str = "") -> Done:
    """The installed program run to its end in a process of its own."""
    env = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "110"}
    command = [str(PROGRAM), *map(str, arguments)]
    done = subprocess.run(command, input=stdin.encode(), capture_output=True, env=env, timeout=120)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_here(*arguments: str | Path, cwd: Path | None = None, **env: str) -> Done:
    """The program's entry point run in this process, which has the modules and the model loaded."""
    out, err = io.StringIO(), io.StringIO()
    with (
        redirect_stdout(out),
        redirect_stderr(err),
        chdir(cwd or Path.cwd()),
        patch.dict(os.environ, {"COLUMNS": "110", **env}),
        patch.object(sys, "argv", [str(PROGRAM), *map(str, arguments)]),
    ):
        try:
            main()
            code: object = 0
        except SystemExit as end:
            code = end.code
    return Done(int(str(code or 0)), out.getvalue(), err.getvalue())


@pytest.fixture(scope="session")
def program() -> Run:
    return run_program


@pytest.fixture(scope="session")
def run() -> Run:
    return run_here


@pytest.fixture(scope="session", autouse=True)
def _no_archive_of_the_user() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("ONRECORD_DB", raising=False)
        yield


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
