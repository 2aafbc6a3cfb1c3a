"""The archives that the contract runs over; another home of the archive joins `archive` as a parameter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.archive import Archive


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive.open(path) as opened:
        yield opened
