"""Which mentions are of one person, where names are given by hand."""

import pytest

from onrecord.resolve.people import People

from .readings import Name, bearers, make_reading


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Mara Lindqvist spoke first. Lindqvist then left.",
            ["Mara Lindqvist", "Lindqvist"],
            ["Mara Lindqvist", "Mara Lindqvist"],
            id="full name, then surname",
        ),
        pytest.param(
            "Lindqvist left early. Mara Lindqvist had a train to catch.",
            ["Lindqvist", "Mara Lindqvist"],
            ["Mara Lindqvist", "Mara Lindqvist"],
            id="surname before the full name",
        ),
        pytest.param(
            "Mara Lindqvist spoke first. Mara knows the crews.",
            ["Mara Lindqvist", "Mara"],
            ["Mara Lindqvist", "Mara Lindqvist"],
            id="forename alone",
        ),
        pytest.param(
            "Zhu Lanting arrived. Zhu left. Lanting was not seen.",
            ["Zhu Lanting", "Zhu", "Lanting"],
            ["Zhu Lanting"] * 3,
            id="family name first",
        ),
        pytest.param(
            "Mara J. Lindqvist spoke. Mara Lindqvist sat down. Lindqvist left.",
            ["Mara J. Lindqvist", "Mara Lindqvist", "Lindqvist"],
            ["Mara J. Lindqvist"] * 3,
            id="middle initial",
        ),
        pytest.param(
            "Ana Maria de la Vega spoke. De la Vega was calm. Vega smiled.",
            ["Ana Maria de la Vega", "Vega", "Vega"],
            ["Ana Maria de la Vega"] * 3,
            id="particles in the surname",
        ),
        pytest.param(
            "Mara Lindqvist and Jonas Berg met. Berg spoke, Lindqvist did not.",
            ["Mara Lindqvist", "Jonas Berg", "Berg", "Lindqvist"],
            ["Mara Lindqvist", "Jonas Berg", "Jonas Berg", "Mara Lindqvist"],
            id="two people of two surnames",
        ),
        pytest.param(
            "Mara Lindqvist and Ola Lindqvist met.",
            ["Mara Lindqvist", "Ola Lindqvist"],
            ["Mara Lindqvist", "Ola Lindqvist"],
            id="one surname, two full names",
        ),
        pytest.param(
            "Mr Ola Lindqvist met Ms Mara Lindqvist. Mr Lindqvist spoke. Ms Lindqvist did not.",
            ["Ola Lindqvist", "Mara Lindqvist", "Lindqvist", "Lindqvist"],
            ["Ola Lindqvist", "Mara Lindqvist", "Ola Lindqvist", "Mara Lindqvist"],
            id="one surname, told apart by title",
        ),
        pytest.param(
            "Ola Lindqvist ran the yard. Lindqvist left. Kai Lindqvist came. Lindqvist stayed.",
            ["Ola Lindqvist", "Lindqvist", "Kai Lindqvist", "Lindqvist"],
            ["Ola Lindqvist", "Ola Lindqvist", "Kai Lindqvist", "Kai Lindqvist"],
            id="one surname, told apart by who was last named in full",
        ),
        pytest.param(
            "Lindqvist left. Ola Lindqvist and Kai Lindqvist came.",
            ["Lindqvist", "Ola Lindqvist", "Kai Lindqvist"],
            [None, "Ola Lindqvist", "Kai Lindqvist"],
            id="fits two and nobody was named in full yet",
        ),
        pytest.param(
            "Mara\nLindqvist spoke. Lindqvist left.",
            ["Mara\nLindqvist", "Lindqvist"],
            ["Mara Lindqvist", "Mara Lindqvist"],
            id="name over a line break",
        ),
        pytest.param("Berg spoke. Bergman left.", ["Berg", "Bergman"], ["Berg", "Bergman"], id="no prefixes"),
    ],
)
def test_mentions_of_one_person_come_together(
    text: str, names: list[str], expected: list[str | None]
) -> None:
    assert bearers(text, [(name, "person") for name in names]) == expected


def test_a_role_tells_two_of_one_surname_apart() -> None:
    text = "Ola Lindqvist, a fisherman, met Mara Lindqvist, a spokeswoman. Mr. Lindqvist left."
    names: list[Name] = [
        ("Ola Lindqvist", "person", "a fisherman"),
        ("Mara Lindqvist", "person", "a spokeswoman"),
        ("Lindqvist", "person"),
    ]
    assert bearers(text, names)[2] == "Ola Lindqvist"


def test_only_persons_are_people() -> None:
    text = "The Berg yard in Berg is owned by Berg Marine."
    assert list(People(make_reading(text, names=[("Berg", "place"), ("Berg Marine", "body")]))) == []


def test_no_mentions() -> None:
    people = People(make_reading(""))
    assert list(people) == []
    assert people.within(0, 10) == []


def test_the_role_is_the_first_that_stands_by_itself() -> None:
    text = "Mr Berg met his counterpart Ida Holm. Ida Holm, the port minister, smiled. Holm left."
    names: list[Name] = [
        ("Berg", "person", "Mr"),
        ("Ida Holm", "person", "his counterpart"),
        ("Ida Holm", "person", "the port minister"),
        ("Holm", "person"),
    ]
    roles = {person.name: person.role for person in People(make_reading(text, names=names))}
    assert roles == {"Berg": None, "Ida Holm": "the port minister"}


@pytest.mark.parametrize(
    ("text", "name", "role", "gender"),
    [
        pytest.param("Mrs Holm spoke.", "Holm", None, "f", id="Mrs"),
        pytest.param("Ms. Holm spoke.", "Holm", None, "f", id="Ms with a stop"),
        pytest.param("Sir Ola Holm spoke.", "Ola Holm", None, "m", id="Sir"),
        pytest.param("Dr Holm spoke.", "Holm", None, None, id="Dr tells nothing"),
        pytest.param(
            "Ida Holm, a spokeswoman, spoke.", "Ida Holm", "a spokeswoman", "f", id="office in woman"
        ),
        pytest.param("Ola Holm, the chairman, spoke.", "Ola Holm", "the chairman", "m", id="office in man"),
        pytest.param("Ola Holm, the chair, spoke.", "Ola Holm", "the chair", None, id="office tells nothing"),
        pytest.param("Ida Holm, his sister, spoke.", "Ida Holm", "his sister", "f", id="kin"),
    ],
)
def test_gender_is_what_title_or_role_tell(
    text: str, name: str, role: str | None, gender: str | None
) -> None:
    named: Name = (name, "person", role) if role else (name, "person")
    (person,) = People(make_reading(text, names=[named]))
    assert person.gender == gender


def test_within_gives_the_persons_of_a_stretch_in_order() -> None:
    text = "Ida Holm met Jonas Berg. Berg left."
    names: list[Name] = [("Ida Holm", "person"), ("Jonas Berg", "person"), ("Berg", "person")]
    within = People(make_reading(text, names=names)).within(13, len(text))
    assert [person.name for _, person in within] == ["Jonas Berg", "Jonas Berg"]
