"""Drafts of a paragraph → attributions of the report, in its offsets: act, stance, mode, date, channels."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.extract.cues import ACTS, FALSE_WORDS, REFUSED_WHEN_NEGATED, STANCES
from onrecord.extract.drafts import Draft, drafts, is_negated
from onrecord.extract.said_on import said_on
from onrecord.model import Act, Attribution, Dated, Hop, Mention, Mode, Report, Span, Stance, Words

# The share of statements found so whose content and source were right on 300 reports of PolNeAR's
# training part. Nested ones are not marked there: theirs is a reading of 60 of them.
_RIGHT: dict[tuple[str, Mode], float] = {
    ("clause", "direct"): 0.94, ("clause", "mixed"): 0.9, ("clause", "indirect"): 0.75,
    ("object", "direct"): 0.75, ("object", "mixed"): 0.74, ("object", "indirect"): 0.65,
    ("quotation", "direct"): 0.69, ("quotation", "mixed"): 0.69, ("quotation", "indirect"): 0.69,
    ("according", "direct"): 0.8, ("according", "mixed"): 0.8, ("according", "indirect"): 0.79,
}  # fmt: skip
_RIGHT_WITHOUT_SOURCE = 0.38
_RIGHT_NESTED = 0.5
FALSE_MAX_WORDS = 12  # "called the report false", not a long statement that has the word somewhere


def attributions(
    doc: Doc, offset: int, report: Report, quotes: list[Span], names: list[Mention]
) -> list[Attribution]:
    """The attributions of one parsed paragraph that starts at `offset`, in text order.

    `quotes` are the spans of the report's quotations, `names` the paragraph's mentions.
    """
    end = offset + len(doc.text)
    clipped = [(max(s, offset) - offset, min(e, end) - offset) for s, e in quotes if s < end and e > offset]
    found = [_placed(draft, doc, offset, report, quotes, names) for draft in drafts(doc, clipped)]
    unique = {attribution.content.spans: attribution for attribution in reversed(found) if attribution}
    ordered = sorted(unique.values(), key=lambda each: each.content.spans)
    return [_nested(each, ordered) for each in ordered]


def _placed(
    draft: Draft, doc: Doc, offset: int, report: Report, quotes: list[Span], names: list[Mention]
) -> Attribution | None:
    def words(*spans: Span) -> Words:
        return Words.at(report.text, [(start + offset, end + offset) for start, end in spans])

    kind = _act_and_stance(draft, doc)
    if kind is None:
        return None
    content = Words.at(report.text, _whole(words(*draft.content).spans, quotes))
    cue, source = words(*draft.cue), words(draft.source) if draft.source else None
    passed_on: tuple[Hop, ...] = ()
    backing = words(*draft.citing) if draft.citing else None
    if draft.citer:
        passed_on = (Hop(words(draft.citer[1]), words(draft.citer[0])),)
    elif draft.citing and source and _is_outlet(source, names):
        passed_on, cue, source = (Hop(source, cue),), words(draft.citing[0]), words(draft.citing[1])
    mode = _mode(content.spans, quotes)
    told = _told(draft, names, offset)
    return Attribution(
        content=content,
        cue=cue,
        source=source,
        mode=mode,
        act=kind[0],
        stance=kind[1],
        confidence=_RIGHT[draft.rule, mode] if source else _RIGHT_WITHOUT_SOURCE,
        passed_on=passed_on,
        backing=backing,
        channels=tuple(mention.words for mention in told if mention.kind == "outlet"),
        addressee=next((m.words for m in told if m.kind != "outlet" and _is_object(draft, m, offset)), None),
        said_on=_date(draft, offset, report, names),
    )


def _act_and_stance(draft: Draft, doc: Doc) -> tuple[Act, Stance] | None:
    """What the cue does; None where it is negated and so says nothing ("has never condemned")."""
    act = ACTS.get(draft.verb.lemma_, "say")
    if is_negated(draft.verb):
        return ("decline", "declines") if act in REFUSED_WHEN_NEGATED else None
    content = " ".join(doc.text[slice(*span)] for span in draft.content).lower()
    words = re.findall(r"[\w-]+", content)
    if act == "say" and len(words) <= FALSE_MAX_WORDS and FALSE_WORDS & set(words):
        return "deny", "denies"
    return act, STANCES.get(act, "asserts")


def _is_outlet(source: Words, names: list[Mention]) -> bool:
    return any(
        name.kind == "outlet" and source.start <= name.words.start < source.end for name in names
    )


def _whole(spans: tuple[Span, ...], quotes: list[Span]) -> list[Span]:
    """The spans with every quotation they touch taken in whole, beyond the paragraph too."""
    whole: list[Span] = []
    for start, end in spans:
        touched = [quote for quote in quotes if quote[0] < end and start < quote[1]]
        start, end = min([start, *(s for s, _ in touched)]), max([end, *(e for _, e in touched)])
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _mode(spans: tuple[Span, ...], quotes: list[Span]) -> Mode:
    quoted = [any(q[0] <= s and e <= q[1] for q in quotes) for s, e in spans]
    if all(quoted):
        return "direct"
    touched = any(q[0] < e and s < q[1] for q in quotes for s, e in spans)
    return "mixed" if touched else "indirect"


def _told(draft: Draft, names: list[Mention], offset: int) -> list[Mention]:
    """Mentions that hang on the cue outside source and content: channels and addressees."""
    inside = {part.idx + offset for part in draft.verb.subtree}
    taken = [*draft.content, *([draft.source] if draft.source else []), *draft.cue]
    return [
        name
        for name in names
        if name.words.start in inside
        and not any(s <= name.words.start - offset < e for s, e in taken)
        and name.kind != "nationality"
    ]


def _is_object(draft: Draft, name: Mention, offset: int) -> bool:
    """Whether the cue is said to this one: its direct or indirect object, or "to" someone."""
    heads = [child for child in draft.verb.children if child.dep_ in ("dobj", "dative")]
    heads += [part for child in draft.verb.children if child.lower_ == "to" for part in child.children]
    return any(name.words.start <= head.idx + offset < name.words.end for head in heads)


def _date(draft: Draft, offset: int, report: Report, names: list[Mention]) -> Dated | None:
    """The day named by a phrase on the cue or on the verbs it hangs on, nearest first, content aside."""
    taken = [*draft.content, *((n.words.start - offset, n.words.end - offset) for n in names)]
    verb: Token = draft.verb
    for _ in range(4):
        for phrase in _date_phrases(verb):
            inside = any(s <= phrase[0].idx < e for s, e in taken)
            span = (phrase[0].idx + offset, phrase[-1].idx + len(phrase[-1]) + offset)
            dated = None if inside else said_on(report.text, span, report.ref.published)
            if dated:
                return dated
        if verb.dep_ not in ("conj", "advcl", "xcomp", "parataxis", "pcomp", "prep"):
            return None
        verb = verb.head
    return None


def _date_phrases(verb: Token) -> Iterator[list[Token]]:
    """Date expressions among the verb's own adverbials and those of its participles ("Appearing Sunday")."""
    for child in verb.children:
        if child.dep_ == "npadvmod":
            yield list(child.subtree)
        elif child.dep_ in ("prep", "dobj"):
            if found := [part for part in child.subtree if part.ent_type_ == "DATE"]:
                yield found
        elif child.dep_ == "advcl" and child.tag_ == "VBG":
            yield from _date_phrases(child)


def _nested(attribution: Attribution, others: list[Attribution]) -> Attribution:
    """The attribution with those whose content holds its cue put before it in its chain, widest first."""
    if attribution.cue is None:
        return attribution
    at = attribution.cue.start
    outer = [each for each in others if each is not attribution and _holds(each.content.spans, at)]
    outer.sort(key=lambda each: each.content.start - each.content.end)
    hops = tuple(Hop(each.source, each.cue) for each in outer if each.source)
    if not hops:
        return attribution
    confidence = min(attribution.confidence, _RIGHT_NESTED)
    return replace(attribution, passed_on=hops + attribution.passed_on, confidence=confidence)


def _holds(spans: tuple[Span, ...], offset: int) -> bool:
    return any(start <= offset < end for start, end in spans)
