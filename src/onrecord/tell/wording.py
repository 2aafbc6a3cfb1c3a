"""Statements in words: who, the verb, when, through whom, and what was said, from the record alone."""

import re
from datetime import date

from onrecord.model import Act, Link, Report, Speaker, Statement

_VERBS: dict[Act, str] = {
    "say": "said", "accuse": "accused", "deny": "denied", "warn": "warned", "urge": "urged",
    "promise": "promised", "threaten": "threatened", "ask": "asked", "decline": "declined",
    "confirm": "confirmed", "agree": "agreed", "praise": "praised", "criticise": "criticised",
    "believe": "believes", "report": "reported",
}  # fmt: skip
_IRREGULAR = {
    "saying": "said", "telling": "told", "writing": "wrote", "putting": "put", "thinking": "thought",
    "swearing": "swore", "finding": "found", "speaking": "spoke", "making": "made", "giving": "gave",
    "going": "went", "reading": "read",
}  # fmt: skip
_PAST = frozenset(
    "said told wrote put thought swore found spoke made gave went read saw heard began felt knew meant took "
    "drew held kept left let set sent showed shown stood understood laid cut fought got hit".split()
)
_PRESENT = frozenset(
    "says tells denies warns urges calls claims insists argues believes thinks fears hopes expects accuses "
    "alleges adds notes rejects dismisses refuses declines admits concedes confirms agrees promises vows "
    "threatens asks wonders demands wants reports shows finds states suggests writes criticises criticizes "
    "condemns praises considers plans points puts doubts disputes knows sees speaks describes acknowledges "
    "maintains concludes estimates predicts recommends proposes reiterates repeats stresses signals".split()
)
_AUXILIARIES = frozenset(
    "has have had is are was were be been being do does did will would can could may might must shall "
    "should won’t won't wouldn’t wouldn't hasn’t hasn't haven’t haven't hadn’t hadn't doesn’t doesn't "
    "don’t don't didn’t didn't isn’t isn't aren’t aren't wasn’t wasn't weren’t weren't cannot can’t can't "
    "not never".split()
)
_TENSES = frozenset({"has", "have", "had"})
_ADVERBS = frozenset("also then later further again".split())
_TAKE_ARTICLE = (
    "United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Vatican", "Czech R",
    "Dominican R", "Central African", "Democratic R", "Republic ",
)  # fmt: skip
_CLOSE_MARKS = '”"’'
_COMMON_FIRST = frozenset(
    "the a an this that these those there it he she they we in on at if as but and or since with no nobody "
    "some many most more about after before while when all both its their his her such any one two".split()
)
_COUNTED = re.compile(
    r"(?:\d+|one|two|three|four|several|some|many|both|our|his|her|their|its|other|another|any|each|every|"
    r"most|no|more|all|local media|media|police|staff)\b",
    re.IGNORECASE,
)
_HEDGES = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "apparently"})
MAX_CONTENT_CHARS = 360
MAX_LINK_CHARS = 100
LOOK_BACK_CHARS = 120
_PAST_TIME = re.compile(
    r"\b(?:at the time|the year before|(?:last|previous|earlier (?:this|that)) (?:year|month|spring|summer|"
    r"autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"previously|(?:years?|months?|weeks?) (?:ago|earlier|before|previously)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def sentence(
    statement: Statement, speaker: Speaker | None, report: Report, *, max_chars: int = MAX_CONTENT_CHARS
) -> str:
    """One sentence: through whom, who said what, the content in the report's own words; without a date.

    `speaker` is the statement's speaker, or one that says more of the same person.
    """
    content = shortened(content_words(statement), max_chars)
    through = [_passed_on_by(link) for link in statement.chain[:-1]]
    name = who(statement, speaker)
    if statement.cue and statement.cue.text.lower().startswith("according"):
        content = _mid_sentence(content)
        return _ended(f"According to {_listed([*through, name.rstrip(',')])}, {content}")
    lead = f"{name} {verb(statement)}{_joint(statement, report)}"
    lead = f"According to {_listed(through)}, {lead}" if through else lead[:1].upper() + lead[1:]
    return _ended(f"{lead}{content}")


def dated(words: str, statement: Statement) -> str:
    """The sentence with the day, or the month, in which it was said put before it, where that is known."""
    if statement.said_on is None:
        return words
    lower = words[0].lower() + words[1:] if words.startswith(("The ", "A ", "An ", "According ")) else words
    start, end = statement.said_on.start, statement.said_on.end
    if start == end:
        return f"On {day(start)} {lower}"
    return f"In {start:%B %Y} {lower}" if (start.year, start.month) == (end.year, end.month) else words


def _mid_sentence(content: str) -> str:
    """The content with the capital of a sentence's first word taken off where that word is a common one."""
    first = content.split(" ")[0]
    return content[0].lower() + content[1:] if first.lower() in _COMMON_FIRST else content


def looks_back(statement: Statement, report: Report) -> bool:
    """Whether the words around the cue put it in a time before the report, without a day."""
    if statement.cue is None:
        return False
    if statement.cue.text.lower().startswith("had "):
        return True
    start = max(0, statement.cue.start - LOOK_BACK_CHARS)
    lead = re.split(r"[.!?]\s|\n", report.text[start : statement.cue.start])[-1]
    link = report.text[statement.cue.end : statement.content.start]
    return bool(_PAST_TIME.search(lead) or _PAST_TIME.search(link))


def who(statement: Statement, speaker: Speaker | None) -> str:
    """The speaker with office, marked where unnamed; the source's own words where none was identified."""
    if speaker is None:
        source = statement.source.text if statement.source else "someone"
        return f"{' '.join(source.split())} (not identified)"
    if speaker.kind == "unnamed":
        said_so = re.search(r"\b(?:unnamed|anonymous|unidentified)\b", speaker.name, re.IGNORECASE)
        return _indefinite(speaker.name) + ("" if said_so else " (unnamed)")
    if speaker.kind == "person" and speaker.role:
        role = _one_line(speaker.role)
        return f"{role} {speaker.name}" if _leads(role) else f"{speaker.name}, {role},"
    name = _with_article(speaker, statement)
    return f"{name}," if ", " in name else name


def _passed_on_by(link: Link) -> str:
    """A link's name, with the article that the report has before an outlet, marked where unnamed."""
    if link.kind == "unnamed":
        return f"{_indefinite(link.name)} (unnamed)"
    has_article = link.source is not None and link.source.text.lower().startswith("the ")
    return f"the {link.name}" if has_article and link.kind in ("outlet", "body", "document") else link.name


def _leads(role: str) -> bool:
    """Whether an office reads well before the name: "Energy Minister", not "professor of law at …"."""
    leaning = role.split(" ")[0].lower() in ("its", "his", "her", "their", "our", "another", "one")
    return role[:1].isupper() and "," not in role and len(role.split()) <= 6 and not leaning


def verb(statement: Statement) -> str:
    """The report's own verb, without the auxiliaries that only set its tense ("has said" → "said"); a lone
    participle as a past ("calling" → "called"); where the cue is no verb ("the latest concern"), the one that
    goes with what was done.
    """
    cue = " ".join(statement.cue.text.lower().split()) if statement.cue else ""
    words = [word for word in re.findall(r"[\w’']+", cue) if word in _HEDGES or not _is_adverb(word)]
    hedges = [word for word in words if word in _HEDGES]
    plain = [word for word in words if word not in _HEDGES]
    if plain[-2:] == ["as", "saying"]:
        plain = ["said"]
    if plain[:1] and plain[0] in _TENSES and plain[1:2] and _is_finite(plain[1]):
        plain = plain[1:]
    first = plain[0] if plain else ""
    if first.endswith("ing") and first not in ("citing", "willing", "according"):
        return " ".join([*hedges, _IRREGULAR.get(first) or _past(first.removesuffix("ing")), *plain[1:]])
    if first in _AUXILIARIES or _is_finite(first):
        return " ".join([*hedges, *plain])
    return " ".join([*hedges, _VERBS[statement.act] if plain else "said"])


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and word not in ("reply", "imply", "rely"))


