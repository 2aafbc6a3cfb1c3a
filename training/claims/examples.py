"""Pairs of statements with the relation of their propositions, as the pair scorer is trained on them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from training.claims.wording import Said, said
from training.loaders.compiled import Row, Split, compiled
from training.loaders.pairs import Side, pairs

_TURNED = {"weaker": "stronger", "stronger": "weaker"}


@dataclass(frozen=True, slots=True)
class Example:
    """Two sides and the relation of the second to the first; `changed` as the loader has it."""

    a: Said
    b: Said
    label: str
    changed: str | None
    origin: str

    @property
    def turned(self) -> "Example":
        """The same with its sides changed over."""
        return Example(self.b, self.a, _TURNED.get(self.label, self.label), self.changed, self.origin)


def labelled(split: Split, shared: Path) -> Iterator[Example]:
    """Our corpus' and the real reports' labelled pairs."""
    for pair in pairs(split, shared):
        yield Example(_side(pair.a), _side(pair.b), pair.label, pair.changed, pair.origin)


def unrelated(split: Split, share: float, chance: random.Random) -> Iterator[Example]:
    """A share of the pairs of one story's statements that no claim holds together: all are different."""
    part = compiled(split)
    texts = {report["id"]: report["text"] for report in part.reports}
    for story in part.stories:
        records = [each for name in story["reports"] for each in part.statements[name]]
        held = [
            {each["statement"] for each in (*claim["members"], *claim["traps"])} for claim in story["claims"]
        ]
        for one, other in combinations(records, 2):
            together = any({one["id"], other["id"]} <= own for own in held)
            if not together and chance.random() < share:
                a, b = _record_side(one, texts), _record_side(other, texts)
                yield Example(a, b, "different", "unrelated", "corpus")


# What the public sets' labels are in ours; they know no weaker or stronger form.
_PUBLIC = {
    "claims/msrp_train.jsonl": {"paraphrase": "same", "none": "different"},
    "claims/perspectrum_train.jsonl": {"support": "same", "undermine": "denies"},
    "claims/climate_fever.jsonl": {"supports": "same", "refutes": "denies", "not_enough_info": "different"},
}


def public(shared: Path) -> Iterator[Example]:
    """Pairs of MSRP, PERSPECTRUM and Climate-FEVER, whole sentences without cue or context."""
    for name, labels in _PUBLIC.items():
        for line in (shared / "data" / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            a, b = (Said("", "", row[side]) for side in ("a", "b"))
            yield Example(a, b, labels[row["label"]], None, name)


def _side(side: Side) -> Said:
    return said(side.text, side.spans, side.cue)


def _record_side(record: Row, texts: dict[str, str]) -> Said:
    cue = record["cue"]["spans"] if record["cue"] else []
    return said(texts[record["report"]["id"]], record["content"]["spans"], cue)
