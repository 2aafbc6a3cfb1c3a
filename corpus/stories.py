"""The stories of the corpus: reports on one matter, their claims, traps, copies. Standard library only.

A story is a folder of corpus/stories/ with its reports and story.toml; GUIDELINES.md describes both.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from check import STANCES
from markup import Marked, MarkupError, Span

STRENGTHS = {"considering", "intends", "decided", "done", "suspects", "says", "shows"}
CHANGES = {"number", "negation", "actor", "modality", "part", "date", "role"}
RELATIONS = {"copy", "rewrite"}
FEW, MOST = 0.3, 0.8  # of the shorter side's words of four letters or more
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_PARAGRAPH = re.compile(r"\S.*?(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """What story.toml says, and the story's reports by id, in the order it names them."""

    folder: str
    said: dict[str, Any]
    reports: dict[str, Marked]

    def statement(self, reference: str) -> dict[str, Any] | None:
        """The foot of "report-id#n"; None where there is none."""
        report, _, number = reference.partition("#")
        if report not in self.reports or not number.isdigit():
            return None
        return self.reports[report].foot.get(int(number))


def read_story(folder: Path, reports: dict[str, Marked]) -> Story:
    """The story in a folder; raises MarkupError where story.toml is missing or no TOML."""
    try:
        said = tomllib.loads((folder / "story.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise MarkupError(f"{folder.name}/story.toml: {wrong}") from wrong
    named = {name: reports[name] for name in said.get("reports", []) if name in reports}
    return Story(folder.name, said, named)


def story_record(story: Story) -> Record:
    """The story as stories.jsonl has it: members as records, passages as spans."""
    said = story.said
    return {
        **{key: said.get(key) for key in ("id", "title", "split", "reports")},
        "earlier": said.get("earlier", []),
        "claims": [_claim_record(story, place, each) for place, each in enumerate(said["claims"], start=1)],
        "copies": [_copy_record(story, each) for each in said.get("copies", [])],
    }


def _claim_record(story: Story, place: int, claim: dict[str, Any]) -> Record:
    members = [dict(zip(("statement", "stance", "strength"), each, strict=True)) for each in claim["members"]]
    return {
        "id": f"{story.said['id']}/{place}",
        "gist": claim["gist"],
        "members": members,
        "traps": claim.get("traps", []),
    }


def _copy_record(story: Story, copied: dict[str, Any]) -> Record:
    here, there = (paragraphs(story.reports[copied[key]].text) for key in ("report", "of"))
    passages = [
        {"spans": [_reach(here, first)], "of_spans": [_reach(there, second)]}
        for first, second in copied["passages"]
    ]
    return {**{key: copied[key] for key in ("report", "of", "relation")}, "passages": passages}


def _reach(blocks: list[Span], ends: list[int]) -> Span:
    return blocks[ends[0] - 1][0], blocks[ends[1] - 1][1]


def paragraphs(text: str) -> list[Span]:
    """Spans of the blocks between blank lines, headline and furniture too, in text order."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def story_faults(story: Story) -> Iterator[str]:
    """Every fault of one story, as a line each."""
    where = f"{story.folder}/story.toml"
    yield from (f"{where}: {fault}" for fault in _head_faults(story))
    for place, claim in enumerate(story.said.get("claims", []), start=1):
        yield from (f"{where}, claim {place}: {fault}" for fault in _claim_faults(story, claim))
    for copied in story.said.get("copies", []):
        yield from (f"{where}, copy {copied.get('report')}: {fault}" for fault in _copy_faults(story, copied))


def _head_faults(story: Story) -> Iterator[str]:
    said = story.said
    if said.get("id") != story.folder or not said.get("title") or not said.get("claims"):
        yield "wants id (the folder's name), title and claims"
    for name in said.get("reports", []):
        report = story.reports.get(name)
        if report is None or report.path.parent.name != story.folder:
            yield f"no report {name} in the folder"
        elif (report.head.get("story"), report.head.get("split")) != (said.get("id"), said.get("split")):
            yield f"{name}: its head has another story or split"
    if not 3 <= len(story.reports) <= 6:
        yield f"{len(story.reports)} reports; 3 to 6 are wanted"
    if unknown := set(said.get("earlier", [])) - set(story.reports):
        yield f"earlier names {sorted(unknown)}, which are no reports of it"


def _claim_faults(story: Story, claim: dict[str, Any]) -> Iterator[str]:
    members = claim.get("members", [])
    if any(len(each) != 3 or each[1] not in STANCES or each[2] not in STRENGTHS for each in members):
        yield f"a member is [statement, stance, strength]; strengths: {sorted(STRENGTHS)}"
        return
    names = [each[0] for each in members]
    if claim.get("gist") not in names or len(set(names)) != len(names):
        yield "the gist is one of the members, and none stands twice"
    if len({name.partition("#")[0] for name in names}) < 2:
        yield "members of two reports at the least are wanted"
    for trap in claim.get("traps", []):
        if set(trap) != {"statement", "changed", "why"} or trap.get("changed") not in CHANGES:
            yield f"a trap has statement, changed ({sorted(CHANGES)}) and why"
        if trap.get("statement") in names:
            yield f"{trap['statement']} is member and trap at once"
        names = [*names, trap.get("statement", "")]
    yield from (f"no statement {name}" for name in set(names) if story.statement(name) is None)


def _copy_faults(story: Story, copied: dict[str, Any]) -> Iterator[str]:
    if set(copied) != {"report", "of", "relation", "passages"} or copied["relation"] not in RELATIONS:
        yield "wants report, of, relation (copy or rewrite) and passages"
        return
    if {copied["report"], copied["of"]} - set(story.reports):
        yield "names a report that is not of the story"
        return
    here, there = (len(paragraphs(story.reports[copied[key]].text)) for key in ("report", "of"))
    for passage in copied["passages"]:
        (first, last), (of_first, of_last) = passage
        if not 1 <= first <= last <= here or not 1 <= of_first <= of_last <= there:
            yield f"passage {passage}: {here} and {there} paragraphs stand there"


def restatements(story: Story) -> Counter[str]:
    """Pairs of members of one claim from two reports, by side and by how many words they share."""
    counts: Counter[str] = Counter()
    for claim in story.said["claims"]:
        firm = [each for each in claim["members"] if each[1] in ("asserts", "denies")]
        for one, other in combinations(firm, 2):
            if one[0].partition("#")[0] != other[0].partition("#")[0]:
                shared = _shared(*(_content(story, each[0]) for each in (one, other)))
                amount = "few" if shared < FEW else "most" if shared > MOST else "some"
                counts[f"{'same' if one[1] == other[1] else 'opposite'} side, {amount} words shared"] += 1
    return counts


def _content(story: Story, reference: str) -> set[str]:
    report, _, number = reference.partition("#")
    marked = story.reports[report]
    words = " ".join(marked.text[start:end] for start, end in marked.of("c", number))
    return {word.lower() for word in _LONG_WORD.findall(words)}


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
