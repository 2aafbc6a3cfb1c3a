"""Persons that the parser did not see, known by title or apposition."""

import pytest

from onrecord.model import Mention
from onrecord.resolve.titled import with_titled

from .readings import make_reading, said


def _found(source: str) -> tuple[Mention, ...]:
    text = f"{source} said no."
    return with_titled(make_reading(text, attributions=[said(text, "no", source=source)])).mentions


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        pytest.param("Bishop Godwin Oreva", "Godwin Oreva", "Bishop", id="title"),
        pytest.param(
            "Deputy Superintendent of Police Harbir Sanwal", "Harbir Sanwal",
            None, id="title with of: the part before it is not the name",
        ),
        pytest.param("Sione Vatu, a geologist in Tonga", "Sione Vatu", "geologist in Tonga", id="apposition"),
        pytest.param("Justice Kean", "Kean", "Justice", id="one name after a title"),
    ],
)  # fmt: skip
def test_a_person_is_found(source: str, name: str, role: str | None) -> None:
    found = _found(source)
    assert [(each.words.text, each.kind) for each in found] == [(name, "person")]
    if role:
        assert found[0].role is not None
        assert found[0].role.text == role


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Ferrant Marine", id="a body"),
        pytest.param("Sarn Lake Commission, a body of three", id="a body described"),
        pytest.param("The Minister", id="a title alone"),
        pytest.param("residents of Port Vell", id="a place in a description"),
        pytest.param("she", id="pronoun"),
    ],
)
def test_nothing_is_made_a_person_without_a_sign(source: str) -> None:
    assert _found(source) == ()
