"""Which words may stand for a speaker, from what an anchor points at."""

import numpy as np
import pytest

from onrecord.extract.encoder.decode import Found, Points
from onrecord.extract.encoder.words import words_of
from onrecord.extract.leads import candidates, leads, words_in
from onrecord.model import Lead, Mention, Words

from .reports import place

TEXT = "Ida Holm left. Ola Berg said she slept."


def _found(scores: list[tuple[float, float]], start: int = 0) -> Found:
    points = Points(start, np.array(scores, dtype=np.float32))
    return Found(
        (7, 8), {"content": ((8, 10),), "source": ((4, 6),)}, "say", "asserts", 0.9, points, points.scores
    )


def test_words_of_a_span() -> None:
    coded = words_of(TEXT, [(0, len(TEXT))])
    assert words_in(coded, place(TEXT, "Ida Holm")) == (0, 2)
    assert words_in(coded, place(TEXT, "slept")) == (8, 9)


def test_names_and_sources_are_candidates_once_each() -> None:
    coded = words_of(TEXT, [(0, len(TEXT))])
    names = [Mention(Words.at(TEXT, [place(TEXT, each)]), "person") for each in ("Ida Holm", "Ola Berg")]
    assert candidates(names, [_found([])], coded) == [place(TEXT, "Ida Holm"), place(TEXT, "Ola Berg")]


@pytest.mark.parametrize(
    ("scores", "start", "expected"),
    [
        pytest.param([(0.9, 0.1), (0.7, 0.1)], 0, [((0, 8), 0.8, 0.1)], id="the mean of its words"),
        pytest.param([(0.01, 0.02)] * 9, 0, [], id="unlikely"),
        pytest.param([(0.9, 0.9)] * 3, 1, [], id="seen in part only"),
        pytest.param([], 0, [], id="not seen"),
    ],
)
def test_leads(
    scores: list[tuple[float, float]], start: int, expected: list[tuple[object, float, float]]
) -> None:
    coded = words_of(TEXT, [(0, len(TEXT))])
    found = leads(_found(scores, start), [place(TEXT, "Ida Holm")], coded)
    assert list(found) == [Lead(*each) for each in expected]  # type: ignore[arg-type]
