"""The archive: the only room with a database."""

from onrecord.archive.finding import Found
from onrecord.archive.queries import ActorRow, Run, StatementFilter
from onrecord.archive.store import Archive
from onrecord.archive.writing import Added

__all__ = ["ActorRow", "Added", "Archive", "Found", "Run", "StatementFilter"]
