"""The names in a parsed paragraph, with the office or description that stands beside each."""

import re

from spacy.tokens import Doc
from spacy.tokens import Span as Entity

from onrecord.extract.cues import OUTLET_NOUNS, OUTLET_WORDS
from onrecord.extract.mentions import is_outlet
from onrecord.model import Mention, MentionKind, Span, Words

# Verbs of saying that a title puts after a name (Levin 1993, classes 29.4, 29.5, 33 and 37).
SAYING_LEMMAS = frozenset(
    "accuse acknowledge add admit advocate affirm agree allege announce answer applaud argue ask assert "
    "assume assure believe bemoan blame blast call caution charge chide cite claim commend comment "
    "complain concede conclude concur condemn confirm congratulate contend continue counter criticise "
    "criticize declare decline decry defend demand denounce deny deplore deride describe determine "
    "disavow disclose dismiss dispute doubt echo email emphasise emphasize endorse enquire estimate "
    "exhort expect explain fear find hail hope implore imply indicate inquire insist joke lambast lament "
    "laud learn maintain mention mock note outline pledge point post praise predict press promise propose "
    "question quote rebuke rebut recall recommend recount refuse refute reiterate reject remark remind "
    "repeat reply report repudiate respond retort reveal ridicule say scold shout show signal slam state "
    "stress suggest suspect swear tell testify thank threaten tweet underline underscore urge vow warn "
    "wonder worry write".split()
)
_KINDS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "nationality",
}  # fmt: skip
_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Sir|Dame|Lord|Lady)\b\.? )+"
)
_TITLE_CASE = re.compile(r"(?:[A-Z][\w’'-]*(?: (?=[A-Z]))?)*")
_NO_NAME = re.compile(r"[\[\]()/|@#<>{}]")  # in a "name", a sign that the parser misread
_POSSESSIVE = ("'s", "’s", "'", "’")


def mentions(doc: Doc, offset: int, text: str) -> list[Mention]:
    """Mentions of persons, bodies, outlets, places and nationalities, in text order.

    `offset` is where the paragraph starts in the report's `text`.
    """
    found = []
    for entity in doc.ents:
        span = _name_span(doc.text, entity)
        kind = _kind(entity, doc.text[slice(*span)])
        if kind is None or span[0] >= span[1] or _NO_NAME.search(doc.text, *span):
            continue
        role = _role(doc, entity, span) if kind == "person" else None
        words = Words.at(text, [_shift(span, offset)])
        found.append(Mention(words, kind, Words.at(text, [_shift(role, offset)]) if role else None))
    return found


def _kind(entity: Entity, name: str) -> MentionKind | None:
    kind = _KINDS.get(entity.label_)
    if _is_called(entity):
        return "outlet"
    if kind == "person" and name.startswith("Team "):
        return "body"
    return "outlet" if kind in ("body", "person") and is_outlet(name) else kind


def _before_verb(entity: Entity) -> int:
    """Where a name ends that the parser runs on over a title's verb ("Trump Says")."""
    for token in list(entity)[1:]:
        says = token.lemma_.lower() in SAYING_LEMMAS or token.lower_.rstrip("s") in SAYING_LEMMAS
        if says and entity.label_ == "PERSON" and token.lower_ not in OUTLET_WORDS:
            return int(token.idx)
    return int(entity.end_char)


def _is_called(entity: Entity) -> bool:
    """Whether an outlet noun introduces the name: "the programme Sunday Forum"."""
    return bool(entity.start) and entity.doc[entity.start - 1].lower_ in OUTLET_NOUNS


def _shift(span: Span, offset: int) -> Span:
    return span[0] + offset, span[1] + offset


def _name_span(text: str, entity: Entity) -> Span:
    """The entity without titles, the article, line breaks and a possessive ending."""
    start, end = entity.start_char, _before_verb(entity)
    end = start + len(text[start:end].rstrip())
    for ending in _POSSESSIVE:
        if text[start:end].endswith(ending):
            end -= len(ending)
    if match := _TITLE.match(text, start, end):
        start = match.end()
    if text[start : start + 4].lower() == "the ":
        start += 4
    if _is_called(entity):  # a title of a programme may be longer than what the parser takes for a name
        title = _TITLE_CASE.match(text, start)
        end = max(end, title.end() if title else end)
    return start, end if "\n" not in text[start:end] else start + text[start:end].index("\n")


def _role(doc: Doc, entity: Entity, name: Span) -> Span | None:
    """The office before the name ("Foreign Ministry spokesman …") or after it in apposition."""
    return _role_before(doc, entity, name) or _role_after(doc, entity)


def _role_before(doc: Doc, entity: Entity, name: Span) -> Span | None:
    head = entity.root
    first = head.left_edge.i
    if head.dep_ == "appos" and head.head.ent_type_ != "PERSON" and head.head.i < entity.start:
        first = head.head.left_edge.i  # "China's top diplomat, Wang Yi"
    start = doc[first].idx
    words = doc.text[start : name[0]].rstrip(" ,:\n")
    if not any(token.pos_ in ("NOUN", "PROPN") for token in doc[first : entity.start]):
        return None
    return (start, start + len(words)) if 0 < len(words) <= 120 and "\n" not in words else None


def _role_after(doc: Doc, entity: Entity) -> Span | None:
    """The apposition or "a …" phrase set off by a comma right after the name."""
    for child in entity.root.children:
        described = child.dep_ == "appos" and child.i > entity.root.i
        if described and not child.like_num and child.ent_type_ != "PERSON":
            parts = list(child.subtree)
            cut = min((p.left_edge.i for p in parts if p.dep_ in ("relcl", "acl")), default=parts[-1].i + 1)
            span = doc[parts[0].i : max(cut, child.i + 1)]
            return span.start_char, span.start_char + len(span.text.rstrip(" ,"))
    return None
