"""Which kind a cue is of."""

import pytest
from benchmarks.cues import kind_of


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", "speech"), ("have denied", "speech"), ("admitted", "speech"), ("according to", "speech"),
        (":", "speech"), ("did not believe", "belief"), ("worries", "belief"), ("was hoping", "belief"),
        ("the idea of", "other"), ("", "none"),
    ],
)  # fmt: skip
def test_kinds(cue: str, kind: str) -> None:
    assert kind_of(cue) == kind
