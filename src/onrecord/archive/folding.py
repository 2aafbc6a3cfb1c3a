"""Text as it is compared."""

import unicodedata


def fold(text: str) -> str:
    """The text as it is compared: composed, without case, its words parted by one space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def name_key(name: str) -> str:
    """The name folded, last word first, so that a surname is the start of the key and an index finds it."""
    return " ".join(reversed(fold(name).split(" ")))
