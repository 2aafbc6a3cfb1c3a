"""A report's text as the encoder sees it: words, their pieces and their shapes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.weights import UNKNOWN, tokenizer

WORD = re.compile(r"\w+|[^\w\s]")
SHAPES = 12  # six forms of a word, each with and without a space before it
MAX_PIECES_A_WORD = 12  # what is longer is a hash or an address: its rest tells nothing


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some text in order: spans, vocabulary numbers of each word's pieces, shapes.

    `breaks` are the words that begin a paragraph.
    """

    spans: tuple[Span, ...]
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    breaks: frozenset[int]


def words_of(text: str, within: Sequence[Span]) -> Words:
    """The words that stand in the spans `within` (paragraphs, in text order)."""
    spans: list[Span] = []
    breaks: set[int] = set()
    for start, end in within:
        breaks.add(len(spans))
        spans += [match.span() for match in WORD.finditer(text, start, end)]
        if text.count("\n", start, end):
            breaks |= set(_after_lines(text, spans))
    coded = tokenizer().encode(
        [text[start:end] for start, end in spans], is_pretokenized=True, add_special_tokens=False
    )
    pieces: list[list[int]] = [[] for _ in spans]
    for number, word in zip(coded.ids, coded.word_ids, strict=True):
        if word is not None and len(pieces[word]) < MAX_PIECES_A_WORD:
            pieces[word].append(number)
    shapes = tuple(shape_of(text, span) for span in spans)
    return Words(tuple(spans), tuple(tuple(each) or (UNKNOWN,) for each in pieces), shapes, frozenset(breaks))


def _after_lines(text: str, spans: list[Span]) -> Iterator[int]:
    """The words before which a line ends."""
    for place in range(1, len(spans)):
        if "\n" in text[spans[place - 1][1] : spans[place][0]]:
            yield place


def shape_of(text: str, span: Span) -> int:
    """How the word is written: the uncased vocabulary loses that, and names and quotations need it."""
    word = text[span[0] : span[1]]
    if not word[0].isalnum():
        form = 0
    elif word.isdigit():
        form = 1
    elif word.islower():
        form = 2
    elif word.isupper():
        form = 3 if len(word) > 1 else 4
    else:
        form = 4 if word[0].isupper() else 5
    spaced = span[0] == 0 or text[span[0] - 1].isspace()
    return 2 * form + spaced
