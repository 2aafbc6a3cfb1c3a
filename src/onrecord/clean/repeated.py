"""Lines that several reports share."""

from collections.abc import Sequence

from onrecord.model import Report


def mark_repeated(reports: Sequence[Report]) -> list[Report]:
    """The reports, in order, with lines that occur in several of them marked as boilerplate."""
    return list(reports)
