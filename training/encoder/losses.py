"""What the network is trained to lower."""

import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.extract.encoder.labels import ROLE_LABELS, first_of
from training.encoder.batches import (
    IGNORED,
    Held,
    anchor_labels,
    collate,
    held_targets,
    pointed_labels,
    role_labels,
    source_words,
    word_labels,
)
from training.encoder.examples import Cut
from training.encoder.network import StatementEncoder

ANCHOR_WEIGHT, ROLE_WEIGHT, ACT_WEIGHT = 4.0, 3.0, 0.2
CAST_WEIGHTS = {"names": 1.5, "offices": 0.7, "begins": 0.3}
POINTED_WEIGHT, KIND_WEIGHT = 0.7, 0.2
REACH_WORDS = 128  # of a role from its anchor; 99.5 % of PolNeAR's contents lie within 91
# Where only content and source are marked, a word without either may have any of the other roles.
_LOOSE = [0, *range(first_of("source") + 2, ROLE_LABELS)]


def loss_of(model: StatementEncoder, batch: list[Cut]) -> Tensor:
    """The batch's loss: anchors, their roles, their acts and stances."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.states(collate(batch))
    states = states.float()
    labels = anchor_labels(batch, states.shape[1])
    total = ANCHOR_WEIGHT * _entropy(model.anchor(states), labels) + _cast_loss(model, states, batch)
    held = held_targets(batch)
    if held is None:
        return total
    return total + _role_loss(model, states, held) + ACT_WEIGHT * _act_loss(model, states, held)


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    """The mean over the known labels; 0 where none is known."""
    if not (labels != IGNORED).any():
        return torch.zeros(())
    return F.cross_entropy(scores.flatten(0, -2), labels.flatten(), ignore_index=IGNORED)


def _cast_loss(model: StatementEncoder, states: Tensor, batch: list[Cut]) -> Tensor:
    total = torch.zeros(())
    for head, name in ((model.name, "names"), (model.office, "offices"), (model.begins, "begins")):
        labels = word_labels(batch, name, states.shape[1])
        total = total + CAST_WEIGHTS[name] * _entropy(head(states), labels)
    return total


def _act_loss(model: StatementEncoder, states: Tensor, held: Held) -> Tensor:
    pooled = model.pooled(states, held.rows, held.anchors)
    sources, kinds = source_words(held)
    wanted = {name: [getattr(target, name) for _, target in held.targets] for name in ("act", "stance")}
    parts = (
        (model.act(pooled), wanted["act"]),
        (model.stance(pooled), wanted["stance"]),
        (model.kind(model.pooled(states, held.rows, sources)), kinds),
    )
    labels = [torch.tensor([each if each >= 0 else IGNORED for each in own]) for _, own in parts]
    return sum(
        (_entropy(scores, own) for (scores, _), own in zip(parts, labels, strict=True)), torch.zeros(())
    )


def _role_loss(model: StatementEncoder, states: Tensor, held: Held) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scored, points = model.roles(states, held.rows, held.anchors)
    scored = F.log_softmax(scored.float(), dim=-1)
    wanted = role_labels(held, states.shape[1], REACH_WORDS)
    right = scored.gather(-1, wanted.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    whole = torch.tensor([cut.example.whole for cut, _ in held.targets]).unsqueeze(1)
    loose = torch.logsumexp(scored[..., _LOOSE], dim=-1)
    right = torch.where((wanted == 0) & ~whole, loose, right)
    known = wanted >= 0
    roles = -(right * known).sum() / known.sum()
    return ROLE_WEIGHT * roles + POINTED_WEIGHT * _pointed_loss(points.float(), held)


def _pointed_loss(points: Tensor, held: Held) -> Tensor:
    """The mean over the words that an anchor could point at."""
    wanted = pointed_labels(held, points.shape[1])
    known = wanted >= 0
    if not known.any():
        return torch.zeros(())
    return F.binary_cross_entropy_with_logits(points[known], wanted[known].to(points.dtype))
