"""The names in a report, with the office or description that stands beside each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from onrecord.extract.cues import OUTLET_NOUNS, OUTLET_WORDS, OUTLETS
from onrecord.extract.encoder.cast import Cast, Named
from onrecord.extract.encoder.labels import NAMES
from onrecord.extract.encoder.words import Words as Coded
from onrecord.model import Mention, MentionKind, Span, Words

# Honorifics and ranks that stand before names in English-language news of the world and are no part of them.
_HONORIFICS = (
    "Mr Mrs Ms Mx Miss Dr Prof Professor Sir Dame Lord Lady Hon Sen Rep Gov Rev Reverend Fr Father Sr "
    "Sister Br Brother Msgr Monsignor Bishop Archbishop Cardinal Pastor Rabbi Imam Maulvi Maulana "
    "Mufti Mullah Ayatollah Sheikh Shaikh Haji Hajji Hajah Hajjah Alhaji Hajia Datuk Dato Datin "
    "Tan_Sri Tuan Encik Puan Smt Shri Shrimati Pandit Swami Ustad Ustaz Doña Kapitan Kapitana Ratu "
    "Chief Oba Mzee Bwana Comrade Gen General Adm Admiral Col Colonel Lt Lieutenant Maj Major Capt "
    "Captain Sgt Sergeant Cpl Corporal Brig Brigadier Insp Inspector Supt Superintendent SHO DSP ASP "
    "Constable Adv Atty Engr"
)
_HONORIFIC = rf"(?:(?:{'|'.join(each.replace('_', ' ') for each in _HONORIFICS.split())})\b\.? )"
_TITLE = re.compile(rf"{_HONORIFIC}+(?=\S)")
_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[^\W\d_][^\W\d_]?\. ?)+$")
_TITLE_CASE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: (?:[a-z]{1,3} ){0,2}[A-ZÀ-ÖØ-Þ][\w’'-]*)*")
# What may stand between an office and the name it is an office of.
_TO_NAME = re.compile(rf",? {_HONORIFIC}*")
_TO_OFFICE = re.compile(r"(?:,| [–—-]| \()? ?(?:(?:aged )?\d\d?, )?(?:who (?:is|was) )?(?:the |an? )?")


def mentions(held: Cast, coded: Coded, text: str) -> list[Mention]:
    """Mentions of persons, bodies, outlets, places and nationalities, in text order.

    What is written alike is of one kind in all places of a report.
    """
    spans = [
        (named, _trimmed(text, _span(coded, named.run), named.kind))
        for named in _joined(held.names, coded, text)
    ]
    whole = [(named, span) for named, span in spans if span[0] < span[1] and _is_proper(text, span)]
    whole = [(named, span) for named, span in whole if not _introduces(text, span, whole)]
    kinds = _kinds_by_words(text, whole)
    offices = [_span(coded, run) for run in held.offices]
    found: list[Mention] = []
    for _, span in whole:
        if found and span[0] < found[-1].words.end:
            continue  # within a programme's title
        kind = _kind(text, span, kinds[text[slice(*span)]])
        if kind == "outlet" and _is_called(text, span):
            title = _TITLE_CASE.match(text, span[0])
            span = span[0], max(span[1], title.end() if title else 0)
        role = next(_roles(text, span, offices), None) if kind == "person" else None
        role = _with_owner(text, role, found) if role else None
        found.append(Mention(Words.at(text, [span]), kind, Words.at(text, [role]) if role else None))
    return found


def completed(found: list[Mention], spans: list[Span], text: str) -> list[Mention]:
    """The mentions with those added that were passed over, and short names given their bearer's kind.

    A surname that stands alone is easily taken for a body or passed over, while the full name was seen
    elsewhere in the report: so every further place of a full name or its last word, within the
    paragraphs at `spans`, is that person's; a first word (a family name that leads, as in Chinese) only
    where a name was seen too.
    """
    full = {each.words.text for each in found if each.kind == "person" and " " in each.words.text}
    first, last = ({name.split()[at] for name in full} for at in (0, -1))
    last -= {each.words.text for each in found if each.kind == "place"}
    named = [
        replace(each, kind="person")
        if each.words.text in full | last or (each.words.text in first and each.kind != "place")
        else each
        for each in found
    ]
    taken = {offset for each in named for offset in range(each.words.start, each.words.end)}
    added = [
        Mention(Words.at(text, [match.span()]), "person")
        for start, end in (spans if full else [])
        for match in _any_of(full | last).finditer(text, start, end)
        if match.start() not in taken
    ]
    return sorted([*named, *added], key=lambda each: each.words.start)


def _any_of(names: set[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def is_outlet(name: str) -> bool:
    """Whether a body's name is that of a news outlet, by its last word or as one known by its initials."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    known = words[:1] and (words[0] in OUTLETS or words[0].lower() in ("radio", "tv"))
    return bool(known) or (words[-1:] != [] and words[-1].lower() in OUTLET_WORDS)


