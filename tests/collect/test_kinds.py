"""Which file names are reports."""

from pathlib import PurePath

import pytest

from onrecord.collect.kinds import is_readable, suffix


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("a.TXT", ".txt", id="capitals"),
        pytest.param("U.S. warns", "", id="full-stops-in-a-title"),
        pytest.param("report 2023.02", "", id="number"),
        pytest.param(".profile", "", id="hidden"),
        pytest.param("a.tar.gz", ".gz", id="last-of-two"),
    ],
)
def test_suffix(name: str, expected: str) -> None:
    assert suffix(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("story", True, id="bare"),
        pytest.param("README", False, id="readme"),
        pytest.param("README.md", True, id="readme-with-suffix"),
        pytest.param("a.json", False, id="json"),
    ],
)
def test_is_readable(name: str, expected: bool) -> None:
    assert is_readable(PurePath(name)) is expected
