"""JSON records: the keys of the output contract (docs/records.md); only a position's days are renamed."""

import json
from datetime import date
from typing import Any

import pytest

from onrecord.export.records import brief_json, statement_line
from onrecord.tell import brief

from .briefs import CONTROLS, MARKUP, hostile_brief, hostile_statement, plain_brief

REPORT = {"id", "path", "url", "outlet", "title", "published", "text_sha256"}
STATEMENT = {
    "id", "report", "content", "cue", "source", "speaker", "chain", "via", "addressee", "mode", "act",
    "stance", "said_on", "confidence", "backing", "made_by", "unnamed", "grade",
    "speaker_confidence", "candidates",
}  # fmt: skip
WORDS = {"text", "spans"}
SPEAKER = {"name", "kind", "role", "party", "named", "independent"}
LINK = {"name", "kind", "named", "source", "cue"}
SAID_ON = {"start", "end", "text", "spans"}
CITATION = {"report", "text_sha256", "spans", "exact", "prefix", "suffix"}
CLAIM = {
    "id", "gist", "stands", "disputed", "backing", "reports", "independent_reports", "first_said",
    "independence",
}  # fmt: skip
INDEPENDENCE = {"independent", "copies", "rewrites", "repeats", "unknown", "reasons"}
STAND = {"party", "speaker", "stance", "statement", "said_on"}
BACKING = {"on_record", "unnamed", "documents", "shown"}
COPY = {"report", "of", "relation", "score", "passages", "whole"}
CREDIT = {"outlet", "kind", "spans"}
POSITION = {"party", "claim", "stance", "from", "to", "statements"}
BRIEF = {
    "reports", "statements", "copies", "stories", "claims", "positions", "sections", "issues",
}  # fmt: skip


@pytest.fixture(scope="module")
def fields() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(brief_json(plain_brief()))
    return read


def test_keys_of_a_brief(fields: dict[str, Any]) -> None:
    assert fields.keys() == BRIEF
    assert all(fields.values()), "the plain brief has a member in every list"


@pytest.mark.parametrize(
    ("where", "keys"),
    [
        ("reports", REPORT | {"credits"}), ("statements", STATEMENT), ("copies", COPY), ("claims", CLAIM),
        ("stories", {"id", "title", "reports"}), ("positions", POSITION),
        ("sections", {"question", "sentences", "more"}),
        ("issues", {"stage", "report", "code", "detail", "path"}),
    ],
)  # fmt: skip
def test_keys_of_members(where: str, keys: set[str], fields: dict[str, Any]) -> None:
    assert {frozenset(member) for member in fields[where]} == {frozenset(keys)}


def test_keys_within_statements(fields: dict[str, Any]) -> None:
    first, second = fields["statements"]
    assert first["report"].keys() == REPORT
    assert {part: first[part].keys() for part in ("content", "cue", "source")} == {
        "content": WORDS, "cue": WORDS, "source": WORDS,
    }  # fmt: skip
    assert first["speaker"].keys() == SPEAKER
    assert first["said_on"].keys() == SAID_ON
    assert [link.keys() for link in second["chain"]] == [LINK, LINK]


def test_keys_within_claims_and_sections(fields: dict[str, Any]) -> None:
    (claim,) = fields["claims"]
    assert claim["gist"].keys() == {"text", "citation"}
    assert claim["gist"]["citation"].keys() == CITATION
    assert [stand.keys() for stand in claim["stands"]] == [STAND, STAND]
    assert claim["backing"].keys() == BACKING
    assert claim["independence"].keys() == INDEPENDENCE
    assert [reason.keys() for reason in claim["independence"]["reasons"]] == [{"report", "why", "of"}]
    for section in fields["sections"]:
        for sentence in section["sentences"]:
            assert sentence.keys() == {"text", "citations"}
            assert [cited.keys() for cited in sentence["citations"]] == [CITATION] * len(
                sentence["citations"]
            )


def test_credits_stand_with_their_report(fields: dict[str, Any]) -> None:
    first, second = fields["reports"]
    assert [credit.keys() for credit in first["credits"]] == [CREDIT]
    assert second["credits"] == []


def test_days_spans_and_the_unknown(fields: dict[str, Any]) -> None:
    first, second = fields["statements"]
    assert first["said_on"]["start"] == "2024-04-30"
    assert second["said_on"] is None
    assert fields["copies"][0]["passages"][0].keys() == {"spans", "of_spans"}
    assert all(isinstance(offset, int) for span in first["content"]["spans"] for offset in span)


def test_a_positions_days_are_called_from_and_to(fields: dict[str, Any]) -> None:
    (position,) = fields["positions"]
    assert (position["from"], position["to"]) == ("2024-04-30", date(2024, 5, 3).isoformat())


def test_a_line_is_the_statement_of_the_brief(fields: dict[str, Any]) -> None:
    lines = [statement_line(statement) for statement in plain_brief().statements]
    assert [json.loads(line) for line in lines] == fields["statements"]
    assert all("\n" not in line for line in lines)


def test_the_empty_brief() -> None:
    assert all(value == [] for value in json.loads(brief_json(brief([]))).values())


@pytest.mark.parametrize("words", [*MARKUP, *CONTROLS, "\n\n", "\u2028", "żółw 🐢"])
def test_hostile_words_come_back_as_they_were(words: str) -> None:
    statement, _ = hostile_statement(words)
    line = statement_line(statement)
    assert not {"\n", "\r"} & set(line)
    assert json.loads(line)["content"]["text"] == f"{words} after"
    assert (
        json.loads(brief_json(hostile_brief(words)))["statements"][0]["content"]["text"] == f"{words} after"
    )
