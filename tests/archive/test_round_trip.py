"""Any statement comes back as it went in."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.model import (
    Account,
    Act,
    Candidate,
    Dated,
    Grade,
    Link,
    Mode,
    Speaker,
    SpeakerKind,
    Stamp,
    Stance,
    Statement,
    Unnamed,
    Words,
)

from .builders import make_report, make_statement

TEXT = st.text(st.characters(), max_size=12)  # lone surrogates and NUL too
SPANS = st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 9999)), min_size=1, max_size=3).map(tuple)
WORDS = st.none() | st.builds(Words, TEXT, SPANS)
VERSIONS = count(1)
KIND = st.sampled_from(get_args(SpeakerKind))


def statements() -> st.SearchStrategy[Statement]:
    """Statements with any values in all of their fields."""
    speaker = st.builds(Speaker, TEXT, KIND, st.none() | TEXT, st.none() | TEXT, st.booleans())
    chain = st.lists(st.builds(Link, TEXT, KIND, st.booleans(), WORDS, WORDS), max_size=3)
    stamp = st.builds(Stamp, st.sampled_from(["clean", "extract", "resolve"]), TEXT)
    values: dict[str, st.SearchStrategy[Any]] = {
        "id": st.just("st_1"),
        "report": st.just(make_report().ref),
        "content": st.builds(Words, TEXT, SPANS),
        "cue": WORDS,
        "source": WORDS,
        "speaker": st.none() | speaker,
        "chain": chain.map(tuple),
        "via": st.lists(TEXT, max_size=3).map(tuple),
        "addressee": st.none() | TEXT,
        "mode": st.sampled_from(get_args(Mode)),
        "act": st.sampled_from(get_args(Act)),
        "stance": st.sampled_from(get_args(Stance)),
        "said_on": st.none() | st.builds(Dated, st.dates(), st.dates(), TEXT, SPANS),
        "confidence": st.floats(0, 1),
        "backing": WORDS,
        "made_by": st.lists(stamp, max_size=4).map(tuple),
        "unnamed": st.none() | st.builds(Unnamed, *[st.none() | TEXT] * 5),
        "grade": st.none() | st.sampled_from(get_args(Grade)),
        "speaker_confidence": st.none() | st.floats(0, 1),
        "candidates": st.lists(
            st.builds(Candidate, TEXT, st.sampled_from(get_args(SpeakerKind)), st.floats(0, 1)), max_size=3
        ).map(tuple),
    }
    assert values.keys() == {field.name for field in fields(Statement)}, "a new field needs a column"
    return st.builds(Statement, **values)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("archive")
    with Archive.open(folder / "onrecord.db") as archive:
        yield archive


@given(statement=statements())
@settings(max_examples=100, deadline=None)
def test_any_statement_comes_back_equal(shared: Archive, statement: Statement) -> None:
    # Each example renews the one report, so this is the round trip of a renewal too.
    account = Account(make_report(), (statement, make_statement(make_report(), (0, 1))))

    shared.add([account], stamps=[Stamp("extract", str(next(VERSIONS)))])

    assert tuple(shared.statements()) == account.statements
    assert shared.find("st_1") == statement
