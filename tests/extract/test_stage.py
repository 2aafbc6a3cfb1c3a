"""The row stage: Report → Reading; and what holds for every reading of any text."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from onrecord.extract import extract
from onrecord.model import Furniture, Reading, Span, Words

from .reports import make_report, read

PLAIN = "Ida Holm said on Tuesday that the gates were shut."
GERMAN = "Ida Holm sagte am Dienstag, die Tore seien geschlossen."

PIECES = [
    PLAIN, "“The bridge will stay shut,” Mara Lindqvist told the BBC.", "“", "”", '"', "‘", "’s", "\n",
    "\n\n", "\r\n", " ", "According to officials, ", "the Harbour Times reported, citing", "She added: “",
    "said", "“No”", "Mr. Berg", "denied", " — ", "would not say", "🦑", "that", ", ", ".", "\u2028", "\x00",
    "Norway accused Denmark of", "said Mara Lindqvist", "the crews’ boats", "it was “dark”",
    "cited Ola Berg as saying",
]  # fmt: skip
MESSY = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=14
).map("".join)


def test_no_input() -> None:
    assert list(extract([])) == []


def test_one_report() -> None:
    report = make_report(PLAIN)
    reading = read(report)
    assert reading.report == report
    assert reading.sentences == ((0, len(PLAIN)),)
    assert len(reading.mentions) == len(reading.attributions) == 1


def test_a_stream_keeps_its_order() -> None:
    texts = [PLAIN, "", "Nothing was heard.", PLAIN.replace("Ida", "Una")]
    readings = [each for each in extract(map(make_report, texts)) if isinstance(each, Reading)]
    assert [each.report.text for each in readings] == texts
    assert [len(each.attributions) for each in readings] == [1, 0, 0, 1]


@pytest.mark.parametrize(
    ("language", "count"),
    [
        pytest.param("de", 0, id="not English"),
        pytest.param("en", 1, id="English"),
        pytest.param(None, 1, id="unknown"),
    ],
)
def test_only_english_is_read(language: str | None, count: int) -> None:
    reading = read(make_report(GERMAN if language == "de" else PLAIN, language=language))
    assert len(reading.attributions) == count
    if language == "de":
        assert (reading.sentences, reading.mentions) == ((), ())


@pytest.mark.parametrize("text", ["", " \n ", "\r\n\r\n", "🦑", "“", ".", "\ufeff"])
def test_a_report_that_says_nothing_is_read(text: str) -> None:
    assert read(text).attributions == ()


def test_a_reading_comes_back_from_json_equal() -> None:
    adapter = TypeAdapter(Reading)
    reading = read(f"{PLAIN}\n\nThe Harbour Times cited Ola Berg as saying that the ship was empty.")
    assert adapter.validate_json(adapter.dump_json(reading)) == reading


def test_reading_again_gives_the_same() -> None:
    text = f"{PLAIN}\n\n“The ship is empty,” she added. “Nobody asked the crews.”"
    assert read(text) == read(text)


def test_each_report_is_read_for_itself() -> None:
    first, second = make_report(PLAIN), make_report("“No,” he said.")
    together = list(extract([first, second, first]))
    assert together == [read(first), read(second), read(first)]


def in_order(spans: tuple[Span, ...], text: str) -> bool:
    last = 0
    for start, end in spans:
        if not last <= start < end <= len(text):
            return False
        last = end
    return True


def all_words(reading: Reading) -> list[Words]:
    """Every Words of a reading."""
    found = [words for mention in reading.mentions for words in (mention.words, mention.role)]
    for each in reading.attributions:
        found += [each.content, each.cue, each.source, each.addressee, each.backing, *each.channels]
        found += [words for hop in each.passed_on for words in (hop.source, hop.cue)]
        found += [Words(each.said_on.text, each.said_on.spans)] if each.said_on else []
    return [words for words in found if words]


@settings(max_examples=120, deadline=None)
@given(MESSY)
def test_whatever_is_read_stands_in_the_text(text: str) -> None:
    reading = read(text)
    for words in all_words(reading):
        assert words == Words.at(text, words.spans)
        assert in_order(words.spans, text)
        assert words.text.strip()
    assert in_order(reading.sentences, text)
    contents = [each.content.spans for each in reading.attributions]
    assert len(set(contents)) == len(contents)
    for each in reading.attributions:
        assert 0 <= each.confidence <= 1
        assert any(char.isalnum() for char in each.content.text)


@settings(max_examples=80, deadline=None)
@given(MESSY, st.data())
def test_nothing_is_read_in_furniture(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assume(start < end)
    report = make_report(text, furniture=[(start, end)])
    for each in read(report).attributions:
        for words in (each.cue, each.source):
            assert words is None or not any(s < end and start < e for s, e in words.spans)


def test_a_known_name_is_found_in_the_headline() -> None:
    text = "Holm denies theft\n\nIda Holm said on Tuesday that the gates were shut."
    report = replace(make_report(text), furniture=(Furniture((0, 17), "headline"),))
    assert [each.words.text for each in read(report).mentions] == ["Holm", "Ida Holm"]
