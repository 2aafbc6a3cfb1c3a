"""Markdown: numbered notes, and report text that cannot act as mark-up."""

import re

import pytest

from onrecord.export.markdown import brief_markdown
from onrecord.tell import brief

from .briefs import MARKUP, hostile_brief, plain_brief

OURS = re.compile(r'\[\[\d+\]\]\(#n\d+\)|<a id="n\d+"></a>|^#{1,2} |^\*[^*]*\*$|\\.', re.MULTILINE)


def test_every_mark_has_its_note() -> None:
    page = brief_markdown(plain_brief())
    marks = set(re.findall(r"\]\(#(n\d+)\)", page))
    assert marks
    assert marks == set(re.findall(r'<a id="(n\d+)">', page))


def test_sections_reports_and_issues_are_there() -> None:
    made = plain_brief()
    page = brief_markdown(made)
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    assert headings == [
        *(section.question for section in made.sections),
        "Where it stands",
        "Reports",
        "Issues",
    ]
    assert "- The Gull, 2024-05-01" in page
    assert page.endswith("- None.\n")


@pytest.mark.parametrize("words", [*MARKUP, "line\n# heading\n\n- item", "back\\slash \\[x](y)"])
def test_hostile_text_is_escaped(words: str) -> None:
    page = brief_markdown(hostile_brief(words))
    rest = OURS.sub("", page)
    assert not set("`*_[]<>#|~\\") & set(rest)


@pytest.mark.parametrize("words", MARKUP)
def test_hostile_text_can_be_read_as_it_was(words: str) -> None:
    assert words in re.sub(r"\\(.)", r"\1", brief_markdown(hostile_brief(words)))


def test_the_empty_brief() -> None:
    assert brief_markdown(brief([])).startswith("# Brief\n\n*0 reports; 0 statements*\n")
