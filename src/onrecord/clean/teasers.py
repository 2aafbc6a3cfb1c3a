"""Links to other stories: a label, headlines, snippets that break off, a video with its summary."""

from collections.abc import Sequence

from onrecord.clean.labels import is_teaser, key
from onrecord.clean.layout import Marks
from onrecord.clean.lines import Line, content_words, is_cut, is_headline
from onrecord.model import FurnitureKind

_MAX_SNIPPET_CHARS = 400
# A summary says its headline again: half of the headline's words. Of the English pages of data/clean one
# lost a paragraph of its story to this when the headline did not have to stand twice; none now.
_MIN_SHARED = 0.5
_MIN_REPEATED_WORDS = 4
# The link and the heading over the summary stand close; lists that repeat further down are no teasers.
_MAX_APART = 5
_QUOTES = "\"“”'‘’"


def teaser_marks(lines: Sequence[Line], marks: Marks) -> dict[int, FurnitureKind]:
    """The lines of teasers that follow a label already marked, and headlines that stand twice."""
    twice = repeated_headlines(lines, marks)
    found: dict[int, FurnitureKind] = dict.fromkeys(twice, "related")
    for index in [i for i, kind in marks.items() if kind == "related"]:
        found.update(dict.fromkeys(_listed(lines, marks, index), "related"))
    known = {**marks, **found}
    for index in sorted(known):
        follower = index + 1
        if known[index] == "related" and follower < len(lines) and follower not in known:
            said_again = index in twice and _says_again(lines[index].text, lines[follower].text)
            if said_again or (_names_story(lines[index].text) and _set_off_together(lines, index)):
                found[follower] = "related"
    return found


def repeated_headlines(lines: Sequence[Line], marks: Marks) -> set[int]:
    """Headline-like lines that stand twice within a few lines: as the link, and over the summary."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if index not in marks and is_headline(line.text) and not line.text.endswith(":"):
            places.setdefault(key(line.text), []).append(index)
    return {
        index
        for folded, indices in places.items()
        if len(indices) == 2
        and indices[1] - indices[0] <= _MAX_APART
        and len(folded.split()) >= _MIN_REPEATED_WORDS
        for index in indices
    }


def _listed(lines: Sequence[Line], marks: Marks, label: int) -> list[int]:
    """The headlines and snippets listed under a label, up to the first line that is neither.

    A further label ends the list and begins its own, which keeps the work linear.
    """
    found: list[int] = []
    for index in range(label + 1, len(lines)):
        text = lines[index].text
        snippet = is_cut(text) and len(text) <= _MAX_SNIPPET_CHARS
        headline = is_headline(text) and not _names_story(lines[label].text) and not _is_quotation(text)
        if index in marks or not (snippet or headline):
            break
        found.append(index)
    return found


def _names_story(text: str) -> bool:
    """True where the marked line is itself a headline, or a label with one."""
    return is_teaser(text) or len(text.split()) >= _MIN_REPEATED_WORDS


def _says_again(headline: str, paragraph: str) -> bool:
    words = content_words(headline)
    shared = len(words & content_words(paragraph))
    return len(paragraph) <= _MAX_SNIPPET_CHARS and shared >= _MIN_SHARED * len(words)


def _set_off_together(lines: Sequence[Line], headline: int) -> bool:
    """True where the page sets headline and paragraph off: less white space between than before and after."""
    after = lines[headline + 2].gap if headline + 2 < len(lines) else 0
    return lines[headline + 1].gap < min(lines[headline].gap, after)


def _is_quotation(text: str) -> bool:
    return text[0] in _QUOTES and text[-1] in _QUOTES
