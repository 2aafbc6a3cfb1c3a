"""What a caller may set when reports are cleaned."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Options:
    """The knobs of cleaning.

    `latest` is the last day that is believed as a day of publication. A row stage has no clock, so the
    caller says; without it a date in the future is believed as it stands.
    """

    latest: date = date(2099, 12, 31)
