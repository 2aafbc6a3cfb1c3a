"""Which language a text is in."""

import pytest

from onrecord.clean.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("The board of the harbour will raise its fees, and nobody is glad.", "en", id="english"),
        pytest.param("Le conseil du port va augmenter ses tarifs en juin, semble-t-il.", "fr", id="french"),
        pytest.param("Правление порта повысит сборы, и никто этому не рад.", "ru", id="russian"),
        pytest.param("Fees rise", None, id="too-short"),
        pytest.param("1234 5678 " * 20, None, id="no-letters"),
        pytest.param("", None, id="nothing"),
    ],
)  # fmt: skip
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
