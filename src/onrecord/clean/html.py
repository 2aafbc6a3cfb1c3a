"""The text of an HTML page and what the page says about itself."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.clean.found import Found

_SITE_BAR = re.compile(r"(\s+[|–—»·-]\s+)")


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
        title=_without_site(document.title, document.sitename or "", document.hostname or ""),
        byline=document.author or None,
        outlet=document.sitename or None,
        published=date.fromisoformat(document.date) if document.date else None,
    )


def _without_site(title: str | None, site: str, host: str) -> str | None:
    """The title without the site's name, which pages put behind a bar or dash."""
    parts = _SITE_BAR.split(title or "")
    last = _letters(parts[-1])
    if len(parts) < 3 or not last or (last != _letters(site) and last not in _letters(host)):
        return title or None
    return "".join(parts[:-2]).strip() or None


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _date_options(latest: date) -> dict[str, Any]:
    return {"original_date": True, "extensive_search": True, "max_date": latest.isoformat()}
