"""The people of one report: which mentions are of one person, and what is said of each."""

import re
from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from onrecord.model import Mention, Reading
from onrecord.resolve.offices import is_description, is_relative
from onrecord.resolve.places import Mentions

Gender = Literal["f", "m"]
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|dame|lady|princess|(?:spokes|chair|congress|business|police|alder|council|camera)?woman|"
    r"mother|wife|sister|daughter|actress|duchess)\b",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:mr|sir|lord|(?:spokes|chair|congress|business|police|alder|council|camera|states|fisher)?man|"
    r"father|husband|brother|son|actor|duke)\b",
    re.IGNORECASE,
)
MAIN_TIMES = 2  # named in full this many times as often as a namesake: a report's main figure
NAMED_CHARS = 600  # how far back "Wang" may lean on "Wang Yi" where several bear the name: two paragraphs


@dataclass(slots=True)
class Person:
    """One person of a report; grows while the report's mentions are read, so it is not frozen."""

    name: str
    mentions: list[Mention] = field(default_factory=list)
    gender: Gender | None = None

    @property
    def role(self) -> str | None:
        """The first office or description that stands by itself, else the first of any kind."""
        roles = [
            mention.role.text
            for mention in self.mentions
            if mention.role and is_description(mention.role.text)
        ]
        return next((role for role in roles if not is_relative(role)), roles[0] if roles else None)

    @property
    def roles(self) -> list[str]:
        return [
            mention.role.text
            for mention in self.mentions
            if mention.role and is_description(mention.role.text)
        ]


class People:
    """The persons named in a report, by mention and by the words of a name."""

    def __init__(self, reading: Reading) -> None:
        named = [mention for mention in reading.mentions if mention.kind == "person"]
        self._persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._mentions = Mentions(named)
        self._often = Counter(_plain(mention) for mention in named)
        self._text = reading.report.text
        self._owner: dict[int, Person | None] = {}
        for mention in sorted(named, key=lambda each: -len(each.words.text.split())):
            self._place(mention)
        for sure in (True, False):  # first the names that fit one person, so that titles tell the rest apart
            for mention in named:
                self._settle(mention, sure=sure)

    def of(self, mention: Mention) -> Person | None:
        """Whom the mention is of; None where a short form fits several and none is nearer."""
        return self._owner.get(mention.words.start)

    def within(self, start: int, end: int) -> list[tuple[Mention, Person]]:
        """Mentions that start in the span with their persons, in text order."""
        inside = [(each, self.of(each)) for each in self._mentions.within(start, end)]
        return [(mention, person) for mention, person in inside if person]

    def bearers(self, mention: Mention) -> list[Person]:
        """All persons whose name or short name the mention may be."""
        return self._bearers(_plain(mention))

    def by_initials(self, words: str) -> Person | None:
        """The one person whose initials the words are ("JR", "J.R."), as transcripts have them."""
        letters = re.sub(r"[.\s]", "", words)
        if not re.fullmatch(r"[^\W\d_]{2,4}", letters) or letters != letters.upper():
            return None
        fitting = [person for person in self._persons if _initials(person.name) == letters]
        return fitting[0] if len(fitting) == 1 else None

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def _place(self, mention: Mention) -> None:
        """Makes a new person unless the name is a form of one already there (longest names come first)."""
        name = _plain(mention)
        if self._bearers(name):
            return
        person = Person(name)
        self._persons.append(person)
        words = name.lower().split()
        for word in set(words):
            self._by_word[word].append(person)

    def _bearers(self, name: str) -> list[Person]:
        """The persons of whose name this is a form."""
        return [person for person in self._by_word[name.lower().split()[0]] if _is_form(name, person.name)]

    def _settle(self, mention: Mention, *, sure: bool) -> None:
        """Gives the mention its person, where it has none yet; with `sure` only where one alone fits."""
        if mention.words.start in self._owner:
            return
        person = self._owner_of(mention, sure=sure)
        if person is None and sure:
            return
        self._owner[mention.words.start] = person
        if person:
            insort(person.mentions, mention, key=lambda each: each.words.start)
            person.gender = person.gender or _gender(self._text, mention)

    def _owner_of(self, mention: Mention, *, sure: bool) -> Person | None:
        """The one person the name fits; of several, the one last named in full ("Wang" after "Wang Yi")."""
        name = _plain(mention)
        gender = _gender(self._text, mention)
        fitting = self._bearers(name)
        fitting = [p for p in fitting if gender is None or p.gender in (None, gender)] or fitting
        full = [person for person in fitting if person.name == name]
        if len(full) == 1 or len(fitting) == 1:
            return (full or fitting)[0]
        return None if sure else self._likeliest(fitting, mention)

    def _likeliest(self, fitting: list[Person], at: Mention) -> Person | None:
        """Of several bearers of a name the one whom the report is about, else the one last named in full."""
        ranked = sorted(fitting, key=lambda person: -self._often[person.name])
        if len(ranked) > 1 and self._often[ranked[0].name] >= MAIN_TIMES * self._often[ranked[1].name]:
            return ranked[0]
        by_name = {person.name: person for person in fitting}
        earlier = self._mentions.within(at.words.start - NAMED_CHARS, at.words.start)
        return next((by_name[n] for each in reversed(earlier) if (n := _plain(each)) in by_name), None)


def _plain(mention: Mention) -> str:
    return " ".join(mention.words.text.split())


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _is_form(short: str, full: str) -> bool:
    """Whether `short` names the bearer of `full`: the same, its two ends, or words of it in a row (a family
    name may lead, as in Chinese, or be double, as in Spanish).
    """
    few, many = short.lower().split(), full.lower().split()
    if len(few) > 1 and (few[0], few[-1]) == (many[0], many[-1]):
        return True
    return any(many[at : at + len(few)] == few for at in range(len(many) - len(few) + 1))


def _gender(text: str, mention: Mention) -> Gender | None:
    """What a title, an office or a kin word beside the name tells; None where nothing does."""
    before = text[max(0, mention.words.start - 12) : mention.words.start].rsplit("\n", 1)[-1]
    title = re.search(r"(\w+)\.? $", before)
    beside = f"{title[1] if title else ''} {mention.role.text if mention.role else ''}"
    if _FEMALE.search(beside):
        return "f"
    return "m" if _MALE.search(beside) else None
