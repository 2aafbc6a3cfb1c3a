"""Speakers known by description only: unnamed people, groups, documents, and bodies by a common noun."""

import re

from onrecord.model import Reading, Speaker, SpeakerKind, Words
from onrecord.resolve.bodies import BODY_NOUN, body_kind
from onrecord.resolve.offices import is_independent, is_role
from onrecord.resolve.parties import Parties
from onrecord.resolve.places import Mentions, Sentences
from onrecord.resolve.states import state_words

_ARTICLE = re.compile(
    r"^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your)(?:\s+(?:own|same|other))?\s+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|some|many|most|"
    r"another|other|a few|few|a dozen|dozens of|both|various|a number of|at least \w+|more than \w+)\s+)"
    r"(?:of\s+(?:the|his|her|its|their|those|these|our|my)\s+(?:own\s+)?(?:(?:two|three|four|five|six|"
    r"seven|\d{1,3})\s+)?)?",
    re.IGNORECASE,
)
_NAMELESS = re.compile(r"^(?:unnamed|unidentified|anonymous|undisclosed)\s+", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\b(?:who|that|which|whom|whose|with|without|of|in|at|inside|within|for|from|on|by|to|near|behind|"
    r"under|against|"
    r"familiar|close|briefed|involved|responsible|speaking|not|dated|seen|signed|published|issued|"
    r"released|sent|"
    r"obtained|filed|taken|prepared|commissioned|handed|pasted|attached|reviewed|posted|written|drawn|"
    r"kept|made|sworn|recorded|put|it did|there|here|about|into|between|among|over)\b|,"
)
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|person|people|aides?|diplomats?|insiders?|officers?|advis[eo]rs?|spokes\w+|"
    r"ministers?|executives?|employees?|staffers?|representatives?|man|woman|resident|witness|operative|"
    r"negotiators?|strategists?|secretary|president|investigator|participants?|attendees?|somebody|"
    r"someone)$",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:stud(?:y|ies)|reports?|surveys?|polls?|audits?|documents?|memos?|memorandum|filings?|letters?|"
    r"assessments?|reviews?|analys[ie]s|papers?|records?|statements?|e-?mails?|transcripts?|lawsuits?|suit|"
    r"complaints?|indictments?|rulings?|judg(?:e)?ments?|research|census|figures|data|information|minutes?|"
    r"contracts?|readout|accords?|treat(?:y|ies)|deeds?|verdicts?|leaflets?|notices?|posters?|"
    r"agreements?|bills?|"
    r"briefs?|footage|photographs?|images?|logs?|logbooks?|ledgers?|registers?|recordings?|sheets?|"
    r"circulars?|slips?|receipts?|certificates?|bulletins?|communiqu[ée]s?|books?|tables?|charts?|"
    r"notes?|drafts?|"
    r"index|annex|appendix|petitions?|decrees?|newsletters?|website|telegrams?|messages?|posts?|"
    r"catalogues?|inventor(?:y|ies)|articles?|dossiers?|files?|manuals?|accounts?|declarations?|warrants?|"
    r"affidavits?|release|resolution|constitution|protocols?|entr(?:y|ies)|diar(?:y|ies)|maps?|budget|"
    r"orders?|"
    r"invoices?|tracks|archives?|gazette|timetable|roster|list|placards?|spreadsheet|pages?|rules|"
    r"cards?|examinations?|yearbook|plot|forms?|acts?|notebooks?|minute book|plan|scans?|tests?|"
    r"calculations?|tall(?:y|ies)|album|inscription|banners?|board at the \w+|sign)$",
    re.IGNORECASE,
)
# These speak for whoever issued them; findings, logs, surveys and audits speak for nobody.
_ISSUED = re.compile(
    r"\b(?:letters?|notices?|(?:press|news) release|release|circulars?|communiqu[ée]s?|statements?|"
    r"bulletins?|"
    r"newsletters?|e-?mails?|readout|covering note|declarations?|posters?|website|memorandum|resolution)\b",
    re.IGNORECASE,
)
# What the guidelines leave out of a name: where one is, and what a comma or a participle only adds.
_LOOSE = re.compile(
    r"\s(?:there|here)$|\s(?:not (?:cleared|authori[sz]ed|allowed|permitted)|speaking|briefed on|"
    r"with knowledge of|"
    r"it did not name|and (?:who |asked |spoke ))|,\s"
)
_LOOSE_OF_DOCUMENT = re.compile(
    r"\s(?:that|which|published|filed|dated|signed|issued|released|reviewed|prepared|seen|posted|"
    r"put out|obtained)\s|,\s"
)
_OUTLET = re.compile(r"\b(?:media|radio|television|newspapers?|magazine|broadcasters?)$", re.IGNORECASE)
_ONE_WORD_OFFICE = re.compile(
    r"(?:officials?|spokes\w+|employees?|advis[eo]rs?|members?|diplomats?|leaders?|aides?|representatives?|"
    r"counterparts?|delegates?|negotiators?|treasurers?|inspectors?|agents?)$"
)
_NO_OFFICE = re.compile(
    r"(?:wo)?m[ae]n$|people$|persons?$|sources?$|mothers?$|fathers?$|brothers?$|sisters?$|sons?$|"
    r"daughters?$|"
    r"uncle$|aunt$|cousin$|(?:grand)?(?:mother|father|daughter|son)s?$|friends?$|colleagues?$|"
    r"neighbours?$|neighbors?$|boys?$|"
    r"girls?$|lady$|child(?:ren)?$|parents?$|relatives?$|villagers?$|residents?$|one$|ones$|somebody$|"
    r"someone$|"
    r"others?$|side$|group$|crew$|insiders?$|successor$|wife$|husband$|widow$|supporters?$|passengers?$|"
    r"families$|critics?$",
    re.IGNORECASE,
)
_RANK_WORD = re.compile(r"(?:senior|top|high-ranking|leading|old|young|elderly|local|nearby|then|unnamed)$")


