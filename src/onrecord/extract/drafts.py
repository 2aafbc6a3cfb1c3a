"""Who said what, read off a dependency parse: the baseline.

A draft is found from its cue: a verb of the lexicon with a clause, a quotation or an object, or
"according to". Cues inside quotation marks are the speaker's own words and are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.extract.cues import (
    ACTS,
    CITING_LEMMAS,
    DOCUMENT_WORDS,
    FINDING_LEMMAS,
    INFINITIVE_ACTS,
    MODALS,
    OBJECT_ACTS,
    OBJECT_LEMMAS,
    SAYING_LEMMAS,
)
from onrecord.model import Span

_SUBJECTS = ("nsubj", "csubj")
_RELATIVES = ("who", "that", "which")
NEAR_TOKENS = 10  # between a cue and its quotation
_REST = re.compile(r",\s+((?:and|but|or|though|although|because|while|unless|so)\b)")
_EDGE = " \n\t,;:–—-"
_LEFT_OUT = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "npadvmod", "dative", "agent", "cc"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in one paragraph's character offsets; `verb` is None for "according to".

    `rule` names what gave the content: clause, quotation, object or according. `calls` is True for
    "called for" and "called on". `citing` are the cue and the words of what the source leans on
    ("citing officials"); `citer` the cue and the words of one who cites the source ("the Journal cited
    an official as saying").
    """

    rule: str
    verb: Token
    cue: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    calls: bool = False
    citing: tuple[Span, Span] | None = None
    citer: tuple[Span, Span] | None = None


def drafts(doc: Doc, quotes: list[Span]) -> list[Draft]:
    """Drafts of one parsed paragraph in text order; `quotes` are the quotations' spans in it."""
    found = []
    for token in doc:
        if any(start <= token.idx < end for start, end in quotes):
            continue
        draft = _according(token) if token.lower_ == "according" else _from_verb(token, quotes)
        if draft and (content := _tidy(doc.text, _widened(draft.content, quotes), draft)):
            found.append(replace(draft, content=content))
    return _with_following_quotes(doc, found, quotes)


def _from_verb(verb: Token, quotes: list[Span]) -> Draft | None:
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ not in ACTS or _is_unreal(verb):
        return None
    rule, content = _content(verb, quotes)
    source = None if _is_passive(verb) else _source(verb)
    unsaid = rule == "clause" and _is_passive(verb) and ACTS[verb.lemma_] in ("say", "report")
    if not content or (source is None and not unsaid):
        return None
    if verb.lemma_ in FINDING_LEMMAS and not _is_found(verb, source):
        return None
    if ACTS[verb.lemma_] == "decline" and not _declines_to_say(verb):
        return None
    extent = _extent(source) if source is not None else None
    draft = Draft(rule, verb, _cue(verb), extent, content, _calls(verb), _citing(verb))
    return _cited(draft) or _with_rest(draft, quotes)


def _with_rest(draft: Draft, quotes: list[Span]) -> Draft:
    """The draft with the rest of a sentence that its cue only breaks: "…, she said, and closed the gap"."""
    sentence, text = draft.verb.sent, draft.verb.doc.text
    end = max(end for _, end in (*draft.cue, *([draft.source] if draft.source else [])))
    goes_on = _REST.match(text, end, sentence.end_char)
    quoted = any(q[0] < sentence.end_char and sentence.start_char < q[1] for q in quotes)
    if draft.rule != "clause" or draft.content[-1][1] > draft.verb.idx or not goes_on or quoted:
        return draft
    rest = (goes_on.start(1), sentence.start_char + len(sentence.text.rstrip()))
    return replace(draft, content=(*draft.content, rest))


def _is_unreal(verb: Token) -> bool:
    """Whether nothing was said: "may warn", "refused to condemn", "cited X as saying" (its own draft)."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    negated = is_negated(verb)
    if auxiliaries & MODALS and not negated:
        return True
    if "to" in auxiliaries:  # "went on to say" was said, "agreed to announce" was not
        return verb.dep_ != "xcomp" or verb.head.lemma_ not in ("go", "continue", "come")
    return _as_saying(verb) is not None


def is_negated(verb: Token) -> bool:
    """Whether the cue is denied: "did not say", "nor has it endorsed"."""
    if any(child.dep_ == "neg" or child.lower_ == "nor" for child in verb.children):
        return True
    joined = verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children)
    return joined and is_negated(verb.head)


def _is_found(verb: Token, source: Token | None) -> bool:
    """Whether "find", "show" and their like report something: a that-clause, or a paper as the subject."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    said_that = any(part.dep_ == "mark" for clause in clauses for part in clause.children)
    return said_that or (source is not None and source.lemma_.lower() in DOCUMENT_WORDS)


def _declines_to_say(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and child.lemma_ in SAYING_LEMMAS for child in verb.children)


def _as_saying(verb: Token) -> Token | None:
    """The participle of "cited an official as saying …", whose clause is the content."""
    if verb.lemma_ not in CITING_LEMMAS:
        return None
    phrases = [child for child in verb.children if child.lower_ == "as"]
    return next((part for phrase in phrases for part in phrase.children if part.tag_ == "VBG"), None)


