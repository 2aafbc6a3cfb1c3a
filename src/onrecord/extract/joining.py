"""Contents brought to their full extent: whole quotations, what goes on after the cue, clean ends."""

import re
from dataclasses import replace

from spacy.tokens import Doc

from onrecord.extract.draft import Draft
from onrecord.model import Span

_REST = re.compile(r",\s+((?:and|but|or|though|although|because|while|unless|so)\b)")
_FINAL_STOP = re.compile(r"(?<![.\s][A-Z])(?<!\.)\.$")  # not the stop of "U.S." or of an ellipsis
_LOOSE_END = re.compile(r"[,;]?\s+(?:and|but|or)$")
_EDGE = " \n\t,;:–—-"


def with_rest(draft: Draft, quotes: list[Span]) -> Draft:
    """The draft with the rest of a sentence that its cue only breaks: "…, she said, and closed the gap"."""
    sentence, text = draft.verb.sent, draft.verb.doc.text
    end = max(end for _, end in (*draft.cue, *([draft.source] if draft.source else [])))
    goes_on = _REST.match(text, end, sentence.end_char)
    quoted = any(q[0] < sentence.end_char and sentence.start_char < q[1] for q in quotes)
    if draft.rule != "clause" or draft.content[-1][1] > draft.verb.idx or not goes_on or quoted:
        return draft
    rest = (goes_on.start(1), sentence.start_char + len(sentence.text.rstrip()))
    return replace(draft, content=(*draft.content, rest))


def widened(content: tuple[Span, ...], quotes: list[Span]) -> tuple[Span, ...]:
    """The content with every quotation it overlaps taken in whole, merged and in order."""
    spans = sorted([*content, *(q for q in quotes if any(s < q[1] and q[0] < e for s, e in content))])
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def tidy(text: str, content: tuple[Span, ...], draft: Draft) -> tuple[Span, ...]:
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
        end = start + len(_LOOSE_END.sub("", text[start:end].rstrip(_EDGE)))
        end -= bool(_FINAL_STOP.search(text[start:end]))
        if any(char.isalnum() for char in text[start:end]):
            spans.append((start, end))
    return tuple(spans)


def with_following_quotes(doc: Doc, found: list[Draft], quotes: list[Span]) -> list[Draft]:
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
