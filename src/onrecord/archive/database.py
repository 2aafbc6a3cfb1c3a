"""The SQLite file: how it is opened, whose it is, and how its errors read."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from onrecord.archive.schema import SCHEMA_VERSION, metadata
from onrecord.archive.upgrade import upgrade
from onrecord.errors import ArchiveError

APPLICATION_ID = int.from_bytes(b"onrc", "big")
BUSY_S = 30.0

# SQLite takes 999 parameters in one statement where it is built as before 3.32 (2020).
MAX_PARAMETERS = 900


def open_database(path: Path) -> Engine:
    """An engine over the archive at `path`, which is made when there is none.

    Raises ArchiveError where `path` is not an archive that this version can read; such a file is left
    as it is.
    """
    _check_place(path)
    engine = _engine(path)
    try:
        with translated(path):
            if _is_new(engine, path):
                _create(engine)
            _upgrade(engine)
    except ArchiveError:
        engine.dispose()
        raise
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine with transactions that take the write lock at once.

    A transaction that reads first and writes later is refused, without any wait, when another writer
    came between.
    """
    return engine.execution_options(writing=True)


def batched(values: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    """The values in tuples of up to `size`, in their order; the standard library has it from 3.12."""
    left = iter(values)
    while some := tuple(islice(left, size)):
        yield some


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """A block in which what the database raises becomes an ArchiveError that says what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise ArchiveError(_advice(path, str(cause))) from error


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise ArchiveError(f"{path} is a folder; name a file in it, for instance {path / 'onrecord.db'}.")
    if not path.parent.is_dir():
        raise ArchiveError(f"There is no folder {path.parent} to keep the archive in; create it first.")


def _engine(path: Path) -> Engine:
    # Every open iterator holds a connection: an overflow without limit, so that none waits for another.
    engine = create_engine(
        URL.create("sqlite", database=str(path.resolve())),
        poolclass=QueuePool,
        max_overflow=-1,
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
    )
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: sqlite3.Connection, _record: Any) -> None:
    # Without an isolation level sqlite3 leaves BEGIN to us: its own comes only before the first write.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _is_new(engine: Engine, path: Path) -> bool:
    """True where the file is empty, False where it is an archive of ours."""
    with engine.connect() as connection:
        return _check_owner(connection, path)


def _check_owner(connection: Connection, path: Path) -> bool:
    application, version, tables = (
        connection.exec_driver_sql(question).scalar_one()
        for question in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if (application, version, tables) == (0, 0, 0):
        return True
    if application != APPLICATION_ID:
        raise ArchiveError(f"{path} is the database of another program; name another file for the archive.")
    if version > SCHEMA_VERSION:
        raise ArchiveError(
            f"{path} was written by a newer onrecord (archive version {version}, this one knows "
            f"{SCHEMA_VERSION}); upgrade onrecord to open it."
        )
    return False


def _create(engine: Engine) -> None:
    """Lay out the tables; of several programs that come at once, one does and the others wait."""
    _use_write_ahead_log(engine)
    with for_writing(engine).begin() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 0:
            metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _upgrade(engine: Engine) -> None:
    """Takes an older archive to this version; of several programs that come at once, one does."""
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() == SCHEMA_VERSION:
            return
    with for_writing(engine).begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version < SCHEMA_VERSION:
            upgrade(connection, version)


def _use_write_ahead_log(engine: Engine) -> None:
    # SQLite does not wait for a lock when it changes the journal mode, so we do.
    deadline = time.monotonic() + BUSY_S
    while True:
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        finally:
            connection.close()


def _advice(path: Path, cause: str) -> str:
    if "not a database" in cause:
        return f"{path} is not an onrecord archive (not an SQLite file); name another file for the archive."
    if "locked" in cause:
        return f"{path} has been written by another program for {BUSY_S:.0f} s; run again when it is done."
    if "unable to open" in cause or "readonly" in cause:
        return f"{path} cannot be opened for writing ({cause}); check who may write to it and its folder."
    return f"{path} could not be read or written ({cause}); check the disk, or restore the archive."
