"""BERT's encoder, small enough to read, with the parameter names of published checkpoints.

Devlin et al. 2019; post-norm layers, GELU, learned positions. Written out because it exports to ONNX as
it stands, and training then needs no more than torch and safetensors.
"""

import json
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

EPSILON = 1e-12


class Embeddings(nn.Module):
    def __init__(self, words: int, width: int, positions: int) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(words, width)
        self.position_embeddings = nn.Embedding(positions, width)
        self.token_type_embeddings = nn.Embedding(2, width)
        self.LayerNorm = nn.LayerNorm(width, eps=EPSILON)

    def forward(self, embedded: Tensor, drop: nn.Module) -> Tensor:
        places = self.position_embeddings.weight[: embedded.shape[1]]
        made: Tensor = drop(self.LayerNorm(embedded + places + self.token_type_embeddings.weight[0]))
        return made


class Projection(nn.Module):
    """A linear map onto the residual stream, then the norm."""

    def __init__(self, inner: int, width: int) -> None:
        super().__init__()
        self.dense, self.LayerNorm = nn.Linear(inner, width), nn.LayerNorm(width, eps=EPSILON)

    def forward(self, inner: Tensor, stream: Tensor, drop: nn.Module) -> Tensor:
        made: Tensor = self.LayerNorm(drop(self.dense(inner)) + stream)
        return made


class SelfAttention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))

    def forward(self, stream: Tensor, mask: Tensor) -> Tensor:
        """mask is added to the scores: (B, 1, 1, P), 0 for a piece and very low for padding."""
        batch, pieces, width = stream.shape
        query, key, value = (
            made(stream).view(batch, pieces, self.heads, width // self.heads).transpose(1, 2)
            for made in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) * (width // self.heads) ** -0.5 + mask
        shares = F.dropout(scores.softmax(-1), 0.1, self.training)
        return (shares @ value).transpose(1, 2).reshape(batch, pieces, width)


class Attention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.self, self.output = SelfAttention(width, heads), Projection(width, width)


class Intermediate(nn.Module):
    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.dense = nn.Linear(width, inner)


class Layer(nn.Module):
    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.attention = Attention(width, heads)
        self.intermediate, self.output = Intermediate(width, inner), Projection(inner, width)

    def forward(self, stream: Tensor, mask: Tensor, drop: nn.Module) -> Tensor:
        seen = self.attention.output(self.attention.self(stream, mask), stream, drop)
        made: Tensor = self.output(F.gelu(self.intermediate.dense(seen)), seen, drop)
        return made


class Encoder(nn.Module):
    def __init__(self, layers: int, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.layer = nn.ModuleList(Layer(width, inner, heads) for _ in range(layers))


class Bert(nn.Module):
    """Embedded pieces → their states."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__()
        self.width = config["hidden_size"]
        self.embeddings = Embeddings(config["vocab_size"], self.width, config["max_position_embeddings"])
        inner, heads = config["intermediate_size"], config["num_attention_heads"]
        self.encoder = Encoder(config["num_hidden_layers"], self.width, inner, heads)
        self.drop = nn.Dropout(0.1)

    def forward(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """embedded (B, P, width), mask (B, P) of 0 and 1 → (B, P, width)."""
        stream = self.embeddings(embedded, self.drop)
        added = (1.0 - mask[:, None, None, :].to(stream.dtype)) * -1e4
        for layer in self.encoder.layer:
            stream = layer(stream, added, self.drop)
        return stream


def pretrained(folder: Path) -> Bert:
    """The encoder of a folder with config.json and model.safetensors; its pooler is left out."""
    bert = Bert(json.loads((folder / "config.json").read_text("utf-8")))
    weights = load_file(folder / "model.safetensors")
    kept = {name.removeprefix("bert."): value for name, value in weights.items()}
    known = bert.state_dict()
    bert.load_state_dict({name: kept[name] for name in known})
    return bert
