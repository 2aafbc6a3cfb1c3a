"""Bytes that are not UTF-8: read with marks, or named with the command that mends them."""

import pytest

from .pages import STORY, cleaned, issues

LONG = STORY.encode() * 3
RUSSIAN = "Председатель совета порта заявила, что сборы вырастут. "


def test_a_few_bad_bytes_are_read_as_marks() -> None:
    data = LONG + b" Caf\xe9."
    (issue,) = issues(data)
    assert cleaned(data).text == LONG.decode() + " Caf\ufffd."
    assert issue.code == "not-utf8"
    assert f"1 of {len(data)} bytes" in issue.detail
    assert f"at byte {len(LONG) + 4}" in issue.detail
    assert "iconv -f" in issue.detail


def test_damage_among_proper_characters_is_not_converted_again() -> None:
    (issue,) = issues("“Fees.” ".encode() + LONG + b"\xff")
    assert "iconv -c -f UTF-8" in issue.detail


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(STORY.encode("utf-16"), "UTF-16", id="utf-16"),
        pytest.param(STORY.encode("utf-32"), "UTF-32", id="utf-32"),
        pytest.param(RUSSIAN.encode("cp1251") * 4, "CP1251", id="cyrillic"),
    ],
)
def test_another_encoding_gives_no_report(data: bytes, encoding: str) -> None:
    (issue,) = issues(data)
    assert issue.code == "not-utf8"
    assert f"iconv -f {encoding}" in issue.detail
    assert "nothing was read" in issue.detail
