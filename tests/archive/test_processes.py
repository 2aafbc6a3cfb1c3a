"""Several programs on one archive: no writer loses anything, no reader waits, a kill harms nothing."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.archive import Added, Archive

from .builders import STAMPS, make_account, make_accounts
from .writer import STATEMENTS

PACKAGE = __name__.rpartition(".")[0]
ROOT = Path(__file__).parents[PACKAGE.count(".") + 1]


def start_writer(path: Path, prefix: str, count: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"{PACKAGE}.writer", str(path), prefix, str(count)]
    return subprocess.Popen(command, cwd=ROOT)


def test_writers_at_once_lose_nothing(path: Path) -> None:
    # No archive is there yet: they race to lay it out as well, and two of them add the same reports.
    writers = [start_writer(path, prefix, 60) for prefix in ("north", "south", "south")]

    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    with Archive.open(path) as archive:
        assert len(list(archive.reports())) == 120
        assert len(list(archive.statements())) == 120 * STATEMENTS
        counts = [run.counts or {} for run in archive.runs()]
    assert sum(count["reports"] for count in counts) == 120
    assert sum(count["known"] for count in counts) == 60


def test_readers_and_a_writer_do_not_wait_for_each_other(archive: Archive, path: Path) -> None:
    archive.add(make_accounts(60, statements=20), stamps=STAMPS)
    walk = archive.statements()
    next(walk)
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM report")

        assert len(list(archive.statements())) == 1200
        other.execute("COMMIT")
    finally:
        other.close()

    assert archive.add([make_account()], stamps=STAMPS).reports == 1
    assert len(list(walk)) == 1199  # still as it was when the walk began
    assert len(list(archive.statements())) == 2


@pytest.mark.parametrize("held", [0, 1, 40, 120, 300])
def test_a_killed_writer_leaves_whole_reports_and_the_next_does_the_rest(path: Path, held: int) -> None:
    total = 1500
    writer = start_writer(path, "wire", total)
    try:
        _wait_for(path, held)
    finally:
        writer.kill()
        writer.wait(timeout=60)

    with Archive.open(path) as archive:
        reports = len(list(archive.reports()))
        assert held <= reports < total
        assert len(list(archive.statements())) == reports * STATEMENTS
        _check_whole(path)
        added = archive.add(make_accounts(reports + 20, statements=STATEMENTS), stamps=STAMPS)
        assert added == Added(reports=20, statements=20 * STATEMENTS, known=reports)
        assert len(list(archive.statements())) == (reports + 20) * STATEMENTS


def _wait_for(path: Path, held: int) -> None:
    """Return once the file is there and the archive in it holds so many reports."""
    deadline = time.monotonic() + 30
    while not path.exists() or (held and _reports_in(path) < held):
        assert time.monotonic() < deadline, f"the writer did not come to {held} reports"
        time.sleep(0.002)


def _reports_in(path: Path) -> int:
    connection = sqlite3.connect(path, timeout=30)
    try:
        return int(connection.execute("SELECT count(*) FROM report").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are not laid out yet
        return 0
    finally:
        connection.close()


def _check_whole(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
