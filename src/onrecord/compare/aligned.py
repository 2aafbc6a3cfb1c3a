"""Which sentences of one report stand in another, cut, joined or lightly edited."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.compare.worded import Worded, shingles
from onrecord.model import Passage, Span

SHINGLE_WORDS = 3
# A sentence is taken over where this share of its words stands, in their order, in one or two sentences of
# the other; what it is worth as evidence is told apart by runs of words (RUN_WORDS).
TAKEN_SHARE = 0.5
# Fewer words than these say nothing by themselves ("He declined to comment."): their neighbours decide.
MIN_WORDS = 7
# With fewer runs of words in common, as a share of its words, a sentence is not compared at all.
MIN_SHARED = 0.1
# Words count as evidence in runs of so many, outside quotation marks.
RUN_WORDS = 5
_TRIED = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence taken over: its place here, the first and last place there, and how many words are there.

    `evidence` counts those of the words that stand in runs of RUN_WORDS outside quotation marks: a quotation
    that two reports share may have been heard by both, and a fact is told in much the same words by many.
    """

    here: int
    there: tuple[int, int]
    words: int
    evidence: int


class Copying:
    """A report as one that may have taken from others; what is looked up in it is made once."""

    def __init__(self, copy: Worded) -> None:
        self.copy = copy
        self._holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, sentence in enumerate(copy.sentences):
            for shingle in set(shingles(sentence.words, SHINGLE_WORDS)):
                self._holders[shingle].append(place)

    def taken(self, original: Worded) -> list[Taken]:
        """The sentences that stand in the original, in the copy's order."""
        found = {}
        for at, shared in self._shared(original).items():
            if best := self._best(at, original, shared):
                found[at] = best
        long = {at for at in found if len(self.copy.sentences[at].words) >= MIN_WORDS}
        return [found[at] for at in sorted(found) if at in long or at - 1 in long or at + 1 in long]

    def _shared(self, original: Worded) -> dict[int, Counter[int]]:
        """For each sentence here with how many runs of words each sentence there shares with it."""
        shared: dict[int, Counter[int]] = defaultdict(Counter)
        for place, sentence in enumerate(original.sentences):
            for shingle in shingles(sentence.words, SHINGLE_WORDS):
                for at in self._holders.get(shingle, ()):
                    shared[at][place] += 1
        return shared

    def _best(self, at: int, original: Worded, shared: Counter[int]) -> Taken | None:
        sentence = self.copy.sentences[at]
        if sum(shared.values()) < MIN_SHARED * len(sentence.words):
            return None
        best: Taken | None = None
        for window in _windows(shared, len(original.sentences)):
            taken = self._compared(at, original, window)
            best = taken if best is None or taken.words > best.words else best
            if best.words == len(sentence.words):
                break
        return best if best and best.words >= TAKEN_SHARE * len(sentence.words) else None

    def _compared(self, at: int, original: Worded, window: tuple[int, int]) -> Taken:
        sentence = self.copy.sentences[at]
        there = [w for each in original.sentences[window[0] : window[1] + 1] for w in each.words]
        blocks = LCSseq.opcodes(sentence.words, there)
        equal = [range(each.src_start, each.src_end) for each in blocks if each.tag == "equal"]
        runs = [
            own for run in equal if len(own := [at for at in run if at not in sentence.quoted]) >= RUN_WORDS
        ]
        return Taken(at, window, sum(map(len, equal)), sum(map(len, runs)))


def _windows(shared: Counter[int], count: int) -> Iterator[tuple[int, int]]:
    """The places of the sentences that share most, each alone, then with the next and the one before."""
    for place, _ in sorted(shared.items(), key=lambda each: (-each[1], each[0]))[:_TRIED]:
        yield place, place
        if place < count - 1:
            yield place, place + 1
        if place:
            yield place - 1, place


def passages(taken: Sequence[Taken], copy: Worded, original: Worded) -> tuple[Passage, ...]:
    """The taken sentences as passages: those that follow one another in both reports stand together."""
    runs: list[list[Taken]] = []
    for each in taken:
        if runs and _follows(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return tuple(
        Passage(
            _spans(copy, [each.here for each in run]),
            _spans(original, sorted({at for each in run for at in range(each.there[0], each.there[1] + 1)})),
        )
        for run in runs
    )


def _follows(before: Taken, after: Taken) -> bool:
    return after.here == before.here + 1 and before.there[0] <= after.there[0] <= before.there[1] + 1


def _spans(worded: Worded, places: Sequence[int]) -> tuple[Span, ...]:
    """Where the sentences stand: one span for those that follow one another, cut where furniture lies."""
    furniture = [each.span for each in worded.report.furniture]
    spans: list[Span] = []
    for before, place in zip([-2, *places], places, strict=False):
        start, end = worded.sentences[place].span
        joined = spans and place == before + 1 and not any(spans[-1][1] <= a < start for a, _ in furniture)
        if joined:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return tuple(spans)
