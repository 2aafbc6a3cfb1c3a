"""The questions of a brief, each answered from the records; a question without an answer is left out."""

import re
from collections.abc import Callable, Iterable

from onrecord.model import Section, Sentence
from onrecord.tell.material import Material, Told

MAX_SENTENCES = 8
_FUTURE_ACTS = frozenset({"warn", "promise", "threaten"})
_CONSEQUENCE = re.compile(
    r"\b(?:would|will)\s+(?:\w+\s+){0,2}?(?:trigger|cause|damage|cost|provoke|lead to|bring|face|respond|"
    r"retaliate|have (?:\w+ )?consequences)\b",
    re.IGNORECASE,
)
_DISPUTING = frozenset({"denies", "doubts", "declines"})


def what_is_said(material: Material) -> Section:
    """What parties and outlets assert on the matter, the most central first."""
    said = [
        told
        for told in material.told
        if not (_disputes(told) or _looks_ahead(told) or material.is_independent(told.statement))
        and told.statement.speaker is not None
        and not _is_inner(told)
    ]
    return _section("What is said?", said, material)


def who_disputes_it(material: Material) -> Section:
    """Denials, doubts and refusals to say, in the words of those who voice them; denials first."""
    disputing = [told for told in material.told if _disputes(told) and told.statement.speaker]
    order = {"denies": 0, "doubts": 1, "declines": 2}
    return _section(
        "Who disputes it, and in what words?",
        disputing,
        material,
        key=lambda told: (order[told.statement.stance], -told.weight),
    )


def what_would_follow(material: Material) -> Section:
    """Warnings, promises and threats."""
    ahead = [
        told
        for told in material.told
        if _looks_ahead(told) and not _disputes(told) and not material.is_independent(told.statement)
    ]
    return _section("What would follow?", ahead, material)


def outside_voices(material: Material) -> Section:
    """What those say who hold no office in the matter: experts, witnesses, former officials."""
    outside = [
        told
        for told in material.told
        if material.is_independent(told.statement) and not _disputes(told) and not _is_inner(told)
    ]
    return _section("What do outside voices say?", outside, material)


def who_said_what(material: Material) -> Section:
    """Every statement of a single report, in text order."""
    told = [Sentence(material.words(each), (material.cite(each),)) for each in material.statements]
    return Section("Who said what?", tuple(told))


def _section(
    question: str,
    told: Iterable[Told],
    material: Material,
    *,
    key: Callable[[Told], tuple[float, ...]] = lambda told: (-told.weight,),
) -> Section:
    ordered = sorted(told, key=key)
    shown = [material.sentence(each) for each in ordered[:MAX_SENTENCES]]
    return Section(question, tuple(shown), more=len(ordered[MAX_SENTENCES:]))


def _disputes(told: Told) -> bool:
    return told.statement.stance in _DISPUTING


def _looks_ahead(told: Told) -> bool:
    """Whether it warns, promises or threatens, by its cue or by what it says would come of something."""
    said = told.statement
    return said.act in _FUTURE_ACTS or bool(_CONSEQUENCE.search(said.content.text))


def _is_inner(told: Told) -> bool:
    """Whether the statement stands within another one, which tells it already."""
    chain = told.statement.chain
    return len(chain) > 1 and chain[-2].kind != "outlet"