def _is_finite(word: str) -> bool:
    return word.endswith("ed") or word in _PAST or word in _PRESENT


def content_words(statement: Statement) -> str:
    """The content on one line, its pieces joined as they were, the comma before a cue left off."""
    spans, text = statement.content.spans, statement.content.text
    pieces, start = [], 0
    for span_start, span_end in spans:  # `text` joins the pieces by one space
        pieces.append(" ".join(text[start : start + span_end - span_start].split()))
        start += span_end - span_start + 1
    joined = pieces[0]
    for (_, before), (after, _), piece in zip(spans, spans[1:], pieces[1:], strict=False):
        broken = statement.cue is not None and before <= statement.cue.start < after
        joined += " … " if broken and joined[-1:] not in f".,;:!?…—–-{_CLOSE_MARKS}" else " "
        joined += piece
    return re.sub(rf",\s*([{_CLOSE_MARKS}]?)$", r"\1", joined)


def day(when: date) -> str:
    return f"{when.day} {when:%B %Y}"


def shortened(words: str, max_chars: int) -> str:
    """The words, cut at a word's end with an ellipsis where they are longer; an open quotation is closed."""
    if len(words) <= max_chars:
        return words
    cut = words[:max_chars].rsplit(" ", 1)[0].rstrip(",;:–— ") + " …"
    for opened, closed in (("“", "”"), ("‘", "’"), ('"', '"')):
        open_now = cut.count(opened) % 2 if opened == closed else cut.count(opened) > cut.count(closed)
        cut += closed if open_now else ""
    return cut


