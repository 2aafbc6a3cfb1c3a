"""The network: all-MiniLM-L6-v2, anchors of statements, and each word's role as an anchor sees it."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from onrecord.extract.encoder.labels import (
    ACTS,
    ANCHORS,
    KINDS,
    NAME_LABELS,
    OFFICES,
    POINTED,
    ROLE_LABELS,
    STANCES,
)
from onrecord.extract.encoder.words import SHAPES
from training.encoder.bert import pretrained

REACH = 64  # words: beyond it one distance is as good as another
HIDDEN = 256


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows: pieces, shapes and mask are (B, P); first is (B, W), the place of each word's piece."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor


class StatementEncoder(nn.Module):
    """Words' states from the encoder, and the heads on them."""

    def __init__(self, folder: Path) -> None:
        """With the encoder that lies in `folder`; the heads are new."""
        super().__init__()
        self.bert = pretrained(folder)
        width = self.bert.width
        self.shape = nn.Embedding(SHAPES + 1, width)
        nn.init.zeros_(self.shape.weight)
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)
        self.drop = nn.Dropout(0.1)
        self.anchor = nn.Linear(width, len(ANCHORS))
        self.act, self.stance = nn.Linear(width, len(ACTS)), nn.Linear(width, len(STANCES))
        self.name, self.office = nn.Linear(width, NAME_LABELS), nn.Linear(width, len(OFFICES))
        self.begins, self.kind = nn.Linear(width, 2), nn.Linear(width, len(KINDS))
        self.from_anchor, self.from_word = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN, bias=False)
        self.distance = nn.Embedding(2 * REACH + 1, HIDDEN)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.role, self.points = nn.Linear(HIDDEN, ROLE_LABELS), nn.Linear(HIDDEN, len(POINTED))

    def states(self, batch: Batch) -> Tensor:
        """The words' states, (B, W, width)."""
        embedded = self.bert.embeddings.word_embeddings(batch.pieces) + self.shape(batch.shapes)
        out = self.bert(embedded, batch.mask)
        held = batch.first.unsqueeze(-1).expand(-1, -1, out.shape[-1])
        return self.drop(out.gather(1, held))

    def roles(self, states: Tensor, rows: Tensor, anchors: Tensor) -> tuple[Tensor, Tensor]:
        """Of words for each anchor: role scores (A, W, labels), log odds of being pointed at (A, W, POINTED).

        rows are (A,), anchors (A, 2) first and end.
        """
        places = torch.arange(states.shape[1])
        distance = (places - anchors[:, :1]).clamp(-REACH, REACH) + REACH
        asked = self.from_anchor(self.pooled(states, rows, anchors)).unsqueeze(1)
        return self.seen(asked + self.from_word(states)[rows] + self.distance(distance))

    def seen(self, mixed: Tensor) -> tuple[Tensor, Tensor]:
        """The heads on what an anchor makes of a word, (A, W, HIDDEN)."""
        mixed = torch.relu(mixed)
        deep = torch.relu(self.mix(self.drop(mixed))) + mixed
        return self.role(deep), self.points(deep)

    def pooled(self, states: Tensor, rows: Tensor, anchors: Tensor) -> Tensor:
        """The mean state of each anchor's words, (A, width)."""
        places = torch.arange(states.shape[1])
        inside = (places >= anchors[:, :1]) & (places < anchors[:, 1:])
        weight = inside.to(states.dtype).unsqueeze(-1)
        return (states[rows] * weight).sum(1) / weight.sum(1)
