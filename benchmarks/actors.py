"""The same person, body or state in different reports: how well the program groups them.

    make bench          (or)  python -m benchmarks.actors [--split dev]

(a) Our corpus' stories: the gold speakers of each report, grouped over the reports; gold are those of equal
name, kind and party, after `gold_actor`. All stories of a part are grouped together, so that a namesake in
another story is a false merge. The same with the speakers as the program reads them: the items then are the
statements that it finds whose gold speaker can be met again. (b) MEANTIME, (c) ECB+, people and bodies: each
mention by name resolved within its report by the program, then grouped over all reports. CoNLL is the mean F1
of MUC, B-cubed and CEAF-e. False merges are listed: pairs that went together and are two in the gold.
"""

import argparse
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from training.loaders.compiled import Row, Split, compiled

from benchmarks import coreference, corpus, figures
from benchmarks.fields import pairs
from onrecord.archive.appearances import telling_name
from onrecord.archive.folding import fold
from onrecord.model import Account, Appearance, Attribution, Mention, Reading, Words
from onrecord.resolve import resolve
from onrecord.resolve.actors import can_match
from onrecord.resolve.actors.memory import Actors

MEANTIME = figures.SHARED / "data/speakers/meantime.jsonl"
ECB = figures.SHARED / "data/speakers/ecbplus_humans_train.jsonl"
SAME = Path(__file__).with_name("actors_same.toml")
SHOWN_MERGES = 25
Cluster = dict[str, str]  # item → the name of its group


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    split = parser.parse_args().split
    stories(split)
    read_stories(split)
    for name, path, read in (("MEANTIME", MEANTIME, meantime), ("ECB+ train", ECB, ecb)):
        if path.is_file():
            mentions(name, read(path))
        else:
            print(
                f"{name}: skipped, there is no {path}: set ONRECORD_SHARED to where the data lies",
                file=sys.stderr,
            )


def stories(split: Split) -> None:
    """Prints the figures of the corpus' stories."""
    gold, appearances = story_gold(split)
    actors = Actors()
    actors.add(appearances)
    names = {each.id: f"{each.name} ({each.party or '–'}; {each.report})" for each in appearances}
    print(f"corpus stories, {split}: {len(gold)} speakers of {len({a.report for a in appearances})} reports")
    report(gold, actors.actor_of, names)


def read_stories(split: Split) -> None:
    """Prints the figures of the corpus' stories as the program reads them, over the statements found."""
    part = compiled(split)
    reports = {report["id"]: report for report in part.reports}
    gold: Cluster = {}
    place: Cluster = {}
    names: dict[str, str] = {}
    appearances: list[Appearance] = []
    for story, name in ((each["id"], name) for each in part.stories for name in each["reports"]):
        found = [row for row in corpus.read(reports[name]) if row["speaker"]]
        day = date.fromisoformat(reports[name]["published"]) if reports[name]["published"] else None
        seen = {_same(each): each for each in appearing(name, day, [row["speaker"] for row in found])}
        appearances += seen.values()
        for true, ours in pairs([row for row in part.statements[name] if row["speaker"]], found):
            (whose,) = appearing(name, None, [true["speaker"]])
            if can_match(whose):
                gold[ours["id"]] = gold_actor(story, whose)
                place[ours["id"]] = seen[ours["speaker"]["kind"], ours["speaker"]["name"].casefold()].id
                names[ours["id"]] = f"{ours['speaker']['name']} for {whose.name} ({name})"
    actors = Actors()
    actors.add(appearances)
    print(f"corpus stories, {split}, as read: {len(gold)} statements")
    report(gold, {item: actors.actor_of[each] for item, each in place.items()}, names)


def _same(each: Appearance) -> tuple[str, str]:
    return each.kind, each.name.casefold()


