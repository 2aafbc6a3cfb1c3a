"""For whom a speaker speaks: the state, body or place behind a person, a body or one known by
description.

The rules are those of corpus/GUIDELINES.md. Whoever holds an office speaks for whose office it is; an organ
of a state for the state; a body, a town or a police force for itself; experts, witnesses, former holders,
legislators, lawyers, courts and outlets for nobody.
"""

import re
from collections.abc import Iterable

from onrecord.model import Reading, Words
from onrecord.resolve.bodies import BODY_NOUN, body_kind
from onrecord.resolve.holders import Holder, holder_of
from onrecord.resolve.home import Home
from onrecord.resolve.named_bodies import Bodies
from onrecord.resolve.office_kinds import Office, office_of
from onrecord.resolve.offices import (
    holder_before,
    is_independent,
    is_mixed,
    place_spoken_for,
    speaks_for_nobody,
    state_spoken_for,
    state_with_office,
)
from onrecord.resolve.presidents import is_us_president
from onrecord.resolve.states import state_words

_SENT = re.compile(
    r"\b(?:that|which) ((?:the|its|his|her) [^,]+?|[A-Z][^,]+?) (?:sent|issued|published|released|wrote|"
    r"posted|put)\b"
)
_COUNTED = re.compile(
    r"(?:one|two|three|four|five|six|several|some|many|other|another)\s+(?!of\b)", re.IGNORECASE
)
_SENT_BY = re.compile(r"\b(?:signed|issued|published|released|sent|posted) by (?:the )?([^,]+)")
# "Icelandic Transport Authority", but not "Icelandic Rowing Federation".
_AUTHORITY = re.compile(
    r"\b(?:authorit(?:y|ies)|administration|agency|council|office|board|commission|committee|service|"
    r"department|"
    r"directorate|bureau|secretariat|inspectorate|officials|police|delegation|contingent)\b",
    re.IGNORECASE,
)
_ADMINISTERED = re.compile(
    r"(county|town|city|district|village|island|township)['’]?s? "
    r"(?:government|administration|authorities)",
    re.IGNORECASE,
)
_SEAT_OF_PLACE = re.compile(r"(?:mayor['’]s office|(?:town|city) hall|governor['’]s office)", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"\b(?:of|in|at)\s+((?:[A-ZÀ-ÖØ-Þ][\w’'-]*)(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*)")

