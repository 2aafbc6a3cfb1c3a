"""A source's words → the speaker they stand for, and how sure that is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Attribution, Candidate, Reading, Speaker, SpeakerKind, Words
from onrecord.resolve.antecedents import Antecedents
from onrecord.resolve.described import Descriptions, is_plural
from onrecord.resolve.heads import head_mention
from onrecord.resolve.leading import Leading, Led
from onrecord.resolve.naming import Naming
from onrecord.resolve.parties import Parties
from onrecord.resolve.people import People
from onrecord.resolve.places import Mentions, Sentences
from onrecord.resolve.pronouns import fits, pronoun_of
from onrecord.resolve.sure import Way, sure_of

LIKELY, LIKELY_DESCRIBED = 0.4, 0.3  # of a lead, to be followed from a pronoun and from a description
SURE_KIND = 0.7  # of what kind the speaker is, for the encoder to outrank the words
_DETERMINED = re.compile(
    r"(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|one|two|three|four|some|several|another|\d)\b",
    re.IGNORECASE,
)
_OF_SEVERAL = r" of (?:them|those|the (?:two|three|four|five|sources|pair|group))"
_ONE_OF = re.compile(rf"(?:(?:a|the) )?(?:one|another|second|third|other)(?:{_OF_SEVERAL})?", re.IGNORECASE)
_OWNED = re.compile(r"(?:his|her|their|its)\s", re.IGNORECASE)
_TAKES_UP = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
Kinds = Mapping[SpeakerKind, float]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who speaks, and how sure that is, 0 to 1; where several fit alike nobody, and `candidates` are they."""

    speaker: Speaker | None
    sure: float | None
    candidates: tuple[Candidate, ...] = ()


NOBODY = Resolved(None, None)


