"""Which lines of a report are page furniture."""

from collections.abc import Sequence

from onrecord.clean.lines import Line
from onrecord.model import Furniture


def mark(lines: Sequence[Line]) -> tuple[Furniture, ...]:
    """The furniture among the lines, in text order, one entry a line."""
    return tuple(Furniture(line.span, "advert") for line in lines if line.text == "Advertisement")
