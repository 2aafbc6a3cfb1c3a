"""How often the shipped network is right at each level of sureness: python -m training.encoder.calibrate

Reads PolNeAR's dev part (statements inside others left out, which it does not mark) and our corpus' dev
part with the weights in `src/onrecord/weights`, fits a rising curve (isotonic regression), and writes its
knots to `src/onrecord/weights/confidence.json`. Right is: content and source right, as the scorer has it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from benchmarks import figures
from sklearn.isotonic import IsotonicRegression

from training.encoder.examples import without_that
from training.loaders.compiled import Row, compiled

OUT = Path(__file__).parents[2] / "src/onrecord/weights/confidence.json"
KNOTS = 12


def main() -> None:
    OUT.write_text(json.dumps({"sure": [0, 1], "right": [0, 1]}))  # the network's own sureness, read below
    seen = np.array([*_judged(_polnear(), flat=True), *_judged(_corpus(), flat=False)])
    curve = IsotonicRegression(out_of_bounds="clip").fit(seen[:, 0], seen[:, 1])
    knots = np.unique(np.quantile(seen[:, 0], np.linspace(0.02, 1, KNOTS)))  # the lowest are too few
    right = [round(float(each), 3) for each in curve.predict(knots)]
    made = {"sure": [round(float(each), 3) for each in knots], "right": right}
    OUT.write_text(json.dumps(made) + "\n", encoding="utf-8")
    print(f"{len(seen)} statements, {seen[:, 1].mean():.3f} right: {made}")


def _polnear() -> list[Row]:
    gold: list[Row] = figures.scorer().read_jsonl(figures.DEV)
    for row in gold:
        for each in row["attributions"]:
            each["content"] = each["content"] and without_that(row["text"], each["content"])
    return gold


def _corpus() -> list[Row]:
    part = compiled("dev")
    return [
        {
            "doc_id": report["id"],
            "text": report["text"],
            "attributions": [_roles(each) for each in part.statements[report["id"]]],
        }
        for report in part.reports
    ]


def _roles(statement: Row) -> Row:
    return {name: (statement[name] or {"spans": []})["spans"] for name in ("source", "cue", "content")}


def _judged(gold: list[Row], *, flat: bool) -> Iterator[tuple[float, bool]]:
    """Each statement found: how sure the network is, and whether content and source are right."""
    score = figures.scorer()
    rows = figures.ours(gold)
    for truth, row in zip(gold, figures.without_nested(rows) if flat else rows, strict=True):
        right = figures.right_ones(score, truth, row)
        for place, each in enumerate(row["attributions"]):
            yield each["confidence"], place in right


if __name__ == "__main__":
    main()
