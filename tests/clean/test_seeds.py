"""The reports the project began with, where they lie beside the checkout: structure only, no quotations."""

import os
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from onrecord.clean import clean
from onrecord.clean.lines import split_lines
from onrecord.collect import collect
from onrecord.model import FurnitureKind, RawReport, Report

SEEDS = Path(__file__).parents[2].parent / "shared" / "data" / "seeds"

if not SEEDS.is_dir() and os.environ.get("CI") != "true":
    pytest.skip(f"the seed reports are not at {SEEDS}", allow_module_level=True)


@cache
def seed(number: str) -> Report:
    """The seed whose file name begins with the number, with its manifest."""
    found = [item for item in clean(raws()) if isinstance(item, Report)]
    assert len(found) == 5
    return next(report for report in found if Path(report.ref.path or "").name.startswith(number))


def raws() -> list[RawReport]:
    return [item for item in collect([SEEDS]) if isinstance(item, RawReport)]


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        ("000", {"advert": 4, "related": 4, "comments": 4, "address": 1}),
        ("001", {"headline": 2, "navigation": 1, "author": 3, "advert": 2, "related": 11}),
        ("002", {"navigation": 4, "share": 1, "headline": 1}),
        ("003", {"headline": 1, "author": 1, "caption": 1, "navigation": 1}),
        ("004", {"headline": 1, "newsletter": 2, "related": 3}),
    ],
)
def test_furniture_by_kind(number: str, kinds: dict[FurnitureKind, int]) -> None:
    assert Counter(piece.kind for piece in seed(number).furniture) == kinds


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_long_paragraphs_are_left_but_for_one_biography_and_one_video(number: str) -> None:
    report = seed(number)
    long = [piece for piece in report.furniture if piece.span[1] - piece.span[0] > 200]
    assert [piece.kind for piece in long] == {"001": ["author"], "004": ["related"]}.get(number, [])


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_advert_is_marked_and_every_question_is_left(number: str) -> None:
    report = seed(number)
    marked = {piece.span for piece in report.furniture}
    for line in split_lines(report.text):
        if line.text == "Advertisement":
            assert line.span in marked
        if line.text.endswith("?"):
            assert line.span not in marked


def test_heads() -> None:
    assert [seed(number).ref.title is not None for number in ("000", "001", "002", "003", "004")] == [
        False, True, True, True, True,
    ]  # fmt: skip
    assert (seed("002").dateline, seed("003").byline) == ("BEIJING", "WorldTribune Staff")
    assert seed("004").ref.outlet is None


def test_what_a_report_says_itself_without_the_manifest() -> None:
    (raw,) = [item for item in raws() if "003_" in (item.path or "")]
    (report,) = clean([RawReport(raw.path, raw.media_type, raw.data)])
    assert isinstance(report, Report)
    assert (report.ref.published, report.ref.outlet) == (date(2023, 2, 23), "WorldTribune")
