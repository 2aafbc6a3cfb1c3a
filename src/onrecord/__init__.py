"""onrecord: many reports in, one sourced account out.

    import onrecord

    brief = onrecord.brief("reports/")
    desk = onrecord.open("news.db")

The names below load on first use, so that `onrecord --help` need not wait for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.desk import Desk, Rows, brief, open, read
    from onrecord.errors import ArchiveError, ManifestError, NotFoundError, OnrecordError, UsageError
    from onrecord.model import Account, Brief, Citation, Issue, Report, Statement, Told

_HOMES = {
    "desk": ("Desk", "Rows", "brief", "open", "read"),
    "errors": ("ArchiveError", "ManifestError", "NotFoundError", "OnrecordError", "UsageError"),
    "model": ("Account", "Brief", "Citation", "Issue", "Report", "Statement", "Told"),
}
__all__ = [
    "Account",
    "ArchiveError",
    "Brief",
    "Citation",
    "Desk",
    "Issue",
    "ManifestError",
    "NotFoundError",
    "OnrecordError",
    "Report",
    "Rows",
    "Statement",
    "Told",
    "UsageError",
    "brief",
    "open",
    "read",
]


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"onrecord.{module}"), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
