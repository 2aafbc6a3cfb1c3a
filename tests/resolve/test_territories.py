"""States that no table has, told by their offices."""

import pytest

from onrecord.resolve.territories import territories

from .readings import Name, make_reading, speaker


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Ostrey's water minister met two Ostrey officials.", "Ostrey", {"Ostrey"}, id="offices"),
        pytest.param("Ostrey's army left. Fog lay in Ostrey.", "Ostrey", {"Ostrey"}, id="army and place"),
        pytest.param("Ostrey's water minister left.", "Ostrey", set(), id="one sign is too few"),
        pytest.param("Roe's army met Roe officials. Ida Roe left.", "Roe;Ida Roe", set(), id="a longer name"),
        pytest.param("President Roe left. Roe's army met Roe officials.", "Roe", set(), id="a title"),
        pytest.param("Norway's army left. Fog lay in Norway.", "Norway", set(), id="in the table"),
        pytest.param("Nobody left.", "", set(), id="no names"),
    ],
)
def test_territories(text: str, names: str, expected: set[str]) -> None:
    named: list[Name] = [(name, "person") for name in filter(None, names.split(";"))]
    assert territories(make_reading(text, names=named)) == expected


def test_such_a_state_speaks_for_itself() -> None:
    text = "Ostrey said no. Ostrey's water minister met two Ostrey officials."
    found = speaker(text, "Ostrey", names=[("Ostrey", "place")])
    assert (found.kind, found.name, found.party) == ("state", "Ostrey", "Ostrey")
