"""The questions of a brief, each answered from the records; a question without an answer is left out."""

import re
from collections.abc import Callable, Iterable

from onrecord.model import Citation, Section, Sentence, Speaker
from onrecord.tell.material import Material, Told

MAX_SENTENCES = 8
_FUTURE_ACTS = frozenset({"warn", "promise", "threaten"})
_CONSEQUENCE = re.compile(
    r"\b(?:would|will)\s+(?:\w+\s+){0,2}?(?:trigger|cause|damage|cost|provoke|lead to|bring|face|respond|"
    r"retaliate|have (?:\w+ )?consequences)\b",
    re.IGNORECASE,
)
_DISPUTING = frozenset({"denies", "doubts", "declines"})
# A warning about the present ("warned that it is under way") is a thing said, not a thing to come.
_FORWARD = re.compile(
    r"\b(?:would|will|could|may|might|against|if|should|risks?|consequences?|unless|not to|face|until)\b",
    re.I,
)


def what_is_said(material: Material) -> Section:
    """What parties and outlets assert on the matter, the most central first."""
    said = [
        told
        for told in material.told
        if not (_disputes(told) or _looks_ahead(told) or material.is_independent(told.statement))
        and told.statement.speaker is not None
        and not material.is_inner(told.statement)
    ]
    return _section("What is said?", said, material)


def who_disputes_it(material: Material) -> Section:
    """Denials and doubts, in the words of those who voice them; denials first."""
    disputing = [told for told in material.told if told.statement.stance in ("denies", "doubts")]
    return _section(
        "Who disputes it, and in what words?",
        [told for told in disputing if told.statement.speaker],
        material,
        key=lambda told: (float(told.statement.stance == "doubts"), -told.weight),
    )


def who_would_not_say(material: Material) -> Section:
    """Refusals to say, confirm or comment."""
    declined = [
        told
        for told in material.told
        if told.statement.stance == "declines" and _can_refuse(told.statement.speaker)
    ]
    return _section("Who would not say?", declined, material)


def what_would_follow(material: Material) -> Section:
    """Warnings, promises and threats."""
    ahead = [
        told
        for told in material.told
        if _looks_ahead(told)
        and not _disputes(told)
        and not material.is_independent(told.statement)
        and not material.is_inner(told.statement)
    ]
    return _section("What would follow?", ahead, material)


def outside_voices(material: Material) -> Section:
    """What those say who hold no office in the matter: experts, witnesses, former officials."""
    outside = [
        told
        for told in material.told
        if material.is_independent(told.statement)
        and not _disputes(told)
        and not material.is_inner(told.statement)
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
    cited: dict[str, tuple[Citation, ...]] = {}  # what reads the same is told once
    for sentence in (material.sentence(each) for each in ordered):
        cited[sentence.text] = cited.get(sentence.text, ()) + sentence.citations
    sentences = [Sentence(text, citations) for text, citations in cited.items()]
    return Section(question, tuple(sentences[:MAX_SENTENCES]), more=len(sentences[MAX_SENTENCES:]))


def _disputes(told: Told) -> bool:
    return told.statement.stance in _DISPUTING


def _can_refuse(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.kind != "document"


def _looks_ahead(told: Told) -> bool:
    """Whether it warns, promises or threatens, by its cue or by what it says would come of something."""
    said = told.statement
    if said.act == "warn":
        return bool(_FORWARD.search(said.content.text))
    return said.act in _FUTURE_ACTS or bool(_CONSEQUENCE.search(said.content.text))
