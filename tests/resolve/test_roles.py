"""The description beside a name, on readings made by hand."""

import pytest

from onrecord.resolve.roles import with_roles, worded

from .readings import make_reading, said


@pytest.mark.parametrize(
    ("source", "role"),
    [
        pytest.param(
            "The company's director, Una Bly,", "The company's director", id="before, between commas"
        ),
        pytest.param("Una Bly, 61, a lamp seller,", "a lamp seller", id="after an age"),
        pytest.param(
            "Una Bly, director of the river board who left,", "director of the river board", id="clause"
        ),
        pytest.param("Deputy science minister Una Bly", "Deputy science minister", id="titles"),
        pytest.param(
            "the harbour's tantri, Dr Una Bly,", "the harbour's tantri", id="unknown word, honorific"
        ),
        pytest.param("Ms Una Bly", None, id="honorific only"),
        pytest.param("A spokesman for Una Bly", None, id="someone else's"),
        pytest.param("Una Bly", None, id="bare"),
    ],
)
def test_in_a_source(source: str, role: str | None) -> None:
    text = f"Then {source} said no."
    reading = make_reading(
        text, names=[("Una Bly", "person")], attributions=[said(text, "no", source=source)]
    )
    (mention,) = with_roles(reading).mentions
    assert (mention.role.text if mention.role else None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(
            "They met the head of the river board, Una Bly.", "the head of the river board", id="before"
        ),
        pytest.param("They met Una Bly, a lamp seller, at noon.", "a lamp seller", id="after"),
        pytest.param("They met Una Bly, who runs the yard.", "runs the yard", id="clause"),
        pytest.param("They met Una Bly, who assured them all was well.", None, id="a deed is no office"),
        pytest.param("They told Judge Una Bly at noon.", "Judge", id="title"),
        pytest.param("They met Una Bly, and the mayor left.", None, id="another"),
        pytest.param("They met Una Bly, Kai Berg and others.", None, id="list of names"),
    ],
)
def test_anywhere(text: str, role: str | None) -> None:
    (mention,) = with_roles(make_reading(text, names=[("Una Bly", "person")])).mentions
    assert (mention.role.text if mention.role else None) == role


def test_a_role_is_worded_without_article_or_owner() -> None:
    assert worded("Its  communications officer,") == "communications officer"
    assert worded("the landlord of the yard") == "landlord of the yard"
