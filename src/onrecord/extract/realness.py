"""Which cues say something: not "may warn", "refused to condemn" or "has never said"."""

from spacy.tokens import Token

from onrecord.extract.cues import CITING_LEMMAS, DOCUMENT_WORDS, MODALS, SAYING_LEMMAS
from onrecord.extract.trees import is_negated


def is_unreal(verb: Token) -> bool:
    """Whether nothing was said: "may warn", "refused to condemn", "cited X as saying" (its own draft)."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    negated = is_negated(verb)
    if auxiliaries & MODALS and not negated:
        return True
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children):
        return True
    if (
        verb.dep_ == "pcomp"
        and verb.head.lower_ == "of"
        and "short" in {p.lower_ for p in verb.head.head.subtree}
    ):
        return True  # "stopped short of saying"
    if "to" in auxiliaries:  # "went on to say" was said, "agreed to announce" was not
        going_on = verb.dep_ == "xcomp" and verb.head.lemma_ in ("go", "continue", "come")
        return not going_on or bool(MODALS & {part.lower_ for part in verb.head.children})
    return _as_saying(verb) is not None


def is_found(verb: Token, source: Token | None) -> bool:
    """Whether "find", "show" and their like report something: a that-clause, or a paper as the subject."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    said_that = any(part.dep_ == "mark" for clause in clauses for part in clause.children)
    return said_that or (source is not None and source.lemma_.lower() in DOCUMENT_WORDS)


def declines_to_say(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and child.lemma_ in SAYING_LEMMAS for child in verb.children)


def _as_saying(verb: Token) -> Token | None:
    """The participle of "cited an official as saying …", whose clause is the content."""
    if verb.lemma_ not in CITING_LEMMAS:
        return None
    phrases = [child for child in verb.children if child.lower_ == "as"]
    return next((part for phrase in phrases for part in phrase.children if part.tag_ == "VBG"), None)
