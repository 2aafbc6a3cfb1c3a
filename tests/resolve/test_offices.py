"""For whom the holder of an office speaks, by the words of the role alone."""

import pytest

from onrecord.resolve.offices import (
    is_independent,
    is_relative,
    is_role,
    place_spoken_for,
    state_spoken_for,
)


@pytest.mark.parametrize(
    ("role", "state"),
    [
        pytest.param("China's foreign minister", "China", id="possessive"),
        pytest.param("China’s foreign minister", "China", id="curly possessive"),
        pytest.param("Chinese Foreign Ministry spokesman", "China", id="demonym"),
        pytest.param("senior U.S. official", "United States", id="abbreviation"),
        pytest.param("UK prime minister", "United Kingdom", id="initials"),
        pytest.param("Kremlin spokesman", "Russia", id="seat"),
        pytest.param("the Kremlin's spokesman", "Russia", id="seat with article"),
        pytest.param("Pentagon spokeswoman", "United States", id="ministry's house"),
        pytest.param("White House press secretary", "United States", id="house of two words"),
        pytest.param("president of Ghana", "Ghana", id="of"),
        pytest.param("president of the United States", "United States", id="of the"),
        pytest.param("South Korean defence minister", "South Korea", id="two-word demonym"),
        pytest.param("Papua New Guinea's prime minister", "Papua New Guinea", id="longest name wins"),
        pytest.param("Brazilian finance minister", "Brazil", id="Brazil"),
        pytest.param("Nigerian army general", "Nigeria", id="Nigeria"),
        pytest.param("Kenyan police chief", "Kenya", id="Kenya"),
        pytest.param("Turkish Defence Ministry official", "Turkey", id="Turkey"),
        pytest.param("Saudi crown prince", "Saudi Arabia", id="Saudi Arabia"),
        pytest.param("Emirati diplomat", "United Arab Emirates", id="the Emirates"),
        pytest.param("Palestinian president", "Palestine", id="Palestine"),
        pytest.param("Taiwanese officials", "Taiwan", id="Taiwan"),
        pytest.param("Vatican spokesman", "Vatican City", id="the Vatican"),
        pytest.param("New Zealand's prime minister", "New Zealand", id="New Zealand"),
        pytest.param("Japanese chief cabinet secretary", "Japan", id="Japan"),
        pytest.param("Georgian president", "Georgia", id="Georgia"),
        pytest.param("Danish ambassador to Norway", "Denmark", id="sent to another state"),
        pytest.param("India's envoy to China", "India", id="envoy to another state"),
        pytest.param("Norway's ambassador in Copenhagen", "Norway", id="posted to a capital"),
        pytest.param("the French envoy at the United Nations", "France", id="sent to a body"),
        pytest.param("acting U.S. ambassador to Kenya", "United States", id="acting"),
        pytest.param("head of the Danish navy", "Denmark", id="head of"),
        pytest.param("the ambassador to Norway", None, id="whose ambassador is not said"),
        pytest.param("minister for relations with Canada", None, id="state the work is about"),
        pytest.param("U.S. and European officials", None, id="a state and others"),
        pytest.param("European and U.S. officials", None, id="others and a state"),
        pytest.param("American and British diplomats", None, id="two states"),
        pytest.param("European Union spokesman", None, id="no state"),
        pytest.param("NATO secretary general", None, id="alliance"),
        pytest.param("anti-China official", None, id="against a state"),
        pytest.param("former Norwegian prime minister", None, id="former"),
        pytest.param("ex-Danish spy chief", None, id="ex-"),
        pytest.param("retired French general", None, id="retired"),
        pytest.param("late president of Kenya", None, id="dead"),
        pytest.param("former aide to the U.S. president", None, id="former aide"),
        pytest.param("professor of law in Beijing", None, id="professor in a capital"),
        pytest.param("professor at a university in Tokyo", None, id="university in a capital"),
        pytest.param("an analyst in London", None, id="analyst in a capital"),
        pytest.param("head of a think tank in Washington", None, id="think tank in a capital"),
        pytest.param("Swedish economist", None, id="economist"),
        pytest.param("French journalist", None, id="journalist"),
        pytest.param("Egyptian human rights lawyer", None, id="lawyer"),
        pytest.param("Dutch resident", None, id="resident"),
        pytest.param("Norwegian fisherman", None, id="no office"),
        pytest.param("U.S. senator from Ohio", None, id="senator"),
        pytest.param("Indian lawmaker", None, id="lawmaker"),
        pytest.param("British MP", None, id="member of parliament"),
        pytest.param("port minister", None, id="names no state"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_state_spoken_for(role: str, state: str | None) -> None:
    assert state_spoken_for(role) == state


@pytest.mark.parametrize(
    ("role", "place"),
    [
        pytest.param("Ostrey's water minister", "Ostrey", id="one word"),
        pytest.param("Ostrey’s president", "Ostrey", id="curly apostrophe"),
        pytest.param("Upper Ostrey's water minister", "Upper Ostrey", id="two words"),
        pytest.param("Ostrey's goalkeeper", None, id="no office of state"),
        pytest.param("Ostrey's former president", None, id="former"),
        pytest.param("Ostrey water minister", None, id="not a possessor"),
        pytest.param("the town's mayor", None, id="common noun"),
        pytest.param("mayor of Ostrey", None, id="only a possessor counts"),
    ],
)
def test_place_spoken_for(role: str, place: str | None) -> None:
    assert place_spoken_for(role) == place


@pytest.mark.parametrize(
    ("role", "independent"),
    [
        pytest.param("professor of law", True, id="professor"),
        pytest.param("political analyst", True, id="analyst"),
        pytest.param("senior fellow at the Nordic Centre", True, id="fellow"),
        pytest.param("former port minister", True, id="former"),
        pytest.param("Former port minister", True, id="former at the head"),
        pytest.param("retired judge", True, id="retired"),
        pytest.param("ex-minister", True, id="ex-"),
        pytest.param("local resident", True, id="resident"),
        pytest.param("eyewitnesses and residents", True, id="several"),
        pytest.param("union activist", True, id="activist"),
        pytest.param("senator", False, id="a legislator is no outside voice"),
        pytest.param("MP", False, id="MP"),
        pytest.param("Attorney General", False, id="an office with a lawyer's name"),
        pytest.param("latest envoy", False, id="latest is not late"),
        pytest.param("port minister", False, id="minister"),
        pytest.param("ministry spokesman", False, id="spokesman"),
        pytest.param("chief executive", False, id="company office"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_independent(role: str, independent: bool) -> None:
    assert is_independent(role) is independent


@pytest.mark.parametrize(
    ("words", "role"),
    [
        pytest.param("the port minister", True, id="office"),
        pytest.param("Foreign Ministry spokesman", True, id="office with body"),
        pytest.param("a nurse from Leeds", True, id="trade"),
        pytest.param("his counterpart", True, id="relative"),
        pytest.param("Mr.", False, id="Mr"),
        pytest.param("Dr Dame", False, id="two honorifics"),
        pytest.param("34", False, id="age"),
        pytest.param("Monday", False, id="day"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_role(words: str, role: bool) -> None:
    assert is_role(words) is role


def test_is_relative() -> None:
    assert is_relative("his Danish counterpart")
    assert is_relative("Her brother")
    assert not is_relative("the Danish minister")
    assert not is_relative("hers truly")
