"""What a network in training reaches on the dev parts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from benchmarks.figures import scorer
from torch.nn import functional as F

from onrecord.extract.encoder.decode import Found, Preset, Run, Scores, Seen, decode
from onrecord.extract.encoder.windows import Window, windows
from onrecord.extract.encoder.words import Words, words_of
from training.encoder import examples
from training.encoder.network import Batch, StatementEncoder
from training.loaders.compiled import compiled

Row = dict[str, Any]


class TorchHeads:
    """The heads of a network over one report's windows."""

    def __init__(self, model: StatementEncoder, cuts: Sequence[Window]) -> None:
        self.model, self.states = model, []
        for cut in cuts:
            pieces, shapes, first = (torch.tensor([each]) for each in (cut.pieces, cut.shapes, cut.first))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                self.states.append(
                    model.states(Batch(pieces, shapes, torch.ones_like(pieces), first)).float()
                )

    def anchors(self, window: int) -> Scores:
        made: Scores = F.log_softmax(self.model.anchor(self.states[window])[0], dim=-1).numpy()
        return made

    def seen_from(self, window: int, anchors: Sequence[Run]) -> Seen:
        states = self.states[window]
        rows, places = torch.zeros(len(anchors), dtype=torch.long), torch.tensor(anchors)
        pooled = self.model.pooled(states, rows, places)
        roles, points = self.model.roles(states, rows, places)
        made = roles, self.model.act(pooled), self.model.stance(pooled)
        scores = [F.log_softmax(each, dim=-1).numpy() for each in made]
        return Seen(scores[0], scores[1], scores[2], torch.sigmoid(points).numpy())

    def kinds(self, window: int, source: Run) -> Scores:
        scores = self.model.kind(self.states[window][0, slice(*source)]).mean(0)
        made: Scores = F.softmax(scores, dim=-1).numpy()
        return made

    def cast(self, window: int) -> tuple[Scores, Scores, Scores]:
        states, model = self.states[window][0], self.model
        names, offices, begins = (
            F.softmax(head(states), dim=-1).numpy() for head in (model.name, model.office, model.begins)
        )
        return names, offices, begins


def predicted(model: StatementEncoder, text: str) -> tuple[Words, list[Found]]:
    model.eval()
    words = words_of(text, [(0, len(text))])
    cuts = list(windows(words))
    with torch.inference_mode():
        return words, decode(cuts, TorchHeads(model, cuts), Preset())


def flat(found: list[Found]) -> list[Found]:
    """Without statements whose cue stands inside another's content."""
    held = [(run, each) for each in found for run in each.roles["content"]]
    return [
        each
        for each in found
        if each.cue is None or not any(s <= each.cue[0] < e and each is not other for (s, e), other in held)
    ]


def as_row(words: Words, found: Found) -> Row:
    def spans(runs: Sequence[Run]) -> list[list[int]]:
        return [[words.spans[start][0], words.spans[end - 1][1]] for start, end in runs]

    roles = {role: spans(found.roles.get(role, ())) for role in ("source", "content")}
    return {**roles, "cue": spans([found.cue] if found.cue else [])}


def scores(model: StatementEncoder, shared: Path) -> Row:
    """Precision, recall and F1 on PolNeAR's dev part (statements inside others left out) and on ours.

    PolNeAR counts a leading "that" in; it is left out on both sides here.
    """
    score = scorer()
    gold = score.read_jsonl(shared / "data/attribution/polnear_dev.jsonl")
    for row in gold:
        for each in row["attributions"]:
            each["content"] = each["content"] and examples.without_that(row["text"], each["content"])
    own = [
        {"doc_id": row["name"], "text": row["text"], "attributions": row["statements"]}
        for row in examples.corpus(compiled("dev"))
    ]
    return {
        "polnear": _short(score.score(gold, _rows(model, gold, flat))),
        "corpus": _short(score.score(own, _rows(model, own, lambda found: found))),
    }


def _rows(model: StatementEncoder, gold: list[Row], kept: Callable[[list[Found]], list[Found]]) -> list[Row]:
    rows = []
    for row in gold:
        words, found = predicted(model, row["text"])
        rows.append({"doc_id": row["doc_id"], "attributions": [as_row(words, each) for each in kept(found)]})
    return rows


def _short(result: Row) -> Row:
    names = ("full (content+source)", "content>=0.5", "content exact")
    return {name: [round(100 * result[name][k], 1) for k in "PRF"] for name in names}
