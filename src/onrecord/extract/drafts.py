"""Who said what, read off a dependency parse: the baseline.

A draft is found from its cue: a verb of the lexicon with a clause, a quotation or an object, or
"according to". Cues inside quotation marks are the speaker's own words and are passed over.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.extract.contents import NEAR_TOKENS, content_of, is_said
from onrecord.extract.cues import ACTS, CITING_LEMMAS, FINDING_LEMMAS, OBJECT_ACTS
from onrecord.extract.draft import Draft
from onrecord.extract.joining import tidy, widened, with_following_quotes, with_rest
from onrecord.extract.realness import declines_to_say, is_found, is_unreal
from onrecord.extract.trees import calls, cue_spans, extent_of, is_passive, runs, source_of
from onrecord.model import Span


def drafts(doc: Doc, quotes: list[Span]) -> list[Draft]:
    """Drafts of one parsed paragraph in text order; `quotes` are the quotations' spans in it."""
    found = []
    for token in doc:
        if any(start <= token.idx < end for start, end in quotes):
            continue
        draft = _according(token) if token.lower_ == "according" else _from_verb(token, quotes)
        if draft and (content := tidy(doc.text, widened(draft.content, quotes), draft)):
            found.append(replace(draft, content=content))
    found += [draft for quote in quotes if (draft := _told_after(doc, quote, found))]
    return with_following_quotes(doc, sorted(found, key=lambda each: each.content), quotes)


def _from_verb(verb: Token, quotes: list[Span]) -> Draft | None:
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_ not in ACTS or is_unreal(verb):
        return None
    rule, content = content_of(verb, quotes)
    source = None if is_passive(verb) else source_of(verb)
    if source is not None and source.lower_ in ("nobody", "none", "nothing"):
        return None
    unsaid = rule == "clause" and is_passive(verb) and ACTS[verb.lemma_] in ("say", "report")
    if not content or (source is None and not unsaid):
        return None
    if verb.lemma_ in FINDING_LEMMAS and not is_found(verb, source):
        return None
    if ACTS[verb.lemma_] == "decline" and not declines_to_say(verb):
        return None
    extent = extent_of(source) if source is not None else None
    draft = Draft(rule, verb, cue_spans(verb), extent, content, calls(verb), _citing(verb))
    return _cited(draft) or with_rest(draft, quotes)


def _told_after(doc: Doc, quote: Span, found: list[Draft]) -> Draft | None:
    """The draft of a quotation that none has yet, where the next sentence only says whose it is:
    "“Who would pay?” Mr Roe asked."
    """
    covered = any(s < quote[1] and quote[0] < e for draft in found for s, e in draft.content)
    start = quote[1] + len(doc.text[quote[1] :]) - len(doc.text[quote[1] :].lstrip())
    sentence = next((each for each in doc.sents if each.start_char == start), None)
    if covered or sentence is None or not is_said(doc.text, quote):
        return None
    verb = sentence.root
    speaks = verb.lemma_ in ACTS and ACTS[verb.lemma_] not in OBJECT_ACTS and not is_unreal(verb)
    source = source_of(verb) if speaks and not any(draft.verb.i == verb.i for draft in found) else None
    if source is None or source.i - sentence.start > NEAR_TOKENS:
        return None
    return Draft("quotation", verb, cue_spans(verb), extent_of(source), (quote,))


def _according(token: Token) -> Draft | None:
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or source is None:
        return None
    clause = token.head
    while clause.pos_ not in ("VERB", "AUX") and clause.dep_ != "ROOT":
        clause = clause.head
    phrase = {part.i for part in token.subtree}
    content = runs([part for part in clause.subtree if part.i not in phrase])
    return Draft("according", token, ((token.idx, to.idx + len(to)),), extent_of(source), content)


def _cited(draft: Draft) -> Draft | None:
    """The draft of "saying" in "the Journal cited an official as saying …": the official's words."""
    citing = draft.verb.head.head
    if draft.verb.head.lower_ != "as" or citing.lemma_ not in CITING_LEMMAS:
        return None
    cited = next((child for child in citing.children if child.dep_ in ("dobj", "nsubjpass")), None)
    citer = source_of(citing)
    if cited is None:
        return None
    outer = (cue_spans(citing)[-1], extent_of(citer)) if citer is not None else None
    return replace(draft, source=extent_of(cited), citer=outer)


def _citing(verb: Token) -> tuple[Span, Span] | None:
    """The cue and the source of "…, citing officials" or "cited an official as saying", if there is one."""
    for child in verb.children:
        if child.lower_ == "citing":
            cited = next((part for part in child.children if part.dep_ == "dobj"), None)
            return ((child.idx, child.idx + len(child)), extent_of(cited)) if cited is not None else None
    return None
