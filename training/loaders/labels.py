"""The labels on real reports, joined with their text where it lies beside the repository.

`corpus/labels/` holds ids, offsets, the text's sha256 and the label, and no word of the reports.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.loaders.compiled import CORPUS, Row, Split, rows

Span = tuple[int, int]
PLACES = {"basil": "speakers/basil_train", "ecbplus": "stories/ecbplus_train", "neus": "stories/neus_train"}


class OtherText(ValueError):
    """A labelled report is there with other characters than those that were labelled."""


def labels(name: str, split: Split, shared: Path) -> Iterator[tuple[Row, dict[str, str]]]:
    """Each label of `corpus/labels/NAME.jsonl`, and the texts of its set by report id.

    Nothing where the set's file is not below `shared`. Raises OtherText where a text is not the one labelled.
    """
    for row in rows(CORPUS / "labels" / f"{name}.jsonl"):
        path = shared / "data" / f"{PLACES[row['set']]}.jsonl"
        if row["split"] == split and path.is_file():
            texts = _texts(path)
            for place in row.get("statements", [row]):
                _check(place, texts[place["doc_id"]])
            yield row, texts


@cache
def _texts(path: Path) -> dict[str, str]:
    return {row["doc_id"]: row["text"] for row in rows(path)}


@cache
def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _check(place: Row, text: str) -> None:
    if _sha256(text) != place["text_sha256"]:
        raise OtherText(f"{place['doc_id']}: the text differs from the one labelled; take the stored version")


def as_spans(found: list[list[int]]) -> tuple[Span, ...]:
    """Spans as tuples."""
    return tuple((start, end) for start, end in found)


def words_at(text: str, spans: list[list[int]]) -> str:
    """The words at the spans, joined by one blank."""
    return " ".join(text[start:end] for start, end in spans)
