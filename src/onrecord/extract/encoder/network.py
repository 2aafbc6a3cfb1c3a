"""The shipped network, run by onnxruntime on one thread."""

from collections.abc import Sequence

import numpy as np

from onrecord.extract.encoder.decode import Run, Scores, Seen
from onrecord.extract.encoder.windows import Window
from onrecord.weights import session

REACH = (
    64  # words; beyond it one distance from the anchor is as good as another (training/encoder/network.py)
)


class NetworkHeads:
    """What the network makes of a report's windows, each run by itself: a batch costs a tenth more."""

    def __init__(self, cuts: Sequence[Window]) -> None:
        self._made = [_run(cut) for cut in cuts]

    def anchors(self, window: int) -> Scores:
        """Log probabilities of each word's ANCHORS label."""
        return self._made[window][0]

    def seen_from(self, window: int, anchors: Sequence[Run]) -> Seen:
        """What the anchors see: their words' means are what the heads, all linear, make of their words."""
        _, acts, stances, asked, told = self._made[window][:5]
        means = [
            np.stack([each[start:end].mean(0) for start, end in anchors]) for each in (acts, stances, asked)
        ]
        places, starts = np.arange(len(told)), np.array([start for start, _ in anchors])
        distance = np.clip(places[None, :] - starts[:, None], -REACH, REACH) + REACH
        given = {"asked": means[2], "told": told, "distance": distance}
        roles, pointed = session("roles.onnx").run(None, given)
        return Seen(roles, _log_softmax(means[0]), _log_softmax(means[1]), pointed)

    def kinds(self, window: int, source: Run) -> Scores:
        """How likely the source, in words of the window, is of each of KINDS."""
        return np.exp(_log_softmax(self._made[window][8][slice(*source)].mean(0)))

    def cast(self, window: int) -> tuple[Scores, Scores, Scores]:
        """Probabilities of each word: NAME_LABELS, OFFICES, and whether a sentence begins there."""
        names, offices, begins = self._made[window][5:8]
        return names, offices, begins


def _run(cut: Window) -> tuple[Scores, ...]:
    inputs = {
        "pieces": np.array([cut.pieces], dtype=np.int64),
        "shapes": np.array([cut.shapes], dtype=np.int64),
        "mask": np.ones((1, len(cut.pieces)), dtype=np.int64),
        "first": np.array([cut.first], dtype=np.int64),
    }
    return tuple(each[0] for each in session("statements.onnx").run(None, inputs))


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(-1, keepdims=True)
    made: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return made
