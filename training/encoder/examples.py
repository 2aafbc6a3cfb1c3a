"""Marked reports → words with labels, and windows of them, as the network is trained on."""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.extract.encoder.labels import ACTS, KINDS, NAMES, POINTED, ROLES, STANCES, first_of
from onrecord.extract.encoder.windows import PIECES, Window, window
from onrecord.extract.encoder.words import Words, words_of
from onrecord.resolve.states import state_words
from training.encoder.cast import Cast, cast, places_of
from training.loaders.compiled import Part
from training.loaders.speakers import Speaking

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """One statement: the words of its anchor, and each word's role label.

    `bare` anchors are the first word of a content that has no cue. `pointed` is (POINTED, words): 1 for words
    that the anchor points at, 0 for those it does not. -1 is unknown, also for act, stance and kind.
    """

    start: int
    end: int
    bare: bool
    roles: np.ndarray
    act: int
    stance: int
    kind: int
    pointed: np.ndarray


@dataclass(frozen=True, slots=True)
class Example:
    """One report. `unsure` words may or may not be anchors; `whole` says all roles are marked, not two.

    names, offices and begins have a label a word (labels.NAMES, labels.OFFICES; 1 where a sentence begins),
    -1 where it is unknown.
    """

    name: str
    words: Words
    targets: tuple[Target, ...]
    unsure: frozenset[int]
    whole: bool
    names: np.ndarray
    offices: np.ndarray
    begins: np.ndarray


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
        own = {"cast": cast(row["text"], [])}
        yield {"name": row["doc_id"], "text": row["text"], "statements": marked, "whole": False, **own}


def without_that(text: str, content: list[list[int]]) -> list[list[int]]:
    """The content as the contract has it: PolNeAR counts the "that" of a that-clause in, it does not."""
    (start, end), rest = content[0], content[1:]
    return [[start + len("that "), end], *rest] if text[start:end][:5].lower() == "that " else content


def corpus(part: Part) -> Iterator[Row]:
    """The rows of one part of our corpus."""
    for report in part.reports:
        records, text = part.statements[report["id"]], report["text"]
        marked = [_roles(each) | _pointed(text, each, records) for each in records]
        own = {"whole": True, "cast": cast(text, records)}
        yield {"name": report["id"], "text": text, "statements": marked, **own}


def real(spoken: Iterable[Speaking]) -> Iterator[Row]:
    """The rows of real reports of which some speakers are labelled and no more."""
    by_report: dict[str, list[Speaking]] = defaultdict(list)
    for each in spoken:
        if each.origin != "corpus":
            by_report[each.report].append(each)
    for name, own in by_report.items():
        records = [asdict(each) for each in own]
        for record in records:
            record["speaker"] = {key: record[key] for key in ("kind", "party")} | {"name": record["speaker"]}
            record["source"] = {"spans": record["source"]}
            record["chain"] = [{**record["speaker"], "source": record["source"]}]
        text = own[0].text
        marked = [
            {"content": each.content, "cue": each.cue, "source": each.source}
            | _pointed(text, record, records)
            for each, record in zip(own, records, strict=True)
        ]
        yield {
            "name": name,
            "text": text,
            "statements": marked,
            "whole": False,
            "cast": cast(text, []),
            "few": True,
        }


def _roles(record: Row) -> Row:
    roles = {name: _spans(record[name]) for name in ("cue", "content", "source", "backing")}
    own = len(record["chain"]) - (record["speaker"] is not None)
    hops = record["chain"][record["outer"] : own]
    roles["hop"] = [span for hop in hops for span in _spans(hop["source"])]
    roles["passing"] = [span for hop in hops for span in _spans(hop["cue"])]
    roles["channel"], roles["addressee"] = record["channel_spans"], record["addressee_spans"]
    roles["day"] = record["day_spans"]
    return {**roles, "act": record["act"], "stance": record["stance"]}


