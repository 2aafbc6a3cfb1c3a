"""From text to words and windows, and from the network's scores back to statements, without a network."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from onrecord.extract.encoder.cast import cast
from onrecord.extract.encoder.decode import (
    Preset,
    Run,
    Scores,
    Seen,
    anchor_runs,
    best_paths,
    decode,
    role_runs,
)
from onrecord.extract.encoder.labels import (
    ACTS,
    KINDS,
    NAME_LABELS,
    NAMES,
    OFFICES,
    POINTED,
    ROLE_LABELS,
    STANCES,
    first_of,
)
from onrecord.extract.encoder.windows import PIECES, window, windows
from onrecord.extract.encoder.words import shape_of, words_of
from onrecord.weights import CLS, SEP

TEXT = 'Roe said: "No."\n\nShe left'


def test_words_keep_their_places_and_paragraphs() -> None:
    words = words_of(TEXT, [(0, len(TEXT))])
    assert [TEXT[start:end] for start, end in words.spans] == [
        "Roe", "said", ":", '"', "No", ".", '"', "She", "left",
    ]  # fmt: skip
    assert words.breaks == {0, 7}
    assert all(words.pieces)


def test_only_the_given_paragraphs_are_read() -> None:
    words = words_of(TEXT, [(17, 25)])
    assert [TEXT[start:end] for start, end in words.spans] == ["She", "left"]
    assert words_of("", []).spans == ()


@pytest.mark.parametrize(
    ("text", "span", "other"),
    [
        pytest.param("a Roe", (2, 5), (0, 1), id="a capital"),
        pytest.param('a "b"', (2, 3), (4, 5), id="a mark that opens and one that closes"),
        pytest.param("UN un", (0, 2), (3, 5), id="all capitals"),
        pytest.param("12 ab", (0, 2), (3, 5), id="a number"),
    ],
)
def test_shapes_tell_apart(text: str, span: tuple[int, int], other: tuple[int, int]) -> None:
    assert shape_of(text, span) != shape_of(text, other)


def test_a_window_parts_paragraphs() -> None:
    words = words_of(TEXT, [(0, len(TEXT))])
    cut = window(words, 0)
    assert (cut.pieces[0], cut.pieces[-1], cut.end) == (CLS, SEP, 9)
    assert cut.pieces[cut.first[7] - 1] == SEP
    assert len(cut.pieces) == len(cut.shapes)


def test_windows_overlap_and_leave_no_word_out() -> None:
    text = "the mill shut and nobody knew why it did " * 120
    words = words_of(text, [(0, len(text))])
    cuts = list(windows(words))
    assert all(len(cut.pieces) <= PIECES for cut in cuts)
    assert (cuts[0].start, cuts[-1].end) == (0, len(words.spans))
    assert all(before.end > after.start for before, after in pairwise(cuts))


def _scores(labels: Sequence[int], width: int) -> Scores:
    scores = np.full((len(labels), width), -6.0, dtype=np.float32)
    scores[np.arange(len(labels)), labels] = -0.01
    return scores


def test_cues_next_to_each_other_stay_apart() -> None:
    probabilities = np.exp(_scores([0, 1, 2, 1, 0, 3], 4))
    assert [(each.run, each.bare) for each in anchor_runs(probabilities, Preset())] == [
        ((1, 3), False),
        ((3, 4), False),
        ((5, 6), True),
    ]


def test_a_role_does_not_go_on_before_it_begins() -> None:
    content = first_of("content")
    assert best_paths(_scores([0, content + 1, content + 1], ROLE_LABELS)[None])[0].tolist() in (
        [0, 0, 0],
        [0, content, content + 1],
    )
    assert role_runs(np.array([content, content + 1, 0, content, content]), 10) == {
        "content": ((10, 12), (13, 14), (14, 15))
    }


class _Heads:
    """Scores of a text of ten words: source, cue, then content to the end."""

    def anchors(self, window: int) -> Scores:
        return _scores([0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 4)

    def seen_from(self, window: int, anchors: Sequence[Run]) -> Seen:
        content = first_of("content")
        roles = _scores([first_of("source"), 0, content, *[content + 1] * 7], ROLE_LABELS)
        act, stance = (
            _scores([ACTS.index("deny")], len(ACTS)),
            _scores([STANCES.index("denies")], len(STANCES)),
        )
        pointed = np.zeros((1, 10, len(POINTED)), dtype=np.float32)
        pointed[0, 0] = 0.9, 0.2
        return Seen(roles[None], act, stance, pointed)

    def kinds(self, window: int, source: Run) -> Scores:
        assert source == (0, 1)
        return np.array([kind == "person" for kind in KINDS], dtype=np.float32)

    def cast(self, window: int) -> tuple[Scores, Scores, Scores]:
        person = 1 + 2 * NAMES.index("person")
        names = np.exp(_scores([person, 0, 0, person, person + 1, person, 0, 0, 0, 0], NAME_LABELS))
        offices = np.exp(_scores([0, 0, 1, 0, 0, 0, 1, 2, 0, 0], len(OFFICES)))
        return names, offices, np.exp(_scores([1, 0, 0, 0, 0, 0, 1, 0, 0, 0], 2))


def test_scores_become_statements() -> None:
    text = "Roe denied a b c d e f g h"
    cuts = list(windows(words_of(text, [(0, len(text))])))
    (found,) = decode(cuts, _Heads(), Preset())
    assert (found.cue, found.act, found.stance) == ((1, 2), "deny", "denies")
    assert found.roles == {"source": ((0, 1),), "content": ((2, 10),)}
    assert 0.95 < found.sure <= 1
    assert found.kinds.argmax() == KINDS.index("person")
    assert found.points.at((0, 1)) == pytest.approx((0.9, 0.2))
    assert found.points.at((8, 11)) == ()
    assert decode(cuts, _Heads(), Preset(cue=0.999)) == []
    assert decode([], _Heads(), Preset()) == []


def test_names_offices_and_sentences() -> None:
    text = "Roe denied a b c d e f g h"
    held = cast(list(windows(words_of(text, [(0, len(text))]))), _Heads())
    assert [(each.run, each.kind) for each in held.names] == [
        ((0, 1), "person"),
        ((3, 5), "person"),
        ((5, 6), "person"),
    ]
    assert (held.offices, held.begins) == (((2, 3), (6, 8)), (0, 6))
    assert cast([], _Heads()).names == ()
