"""Where the quotations of a text are, by their marks alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations

from .reports import covered, make_report


def found(text: str) -> list[str]:
    """The quotations of a text whose every line is a paragraph."""
    return covered(text, quotations(text, paragraphs(make_report(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('She said "no" and left.', ['"no"'], id="straight"),
        pytest.param("She said “no” and left.", ["“no”"], id="curly"),
        pytest.param("She said ‘no’ and left.", ["‘no’"], id="single curly"),
        pytest.param('"No," she said. "Never."', ['"No,"', '"Never."'], id="two in a line"),
        pytest.param("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"], id="one in another"),
        pytest.param(
            "‘The crew’s boat sank,’ she said.", ["‘The crew’s boat sank,’"], id="apostrophe inside"
        ),
        pytest.param("The crew’s boat and the workers’ huts sank.", [], id="possessives"),
        pytest.param("The crew's boat and the workers' huts sank.", [], id="straight possessives"),
        pytest.param("They left in the summer of ’98, didn’t they?", [], id="year and contraction"),
        pytest.param("The ’90s were the crews’ best years.", [], id="decade and possessive"),
        pytest.param("She said “no and left.", ["“no and left."], id="unclosed ends with its paragraph"),
        pytest.param("no” she said.", [], id="closing mark alone"),
        pytest.param("“No,” she said. “Never", ["“No,”", "“Never"], id="last one unclosed"),
        pytest.param(
            "“No,” she said. “It is late.\n\n“It is dark.”",
            ["“No,”", "“It is late.\n\n“It is dark.”"],
            id="over two paragraphs",
        ),
        pytest.param("“One.\n\n“Two.\n\n“Three.” Four.", ["“One.\n\n“Two.\n\n“Three.”"], id="over three"),
        pytest.param(
            '"It is late.\n\n"It is dark," she said.',
            ['"It is late.\n\n"It is dark,"'],
            id="straight over two",
        ),
        pytest.param("“It is late.\n\nThe lamps went on.", ["“It is late."], id="unclosed before plain text"),
        pytest.param(
            "“It is late.\n\nShe said “no”.", ["“It is late.", "“no”"], id="unclosed before another"
        ),
        pytest.param("", [], id="no text"),
        pytest.param("No marks at all.", [], id="no marks"),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_only_the_paragraphs_count() -> None:
    text = "She said “no”.\n\nAdvert: “Buy now”.\n\nHe said “yes”."
    start = text.index("Advert")
    report = make_report(text, furniture=[(start, start + len("Advert: “Buy now”."))])
    assert covered(text, quotations(text, paragraphs(report))) == ["“no”", "“yes”"]


DOUBLE = st.text(alphabet="“”\"’' ab.,\n", max_size=60)
ANY = st.text(alphabet="“”\"‘’' ab.,\n", max_size=60) | st.text(max_size=60)


@given(DOUBLE)
def test_quotations_are_disjoint(text: str) -> None:
    last = 0
    for start, end in quotations(text, paragraphs(make_report(text))):
        assert last <= start < end
        last = end


@given(ANY)
def test_quotations_are_sorted_and_within_the_text(text: str) -> None:
    spans = quotations(text, paragraphs(make_report(text)))
    assert spans == sorted(set(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)
