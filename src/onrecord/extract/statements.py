"""What the encoder found → attributions of the report, in its offsets."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.extract.encoder.decode import Found, Run
from onrecord.extract.encoder.labels import KINDS
from onrecord.extract.encoder.words import Words as Coded
from onrecord.extract.leads import leads
from onrecord.extract.paragraphs import without_furniture
from onrecord.extract.said_on import said_on
from onrecord.model import Act, Attribution, Dated, Hop, Mention, Mode, Report, Span, Stance, Words

_EDGE = " \n\t,;:–—-"
_FINAL_STOP = re.compile(r"(?<![.\s][A-Z])(?<!\.)\.$")  # not the stop of "U.S." or of an ellipsis
_LOOSE_END = re.compile(r"(?:,?\s+(?:and|but|or|who|which|that|whose))+$", re.IGNORECASE)
_OPENING = tuple("“\"‘'«„")
# "May warn", "will say": nothing has been said. PolNeAR marks 1 cue in 100 that begins so, our corpus none;
# "could not say" is a refusal.
_UNSAID = re.compile(
    r"(?:may|might|should|must|shall)\b|(?:could|can|will)\b(?!.*\b(?:not|neither|none)\b)|"
    r"want\w* to (?!know)|(?:is|are|was|were) (?:expected|due|set|scheduled|likely|about) to\b",
    re.IGNORECASE,
)
# A judgement that nobody voiced is an act left undone: "has never condemned", "refused to endorse".
_WITHHELD = re.compile(
    r"(?:\bnot|\bnever|n[’']t|\brefus\w+ to|\bdeclin\w+ to)\s+(?:\w+ly\s+)?"
    r"(?:condemn|critici[sz]|denounc|endors|prais|apologi[sz]|support|back)",
    re.IGNORECASE,
)
# Of the refusals that our corpus marks 94 in 100 have one of these in the cue or the content.
_REFUSES = re.compile(
    r"\bnot\b|n[’']t\b|\bnever\b|\bno\b|declin|refus|neither|\bnor\b|silen|unanswer|without|withh|evad|avoid|"
    r"dodg|\bonly\b|drawn|reserv|referred|to himself|to herself|to itself|open",
    re.IGNORECASE,
)
# A negated cue refuses only what one says: "did not confirm", not "didn't enjoy" (203 of 213 in our corpus).
_NEGATED = re.compile(r"\bnot\b|n[’']t\b|\bnever\b", re.IGNORECASE)
_OF_SAYING = re.compile(
    r"\b(?:say|comment|answer|confirm|discuss|respond|disclos|elaborat|speak|name|identif|giv|rul|den(?:y|ied)|"
    r"disput|explain|specif|tell|repl|talk|shar|drawn|exclud|address|reveal|provid|releas|publish|prejudge|"
    r"speculat|repeat|read|quarrel|contest|know|recall|remember|detail|engage|state|accept|object|wish|"
    r"get into|guess|to$|not$)",
    re.IGNORECASE,
)
_URGES = re.compile(r"\b(?:call(?:s|ed|ing)? (?:for|on|upon)|urg(?:e|es|ed|ing))\b", re.IGNORECASE)
_WEIGHS = re.compile(r"\b(?:consider|weigh|mull|contemplat|ponder)ing\b", re.IGNORECASE)
_HANGS_ON = re.compile(  # what is no part of a name though the network took it for one
    r"(?:\s+(?:has|have|had|is|are|was|were|will|would|also|later|then|\w{3,}ly))+$|[\s,\"“”]+$",
    re.IGNORECASE,
)
_NO_SOURCE = frozenset("by as of to in and or but the a an that with for".split())
_PASSIVE = re.compile(r"(?:is|was|has been|had been)\s+(?:\w+ly\s+)?\w+ed\b", re.IGNORECASE)
_LEADING_THAT = re.compile(r"that\s+", re.IGNORECASE)


# Who asserts and denies with it says that something is not so.
_DENIES = re.compile(
    r"\bno[tr]?\b|n[’']t\b|\bnever\b|\bnone\b|\bnothing\b|\bnobody\b|\bno[- ]one\b|\bneither\b|\bwithout\b|"
    r"\bfals\w+|\bl(?:ie|ies|ying)\b|\bfabricat\w+|\bbaseless\b|\bwrong\b|\berror\b|"
    r"\bmyth\b|\bden(?:y|ies|ied|ial)|\breject|\bdismiss|\brefut|\brebut|\bdisput|\bcontradict|\bonly\b|"
    r"\bwould have\b",
    re.IGNORECASE,
)
# With a plain cue these acts were wrong 12 times of 15 on our corpus' dev part: cues tell them, not contents.
_NEVER_PLAIN = frozenset({"accuse", "warn", "threaten", "promise", "criticise", "praise", "agree"})
_PLAIN = re.compile(r"(?:said|says|say|saying|told|tells|telling|added|adds|according to|:)", re.IGNORECASE)


_LOOSE_WORDS = re.compile(r"(?:,?\s+(?:and|that|which|who))?[\s,]*$")
_ARTICLES = frozenset(("", "the", "a", "an", "its", "his", "her", "their", "and"))


@dataclass(frozen=True, slots=True)
class Text:
    """A report, its words as the encoder counts them, its quotations, names, and what sources may lead to."""

    report: Report
    coded: Coded
    quotes: list[Span]
    names: Sequence[Mention] = ()
    candidates: Sequence[Span] = ()

    def spans(self, runs: Iterable[Run]) -> list[Span]:
        """The character spans of runs of words; one that runs over furniture is in pieces."""
        spans = [(self.coded.spans[start][0], self.coded.spans[end - 1][1]) for start, end in runs]
        return without_furniture(self.report, spans)

    def words(self, runs: Sequence[Run]) -> Words | None:
        """The words of the runs; None where there are none."""
        return Words.at(self.report.text, self.spans(runs)) if runs else None


def attributions(found: Sequence[Found], text: Text) -> list[Attribution]:
    """The attributions in order of their contents; those inside another have its source before theirs.

    A statement is its content, so of two with the same the surer one stays.
    """
    placed = filter(None, (_attribution(each, text) for each in found))
    surest = {each.content.spans: each for each in sorted(placed, key=lambda made: made.confidence)}
    made = [surest[spans] for spans in sorted(surest)]
    return [_nested(each, made) for each in made]


@cache
def knots() -> tuple[list[float], list[float]]:
    """How sure the network is, and how often it was right then (training/encoder/calibrate.py)."""
    made = json.loads((files("onrecord") / "weights" / "confidence.json").read_text("utf-8"))
    return made["sure"], made["right"]


def _attribution(found: Found, text: Text) -> Attribution | None:
    content = content_spans(text.spans(found.roles["content"]), text)
    cue = _cue(found.cue, text) if found.cue else None
    if not content or (cue and _says_nothing(cue, text)):
        return None
    channels, addressee = _told(found, text)
    words = Words.at(text.report.text, content)
    act, stance = _act_and_stance(found, cue, words)
    return Attribution(
        content=words,
        cue=cue,
        source=_source(found, cue, text),
        mode=_mode(content, text.quotes),
        act=act,
        stance=stance,
        confidence=round(float(np.interp(found.sure, *knots())), 2),
        passed_on=_hops(found, text),
        channels=channels,
        addressee=addressee,
        said_on=_dated(found, text),
        backing=text.words(found.roles.get("backing", ())),
        kinds=dict(zip(KINDS, (round(float(each), 3) for each in found.kinds), strict=True)),
        leads=leads(found, text.candidates, text.coded),
    )


def _says_nothing(cue: Words, text: Text) -> bool:
    """Whether nobody said it with this cue: "may warn", "has never condemned", "Roe, when asked whether"."""
    before = text.report.text[max(0, cue.start - 12) : cue.start].lower().split()
    was_asked = cue.text.lower() in ("asked", "pressed", "questioned") and before[-1:] in (["when"], ["if"])
    return was_asked or bool(_UNSAID.match(cue.text) or _WITHHELD.search(cue.text))


def _cue(run: Run, text: Text) -> Words:
    """The cue without the colon or comma that follows its verb."""
    start, end = text.spans([run])[0]
    words = text.report.text[start:end]
    return Words.at(text.report.text, [(start, start + len(words.rstrip(" ,:") or words))])


def _act_and_stance(found: Found, cue: Words | None, content: Words) -> tuple[Act, Stance]:
    """The network's, but for a refusal in words that refuse nothing, and for an act that is being weighed."""
    cue_words = cue.text if cue else ""
    said = f"{cue_words} {content.text}"
    refuses = _REFUSES.search(said) and (not _NEGATED.search(cue_words) or _OF_SAYING.search(cue_words))
    if "declines" in (found.stance, f"{found.act}s") and not refuses:
        return "say", "asserts"
    if found.act == "deny" and found.stance == "asserts" and not _DENIES.search(said):
        return "say", "asserts"
    if found.act in _NEVER_PLAIN and _PLAIN.fullmatch(cue_words):
        return "say", found.stance
    if _URGES.search(cue_words) and found.stance == "denies":
        return "urge", "asserts"
    if cue and _WEIGHS.search(cue.text) and found.stance == "asserts":
        return found.act, "considers"
    return found.act, found.stance


