"""Statements against gold statements: which are the same, and what is right about those.

A statement is found where the characters of its content overlap by half or more (F1), one to one, best
first. A span is right where half or more of its characters are (or rightly none), a name where it is equal
but for case, "the" and the form of the apostrophe.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]
_EDGES = " .,:;\"'“”‘’«»"


FIELDS = (
    "content", "source", "cue", "speaker", "kind", "role", "party", "chain", "via", "addressee", "mode",
    "act", "stance", "day", "backing", "unnamed", "party or null",
)  # fmt: skip
# Most statements have none of these: their share is taken of those where either side has one.
SPARSE = ("role", "party", "via", "addressee", "day", "backing", "unnamed")


def judged(gold: list[Row], found: list[Row]) -> Counter[str]:
    """Counts of one report: gold, predicted, matched; of the matched, "FIELD" right and "FIELD of" judged."""
    counts = Counter(gold=len(gold), predicted=len(found))
    for true, ours in pairs(gold, found):
        counts["matched"] += 1
        here, there = values(true), values(ours)
        if ours.get("speaker_confidence"):
            counts[f"speaker at {ours['speaker_confidence']} of"] += 1
            counts[f"speaker at {ours['speaker_confidence']}"] += here["speaker"] == there["speaker"]
        for name, is_right in right(true, ours).items():
            if name in SPARSE and not here[name] and not there[name]:
                continue
            counts[f"{name} of"] += 1
            counts[name] += is_right
    return counts


def shares(counts: Counter[str], fields: Iterable[str] = FIELDS) -> dict[str, float]:
    """For each field the share that is right, in points of 100, of those judged."""
    return {name: 100 * counts[name] / counts[f"{name} of"] for name in fields if counts[f"{name} of"]}


def pairs(gold: list[Row], found: list[Row]) -> list[tuple[Row, Row]]:
    scored = [
        (overlap, place, other)
        for place, true in enumerate(gold)
        for other, ours in enumerate(found)
        if (overlap := _overlap(true["content"], ours["content"])) >= 0.5
    ]
    pairs, used_gold, used_found = [], set(), set()
    for _, place, other in sorted(scored, key=lambda each: (-each[0], each[1:])):
        if place not in used_gold and other not in used_found:
            used_gold.add(place)
            used_found.add(other)
            pairs.append((gold[place], found[other]))
    return pairs


def _overlap(one: Row | None, other: Row | None) -> float:
    """F1 of the characters; 1 where both are absent."""
    here, there = _characters(one), _characters(other)
    return 2 * len(here & there) / (len(here) + len(there)) if here or there else 1.0


def _characters(words: Row | None) -> set[int]:
    return {at for start, end in words["spans"] for at in range(start, end)} if words else set()


def right(true: Row, ours: Row) -> dict[str, bool]:
    """For each field whether it is right; "content" is the same characters but for those at its edges."""
    here, there = values(true), values(ours)
    held = {name: here[name] == there[name] for name in here}
    held["party or null"] = held[
        "party"
    ]  # judged over all that are found, not only where either side has one
    held |= {name: _overlap(true.get(name), ours.get(name)) >= 0.5 for name in ("source", "cue", "backing")}
    return held


def values(statement: Row) -> dict[str, Any]:
    """What is compared of a statement, by field."""
    speaker, day = statement["speaker"] or {}, statement["said_on"]
    return {
        "content": statement["content"]["text"].strip(_EDGES),
        **{name: statement.get(name) and statement[name]["text"] for name in ("source", "cue", "backing")},
        "speaker": _plain(speaker.get("name")),
        "kind": speaker.get("kind"),
        "role": _plain(speaker.get("role")),
        "party": speaker.get("party"),
        "chain": [_plain(link["name"]) for link in statement["chain"]],
        "via": {_plain(name) for name in statement["via"]},
        "addressee": _plain(statement["addressee"]),
        **{name: statement[name] for name in ("mode", "act", "stance")},
        "day": day and (day["start"], day["end"]),
        "unnamed": _told(statement.get("unnamed")),
    }


def _told(unnamed: Row | None) -> Row | None:
    """What is told of an unnamed source, without what is not; letters alike in case."""
    told = {name: _plain(words) for name, words in (unnamed or {}).items() if words}
    return told or None


def _plain(name: str | None) -> str:
    return (name or "").lower().replace("’", "'").removeprefix("the ")
