"""The text of an HTML page and what the page says about itself."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.clean.found import Found


@dataclass(frozen=True, slots=True)
class Page:
    """The extracted text, paragraphs a line each, and what the page says about itself."""

    text: str
    found: Found


def read_page(data: bytes, *, url: str | None, latest: date) -> Page | None:
    """The page's text and metadata, or None when no text comes out."""
    import trafilatura

    document: Any = trafilatura.bare_extraction(
        data,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_date_options(latest),
    )
    if document is None or not (document.text or "").strip():
        return None
    return Page(document.text, _found(document))


def _found(document: Any) -> Found:
    return Found(
        url=document.url or None,
        title=document.title or None,
        byline=document.author or None,
        outlet=document.sitename or None,
        published=date.fromisoformat(document.date) if document.date else None,
    )


def _date_options(latest: date) -> dict[str, Any]:
    return {"original_date": True, "extensive_search": True, "max_date": latest.isoformat()}
