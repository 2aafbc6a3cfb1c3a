"""Names, what they are names of, and the offices beside them, read with the shipped network."""

import pytest

from onrecord.extract.mentions import completed, is_outlet
from onrecord.model import Mention, Words

from .reports import place, read


def named(text: str, kind: str) -> list[str]:
    return [mention.words.text for mention in read(text).mentions if mention.kind == kind]


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        pytest.param("Harbour Times", True, id="last word"),
        pytest.param("the Lowfield Gazette", True, id="article"),
        pytest.param("BBC", True, id="initials"),
        pytest.param("BBC Scotland", True, id="initials and more"),
        pytest.param("Radio Nord", True, id="radio"),
        pytest.param("Ferrant Marine", False, id="company"),
        pytest.param("Times Square Garage", False, id="outlet word not last"),
        pytest.param("the ", False, id="article alone"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_outlet(name: str, outlet: bool) -> None:
    assert is_outlet(name) is outlet


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param("Ida Holm said no.", "Ida Holm", None, id="bare name"),
        pytest.param(
            "Ida Holm, the port minister, said the ship was empty.",
            "Ida Holm",
            "port minister",
            id="after",
        ),
        pytest.param(
            "Norway's port minister, Ida Holm, said the ship was empty.",
            "Ida Holm",
            "Norway's port minister",
            id="before, with a comma",
        ),
        pytest.param(
            "White House spokesperson Dana Reyes said the president had been briefed.",
            "Dana Reyes",
            "White House spokesperson",
            id="before",
        ),
        pytest.param("President Tomas Verel told the crews to wait.", "Tomas Verel", "President", id="title"),
    ],
)
def test_a_person_and_the_office_beside(text: str, name: str, role: str | None) -> None:
    (person,) = [mention for mention in read(text).mentions if mention.kind == "person"]
    assert person.words.text == name
    assert (person.role.text if person.role else None) == role


def test_honorifics_and_possessives_are_no_part_of_a_name() -> None:
    assert named("Dr Ida Holm's crew saw Sir Ola Berg’s boat.", "person") == ["Ida Holm", "Ola Berg"]


def test_kinds() -> None:
    text = "Ida Holm told Radio Nord that French crews of the Foreign Ministry had left Norway for Oslo."
    kinds = {mention.words.text: mention.kind for mention in read(text).mentions}
    assert kinds == {
        "Ida Holm": "person",
        "Radio Nord": "outlet",
        "French": "nationality",
        "Foreign Ministry": "body",
        "Norway": "place",
        "Oslo": "place",
    }


def test_a_surname_alone_is_its_bearers() -> None:
    assert named("Ida Holm said the ship was empty. Holm did not name the owner.", "person") == [
        "Ida Holm",
        "Holm",
    ]


def mention(text: str, exact: str, kind: str = "person") -> Mention:
    return Mention(Words.at(text, [place(text, exact)]), "person" if kind == "person" else "body")


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Ida Holm left. Holm slept.", ["Ida Holm"], ["Ida Holm", "Holm"], id="surname was missed"
        ),
        pytest.param("Ida Holm left. Ida slept.", ["Ida Holm"], ["Ida Holm"], id="forename is not added"),
        pytest.param("Ida Holm left Holmby.", ["Ida Holm"], ["Ida Holm"], id="no part of a longer word"),
        pytest.param("Ida Holm left Holm-on-Sea.", ["Ida Holm"], ["Ida Holm"], id="no part of a compound"),
        pytest.param("Holm left.", ["Holm"], ["Holm"], id="no full name"),
        pytest.param("Nobody left.", [], [], id="no names"),
    ],
)
def test_missed_surnames_are_added(text: str, names: list[str], expected: list[str]) -> None:
    found = completed([mention(text, name) for name in names], [(0, len(text))], text)
    assert [each.words.text for each in found] == expected


def test_a_surname_taken_for_a_body_is_a_person() -> None:
    text = "Ida Holm left. Soon Holm-like crews and Berg slept. Ola Berg woke."
    given = [mention(text, "Ida Holm"), mention(text, "Berg", "body"), mention(text, "Ola Berg")]
    assert [each.kind for each in completed(given, [(0, len(text))], text)] == ["person"] * 3


def test_surnames_are_added_in_paragraphs_only() -> None:
    text = "Ida Holm left. Holm slept."
    assert len(completed([mention(text, "Ida Holm")], [(0, 14)], text)) == 1
