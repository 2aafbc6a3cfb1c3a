"""What is told of unnamed sources, and how sources are graded."""

import pytest

from onrecord.model import Grade, Speaker, Unnamed, grade_of
from onrecord.resolve.unnamed import Told

from .readings import speakers, words


def told(text: str, *sources: str) -> list[Unnamed | None]:
    """What is told of the sources, asked in text order."""
    known, after, found = Told(text), 0, []
    for source, who in zip(sources, speakers(text, sources), strict=True):
        place = words(text, source, after=after)
        after = place.end
        found.append(known.of(who, place))
    return found


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            "Two senior Norwegian officials briefed on the file said no.",
            "Two senior Norwegian officials briefed on the file",
            Unnamed("two", "senior", "Norwegian", "briefed on the file"),
            id="number, rank, whose, knows",
        ),
        pytest.param(
            "An official of the ministry said no.",
            "An official of the ministry",
            Unnamed("an", of="the ministry"),
            id="of",
        ),
        pytest.param(
            "An officer who had seen the yard said no.",
            "An officer who had seen the yard",
            Unnamed("an", knows="had seen the yard"),
            id="clause",
        ),
        pytest.param(
            "An aide, who asked not to be named because the talks go on, said no.",
            "An aide",
            Unnamed("an", why="because the talks go on"),
            id="why, outside the source",
        ),
        pytest.param(
            "Two clerks said no. Both insisted on anonymity because the file is open.",
            "Two clerks",
            Unnamed("two", why="because the file is open"),
            id="why, in the next sentence",
        ),
        pytest.param(
            "An aide who was not authorised to speak said no.",
            "An aide who was not authorised to speak",
            Unnamed("an", why="not authorised to speak"),
            id="not authorised",
        ),
        pytest.param("The official said no.", "The official", None, id="nothing told"),
    ],
)
def test_what_is_told(text: str, source: str, expected: Unnamed | None) -> None:
    assert told(text, source) == [expected]


def test_what_was_told_holds_for_the_rest() -> None:
    text = "An official of the ministry said no. The official said so twice."
    first, second = told(text, "An official of the ministry", "The official")
    assert first == second == Unnamed("an", of="the ministry")


def test_nothing_is_told_of_the_named() -> None:
    assert told("The union said no.", "The union") == [None]


@pytest.mark.parametrize(
    ("kind", "name", "unnamed", "grade"),
    [
        pytest.param("person", "Una Bly", None, "named", id="person"),
        pytest.param("state", "Norway", None, "body", id="state"),
        pytest.param("document", "survey", None, "document", id="document"),
        pytest.param("unnamed", "senior official", None, "described", id="described"),
        pytest.param("unnamed", "source", None, "anonymous", id="nothing told"),
        pytest.param("unnamed", "source", Unnamed(of="the ministry"), "described", id="whose is told"),
        pytest.param("group", "residents", None, "described", id="group"),
    ],
)
def test_grades(kind: str, name: str, unnamed: Unnamed | None, grade: Grade) -> None:
    speaker = Speaker(name, kind, None, None, kind not in ("unnamed", "group"))  # type: ignore[arg-type]
    assert grade_of(speaker, unnamed) == grade


def test_an_unknown_speaker_has_no_grade() -> None:
    assert grade_of(None, None) is None
