"""An archive of an older version becomes one of this: nothing that was read is read again."""

from itertools import groupby

from sqlalchemy import Connection, insert, select, update

from onrecord.archive import schema
from onrecord.archive.appearances import Spoken, appearance_rows, first_statements
from onrecord.model import Speaker

_ADDED_IN_2 = (
    "appearance TEXT", "unnamed TEXT", "grade TEXT", "speaker_confidence FLOAT",
    "candidates TEXT NOT NULL DEFAULT '[]'",
)  # fmt: skip
_RESOLUTION, _STATEMENT, _REPORT = schema.resolution.c, schema.statement.c, schema.report.c


def upgrade(connection: Connection, version: int) -> None:
    """Takes an archive of `version` to SCHEMA_VERSION, within the transaction."""
    if version < 2:
        _to_2(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


def _to_2(connection: Connection) -> None:
    """Adds what is told of speakers, and their appearances; these are placed at the next linking."""
    for column in _ADDED_IN_2:
        connection.exec_driver_sql(f"ALTER TABLE resolution ADD COLUMN {column}")
    connection.exec_driver_sql("CREATE INDEX ix_resolution_appearance ON resolution (appearance)")
    schema.metadata.create_all(connection)
    query = (
        select(
            _STATEMENT.report, _REPORT.published, _STATEMENT.id, _RESOLUTION.name, _RESOLUTION.kind,
            _RESOLUTION.role, _RESOLUTION.party, _RESOLUTION.named,
        )
        .select_from(schema.report.join(schema.statement).join(schema.resolution))
        .where(_RESOLUTION.kind.is_not(None))
        .order_by(_STATEMENT.report, _STATEMENT.ordinal)
    )  # fmt: skip
    spoken_by_report = groupby(connection.execute(query).all(), key=lambda row: (row.report, row.published))
    for (report, published), rows in spoken_by_report:
        spoken: list[Spoken] = [
            (row.id, Speaker(row.name, row.kind, row.role, row.party, row.named)) for row in rows
        ]
        connection.execute(insert(schema.appearance), appearance_rows(report, published, spoken))
        for statement, first in first_statements(spoken).items():
            same = _RESOLUTION.statement == statement
            connection.execute(update(schema.resolution).where(same).values(appearance=first))
