"""Whether a report retells another in its own words: by how often it names the other as its source."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.compare.outlets import full_names, own_names
from onrecord.compare.worded import Sentence, Worded, is_rare
from onrecord.model import Passage, Span

# How news in English says that something was read elsewhere; from the training part of our corpus.
_VERBS = (
    "reports?|reported|reporting|says?|said|wrote|writes|writing|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|has|had"
    "|adds?|added|relat(?:es?|ed)|relay(?:s|ed)?|not(?:es|ed)|carri(?:es|ed)|print(?:s|ed)|publish(?:es|ed)|put"
    "|gave|gives|attribut(?:es|ed)|mention(?:s|ed)|heard|learn(?:ed|t)|brings?|describ(?:es|ed)|credits|recalls"
    "|names|named|reveal(?:s|ed)|claim(?:s|ed)|spoke|obtained|saw|tells|told"
)
_BEFORE = (
    "told|tells|writes|wrote|adds|added|reported|recalls|to|in|by|according to|carried by|relays|says|said"
    "|quoted|quoting|citing|cited|per|via"
)
_KINDS = (
    "news agency|agency|newspaper|paper|daily|wire|weekly|newswire|station|broadcaster|magazine|website|sheet"
    "|outlet|network"
)
_NOUN = (
    rf"(?:the|that|a)\s+(?:same\s+)?(?:[\w-]+\s+)?(?:{_KINDS})\b"
    r"|the\s+same\s+(?:report|article|dispatch|despatch|story|account)\b"
)
_GOES_ON = re.compile(rf"It\s+(?:also\s+|further\s+)?(?:{_VERBS})\b")
# Reports that took over a story name its source in two sentences or more, or in their opening; those that
# only answer it, or tell their own, hardly ever do. Set on the training part of our corpus.
MIN_CREDITED = 2
OPENING_SENTENCES = 4
MIN_SHARED = 3
# News is retold within days. Where a day is not known, more has to be in common: an agency has many reports.
MAX_DAYS = 7
MIN_SHARED_UNDATED = 8
MIN_SHARE_UNDATED = 0.15


@dataclass(frozen=True, slots=True)
class Retold:
    """How a report retells another: which of its sentences say so, and the rare words that both have."""

    credited: tuple[int, ...]
    shared: frozenset[str]
    mentions: int
    opens: bool

    @property
    def weight(self) -> tuple[int, int, int]:
        """For the choice among several that may have been retold."""
        return self.mentions, len(self.shared), len(self.credited)


def retold(report: Worded, other: Worded) -> Retold | None:
    """How `report` retells `other`; None where it does not name it, or has too little in common with it."""
    shared = report.rare & other.rare
    if not _may_be_one_story(report, other, len(shared)):
        return None
    patterns = _patterns(_names(report, other))
    mentioned = [at for at, each in enumerate(report.sentences) if patterns.name.search(report.text(each))]
    if not mentioned:
        return None
    credited: list[int] = []
    for at, each in enumerate(report.sentences):
        goes_on = at - 1 in credited and _GOES_ON.match(report.text(each))
        if goes_on or patterns.credits(report, each):
            credited.append(at)
    opens = any(at < OPENING_SENTENCES for at in mentioned if at in credited)
    return Retold(tuple(credited), shared, len(mentioned), opens) if credited else None


def _may_be_one_story(report: Worded, other: Worded, shared: int) -> bool:
    here, there = report.report.ref.published, other.report.ref.published
    if here and there:
        return abs((here - there).days) <= MAX_DAYS and shared >= MIN_SHARED
    return shared >= max(MIN_SHARED_UNDATED, MIN_SHARE_UNDATED * len(report.rare))


def names(report: Worded, other: Worded) -> bool:
    """Whether the report's text, credit lines and all, names the outlet that published the other."""
    return bool(_patterns(_names(report, other)).name.search(report.report.text))


def _names(report: Worded, other: Worded) -> frozenset[str]:
    """The other's names that are neither the report's own outlet's nor of someone in the story."""
    known = own_names(other.report) - own_names(report.report)
    return frozenset(each for each in known if each in full_names(other.report) or _is_telling(each, other))


def _is_telling(name: str, other: Worded) -> bool:
    """Whether the short form has a rare word that the other's story itself has not."""
    return any(is_rare(part) and part not in other.rare for part in name.lower().split())


def is_rewrite(found: Retold) -> bool:
    """Whether so much of the report is credited to the other that the other is its source."""
    return len(found.credited) >= MIN_CREDITED or found.opens


def passages(found: Retold, report: Worded, other: Worded) -> tuple[Passage, ...]:
    """The paragraphs that retell, each with the paragraph of the other that it has most in common with."""
    here, there = _paragraphs(report), _paragraphs(other)
    credited = {report.sentences[at].paragraph for at in found.credited}
    made = []
    for number, sentences in here.items():
        rare = _rare(sentences) & found.shared
        best = max(there, key=lambda each: len(rare & _rare(there[each])), default=None)
        if best is None or (len(rare) < 2 and number not in credited):  # one word in common is chance
            continue
        if rare & _rare(there[best]):
            made.append(Passage((_span(sentences),), (_span(there[best]),)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Patterns:
    name: re.Pattern[str]
    subject: re.Pattern[str]
    object: re.Pattern[str]

    def credits(self, report: Worded, sentence: Sentence) -> bool:
        """Whether the sentence says, outside quotation marks, that something was read in the other."""
        text = report.text(sentence)
        found = [match.start() for pattern in (self.subject, self.object) for match in pattern.finditer(text)]
        return any(not sentence.is_quoted(sentence.span[0] + at) for at in found)


@lru_cache(maxsize=4096)
def _patterns(names: frozenset[str]) -> _Patterns:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    name = rf"(?<!\w)(?:{'|'.join(_cased(each) for each in longest_first) or '(?!)'})(?!\w)"
    noun = rf"(?:{name}|(?<!\w)(?i:{_NOUN}))"
    subject = rf"{noun}(?:['’]s\s+\w+)?(?:\s+\w+){{0,2}}?\s+(?:{_VERBS})\b"
    before = rf"(?<!\w)(?:{_BEFORE})\s+(?:the\s+)?(?:same\s+)?{noun}"
    return _Patterns(re.compile(name), re.compile(subject), re.compile(before))


def _cased(name: str) -> str:
    """The name as a pattern; a leading "the" may open a sentence."""
    return rf"[Tt]he\s+{re.escape(name[4:])}" if name.startswith("the ") else re.escape(name)


def _paragraphs(worded: Worded) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in worded.sentences:
        found.setdefault(sentence.paragraph, []).append(sentence)
    return found


def _rare(sentences: list[Sentence]) -> frozenset[str]:
    return frozenset().union(*(each.rare for each in sentences))


def _span(sentences: list[Sentence]) -> Span:
    return sentences[0].span[0], sentences[-1].span[1]
