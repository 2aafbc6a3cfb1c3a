"""The encoder's scores → statements: anchors first, then the words each anchor takes for its roles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.encoder.labels import ACTS, KINDS, ROLE_LABELS, ROLES, STANCES, first_of
from onrecord.extract.encoder.windows import Window
from onrecord.model import Act, Stance

Scores = NDArray[np.float32]
Run = tuple[int, int]  # words, half-open


@dataclass(frozen=True, slots=True)
class Seen:
    """What the heads say of the anchors of one window: log probabilities.

    roles is (anchors, words, ROLE_LABELS), acts and stances are (anchors, …). `pointed` are probabilities,
    (anchors, words, POINTED).
    """

    roles: Scores
    acts: Scores
    stances: Scores
    pointed: Scores


class Heads(Protocol):
    """The encoder's view of one report's windows."""

    def anchors(self, window: int) -> Scores:
        """Log probabilities of each word's ANCHORS label, (words, 4)."""

    def seen_from(self, window: int, anchors: Sequence[Run]) -> Seen:
        """What the anchors, in words of the window, see."""

    def kinds(self, window: int, source: Run) -> Scores:
        """How likely the source, in words of the window, is of each of KINDS."""

    def cast(self, window: int) -> tuple[Scores, Scores, Scores]:
        """Probabilities of each word: NAME_LABELS, OFFICES, and (no, yes) whether a sentence begins there."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How sure of an anchor one has to be: the sum of a cue's (or bare content's) probabilities."""

    cue: float = 0.7
    bare: float = 0.5


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a statement shows: its cue, or the first word of a content without one; sure is 0 to 1."""

    run: Run
    bare: bool
    sure: float


@dataclass(frozen=True, slots=True)
class Points:
    """What an anchor points at: the first word it sees, and (words, POINTED) probabilities from there on."""

    start: int
    scores: Scores

    def at(self, run: Run) -> tuple[float, ...]:
        """The mean of the run's words for each of POINTED; nothing for a run that is not seen whole."""
        own = self.scores[max(0, run[0] - self.start) : max(0, run[1] - self.start)]
        return tuple(own.mean(0).tolist()) if run[0] >= self.start and len(own) == run[1] - run[0] else ()


@dataclass(frozen=True, slots=True)
class Found:
    """One statement in words: its cue (None: bare), the runs of each role, act, stance, sureness (0 to 1).

    `kinds` is how likely the speaker is of each of KINDS.
    """

    cue: Run | None
    roles: dict[str, tuple[Run, ...]]
    act: Act
    stance: Stance
    sure: float
    points: Points
    kinds: Scores

    @property
    def anchor(self) -> Run:
        """The cue, or the first run of the content."""
        return self.cue or self.roles["content"][0]


def decode(windows: Sequence[Window], heads: Heads, preset: Preset) -> list[Found]:
    """The statements of one report, in the order of their anchors."""
    if not windows:
        return []
    owners = owner_of_words(windows)
    probabilities = np.concatenate(
        [np.exp(heads.anchors(k))[owners[cut.start : cut.end] == k] for k, cut in enumerate(windows)]
    )
    found: list[Found] = []
    runs = anchor_runs(probabilities, preset)
    for k, cut in enumerate(windows):
        own = [anchor for anchor in runs if owners[anchor.run[0]] == k]
        if own:
            local = [(a.run[0] - cut.start, min(a.run[1], cut.end) - cut.start) for a in own]
            seen = heads.seen_from(k, local)
            paths = best_paths(seen.roles)
            made = (_found(cut, anchor, seen, place, paths[place]) for place, anchor in enumerate(own))
            found += [
                replace(each, kinds=_kinds(each, heads, k, cut)) for each in made if each.roles.get("content")
            ]
    return found


def _kinds(found: Found, heads: Heads, window: int, cut: Window) -> Scores:
    """By the source's words, by the anchor's where there are none."""
    source = found.roles.get("source", ())
    start, end = source[0] if source else found.anchor
    return heads.kinds(window, (start - cut.start, end - cut.start))


