"""Whose office it is, by the words of the role alone."""

import pytest

from onrecord.resolve.bodies import BodyKind, body_kind
from onrecord.resolve.holders import holder_of
from onrecord.resolve.office_kinds import Office, office_of


@pytest.mark.parametrize(
    ("role", "words"),
    [
        pytest.param("the company's general manager", "company", id="possessor"),
        pytest.param("the crews' delegate", "crews", id="plural possessor"),
        pytest.param("chief executive of the payments firm Corrow", "payments firm Corrow", id="of"),
        pytest.param("head of operations", None, id="a field of work"),
        pytest.param("secretary of state", None, id="of state"),
        pytest.param("its director", "its", id="own"),
        pytest.param("Union delegate", "Union", id="modifier"),
        pytest.param("general manager", None, id="only an office"),
        pytest.param("leads the growers' league", "growers' league", id="verb"),
        pytest.param("two officials of the ministry who saw it", "ministry", id="clause cut off"),
        pytest.param("an official in Oslo", None, id="where one is"),
        pytest.param("adviser to the river board", "river board", id="adviser to"),
        pytest.param("chairman", None, id="bare"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_holder_of(role: str, words: str | None) -> None:
    holder = holder_of(role)
    assert (holder.words if holder else None) == words


@pytest.mark.parametrize(
    ("role", "office"),
    [
        pytest.param("deputy transport minister", "state", id="minister"),
        pytest.param("secretary of state for water", "state", id="secretary of state"),
        pytest.param("chief prosecutor", "state", id="prosecutor"),
        pytest.param("Mayor", "place", id="mayor"),
        pytest.param("county commissioner", "place", id="county officer"),
        pytest.param("chairman of the board", "body", id="chairman"),
        pytest.param("has run the school", None, id="no office word"),
        pytest.param("two officials", "staff", id="officials"),
        pytest.param("beekeeper", None, id="no office"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_office_of(role: str, office: Office | None) -> None:
    assert office_of(role) == office


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Ministry of Water", "organ", id="ministry"),
        pytest.param("central bank", "organ", id="central bank"),
        pytest.param("regional prosecutor's office", "organ", id="prosecutors"),
        pytest.param("Corrow police", "police", id="police"),
        pytest.param("district court", "court", id="court"),
        pytest.param("municipality of Corrow", "local", id="municipality"),
        pytest.param("rowing federation", "other", id="federation"),
        pytest.param("Ferrant Marine", "other", id="company"),
    ],
)
def test_body_kind(name: str, kind: BodyKind) -> None:
    assert body_kind(name) == kind