def _introduces(text: str, span: Span, found: Sequence[tuple[Named, Span]]) -> bool:
    """Whether the name only says what outlet comes: "Sindhi daily" of "the Sindhi daily Nao Sawera"."""
    last = text[slice(*span)].split()[-1]
    return last in OUTLET_NOUNS and any(start == span[1] + 1 for _, (start, _) in found)


def _joined(names: Sequence[Named], coded: Coded, text: str) -> list[Named]:
    """The names, with initials that were taken for a name of their own joined to what they stand before."""
    made: list[Named] = []
    for named in names:
        before = made[-1] if made else None
        start = _span(coded, named.run)[0]
        if before and start - 6 < _span(coded, before.run)[0] and _is_initials(text, coded, before, start):
            made[-1] = Named((before.run[0], named.run[1]), before.kinds + named.kinds)
        else:
            made.append(named)
    return made


def _is_initials(text: str, coded: Coded, named: Named, before: int) -> bool:
    start = _span(coded, named.run)[0]
    words = text[start:before]
    return words[:1].isupper() and bool(_INITIALS_BEFORE.fullmatch(words))


def _is_proper(text: str, span: Span) -> bool:
    """Whether the words are written as a name, in a text that has capitals at all: "the ministry" is none."""
    return text[slice(*span)] != text[slice(*span)].lower() or text == text.lower()


def _kinds_by_words(text: str, found: Sequence[tuple[Named, Span]]) -> dict[str, MentionKind]:
    sums: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(len(NAMES)))
    for named, span in found:
        sums[text[slice(*span)]] += named.kinds
    return {words: NAMES[int(weights.argmax())] for words, weights in sums.items()}


def _kind(text: str, span: Span, kind: MentionKind) -> MentionKind:
    name = text[slice(*span)]
    if kind == "person" and name.startswith("Team "):
        return "body"
    named = kind in ("body", "person") and (_is_called(text, span) or is_outlet(name))
    return "outlet" if named else kind


def _is_called(text: str, span: Span) -> bool:
    """Whether an outlet noun introduces the name: "the programme Sunday Forum"."""
    before = text[max(0, span[0] - 20) : span[0]].split()
    return before[-1:] != [] and before[-1].lower() in OUTLET_NOUNS


def _span(coded: Coded, run: tuple[int, int]) -> Span:
    return coded.spans[run[0]][0], coded.spans[run[1] - 1][1]


def _trimmed(text: str, span: Span, kind: MentionKind) -> Span:
    """The name without the article, line breaks, quotation marks and a possessive ending; a person's with the
    initials before it and without titles.
    """
    start, end = span
    if "\n" in text[start:end]:
        end = start + text[start:end].index("\n")
    start += len(text[start:end]) - len(text[start:end].lstrip("\"'“”‘’([,. "))
    if text[start : start + 4].lower() == "the ":
        start += 4
    if kind == "person":
        start = _without_titles(text, start, end)
    name = text[start:end]
    kept = re.sub(r"(?:['’]s|['’\"”)\],;:—–-]|\s|\s(?:of|in|at|and|for|the|who))+$", "", name)
    return start, start + len(kept) if any(char.isalnum() for char in kept) else start


def _without_titles(text: str, start: int, end: int) -> int:
    """Where the name begins after its titles, or before it with its initials."""
    if match := _TITLE.match(text, start, end):
        return match.end()
    initials = _INITIALS_BEFORE.search(text, max(0, start - 8), start)
    if initials and initials[0][0].isupper() and not _TITLE.match(text, initials.start(), start + 1):
        return initials.start()
    return start


def _with_owner(text: str, role: Span, found: Sequence[Mention]) -> Span:
    """The office with the name whose it is, where it begins with what is left of that: "'s director"."""
    left = re.match(r"['’]s? ", text[slice(*role)])
    if left is None:
        return role
    owner = next((each for each in reversed(found) if each.words.end == role[0]), None)
    return owner.words.start if owner else role[0] + left.end(), role[1]


def _roles(text: str, name: Span, offices: Sequence[Span]) -> Iterator[Span]:
    """The office right before the name ("Foreign Ministry spokesman …"), then the one right after it."""
    for start, end in offices:
        if end <= name[0] <= end + 12 and _TO_NAME.fullmatch(text, end, name[0]):
            yield start, end
    for start, end in offices:
        if name[1] < start <= name[1] + 24 and _TO_OFFICE.fullmatch(text, name[1], start):
            yield start, end
