"""The paragraphs that may hold statements: furniture cut out, wrapped lines joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.paragraphs import paragraphs
from onrecord.model import Span

from .reports import covered, make_report, place

WRAPPED = "The harbour board of Easthaven met on Monday and\nagreed to raise the fees."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="no text"),
        pytest.param(" \n\t\n ", [], id="white space"),
        pytest.param("One.", ["One."], id="one line"),
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line between"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="a line each"),
        pytest.param("  One. \n\n\tTwo.\n", ["One.", "Two."], id="white space around"),
        pytest.param(WRAPPED, [WRAPPED], id="hard-wrapped"),
        pytest.param(WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n")], id="wrapped with crlf"),
        pytest.param("One.\r\n\r\nTwo.\r\n", ["One.", "Two."], id="crlf"),
        pytest.param("Fees\n\nrise again.", ["Fees", "rise again."], id="a blank line always parts"),
        pytest.param("Fees to rise\nThe board met.", ["Fees to rise", "The board met."], id="short title"),
        pytest.param(
            "The board of the harbour met late on Monday night.\nthe end",
            ["The board of the harbour met late on Monday night.", "the end"],
            id="a final stop ends a paragraph",
        ),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert covered(text, paragraphs(make_report(text))) == expected


@pytest.mark.parametrize(
    ("text", "cut", "expected"),
    [
        pytest.param("One.\n\nAdvert.\n\nTwo.", ["Advert."], ["One.", "Two."], id="a paragraph"),
        pytest.param("One. Advert. Two.", ["Advert."], ["One.", "Two."], id="inside a line"),
        pytest.param("Advert. One.", ["Advert."], ["One."], id="at the start"),
        pytest.param("One. Advert.", ["Advert."], ["One."], id="at the end"),
        pytest.param("Ad. One. Buy. Two. Now.", ["Ad.", "Buy.", "Now."], ["One.", "Two."], id="several"),
        pytest.param(
            "One.\nAdvert.\nAdvert too.\nTwo.", ["Advert.\nAdvert too."], ["One.", "Two."], id="lines"
        ),
        pytest.param("Advert.", ["Advert."], [], id="nothing left"),
    ],
)
def test_furniture_is_cut_out(text: str, cut: list[str], expected: list[str]) -> None:
    report = make_report(text, furniture=[place(text, exact) for exact in cut])
    assert covered(text, paragraphs(report)) == expected


LINES = st.lists(st.sampled_from(["One.", "a", "", " ", "\r", "x" * 60, "The board", "“Two"])).map("\n".join)


@given(LINES | st.text(max_size=80), st.data())
def test_paragraphs_are_sorted_disjoint_and_free_of_furniture(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    furniture: list[Span] = list(zip(cuts[::2], cuts[1::2], strict=False))
    last = 0
    for start, end in paragraphs(make_report(text, furniture=furniture)):
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end