class Descriptions:
    """The described speakers of one report."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self._text = reading.report.text
        self._mentions = Mentions(reading.mentions)
        self._sentences = Sentences(reading)
        self._parties = parties

    def name(self, source: Words) -> str:
        """The source's words without article, number, what hangs loosely on them and the capital that
        only opens a sentence.
        """
        words = self._uncapitalised(_ARTICLE.sub("", _flat(source.text)), source)
        name = _without_number(words)
        cut = _LOOSE_OF_DOCUMENT if _DOCUMENT.search(head_of(name)) else _LOOSE
        return cut.split(name)[0].strip(" ,") or name

    def speaker(self, source: Words) -> Speaker:
        """The speaker whom the words describe."""
        name = self.name(source)
        head = head_of(name)
        if _OUTLET.search(head):
            return Speaker(name, "outlet", None, None, False)
        if _DOCUMENT.search(head):
            return Speaker(name, "document", None, self._issuer(source, name, head), True)
        if not _UNNAMED.search(head) and (
            self._is_body(head) or (self._is_proper(name) and not is_role(name))
        ):
            return Speaker(name, "body", None, self._parties.of_body(name, source.start), True)
        kind = _kind(head, source)
        role = role_of(head) if kind == "unnamed" else None
        party = self._parties.of_described(_without_article(source))
        return Speaker(name, kind, role, party, False, is_independent(head) or None)

    def _is_body(self, head: str) -> bool:
        last = head.split()[-1:] or [""]
        return bool(BODY_NOUN.fullmatch(last[0])) or (body_kind(head) == "organ" and not is_role(head))

    def _issuer(self, source: Words, name: str, head: str) -> str | None:
        return self._parties.of_issued(source) if _ISSUED.search(head) else None

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


def head_of(name: str) -> str:
    """The description up to what hangs on it: "coast guard officers" of "coast guard officers with
    boats".
    """
    return _HEAD_END.split(name)[0].strip()


def role_of(head: str) -> str | None:
    """The office word of a description: "official" of "senior Ruritanian official", None of "young
    woman".
    """
    words = re.split(r"['’]s?\s", head)[-1].split()
    if not words or _NO_OFFICE.search(words[-1]):
        return None
    if _ONE_WORD_OFFICE.fullmatch(words[-1]):
        return words[-1]
    while len(words) > 1 and (words[0][:1].isupper() or _RANK_WORD.fullmatch(words[0])):
        words = words[1:]
    return " ".join(words)


def is_unnamed(name: str) -> bool:
    """Whether the words describe one or several people without a name."""
    return bool(_UNNAMED.search(head_of(name)))


def is_plural(words: str) -> bool:
    """Whether the words describe several."""
    head = head_of(words).split()
    return bool(head) and (
        head[-1].lower() in ("people", "staff", "police", "men", "women")
        or re.search(r"[^s]s$", head[-1]) is not None
    )


def _kind(head: str, source: Words) -> SpeakerKind:
    counted = _NUMBER.match(_flat(source.text)) is not None
    if counted or not is_plural(head) or _UNNAMED.search(head):
        return "unnamed"
    return "group"


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" ,")


def _without_number(name: str) -> str:
    bare = _NAMELESS.sub("", _NUMBER.sub("", name, count=1), count=1)
    bare = _NUMBER.sub("", bare, count=1)
    if not bare:
        return name
    if name[:4].lower() == "one " and " of " in name[:8] and re.match(r"[\w-]+s\b", bare):
        return singular(bare)
    return bare


def singular(name: str) -> str:
    """ "engineer" of "engineers": one of several."""
    head = head_of(name)
    words = head.split()
    if not words:
        return name
    last = re.sub(r"men$", "man", re.sub(r"^people$", "person", re.sub(r"(?<=[^s])s$", "", words[-1])))
    return " ".join([*words[:-1], last]) + name[len(head) :]


def _without_article(source: Words) -> Words:
    return source