def report(
    gold: Cluster, found: Cluster, names: dict[str, str], *, merges: bool = True, scope: Cluster | None = None
) -> None:
    """Prints the scores, and the false merges; with `scope`, groups end where an item's scope does."""
    held, ours = (
        {item: f"{scope[item]} {group}" if scope else group for item, group in grouping.items()}
        for grouping in (gold, found)
    )
    for what, (precision, recall, f1) in coreference.scores(held, ours).items():
        print(f"  {what:8s} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}")
    if merges:
        print_merges(held, ours, names)


def print_merges(gold: Cluster, found: Cluster, names: dict[str, str]) -> None:
    merges = sorted(set(false_merges(gold, found, names)))
    print(f"  false merges: {len(merges)}")
    for one, other in merges[:SHOWN_MERGES]:
        print(f"    {one} = {other}")


def false_merges(gold: Cluster, found: Cluster, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of two gold groups that were put into one, each pair of groups once."""
    groups: dict[str, list[str]] = defaultdict(list)
    for item, group in found.items():
        groups[group].append(item)
    for items in groups.values():
        firsts = {gold[item]: item for item in reversed(items) if item in gold}
        ordered = sorted(firsts.values())
        yield from ((names[ordered[0]], names[other]) for other in ordered[1:])


def story_gold(split: Split) -> tuple[Cluster, list[Appearance]]:
    """The gold actor of each appearance in the stories, and the appearances, in the order of the reports."""
    part = compiled(split)
    days = {report["id"]: report["published"] for report in part.reports}
    gold: Cluster = {}
    appearances: list[Appearance] = []
    for story in part.stories:
        for name in story["reports"]:
            day = date.fromisoformat(days[name]) if days[name] else None
            for each in appearing(name, day, [s["speaker"] for s in part.statements[name] if s["speaker"]]):
                if can_match(each):
                    appearances.append(each)
                    gold[each.id] = gold_actor(story["id"], each)
    return gold, appearances


def gold_actor(story: str, each: Appearance) -> str:
    """The gold group: equal names in a story, bodies of equal party too; a state is one everywhere."""
    if each.kind == "state":
        return f"state|{each.name.casefold()}"
    party = "" if each.kind == "person" else each.party or ""
    first = next((name for name in (f"{each.name}; {party}", each.name) if (story, name) in by_eye()), None)
    if first:
        return f"{story}|{by_eye()[story, first]}"
    return f"{story}|{each.name.casefold()}|{party.casefold()}"


@cache
def by_eye() -> dict[tuple[str, str], str]:
    """For a story and a name that stands for another there, the first of their names."""
    table = tomllib.loads(SAME.read_text(encoding="utf-8"))["same"]
    return {(story, name): names[0] for story, *names in table for name in names}


def appearing(report_id: str, day: date | None, speakers: Iterable[Row]) -> list[Appearance]:
    """The appearances of a report's speakers."""
    by_key: dict[tuple[str, str], Appearance] = {}
    for speaker in speakers:
        key = speaker["kind"], speaker["name"].casefold()
        old = by_key.get(key)
        roles = (*(old.roles if old else ()), *([speaker["role"]] if speaker.get("role") else ()))
        by_key[key] = Appearance(
            id=old.id if old else f"{report_id}#{len(by_key)}", report=report_id, kind=speaker["kind"],
            name=speaker["name"], named=speaker["named"],
            party=speaker["party"] or (old.party if old else None),
            roles=tuple(dict.fromkeys(roles)), day=day, statements=old.statements + 1 if old else 1,
        )  # fmt: skip
    names = {
        telling
        for each in by_key.values()
        if (telling := telling_name(each.name, each.kind, named=each.named))
    }
    return [replace(each, beside=tuple(sorted(names - {fold(each.name)}))) for each in by_key.values()]


def mentions(name: str, rows: Iterable[Row]) -> None:
    """Prints the figures on mentions by name of people and bodies, within and across reports."""
    gold: Cluster = {}
    place: Cluster = {}  # mention → the appearance it is part of
    topics: Cluster = {}  # mention → as far as its chain is sure to reach
    words: dict[str, str] = {}
    appearances: list[Appearance] = []
    for row in rows:
        found = resolved(row)
        appearances += dict.fromkeys(found.values())
        for mention in (each for each in row["mentions"] if each.get("scored", True)):
            gold[mention["id"]] = mention["chain"]
            topics[mention["id"]] = row["within"]
            words[mention["id"]] = f"{mention['text']} ({row['doc_id']})"
            if mention["id"] in found:
                place[mention["id"]] = found[mention["id"]].id
    actors = Actors()
    actors.add(appearances)
    grouped = {item: actors.actor_of[appearance] for item, appearance in place.items()}
    print(f"{name}: {len(gold)} mentions by name; within reports")
    report(gold, place, words, merges=False, scope={item: item.split("#")[0] for item in gold})
    print(f"{name}: across reports")
    report(gold, grouped, words, scope=topics)


def resolved(row: Row) -> dict[str, Appearance]:
    """The appearance of each mention that the program resolves, by the mention's id."""
    named = [Mention(Words.at(row["text"], [tuple(each["span"])]), each["kind"]) for each in row["mentions"]]
    attributions = tuple(
        Attribution(mention.words, None, mention.words, "indirect", "say", "asserts", 1.0)
        for mention in named
    )
    text = row["text"]
    sentences = tuple(match.span() for match in re.finditer(r"[^\n]+", text))
    reading = Reading(figures.report(row), sentences, tuple(named), attributions)
    (account,) = (made for made in resolve([reading]) if isinstance(made, Account))
    speakers = [s.speaker for s in account.statements]
    known = [asdict(speaker) for speaker in speakers if speaker]
    by_name = {
        (each.kind, each.name.casefold()): each for each in appearing(row["doc_id"], row["day"], known)
    }
    return {
        mention["id"]: by_name[speaker.kind, speaker.name.casefold()]
        for mention, speaker in zip(row["mentions"], speakers, strict=True)
        if speaker
    }


def meantime(path: Path) -> Iterator[Row]:
    kinds = {"PERSON": "person", "ORGANIZATION": "body"}
    for row in read_rows(path):
        day = re.search(r"^(\w+ \d+, \d{4})", row["text"], re.MULTILINE)
        yield _named(row, kinds, day=datetime.strptime(day[1], "%B %d, %Y").date() if day else None)


def ecb(path: Path) -> Iterator[Row]:
    """Only mentions in sentences that were annotated with care are scored; chains hold within a topic."""
    kinds = {"HUMAN_PART_PER": "person", "HUMAN_PART_ORG": "body", "HUMAN_PART_GPE": "place"}
    for row in read_rows(path):
        for mention in row["mentions"]:
            mention["scored"] = any(start <= mention["span"][0] < end for start, end in row["selected"])
        yield _named(row, kinds, within=str(row["topic"]))


def _named(row: Row, kinds: dict[str, str], *, day: date | None = None, within: str = "") -> Row:
    """The row with its mentions by name, each with an id and a kind; one mention a place."""
    by_start: dict[int, Row] = {}
    for at, mention in enumerate(row["mentions"]):
        kind, (start, end) = kinds.get(mention["type"]), mention["span"]
        if kind and _is_name(row["text"][start:end]):
            by_start.setdefault(start, {**mention, "kind": kind, "id": f"{row['doc_id']}#{at}"})
    named = [by_start[start] for start in sorted(by_start)]
    return {**row, "mentions": named, "day": day, "within": within}


def _is_name(text: str) -> bool:
    words = re.findall(r"[^\W_][\w.’'-]*", text)
    telling = [
        word for word in words if word.lower() not in ("the", "of", "for", "and", "de", "la", "van", "al")
    ]
    return bool(telling) and all(word[0].isupper() for word in telling) and telling[0] not in _PRONOUNS


_PRONOUNS = frozenset("He She They It His Her Their Its Who We I You".split())


def read_rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


if __name__ == "__main__":
    main()
