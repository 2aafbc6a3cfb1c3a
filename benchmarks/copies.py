"""Copies and rewrites between the reports of our corpus, credits on PolNeAR, other outlets' reports on NeuS.

    make bench          (or)  python -m benchmarks.copies [--split dev] [--scale 10000]

Every pair of reports of all the split's stories is judged at once; each that the corpus does not list counts
as a false one. A pair is right where report and original are; the relation is counted of those. A passage's
characters are those of the copying report. On NeuS (titles and openings of other outlets' reports on one
story) hardly any pair is a copy: its pairs are to be read. With --scale so many reports are made up of the
corpus' sentences, half of their words changed, a tenth of the reports copies; time and memory are printed.
"""

import argparse
import json
import random
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from training.loaders.compiled import Split, compiled

from benchmarks import figures
from benchmarks.figures import Row
from onrecord import pipeline
from onrecord.archive import Archive
from onrecord.clean import clean
from onrecord.compare import copies, credits
from onrecord.model import Account, Copy, RawReport, Report, ReportRef, Told, text_sha256

NEUS = figures.SHARED / "data/stories/neus_dev.jsonl"
WIRE = figures.SHARED / "data/wire/polnear_wire.jsonl"
OUTLETS = {
    "breitbart": "Breitbart", "huff-post": "The Huffington Post", "nyt": "The New York Times",
    "politico": "Politico", "usa-today": "USA Today", "wash-post": "The Washington Post",
    "west-journal": "Western Journalism",
}  # fmt: skip
AGENCIES = {"AP": "Associated Press", "reuters": "Reuters"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--scale", type=int, default=0, help="make up so many reports and time them")
    asked = parser.parse_args()
    if asked.scale:
        scale(asked.scale)
        return
    for name, value in pairs(asked.split).items():
        print(f"{asked.split} {name}: {value:.1f}")
    if not figures.missing():
        for name, value in wire().items():
            print(f"wire {name}: {value:.1f}")
        other_outlets()


def pairs(split: Split) -> dict[str, float]:
    """Figures over all pairs of reports of the split's stories, in points of 100; counts where so named."""
    part = compiled(split)
    reports = {row["id"]: _cleaned(row) for row in part.reports if row["story"]}
    names = {report.id: name for name, report in reports.items()}
    gold = {(each["report"], each["of"]): each for story in part.stories for each in story["copies"]}
    found = {(names[each.report], names[each.of]): each for each in copies(list(reports.values()))}
    right = gold.keys() & found.keys()
    relations = sum(gold[pair]["relation"] == found[pair].relation for pair in right)
    false = found.keys() - gold.keys()
    stories = {name: story["id"] for story in part.stories for name in story["reports"]}
    return {
        **_rates("pair", len(right), len(found), len(gold)),
        "relation": 100 * relations / max(1, len(right)),
        **_rates("passage", *_characters(gold, found)),
        "false within stories (count)": sum(stories[a] == stories[b] for a, b in false),
        "false across stories (count)": sum(stories[a] != stories[b] for a, b in false),
        "pairs in all (count)": len(gold),
    }


def wire() -> dict[str, float]:
    """ "Taken from a wire service", and of which, over PolNeAR's reports, in points of 100.

    Reports of which PolNeAR does not know (NA) are left out.
    """
    texts = {row["doc_id"]: row["text"] for part in ("train", "dev") for row in _polnear(part)}
    counts: Counter[str] = Counter()
    for row in _rows(WIRE):
        if row["wire"] == "NA":
            continue
        report = _report(row["doc_id"], texts[row["doc_id"]], OUTLETS[row["outlet"]])
        found = {each.outlet for each in credits(report) if each.kind in ("wire", "republished")}
        agency = AGENCIES.get(row["wire"], row["wire"])
        counts.update(gold=bool(agency), found=bool(found), right=bool(agency and found))
        counts.update(named=bool(agency and agency in found))
    of_which = 100 * counts["named"] / max(1, counts["right"])
    return {**_rates("taken", counts["right"], counts["found"], counts["gold"]), "of_which": of_which}


def other_outlets() -> None:
    """Prints the pairs of other outlets' reports on one story that are taken for copies, for reading."""
    reports, story = [], {}
    for row in _rows(NEUS):
        if row["kind"] == "report":
            report = _report(row["doc_id"], row["text"], None)
            reports.append(report)
            story[report.id] = row["story"]
    found = copies(reports)
    within = sum(story[each.report] == story[each.of] for each in found)
    print(f"neus: {len(found)} copies among {len(reports)} reports, {within} of them within a story")
    by_id = {report.id: report for report in reports}
    for copy in found:
        shown = [by_id[copy.report].text[start:end] for each in copy.passages for start, end in each.spans]
        print(f"  {copy.report} of {copy.of}: {' | '.join(shown)[:200]!r}")


def scale(count: int) -> None:
    """Prints time and memory for so many made-up reports, and for one more."""
    made = list(_made_up(count))
    start = time.perf_counter()
    found = copies(made)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    right = sum(each.report.split()[0] == each.of.replace("made", "copy") for each in found)
    print(
        f"{count} reports in {seconds:.0f} s, {memory:.0f} MiB at most; {len(found)} copies, {right} as made"
    )
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "scale.db") as archive:
        _archived(archive, made[:-1], "all but one into an archive")
        _archived(archive, made[-1:], "the last one")


