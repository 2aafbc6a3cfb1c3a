"""Lines that are furniture for their own words: labels, share bars, prompts, breadcrumbs, addresses."""

import re
from collections.abc import Iterable

from onrecord.clean.furniture_words import LABELS, PHRASES, SENTENCES, SHARE_WORDS, TEASERS
from onrecord.clean.lines import is_sentence
from onrecord.model import FurnitureKind

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " ", "…": "..."}
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EDGES = " \t-*_#>|:•·»«›‹→▶►▸[](){}<=+~.,;"

_MAX_PHRASE_CHARS = 300
_SPEECH = re.compile(r"[\"“”«»]|\b(said|says|told|added|according to|tweeted|wrote)\b", re.IGNORECASE)
_READER = re.compile(
    r"\b(you|your|our|us|we|my|me)\b|^(get|sign|subscribe|join|keep|stay|follow|download|receive|enter"
    r"|become|support|register|try|click|tap|share|read|watch|see|save|notify|log|reproduction|no part"
    r"|unless|this|material|spotted|spot|found|noticed|got|have)\b"
)

_ADDRESS = re.compile(
    r"<?(?:https?://|www\.|ftp://|pic\.twitter\.com/)\S+>?|\S+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_BREADCRUMB = re.compile(
    r"[^>»›/|]{1,40}(?:\s*[>»›]\s*|\s+[/|]\s+)(?:[^>»›/|]{1,40}(?:\s*[>»›]\s*|\s+[/|]\s+))+[^>»›/|]{0,80}"
)
_ARROWS = re.compile(r"[^>»›]{1,30}\s[>»›]\s[^>»›]{1,60}")
_DOT_LEADERS = re.compile(r"\w[^.]{0,30}(?:\s\.){3,}\s[^.]{1,30}.*")


def _compiled(table: dict[FurnitureKind, tuple[str, ...]]) -> dict[FurnitureKind, re.Pattern[str]]:
    return {kind: re.compile("|".join(f"(?:{rule})" for rule in rules)) for kind, rules in table.items()}


_LABEL_RULES = _compiled(LABELS)
_SENTENCE_RULES = _compiled(SENTENCES)
_PHRASE_RULES = _compiled(PHRASES)
_TEASER = re.compile(rf"(?:{'|'.join(TEASERS)})( ?[:|>»]| -) ?\S.{{5,150}}")
_MAX_LABEL_CHARS = 180


def key(text: str) -> str:
    """The line as the rules see it: case folded, quotes and dashes plain, links and edges taken off."""
    plain = _LINK.sub(r"\1", text).translate(_STRAIGHT)
    return " ".join(plain.casefold().strip(_EDGES).split())


def label_kind(text: str) -> FurnitureKind | None:
    """The kind of furniture that the line's own words make it, whatever stands around it; else None."""
    if _ADDRESS.fullmatch(text):
        return "address"
    folded = key(text)
    if not folded:
        return None
    if all(word in SHARE_WORDS for word in re.split(r"[\s,|/•·]+", folded)):
        return "share"
    return _whole_line_kind(text, folded) or _phrase_kind(text, folded)


def _whole_line_kind(text: str, folded: str) -> FurnitureKind | None:
    """The kind by what the whole line is. Most labels never are: "Search teams found it." is a sentence."""
    if len(folded) > _MAX_LABEL_CHARS:
        return None
    rules = _SENTENCE_RULES if is_sentence(text) and not text.endswith("!") else _LABEL_RULES
    for table in (rules, _SENTENCE_RULES):
        found = _first(kind for kind, rule in table.items() if rule.fullmatch(folded))
        if found is not None:
            return found
    if _is_trail(text):
        return "navigation"
    return "related" if is_teaser(text) else None


def is_teaser(text: str) -> bool:
    """True for a line that names another story after a label: "Related video: ..."."""
    return _TEASER.fullmatch(key(text)) is not None


def _phrase_kind(text: str, folded: str) -> FurnitureKind | None:
    if len(folded) > _MAX_PHRASE_CHARS or not _READER.search(folded):
        return None
    # A person may be reported as saying all this.
    if _SPEECH.search(text):
        return None
    return _first(kind for kind, rule in _PHRASE_RULES.items() if rule.search(folded))


def _is_trail(text: str) -> bool:
    """True for breadcrumbs and for words strung on dots."""
    if len(text) > 120:
        return False
    return any(rule.fullmatch(text) for rule in (_BREADCRUMB, _ARROWS, _DOT_LEADERS))


def _first(kinds: Iterable[FurnitureKind]) -> FurnitureKind | None:
    return next(iter(kinds), None)
