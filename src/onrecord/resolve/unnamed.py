"""What a report tells of a source whom it does not name: how many, of what rank, of whom, what they
know, and why no name is given. Each as worded; what the corpus guidelines call `unnamed`.
"""

import re

from onrecord.model import Speaker, Unnamed, Words
from onrecord.resolve.described import head_of, role_of

WHY_CHARS = 420  # how far after the source a reason for withholding the name may stand: two sentences
_NUMBER = re.compile(
    r"(?:the |these |those |all )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d{1,3}|several|another|a few|"
    r"a dozen|dozens)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their|our|my|same)\b|[^,]{2,40}['’]s?\s", re.IGNORECASE)
_PARTITIVE = re.compile(r"^\w+ of (?:the|his|her|its|their|those|these|them|our|my)\b", re.IGNORECASE)
_RANK = re.compile(r"\b(senior|top|high-ranking|high-up|junior|mid-level|retired)\b", re.IGNORECASE)
_OF = re.compile(
    r"\s(of|from|in|at|inside|within|with|for|on)\s((?:(?!\b(?:who|that|which|with|and|close|familiar|"
    r"briefed)\b)[^,;])+)"
)
_WHOSE = frozenset({"of", "for", "with", "inside", "within", "on"})
_KNOWS = re.compile(
    r"(?:\bwho\s+(?!(?:asked|spoke|speaks|would|wouldn|could|cannot|may|might|did|does|do|was not|"
    r"were not|is not|are not|"
    r"begged|requested|declined|refused|wants|wanted|insisted)\b)((?:was |were |is |are |had |has |"
    r"have )?[^,;]+?)"
    r"(?= and (?:who |asked|spoke|may|cannot|would|fears)| but |,|$)|"
    r"\b((?:close to|familiar with|briefed on|with (?:direct )?knowledge of|involved in|privy to)\s[^,;]+))"
)
_MORE_KNOWS = re.compile(
    r"\s*,\s+who\s+((?:has|have|had|was|were|is|works|deals|follows|handles|took)\s[^,.;]+)"
)
_WITHHELD = re.compile(
    r"anonymity|\bnot (?:to )?be (?:named|identified|quoted)|n['’]t be (?:named|identified)|withheld|"
    r"without a name|"
    r"\b(?:would|did|does|do|wish\w*|want\w*|ask\w*|begg\w*|refus\w*|declin\w*|request\w*|neither|"
    r"none)\b[^.;]{0,50}"
    r"\b(?:names?|named|identified)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"[^.]{0,120}?\b((?:because|for fear of|since|as)\s[^.,;:—“”\"]{3,120})")
_BOUND = re.compile(
    r"\b((?:not|n['’]t) (?:been )?(?:authori[sz]ed|permitted|allowed|cleared) to [^.,;:—“”\"]{3,100}|"
    r"may not (?:speak|discuss)[^.,;:—“”\"]{0,80}|cannot speak[^.,;:—“”\"]{0,80}|"
    r"(?:on condition of|insist\w+ on) anonymity)"
)
_LATER = re.compile(r"(?:He|She|They|Both|Neither|All|None|Each)\b")


class Told:
    """What has been told of each unnamed speaker of one report so far, in text order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: dict[str, Unnamed] = {}

    def of(self, speaker: Speaker | None, source: Words | None) -> Unnamed | None:
        """What the report tells of the speaker here and before; None for the named and where nothing is
        told.

        "The official" takes up what was told of the official; a number is only that of the place itself.
        """
        if speaker is None or speaker.kind != "unnamed" or source is None:
            return None
        here = told_of(self._text, speaker, source)
        if here.number is None and _DEFINITE.match(source.text):
            here = Unnamed(why=here.why)
        before = self._told.get(speaker.name, Unnamed())
        whole = Unnamed(*(getattr(here, name) or getattr(before, name) for name in Unnamed.__slots__))
        self._told[speaker.name] = whole
        return whole if whole != Unnamed() else None


def told_of(text: str, speaker: Speaker, source: Words) -> Unnamed:
    """What the words of the source tell, and what the rest of its sentence tells of why no name is
    given.
    """
    words = " ".join(source.text.split()).strip(" ,")
    number = _NUMBER.match(words)
    clause = _KNOWS.search(words)
    bare = words[: clause.start()] if clause else words
    more = _MORE_KNOWS.match(text, source.end) if clause is None else None
    rank = _RANK.search(head_of(speaker.name)) if speaker.name in words else None
    return Unnamed(
        number=number[1].lower() if number else None,
        rank=rank[1] if rank else None,
        of=_of(bare, speaker.name),
        knows=(clause[1] or clause[2]).strip() if clause else more[1] if more else None,
        why=why_unnamed(text, source),
    )


def _of(words: str, name: str) -> str | None:
    """Whose they are: what stands after the office ("of the ministry"), else before it ("coast guard
    officers").
    """
    head = _RANK.sub("", head_of(name)).split()
    role = (role_of(head_of(name)) or "").split()
    before = " ".join(head[: len(head) - len(role)]) if role and head[-len(role) :] == role else ""
    after = None if _PARTITIVE.match(words) else _OF.search(words)
    if after is None or (before and after[1] in ("in", "on", "at")):
        return before or None
    return after[2].strip() if after[1] in _WHOSE else f"{after[1]} {after[2].strip()}"


def why_unnamed(text: str, source: Words) -> str | None:
    """Why the report gives no name, as worded, in the source's sentence or the one after it."""
    end = text.find("\n", source.end)
    stretch = text[source.start : min(end if end >= 0 else len(text), source.end + WHY_CHARS)]
    sentences = re.split(r"(?<=[.!?])\s+|(?<=[.!?][”’\"])\s+", stretch)
    near = [source.text, *sentences[:1], *(each for each in sentences[1:2] if _LATER.match(each))]
    for sentence in near:
        withheld = _WITHHELD.search(sentence)
        reason = _REASON.match(sentence, withheld.end()) if withheld else None
        bound = _BOUND.search(sentence)
        if found := reason or bound:
            return found[1].strip()
    return None
