"""The closed class of words that web pages put around reports, and what each is a sign of.

The words were gathered from the `without` snippets of trafilatura's gold (data/clean, English pages) and
from the theme files of WordPress, Newspack and Newspaper. Nothing here is particular to one report.
"""

import re
from collections.abc import Iterable

from onrecord.model import FurnitureKind

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " ", "…": "..."}
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EDGES = " \t-*_#>|:•·»«›‹→▶►▸[](){}<=+~.,;"

# Whole lines. `key` has already folded case and taken punctuation off both ends.
_LABELS: dict[FurnitureKind, tuple[str, ...]] = {
    "advert": (
        r"adverti[sz]e?ments?|advertising|adverts?|ads?|ad feedback|anzeige|werbung",
        r"(- ?)?sponsor(ed|s)?( content| links?| stories| posts?| by .{1,40})?( ?- ?spot_?img)?",
        r"paid (post|content|partnership|program)|promoted( content| stories| links| by .{1,40})?",
        r"(story|article) continues (below|after)( this)?( advertisement| ad)?|continue reading below",
        r"continue reading the main story|skip (advertisement|ad)|skip past newsletter promotion",
        r"scroll (down )?(to|for) (continue|the next).{0,30}|remove ads",
    ),
    "related": (
        r"related( (videos?|stor(y|ies)|articles?|posts?|news|content|coverage|topics?|reading|links?|items?))?",
        r"(read|see|watch|learn|find out|explore|show|load|want) more( (stories|posts|articles|news|videos))?\??",
        r"(read|see|watch) (also|next|now|this next|further)|also (read|see)|continue reading|keep reading",
        r"more (stories|news|coverage|articles|posts|videos|headlines)( .{0,30})?|more (from|in|on|about|by) .{1,40}",
        r"(.{0,20}'s )?(most|top) (read|popular|viewed|shared|watched|stories|news|videos)( .{0,20})?",
        r"(other )?topics of interest|other topics .{1,20}|you (may|might|will|'ll)( also)? (like|love|enjoy|be interested in)",
        r"(more )?stories you .{1,30}|recommended( for you| reading| stories| articles| videos?)?|don'?t miss( .{0,15})?",
        r"(trending|popular|recent)( now| posts?| stories| topics| videos| this week| on .{1,30}| comments)?",
        r"(the )?latest( news| stories| headlines| videos| posts| articles| from .{1,30}| on .{1,30})?",
        r"editor'?s'? (picks?|choice)|our picks|up next|(next|previous) (article|story|post|up)",
        r"what to (read|watch) next|must[- ]reads?|in case you missed it|further reading|in this (section|article)",
        r"(around|from) the web|from our partners|view (all|more)( .{0,30})?|see all( .{0,30})?",
        r".{1,40}\[ ?(see|view|show) (all|more) ?",
    ),
    "newsletter": (
        r"(our )?newsletters?( sign ?-?up)?|subscribe( now| today| here)?|sign up( now| today| here)?|subscriptions?",
        r"e-?mail (address|sign ?up)|(enter )?your e-?mail( address)?|already (a )?(member|subscriber|subscribed).{0,60}",
        r"follow (us|me)( on .{1,60})?|follow .{1,30} on (twitter|x|facebook|instagram).{0,40}|donate( now| today)?",
        r"become a (member|subscriber|supporter|patron).{0,40}|(log|sign) ?in|log ?out|register|my account",
        r"support (us|our work|(independent|local|quality) journalism)|create (a free |an )?account|join (us|now)",
    ),
    "share": (
        r"actions?|share( (this|on|via|with|to|article|story|post|page|link|by)\b.{0,40})?|[\d.,]+[km]? shares?",
        r"(be sociable|like it\?|like this\?),? share( it)?!?|copy (link|url)( .{0,20})?|link copied.{0,20}",
        r"(print|save|bookmark|e-?mail|gift|tweet|pin|listen to)( (this|it))?( (article|story|page|post|for later))?",
        r"(text|font) size|like this|like loading|[\d.,]+[km]? likes?|click to (share|print|e-?mail).{0,60}",
    ),
    "comments": (
        r"comments? ?\(? ?\d*|[\d,]+ comments?|no comments?( yet)?|(leave|write|post|add) a (reply|comment|response).{0,40}",
        r"(post|write|add|submit|view|show|read|see|join|load)( a| the| all| your| more)?( first)?"
        r" (comments?|conversation|discussion)( .{0,30})?!?",
        r"be the first to comment.{0,40}|(cancel )?reply( to .{1,40})?|view the discussion thread",
        r"name ?\*?|website|(comment|message) ?\*?|comments (are|have been) closed.{0,40}|responses to .{1,80}",
        r"corrections( and clarifications)?|feedback( to editors)?|(mail|contact) the editor|press ctrl ?\+ ?enter",
    ),
    "cookie": (
        r"(accept|reject|allow|deny)( all| necessary| optional)?( cookies)?( and .{1,20})?|cookie (policy|settings|notice|preferences)",
        r"manage (cookies|consent|preferences|options)|(privacy|consent) preferences.{0,20}|i (accept|agree|consent).{0,40}",
    ),
    "boilerplate": (
        r"(©|\(c\)|c\)|copyright\b).{0,150}|.{0,80}\ball rights reserved.{0,60}|privacy( policy| statement| notice)?.{0,30}",
        r"terms( (of (service|use|sale)|and conditions|& conditions|and rules).{0,40})?|legal( notice)?|imprint|impressum",
        r"(proudly )?powered by .{1,50}|(designed|theme|built|website) by .{1,40}|do not sell .{1,50}|accessibility( statement)?",
        r"contact( us)?|about( us| this site)?|advertise( with us)?|site ?map|careers|faqs?|help( cent(er|re))?|disclaimer",
    ),
    "navigation": (
        r"home ?page|home|(main )?menu|search( .{0,30})?|skip to .{1,30}|(toggle|main) navigation|close( menu)?|back( to .{1,30})?",
        r"(back to )?top|next( page)?|prev(ious)?( page)?|(older|newer) (posts|entries)|page \d+( of \d+)?|you are here.{0,60}",
        r"\d+[- ]min(ute)?s?( read)?|(reading|read) time.{0,20}|[\d,.]+[km]? views?|(estimated )?time to read.{0,20}",
        r"(first |originally )?(posted|published|updated|modified)( (on|at|in|by))?|(and )?last (updated|modified)( (on|at))?",
        r"date|time|tags?|tagged( with)?|categor(y|ies)|filed (under|in)|topics?|keywords?|location|author|source|issue",
        r"(tags?|tagged( with| as)?|categor(y|ies)|filed (under|in)|topics?|keywords?) ?: ?.{1,150}|(this entry was )?posted in .{1,80}",
    ),
    "author": (
        r"(about|meet) the (author|writer)s?|staff( writer| reporter)?|view all posts( by .{1,40})?|(more|all) (posts|articles) by .{1,40}",
        r"(additional )?(reporting|writing|editing)( and (reporting|writing|editing))? by .{1,150}",
        r"(follow|contact|e-?mail) (him|her|them|the (author|writer|reporter))( (at|on) .{1,60})?",
    ),
}  # fmt: skip

