"""The scores of groupings, on examples that can be counted by hand."""

import pytest
from benchmarks import coreference

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2"}


def test_the_same_grouping_is_perfect() -> None:
    pytest.importorskip("scipy")
    names = {"1": "x", "2": "y"}
    found = {item: names[group] for item, group in GOLD.items()}
    assert all(score == (1.0, 1.0, 1.0) for score in coreference.scores(GOLD, found).values())


def test_a_split_costs_recall_and_a_merge_precision() -> None:
    split = {"a": "x", "b": "x", "c": "z", "d": "y"}
    merged = dict.fromkeys(GOLD, "x")
    assert coreference.muc(GOLD, split)[:2] == (1.0, 0.5)
    assert coreference.b_cubed(GOLD, split)[0] == 1.0
    assert coreference.b_cubed(GOLD, split)[1] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert coreference.b_cubed(GOLD, merged)[0] == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)
    assert coreference.b_cubed(GOLD, merged)[1] == 1.0


def test_groups_are_aligned_one_to_one() -> None:
    pytest.importorskip("scipy")
    merged = dict.fromkeys(GOLD, "x")
    precision, recall, _ = coreference.ceaf_e(GOLD, merged)
    assert precision == pytest.approx(6 / 7)
    assert recall == pytest.approx(3 / 7)


def test_an_item_that_was_not_found_is_alone() -> None:
    pytest.importorskip("scipy")
    found = {"a": "x", "b": "x", "d": "y"}
    assert coreference.scores(GOLD, found)["B3"][0] == 1.0
