"""How varied the reports are, beside real news: python corpus/variety.py [--shared ../shared] [--worst 20]

Standard library only. Stories count once a report, but a report is not held against another of its story.
Real news are BASIL's reports and PolNeAR's training part, cut to the length of ours.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from statistics import fmean, median, pstdev
from typing import NamedTuple

from build import read_all
from markup import Marked

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
WINDOW = 100  # words of a stretch in which different words are counted
RUN = 6  # words: a run of them in two reports is a phrase that both use
CUT_WORDS = 320  # real reports are longer than ours: only so much of each is looked at


class Text(NamedTuple):
    """A report to look at: `group` are those it is not held against."""

    name: str
    group: str
    text: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--worst", type=int, default=20, help="how many doubtful places to name")
    options = parser.parse_args()
    reports, _, _ = read_all()
    ours = [Text(each.path.stem, each.head.get("story", each.path.stem), bare(each)) for each in reports]
    sets = {"ours": ours, **real(options.shared)}
    print(f"{'':12s}" + "".join(f"{name:>12s}" for name in sets))
    figures = {name: dict(measured(texts)) for name, texts in sets.items()}
    for key in figures["ours"]:
        print(f"{key:44s}" + "".join(f"{figures[name][key]:>12.2f}" for name in sets))
    print("\n".join(doubtful(ours, options.worst)))


def bare(report: Marked) -> str:
    """The report's text without its furniture."""
    gone = sorted(span for label, spans in report.spans.items() if label[:2] == "F:" for span in spans)
    text, at = [], 0
    for start, end in gone:
        text.append(report.text[at:start])
        at = max(at, end)
    return "".join([*text, report.text[at:]])


def real(shared: Path) -> dict[str, list[Text]]:
    """Real news beside the repository, cut to the length of ours; empty where it is not there."""
    sets = {}
    for name, place in (("BASIL", "speakers/basil_train"), ("PolNeAR", "attribution/polnear_train")):
        path = shared / "data" / f"{place}.jsonl"
        if path.is_file():
            rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            sets[name] = [Text(r["doc_id"], r.get("story", r["doc_id"]), _cut(r["text"])) for r in rows]
    return sets


def _cut(text: str) -> str:
    ends = [match.end() for match in WORD.finditer(text)]
    return text if len(ends) <= CUT_WORDS else text[: ends[CUT_WORDS - 1]]


def measured(texts: list[Text]) -> Iterator[tuple[str, float]]:
    """Each figure with its name."""
    words = [WORD.findall(each.text) for each in texts]
    sentences = [len(WORD.findall(part)) for each in texts for part in SENTENCE.findall(each.text)]
    sentences = [length for length in sentences if length]
    flat = [word.lower() for each in words for word in each]
    yield "reports", len(texts)
    yield "words a report, median", median(map(len, words))
    yield "words a sentence, mean", fmean(sentences)
    yield "words a sentence, standard deviation", pstdev(sentences)
    yield f"different words in {WINDOW} running ones", fmean(_different(words))
    yield "different words in 1,000 of all", _rarefied(flat)
    yield (
        "share of 'said' and 'says' in 1,000 words",
        1000 * sum(w in ("said", "says") for w in flat) / len(flat),
    )
    yield "numbers in 1,000 words", 1000 * sum(w[0].isdigit() for w in flat) / len(flat)
    yield "reports that share their first 3 words, %", 100 * _same_openings(texts)
    yield f"runs of {RUN} words shared with another, a report", len(shared_runs(texts)) / len(texts)


def _different(reports: Iterable[list[str]]) -> Iterator[float]:
    for words in reports:
        for at in range(0, len(words) - WINDOW, WINDOW):
            yield len({word.lower() for word in words[at : at + WINDOW]})


def _rarefied(words: list[str]) -> float:
    """Different words in 1,000 taken evenly over all: the same size whatever the set's."""
    step = max(1, len(words) // 1000)
    return len(set(words[::step][:1000]))


def opening(text: str) -> str:
    """The first three words of the report's body: a first line without a stop is its headline."""
    lines = [line for line in text.split("\n") if line.strip()]
    body = lines[1:] if len(lines) > 1 and lines[0].strip()[-1] not in ".!?”\"'’" else lines
    return " ".join(WORD.findall(" ".join(body))[:3]).lower()


def _same_openings(texts: list[Text]) -> float:
    groups: dict[str, set[str]] = defaultdict(set)
    for each in texts:
        groups[opening(each.text)].add(each.group)
    return sum(len(groups[opening(each.text)]) > 1 for each in texts) / len(texts)


def shared_runs(texts: list[Text]) -> dict[str, set[str]]:
    """Runs of RUN words that stand in reports of several groups, and the names of those reports."""
    held: dict[str, dict[str, str]] = defaultdict(dict)
    for each in texts:
        words = [word.lower() for word in WORD.findall(each.text)]
        for at in range(len(words) - RUN + 1):
            held[" ".join(words[at : at + RUN])].setdefault(each.group, each.name)
    return {run: set(found.values()) for run, found in held.items() if len(found) > 1}


def names(text: str) -> set[str]:
    """Capitalised words inside sentences: people and places, roughly."""
    return set(re.findall(r"(?<=[a-z,] )[A-Z][^\W\d_]{3,}", text))


def doubtful(texts: list[Text], worst: int) -> Iterator[str]:
    """The places to look at: openings, phrases and names that several reports share."""
    openings: dict[str, set[str]] = defaultdict(set)
    for each in texts:
        openings[opening(each.text)].add(each.name)
    groups = {each.name: each.group for each in texts}
    yield "\nopenings that several reports share:"
    for start, found in sorted(openings.items(), key=lambda each: -len(each[1])):
        if len({groups[name] for name in found}) > 1:
            yield f"  {start!r}: {', '.join(sorted(found))}"
    runs: Counter[tuple[str, ...]] = Counter()
    for found in shared_runs(texts).values():
        runs.update(combinations(sorted(found), 2))
    yield f"pairs of reports with the most runs of {RUN} words in common:"
    yield from (f"  {count}: {' ~ '.join(pair)}" for pair, count in runs.most_common(worst))
    used: dict[str, set[str]] = defaultdict(set)
    for each in texts:
        for name in names(each.text):
            used[name].add(each.group)
    common = sorted(used.items(), key=lambda each: -len(each[1]))[: 3 * worst]
    yield "names in the most stories and single reports:"
    yield "  " + ", ".join(f"{name} {len(found)}" for name, found in common)


if __name__ == "__main__":
    main()
