"""A report's words cut into overlapping windows that the encoder can hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.encoder.words import Words
from onrecord.weights import CLS, SEP

PIECES = 256  # of a window, its two ends included; longer ones gained nothing on PolNeAR's dev part
OVERLAP_WORDS = 50  # contents reach at most 38 words from their cue in nine cases of ten (PolNeAR train)


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of the words from `start` on, their shapes, and where each word's first piece stands."""

    start: int
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]

    @property
    def end(self) -> int:
        """One past the last word."""
        return self.start + len(self.first)


def window(words: Words, start: int, limit: int = PIECES) -> Window:
    """The longest window from the word `start` on; a paragraph's end is a separator, as in training."""
    pieces, shapes, first = [CLS], [0], []
    for word in range(start, len(words.spans)):
        wanted = (SEP, *words.pieces[word]) if word in words.breaks and word > start else words.pieces[word]
        if len(pieces) + len(wanted) >= limit:
            break
        if len(wanted) > len(words.pieces[word]):
            pieces, shapes, wanted = [*pieces, SEP], [*shapes, 0], wanted[1:]
        first.append(len(pieces))
        pieces += wanted
        shapes += [words.shapes[word] + 1] * len(wanted)
    return Window(start, (*pieces, SEP), (*shapes, 0), tuple(first))


def windows(words: Words) -> Iterator[Window]:
    """Windows over all words, each sharing OVERLAP_WORDS or so with the one before."""
    start = 0
    while start < len(words.spans):
        cut = window(words, start)
        yield cut
        if cut.end >= len(words.spans):
            return
        start = max(start + 1, cut.end - OVERLAP_WORDS)
