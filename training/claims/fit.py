"""Trains the pair scorer; seeds are fixed, and a run that is cut off goes on.

    python -m training.claims.fit OUT --model DIR [--epochs 3]

After every epoch OUT/last.pt has the state of the run, OUT/average.pt the weights to keep, and OUT/log.jsonl
a line with the figures on the dev parts.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer
from torch.nn import functional as F

from training.claims.examples import Example, labelled, public, unrelated
from training.claims.network import PairScorer, batch_of
from training.claims.wording import RELATIONS
from training.encoder.fit import Run, into_average, started

SEED = 11
BATCH = 32
SIDE_PIECES = 96
UNRELATED_SHARE, DEV_SHARE = 0.2, 0.25  # of the pairs of a story that no claim holds together
WEIGHTS = {"same": 1.0, "denies": 1.0, "weaker": 2.0, "stronger": 2.0, "different": 1.0}
# What a wrong label costs as to whether two statements are of one claim at all, beside which relation it is.
TOGETHER_WEIGHT = 0.5


def coded(tokenizer: Tokenizer, example: Example) -> tuple[list[int], list[int]]:
    """Pieces of both sides, and of which side each is."""
    a, b = (tokenizer.encode(side.prompt, add_special_tokens=False).ids for side in (example.a, example.b))
    a, b = (side[-SIDE_PIECES:] for side in (a, b))
    return [101, *a, 102, *b, 102], [0] * (len(a) + 2) + [1] * (len(b) + 1)


def batches(examples: Sequence[Example], tokenizer: Tokenizer, chance: random.Random) -> list[list[int]]:
    """Places of examples, in batches of like length, in chance order."""
    lengths = [len(e.a.prompt) + len(e.b.prompt) for e in examples]
    order = list(range(len(examples)))
    chance.shuffle(order)
    made: list[list[int]] = []
    for start in range(0, len(order), 50 * BATCH):
        pool = sorted(order[start : start + 50 * BATCH], key=lambda place: lengths[place])
        made += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    chance.shuffle(made)
    return made


def loss_of(model: PairScorer, held: Sequence[Example], tokenizer: Tokenizer) -> torch.Tensor:
    """Cross entropy of the relation, and of whether both are of one claim."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(*batch_of([coded(tokenizer, each) for each in held]))
    logs = F.log_softmax(scores.float(), dim=-1)
    wanted = torch.tensor([RELATIONS.index(each.label) for each in held])
    weights = torch.tensor([WEIGHTS[name] for name in RELATIONS])
    relation = F.nll_loss(logs, wanted, weights)
    together = torch.stack([logs[:, :-1].logsumexp(-1), logs[:, -1]], dim=-1)
    return relation + TOGETHER_WEIGHT * F.nll_loss(together, (wanted == len(RELATIONS) - 1).long())


def one_epoch(run: Run, examples: Sequence[Example], tokenizer: Tokenizer) -> float:
    """Trains on every example once, its sides changed over by chance; the mean loss."""
    run.model.train()
    chance, losses = random.Random(SEED + run.epoch), []
    for places in batches(examples, tokenizer, chance):
        held = [examples[place] for place in places]
        loss = loss_of(run.model, [e.turned if chance.random() < 0.5 else e for e in held], tokenizer)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimiser.step()
        run.schedule.step()
        run.step += 1
        into_average(run)
        losses.append(loss.item())
        if run.step % 50 == 0:
            print(f"step {run.step}: loss {np.mean(losses[-50:]):.3f}", flush=True)
    return float(np.mean(losses))


def probabilities(model: PairScorer, examples: Sequence[Example], tokenizer: Tokenizer) -> np.ndarray:
    """(examples, RELATIONS), the mean of both orders of the sides."""
    model.eval()
    made = np.zeros((len(examples), len(RELATIONS)))
    order = sorted(
        range(len(examples)), key=lambda place: len(examples[place].a.prompt + examples[place].b.prompt)
    )
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            for turned in (False, True):
                held = [examples[p].turned if turned else examples[p] for p in places]
                scores = F.softmax(
                    model(*batch_of([coded(tokenizer, e) for e in held])).float(), dim=-1
                ).numpy()
                made[places] += 0.5 * (scores[:, [0, 1, 3, 2, 4]] if turned else scores)
    return made


def figures(examples: Sequence[Example], scores: np.ndarray) -> dict[str, object]:
    """Accuracy and macro F1 of the relation, F1 of being of one claim, and how many traps were fallen for."""
    gold, found = [e.label for e in examples], [RELATIONS[k] for k in scores.argmax(1)]
    f1 = {name: _f1([g == name for g in gold], [f == name for f in found]) for name in RELATIONS}
    together = 1 - scores[:, -1]
    best = max((round(t, 2) for t in np.arange(0.05, 0.96, 0.05)), key=lambda t: _f1_at(gold, together, t))
    traps = Counter(e.changed for e, t in zip(examples, together, strict=True) if e.changed and t >= best)
    return {
        "accuracy": round(float(np.mean([g == f for g, f in zip(gold, found, strict=True)])), 3),
        "f1": f1,
        "macro": round(float(np.mean(list(f1.values()))), 3),
        "together": {"threshold": best, "f1": _f1_at(gold, together, best), "auc": _auc(gold, together)},
        "fallen for": dict(traps),
        "of": dict(Counter(e.changed for e in examples if e.changed)),
    }


def _auc(gold: Sequence[str], together: np.ndarray) -> float:
    return round(float(roc_auc_score([label != "different" for label in gold], together)), 3)


def _f1_at(gold: Sequence[str], together: np.ndarray, threshold: float) -> float:
    return _f1([g != "different" for g in gold], (together >= threshold).tolist())


def _f1(gold: Iterable[bool], found: Iterable[bool]) -> float:
    counts = Counter(zip(gold, found, strict=True))
    hit, extra, missed = counts[True, True], counts[False, True], counts[True, False]
    return round(2 * hit / max(1, 2 * hit + extra + missed), 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--public", action="store_true", help="train on the public sets too")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(options.model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    chance = random.Random(SEED)
    train = [*labelled("train", options.shared), *unrelated("train", UNRELATED_SHARE, chance)]
    train += public(options.shared) if options.public else []
    dev = [*labelled("dev", options.shared), *unrelated("dev", DEV_SHARE, chance)]
    print(len(train), "to train on,", len(dev), "to look at", flush=True)
    model = PairScorer(options.model)
    steps = options.epochs * len(batches(train, tokenizer, random.Random(SEED)))
    run = started(model, options.rate, steps)
    if (options.out / "last.pt").is_file():
        run.resume(options.out)
    while run.epoch < options.epochs:
        loss = one_epoch(run, train, tokenizer)
        run.epoch += 1
        run.save(options.out)
        scored = PairScorer(options.model)
        scored.load_state_dict(run.average)
        line = {"epoch": run.epoch, "loss": loss, **figures(dev, probabilities(scored, dev, tokenizer))}
        with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
