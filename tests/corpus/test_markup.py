"""The corpus' mark-up: taken out exactly, and every slip named."""

from pathlib import Path

import pytest
from check import faults
from markup import MarkupError, read_marked, take_out
from records import chain, statement_records

HEAD = """id = "mill"
published = 2024-05-14
field = "courts"
style = "wire"
region = "north"
split = "train"
"""
SAID = 'speaker = "A", kind = "body", act = "say", stance = "asserts"'
TOLD = 'act = "say", stance = "asserts"'
FILLER = "The mill has stood empty since the fire and the road past it is shut to lorries. " * 7


def _file(tmp_path: Path, text: str, foot: str, head: str = HEAD) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(f"+++\n{head}+++\n{text}\n{FILLER}\n+++\n{foot}", encoding="utf-8")
    return path


def test_marks_come_out_and_leave_their_spans() -> None:
    text, spans = take_out("[s1,2 Oduya] [q1 said] [c1 it [q2 was told] [c2 in] time] \\[sic\\].", "x")
    assert text == "Oduya said it was told in time [sic]."
    assert {label: [text[s:e] for s, e in found] for label, found in spans.items()} == {
        "s1": ["Oduya"],
        "s2": ["Oduya"],
        "q1": ["said"],
        "c1": ["it was told in time"],
        "q2": ["was told"],
        "c2": ["in"],
    }


@pytest.mark.parametrize(
    ("marked", "word"),
    [
        pytest.param("[c1 open", "never closed", id="unclosed"),
        pytest.param("shut]", "closes nothing", id="unopened"),
        pytest.param("one\n[sic] two", "line 2", id="a bracket of the text"),
    ],
)
def test_slips_are_named(marked: str, word: str) -> None:
    with pytest.raises(MarkupError, match=word):
        take_out(marked, "x")


def test_a_report_becomes_records(tmp_path: Path) -> None:
    text = "[o1 The Post], [p1 citing] [s1 two officials], [q1 reported] [c1 [s2 Roe] [q2 denied] [c2 it]]."
    foot = """
1 = { speaker = "two officials", kind = "unnamed", act = "report", stance = "asserts", hops = [["The Post", "outlet"]] }
2 = { speaker = "Roe", kind = "person", act = "deny", stance = "denies", inside = 1 }
"""  # noqa: E501  a foot is a line a statement
    marked = read_marked(_file(tmp_path, text, foot))
    assert list(faults(marked)) == []
    first, second = statement_records(marked)
    assert first["content"]["text"] == "Roe denied it"
    ((start, end),) = second["cue"]["spans"]
    assert [link["name"] for link in chain(marked, 2)] == ["The Post", "two officials", "Roe"]
    assert marked.text[start:end] == second["cue"]["text"] == "denied"


@pytest.mark.parametrize(
    ("text", "foot", "word"),
    [
        pytest.param("[c1 that it is shut]", SAID, "that", id="that"),
        pytest.param("[c1 it is shut.]", SAID, "ends in", id="stop"),
        pytest.param("[c1 it is shut]", f'speaker = "A", {TOLD}', "go together", id="no kind"),
        pytest.param("[c1 it is shut]", 'act = "shout", stance = "asserts"', "unknown", id="act"),
        pytest.param("[q1 said]", TOLD, "no content", id="no content"),
        pytest.param("[F:advert [c1 buy]]", TOLD, "furniture", id="furniture"),
        pytest.param("[c1 it ][c2 is]", TOLD, "white space", id="edge"),
        pytest.param("[c1 it]", f'{TOLD}, hops = [["P", "outlet"]]', "hops", id="hop"),
    ],
)
def test_rules_that_are_broken_are_named(tmp_path: Path, text: str, foot: str, word: str) -> None:
    found = list(faults(read_marked(_file(tmp_path, text, f"1 = {{ {foot} }}\n"))))
    assert any(word in fault for fault in found)
