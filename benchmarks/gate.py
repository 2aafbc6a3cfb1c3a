"""Fails where a measured figure is below its floor in `floors.toml`."""

import sys
import tomllib
from pathlib import Path

from benchmarks import figures

FLOORS = Path(__file__).with_name("floors.toml")


def measured() -> dict[str, float]:
    """The gated attribution figures, in points of 100."""
    score = figures.scorer()
    gold = score.read_jsonl(figures.DEV)
    result = score.score(gold, figures.without_nested(figures.ours(gold)))
    full, content = result["full (content+source)"], result["content>=0.5"]
    return {
        "full_f1": 100 * full["F"],
        "content_f1": 100 * content["F"],
        "full_precision": 100 * full["P"],
    }


def main() -> None:
    if figures.missing():
        return
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["attribution"]
    found = measured()
    low = {name: floor for name, floor in floors.items() if found[name] < floor}
    for name, floor in floors.items():
        print(f"{name}: {found[name]:.2f} (floor {floor})")
    if low:
        sys.exit(f"below the floor: {', '.join(low)}")


if __name__ == "__main__":
    main()
