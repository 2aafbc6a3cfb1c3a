"""Words off a dependency parse: whose cue it is, how far a name and a cue reach."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.cues import HEDGES
from onrecord.model import Span

_SUBJECTS = ("nsubj", "csubj")
_RELATIVES = ("who", "that", "which")


def is_negated(verb: Token) -> bool:
    """Whether the cue is denied: "did not say", "nor has it endorsed"."""
    if any(child.dep_ == "neg" or child.lower_ == "nor" for child in verb.children):
        return True
    joined = verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children)
    return joined and is_negated(verb.head)


def is_passive(verb: Token) -> bool:
    """Whether the one who said it is not the subject: "was told", "when asked", "denied and dismissed"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    bare = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    joined_to_passive = verb.dep_ == "conj" and is_passive(verb.head)
    return bare and (verb.dep_ in ("advcl", "acl") or joined_to_passive)


def source_of(verb: Token) -> Token | None:
    """The subject of the verb, through conjunctions, participles and relative clauses; None if unsaid."""
    seen: Token = verb
    for _ in range(6):
        children = {child.dep_: child for child in seen.children if child.dep_ in (*_SUBJECTS, "nsubjpass")}
        subject = children.get("nsubj") or children.get("csubj")
        if subject is not None:
            relative = subject.lower_ in _RELATIVES and seen.dep_ == "relcl"
            return seen.head if relative else _without_age(subject)
        if seen is not verb and "nsubjpass" in children:
            return children["nsubjpass"]
        if seen.dep_ == "acl":
            return seen.head
        if seen.dep_ not in ("conj", "advcl", "xcomp", "parataxis", "pcomp", "prep", "ccomp"):
            return None
        seen = seen.head
    return None


def _without_age(subject: Token) -> Token:
    """The name in "Tully, 58, said", where the parse may take the age for the subject."""
    named = subject.i >= 2 and subject.like_num and subject.nbor(-1).text == ","
    return subject.nbor(-2) if named and subject.nbor(-2).pos_ == "PROPN" else subject


def extent_of(head: Token) -> Span:
    """The span of the noun phrase of `head`, less what tells where or when or a comma parts off."""
    parts = [
        part for part in head.subtree if not any(_is_left_out(step, head) for step in _steps(part, head))
    ]
    found = runs(parts)
    start, end = next(run for run in found if run[0] <= head.idx < run[1])
    return start, start + len(head.doc.text[start:end].rstrip(" ,;:\n"))


def _is_left_out(step: Token, head: Token) -> bool:
    """Whether a part of a noun phrase is left out of a source: a clause after a comma, a place, a day."""
    if step.dep_ == "relcl":
        opens = step.left_edge
        return opens.i == 0 or opens.nbor(-1).text == "," or opens.i < head.i
    return step.dep_ in ("parataxis", "npadvmod") or _is_where_or_when(step, head)


def _is_where_or_when(step: Token, head: Token) -> bool:
    """Whether a phrase after a name tells place or time: "Mr Roe on Friday", not "Roe of the Union"."""
    after_name = head.ent_type_ == "PERSON" and step.head.i == head.i and step.i > head.i
    return after_name and step.dep_ == "prep" and step.lower_ not in ("of", "for", "from")


def _steps(part: Token, head: Token) -> Iterator[Token]:
    while part.i != head.i:
        yield part
        part = part.head


def cue_spans(verb: Token) -> tuple[Span, ...]:
    """The verb with its auxiliaries, negation and particle, as runs of touching tokens."""
    helpers = ("aux", "auxpass", "neg", "prt")
    called = [part for part in verb.children if calls(verb) and part.i == verb.i + 1]
    kept = [child for child in verb.children if child.dep_ in helpers or child.lower_ in HEDGES]
    return runs([verb, *called, *kept])


def calls(verb: Token) -> bool:
    """Whether the verb urges: "called for talks", "calls on both to wait"."""
    return verb.lemma_ == "call" and any(
        child.i == verb.i + 1 and child.lower_ in ("for", "on", "upon") for child in verb.children
    )


def runs(tokens: list[Token]) -> tuple[Span, ...]:
    """Spans of the runs of neighbouring tokens, in text order."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda part: part.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple((run[0].idx, run[-1].idx + len(run[-1])) for run in runs)


def count_words(text: str, spans: tuple[Span, ...]) -> int:
    return sum(len(re.findall(r"\w+", text[start:end])) for start, end in spans)
