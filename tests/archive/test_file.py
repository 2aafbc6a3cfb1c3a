"""The SQLite file: whose it is, what its rows keep through a renewal, and errors that say what to do."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive import Archive
from onrecord.archive.schema import SCHEMA_VERSION
from onrecord.errors import ArchiveError
from onrecord.model import Account

from .builders import NEW_RESOLVE, STAMPS, make_account, make_accounts


def ask(path: Path, question: str) -> list[Any]:
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(question).fetchall()
        connection.commit()
        return rows
    finally:
        connection.close()


def test_a_new_file_is_marked_as_ours_in_wal_mode(archive: Archive, path: Path) -> None:
    assert ask(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert ask(path, "PRAGMA application_id") == [(int.from_bytes(b"onrc", "big"),)]
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]


def test_an_archive_is_opened_again_with_what_it_held(path: Path) -> None:
    account = make_account()
    with Archive.open(path) as archive:
        archive.add([account], stamps=STAMPS)

    with Archive.open(path) as archive:
        assert tuple(archive.statements()) == account.statements


@pytest.mark.parametrize("content", [b"hello", b"x" * 5000], ids=["short", "long"])
def test_a_file_that_is_not_sqlite_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(ArchiveError, match="not an onrecord archive"):
        Archive.open(path)

    assert path.read_bytes() == content


def test_an_empty_file_becomes_an_archive(path: Path) -> None:
    path.touch()

    with Archive.open(path) as archive:
        assert archive.add([make_account()], stamps=STAMPS).reports == 1


@pytest.mark.parametrize(
    "mark", ["CREATE TABLE cake (id)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"]
)
def test_the_database_of_another_program_is_refused_and_left_alone(path: Path, mark: str) -> None:
    ask(path, mark)
    before = path.read_bytes()

    with pytest.raises(ArchiveError, match="another program"):
        Archive.open(path)

    assert path.read_bytes() == before


def test_a_newer_archive_asks_for_a_newer_onrecord(archive: Archive, path: Path) -> None:
    ask(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    with pytest.raises(ArchiveError, match="upgrade onrecord"):
        Archive.open(path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"no folder .*create it first"):
        Archive.open(tmp_path / "missing" / "onrecord.db")


def test_a_folder_is_not_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"is a folder; name a file"):
        Archive.open(tmp_path)


def test_odd_file_names_are_only_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (":memory:", "what?mode=ro#ø.db"):
        with Archive.open(Path(name)) as archive:
            archive.add([make_account()], stamps=STAMPS)
        assert (tmp_path / name).stat().st_size > 0


def test_a_damaged_archive_is_told(path: Path) -> None:
    with Archive.open(path) as archive:
        archive.add(make_accounts(50, statements=5), stamps=STAMPS)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))

    with pytest.raises(ArchiveError, match=r"malformed.*restore"), Archive.open(path) as archive:
        list(archive.statements())


def test_resolving_again_rewrites_no_statement_row(archive: Archive, path: Path) -> None:
    account = make_account()
    archive.add([account], stamps=STAMPS)
    ask(
        path,
        "CREATE TRIGGER untouched BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'rewritten'); END",
    )
    rows = ask(path, "SELECT rowid, * FROM statement")
    made_by = NEW_RESOLVE[1:]
    resolved = tuple(replace(one, speaker=None, made_by=made_by) for one in account.statements)

    assert archive.add([Account(account.report, resolved)], stamps=NEW_RESOLVE).renewed == 1

    assert ask(path, "SELECT rowid, * FROM statement") == rows
    assert tuple(archive.statements()) == resolved


def test_spans_are_json_arrays(archive: Archive, path: Path) -> None:
    account = make_account()
    archive.add([account], stamps=STAMPS)

    (start, end), _ = account.statements[0].content.spans
    found = ask(path, "SELECT json_extract(content_spans, '$[0][0]', '$[0][1]') FROM statement")
    assert found[0] == (f"[{start},{end}]",)
