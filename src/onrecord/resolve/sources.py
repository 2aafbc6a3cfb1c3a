"""A source's words → the speaker they stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable

from onrecord.model import Mention, Reading, Speaker, SpeakerKind, Words
from onrecord.resolve.offices import (
    body_spoken_for,
    holder_before,
    is_independent,
    is_role,
    is_spokesman,
    is_thin,
    place_spoken_for,
    state_spoken_for,
)
from onrecord.resolve.people import Gender, People, Person
from onrecord.resolve.places import Mentions, Sentences
from onrecord.resolve.states import state_named, state_words

_PERSONAL: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_IMPERSONAL = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their"})
_RELATIVE = frozenset({"who", "which"})
_OTHER_PRONOUNS = frozenset(
    "i we you me us this that these those who which what one some many others all most both".split()
)
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|person|people|aides?|diplomats?|insiders?|officers?|advis[eo]rs?|spokes\w+|"
    r"ministers?|executives?|employees?|staffers?|representatives?|man|woman|resident|witness|operative|"
    r"negotiators?|strategists?|lawyers?|secretary|president|investigators?|participants?|attendees?)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:study|studies|reports?|surveys?|polls?|audits?|documents?|memos?|filings?|letters?|assessments?|"
    r"reviews?|analys[ie]s|papers?|records?|statements?|emails?|transcripts?|lawsuits?|complaints?|"
    r"indictments?|rulings?|research|census|figures|data|information|minutes|contracts?|readout|accords?|"
    r"treat(?:y|ies)|deeds?|verdicts?|leaflets?|notices?|posters?|agreements?|bills?|briefs?|footage|photographs?|images?)\b",
    re.IGNORECASE,
)
# "aides to Mr. Romney", but not "Secretary of State Roe", whose name comes later.
_BELONGING_AT_END = re.compile(
    r"\b(?:for|to|with|by|near|from|of)\s+(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|the)\.?\s+)?$"
)
_BELONGING = re.compile(r"\b(?:for|of|to|from|with|at|in|by|near)\b|['’]s?\s*$", re.IGNORECASE)
NEAR_CHARS = 1500  # how far back a pronoun or a description looks, about ten sentences


class Sources:
    """Resolves the sources of one report, in text order; remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._mentions = Mentions(reading.mentions)
        self._sentences = Sentences(reading)
        self._names = _names_by_last_word(reading.mentions)
        self._people = People(reading)
        self._spoken: list[tuple[int, Speaker]] = []

    def speaker(self, source: Words | None) -> Speaker | None:
        """Who the words stand for; None where there are none or they fit no one or several."""
        if source is None:
            return None
        found = self._resolve(source)
        if found and not self._sentences.is_said(source.start):  # who speaks in another's words is not last
            self._spoken.append((source.start, found))
        return found

    def look_up(self, words: Words) -> Speaker | None:
        """Who the words stand for, without counting it as someone speaking."""
        return self._resolve(words)

    def _resolve(self, source: Words) -> Speaker | None:
        words = source.text.strip(" ,").lower()
        if words in _PERSONAL or words in _IMPERSONAL or words in _PLURAL:
            return self._pronoun(words, source.start)
        if words in _RELATIVE:
            return self._antecedent(source.start)
        if words in _OTHER_PRONOUNS:
            return None
        mention = self._head_mention(source)
        if mention:
            return self._named(mention, source)
        return self._described(source)

    def _pronoun(self, word: str, at: int) -> Speaker | None:
        """Whom a pronoun stands for: for "it" a state or body named earlier in its sentence, for others the
        first fitting one of the nearest sentence that has one (a subject tends to come first), words
        within statements left aside.
        """
        if word in _IMPERSONAL and (named := self._named_in_sentence(at)):
            return named
        for start, end in self._sentences.back_from(at, NEAR_CHARS):
            for candidate in self._candidates(start, end):
                if self._fits(word, candidate):
                    return candidate
        return None

    def _candidates(self, start: int, end: int) -> list[Speaker]:
        """Those who spoke in a sentence, then those named in it outside what was said, each in text order."""
        spoke = [speaker for at, speaker in self._spoken if start <= at < end]
        named = [
            self._person(person)
            for mention, person in self._people.within(start, end)
            if not self._sentences.is_said(mention.words.start)
        ]
        return spoke + named

    def _named_in_sentence(self, at: int) -> Speaker | None:
        sentence = self._sentences.at(at)
        for mention in reversed(self._mentions.within(sentence[0], at)) if sentence else ():
            if mention.kind in ("place", "body"):
                return self._named(mention, mention.words)
        return None

    def _antecedent(self, at: int) -> Speaker | None:
        """Whom "who" stands for: the name nearest before it in its sentence ("said Roe, who added …")."""
        sentence = self._sentences.at(at)
        for mention in reversed(self._mentions.within(sentence[0], at)) if sentence else ():
            if mention.kind in ("person", "body", "outlet"):
                return self._named(mention, mention.words)
        return None

    def _fits(self, word: str, speaker: Speaker) -> bool:
        if word in _IMPERSONAL:
            return speaker.kind in ("state", "body", "outlet", "document")
        if word in _PLURAL:
            many = speaker.kind == "group" or _is_plural(speaker.name)
            return many and speaker.kind in ("group", "unnamed", "body")
        if speaker.kind == "unnamed":
            return not _is_plural(speaker.name) and bool(
                _UNNAMED.search(speaker.name) or is_role(speaker.name)
            )
        gender = next((p.gender for p in self._people if p.name == speaker.name), None)
        return speaker.kind == "person" and gender in (None, _PERSONAL[word])

    def _head_mention(self, source: Words) -> Mention | None:
        """The name that the source is, not one that it only belongs to ("a spokesman for Smith")."""
        clause = re.search(r"\b(?:who|which|that|whose|where)\b", source.text)
        end = source.start + clause.start() if clause and len(source.spans) == 1 else source.end
        last = self._mentions.within(source.start, source.end)[-1:]
        if last and last[0].kind == "person" and self._closes(last[0], source):
            return last[0]
        inside = self._mentions.within(source.start, end)
        for mention in inside:
            before = self._text[source.start : mention.words.start]
            after = self._text[mention.words.end : source.end]
            if mention.kind != "nationality" and not _belongs(mention, source, before, after):
                return mention
        return None

    def _closes(self, mention: Mention, source: Words) -> bool:
        """Whether a person's name ends the source after an office: "a senator who was there, Jane Roe"."""
        before = self._text[source.start : mention.words.start]
        rest = self._text[mention.words.end : source.end].strip(" ,")
        office = re.split(r"\b(?:who|which|that)\b", before)[0]
        return (
            not rest and before.endswith(", ") and is_role(office) and not _BELONGING.search(office.strip())
        )

    def _named(self, mention: Mention, source: Words) -> Speaker | None:
        if mention.kind == "person":
            person = self._people.of(mention)
            return self._person(person) if person else None
        if mention.kind == "outlet":
            return Speaker(self._fullest(mention), "outlet", None, None, True)
        return self._state(source.text) or self._state(mention.words.text) or self._body(mention)

    def _person(self, person: Person) -> Speaker:
        role = _ARTICLE.sub("", person.role) if person.role else None
        independent = is_independent(role) if role else None
        return Speaker(person.name, "person", role, self._party(person), True, independent or None)

    def _party(self, person: Person) -> str | None:
        """For whom the person speaks: a state named in any role, else a body named in the first."""
        if person.role is None or is_independent(person.role):
            return None
        states = [state for role in person.roles if (state := state_spoken_for(role))]
        if not states and is_thin(person.role):
            first = person.mentions[0].words.start
            before = self._text[max(0, first - NEAR_CHARS) : first]
            if holder := holder_before(before, person.role):
                return holder
        places = [place for role in person.roles if (place := place_spoken_for(role))]
        if states or places:
            return (states or places)[0]
        held = next(m.role for m in person.mentions if m.role and m.role.text == person.role)
        return self._body_for(held)

    def _body_for(self, role: Words) -> str | None:
        bodies = [m for m in self._mentions.within(role.start, role.end) if m.kind == "body"]
        spoken_for = body_spoken_for(role.text, [self._fullest(m) for m in bodies])
        return self._state_of(spoken_for) if spoken_for else None

    def _state_of(self, body: str) -> str | None:
        """The state whose body it is where the report says so once ("the Chinese Foreign Ministry")."""
        for match in re.finditer(re.escape(body), self._text):
            lead = self._text[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
            words = state_words(lead)
            if words and re.fullmatch(r"['’]?s?\s*", lead[words[-1].end :]):
                return words[-1].state
        return None if _GENERIC_BODY.fullmatch(body) else body

    def _state(self, words: str) -> Speaker | None:
        word = state_named(words)
        if word is None:
            return None
        if word.form == "seat":
            name = _ARTICLE.sub("", words.strip())
            return Speaker(name, "body", None, word.state, True)
        return Speaker(word.state, "state", None, word.state, True)

    def _body(self, mention: Mention) -> Speaker:
        name = self._fullest(mention)
        state = next(
            (word.state for word in state_words(name) if word.form != "name" or word.start == 0), None
        )
        spoken_for = state if state and _GOVERNMENT.search(name) else None
        kind: SpeakerKind = "body" if mention.kind == "body" else "group"
        return Speaker(name, kind, None, spoken_for or (name if kind == "body" else None), True)

    def _fullest(self, mention: Mention) -> str:
        """The longest name of the same kind in the report that ends in this one's words."""
        name = " ".join(mention.words.text.split())
        others = self._names[mention.kind, name.split(" ")[-1]]
        longer = [other for other in others if other.endswith(" " + name)]
        return max(longer, key=lambda other: (len(other), other), default=name)

    def _described(self, source: Words) -> Speaker | None:
        """A speaker known by description: one spoken before, a document, a body, an unnamed one, a group."""
        if state := self._state(source.text):
            return state
        name = self._uncapitalised(_ARTICLE.sub("", " ".join(source.text.split()).strip(" ,")), source)
        if again := self._again(source, name):
            return again
        head = re.split(r"\b(?:who|that|which|with|of|in|at|for|from|on|familiar|close|briefed)\b|,", name)[0]
        if _UNNAMED.search(head):
            return Speaker(name, "unnamed", head.split()[-1], self._party_of(source, head), False)
        if _DOCUMENT.search(head):
            return Speaker(name, "document", None, None, True)
        if re.search(r"\b(?:media|radio|television|newspapers?)\b", head):
            return Speaker(name, "outlet", None, None, False)
        if _GOVERNMENT.search(head) or _BODY_NOUN.search(head):
            return self._body_described(name)
        kind: SpeakerKind = "group" if _is_plural(head) else "unnamed"
        if self._is_proper(name) and not is_role(name):
            return Speaker(name, "body", None, name, True)
        role = head.split()[-1] if head.split() else None
        return Speaker(name, kind, role, self._party_of(source, head), False, is_independent(head) or None)

    def _uncapitalised(self, name: str, source: Words) -> str:
        """A description without the capital that it has only as a sentence's first word."""
        first = name.split(" ")[0]
        opens = self._sentences.opens_at(source.start) and source.text.startswith(first)
        named = self._mentions.covers(source.start)
        title = re.match(r"\S+ [A-Z\d]", name) or state_words(first) or not first[1:].islower()
        if not opens or named or title or self._is_proper(name):
            return name
        return name[0].lower() + name[1:]

    def _is_proper(self, name: str) -> bool:
        """Whether the words are a name: capitals throughout, and not only since a sentence starts there."""
        if not re.fullmatch(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*", name):
            return False
        return " " in name or bool(re.search(rf"[a-z,] {re.escape(name)}\b", self._text))

    def _party_of(self, source: Words, head: str) -> str | None:
        """For whom one so described speaks: a state, or whoever stands before the office ("two Ostrey
        officials") or after "for" ("a spokesman for Corrow Power"); None for the independent.
        """
        if party := state_spoken_for(head) or place_spoken_for(head):
            return party
        if not is_spokesman(head):
            return None
        whole = re.split(r",|\b(?:who|that|which)\b", source.text)[0]
        for mention in self._mentions.within(source.start, source.start + len(whole)):
            if mention.kind != "nationality":
                before = self._text[source.start : mention.words.start]
                after = self._text[mention.words.end : source.end]
                spoken_for = re.search(r"\b(?:for|of) (?:the )?$", before)
                described = re.match(r",\s*(.+)", after)
                if spoken_for and described and is_role(described[1]):  # "a spokesman for Roe, the minister"
                    return state_spoken_for(described[1]) or place_spoken_for(described[1])
                if spoken_for or re.match(r"\s+(?:government )?(?:officials?|spokes\w+)\b", after):
                    return self._party_named(mention)
        return None

    def _party_named(self, mention: Mention) -> str | None:
        """The party that a name stands for: a state, a body, or the one for whom a person speaks."""
        if mention.kind == "person":
            person = self._people.of(mention)
            return self._party(person) if person else None
        states = {word.state for word in state_words(mention.words.text)}
        return states.pop() if len(states) == 1 else self._state_of(self._fullest(mention))

    def _body_described(self, name: str) -> Speaker:
        states = {word.state for word in state_words(name)}
        party = states.pop() if len(states) == 1 else None
        return Speaker(name, "body", None, party, True)

    def _again(self, source: Words, name: str) -> Speaker | None:
        """Whoever "the official", "the minister" or "the ministry" takes up from earlier in the report."""
        if not re.match(r"(?:the|this|that)\s", source.text, re.IGNORECASE) or len(name.split()) > 4:
            return None
        wanted = re.compile(rf"\b{re.escape(name.lower())}$")
        if not _is_plural(name):
            for start, speaker in reversed(self._spoken):
                if start < source.start and wanted.search(_head_of(speaker.role or speaker.name)):
                    return speaker
        fitting = [p for p in self._people if p.role and wanted.search(_head_of(p.role))]
        return self._person(fitting[0]) if len(fitting) == 1 else self._body_again(name.lower(), source.start)

    def _body_again(self, wanted: str, at: int) -> Speaker | None:
        for mention in reversed(self._mentions.within(0, at)):
            words = mention.words.text.lower().split()
            if mention.words.start < at and mention.kind in ("body", "outlet") and words[-1:] == [wanted]:
                return self._named(mention, mention.words)
        return None


def _head_of(role: str) -> str:
    """The office itself in small letters: "adviser" of "President Roe's adviser on trade"; what it belongs to
    and what follows it are left off.
    """
    own = re.split(r"['’]s?\s", role.lower())[-1]
    return re.split(r"\s(?:of|for|at|in|on|to|who|with|from)\s|,", own)[0].strip()


def _names_by_last_word(mentions: Iterable[Mention]) -> dict[tuple[str, str], set[str]]:
    """The report's names of each kind by their last word."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        name = " ".join(mention.words.text.split())
        names[mention.kind, name.split(" ")[-1]].add(name)
    return names


_GOVERNMENT = re.compile(
    r"\b(?:ministry|department|government|administration|army|navy|military|police|authorit(?:y|ies)|regime|"
    r"embassy|cabinet|parliament|senate|council|commission|court|directorate|inspectorate)\b",
    re.IGNORECASE,
)
_BODY_NOUN = re.compile(
    r"\b(?:company|firm|agency|organi[sz]ation|group|campaign|union|party|team|bank|club|federation|board|"
    r"diocese|church|mosque|temple|school|college|municipality|city|town|village|province|county|district|"
    r"ship|airline|railway|broadcaster|police|committee|university|institute|hospital|office|operator|contractor|charity|association|service)\b",
    re.IGNORECASE,
)
_GENERIC_BODY = re.compile(
    r"(?:Foreign|Defen[cs]e|Interior|Finance|Justice|Health|Education|Trade|Energy|Environment|Transport|"
    r"Economy|Agriculture|State|Treasury|Labou?r|Commerce|Homeland Security|House|Senate|Congress|Cabinet|"
    r"Parliament|Government)(?: (?:Ministry|Department|Office))?",
)


def _belongs(mention: Mention, source: Words, before: str, after: str) -> bool:
    """Whether the name only describes the source's head: "Smith's aide", "a spokesman for Smith"."""
    if re.match(r"['’]s?\s+\w", after):
        return True
    if mention.kind == "person":
        if re.match(r"\s+[a-z]", after) and is_role(re.split(r"[A-Z,]", after)[0]):
            return True  # "Smith lawyer Jane Roe"
        own_role = mention.role is not None and mention.role.start <= source.start + len("the ")
        belongs = _BELONGING_AT_END.search(before)
        return bool(belongs) or (not own_role and is_role(before) and bool(_BELONGING.search(before)))
    party_members = re.match(r"\s+(?:Democrats?|Republicans?|Senators?|Labour|Tories|MPs?)\b", after)
    return bool(_BELONGING.search(before) or party_members) or is_role(after) or _names_more(after)


def _names_more(after: str) -> bool:
    """Whether the words after a name make it a modifier: "Pentagon officials", "NATO allies"."""
    modified = re.match(r"(?:,? and)?\s+(?:[A-Z][\w.]*\s+)*([a-z]+)", after)
    return modified is not None and modified[1] not in (
        "and",
        "or",
        "in",
        "of",
        "at",
        "on",
        "as",
        "from",
        "who",
        "itself",
    )


def _is_plural(words: str) -> bool:
    head = re.split(r"\b(?:who|that|which|with|of|in|at|for|from|on|familiar|close|briefed)\b|,", words)[
        0
    ].split()
    return bool(head) and (
        head[-1].lower() in ("people", "staff", "police") or re.search(r"[^s]s$", head[-1]) is not None
    )
