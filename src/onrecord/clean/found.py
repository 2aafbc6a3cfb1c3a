"""What a page says about itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Found:
    """Title, byline and so on as found in a report; None where the report does not say."""

    url: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    outlet: str | None = None
    published: date | None = None
