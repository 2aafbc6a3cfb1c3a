"""Whom and what a report names, where offices stand and sentences begin: the heads that label words alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.encoder.decode import Heads, Run, Scores, owner_of_words
from onrecord.extract.encoder.labels import NAMES
from onrecord.extract.encoder.windows import Window
from onrecord.model import MentionKind

SURE = 0.5  # of a word being part of a name, an office, or the first of a sentence


@dataclass(frozen=True, slots=True)
class Named:
    """A name in words; `kinds` has a weight for each of NAMES, 0 to the number of its words."""

    run: Run
    kinds: NDArray[np.float32]

    @property
    def kind(self) -> MentionKind:
        return NAMES[int(self.kinds.argmax())]


@dataclass(frozen=True, slots=True)
class Cast:
    """A report's names and offices in words, and the words that begin a sentence, in text order."""

    names: tuple[Named, ...]
    offices: tuple[Run, ...]
    begins: tuple[int, ...]


def cast(windows: Sequence[Window], heads: Heads) -> Cast:
    """The cast of one report, each word seen in the window where it stands farthest from an edge."""
    if not windows:
        return Cast((), (), ())
    owners = owner_of_words(windows)
    seen = [
        [each[owners[cut.start : cut.end] == k] for each in heads.cast(k)] for k, cut in enumerate(windows)
    ]
    names, offices, begins = (np.concatenate(each) for each in zip(*seen, strict=True))
    by_kind = names[:, 1::2] + names[:, 2::2]
    named = tuple(Named(run, by_kind[slice(*run)].sum(0)) for run in _runs(names))
    return Cast(named, tuple(_runs(offices)), tuple(np.flatnonzero(begins[:, 1] >= SURE).tolist()))


def _runs(scores: Scores) -> list[Run]:
    """The runs of words with a label but 0 (odd labels begin, even ones go on), from probabilities."""
    inside = scores[:, 0] < 1 - SURE
    begins = scores[:, 1::2].sum(1) > scores[:, 2::2].sum(1)
    runs: list[Run] = []
    for word in np.flatnonzero(inside).tolist():
        if runs and runs[-1][1] == word and not begins[word]:
            runs[-1] = (runs[-1][0], word + 1)
        else:
            runs.append((word, word + 1))
    return runs
