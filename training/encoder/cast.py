"""Who and what a report names, as labels for its words.

In our corpus the names of all who speak are marked by hand; every other name, and every name in PolNeAR, is
what spaCy's small English pipeline takes for one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.model import Span
from onrecord.resolve.states import state_words
from training.encoder.parsed import parsed

Row = dict[str, Any]
Name = tuple[int, int, str]  # start and end in the text, one of NAMES
_PARTICLES = frozenset(
    "al bin bint de del da dos di van von der den la le el abu ibn y e of the and for".split()
)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![.!?:][\s\"“”’])(?<![.!?]\s)(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][\w’'-]*")
NEAR = 80  # characters between an office and the name it is an office of


@dataclass(frozen=True, slots=True)
class Cast:
    """A report's names, offices and sentences' first characters; `unsure` words may or may not be names."""

    names: tuple[Name, ...]
    offices: tuple[Span, ...]
    begins: frozenset[int]
    unsure: tuple[Span, ...]


def cast(text: str, statements: Iterable[Row]) -> Cast:
    """The report's cast; `statements` are the corpus' records of it, none for a report of another set."""
    made = parsed(text)
    statements = list(statements)
    if not statements:
        return Cast(made.names, made.offices, made.begins, made.unsure)
    gold = list(_gold_names(text, statements))
    names = [*gold, *(each for each in made.names if not _touches(each[:2], [g[:2] for g in gold]))]
    offices = _offices(text, statements, gold)
    doubtful = [each for each in made.offices if not _touches(each, offices)]
    unsure = [*made.unsure, *(m.span() for m in _CAPITAL.finditer(text) if not _touches(m.span(), names))]
    return Cast(tuple(sorted(names)), tuple(offices), made.begins, tuple(unsure + doubtful))


def forms(name: str) -> list[str]:
    """The ways a person's name is shortened: runs of its words that neither begin nor end in a particle."""
    words = name.split()
    runs = [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    held = [
        run for run in runs if not {run[0].lower(), run[-1].lower()} & _PARTICLES and len("".join(run)) > 2
    ]
    return sorted(
        {" ".join(run) for run in held if run[0][0].isupper() or len(run) > 1}, key=len, reverse=True
    )


def places_of(text: str, name: str, kind: str | None) -> list[Span]:
    """Where the text has the name: a person's short forms too, a state's demonyms and seats too."""
    if kind == "state":
        return [(each.start, each.end) for each in state_words(text) if each.state == name]
    wanted = forms(name) if kind == "person" else [name]
    return [match.span() for match in _any_of(tuple(wanted)).finditer(text)] if wanted else []


@cache
def _any_of(wanted: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(f"{re.escape(each)}|{re.escape(each.upper())}" for each in wanted)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")


def _gold_names(text: str, statements: list[Row]) -> Iterator[Name]:
    """The names of those who speak, pass on or are spoken for; of two that overlap the longer."""
    wanted = {(link["name"], link["kind"]) for said in statements for link in said["chain"] if link["named"]}
    wanted |= {(name, "outlet") for said in statements for name in said["via"]}
    parties = {said["speaker"]["party"] for said in statements if said["speaker"]}
    wanted |= {(party, "body") for party in parties if party and not state_words(party)}
    found = {
        (*span, kind)
        for name, kind in wanted
        if kind in ("person", "body", "outlet") and name != name.lower()
        for span in (*places_of(text, name, kind), *_called(text, statements, name, kind))
    }
    taken: list[Span] = []
    for start, end, kind in sorted(found, key=lambda each: (each[0] - each[1], each)):
        if not _touches((start, end), taken):
            taken.append((start, end))
            yield start, end, kind


def _called(text: str, statements: list[Row], name: str, kind: str) -> Iterator[Span]:
    """Sources that are one capitalised name and stand for the one so named ("KM", "the Institute")."""
    for said in statements:
        for link in said["chain"]:
            if link["name"] == name and link["source"] and len(link["source"]["spans"]) == 1:
                start, end = link["source"]["spans"][0]
                article = _ARTICLE.match(text, start, end)
                start = article.end() if article else start
                words = text[start:end].split()
                if words and (article or kind != "person") and all(word[0].isupper() for word in words):
                    yield start, end


def _offices(text: str, statements: list[Row], names: list[Name]) -> list[Span]:
    """Where the offices of those who speak stand beside their names or in their sources."""
    found: list[Span] = []
    for said in statements:
        speaker = said["speaker"]
        if not speaker or not speaker["role"] or speaker["kind"] != "person":
            continue
        near = [(start - NEAR, end + NEAR) for start, end in places_of(text, speaker["name"], "person")]
        near += said["source"]["spans"] if said["source"] else []
        for match in re.finditer(rf"(?<!\w){re.escape(speaker['role'])}(?!\w)", text, re.IGNORECASE):
            beside = any(start <= match.start() and match.end() <= end for start, end in near)
            if beside and not _touches(match.span(), found):
                found.append(match.span())
    return found


def _touches(span: Iterable[Any], others: Iterable[Any]) -> bool:
    start, end = tuple(span)[:2]
    return any(start < each[1] and each[0] < end for each in others)
