"""The row stage: Report → Reading."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from onrecord.extract.encoder.cast import cast
from onrecord.extract.encoder.decode import Preset, decode
from onrecord.extract.encoder.network import NetworkHeads
from onrecord.extract.encoder.windows import windows
from onrecord.extract.encoder.words import words_of
from onrecord.extract.leads import candidates
from onrecord.extract.mentions import completed, mentions
from onrecord.extract.paragraphs import paragraphs
from onrecord.extract.quotations import quotations
from onrecord.extract.statements import Text, attributions
from onrecord.model import Issue, Reading, Report, Span

VERSION = "3"


def extract(reports: Iterable[Report]) -> Iterator[Reading | Issue]:
    """One Reading a report, in order; a report known not to be in English gives an empty one.

    The encoder loads on first use, once a process.
    """
    for report in reports:
        if report.language not in (None, "en"):
            yield Reading(report, (), (), ())
        else:
            yield _read(report)


def _read(report: Report) -> Reading:
    """Everything found in one report, by one pass of the encoder over its paragraphs."""
    spans = paragraphs(report)
    coded = words_of(report.text, spans)
    cuts = list(windows(coded))
    heads = NetworkHeads(cuts)
    held = cast(cuts, heads)
    names = completed(mentions(held, coded, report.text), spans, report.text)
    found = decode(cuts, heads, Preset())
    open_to = candidates(names, found, coded)
    text = Text(report, coded, quotations(report.text, spans), names, open_to)
    sentences = _sentences([coded.spans[word][0] for word in held.begins], spans)
    return Reading(report, tuple(sentences), tuple(names), tuple(attributions(found, text)))


def _sentences(begins: list[int], paragraphs: list[Span]) -> list[Span]:
    """Spans of the sentences: each runs to where the next begins, or its paragraph ends."""
    starts = sorted({*begins, *(start for start, _ in paragraphs)})
    ends = sorted({*starts, *(end for _, end in paragraphs)})
    after = dict(pairwise(ends))
    return [(start, after[start]) for start in starts if start in after]