def _source(found: Found, cue: Words | None, text: Text) -> Words | None:
    """The source; none where it is the "it" of "it was reported"."""
    for start, end in text.spans(found.roles.get("source", ())):
        words = text.report.text[start:end]
        start += len(words) - len(words.lstrip('"“”, '))
        kept = _HANGS_ON.sub("", _HANGS_ON.sub("", text.report.text[start:end]))
        expletive = cue is not None and kept.lower() == "it" and _PASSIVE.match(cue.text)
        if any(char.isalpha() for char in kept) and not expletive and kept.lower() not in _NO_SOURCE:
            return Words.at(text.report.text, [(start, start + len(kept))])
    return None


def _told(found: Found, text: Text) -> tuple[tuple[Words, ...], Words | None]:
    """Channels and addressee: of those told, a name known as an outlet's is a channel, another is not."""
    channels, addressee = [], None
    for role in ("channel", "addressee"):
        for start, end in text.spans(found.roles.get(role, ())):
            words = text.report.text[start:end]
            start += 4 if words.lower().startswith("the ") else 0
            place = Words.at(text.report.text, [(start, end)])
            kinds = {name.kind for name in text.names if start <= name.words.start < end}
            if "outlet" in kinds or (role == "channel" and not kinds & {"person", "place", "nationality"}):
                channels.append(place)
            else:
                addressee = addressee or place
    return tuple(channels), addressee


