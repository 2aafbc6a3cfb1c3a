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

    def filled(self, other: "Found") -> "Found":
        """This, with what it lacks taken from `other`."""
        return Found(
            self.url or other.url,
            self.title or other.title,
            self.byline or other.byline,
            self.dateline or other.dateline,
            self.outlet or other.outlet,
            self.published or other.published,
        )
