"""Stories of the corpus: read, checked against their reports, and turned into records."""

from pathlib import Path

import pytest
from markup import read_marked
from stories import Story, paragraphs, read_story, story_faults, story_record

FILLER = "The mill has stood empty since the fire and the road past it is shut to lorries. " * 7
REPORT = """+++
id = "mill-{n}"
published = 2024-05-14
field = "courts"
style = "wire"
region = "north"
story = "mill"
split = "train"
+++
[H Mill]

[s1 Roe] [q1 said] [c1 the mill would shut].

[s2 Doe] [q2 denied] [c2 it]. {filler}
+++
1 = {{ speaker = "Roe", kind = "person", act = "say", stance = "asserts" }}
2 = {{ speaker = "Doe", kind = "person", act = "deny", stance = "denies" }}
"""
STORY = """
id = "mill"
title = "Will the mill shut?"
split = "train"
reports = ["mill-1", "mill-2", "mill-3"]
[[claims]]
gist = "mill-1#1"
members = [["mill-1#1", "asserts", "decided"], ["mill-2#2", "denies", "decided"]]
[[claims.traps]]
statement = "mill-3#1"
changed = "date"
why = "the year before"
[[copies]]
report = "mill-2"
of = "mill-1"
relation = "copy"
passages = [[[2, 3], [2, 3]]]
"""


def _story(tmp_path: Path, said: str = STORY) -> Story:
    folder = tmp_path / "mill"
    folder.mkdir()
    for n in (1, 2, 3):
        (folder / f"mill-{n}.txt").write_text(REPORT.format(n=n, filler=FILLER), encoding="utf-8")
    (folder / "story.toml").write_text(said, encoding="utf-8")
    return read_story(folder, {path.stem: read_marked(path) for path in folder.glob("*.txt")})


def test_a_story_becomes_a_record(tmp_path: Path) -> None:
    story = _story(tmp_path)
    assert list(story_faults(story)) == []
    record = story_record(story)
    assert record["claims"][0]["members"][1] == {
        "statement": "mill-2#2",
        "stance": "denies",
        "strength": "decided",
    }
    ((start, end),) = record["copies"][0]["passages"][0]["spans"]
    assert story.reports["mill-2"].text[start:end].startswith("Roe said")
    assert record["earlier"] == []


def test_paragraphs_are_what_blank_lines_part() -> None:
    text = "\nOne\nline\n\n\nTwo.\n \nThree\n"
    assert [text[start:end] for start, end in paragraphs(text)] == [
        "One\nline",
        "Two.",
        "Three",
    ]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        pytest.param('"mill-2#2", "denies"', '"mill-2#9", "denies"', "no statement mill-2#9", id="unknown"),
        pytest.param('"mill-2#2", "denies"', '"mill-1#2", "denies"', "two reports", id="one report only"),
        pytest.param('"mill-2#2", "denies"', '"mill-2#2", "hates"', "a member is", id="stance"),
        pytest.param('gist = "mill-1#1"', 'gist = "mill-1#2"', "gist", id="gist no member"),
        pytest.param('statement = "mill-3#1"', 'statement = "mill-1#1"', "at once", id="trap and member"),
        pytest.param('changed = "date"', 'changed = "mood"', "a trap has", id="change"),
        pytest.param('relation = "copy"', 'relation = "echo"', "relation", id="relation"),
        pytest.param("[[[2, 3], [2, 3]]]", "[[[2, 9], [2, 3]]]", "paragraphs stand there", id="paragraph"),
        pytest.param('split = "train"', 'split = "dev"', "another story or split", id="split"),
        pytest.param(', "mill-3"]', "]", "2 reports", id="few reports"),
    ],
)
def test_slips_are_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    assert old in STORY
    assert any(word in fault for fault in story_faults(_story(tmp_path, STORY.replace(old, new))))
