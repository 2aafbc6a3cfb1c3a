"""Which files are reports, told by their names and first bytes."""

import re
from pathlib import PurePath

from onrecord.model import MediaType

MANIFEST_NAME = "manifest.jsonl"

MEDIA_TYPES: dict[str, MediaType] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
READABLE = f"{', '.join(MEDIA_TYPES)} and files without a suffix"

# "U.S. warns" and "report 2023-02-20" have a dot but no suffix: a suffix is one short word that begins
# with a letter.
_SUFFIX = re.compile(r"(?<=.)\.[a-z][a-z0-9_~-]{0,9}$", re.IGNORECASE)

# Files without a suffix that lie beside reports and are none; the names are those that GitHub's
# licensee and community profile look for, and those of common build files.
_PROJECT_FILES = frozenset(
    {
        "authors", "changelog", "citation", "codeowners", "contributing", "contributors", "copying",
        "dockerfile", "gemfile", "install", "justfile", "licence", "license", "makefile", "news", "notice",
        "readme", "todo", "unlicense", "version",
    }
)  # fmt: skip

_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_SNIFFED_BYTES = 4096


def suffix(name: str) -> str:
    """The file name's suffix in lower case with its dot, or "" when it has none."""
    found = _SUFFIX.search(name)
    return found.group().lower() if found else ""


def is_readable(path: PurePath) -> bool:
    """True when a file of this name, found in a folder, is taken for a report."""
    kind = suffix(path.name)
    return kind in MEDIA_TYPES or (not kind and path.name.lower() not in _PROJECT_FILES)


def media_type(name: str, data: bytes) -> MediaType:
    """The media type by the name's suffix; without one, HTML where the bytes begin like HTML."""
    known = MEDIA_TYPES.get(suffix(name))
    if known is not None:
        return known
    return "text/html" if _HTML_START.match(data[:_SNIFFED_BYTES]) else "text/plain"
