"""Which name in a source's words is the source itself, and which only describes it."""

import re

from onrecord.model import Mention, Words
from onrecord.resolve.offices import is_role
from onrecord.resolve.places import Mentions

# "aides to Mr. Romney", but not "Secretary of State Roe", whose name comes later.
_BELONGING_AT_END = re.compile(
    r"\b(?:for|to|with|by|near|from|of)\s+(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|the)\.?\s+)?$"
)
_BELONGING = re.compile(r"\b(?:for|of|to|from|with|at|in|by|near)\b|['’]s?\s*$", re.IGNORECASE)
_NO_NOUN = frozenset("and or in of at on as from who itself himself herself".split())


def head_mention(source: Words, mentions: Mentions, text: str) -> Mention | None:
    """The name that the source is, not one that it only belongs to ("a spokesman for Smith")."""
    clause = re.search(r"\b(?:who|which|that|whose|where)\b", source.text)
    end = source.start + clause.start() if clause and len(source.spans) == 1 else source.end
    last = mentions.within(source.start, source.end)[-1:]
    if last and last[0].kind == "person" and _closes(last[0], source, text):
        return last[0]
    for mention in mentions.within(source.start, end):
        before = text[source.start : mention.words.start]
        after = text[mention.words.end : source.end]
        if mention.kind != "nationality" and not _belongs(mention, source, before, after):
            return mention
    return None


def _closes(mention: Mention, source: Words, text: str) -> bool:
    """Whether a person's name ends the source after an office: "a senator who was there, Jane Roe"."""
    before = text[source.start : mention.words.start]
    rest = text[mention.words.end : source.end].strip(" ,")
    office = re.split(r"\b(?:who|which|that)\b", before)[0]
    own = mention.role is not None and before.endswith(", ")
    named = before.endswith(", ") and is_role(office) and not _BELONGING.search(office.strip())
    return not rest and (named or own)


def _belongs(mention: Mention, source: Words, before: str, after: str) -> bool:
    """Whether the name only describes the source's head: "Smith's aide", "a spokesman for Smith"."""
    if re.match(r"['’]s?\s+\w", after):
        return True
    if mention.kind == "person":
        if re.match(r"\s+[a-z]", after) and is_role(re.split(r"[A-Z,]", after)[0]):
            return True  # "Smith lawyer Jane Roe"
        own_role = _has_own_role(mention, source, before)
        belongs = _BELONGING_AT_END.search(before)
        return bool(belongs) or (not own_role and is_role(before) and bool(_BELONGING.search(before)))
    party_members = re.match(r"\s+(?:Democrats?|Republicans?|Senators?|Labour|Tories|MPs?)\b", after)
    return bool(_BELONGING.search(before) or party_members) or is_role(after) or _names_more(after)


def _has_own_role(mention: Mention, source: Words, before: str) -> bool:
    """Whether the person's office opens the source, after no more than whose it is: "China's envoy, Roe"."""
    if mention.role is None or mention.role.start >= mention.words.start:
        return False
    return not is_role(before[: max(0, mention.role.start - source.start)])


def _names_more(after: str) -> bool:
    """Whether the words after a name make it a modifier: "Pentagon officials", "NATO allies"."""
    modified = re.match(r"(?:,? and)?\s+(?:[A-Z][\w.]*\s+)*([a-z]+)", after)
    return modified is not None and modified[1] not in _NO_NOUN
