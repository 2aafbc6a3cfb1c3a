"""Fails where a measured figure is below its floor in `floors.toml`."""

import sys
import tomllib
from pathlib import Path

from benchmarks import actors, copies, coreference, corpus, figures
from benchmarks.fields import shares
from onrecord.resolve.actors.memory import Actors

FLOORS = Path(__file__).with_name("floors.toml")


def attribution() -> dict[str, float]:
    """The gated figures on PolNeAR's dev part, statements inside statements left out, in points of 100."""
    score = figures.scorer()
    gold = score.read_jsonl(figures.DEV)
    flat = figures.without_nested(figures.ours(gold))
    result = score.score(gold, figures.with_that(gold, flat))
    precise = score.score(gold, figures.surest(flat))["full (content+source)"]
    full, content, exact = (
        result[name] for name in ("full (content+source)", "content>=0.5", "content exact")
    )
    return {
        "full_f1": 100 * full["F"],
        "content_f1": 100 * content["F"],
        "exact_content_f1": 100 * exact["F"],
        "precise_precision": 100 * precise["P"],
        "precise_recall": 100 * precise["R"],
    }


def own() -> dict[str, float]:
    """The gated figures on our corpus' dev part, in points of 100."""
    counts = corpus.totals("dev")["all"]
    right = shares(counts)
    return {
        "found_precision": 100 * counts["matched"] / counts["predicted"],
        "found_recall": 100 * counts["matched"] / counts["gold"],
        **{name: right[name] for name in ("source", "speaker", "kind", "chain", "act", "stance")},
        "party_or_null": right["party or null"],
    }


def grouped() -> dict[str, float]:
    """The gated figures of actors over the dev part's stories, in points of 100."""
    gold, appearances = actors.story_gold("dev")
    held = Actors()
    held.add(appearances)
    precision, recall, _ = coreference.b_cubed(gold, held.actor_of)
    return {"b3_precision": 100 * precision, "b3_recall": 100 * recall}


def taken() -> dict[str, float]:
    """The gated figures on copies of our dev part and on PolNeAR's wire reports, in points of 100."""
    return copies.pairs("dev") | copies.wire()


def main() -> None:
    if figures.missing():
        return
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    low = []
    parts = {"attribution": attribution, "corpus": own, "actors": grouped, "copies": taken}
    for part, measure in parts.items():
        measured = measure()
        for name, floor in floors[part].items():
            print(f"{part}.{name}: {measured[name]:.2f} (floor {floor})")
            low += [f"{part}.{name}"] if measured[name] < floor else []
    if low:
        sys.exit(f"below the floor: {', '.join(low)}")


if __name__ == "__main__":
    main()
