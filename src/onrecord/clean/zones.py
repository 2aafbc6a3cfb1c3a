"""Lines above and below the story: menus, keywords, bylines, dates, lists of links."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.clean.authors import is_name
from onrecord.clean.labels import key
from onrecord.clean.layout import Body, Marks
from onrecord.clean.lines import Line, is_cut, is_headline, is_sentence
from onrecord.clean.published import day_line
from onrecord.model import FurnitureKind

_MAX_MENU_CHARS = 80
_MIN_MENU_LINES = 4
_MAX_LABEL_WORDS = 2
_MAX_TITLE_WORDS = 22
_MIN_TITLE_WORDS = 3
# A text with more lines than this above its story is a whole page, site head and all. Of the English pages
# of data/clean as plain text 35 % of titles are right when the first candidate is taken, 40 % with this.
_MAX_BARE_HEAD = 12
_LAST_CANDIDATES = 2
_GLUED = re.compile(r"[a-z)][A-Z]")
_BYLINE = re.compile(r"(?:by|words by|written by|story by|author:?)\s+[A-Z“\"].{1,100}", re.IGNORECASE)
# Furniture that says nothing of the lines it stands with.
_LONE_KINDS = ("headline", "address", "caption", "credit")
_OPENING_QUOTES = "\"“«‘'"


def title_lines(lines: Sequence[Line], marks: Marks, body: Body, title: str | None) -> list[int]:
    """The lines that give the report's title, repeated ones included; empty where none does."""
    if title is not None:
        return _equal_lines(lines, marks, title)
    menu = menu_lines(lines, marks, range(body.start))
    above = (i for i in range(min(body.start, len(lines) - 1)) if i not in marks and i not in menu)
    head = [i for i in above if _may_be_title(lines[i].text)]
    if not head:
        return []
    counts = Counter(key(lines[i].text) for i in head)
    likely = head[0] if body.start <= _MAX_BARE_HEAD else _nearest(lines, head)
    chosen = next((i for i in head if counts[key(lines[i].text)] > 1), likely)
    return _equal_lines(lines, marks, lines[chosen].text)


def _equal_lines(lines: Sequence[Line], marks: Marks, text: str) -> list[int]:
    folded = key(text)
    return [i for i, line in enumerate(lines) if folded and i not in marks and key(line.text) == folded]


def _nearest(lines: Sequence[Line], head: Sequence[int]) -> int:
    """The longest of the last candidates: first stands the site's head, then the title."""
    return max(head[-_LAST_CANDIDATES:], key=lambda i: len(lines[i].text))


def _may_be_title(text: str) -> bool:
    words = len(text.split())
    if not _MIN_TITLE_WORDS <= words <= _MAX_TITLE_WORDS or is_cut(text) or text.endswith((".", ":", ",")):
        return False
    return not (is_byline(text) or day_line(text) or is_glued(text) or is_keywords(text))


def head_marks(lines: Sequence[Line], marks: Marks, body: Body) -> dict[int, FurnitureKind]:
    """Furniture above the story: all short lines above the title; below it only what has a known shape."""
    title = next((i for i in range(body.start) if marks.get(i) == "headline"), None)
    menu = menu_lines(lines, marks, range(body.start))
    found: dict[int, FurnitureKind] = {}
    for index in range(body.start):
        text = lines[index].text
        if index in marks or _is_content(text):
            continue
        if is_byline(text) or (is_name(text) and _beside_byline(lines, index)):
            found[index] = "author"
        elif index in menu or (title is not None and index < title) or _is_head_label(text):
            found[index] = "navigation"
    return found


def _beside_byline(lines: Sequence[Line], index: int) -> bool:
    """True where the line before is "By", or the line after gives the day."""
    before = key(lines[index - 1].text) if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return before in ("by", "author", "written by") or day_line(after) is not None


def _is_head_label(text: str) -> bool:
    short = len(text.split()) <= _MAX_LABEL_WORDS
    return short or day_line(text) is not None or is_glued(text) or is_keywords(text)


def tail_marks(lines: Sequence[Line], marks: Marks, body: Body) -> dict[int, FurnitureKind]:
    """Furniture below the story: snippets that break off, menus, and short lines after other furniture."""
    menu = menu_lines(lines, marks, range(body.end, len(lines)))
    found: dict[int, FurnitureKind] = {}
    seen: FurnitureKind | None = None
    for index in range(body.end, len(lines)):
        text = lines[index].text
        if index in marks:
            seen = marks[index]
        elif is_cut(text) and seen is not None:
            found[index] = "related"
        elif _is_content(text):
            continue
        elif index in menu or seen is not None or _is_head_label(text):
            found[index] = "related" if is_headline(text) else "navigation"
    return found


def beside_marks(lines: Sequence[Line], marks: Marks, body: Body) -> dict[int, FurnitureKind]:
    """Short lines in one block, without a blank line between, with lines that are furniture."""
    if not _has_blank_lines(lines):
        return {}
    found: dict[int, FurnitureKind] = {}
    for block in _blocks(lines):
        kinds = [marks[i] for i in block if i in marks and marks[i] not in _LONE_KINDS]
        if not kinds or (block[0] in body and "newsletter" not in kinds):
            continue
        found.update((i, kinds[0]) for i in block if i not in marks and _is_short(lines[i].text))
    return found


def menu_lines(lines: Sequence[Line], marks: Marks, zone: range) -> set[int]:
    """The lines in runs of four and more short lines without a full stop, counting those already marked."""
    runs: list[list[int]] = [[]]
    for index in zone:
        if index in marks or (
            len(lines[index].text) <= _MAX_MENU_CHARS and not _is_content(lines[index].text)
        ):
            runs[-1].append(index)
        else:
            runs.append([])
    return {
        i
        for run in runs
        if len(run) >= _MIN_MENU_LINES
        for i in run
        if i not in marks and not _stands_out(lines[i].text)
    }


def _stands_out(text: str) -> bool:
    """True for a line long enough to be a title or a standfirst among the lines of a menu."""
    return len(text.split()) >= 6


def _is_short(text: str) -> bool:
    return len(text) <= _MAX_MENU_CHARS and not _is_content(text)


def _is_content(text: str) -> bool:
    """True for lines that are never taken for furniture by their place alone."""
    return is_sentence(text) or text[0] in _OPENING_QUOTES or len(text) > 150


def is_byline(text: str) -> bool:
    """True for a line such as "By Jane Doe, Associated Press" or "by Example Staff, 3 May 2024"."""
    return _BYLINE.fullmatch(text) is not None and not is_sentence(text) and len(text.split()) <= 14


def is_glued(text: str) -> bool:
    """True for words run together, as category links are when a page is copied: "NewsWorldAsia"."""
    return len(_GLUED.findall(text)) >= 2 and len(text.split()) <= 6


def is_keywords(text: str) -> bool:
    """True for a list of keywords: only capitalised words, five or more, one of them twice."""
    words = text.replace(",", " ").split()
    return len(words) >= 5 and all(word[0].isupper() for word in words) and len(set(words)) < len(words)


def _has_blank_lines(lines: Sequence[Line]) -> bool:
    return sum(line.gap > 0 for line in lines) >= len(lines) / 3


def _blocks(lines: Sequence[Line]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for index, line in enumerate(lines):
        if blocks and line.gap == 0:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return blocks