_TITLES = re.compile(
    r"^(?:(?:President|Vice President|Prime Minister|Premier|Chancellor|King|Queen|Prince|Governor|Gov|"
    r"Senator|Sen|Speaker|"
    r"Representative|Rep|Mayor|Minister|Secretary|Justice|Judge|Mr|Mrs|Ms|Dr|Sir)\.? )+(?=[A-Z])"
)
_CAPITALISED_TAIL = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*)(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*$")
_FOR_TERRITORY = re.compile(
    r"^(?:government )?(?:officials?|spokes\w+|authorities|delegat\w+|representatives?)$"
)
_IN_CAPITAL = re.compile(r"\b(?:officials?|advis[eo]rs?|ministers?|diplomats?) in ([A-Z][^,]*)$")
_NAME_OF_PLACE = re.compile(
    r",?(?: [A-ZÀ-ÖØ-Þ][\w.'’-]*){1,4},? of ((?:[A-ZÀ-ÖØ-Þ][\w’'-]*)(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2})"
)


class Parties:
    """The parties of one report."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._places = {mention.words.text for mention in reading.mentions if mention.kind != "person"}
        self._persons = [mention for mention in reading.mentions if mention.kind == "person"]
        published = reading.report.ref.published
        self._year = published.year if published else None
        self._home = Home(reading.report)
        self._bodies = Bodies(reading, self.of_body)
        self._known: dict[tuple[str, tuple[Words, ...]], str | None] = {}

    def of_person(self, roles: Iterable[Words], *, name: str = "") -> str | None:
        """For whom one with these roles (in text order) speaks in the whole report."""
        held = tuple(roles)
        if (name, held) not in self._known:
            self._known[name, held] = None  # whose aide is his own aide's speaks for nobody
            self._known[name, held] = self._of_roles(held, name)
        return self._known[name, held]

    def _of_roles(self, held: tuple[Words, ...], name: str) -> str | None:
        if not held or any(is_independent(role.text) or speaks_for_nobody(role.text) for role in held):
            return None
        if any(is_mixed(role.text) for role in held):
            return None
        ways = (self._told, self._of_one_state, self._inferred)
        found = next((party for way in ways for role in held if (party := way(role))), None)
        if (
            found is None
            and "President" in (role.text for role in held)
            and is_us_president(name, self._year)
        ):
            return "United States"
        return found

    def of_described(self, words: Words) -> str | None:
        """For whom one known by these words only ("two officials of the ministry") speaks."""
        number = _COUNTED.match(words.text)
        bare = words if number is None else Words(words.text[number.end() :], words.spans)
        return self.of_person([bare])

    def of_issued(self, document: Words) -> str | None:
        """Who issued a letter, a notice or a press release, where its words tell."""
        text = " ".join(document.text.split())
        by = _SENT.search(text) or _SENT_BY.search(text)
        if by:
            return self._bodies.behind(re.sub(r"^(?:the|its|his|her) ", "", by[1]), document.start)
        holder = holder_of(text)
        return None if holder is None or holder.how == "own" else self._of_holder(holder, None, document)

    def of_body(self, name: str, at: int) -> str | None:
        """The party of a body named at the offset: itself, or the state or place whose organ it is."""
        kind = body_kind(name)
        if kind == "court":
            return None
        if kind == "organ":
            return self._home.of_organ(name, at)
        if kind == "local":
            return self._of_local(name)
        state = next((word.state for word in state_words(name) if word.start == 0), None)
        if state is None and _AUTHORITY.search(name):
            state = self._home.beside(name)
        return state if state and _AUTHORITY.search(name) else name

    def _told(self, role: Words) -> str | None:
        """The party that the words of the role themselves tell."""
        text = " ".join(role.text.split())
        office = office_of(text)
        if office is None:
            return None
        if state := state_spoken_for(text) or place_spoken_for(text):
            return state
        holder = holder_of(text)
        told = self._of_holder(holder, office, role) if holder and holder.how != "own" else None
        return told or _capital_of(text)

    def _of_one_state(self, role: Words) -> str | None:
        """The state that alone has an office of this name, where the report names that state."""
        state = state_with_office(" ".join(role.text.split()))
        return state if state and self._home.names(state) else None

    def _of_holder(self, holder: Holder, office: Office | None, role: Words) -> str | None:
        if holder.words.lower() == "administration":
            return self._home.at(role.start, role.text)
        if holder.how in ("modifier", "possessor") and (
            states := {w.state for w in state_words(holder.words)}
        ):
            return states.pop() if len(states) == 1 and not is_mixed(role.text) else None
        if holder.how == "modifier" and (office == "state" or not self._is_body(holder.words)):
            return self._territory(holder, office)
        if holder.how == "for" and office == "staff" and not self._is_body(holder.words):
            return None  # "an officer at the gate"
        if (
            holder.words[:1].islower() and office_of(holder.words) and not self._is_body(holder.words)
        ):  # "the minister's chief of cabinet"
            return self._inferred(Words(holder.words, role.spans))
        if person := self._person_named(holder.words):
            return self._party_of_namesake(person)
        return self._bodies.behind(holder.words, role.start)

    def _territory(self, holder: Holder, office: Office | None) -> str | None:
        """The place or territory before an office: "Corrow mayor", "a senior Ostrey official"."""
        tail = _CAPITALISED_TAIL.search(holder.words)
        if tail is None or office not in ("place", "staff", "body"):
            return None
        named = tail[0] in self._places and _FOR_TERRITORY.search(holder.office) is not None
        return tail[0] if office == "place" or named else None

    def _is_body(self, words: str) -> bool:
        last = words.split()[-1].removesuffix("'s").removesuffix("’s")
        return bool(BODY_NOUN.fullmatch(last)) or body_kind(words) == "organ" or self._bodies.is_named(words)

    def _person_named(self, words: str) -> str | None:
        """The person whom the words name, without titles; None where they name none."""
        if not words[:1].isupper():
            return None
        bare = _TITLES.sub("", words)
        known = any(_ends_in(mention.words.text, bare) for mention in self._persons)
        return bare if known or bare != words else None

    def _party_of_namesake(self, name: str) -> str | None:
        """The party of the person whom a spokesman or an aide speaks for."""
        roles = [
            mention.role
            for mention in self._persons
            if mention.role and _ends_in(mention.words.text, name) and name not in mention.role.text
        ]
        return self.of_person(roles, name=name)

    def _inferred(self, role: Words) -> str | None:
        """The party of an office whose holder stands elsewhere in the report."""
        office = office_of(role.text)
        if office is None:
            return None
        if office == "state" and (party := holder_before(self._text[: role.start], role.text)):
            return party
        holder = holder_of(role.text)
        if holder and holder.how == "own" and holder.words in ("its", "their"):
            return self._bodies.before(role.start)
        if office == "state":
            return self._home.at(role.start, role.text)
        if office == "place":
            return self._place_after(role) or self._bodies.home_place()
        return None

    def _place_after(self, role: Words) -> str | None:
        """The place behind the name: "Sheriff Una Bly of Corrow County"."""
        follows = _NAME_OF_PLACE.match(self._text, role.end)
        return follows[1] if follows else None

    def _of_local(self, name: str) -> str:
        """The town or county of a local authority, where its words name it, else the authority as
        worded.
        """
        if named := _NAMED_AFTER.search(name):
            return named[1]
        if _SEAT_OF_PLACE.fullmatch(name):
            return self._bodies.home_place() or name
        administered = _ADMINISTERED.fullmatch(name)
        return administered[1] if administered else name


def _ends_in(name: str, short: str) -> bool:
    return f" {name}".endswith(f" {short}")


def _capital_of(role: str) -> str | None:
    """The state in "an official in Oslo": a capital where one of the staff of a government is."""
    posted = _IN_CAPITAL.search(role)
    words = state_words(posted[1]) if posted else []
    return words[0].state if words and words[0].form == "capital" else None
