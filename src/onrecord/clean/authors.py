"""Boxes about the author: a name, perhaps twice, and a life in a few sentences."""

import re
from collections.abc import Sequence

from onrecord.clean.labels import key
from onrecord.clean.layout import Marks
from onrecord.clean.lines import Line, is_paragraph
from onrecord.model import FurnitureKind

_PARTICLES = frozenset(
    {"de", "da", "del", "van", "von", "der", "den", "bin", "al", "la", "le", "of", "and", "&"}
)
# Words of the newsroom and of lives in brief; two different ones make a paragraph a biography.
_LIFE = re.compile(
    r"\b(reporter|correspondent|journalist|editor|writer|columnist|contributor|contributing|freelancer?|blogger"
    r"|producer|novelist|photographer|intern|holds an?|degree|graduated|graduate|studied|majored|covers"
    r"|covering|writes (?:about|for)|joined|joining|based in|lives in|follow (?:him|her|them)"
    r"|(?:can|may) be reached|worked (?:for|at|as)|previously|award-winning|(?:his|her|their) work"
    r"|author of|speciali[sz]\w+)\b",
    re.IGNORECASE,
)
_MAX_LIFE_CHARS = 1500
_SPEECH = re.compile(r"[\"“”]|\b(said|told|added|according to)\b")
_OPENS_AS_LIFE = re.compile(r"(?:[A-Z][\w.'’-]+ ){2,4}(?:is|was|has|covers|writes|reports|holds|works)\b")


def author_marks(lines: Sequence[Line], marks: Marks) -> dict[int, FurnitureKind]:
    """The lines of author boxes. One at the very end, or with the name twice, is enough of a sign."""
    found: dict[int, FurnitureKind] = {}
    final = max((i for i, line in enumerate(lines) if i not in marks and is_paragraph(line.text)), default=-1)
    for index, line in enumerate(lines):
        if index in marks or not _is_life(line.text):
            continue
        names = _names_above(lines, index)
        last = index >= final
        labelled = index > 0 and marks.get(index - 1) == "author"
        if len(names) >= 2 or (last and (names or _OPENS_AS_LIFE.match(line.text))) or (labelled and last):
            found.update(dict.fromkeys([*names, index], "author"))
    return found


def _is_life(text: str) -> bool:
    if len(text) > _MAX_LIFE_CHARS:
        return False
    return len({word.casefold() for word in _LIFE.findall(text)}) >= 2 and not _SPEECH.search(text)


def _names_above(lines: Sequence[Line], index: int) -> list[int]:
    """The lines right above that are only a name which the paragraph at `index` begins with."""
    names: list[int] = []
    opening = key(lines[index].text[:80])
    for above in range(index - 1, max(-1, index - 4), -1):
        text = lines[above].text
        if not is_name(text) or key(text) not in opening:
            break
        names.append(above)
    return names


def is_name(text: str) -> bool:
    """True for a line that could be a person's name: two to four capitalised words, nothing else."""
    words = text.split()
    return 2 <= len(words) <= 5 and len(text) <= 45 and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    return word in _PARTICLES or (
        word[0].isupper() and word.replace(".", "").replace("-", "").replace("’", "").isalpha()
    )
