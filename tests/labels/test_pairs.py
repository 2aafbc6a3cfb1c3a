"""Pairs from claims: sides, strength, traps, and claims that share nothing."""

import pytest
from training.loaders.pairs import relation, story_pairs


def _member(name: str, stance: str = "asserts", strength: str = "says") -> dict[str, str]:
    return {"statement": name, "stance": stance, "strength": strength}


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        pytest.param(_member("a"), _member("b"), "same", id="same strength"),
        pytest.param(_member("a"), _member("b", "denies"), "denies", id="opposite sides"),
        pytest.param(_member("a", "denies"), _member("b", "denies", "done"), "same", id="two denials"),
        pytest.param(
            _member("a", strength="done"), _member("b", strength="considering"), "weaker", id="weaker"
        ),
        pytest.param(
            _member("a", strength="suspects"), _member("b", strength="shows"), "stronger", id="proof"
        ),
        pytest.param(_member("a"), _member("b", strength="shows"), "same", id="proof is the same claim"),
    ],
)
def test_relation(one: dict[str, str], other: dict[str, str], label: str) -> None:
    assert relation(one, other) == label


def test_a_story_gives_each_pair_once() -> None:
    trap = {"statement": "t", "changed": "number", "why": "four, not forty"}
    first = {"gist": "a", "members": [_member("a"), _member("b"), _member("d", "declines")], "traps": [trap]}
    second = {"gist": "c", "members": [_member("c"), _member("b")], "traps": []}
    third = {"gist": "e", "members": [_member("e")], "traps": []}
    found = list(story_pairs({"claims": [first, second, third]}))
    assert found == [
        ("a", "b", "same", None),
        ("t", "a", "different", "number"),
        ("t", "b", "different", "number"),
        ("c", "b", "same", None),
        ("a", "e", "different", "topic"),
        ("c", "e", "different", "topic"),
    ]
