"""How often a speaker is right, by the way it was found: counted on the corpus' dev part.

`python -m benchmarks.corpus` prints how often each level is right.
"""

from collections.abc import Sequence
from typing import Final, Literal

Way = Literal["name", "body", "initials", "lead", "place", "office", "description"]
_RIGHT: Final[dict[Way, float]] = {
    "name": 0.92, "body": 0.79, "initials": 0.95, "place": 0.45, "office": 0.65, "description": 0.62,
}  # fmt: skip
# For leads: from how likely on, and the share that was right up to the next.
_LED: Final[Sequence[tuple[float, float]]] = ((0.0, 0.45), (0.4, 0.6), (0.5, 0.78), (0.7, 0.86), (0.9, 0.95))


def sure_of(way: Way, likely: float) -> float:
    """How sure the speaker is, 0 to 1; `likely` is the lead's."""
    if way == "lead":
        return next(right for least, right in reversed(_LED) if likely >= least)
    return _RIGHT[way]
