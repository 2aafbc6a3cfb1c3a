"""A program that adds accounts to an archive: `python -m archive.writer PATH PREFIX REPORTS`."""

import sys
from pathlib import Path

from onrecord.archive import Archive

from .builders import STAMPS, make_accounts

STATEMENTS = 4

if __name__ == "__main__":
    path, prefix, count = sys.argv[1:]
    with Archive.open(Path(path)) as archive:
        archive.add(make_accounts(int(count), statements=STATEMENTS, prefix=prefix), stamps=STAMPS)