def _archived(archive: Archive, reports: list[Report], what: str) -> None:
    archive.add([Account(each, ()) for each in reports], stamps=pipeline.ROW_STAGES)
    start = time.perf_counter()
    pipeline.find_copies(archive)
    print(f"{what}: {time.perf_counter() - start:.2f} s for sketches, credits and copies")


def _made_up(count: int) -> Iterator[Report]:
    """Reports of 20 to 40 sentences drawn from the corpus, each tenth a cut copy of one before it."""
    chance = random.Random(7)  # noqa: S311  the same reports each time
    sentences = [
        line for row in compiled("train").reports for line in row["text"].split("\n") if len(line) > 80
    ]
    words = sorted({word for line in sentences for word in line.split()})
    kept: list[list[str]] = []
    for at in range(count):
        if kept and at % 10 == 9:
            source = chance.randrange(len(kept))
            lines = [line for line in kept[source] if chance.random() > 0.3]
            name = f"copy-{source}"
        else:
            lines = [_varied(chance.choice(sentences), words, chance) for _ in range(chance.randint(8, 16))]
            name = f"made-{len(kept)}"
            kept.append(lines)
        yield _report(
            name if name.startswith("made") else f"{name} {at}", "\n\n".join(lines), f"Outlet {at % 97}"
        )


def _varied(line: str, words: list[str], chance: random.Random) -> str:
    """The line with every other word another one, so that lines drawn twice are no copies."""
    return " ".join(chance.choice(words) if chance.random() < 0.5 else word for word in line.split())


def _characters(gold: dict[tuple[str, str], Row], found: dict[tuple[str, str], Copy]) -> tuple[int, int, int]:
    """How many characters of the copying reports are in passages of both, of ours, of the corpus."""
    here: dict[tuple[str, str], set[int]] = defaultdict(set)
    there: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair, copy in found.items():
        for passage in copy.passages:
            here[pair].update(at for start, end in passage.spans for at in range(start, end))
    for pair, row in gold.items():
        for listed in row["passages"]:
            there[pair].update(at for start, end in listed["spans"] for at in range(start, end))
    both = sum(len(here[pair] & there[pair]) for pair in there)
    return both, sum(map(len, here.values())), sum(map(len, there.values()))


def _rates(name: str, right: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}


def _cleaned(row: Row) -> Report:
    """A report of the corpus, its day and outlet told."""
    published = date.fromisoformat(row["published"]) if row["published"] else None
    raw = RawReport(
        row["path"], "text/plain", row["text"].encode(), Told(published=published, outlet=row["outlet"])
    )
    return next(item for item in clean([raw]) if isinstance(item, Report))


def _report(name: str, text: str, outlet: str | None) -> Report:
    ref = ReportRef(name, None, None, outlet, None, None, text_sha256(text))
    return Report(ref, "text/plain", text, b"")


def _polnear(part: str) -> list[Row]:
    return _rows(figures.SHARED / f"data/attribution/polnear_{part}.jsonl")


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
