"""Pairs of statements and how their propositions stand to one another.

From the claims of our stories and from the labels on real reports. Labels: same; weaker, stronger (b is a
weaker or stronger form of a); denies (both cannot hold); different.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from training.loaders.compiled import Row, Split, compiled
from training.loaders.labels import Span, as_spans, labels, words_at

# How far an act has come, how sure a fact is put; shows is says with proof, the same proposition.
RANKS = {"considering": 0, "intends": 1, "decided": 2, "done": 3, "suspects": 2, "says": 3, "shows": 3}


@dataclass(frozen=True, slots=True)
class Side:
    """One statement of a pair: its report's text, where content and cue stand in it, and the content's words.

    Spans are code points, half-open. `stance` is the speaker's toward the content as worded, None where it
    was not labelled: on real text the label counts what the cue does ("denied that …").
    """

    report: str
    text: str
    content: str
    spans: tuple[Span, ...]
    cue: tuple[Span, ...]
    stance: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements. `changed` says what tells them apart, where it is known (number, actor, date …)."""

    a: Side
    b: Side
    label: str
    changed: str | None
    story: str
    origin: str


def pairs(split: Split, shared: Path) -> Iterator[Pair]:
    """The split's pairs: ours, then those on real text, as far as it lies below `shared`."""
    part = compiled(split)
    texts = {report["id"]: report["text"] for report in part.reports}
    said = {each["id"]: each for rows in part.statements.values() for each in rows}
    for story in part.stories:
        for one, other, label, changed in story_pairs(story):
            a, b = (_ours(said[name], texts) for name in (one, other))
            if a.content != b.content:
                yield Pair(a, b, label, changed, story["id"], "corpus")
    for row, held in labels("pairs", split, shared):
        a, b = (_real(place, held[place["doc_id"]]) for place in row["statements"])
        yield Pair(a, b, row["label"], row["changed"], row["story"], row["set"])


def story_pairs(story: Row) -> Iterator[tuple[str, str, str, str | None]]:
    """Pairs of statement ids with label and what was changed, each pair once.

    Members who assert or deny are paired with one another, traps with them, and the gists of claims that
    share no member.
    """
    seen: set[frozenset[str]] = set()
    for one, other, label, changed in _all_pairs(story):
        if frozenset((one, other)) not in seen:
            seen.add(frozenset((one, other)))
            yield one, other, label, changed


def _all_pairs(story: Row) -> Iterator[tuple[str, str, str, str | None]]:
    for claim in story["claims"]:
        firm = [each for each in claim["members"] if each["stance"] in ("asserts", "denies")]
        for one, other in combinations(firm, 2):
            yield one["statement"], other["statement"], relation(one, other), None
        for trap, member in product(claim["traps"], firm):
            yield trap["statement"], member["statement"], "different", trap["changed"]
    for one, other in combinations(story["claims"], 2):
        names = [{each["statement"] for each in claim["members"]} for claim in (one, other)]
        if not names[0] & names[1]:
            yield one["gist"], other["gist"], "different", "topic"


def relation(one: Row, other: Row) -> str:
    """How two members of a claim stand to one another, by stance and strength."""
    if one["stance"] != other["stance"]:
        return "denies"
    here, there = RANKS[one["strength"]], RANKS[other["strength"]]
    if one["stance"] == "denies" or here == there:
        return "same"
    return "weaker" if there < here else "stronger"


def _ours(statement: Row, texts: dict[str, str]) -> Side:
    report = statement["report"]["id"]
    content, cue = statement["content"], statement["cue"] or {"spans": []}
    spans, cues = as_spans(content["spans"]), as_spans(cue["spans"])
    return Side(report, texts[report], content["text"], spans, cues, statement["stance"])


def _real(place: Row, text: str) -> Side:
    spans, cues = as_spans(place["content"]), as_spans(place["cue"])
    return Side(place["doc_id"], text, words_at(text, place["content"]), spans, cues, None)
