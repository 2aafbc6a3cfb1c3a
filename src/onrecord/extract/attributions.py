"""Drafts of a paragraph → attributions of the report, in its offsets: act, stance, mode, date, channels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from onrecord.extract.cues import ACTS, DOUBTING_LEMMAS, FALSE_WORDS, REFUSED_WHEN_NEGATED, STANCES
from onrecord.extract.draft import Draft
from onrecord.extract.drafts import drafts
from onrecord.extract.paragraphs import without_furniture
from onrecord.extract.said_on import said_on
from onrecord.extract.trees import is_negated
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
# "called the report false", "false claims"; a "false prophet" denies nothing
FALSE_OF = frozenset(
    "and or claim claims allegation allegations report reports story stories accusation".split()
)
_HANGING = frozenset({"conj", "advcl", "xcomp", "parataxis", "pcomp", "prep"})
FALSE_MAX_WORDS = 12  # "called the report false", not a long statement that has the word somewhere


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed paragraph: where it starts in its report, the report's quotations, its own mentions."""

    doc: Doc
    offset: int
    report: Report
    quotes: list[Span]
    names: list[Mention]

    def words(self, *spans: Span) -> Words:
        """The report's words at spans given in the paragraph's offsets."""
        placed = [(start + self.offset, end + self.offset) for start, end in spans]
        return Words.at(self.report.text, placed)

    def own_quotes(self) -> list[Span]:
        """The quotations that touch the paragraph, cut to it, in its offsets."""
        start, end = self.offset, self.offset + len(self.doc.text)
        touching = [quote for quote in self.quotes if quote[0] < end and quote[1] > start]
        return [(max(s, start) - start, min(e, end) - start) for s, e in touching]


def attributions(paragraph: Paragraph) -> list[Attribution]:
    """The attributions of one paragraph, in text order and in the report's offsets."""
    found = [_placed(draft, paragraph) for draft in drafts(paragraph.doc, paragraph.own_quotes())]
    ordered = sorted(filter(None, found), key=lambda each: each.content.spans)
    return [_nested(each, ordered) for each in ordered]


def _placed(draft: Draft, paragraph: Paragraph) -> Attribution | None:
    """The draft as an attribution; None where its cue says nothing ("has never condemned")."""
    words = paragraph.words
    kind = _act_and_stance(draft, paragraph.doc)
    if kind is None:
        return None
    spans = _whole(paragraph.report.text, words(*draft.content).spans, paragraph.quotes)
    spans = without_furniture(paragraph.report, spans)
    mode = _mode(tuple(spans), paragraph.quotes)
    cue, source = words(*draft.cue), words(draft.source) if draft.source else None
    passed_on: tuple[Hop, ...] = ()
    if draft.citer:
        passed_on = (Hop(words(draft.citer[1]), words(draft.citer[0])),)
    elif draft.citing and source and _is_outlet(source, paragraph.names):
        passed_on, cue, source = (Hop(source, cue),), words(draft.citing[0]), words(draft.citing[1])
    told = _told(draft, paragraph)
    return Attribution(
        content=Words.at(paragraph.report.text, spans),
        cue=cue,
        source=source,
        mode=mode,
        act=kind[0],
        stance=kind[1],
        confidence=_RIGHT[draft.rule, mode] if source else _RIGHT_WITHOUT_SOURCE,
        passed_on=passed_on,
        channels=tuple(mention.words for mention in told if mention.kind == "outlet"),
        addressee=_addressee(draft, told, paragraph.offset),
        said_on=_date(draft, paragraph),
        backing=_backing(draft, paragraph),
    )


def _backing(draft: Draft, paragraph: Paragraph) -> Words | None:
    """ "citing new satellite images", from the cue to the end of what is cited."""
    return paragraph.words((draft.citing[0][0], draft.citing[1][1])) if draft.citing else None


