"""Windows of reports in batches, with the labels that the losses want."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.extract.encoder.labels import POINTED, first_of
from training.encoder.examples import Cut, Example, Row, Target, cuts, example
from training.encoder.guises import guise
from training.encoder.network import Batch

BATCH = 8
POOL = 50 * BATCH  # windows that are sorted by length among themselves, so that batches hold little padding
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Data:
    """What to train on; how often the corpus and the labelled real reports are read for once of PolNeAR."""

    polnear: Sequence[Row]
    corpus: Sequence[Row]
    repeat: int

    def examples(self, chance: random.Random) -> Iterator[Example]:
        """One epoch's reports, each in a guise of its own."""
        for row in (*self.polnear, *(row for _ in range(self.repeat) for row in self.corpus)):
            yield example(row, guise(row["text"], chance))


@dataclass(frozen=True, slots=True)
class Held:
    """The targets of a batch: which row, which anchor (first and end word in its window), which target."""

    rows: Tensor
    anchors: Tensor
    targets: list[tuple[Cut, Target]]


def epoch(data: Data, chance: random.Random) -> list[list[Cut]]:
    """The batches of one epoch, in chance order."""
    held = [cut for made in data.examples(chance) for cut in cuts(made, chance)]
    chance.shuffle(held)
    made: list[list[Cut]] = []
    for start in range(0, len(held), POOL):
        pool = sorted(held[start : start + POOL], key=lambda cut: len(cut.window.pieces))
        batches = [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
        chance.shuffle(batches)
        made += batches
    return made


def collate(batch: list[Cut]) -> Batch:
    """The windows padded to the longest."""
    longest = max(len(cut.window.pieces) for cut in batch)
    pieces, shapes, mask = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(3))
    first = np.zeros((len(batch), max(len(cut.window.first) for cut in batch)), dtype=np.int64)
    for row, cut in enumerate(batch):
        held = cut.window
        pieces[row, : len(held.pieces)], shapes[row, : len(held.pieces)] = held.pieces, held.shapes
        mask[row, : len(held.pieces)] = 1
        first[row, : len(held.first)] = held.first
    return Batch(*(torch.from_numpy(each) for each in (pieces, shapes, mask, first)))


def held_targets(batch: list[Cut]) -> Held | None:
    """The targets whose anchors stand in the batch's windows; None where there are none."""
    found = [(row, cut, target) for row, cut in enumerate(batch) for target in cut.targets]
    if not found:
        return None
    rows = torch.tensor([row for row, _, _ in found])
    places = [[t.start - cut.window.start, t.end - cut.window.start] for _, cut, t in found]
    return Held(rows, torch.tensor(places), [(cut, target) for _, cut, target in found])


def anchor_labels(batch: list[Cut], width: int) -> Tensor:
    """(B, width): the ANCHORS label of each word; IGNORED where it is padding or unsure."""
    labels = np.full((len(batch), width), IGNORED, dtype=np.int64)
    for row, cut in enumerate(batch):
        start = cut.window.start
        known = [word - start for word in range(start, cut.window.end) if word not in cut.example.unsure]
        labels[row, known] = 0
        for target in cut.targets:
            labels[row, target.start - start : target.end - start] = 2
            labels[row, target.start - start] = 3 if target.bare else 1
    return torch.from_numpy(labels)


def role_labels(held: Held, width: int, reach: int) -> Tensor:
    """(targets, width): each word's role; IGNORED where it is padding or farther than `reach` words off."""
    labels = np.full((len(held.targets), width), IGNORED, dtype=np.int64)
    for place, (cut, target) in enumerate(held.targets):
        roles = target.roles[cut.window.start : cut.window.end]
        far = np.abs(np.arange(len(roles)) - (target.start - cut.window.start)) > reach
        labels[place, : len(roles)] = np.where(far, IGNORED, roles)
    return torch.from_numpy(labels)


def word_labels(batch: list[Cut], name: str, width: int) -> Tensor:
    """(B, width): the label that the example's array `name` gives each word; IGNORED where it is unknown."""
    labels = np.full((len(batch), width), IGNORED, dtype=np.int64)
    for row, cut in enumerate(batch):
        own = getattr(cut.example, name)[cut.window.start : cut.window.end]
        labels[row, : len(own)] = np.where(own < 0, IGNORED, own)
    return torch.from_numpy(labels)


def pointed_labels(held: Held, width: int) -> Tensor:
    """(targets, width, POINTED): 1 or 0 for words that are pointed at or not; -1 where it is unknown."""
    labels = np.full((len(held.targets), width, len(POINTED)), -1, dtype=np.int64)
    for place, (cut, target) in enumerate(held.targets):
        own = target.pointed[:, cut.window.start : cut.window.end]
        labels[place, : own.shape[1]] = own.T
    return torch.from_numpy(labels)


def source_words(held: Held) -> tuple[Tensor, list[int]]:
    """Each target's source in its window as an anchor (first and end word), its own anchor where it has none;
    and the number of its kind, -1 where that is unknown.
    """
    places = held.anchors.clone()
    for place, (cut, target) in enumerate(held.targets):
        own = target.roles[cut.window.start : cut.window.end]
        words = np.flatnonzero((own == first_of("source")) | (own == first_of("source") + 1))
        if len(words):
            places[place] = torch.tensor([words[0], words[-1] + 1])
    return places, [target.kind for _, target in held.targets]
