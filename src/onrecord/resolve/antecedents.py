"""Whom a pronoun or a description takes up where no lead is likely: by place, number and office."""

import re
from dataclasses import replace

from onrecord.model import Mention, Speaker, Words
from onrecord.resolve.described import is_plural, singular
from onrecord.resolve.naming import Naming
from onrecord.resolve.people import People
from onrecord.resolve.places import Mentions, Sentences
from onrecord.resolve.pronouns import FIRST, IMPERSONAL, LOOSE, RELATIVE, fits

NEAR_CHARS = 1500  # how far back a pronoun looks, about ten sentences
_OUTLET_NOUNS = frozenset(
    "newspaper paper agency broadcaster station channel daily weekly magazine programme program portal site "
    "website newsletter outlet".split()
)
_LONGEST = 4  # words of a description that takes up an office


class Antecedents:
    """Those who were named or spoke before, in one report."""

    def __init__(self, mentions: Mentions, sentences: Sentences, people: People, naming: Naming) -> None:
        self._mentions, self._sentences, self._people, self._naming = mentions, sentences, people, naming
        self._spoken: list[tuple[int, Speaker]] = []

    def spoke(self, source: Words, speaker: Speaker) -> None:
        """From now on the speaker is one who spoke there, unless inside another's words."""
        if not self._sentences.is_said(source.start):
            self._spoken.append((source.start, speaker))

    def of_pronoun(self, word: str, at: int) -> Speaker | None:
        """For "who" the name nearest before it in its sentence; for "it" a state or body named earlier there;
        for others the first fitting one of the nearest sentence that has one (a subject tends to come
        first), words within statements left aside.
        """
        if word in RELATIVE:
            return self._nearest(at, ("person", "body", "outlet"))
        if word in FIRST | LOOSE:
            return None
        if word in IMPERSONAL and (named := self._nearest(at, ("place", "body"))):
            return named
        for start, end in self._sentences.back_from(at, NEAR_CHARS):
            for candidate in self._candidates(start, end):
                if fits(word, candidate, self._people):
                    return candidate
        return None

    def of_description(self, name: str, at: int) -> Speaker | None:
        """Whoever "official", "minister" or "ministry" takes up: the last one who spoke and is one, else the
        only one whose office it is, else a body of such a name.
        """
        if len(name.split()) > _LONGEST:
            return None
        if name.split()[-1:] and name.split()[-1].lower() in _OUTLET_NOUNS:
            return self._last(self._mentions.within(0, at), ("outlet",))
        wanted = re.compile(rf"\b{re.escape(name.lower())}$")
        if not is_plural(name):
            for start, speaker in reversed(self._spoken):
                if start < at and wanted.search(_head_of(speaker.role or speaker.name)):
                    return speaker
        fitting = [each for each in self._people if each.role and wanted.search(_head_of(each.role))]
        return self._naming.person(fitting[0]) if len(fitting) == 1 else self._body(name.lower(), at)

    def one_of(self, at: int) -> Speaker | None:
        """One of those without a name who spoke last, several of them, before the offset: "one of them"."""
        several = (
            who for start, who in reversed(self._spoken) if start < at and who.kind in ("unnamed", "group")
        )
        last = next((who for who in several if is_plural(who.name)), None)
        return replace(last, name=singular(last.name), kind="unnamed", named=False) if last else None

    def _candidates(self, start: int, end: int) -> list[Speaker]:
        """Those who spoke in a sentence, then those named in it outside what was said, each in text order."""
        spoke = [speaker for at, speaker in self._spoken if start <= at < end]
        named = [
            self._naming.person(person)
            for mention, person in self._people.within(start, end)
            if not self._sentences.is_said(mention.words.start)
        ]
        return spoke + named

    def _nearest(self, at: int, kinds: tuple[str, ...]) -> Speaker | None:
        sentence = self._sentences.at(at)
        before = self._mentions.within(sentence[0], at) if sentence else []
        return self._last(before, kinds)

    def _last(self, before: list[Mention], kinds: tuple[str, ...]) -> Speaker | None:
        last = next((each for each in reversed(before) if each.kind in kinds), None)
        return self._naming.speaker(last, last.words) if last else None

    def _body(self, wanted: str, at: int) -> Speaker | None:
        before = [
            each for each in self._mentions.within(0, at) if each.words.text.lower().split()[-1:] == [wanted]
        ]
        return self._last(before, ("body", "outlet"))


def _head_of(role: str) -> str:
    """The office itself in small letters: "adviser" of "President Roe's adviser on trade"; what it belongs to
    and what follows it are left off.
    """
    own = re.split(r"['’]s?\s", role.lower())[-1]
    return re.split(r"\s(?:of|for|at|in|on|to|who|with|from)\s|,", own)[0].strip()