class Sources:
    """Resolves the sources of one report: names first, then pronouns and descriptions in text order."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._mentions = Mentions(reading.mentions)
        self._people = People(reading)
        self._parties = Parties(reading)
        self._naming = Naming(reading, self._people, self._parties)
        self._descriptions = Descriptions(reading, self._parties)
        self._leading = Leading(self._mentions, self._naming.speaker)
        sentences = Sentences(reading)
        self._antecedents = Antecedents(self._mentions, sentences, self._people, self._naming)
        self._resolved: dict[int, Resolved] = {}
        self._resolve_all(reading.attributions)

    def resolved(self, attribution: Attribution) -> Resolved:
        """Who speaks in one of the reading's attributions."""
        return self._resolved[id(attribution)]

    def look_up(self, words: Words) -> Speaker | None:
        """Who the words stand for that are no statement's source, or are another's."""
        return self._leading.remembered(words) or self._resolve(words, [], {}).speaker

    def _resolve_all(self, attributions: Sequence[Attribution]) -> None:
        for each in attributions:
            if each.source and (named := self._by_name(each.source, [])) and named.speaker:
                self._leading.remember(each.source, named.speaker)
        for each in sorted(attributions, key=lambda each: (each.source or each.content).start):
            led = self._without_owner(self._leading.candidates(each), each)
            found = self._resolve(each.source, led, each.kinds) if each.source else self._unsourced(led)
            self._resolved[id(each)] = found
            if found.speaker and each.source:
                self._leading.remember(each.source, found.speaker)
                self._antecedents.spoke(each.source, found.speaker)

    def _without_owner(self, led: list[Led], attribution: Attribution) -> list[Led]:
        """Without the one whose "his counterpart" the source is: who says so of another."""
        if not attribution.source or not attribution.passed_on or not _OWNED.match(attribution.source.text):
            return led
        owner = self._leading.remembered(attribution.passed_on[-1].source)
        return [each for each in led if each.speaker != owner]

    def _resolve(self, source: Words, led: Sequence[Led], kinds: Kinds) -> Resolved:
        if pronoun := pronoun_of(source.text):
            return self._pronoun(pronoun, source.start, led)
        if named := self._by_name(source, led):
            return replace(named, speaker=self._by_kind(named.speaker, source, kinds))
        if person := self._people.by_initials(source.text):
            return _told(self._naming.person(person), "initials")
        return self._described(source, led, kinds)

    def _by_name(self, source: Words, led: Sequence[Led]) -> Resolved | None:
        """The one whose name the source is; None where it is none.

        Of several who bear it the one to whom a lead goes, else nobody: then all are candidates.
        """
        mention = None if pronoun_of(source.text) else head_mention(source, self._mentions, self._text)
        if mention is None:
            return None
        if speaker := self._naming.speaker(mention, source):
            return _told(speaker, "name" if speaker.kind == "person" else "body")
        bearers = {each.name: each for each in self._naming.bearers(mention)}
        likely = {each.speaker.name: each.likely for each in led if each.speaker.name in bearers}
        best = max(likely, key=lambda name: likely[name], default=None)
        if best and likely[best] >= LIKELY:
            return _told(bearers[best], "lead", likely[best])
        even = (1 - sum(likely.values())) / max(1, len(bearers) - len(likely))
        shares = (
            Candidate(name, who.kind, round(likely.get(name, even), 2)) for name, who in bearers.items()
        )
        return Resolved(None, None, tuple(sorted(shares, key=lambda each: -each.likely)))

    def _by_kind(self, named: Speaker | None, source: Words, kinds: Kinds) -> Speaker | None:
        """The named speaker; a body or state, where a name of one word was taken for a person's, or any for a
        place's or outlet's, and the encoder is sure that such a one speaks.
        """
        likely = kinds.get("state", 0) + kinds.get("body", 0) >= SURE_KIND
        if named is None or not likely or named.kind in ("state", "body"):
            return named
        if named.kind == "person" and " " in named.name:
            return named
        if kinds.get("state", 0) > kinds.get("body", 0):
            return Speaker(named.name, "state", None, named.name, True)
        return Speaker(named.name, "body", None, self._parties.of_body(named.name, source.start), True)

    def _unsourced(self, led: Sequence[Led]) -> Resolved:
        """Who says what has no source in the text, where a lead is likely."""
        return _told(led[0].speaker, "lead", led[0].likely) if led and led[0].likely >= LIKELY else NOBODY

    def _pronoun(self, word: str, at: int, led: Sequence[Led]) -> Resolved:
        """Where the likeliest fitting lead goes, else by place."""
        fitting = [each for each in led if fits(word, each.speaker, self._people)]
        if fitting and fitting[0].likely >= LIKELY:
            return _told(fitting[0].speaker, "lead", fitting[0].likely)
        return _told(self._antecedents.of_pronoun(word, at), "place")

    def _described(self, source: Words, led: Sequence[Led], kinds: Kinds) -> Resolved:
        """One named or spoken before, or whoever the words describe."""
        human = kinds.get("person", 0) + kinds.get("unnamed", 0)
        if human < SURE_KIND and (state := self._naming.state(source.text)):
            return _told(state, "name")
        takes_up = bool(_TAKES_UP.match(source.text)) or _is_bare(source.text)
        if takes_up and led and led[0].likely >= LIKELY_DESCRIBED:
            return _told(led[0].speaker, "lead", led[0].likely)
        if _ONE_OF.fullmatch(source.text):
            return _told(self._antecedents.one_of(source.start), "office")
        again = self._antecedents.of_description(self._descriptions.name(source), source.start)
        if takes_up and again:
            return _told(again, "office")
        return _told(self._of_kind(self._descriptions.speaker(source), source, kinds), "description")

    def _of_kind(self, described: Speaker, source: Words, kinds: Kinds) -> Speaker:
        """The described speaker with the kind that the encoder is sure of, where words alone tell another."""
        kind = max(kinds, key=lambda each: kinds[each], default=described.kind)
        if kind in ("person", "state", described.kind) or kinds[kind] < SURE_KIND:
            return described
        own = self._parties.of_body(described.name, source.start) if kind == "body" else None
        named = kind in ("document", "body")
        return replace(described, kind=kind, named=named, party=described.party or own)


def _told(speaker: Speaker | None, way: Way, likely: float = 1.0) -> Resolved:
    return Resolved(speaker, sure_of(way, likely)) if speaker else NOBODY


def _is_bare(words: str) -> bool:
    """Whether one is told without an article, as headlines do: "Minister", "teachers' union chief"."""
    return not _DETERMINED.match(words) and not is_plural(words)