def _past(stem: str) -> str:
    """The past of a regular verb from its participle's stem: agree-, imply-, call-, describ-."""
    if stem.endswith("e"):
        return stem + "d"
    return stem[:-1] + "ied" if re.search(r"[^aeiou]y$", stem) else stem + "ed"


def _joint(statement: Statement, report: Report) -> str:
    """What stands between verb and content: the report's own words where they are few, else a colon."""
    between = _between(statement, report)
    if between is not None and (statement.mode != "direct" or not between):
        return f" {between} ".replace("  ", " ") if statement.mode != "direct" else ": "
    passed_on = {link.name for link in statement.chain[:-1]}
    told = [statement.addressee, *(name for name in statement.via if name not in passed_on)]
    names = [name for name in told if name]
    if not names:
        return ": "
    return f" {_listed(names)}: " if verb(statement) == "told" else f", to {_listed(names)}: "


def _between(statement: Statement, report: Report) -> str | None:
    """The words from cue to content ("CBS that"), the date left out; None where they are not a short link."""
    cue, content = statement.cue, statement.content
    if cue is None or cue.text.lower() == "citing" or cue.end > content.start:
        return None
    words = report.text[cue.end : content.start]
    for start, end in statement.said_on.spans if statement.said_on else ():
        if cue.end <= start and end <= content.start:
            words = report.text[cue.end : start].removesuffix("on ") + report.text[end : content.start]
    words = " ".join(words.split())
    if words.startswith(("was ", "were ", "is ", "are ")) or words in ("was", "were", "is", "are"):
        return None  # "what it said were false claims"
    return words if len(words) <= MAX_LINK_CHARS and re.fullmatch(r"[\w .'’&-]*", words) else None


def _with_article(speaker: Speaker, statement: Statement) -> str:
    """The name, with the article that names of its kind or the report's own words have before it."""
    source = " ".join(statement.source.text.split()).lower() if statement.source else ""
    by_habit = speaker.kind in ("document", "outlet") and source.startswith("the ")
    as_reported = source == f"the {speaker.name.lower()}"
    of_state = speaker.kind == "state" and speaker.name.startswith(_TAKE_ARTICLE)
    name = _one_line(speaker.name)
    return f"the {name}" if by_habit or as_reported or of_state else name


def _indefinite(name: str) -> str:
    head = re.split(r"\b(?:who|with|of|in|at|for|familiar|close)\b|,", name)[0].strip()
    counted = _COUNTED.match(name)
    possessed = re.search(r"['’]s?\s", head)
    if counted or possessed or re.search(r"(?:[^s]s|people)$", head):
        return name
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _one_line(words: str) -> str:
    """The words on one line, without a title left over at their end ("… adviser, Dr")."""
    line = " ".join(words.split()).strip(" ,")
    return re.sub(r",?\s*\b(?:Dr|Mr|Mrs|Ms|Lord|Sir|Lady|Senator)\.?$", "", line).strip(" ,") or line


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _ended(words: str) -> str:
    closed = words.rstrip()
    ends = closed[-1:] in ".!?…" or (closed[-1:] in _CLOSE_MARKS and closed[-2:-1] in ".!?…")
    return closed if ends else closed + "."