def _cited(draft: Draft) -> Draft | None:
    """The draft of "saying" in "the Journal cited an official as saying …": the official's words."""
    citing = draft.verb.head.head
    if draft.verb.head.lower_ != "as" or citing.lemma_ not in CITING_LEMMAS:
        return None
    cited = next((child for child in citing.children if child.dep_ in ("dobj", "nsubjpass")), None)
    citer = next((child for child in citing.children if child.dep_ == "nsubj"), None)
    if cited is None:
        return None
    outer = (_cue(citing)[-1], _extent(citer)) if citer is not None else None
    return replace(draft, source=_extent(cited), citer=outer)


def _according(token: Token) -> Draft | None:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or source is None:
        return None
    clause = token.head
    while clause.pos_ not in ("VERB", "AUX") and clause.dep_ != "ROOT":
        clause = clause.head
    phrase = {part.i for part in token.subtree}
    content = _runs([part for part in clause.subtree if part.i not in phrase])
    return Draft("according", token, ((token.idx, to.idx + len(to)),), _extent(source), content)


def _content(verb: Token, quotes: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """The rule that applies and the content it gives; no spans where none does."""
    act = ACTS[verb.lemma_]
    if verb.lemma_ in ("respond", "reply", "answer") and is_negated(verb):
        return "object", _unanswered(verb)
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None and verb.dep_ == "parataxis":
        inside = {part.i for part in verb.subtree}
        around = [part for part in verb.head.subtree if part.i not in inside]
        return "clause", _runs(_without_what(around, verb.head, verb))
    if clause is None and act in INFINITIVE_ACTS:
        clause = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    if clause is not None:
        own = {part.i for other in clause.children if _is_own_statement(other) for part in other.subtree}
        parts = [p for p in clause.subtree if p.i not in own and (p.dep_ != "mark" or p.i > clause.i)]
        return "clause", _runs(_without_what(parts, clause, verb))
    if _takes_object(verb):
        objects = _after(verb)
        if _words(verb.doc.text, objects) > 1:
            return "object", objects
    near = [span for span in quotes if _touches(verb, span) and _words(verb.doc.text, (span,)) > 2]
    return "quotation", tuple(near[:1])


def _is_own_statement(clause: Token) -> bool:
    """Whether a clause joined to a content says who said something else: "…, and others warned that …"."""
    has_subject = any(child.dep_ == "nsubj" for child in clause.children)
    has_content = any(child.dep_ == "ccomp" for child in clause.children)
    return clause.dep_ == "conj" and clause.lemma_ in ACTS and has_subject and has_content


def _unanswered(verb: Token) -> tuple[Span, ...]:
    """What was not answered: "to the accusation", or the question in "when asked whether it would"."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_ == "ask":
            asked = [part for part in child.children if part.dep_ in ("ccomp", "prep")]
            return _runs([part for clause in asked for part in clause.subtree])
        if child.dep_ == "prep" and child.lower_ == "to":
            return _runs(list(child.subtree))
    return ()


def _without_what(parts: list[Token], clause: Token, verb: Token) -> list[Token]:
    """The tokens of a content clause; of "what it said were false claims" only "false claims"."""
    if not parts or parts[0].lower_ != "what" or parts[0].i > verb.i:
        return parts
    return [part for part in parts if part.i > clause.i] if clause.lemma_ == "be" else parts[1:]


def _words(text: str, spans: tuple[Span, ...]) -> int:
    return sum(len(re.findall(r"\w+", text[start:end])) for start, end in spans)


def _takes_object(verb: Token) -> bool:
    return verb.lemma_ in OBJECT_LEMMAS or ACTS[verb.lemma_] in OBJECT_ACTS


def _after(verb: Token) -> tuple[Span, ...]:
    """What follows the verb in its own clause, less its date, its channel and a clause joined to it."""
    kept = [
        child
        for child in verb.children
        if child.i > verb.i and child.dep_ not in (*_LEFT_OUT, "conj", "advcl", "prt", "punct")
    ]
    skipped = verb.i + 1 if _calls(verb) else -1
    return _runs([part for child in kept for part in child.subtree if part.i != skipped])


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


def _source(verb: Token) -> Token | None:
    """The subject of the verb, through conjunctions, participles and relative clauses; None if unsaid."""
    seen: Token = verb
    for _ in range(6):
        children = {child.dep_: child for child in seen.children if child.dep_ in (*_SUBJECTS, "nsubjpass")}
        subject = children.get("nsubj") or children.get("csubj")
        if subject is not None:
            relative = subject.lower_ in _RELATIVES and seen.dep_ == "relcl"
            return seen.head if relative else subject
        if seen is not verb and "nsubjpass" in children:
            return children["nsubjpass"]
        if seen.dep_ == "acl":
            return seen.head
        if seen.dep_ not in ("conj", "advcl", "xcomp", "parataxis", "pcomp", "prep", "ccomp"):
            return None
        seen = seen.head
    return None


def _is_passive(verb: Token) -> bool:
    """Whether the one who said it is not the subject: "was told", "when asked", "denied and dismissed"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    bare = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    joined_to_passive = verb.dep_ == "conj" and _is_passive(verb.head)
    return bare and (verb.dep_ in ("advcl", "acl") or joined_to_passive)


def _citing(verb: Token) -> tuple[Span, Span] | None:
    """The cue and the source of "…, citing officials" or "cited an official as saying", if there is one."""
    for child in verb.children:
        if child.lower_ == "citing":
            cited = next((part for part in child.children if part.dep_ == "dobj"), None)
            return ((child.idx, child.idx + len(child)), _extent(cited)) if cited is not None else None
    return None


def _cue(verb: Token) -> tuple[Span, ...]:
    """The verb with its auxiliaries, negation and particle, as runs of touching tokens."""
    helpers = ("aux", "auxpass", "neg", "prt")
    called = [part for part in verb.children if _calls(verb) and part.i == verb.i + 1]
    return _runs([verb, *called, *(child for child in verb.children if child.dep_ in helpers)])


def _calls(verb: Token) -> bool:
    """Whether the verb urges: "called for talks", "calls on both to wait"."""
    return verb.lemma_ == "call" and any(
        child.i == verb.i + 1 and child.lower_ in ("for", "on", "upon") for child in verb.children
    )


def _extent(head: Token) -> Span:
    """The span of the noun phrase of `head`, its relative clauses and trailing participles left off."""
    left_out = ("relcl", "parataxis", "npadvmod")
    parts = [
        part
        for part in head.subtree
        if not any(step.dep_ in left_out or _is_where_or_when(step, head) for step in _steps(part, head))
    ]
    runs = _runs(parts)
    return next(run for run in runs if run[0] <= head.idx < run[1])


def _is_where_or_when(step: Token, head: Token) -> bool:
    """Whether a phrase after a name tells place or time: "Mr Roe on Friday", not "Roe of the Union"."""
    after_name = head.ent_type_ == "PERSON" and step.head.i == head.i and step.i > head.i
    return after_name and step.dep_ == "prep" and step.lower_ not in ("of", "for", "from")


def _steps(part: Token, head: Token) -> Iterator[Token]:
    while part.i != head.i:
        yield part
        part = part.head


def _runs(tokens: list[Token]) -> tuple[Span, ...]:
    """Spans of the runs of neighbouring tokens, in text order."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda part: part.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple((run[0].idx, run[-1].idx + len(run[-1])) for run in runs)


def _widened(content: tuple[Span, ...], quotes: list[Span]) -> tuple[Span, ...]:
    """The content with every quotation it overlaps taken in whole, merged and in order."""
    spans = sorted([*content, *(q for q in quotes if any(s < q[1] and q[0] < e for s, e in content))])
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _tidy(text: str, content: tuple[Span, ...], draft: Draft) -> tuple[Span, ...]:
    """The content less cue and source words, and stray commas; pieces without words go."""
    taken = [*draft.cue, *([draft.source] if draft.source else [])]
    spans = []
    for start, end in content:
        for cut_start, cut_end in taken:
            if cut_start <= start < cut_end:
                start = cut_end
            if cut_start < end <= cut_end:
                end = cut_start
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip(_EDGE + "."))
        end = start + len(text[start:end].rstrip(_EDGE))
        if any(char.isalnum() for char in text[start:end]):
            spans.append((start, end))
    return tuple(spans)


def _with_following_quotes(doc: Doc, found: list[Draft], quotes: list[Span]) -> list[Draft]:
    """Each quotation that stands free after a quoted statement of its paragraph goes on with that one."""
    for quote in quotes:
        covered = any(s < quote[1] and quote[0] < e for draft in found for s, e in draft.content)
        before = [draft for draft in found if draft.content[-1][1] <= quote[0]]
        if not covered and before and _goes_on(doc, before[-1], quote, quotes):
            last = before[-1]
            found[found.index(last)] = replace(last, content=(*last.content, quote))
    return found


def _goes_on(doc: Doc, draft: Draft, quote: Span, quotes: list[Span]) -> bool:
    """Whether a quotation goes on with a statement: as a sentence of its own after a quoted one, or after
    a comma or colon in the cue's sentence (", she said, “because …”").
    """
    lead = doc.text[: quote[0]].rstrip()[-1:]
    in_sentence = draft.verb.sent.start_char <= quote[0] < draft.verb.sent.end_char
    if in_sentence and draft.verb.idx < quote[0] and lead in (",", ":"):
        return True
    return _is_quoted(draft, quotes) and _opens_sentence(doc, quote)


def _is_quoted(draft: Draft, quotes: list[Span]) -> bool:
    return any(q[0] == s for q in quotes for s, _ in draft.content)


def _opens_sentence(doc: Doc, quote: Span) -> bool:
    return any(sentence.start_char == quote[0] for sentence in doc.sents)
