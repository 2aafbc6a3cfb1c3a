"""For whom speakers of a report speak; all names and sentences are invented but those of states."""

import pytest

from onrecord.model import Words
from onrecord.resolve.parties import Parties

from .readings import Name, make_reading, speaker, words


def party(text: str, role: str, *, names: list[Name] | None = None, name: str = "") -> str | None:
    """The party of one with this role, which stands in the text."""
    return Parties(make_reading(text, names=names or [])).of_person([words(text, role)], name=name)


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        pytest.param("The union met. The union's head spoke.", "union's head", "union", id="common noun"),
        pytest.param(
            "The river growers' union met. The union's head spoke.",
            "The union's head",
            "river growers' union",
            id="fuller noun before",
        ),
        pytest.param("The Corrow mayor spoke.", "Corrow mayor", "Corrow", id="place before"),
        pytest.param("Sheriff Una Bly of Lowe County spoke.", "Sheriff", "Lowe County", id="place after"),
        pytest.param("A judge of the Lowe court spoke.", "judge of the Lowe court", None, id="judge"),
        pytest.param("The company's lawyer spoke.", "company's lawyer", None, id="lawyer"),
        pytest.param("The former union head spoke.", "former union head", None, id="former"),
        pytest.param("A member of the river board spoke.", "member of the river board", None, id="member"),
        pytest.param("An official in Oslo spoke.", "official in Oslo", "Norway", id="official in a capital"),
        pytest.param("U.S. and European officials spoke.", "U.S. and European officials", None, id="mixed"),
        pytest.param("The chairman spoke.", "chairman", None, id="nothing tells whose"),
    ],
)
def test_party_by_the_words(text: str, role: str, expected: str | None) -> None:
    assert party(text, role) == expected


def test_its_director_is_of_the_body_named_last() -> None:
    text = "Ferrant Marine closed at noon. Its director, Una Bly, spoke."
    assert party(text, "Its director", names=[("Ferrant Marine", "body")]) == "Ferrant Marine"
    other = "Ferrant Marine sold to a grid company. Its director, Una Bly, spoke."
    assert party(other, "Its director", names=[("Ferrant Marine", "body")]) is None


def test_a_short_name_is_the_whole_body() -> None:
    text = "Ferrant Marine closed. Ferrant's chairman spoke."
    assert party(text, "Ferrant's chairman", names=[("Ferrant Marine", "body")]) == "Ferrant Marine"


def test_an_aide_speaks_for_whom_the_one_he_helps_speaks() -> None:
    text = "Norway's minister Una Bly left. A spokesman for Una Bly spoke."
    names: list[Name] = [("Una Bly", "person", "Norway's minister")]
    assert party(text, "spokesman for Una Bly", names=names) == "Norway"


def test_two_who_speak_for_each_other_speak_for_nobody() -> None:
    text = "Una Bly, aide of Kai Berg, met Kai Berg, aide of Una Bly."
    names: list[Name] = [("Una Bly", "person", "aide of Kai Berg"), ("Kai Berg", "person", "aide of Una Bly")]
    assert party(text, "aide of Kai Berg", names=names) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norway's army left. The ministry said no.", "Norway", id="only state, with organs"),
        pytest.param("Norwegian and Danish farmers met. The ministry said no.", None, id="two alike"),
        pytest.param("The ministry said no.", None, id="no state"),
    ],
)
def test_whose_ministry(text: str, expected: str | None) -> None:
    assert speaker(text, "The ministry").party == expected


def test_the_state_that_an_envoy_is_sent_to_is_not_his() -> None:
    text = "Norway was quiet. The ambassador to Norway said no."
    assert speaker(text, "The ambassador to Norway").party is None


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            "A letter from the river board said no.",
            "A letter from the river board",
            "river board",
            id="letter",
        ),
        pytest.param(
            "A survey by the river board said no.", "A survey by the river board", None, id="survey"
        ),
        pytest.param(
            "A notice signed by the harbour union said no.",
            "A notice signed by the harbour union",
            "harbour union",
            id="signed by",
        ),
        pytest.param("The log said no.", "The log", None, id="log"),
    ],
)
def test_the_party_of_a_document(text: str, source: str, expected: str | None) -> None:
    found = speaker(text, source)
    assert (found.kind, found.party) == ("document", expected)


def test_an_american_president_needs_no_state() -> None:
    text = "President Obama spoke of the yard."
    assert Parties(make_reading(text)).of_person([words(text, "President")], name="Obama") is None  # 2024
    later = "President Biden spoke of the yard."
    assert party(later, "President", name="Biden") == "United States"
    assert party("President Quill spoke of the yard.", "President", name="Quill") is None


@pytest.mark.parametrize("role", ["’s", "of the", "'", "the ", "A" * 5000, "of " * 400])
def test_odd_words_do_no_harm(role: str) -> None:
    text = f"{role} spoke."
    reading = make_reading(text)
    Parties(reading).of_person([Words(role, ((0, len(role)),))])
