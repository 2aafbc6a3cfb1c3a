"""Who speaks: statements with their source in the text and the speaker it leads to.

From our corpus (`compiled`) and from the labels on real reports.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.loaders.compiled import Row, Split, compiled
from training.loaders.labels import Span, as_spans, labels


@dataclass(frozen=True, slots=True)
class Speaking:
    """One statement: the report's text, where its content, cue and source stand, and who speaks.

    Spans are code points, half-open. `chain` are names, outermost first, the speaker last. `origin` is
    "corpus", or the real set.
    """

    report: str
    text: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: str | None
    kind: str | None
    role: str | None
    party: str | None
    chain: tuple[str, ...]
    via: tuple[str, ...]
    origin: str


def speaking(split: Split, shared: Path) -> Iterator[Speaking]:
    """The split's statements: ours, then those on real text, as far as it lies below `shared`."""
    part = compiled(split)
    for report in part.reports:
        for statement in part.statements[report["id"]]:
            yield _ours(report, statement)
    for row, texts in labels("speakers", split, shared):
        if row["ok"]:
            yield _real(row, texts[row["doc_id"]])


def _ours(report: Row, statement: Row) -> Speaking:
    speaker = statement["speaker"] or {}
    content, cue, source = ((statement[part] or {}).get("spans", []) for part in ("content", "cue", "source"))
    return Speaking(
        report=report["id"],
        text=report["text"],
        content=as_spans(content),
        cue=as_spans(cue),
        source=as_spans(source),
        speaker=speaker.get("name"),
        kind=speaker.get("kind"),
        role=speaker.get("role"),
        party=speaker.get("party"),
        chain=tuple(link["name"] for link in statement["chain"]),
        via=tuple(statement["via"]),
        origin="corpus",
    )


def _real(row: Row, text: str) -> Speaking:
    return Speaking(
        report=row["doc_id"],
        text=text,
        content=as_spans(row["content"]),
        cue=as_spans(row["cue"]),
        source=as_spans(row["source"]),
        speaker=row["speaker"],
        kind=row["kind"],
        role=row["role"],
        party=row["party"],
        chain=tuple(row["chain"]),
        via=tuple(row["via"]),
        origin=row["set"],
    )
