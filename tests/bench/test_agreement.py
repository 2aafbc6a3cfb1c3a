"""How far two readers agree."""

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.agreement import OtherText, agreement, compared, labelled

REPORT = """+++
id = "mill"
field = "courts"
style = "wire"
region = "north"
split = "train"
+++
[H Mill]

[s1 Roe] [q1 {cue}] [c1 the mill would shut].
+++
1 = {{ speaker = "Roe", kind = "person", act = "{act}", stance = "asserts" }}
"""


def _write(folder: Path, reader: str, **words: str) -> None:
    (folder / reader).mkdir()
    (folder / reader / "mill.txt").write_text(REPORT.format(**words), encoding="utf-8")


def test_fields_are_compared(tmp_path: Path) -> None:
    _write(tmp_path, "first", cue="said", act="say")
    _write(tmp_path, "second", cue="said", act="warn")
    counts, reports = compared(tmp_path)
    found = agreement(counts)
    assert reports == 1
    assert (found["statement"], found["headline"], found["act"], found["speaker"]) == (100, 100, 0, 100)


def test_another_text_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "first", cue="said", act="say")
    _write(tmp_path, "second", cue="told", act="say")
    with pytest.raises(OtherText, match="mill"):
        compared(tmp_path)


def test_nothing_read_twice_agrees_on_nothing(tmp_path: Path) -> None:
    assert compared(tmp_path) == (Counter(), 0)


def test_kappa_is_the_agreement_beyond_chance() -> None:
    labels = [("same", "same")] * 2 + [("same", "different")] + [("different", "different")] * 2
    rows = [{"first": first, "second": second} for first, second in labels]
    share, kappa = labelled(rows)
    assert share == pytest.approx(0.8)
    assert kappa == pytest.approx((0.8 - (0.6 * 0.4 + 0.4 * 0.6)) / (1 - 0.48))
