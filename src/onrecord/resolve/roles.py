"""The office or description that stands beside a name, read off the report's text.

A source holds the whole noun phrase of whoever speaks ("the company's director, Una Bly,"), so what stands
in it beside the name is the description. Elsewhere only an apposition between commas or a run of title words
right before the name counts.
"""

import re
from dataclasses import replace

from onrecord.model import Mention, Reading, Span, Words
from onrecord.resolve.offices import is_role

AROUND_CHARS = 180  # how far a description beside a name may reach
_PIECE = r"(?:[^,;:.—–()\n“”\"]|\.(?! |\n|$)|(?<=\b[A-Z])\.|(?<=\b(?:Co|St|Dr|Mr|Ms))\.|(?<=\bInc)\.)"
_AFTER = re.compile(rf"\s*,\s+(?:(?:aged )?\d{{1,3}},\s+)?({_PIECE}{{2,{AROUND_CHARS}}})")
_CLAUSE = re.compile(
    r",? who ((?:(?:now|also|still|has|have) )?(?!(?:is|was|has|had|says|tells|insists|denies|believes|"
    r"thinks|asks|"
    rf"knows|wants|lives|comes|goes)\b)[a-z]+(?:s|un)\b {_PIECE}{{2,60}})"
)
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|his|her|our|my|one|another)\s", re.IGNORECASE)
_HONORIFICS = (
    r"(?:(?:Lieutenant )?(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame|Lord|Lady|Fr|Prof|Professor|"
    r"Captain|Colonel|Major)\.?\s+)?"
)
_LAST_HONORIFIC = re.compile(
    r"(?:^|,?\s+)(?:(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame|Lord|Lady|Fr|Prof|Atty|Sr|Br|Msgr|Rev)\.?|Hajah?|Haji|"
    r"Jam|Monsignor)\s+$|"
    r"(?<=\w),\s+(?:Captain|Colonel|Major|Lieutenant Colonel|General|Professor|Father|Sister|Engineer|"
    r"Chief|Ambassador|"
    r"Councillor|Monsignor)\s+$"
)
_COMMA_BEFORE = re.compile(rf",\s+{_HONORIFICS}$")
_RELATIVE = re.compile(r"\s+(?:who|that|which|whose|whom|where|when|while|and (?=\w+(?:ed|s)\b))\b")
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|added|wrote|asked|asks|argued|warned|denied|insisted|is|was|were|are|"
    r"has|had|"
    r"will|would|did|does)\b"
)
_PREPOSITION = re.compile(r"\s(?:of|at|in|for|from|with|on|to|and|near|by|under|responsible|since|until)\s")
_LEADING = re.compile(r"(?:the|an?|its|their|his|her|our|my|one|another)\s+", re.IGNORECASE)
_RANKS = r"(?:Colonel|Captain|Major|General|Lieutenant|Dr|Mr|Mrs|Ms|Sir|Professor)\.?"
_HANGS_ON = re.compile(rf"(?<=[a-z])(?: {_RANKS}| there| since \d{{4}}|(?<=[a-z]{{3}})\.)$")
_CLAUSE_WORD = re.compile(r"^(?:who|which|whose)\s+")
_LEADING_FIRST = re.compile(rf"^(?:{_LEADING.pattern})", re.IGNORECASE)
# Words that stand before an office noun without a capital and belong to it.
_MODIFIERS = frozenset(
    "deputy vice acting senior chief former retired foreign interior defence defense finance transport "
    "energy "
    "health education justice trade prime state federal national regional provincial municipal county "
    "city town "
    "village district police fire army navy air force military government opposition company union press "
    "communications campaign parish school club party ministry affairs economy environment agriculture "
    "labour "
    "labor home culture science security customs border climate head general assistant associate executive "
    "managing defence-ministry first second lead principal junior honorary district water housing film art "
    "political economic legal medical civil public human rights labour marine fishing forest lorry bus "
    "taxi truck "
    "train defense trekking local village island parish private".split()
)


def with_roles(reading: Reading) -> Reading:
    """The reading with the text's own description beside each person, where there is one."""
    text = reading.report.text
    sources = sorted(
        (each.source for each in reading.attributions if each.source and len(each.source.spans) == 1),
        key=lambda source: source.start,
    )
    found = tuple(_with_role(mention, text, sources) for mention in reading.mentions)
    return replace(reading, mentions=found)


