"""The archive: the only room with a database."""

from onrecord.archive.actors import ActorRow
from onrecord.archive.doubts import Doubt
from onrecord.archive.finding import Found
from onrecord.archive.linking import Book
from onrecord.archive.queries import Run, StatementFilter
from onrecord.archive.store import Archive
from onrecord.archive.taking import Shelf
from onrecord.archive.writing import Added

__all__ = ["ActorRow", "Added", "Archive", "Book", "Doubt", "Found", "Run", "Shelf", "StatementFilter"]
