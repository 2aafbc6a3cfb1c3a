"""States found by their names, demonyms and seats, in words and in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.states import state_named, state_words


@pytest.mark.parametrize(
    ("words", "state", "form"),
    [
        pytest.param("Norway", "Norway", "name", id="name"),
        pytest.param("the U.S.", "United States", "name", id="abbreviation with article"),
        pytest.param("US", "United States", "name", id="initials"),
        pytest.param("The Netherlands", "Netherlands", "name", id="article in capitals"),
        pytest.param("Communist China", "China", "name", id="epithet"),
        pytest.param("mainland China", "China", "name", id="mainland"),
        pytest.param("People's Republic of China", "China", "name", id="straight apostrophe"),
        pytest.param("People’s Republic of China", "China", "name", id="curly apostrophe"),
        pytest.param("Côte d’Ivoire", "Ivory Coast", "name", id="curly apostrophe and accent"),
        pytest.param("China's", "China", "name", id="possessive"),
        pytest.param("China’s", "China", "name", id="curly possessive"),
        pytest.param("United States'", "United States", "name", id="bare possessive"),
        pytest.param(" Norway ", "Norway", "name", id="white space around"),
        pytest.param("Beijing", "China", "capital", id="capital"),
        pytest.param("Washington", "United States", "capital", id="capital that is also a name"),
        pytest.param("the Kremlin", "Russia", "seat", id="seat"),
        pytest.param("Quai d’Orsay", "France", "seat", id="seat with apostrophe"),
        pytest.param("the Chinese", "China", "demonym", id="demonym"),
        pytest.param("Kenyans", "Kenya", "demonym", id="plural demonym"),
        pytest.param("Nigerian", "Nigeria", "demonym", id="not Niger"),
        pytest.param("Papua New Guinea", "Papua New Guinea", "name", id="longest form"),
        pytest.param("Guinea-Bissau", "Guinea-Bissau", "name", id="longest form with hyphen"),
        pytest.param("South Sudanese", "South Sudan", "demonym", id="longest demonym"),
        pytest.param("Democratic Republic of Congo", "Democratic Republic of Congo", "name", id="one Congo"),
        pytest.param("Republic of Congo", "Republic of Congo", "name", id="the other Congo"),
    ],
)
def test_state_named(words: str, state: str, form: str) -> None:
    named = state_named(words)
    assert named is not None
    assert (named.state, named.form) == (state, form)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("  ", id="white space"),
        pytest.param("us", id="pronoun"),
        pytest.param("turkey", id="bird"),
        pytest.param("Chinese officials", id="more than the state"),
        pytest.param("Norway and Denmark", id="two states"),
        pytest.param("Korea", id="North or South"),
        pytest.param("Lowfield", id="no state"),
        pytest.param("Romanesque", id="only begins like one"),
        pytest.param("Indo-China", id="ends like one"),
    ],
)
def test_no_state_named(words: str) -> None:
    assert state_named(words) is None


def test_words_come_in_order_with_their_places() -> None:
    text = "The Kremlin told Norwegian envoys that the U.S. and Denmark’s crews had left Paris."
    found = state_words(text)
    assert [text[word.start : word.end] for word in found] == [
        "Kremlin", "Norwegian", "U.S.", "Denmark", "Paris",
    ]  # fmt: skip
    assert [word.state for word in found] == ["Russia", "Norway", "United States", "Denmark", "France"]


def test_the_longest_form_wins() -> None:
    text = "Papua New Guinea, Equatorial Guinea and Guinea sent ships to South Sudan and Sudan."
    states = [word.state for word in state_words(text)]
    assert states == ["Papua New Guinea", "Equatorial Guinea", "Guinea", "South Sudan", "Sudan"]


def test_a_form_inside_a_word_is_none() -> None:
    assert state_words("Omani crews, not romans; Malice; anti-China; Chadwick") == state_words("Omani")


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["Niger", "ia", "’s", " ", "Oman", "-", "US."])).map("".join)
)
def test_any_text_is_searched(text: str) -> None:
    last = 0
    for word in state_words(text):
        assert last <= word.start < word.end <= len(text)
        last = word.end
    state_named(text)