def _with_role(mention: Mention, text: str, sources: list[Words]) -> Mention:
    if mention.kind != "person":
        return mention
    words = mention.words
    around = next((s for s in sources if s.start <= words.start and words.end <= s.end), None)
    span = role_in_source(text, words, around) if around else None
    span = span or role_beside(text, words)
    if span:
        return replace(mention, role=Words.at(text, [span]))
    return mention  # with what the encoder took for an office, though the word lists may not know it


def role_in_source(text: str, name: Words, source: Words) -> Span | None:
    """The rest of the source beside the name, where it describes the bearer."""
    before = text[source.start : name.start]
    if re.search(r"(?:['’]s?|\b(?:of|for|to|by|with|from|near))\s+(?:the\s+)?$", before):
        return None  # "a spokesman for Roe"
    lead = _LAST_HONORIFIC.sub("", before).rstrip(" ,")
    apposed = "," in before[len(lead) :] and _DETERMINER.match(lead)
    if lead and not _SAYS.search(lead) and (apposed or is_role(head_noun(lead))):
        return source.start, source.start + len(lead)
    return _after(text, name.end, source.end)


def role_beside(text: str, name: Words) -> Span | None:
    """The apposition or the title words beside a name anywhere in the report."""
    start = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    limit = min(end if end >= 0 else len(text), name.end + AROUND_CHARS + 20)
    low = max(start, name.start - AROUND_CHARS)
    return (
        _apposed_before(text, low, name.start)
        or _titles(text, low, name.start)
        or _after(text, name.end, limit)
    )


def _after(text: str, start: int, end: int) -> Span | None:
    clause = _CLAUSE.match(text, start, end)
    if clause:
        return _stripped(text, clause.span(1))
    found = _AFTER.match(text, start, end)
    if found is None:
        return None
    piece = _RELATIVE.split(found[1])[0]
    if _SAYS.search(piece) or not is_role(head_noun(piece)) or re.match(r"(?:and|but|or|not|then)\b", piece):
        return None
    if piece[0].isupper() and not is_role(piece.split(" ")[0]) and not re.match(r"[A-Z]\w+ [a-z]", piece):
        return None  # the next name of a list
    return _stripped(text, (found.start(1), found.start(1) + len(piece)))


def _apposed_before(text: str, low: int, start: int) -> Span | None:
    """ "the president of the consortium" before ", Una Bly"."""
    comma = _COMMA_BEFORE.search(text, low, start)
    if comma is None:
        return None
    clause = re.split(r"[,;:.—–()“”\"]\s", text[low : comma.start()])[-1]
    first = comma.start() - len(clause)
    for determiner in _DETERMINER.finditer(clause):
        piece = clause[determiner.start() :]
        if is_role(head_noun(piece)) and not _SAYS.search(piece):
            return first + determiner.start(), comma.start()
    return None


def _titles(text: str, low: int, start: int) -> Span | None:
    """The run of title words right before a name: "Deputy science minister", "the lamp-oil seller"."""
    lead = text[low:start]
    words = [(match.start(), match[0]) for match in re.finditer(r"\S+", lead)]
    if (
        not words
        or not lead.endswith(" ")
        or not re.fullmatch(r"[\w’'.-]+", words[-1][1])
        or not is_role(words[-1][1])
    ):
        return None
    first = words[-1][0]
    for at, word in reversed(words[:-1]):
        if _LEADING.fullmatch(word + " "):
            first = at
            break
        if word.lower() not in _MODIFIERS and not re.fullmatch(
            r"[A-Z][\w’'-]*|[A-Z]\.[A-Z]\.|\w+['’]s", word
        ):
            break
        first = at
    return low + first, start - (len(lead) - len(lead.rstrip()))


def head_noun(description: str) -> str:
    """ "body" of "body of three", "geologist" of "marine geologist in Tonga"."""
    words = _PREPOSITION.split(f"{description} ")[0].split()
    return words[-1].strip(",") if words else ""


def _stripped(text: str, span: Span) -> Span:
    piece = text[slice(*span)]
    return span[0], span[0] + len(
        piece.rstrip(" ,.") if not piece.endswith((".A.", "Co.", "Inc.")) else piece
    )


def worded(role: str) -> str:
    """The role as records give it: without article, own pronoun, age, rank behind it or final stop."""
    bare = _CLAUSE_WORD.sub("", _LEADING_FIRST.sub("", " ".join(role.split()))).strip(" ,")
    return _HANGS_ON.sub("", bare) or bare
