"""Marked reports → words with labels, and windows of them, as the network is trained on."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.extract.encoder.labels import ACTS, ROLES, STANCES, first_of
from onrecord.extract.encoder.windows import PIECES, Window, window
from onrecord.extract.encoder.words import Words, words_of
from training.loaders.compiled import Part

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """One statement: the words of its anchor, and each word's role label. -1 where act or stance is unknown.

    `bare` anchors are the first word of a content that has no cue.
    """

    start: int
    end: int
    bare: bool
    roles: np.ndarray
    act: int
    stance: int


@dataclass(frozen=True, slots=True)
class Example:
    """One report. `unsure` words may or may not be anchors; `whole` says all roles are marked, not two."""

    name: str
    words: Words
    targets: tuple[Target, ...]
    unsure: frozenset[int]
    whole: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """A window of an example and the targets whose anchors lie in it."""

    example: Example
    window: Window
    targets: tuple[Target, ...]


def polnear(path: Path) -> Iterator[Row]:
    """PolNeAR's rows: source and content only, and no statement inside another is marked."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        marked = [
            {"cue": a["cue"], "content": without_that(row["text"], a["content"]), "source": a["source"]}
            for a in row["attributions"]
            if a["content"]
        ]
        yield {"name": row["doc_id"], "text": row["text"], "statements": marked, "whole": False}


def without_that(text: str, content: list[list[int]]) -> list[list[int]]:
    """The content as the contract has it: PolNeAR counts the "that" of a that-clause in, it does not."""
    (start, end), rest = content[0], content[1:]
    return [[start + len("that "), end], *rest] if text[start:end][:5].lower() == "that " else content


def corpus(part: Part) -> Iterator[Row]:
    """The rows of one part of our corpus."""
    for report in part.reports:
        statements = [_roles(each) for each in part.statements[report["id"]]]
        yield {"name": report["id"], "text": report["text"], "statements": statements, "whole": True}


def _roles(record: Row) -> Row:
    roles = {name: _spans(record[name]) for name in ("cue", "content", "source", "backing")}
    own = len(record["chain"]) - (record["speaker"] is not None)
    hops = record["chain"][record["outer"] : own]
    roles["hop"] = [span for hop in hops for span in _spans(hop["source"])]
    roles["passing"] = [span for hop in hops for span in _spans(hop["cue"])]
    roles["channel"], roles["addressee"] = record["channel_spans"], record["addressee_spans"]
    roles["day"] = record["day_spans"]
    return {**roles, "act": record["act"], "stance": record["stance"]}


def _spans(words: Row | None) -> list[list[int]]:
    return words["spans"] if words else []


def example(row: Row, text: str | None = None) -> Example:
    """The row's words and targets; `text` is the row's in another guise, as long to the character."""
    text = row["text"] if text is None else text
    words = words_of(text, [(0, len(text))])
    place = _Places(words)
    targets = tuple(filter(None, (_target(each, place) for each in row["statements"])))
    unsure: set[int] = set()
    if not row["whole"]:
        unsure = {word for each in row["statements"] for span in each["content"] for word in place.of(span)}
    return Example(row["name"], words, targets, frozenset(unsure), row["whole"])


class _Places:
    """Which words stand in a span."""

    def __init__(self, words: Words) -> None:
        self.starts = np.array([start for start, _ in words.spans])
        self.ends = np.array([end for _, end in words.spans])

    def of(self, span: Sequence[int]) -> range:
        first = int(np.searchsorted(self.ends, span[0], side="right"))
        return range(first, int(np.searchsorted(self.starts, span[1], side="left")))


def _target(said: Row, place: _Places) -> Target | None:
    anchor = place.of(said["cue"][0]) if said["cue"] else place.of(said["content"][0])[:1]
    if not anchor:
        return None
    roles = np.zeros(len(place.starts), dtype=np.int64)
    for role in reversed(ROLES):  # content and source last: they outrank the others where marks overlap
        for span in said.get(role, []):
            for count, word in enumerate(place.of(span)):
                roles[word] = first_of(role) + (count > 0)
    act = ACTS.index(said["act"]) if "act" in said else -1
    stance = STANCES.index(said["stance"]) if "stance" in said else -1
    return Target(anchor.start, anchor.stop, not said["cue"], roles, act, stance)


def cuts(made: Example, chance: random.Random) -> Iterator[Cut]:
    """Windows over the example from a chance first word on, with a chance overlap."""
    start, limit = 0, chance.randint(PIECES // 3, PIECES)
    while start < len(made.words.spans):
        cut = window(made.words, start, limit)
        held = tuple(t for t in made.targets if cut.start <= t.start and t.end <= cut.end)
        yield Cut(made, cut, held)
        if cut.end >= len(made.words.spans):
            return
        start, limit = max(start + 1, cut.end - chance.randint(0, 50)), PIECES