def owner_of_words(windows: Sequence[Window]) -> NDArray[np.int64]:
    """For each word the window in which it stands farthest from an edge."""
    total = windows[-1].end
    best, owner = np.full(total, -1.0), np.zeros(total, dtype=np.int64)
    for k, cut in enumerate(windows):
        words = np.arange(cut.start, cut.end)
        before = words - cut.start if k else np.full(len(words), total)
        after = cut.end - 1 - words if cut.end < total else np.full(len(words), total)
        margin = np.minimum(before, after)
        better = margin > best[words]
        best[words[better]], owner[words[better]] = margin[better], k
    return owner


def anchor_runs(probabilities: Scores, preset: Preset) -> list[Anchor]:
    """Runs of cue words and first words of bare contents, in text order."""
    begins, goes_on, bare = (probabilities[:, label] for label in (1, 2, 3))
    cue = begins + goes_on
    is_cue = (cue >= preset.cue) & (cue >= bare)
    starts = is_cue & ~(np.concatenate([[False], is_cue[:-1]]) & (goes_on >= begins))
    runs: list[Anchor] = []
    for at in np.flatnonzero(starts | (~is_cue & (bare >= preset.bare))).tolist():
        if not is_cue[at]:
            runs.append(Anchor((at, at + 1), True, float(bare[at])))
            continue
        end = at + 1
        while end < len(cue) and is_cue[end] and not starts[end]:
            end += 1
        runs.append(Anchor((at, end), False, float(cue[at:end].max())))
    return runs


def _found(cut: Window, anchor: Anchor, seen: Seen, place: int, labels: NDArray[np.int64]) -> Found:
    roles = role_runs(labels, cut.start)
    if "source" in roles:
        roles["source"] = (nearest(roles["source"], anchor.run),)
    content = (labels == first_of("content")) | (labels == first_of("content") + 1)
    chosen = np.exp(seen.roles[place][np.arange(len(labels)), labels])[content]
    return Found(
        None if anchor.bare else anchor.run,
        roles,
        ACTS[int(seen.acts[place].argmax())],
        STANCES[int(seen.stances[place].argmax())],
        anchor.sure * float(chosen.mean()) if len(chosen) else 0.0,
        Points(cut.start, seen.pointed[place]),
        np.zeros(len(KINDS), dtype=np.float32),
    )


def nearest(runs: Sequence[Run], anchor: Run) -> Run:
    """The run nearest to the anchor: of 19,834 sources that PolNeAR's train part marks 6 have two spans."""
    return min(runs, key=lambda run: max(run[0] - anchor[1], anchor[0] - run[1]))


_GOES_ON = np.arange(2, ROLE_LABELS, 2)  # labels that go on with the role before them


def best_paths(scores: Scores) -> NDArray[np.int64]:
    """The likeliest labels (Viterbi): scores (anchors, words, ROLE_LABELS) → (anchors, words).

    A role goes on only where it has begun, so each label has one or two ways to be reached but for the
    likeliest of all, and no table of transitions is needed.
    """
    anchors, count, _ = scores.shape
    rows = np.arange(anchors)
    back = np.zeros(scores.shape, dtype=np.int64)
    total = scores[:, 0].copy()
    total[:, _GOES_ON] = -np.inf
    for word in range(1, count):
        likeliest = total.argmax(1)
        begun, gone = total[:, _GOES_ON - 1], total[:, _GOES_ON]
        back[:, word] = likeliest[:, None]
        back[:, word, _GOES_ON] = np.where(begun >= gone, _GOES_ON - 1, _GOES_ON)
        reached = np.repeat(total[rows, likeliest][:, None], ROLE_LABELS, axis=1)
        reached[:, _GOES_ON] = np.maximum(begun, gone)
        total = reached + scores[:, word]
    paths = np.zeros((anchors, count), dtype=np.int64)
    paths[:, -1] = total.argmax(1)
    for word in range(count - 1, 0, -1):
        paths[:, word - 1] = back[rows, word, paths[:, word]]
    return paths


def role_runs(labels: NDArray[np.int64], start: int) -> dict[str, tuple[Run, ...]]:
    """The runs of words that each role takes, counted from the report's first word."""
    runs: dict[str, list[Run]] = {}
    for word, label in enumerate(labels.tolist()):
        if not label:
            continue
        own = runs.setdefault(ROLES[(label - 1) // 2], [])
        if label % 2 or not own or own[-1][1] != start + word:
            own.append((start + word, start + word + 1))
        else:
            own[-1] = (own[-1][0], start + word + 1)
    return {role: tuple(own) for role, own in runs.items()}
