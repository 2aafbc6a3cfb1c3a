"""Trains the encoder that finds statements; seeds are fixed, and a run that is cut off goes on.

    python -m training.encoder.fit OUT --model DIR [--epochs 5] [--start CHECKPOINT]

After every epoch OUT/last.pt has the state of the run, OUT/average.pt the weights to keep (averaged over
steps), and OUT/log.jsonl a line with the figures on PolNeAR's dev part and on our corpus' dev part.
"""

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.encoder import examples
from training.encoder.batches import Data, epoch
from training.encoder.losses import loss_of
from training.encoder.network import StatementEncoder
from training.encoder.scoring import scores
from training.loaders.compiled import compiled
from training.loaders.speakers import speaking

SEED = 7
HEAD_RATE = 5  # times the encoder's
WARM_UP_STEPS = 150
LEAST_RATE = 0.02  # of the highest, at the end
AVERAGE = 0.998  # of the weights over steps: what is kept and scored


@dataclass(slots=True)
class Run:
    """A training under way."""

    model: nn.Module
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    average: dict[str, Tensor]
    epoch: int = 0
    step: int = 0

    def save(self, out: Path) -> None:
        torch.save(self.average, out / "average.pt")
        parts = (self.model, self.optimiser, self.schedule)
        torch.save([*(each.state_dict() for each in parts), self.epoch, self.step], out / "last.pt")

    def resume(self, out: Path) -> None:
        model, optimiser, schedule, self.epoch, self.step = torch.load(out / "last.pt", weights_only=False)
        self.model.load_state_dict(model)
        self.optimiser.load_state_dict(optimiser)
        self.schedule.load_state_dict(schedule)
        self.average = torch.load(out / "average.pt")


def started(model: nn.Module, rate: float, steps: int) -> Run:
    """A run of so many steps: AdamW, the rate warmed up and then lowered in a straight line."""
    named = [(name, each) for name, each in model.named_parameters() if each.requires_grad]
    groups = [
        {"params": [each for name, each in named if name.startswith("bert.")], "lr": rate},
        {"params": [each for name, each in named if not name.startswith("bert.")], "lr": HEAD_RATE * rate},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / WARM_UP_STEPS) * max(LEAST_RATE, 1 - step / steps)
    )
    return Run(model, optimiser, schedule, {n: v.detach().clone() for n, v in model.state_dict().items()})


def one_epoch(run: Run, data: Data) -> float:
    """Trains on every batch once; the mean loss."""
    run.model.train()
    losses = []
    for batch in epoch(data, random.Random(SEED + run.epoch)):
        loss = loss_of(run.model, batch)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimiser.step()
        run.schedule.step()
        run.step += 1
        into_average(run)
        losses.append(loss.item())
        if run.step % 100 == 0:
            print(f"step {run.step}: loss {np.mean(losses[-100:]):.3f}", flush=True)
    return float(np.mean(losses))


def into_average(run: Run) -> None:
    keep = min(AVERAGE, (1 + run.step) / (10 + run.step))
    for name, value in run.model.state_dict().items():
        if value.dtype.is_floating_point and "word_embeddings" not in name:  # those are frozen
            run.average[name].lerp_(value, 1 - keep)


def train(run: Run, data: Data, options: argparse.Namespace) -> None:
    """Epochs until there are as many as asked for, each scored with the averaged weights and logged."""
    while run.epoch < options.epochs:
        begun = time.perf_counter()
        loss = one_epoch(run, data)
        run.epoch += 1
        run.save(options.out)
        scored = StatementEncoder(options.model)
        scored.load_state_dict(run.average)
        took = time.perf_counter() - begun
        figures = {"epoch": run.epoch, "loss": loss, "seconds": took, **scores(scored, options.shared)}
        with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(figures) + "\n")
        print(json.dumps(figures), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--start", type=Path, help="weights to begin with")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=2, help="our corpus for once of PolNeAR")
    parser.add_argument("--rate", type=float, default=2e-4)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    polnear = list(examples.polnear(options.shared / "data/attribution/polnear_train.jsonl"))
    own = [*examples.corpus(compiled("train")), *examples.real(speaking("train", options.shared))]
    data = Data(polnear, own, options.repeat)
    model = StatementEncoder(options.model)
    if options.start:
        model.load_state_dict(torch.load(options.start), strict=False)  # heads that are new stay so
    run = started(model, options.rate, options.epochs * len(epoch(data, random.Random(SEED))))
    if (options.out / "last.pt").is_file():
        run.resume(options.out)
    train(run, data, options)


if __name__ == "__main__":
    main()
