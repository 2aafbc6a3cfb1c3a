"""The row stage: one report, a stream, no input, and what becomes of text and bytes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import clean
from onrecord.model import Report, Told, report_id, text_sha256

from .pages import LEAD, STORY, cleaned, issues, raw

GERMAN = "Der Hafenrat von Osthafen will die Gebühren im Juni erhöhen, sagte die Vorsitzende am Montag. " * 2

PIECES = [
    LEAD, "Advertisement", "Related", "Harbour fees rise again", "Ann Bly", "By Ann Bly", "Read more...", "",
    " ", "“Never”", "\r", "🦑", "---", "3 May 2024", "Comments (2)", "https://gull.example/x", "NewsWorldSea",
]  # fmt: skip


def test_no_input() -> None:
    assert list(clean([])) == []


def test_a_stream_keeps_its_order() -> None:
    texts = [STORY, GERMAN, "Short."]
    found = [item.text for item in clean(map(raw, texts)) if isinstance(item, Report)]
    assert found == texts


def test_ids_and_hashes() -> None:
    report = cleaned(STORY, told=Told(url="https://gull.example/fees"))
    assert report.ref.text_sha256 == text_sha256(STORY)
    assert report.id == report_id("https://gull.example/fees", text_sha256(STORY))
    assert report.raw == STORY.encode()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One.\r\n\r\nTwo.\r\n", id="crlf"),
        pytest.param("\ufeffOne.\n", id="byte-order-mark"),
        pytest.param("“Fees,” she said, ‘will rise’ …", id="curly-quotes"),
        pytest.param("The chair 👩‍⚖️ waved 🇳🇴.\n\n\tAdvertisement  ", id="astral"),
        pytest.param("  One. \n\n\n ", id="white-space-around"),
        pytest.param("One.\u2028Two.\x85Three.", id="odd-line-ends"),
    ],
)
def test_plain_text_is_kept_exactly(text: str) -> None:
    report = cleaned(text)
    assert report.text == text
    assert report.ref.title is None or report.ref.title in text


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=14).map("\n".join),
    st.booleans(),
)
def test_furniture_is_sorted_disjoint_and_within_the_text(text: str, markdown: bool) -> None:
    data = text.encode("utf-8", "ignore")
    report = cleaned(data, "text/markdown" if markdown else "text/plain")
    assert report.text == data.decode()
    last = 0
    for piece in report.furniture:
        start, end = piece.span
        assert last <= start < end <= len(report.text)
        assert report.text[start:end].strip()
        last = end


def test_what_is_told_outranks_what_is_found() -> None:
    told = Told(published=date(2024, 5, 4), outlet="The Gull", title="Told", byline="Ann Bly")
    report = cleaned(f"Harbour fees to rise in June\n\nBy Cy Dee, 3 May 2024\n\n{STORY}", told=told)
    ref = report.ref
    assert (ref.published, ref.outlet, ref.title, report.byline) == (
        told.published,
        "The Gull",
        "Told",
        "Ann Bly",
    )


def test_unknown_is_none() -> None:
    report = cleaned("Fees rise.")
    ref = report.ref
    known = (ref.url, ref.outlet, ref.title, ref.published, report.byline, report.dateline, report.language)
    assert known == (None,) * 7


def test_a_report_in_another_language_is_kept_and_named() -> None:
    (issue,) = issues(GERMAN)
    report = cleaned(GERMAN)
    assert report.language == "de"
    assert (issue.code, issue.report) == ("not-english", report.id)


def test_markdown_front_matter_is_read_and_marked() -> None:
    head = "---\ntitle: 'Fees to rise'\ndate: 2024-05-03\nauthor: Ann Bly\noutlet: The Gull\nurl: https://g.example/1\n---\n"
    report = cleaned(f"{head}\n{STORY}", "text/markdown")
    assert (report.ref.title, report.ref.outlet, report.byline) == ("Fees to rise", "The Gull", "Ann Bly")
    assert (report.ref.published, report.ref.url) == (date(2024, 5, 3), "https://g.example/1")
    kinds = [piece.kind for piece in report.furniture]
    assert kinds == ["navigation", "headline", "navigation", "author", "navigation", "address", "navigation"]


def test_front_matter_that_is_never_closed_is_text() -> None:
    assert cleaned(f"---\ntitle: Fees\n\n{STORY}", "text/markdown").ref.title != "Fees"


def test_a_markdown_heading_is_the_title() -> None:
    assert cleaned(f"# Fees to rise in June\n\n{STORY}", "text/markdown").ref.title == "Fees to rise in June"