def content_spans(spans: list[Span], text: Text) -> list[Span]:
    """The content with quotations that it nearly fills taken in whole, and without loose ends."""
    whole: list[Span] = []
    for start, end in spans:
        for first, last in text.quotes:
            if start - 1 <= first < end <= last + 1 and end - start > (last - first) / 2:
                start, end = min(start, first), last
        if whole and not text.report.text[whole[-1][1] : start].strip(" \t\r\n,:;–—-"):
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    tidied = (_tidy(text.report.text, span, first=not place) for place, span in enumerate(whole))
    return without_furniture(text.report, [span for span in tidied if span])


def _tidy(text: str, span: Span, *, first: bool) -> Span | None:
    start, end = span
    start += len(text[start:end]) - len(text[start:end].lstrip(",; \n"))
    that = _LEADING_THAT.match(text, start, end) if first else None
    start = that.end() if that else start
    end = start + len(_LOOSE_END.sub("", text[start:end].rstrip(_EDGE)))
    end -= _unopened(text[start:end])
    end = start + len(text[start:end].rstrip(_EDGE))
    if text[start:end][:1] not in _OPENING:  # a quotation left open keeps its stop
        end -= bool(_FINAL_STOP.search(text[start:end]))
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None


def _unopened(words: str) -> int:
    """1 where the words end in the closing mark of a quotation that began before them, else 0."""
    curly = words.endswith("”") and "“" not in words
    return int(curly or (words.endswith('"') and words.count('"') % 2 == 1))


def _mode(spans: Sequence[Span], quotes: list[Span]) -> Mode:
    if all(any(q[0] <= s and e <= q[1] for q in quotes) for s, e in spans):
        return "direct"
    return "mixed" if any(q[0] < e and s < q[1] for q in quotes for s, e in spans) else "indirect"


def _hops(found: Found, text: Text) -> tuple[Hop, ...]:
    """Those who passed it on, in text order, each with the nearest cue of passing on; none without one: a
    dateline looks like one who passes on.
    """
    cues = text.spans(found.roles.get("passing", ()))
    hops = []
    for start, end in text.spans(found.roles.get("hop", ()) if cues else ()):
        words = _LOOSE_WORDS.sub("", text.report.text[start:end])
        if words.lower() not in _ARTICLES:
            cue = min(cues, key=lambda each: abs(each[0] - end))
            source = Words.at(text.report.text, [(start, start + len(words))])
            hops.append(Hop(source, Words.at(text.report.text, [cue])))
    return tuple(hops)


def _dated(found: Found, text: Text) -> Dated | None:
    spans = text.spans(found.roles.get("day", ()))
    days = (said_on(text.report.text, span, text.report.ref.published) for span in spans)
    return next(filter(None, days), None)


def _nested(attribution: Attribution, others: list[Attribution]) -> Attribution:
    """The attribution with those whose content holds its cue put before it in its chain, widest first."""
    anchor = attribution.cue or attribution.content
    outer = [
        each
        for each in others
        if each is not attribution and any(s <= anchor.start < e for s, e in each.content.spans)
    ]
    outer.sort(key=lambda each: each.content.start - each.content.end)
    hops = tuple(
        hop for each in outer if each.source for hop in (*each.passed_on, Hop(each.source, each.cue))
    )
    told = {
        hop.source.start: hop for hop in (*hops, *attribution.passed_on)
    }  # each once, where it stands first
    return replace(attribution, passed_on=tuple(told.values()))
