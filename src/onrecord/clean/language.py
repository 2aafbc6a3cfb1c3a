"""Which language a text is in."""

from functools import cache
from typing import Any

# The languages whose press is large. py3langid knows 97; the others mostly draw wrong answers on short or
# name-heavy English.
_LANGUAGES = (
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr",
    "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl",
    "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
_READ_CHARS = 5000
# Fewer letters than this say more about the names in a text than about its language.
_MIN_LETTERS = 40


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when there are too few letters to tell."""
    head = text[:_READ_CHARS]
    if sum(map(str.isalpha, head)) < _MIN_LETTERS:
        return None
    code: str = _identifier().classify(head)[0]
    return code


@cache
def _identifier() -> Any:
    """Loaded once per process. Our own, since the module's shared one may be restricted by others."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(_LANGUAGES)
    return identifier
