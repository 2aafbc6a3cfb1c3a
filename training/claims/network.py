"""The pair scorer: all-MiniLM-L6-v2 reads both sides at once and says how their propositions stand."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training.claims.wording import RELATIONS
from training.encoder.bert import pretrained


class PairScorer(nn.Module):
    """Pieces of "[CLS] a [SEP] b [SEP]" and which side each is of → scores of RELATIONS."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = pretrained(folder)
        width = self.bert.width
        self.side = nn.Embedding(2, width)
        nn.init.zeros_(self.side.weight)
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)
        self.drop = nn.Dropout(0.3)
        self.inner, self.relation = nn.Linear(4 * width, width), nn.Linear(width, len(RELATIONS))

    def forward(self, pieces: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """All (B, P); sides are 0 or 1. Returns (B, RELATIONS)."""
        embedded = self.bert.embeddings.word_embeddings(pieces) + self.side(sides)
        states = self.bert(embedded, mask)
        a, b = (_mean(states, mask * (sides == side)) for side in (0, 1))
        whole = torch.cat([states[:, 0], a * b, (a - b).abs(), a + b], dim=-1)
        scored: Tensor = self.relation(torch.relu(self.inner(self.drop(whole))))
        return scored


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weight = mask.to(states.dtype).unsqueeze(-1)
    return (states * weight).sum(1) / weight.sum(1).clamp(min=1)


def batch_of(coded: Sequence[tuple[list[int], list[int]]]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, sides and mask, padded to the longest."""
    longest = max(len(pieces) for pieces, _ in coded)
    rows = [torch.zeros(len(coded), longest, dtype=torch.long) for _ in range(3)]
    for place, (pieces, sides) in enumerate(coded):
        held = (pieces, sides, [1] * len(pieces))
        for row, values in zip(rows, held, strict=True):
            row[place, : len(pieces)] = torch.tensor(values)
    return rows[0], rows[1], rows[2]