# Lines that speak to the reader: an imperative or a second person, and a closed-class word of the web.
_PHRASES: dict[FurnitureKind, tuple[str, ...]] = {
    "newsletter": (
        r"\b(subscribe|sign[ -]?up|sign me up|register|opt in)\b.{0,80}\b(newsletters?|inbox|updates|alerts|channel|briefing|emails?|feed)\b",
        r"\b(our|free|daily|weekly|monthly|the)\b.{0,40}\bnewsletters?\b|\b(to|in|into) your (e-?mail )?inbox\b",
        r"\bfollow (us|me|him|her|them) on\b|\bdownload (the|our) .{1,40}\bapps?\b|\bfree articles? (left|remaining)\b",
        r"\bsupport (independent|local|quality|our) journalism\b|\bto (continue|keep) reading\b|\bsubscribers? (only|exclusive)\b",
    ),
    "comments": (
        r"\b(suggest|report|submit|request) (a|an|any) (correction|error|typo|mistake)s?\b|\bhighlight .{0,40}\bctrl\b",
        r"^(spotted|found|noticed|see|spot) (an? )?(error|mistake|typo|something)\b|\b(comments?|discussion) (is|are) (closed|moderated)\b",
        r"\byour e-?mail address will not be published\b|\brequired fields are marked\b|^save my name\b|\bakismet\b",
        r"^notify me (of|when|by)\b|\b(log|sign)(ged)? ?in (or .{1,20} )?to (leave|post|comment|reply|join|view)\b|\bcancel reply\b",
        r"\bshare your (thoughts|opinion|views)\b|^what do you think\b.{0,60}\bcomments?\b|\b(got|have) a (news )?(tip|correction)\b",
    ),
    "cookie": (
        r"^(we|this (web)?site|our (web)?site|this page|by (clicking|continuing|using|visiting)|to provide|when you visit)\b.{0,200}\bcookies?\b",
    ),
    "boilerplate": (
        r"\bmay not be (published|broadcast|rewritten|reproduced|redistributed|copied)\b|^unless otherwise (stated|noted)\b",
        r"\breproduc(ed|tion) .{0,60}\b(prohibited|permission|forbidden)\b|\bprotected by recaptcha\b|\bamazon associate\b",
        r"\b(purchase|buy|buying)\b.{0,40}\blinks? on our (web)?site\b|\baffiliate (links?|commission)\b",
    ),
}  # fmt: skip

