"""A trained network → the files that are shipped.

    python -m training.encoder.export CHECKPOINT OUT --model DIR

Writes OUT/statements.onnx (encoder and heads, int8 weights) and OUT/roles.onnx (an anchor's view of the
words), and prints their sizes and sha256.
"""

import argparse
import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder.network import HIDDEN, REACH, Batch, StatementEncoder


class Heads(nn.Module):
    """What is worked out once a window: heads are linear, so an anchor's is the mean of its words'."""

    def __init__(self, model: StatementEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        model = self.model
        states = model.states(Batch(pieces, shapes, mask, first))
        anchors = torch.log_softmax(model.anchor(states), dim=-1)
        cast = (torch.softmax(head(states), dim=-1) for head in (model.name, model.office, model.begins))
        own = (head(states) for head in (model.act, model.stance, model.from_anchor, model.from_word))
        return (anchors, *own, *cast, model.kind(states))


class Roles(nn.Module):
    """Log probabilities of the words' roles for each anchor, (A, W, labels), and of being pointed at."""

    def __init__(self, model: StatementEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, asked: Tensor, told: Tensor, distance: Tensor) -> tuple[Tensor, Tensor]:
        mixed = asked.unsqueeze(1) + told.unsqueeze(0) + self.model.distance(distance)
        roles, points = self.model.seen(mixed)
        return torch.log_softmax(roles, dim=-1), torch.sigmoid(points)


@dataclass(frozen=True, slots=True)
class Graph:
    """A module to write: its inputs with a letter for each axis that may vary, and its outputs."""

    module: nn.Module
    inputs: dict[str, str]
    outputs: tuple[str, ...]

    def axes(self) -> dict[str, dict[int, Any]]:
        """The varying axes as torch.export wants them, one Dim a letter."""
        letters = sorted({letter for axes in self.inputs.values() for letter in axes})
        dims = {letter: torch.export.Dim(f"axis_{letter}") for letter in letters}
        return {
            name: {place: dims[letter] for place, letter in enumerate(axes)}
            for name, axes in self.inputs.items()
        }


def export(model: StatementEncoder, out: Path) -> None:
    """Both graphs, quantised to int8 weights."""
    model.eval()
    out.mkdir(parents=True, exist_ok=True)
    # Three tensors of their own: one that is given three times is taken for one input.
    whole = [torch.ones(2, 24, dtype=torch.long) for _ in range(3)]
    heads = Graph(
        Heads(model),
        {"pieces": "bp", "shapes": "bp", "mask": "bp", "first": "bw"},
        ("anchors", "acts", "stances", "asked", "told", "names", "offices", "begins", "kinds"),
    )
    _write(heads, (*whole, torch.arange(1, 11).repeat(2, 1)), out / "statements.onnx")
    roles = Graph(Roles(model), {"asked": "a", "told": "w", "distance": "aw"}, ("roles", "pointed"))
    example = torch.zeros(3, HIDDEN), torch.zeros(9, HIDDEN), torch.full((3, 9), REACH)
    _write(roles, example, out / "roles.onnx")


def _write(graph: Graph, example: tuple[Tensor, ...], path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            graph.module,
            example,
            str(plain),
            input_names=list(graph.inputs),
            output_names=list(graph.outputs),
            dynamic_shapes=graph.axes(),
            opset_version=18,
            dynamo=True,
            external_data=False,
        )
        kinds = ["MatMul", "Gemm", "Gather"]
        quantize_dynamic(
            plain,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,  # 7 bits: with 8, processors without VNNI overflow and score otherwise
            op_types_to_quantize=kinds,
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    model = StatementEncoder(options.model)
    model.load_state_dict(torch.load(options.checkpoint))
    export(model, options.out)


if __name__ == "__main__":
    main()
