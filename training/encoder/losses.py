"""What the network is trained to lower."""

import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.extract.encoder.labels import ROLE_LABELS, first_of
from training.encoder.batches import Held, anchor_labels, collate, held_targets, role_labels
from training.encoder.examples import Cut
from training.encoder.network import StatementEncoder

ANCHOR_WEIGHT, ROLE_WEIGHT, ACT_WEIGHT = 4.0, 3.0, 0.2
REACH_WORDS = 128  # of a role from its anchor; 99.5 % of PolNeAR's contents lie within 91
# Where only content and source are marked, a word without either may have any of the other roles.
_LOOSE = [0, *range(first_of("source") + 2, ROLE_LABELS)]


def loss_of(model: StatementEncoder, batch: list[Cut]) -> Tensor:
    """The batch's loss: anchors, their roles, their acts and stances."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.states(collate(batch))
    states = states.float()
    labels = anchor_labels(batch, states.shape[1])
    total = ANCHOR_WEIGHT * F.cross_entropy(model.anchor(states).flatten(0, 1), labels.flatten())
    held = held_targets(batch)
    if held is None:
        return total
    return total + ROLE_WEIGHT * _role_loss(model, states, held) + ACT_WEIGHT * _act_loss(model, states, held)


def _act_loss(model: StatementEncoder, states: Tensor, held: Held) -> Tensor:
    pooled = model.pooled(states, held.rows, held.anchors)
    total = torch.zeros(())
    for head, name in ((model.act, "act"), (model.stance, "stance")):
        wanted = torch.tensor([getattr(target, name) for _, target in held.targets])
        if (wanted >= 0).any():
            total = total + F.cross_entropy(head(pooled), wanted, ignore_index=-1)
    return total


def _role_loss(model: StatementEncoder, states: Tensor, held: Held) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scored = model.roles(states, held.rows, held.anchors)
    scored = F.log_softmax(scored.float(), dim=-1)
    wanted = role_labels(held, states.shape[1], REACH_WORDS)
    right = scored.gather(-1, wanted.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    whole = torch.tensor([cut.example.whole for cut, _ in held.targets]).unsqueeze(1)
    loose = torch.logsumexp(scored[..., _LOOSE], dim=-1)
    right = torch.where((wanted == 0) & ~whole, loose, right)
    known = wanted >= 0
    return -(right * known).sum() / known.sum()
