"""What a cue attributes: its clause, its object, or the quotation beside it."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from onrecord.extract.cues import ACTS, INFINITIVE_ACTS, OBJECT_ACTS, OBJECT_LEMMAS, PLAIN_ACTS
from onrecord.extract.trees import calls, count_words, is_negated, runs
from onrecord.model import Span

NEAR_TOKENS = 10  # between a cue and its quotation
_ADVERBIAL_THAT = re.compile(
    r"\s(?:for|in|on|at|to|last|again|publicly|earlier|later)\b[\w’' ]{0,45}?\sthat\s"
)
_LEFT_OUT = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "npadvmod", "dative", "agent", "cc"})


def content_of(verb: Token, quotes: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """The rule that applies and the content it gives; no spans where none does."""
    act = ACTS[verb.lemma_]
    if verb.lemma_ in ("respond", "reply", "answer") and is_negated(verb):
        return "object", _unanswered(verb)
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None and verb.dep_ == "parataxis" and act in PLAIN_ACTS:
        inside = {part.i for part in verb.subtree}
        around = [part for part in verb.head.subtree if part.i not in inside]
        return "clause", runs(_without_what(around, verb.head, verb))
    if clause is None and act in INFINITIVE_ACTS:
        clause = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if clause is not None:
        own = {part.i for other in clause.children if _is_own_statement(other) for part in other.subtree}
        parts = [p for p in clause.subtree if p.i not in own and not _is_leading_that(p, clause)]
        parts += [p for p in _conditions(verb, clause) if p.i not in own]
        return "clause", runs(_without_what(sorted(parts, key=lambda p: p.i), clause, verb))
    if _takes_object(verb):
        objects = _after(verb)
        if count_words(verb.doc.text, objects) > (0 if act == "deny" else 1):
            return "object", objects
    if act in PLAIN_ACTS and (clause_after := _after_that(verb)):
        return "clause", clause_after
    if verb.dep_ == "relcl":  # "…,” said one, who asked not to be named"
        return "quotation", ()
    near = [span for span in quotes if _touches(verb, span) and is_said(verb.doc.text, span)]
    return "quotation", tuple(near[:1])


def is_said(text: str, quote: Span) -> bool:
    """Whether a quotation is long enough to be said, or set off as such: “No,” she said; he said: “No.”"""
    set_off = re.search(r"[,.?!]\W?$", text[slice(*quote)]) or text[: quote[0]].rstrip()[-1:] in (":", ",")
    return bool(set_off) or count_words(text, (quote,)) > 2


def _conditions(verb: Token, clause: Token) -> Iterator[Token]:
    """The tokens that the parse hung on the cue though they belong to the content: a second clause ("had
    she been shown it, she would …") and a condition that stands before the cue with the rest.
    """
    for child in verb.children:
        second = child.dep_ == "ccomp" and child.i != clause.i
        leads = child.dep_ == "advcl" and child.i < verb.i and clause.i < verb.i
        if (second or leads) and (child.i < verb.i) == (clause.i < verb.i):
            yield from child.subtree


def _is_leading_that(part: Token, clause: Token) -> bool:
    """The "that" of a that-clause; "whether", "if" and "how" belong to what is said."""
    return part.dep_ == "mark" and part.lower_ == "that" and part.i < clause.i


def _is_own_statement(clause: Token) -> bool:
    """Whether a clause joined to a content says who said something else: "…, and others warned that …"."""
    has_subject = any(child.dep_ == "nsubj" for child in clause.children)
    has_content = any(child.dep_ == "ccomp" for child in clause.children)
    return clause.dep_ == "conj" and clause.lemma_ in ACTS and has_subject and has_content


def _without_what(parts: list[Token], clause: Token, verb: Token) -> list[Token]:
    """The tokens of a content clause; of "what it said were false claims" only "false claims"."""
    if not parts or parts[0].lower_ != "what" or parts[0].i > verb.i:
        return parts
    return [part for part in parts if part.i > clause.i] if clause.lemma_ == "be" else parts[1:]


def _after_that(verb: Token) -> tuple[Span, ...]:
    """What follows "that" to the sentence's end where the parse gave the cue no clause of its own:
    "acknowledged for the first time that …".
    """
    text, sentence = verb.doc.text, verb.sent
    that = _ADVERBIAL_THAT.match(text, verb.idx + len(verb), sentence.end_char)
    if that is None or any(child.dep_ == "dobj" for child in verb.children):
        return ()
    return ((that.end(), sentence.start_char + len(sentence.text.rstrip(" .\n"))),)


def _unanswered(verb: Token) -> tuple[Span, ...]:
    """What was not answered: "to the accusation", or the question in "when asked whether it would"."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_ == "ask":
            asked = [part for part in child.children if part.dep_ in ("ccomp", "prep")]
            return runs([part for clause in asked for part in clause.subtree])
        if child.dep_ == "prep" and child.lower_ == "to":
            return runs(list(child.subtree))
    return ()


def _takes_object(verb: Token) -> bool:
    return verb.lemma_ in OBJECT_LEMMAS or ACTS[verb.lemma_] in OBJECT_ACTS


def _after(verb: Token) -> tuple[Span, ...]:
    """What follows the verb in its own clause, less its date, its channel and a clause joined to it."""
    kept = [
        child
        for child in verb.children
        if child.i > verb.i
        and child.dep_ not in (*_LEFT_OUT, "conj", "advcl", "prt", "punct")
        and not _is_day(child)
    ]
    skipped = verb.i + 1 if calls(verb) else -1
    return runs([part for child in kept for part in child.subtree if part.i != skipped])


def _is_day(phrase: Token) -> bool:
    """Whether a phrase only says when: "accused Ruritania on Monday of …"."""
    days = [part for part in phrase.children if part.dep_ == "pobj"]
    return phrase.lower_ == "on" and len(days) == 1 and days[0].ent_type_ == "DATE"


def _touches(verb: Token, quote: Span) -> bool:
    """Whether the quotation stands in the verb's sentence with few words and no verb between."""
    sentence = verb.sent
    if not (sentence.start_char < quote[1] and quote[0] < sentence.end_char):
        return False
    text = verb.doc.text
    if quote[1] <= verb.idx and not re.search(r"[,.?!…—–-]\W?$|,$", text[quote[0] : quote[1] + 1].rstrip()):
        return False
    low, high = (quote[1], verb.idx) if quote[1] <= verb.idx else (verb.idx + len(verb), quote[0])
    between = [part for part in sentence if low <= part.idx < high]
    return len(between) <= NEAR_TOKENS and not any(part.pos_ == "VERB" for part in between)
