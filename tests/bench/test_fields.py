"""What counts as found and as right in a statement."""

from typing import Any

from benchmarks.fields import judged, shares


def _words(text: str, start: int) -> dict[str, Any]:
    return {"text": text, "spans": [[start, start + len(text)]]}


def _statement(start: int = 10, **changed: Any) -> dict[str, Any]:
    speaker = {"name": "Jane Roe", "kind": "person", "role": None, "party": None, "named": True}
    return {
        "content": _words("the dam was safe", start),
        "cue": _words("said", 5),
        "source": _words("Roe", 0),
        "speaker": speaker,
        "chain": [speaker],
        "via": [],
        "addressee": None,
        "mode": "indirect",
        "act": "say",
        "stance": "asserts",
        "said_on": None,
        "backing": None,
        **changed,
    }


def test_equal_statements_are_right_throughout() -> None:
    counts = judged([_statement()], [_statement()])
    assert set(shares(counts).values()) == {100.0}
    assert "party" not in shares(counts)  # neither side has one


def test_each_difference_is_seen() -> None:
    other = _statement(act="deny", via=["Radio Roe"], content=_words("the dam was safe.", 10))
    found = shares(judged([_statement()], [other]))
    assert (found["act"], found["via"], found["content"], found["cue"]) == (0.0, 0.0, 100.0, 100.0)


def test_half_the_characters_must_overlap() -> None:
    counts = judged([_statement()], [_statement(start=30)])
    assert (counts["gold"], counts["predicted"], counts["matched"]) == (1, 1, 0)


def test_one_statement_matches_one() -> None:
    counts = judged([_statement()], [_statement(), _statement()])
    assert (counts["predicted"], counts["matched"]) == (2, 1)