def _act_and_stance(draft: Draft, doc: Doc) -> tuple[Act, Stance] | None:
    """What the cue does; None where it is negated and so says nothing ("has never condemned")."""
    act = "urge" if draft.calls else ACTS.get(draft.verb.lemma_, "say")
    if is_negated(draft.verb):
        if act == "believe":
            return act, "doubts"
        told = any(
            child.dep_ in ("dobj", "dative") and child.ent_type_ != "ORG" for child in draft.verb.children
        )
        refuses = act in REFUSED_WHEN_NEGATED and not (draft.verb.lemma_ == "tell" and told)
        return ("decline", "declines") if refuses else None
    content = " ".join(doc.text[slice(*span)] for span in draft.content).lower()
    words = re.findall(r"[\w-]+", content)
    false = [
        place
        for place, word in enumerate(words)
        if word in FALSE_WORDS and (place + 1 == len(words) or words[place + 1] in FALSE_OF)
    ]
    negated = false and {"not", "never", "no", "t"} & set(words[max(0, false[0] - 4) : false[0]])
    if act == "say" and len(words) <= FALSE_MAX_WORDS and false and not negated:
        return "deny", "denies"
    doubts = draft.verb.lemma_ in DOUBTING_LEMMAS
    return act, "doubts" if doubts else STANCES.get(act, "asserts")


def _is_outlet(source: Words, names: list[Mention]) -> bool:
    return any(name.kind == "outlet" and source.start <= name.words.start < source.end for name in names)


def _whole(text: str, spans: tuple[Span, ...], quotes: list[Span]) -> list[Span]:
    """The spans with every quotation they touch taken in whole, beyond the paragraph too; spans with only
    white space or a stop between them are one.
    """
    whole: list[Span] = []
    for start, end in spans:
        touched = [quote for quote in quotes if quote[0] < end and start < quote[1]]
        start, end = min([start, *(s for s, _ in touched)]), max([end, *(e for _, e in touched)])
        if whole and not text[whole[-1][1] : start].strip(" \t\r\n,:;–—-"):
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


def _told(draft: Draft, paragraph: Paragraph) -> list[Mention]:
    """Mentions that hang on the cue outside source and content: channels and addressees."""
    offset = paragraph.offset
    inside = {part.idx + offset for part in draft.verb.subtree}
    taken = [*draft.content, *([draft.source] if draft.source else []), *draft.cue]
    return [
        name
        for name in paragraph.names
        if name.words.start in inside
        and not any(s <= name.words.start - offset < e for s, e in taken)
        and name.kind != "nationality"
    ]


def _addressee(draft: Draft, told: list[Mention], offset: int) -> Words | None:
    """Whom it is said to, where that is no outlet: the cue's direct or indirect object, or "to" someone."""
    heads = [child for child in draft.verb.children if child.dep_ in ("dobj", "dative")]
    heads += [part for child in draft.verb.children if child.lower_ == "to" for part in child.children]
    for name in told:
        start, end = name.words.start - offset, name.words.end - offset
        if name.kind != "outlet" and any(start <= head.idx < end for head in heads):
            return name.words
    return None


def _date(draft: Draft, paragraph: Paragraph) -> Dated | None:
    """The day named on the cue or on the verbs it hangs on, nearest first; content and names aside."""
    offset, report = paragraph.offset, paragraph.report
    taken = [*draft.content, *((n.words.start - offset, n.words.end - offset) for n in paragraph.names)]
    verb: Token = draft.verb
    for _ in range(4):
        for phrase in _date_phrases(verb):
            inside = any(s <= phrase[0].idx < e for s, e in taken)
            span = (phrase[0].idx + offset, phrase[-1].idx + len(phrase[-1]) + offset)
            dated = None if inside else said_on(report.text, span, report.ref.published)
            if dated:
                return dated
        subject_of_its_own = verb.dep_ == "advcl" and any(part.dep_ == "nsubj" for part in verb.children)
        if subject_of_its_own or verb.dep_ not in _HANGING:
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
        elif child.dep_ == "nsubj":  # "Mr Roe on Friday said"
            phrases = [
                part for part in child.children if part.dep_ in ("prep", "npadvmod") and part.i > child.i
            ]
            yield from (
                dates for part in phrases if (dates := [p for p in part.subtree if p.ent_type_ == "DATE"])
            )


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