def _pointed(text: str, record: Row, records: list[Row]) -> Row:
    """What the statement's anchor points at: its speaker's names and other sources, its party's names."""
    speaker = record["speaker"]
    if not speaker or not speaker["name"]:
        return {"same": [], "party": []}
    name, kind, party = speaker["name"], speaker["kind"], speaker["party"]
    named = kind in ("person", "state") or name != name.lower()
    same = places_of(text, name, kind) if named else []
    for other in records:
        for link in other["chain"]:
            if (link["name"], link["kind"]) == (name, kind) and link["source"]:
                same += [tuple(span) for span in link["source"]["spans"]]
    own = {tuple(span) for span in _spans(record["source"])}
    states = [(each.start, each.end) for each in state_words(text) if each.state == party]
    parties = states or (places_of(text, party, "body") if party else [])
    return {"kind": kind, "same": [span for span in same if span not in own], "party": parties}


def _spans(words: Row | None) -> list[list[int]]:
    return words["spans"] if words else []


def example(row: Row, text: str | None = None) -> Example:
    """The row's words and targets; `text` is the row's in another guise, as long to the character."""
    text = row["text"] if text is None else text
    words = words_of(text, [(0, len(text))])
    place = _Places(words)
    held: Cast = row["cast"]
    labels = _cast_labels(held, place)
    open_to = _may_be_pointed_at(row, words, text, labels[0], place)
    targets = tuple(filter(None, (_target(each, place, open_to) for each in row["statements"])))
    unsure: set[int] = set()
    if row.get("few"):
        unsure = set(range(len(words.spans))) - {t.start for t in targets}
    elif not row["whole"]:
        unsure = {word for each in row["statements"] for span in each["content"] for word in place.of(span)}
    return Example(row["name"], words, targets, frozenset(unsure), row["whole"], *labels)


def _cast_labels(held: Cast, place: "_Places") -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    names, offices, begins = (np.zeros(len(place.starts), dtype=np.int64) for _ in range(3))
    for span in held.unsure:
        names[place.of(span)] = offices[place.of(span)] = -1
    for start, end, kind in held.names:
        for count, word in enumerate(place.of((start, end))):
            names[word] = 1 + 2 * NAMES.index(kind) + (count > 0)
    for span in held.offices:
        for count, word in enumerate(place.of(span)):
            offices[word] = 1 + (count > 0)
    begins[np.isin(place.starts, list(held.begins))] = 1
    return names, offices, begins


_PRONOUNS = frozenset("he she they it him her them we i who".split())


def _may_be_pointed_at(row: Row, words: Words, text: str, names: np.ndarray, place: "_Places") -> np.ndarray:
    """The words that are names, pronouns or sources: of these one has to choose."""
    held: np.ndarray = np.asarray(names != 0)
    for word, (start, end) in enumerate(words.spans):
        held[word] |= text[start:end].lower() in _PRONOUNS
    for said in row["statements"]:
        for role in ("source", "hop", "same", "party"):
            for span in said.get(role, ()):
                held[place.of(span)] = True
    return held


class _Places:
    """Which words stand in a span."""

    def __init__(self, words: Words) -> None:
        self.starts = np.array([start for start, _ in words.spans])
        self.ends = np.array([end for _, end in words.spans])

    def of(self, span: Sequence[int]) -> range:
        first = int(np.searchsorted(self.ends, span[0], side="right"))
        return range(first, int(np.searchsorted(self.starts, span[1], side="left")))


def _target(said: Row, place: _Places, open_to: np.ndarray) -> Target | None:
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
    kind = KINDS.index(said["kind"]) if said.get("kind") else -1
    pointed = np.full((len(POINTED), len(roles)), -1, dtype=np.int64)
    for row, name in enumerate(POINTED):
        if name in said:
            pointed[row, open_to] = 0
            for span in said[name]:
                pointed[row, place.of(span)] = 1
    for span in said["source"]:
        pointed[0, place.of(span)] = -1  # that the source is the speaker is no news
    return Target(anchor.start, anchor.stop, not said["cue"], roles, act, stance, kind, pointed)


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
