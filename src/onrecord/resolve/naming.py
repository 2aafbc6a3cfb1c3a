"""A name in a report → the speaker it is the name of."""

import re
from collections import defaultdict
from collections.abc import Iterable

from onrecord.model import Mention, Reading, Speaker, SpeakerKind, Words
from onrecord.resolve.offices import is_description, is_independent
from onrecord.resolve.parties import Parties
from onrecord.resolve.people import People, Person
from onrecord.resolve.roles import worded
from onrecord.resolve.states import state_named
from onrecord.resolve.territories import territories

_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)


class Naming:
    """The persons, bodies, outlets and states that one report names."""

    def __init__(self, reading: Reading, people: People, parties: Parties) -> None:
        self._people, self._parties = people, parties
        self._names = _names_by_last_word(reading.mentions)
        self._territories = territories(reading)

    def speaker(self, mention: Mention, words: Words | None = None) -> Speaker | None:
        """Whose name it is; None where several bear it. `words` are what stands around it."""
        if mention.kind == "person":
            person = self._people.of(mention)
            return (self.state(person.name) or self.person(person)) if person else None
        if mention.kind == "outlet":
            return Speaker(self._fullest(mention), "outlet", None, None, True)
        if mention.words.text in self._territories:
            return Speaker(mention.words.text, "state", None, mention.words.text, True)
        whole = self.state(words.text) if words else None
        return whole or self.state(mention.words.text) or self._body(mention)

    def bearers(self, mention: Mention) -> list[Speaker]:
        """All persons whose name it may be."""
        return [self.person(each) for each in self._people.bearers(mention)]

    def person(self, person: Person) -> Speaker:
        role = worded(person.role) if person.role else None
        roles = [each.role for each in person.mentions if each.role and is_description(each.role.text)]
        party = self._parties.of_person(roles, name=person.name)
        return Speaker(person.name, "person", role, party, True, (role and is_independent(role)) or None)

    def state(self, words: str) -> Speaker | None:
        """The state, or its seat of government, whose name the words are as a whole."""
        word = state_named(words)
        if word is None:
            return None
        if word.form == "seat":
            name = _ARTICLE.sub("", words.strip())
            return Speaker(name, "body", None, word.state, True)
        return Speaker(word.state, "state", None, word.state, True)

    def _body(self, mention: Mention) -> Speaker:
        name = self._fullest(mention)
        kind: SpeakerKind = "body" if mention.kind == "body" else "group"
        party = self._parties.of_body(name, mention.words.start) if kind == "body" else None
        return Speaker(name, kind, None, party, True)

    def _fullest(self, mention: Mention) -> str:
        """The longest name of the same kind in the report that ends in this one's words."""
        name = " ".join(mention.words.text.split())
        others = self._names[mention.kind, name.split(" ")[-1]]
        longer = [other for other in others if other.endswith(" " + name)]
        return max(longer, key=lambda other: (len(other), other), default=name)


def _names_by_last_word(mentions: Iterable[Mention]) -> dict[tuple[str, str], set[str]]:
    """The report's names of each kind by their last word."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        name = " ".join(mention.words.text.split())
        names[mention.kind, name.split(" ")[-1]].add(name)
    return names