# A colon, bar or spaced dash is needed after these: "See also how ..." may begin a sentence.
_TEASER = re.compile(
    r"(read|see|watch|listen|more|also|(read|see|watch) (also|more|next|now)|also (read|see)|related( \w+)?|in pictures"
    r"|don'?t miss|must read|recommended|you (may|might)( also)? like|up next|(top|breaking) stor(y|ies)|photos|gallery)"
    r"( ?[:|>»]| -) ?\S.{5,150}"
)
_MAX_PHRASE_CHARS = 300
_SPEECH = re.compile(r"[\"“”«»]|\b(said|says|told|added|according to|tweeted|wrote)\b", re.IGNORECASE)
_READER = re.compile(
    r"\b(you|your|our|us|we|my|me)\b|^(get|sign|subscribe|join|keep|stay|follow|download|receive|enter|become|support"
    r"|register|try|click|tap|share|read|watch|see|save|notify|log|reproduction|no part|unless|this|material)\b"
)

_SHARE_WORDS = frozenset(
    {
        "share", "tweet", "facebook", "twitter", "x", "whatsapp", "linkedin", "email", "e-mail", "print", "pinterest",
        "reddit", "telegram", "flipboard", "messenger", "instagram", "youtube", "tiktok", "bluesky", "threads",
        "mastodon", "tumblr", "viber", "vk", "snapchat", "rss", "sms", "copy", "link", "url", "save", "pocket",
    }
)  # fmt: skip
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


_LABEL_RULES = _compiled(_LABELS)
_PHRASE_RULES = _compiled(_PHRASES)
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
    if all(word in _SHARE_WORDS for word in re.split(r"[\s,|/•·]+", folded)):
        return "share"
    if len(folded) <= _MAX_LABEL_CHARS:
        found = _first(kind for kind, rule in _LABEL_RULES.items() if rule.fullmatch(folded))
        if found is not None:
            return found
        if _is_trail(text):
            return "navigation"
        if is_teaser(text):
            return "related"
    return _phrase_kind(text, folded)


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
