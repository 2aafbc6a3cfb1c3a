"""What a caller may set when reports are collected."""

from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Told

_NOTHING = Told()


@dataclass(frozen=True, slots=True)
class Options:
    """The knobs of collecting.

    `told` applies to every report, field by field, wherever the manifest says nothing. With `manifest`
    None, a file called `manifest.jsonl` in a folder that is read is used by itself.
    """

    manifest: Path | None = None
    told: Told = _NOTHING
    # The longest of the 990 pages in data/clean has 1.6 MB of HTML; a file above 10 MiB is a dump of many
    # reports or no report at all, and would hold a worker's memory for nothing.
    max_bytes: int = 10 * 1024 * 1024
