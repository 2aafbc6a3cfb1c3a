"""The labels on real reports: well formed, split by story, and true to the texts where those are there."""

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest
from training.loaders.compiled import CORPUS, Split, rows
from training.loaders.labels import OtherText, labels
from training.loaders.pairs import pairs
from training.loaders.speakers import speaking

SHARED = Path(os.environ.get("ONRECORD_SHARED", CORPUS.parents[1] / "shared"))
LABELS = {"same", "denies", "weaker", "stronger", "different"}
SPLITS: tuple[Split, ...] = ("train", "dev", "test")
MOST_WORDS = 12


def test_pairs_are_well_formed_and_hold_no_text() -> None:
    found = rows(CORPUS / "labels/pairs.jsonl")
    assert len({row["id"] for row in found}) == len(found) >= 1500
    for row in found:
        assert row["label"] in LABELS
        assert len((row["why"] or "").split()) <= MOST_WORDS
        one, other = row["statements"]
        assert one["doc_id"] != other["doc_id"]
        assert set(one) == {"doc_id", "content", "cue", "text_sha256"}


def test_a_story_stands_in_one_split() -> None:
    splits = defaultdict(set)
    for row in rows(CORPUS / "labels/pairs.jsonl"):
        splits[row["set"], row["story"]].add(row["split"])
    assert {len(each) for each in splits.values()} == {1}
    assert {split for each in splits.values() for split in each} == set(SPLITS)


def test_a_text_that_was_not_labelled_is_refused(tmp_path: Path) -> None:
    found = [row for row in rows(CORPUS / "labels/speakers.jsonl") if row["set"] == "basil"]
    place = tmp_path / "data/speakers"
    place.mkdir(parents=True)
    others = [json.dumps({"doc_id": row["doc_id"], "text": "other"}) for row in found]
    (place / "basil_train.jsonl").write_text("\n".join(others), encoding="utf-8")
    with pytest.raises(OtherText, match="differs from the one labelled"):
        list(labels("speakers", found[0]["split"], tmp_path))


def test_without_the_texts_our_own_pairs_are_still_there(tmp_path: Path) -> None:
    assert {pair.origin for pair in pairs("dev", tmp_path)} == {"corpus"}
    assert {each.origin for each in speaking("dev", tmp_path)} == {"corpus"}


@pytest.mark.skipif(not SHARED.is_dir() and not os.environ.get("CI"), reason=f"no real reports at {SHARED}")
def test_labels_join_with_the_texts() -> None:
    for split in SPLITS:
        real = [pair for pair in pairs(split, SHARED) if pair.origin != "corpus"]
        assert real
        assert all(side.content.strip() for pair in real for side in (pair.a, pair.b))
    assert sum(each.origin != "corpus" for split in SPLITS for each in speaking(split, SHARED)) >= 600
