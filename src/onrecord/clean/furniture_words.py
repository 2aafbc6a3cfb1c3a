"""The closed class of words that web pages put around reports: patterns, by what they are a sign of.

Gathered from the snippets that trafilatura's gold says are not text (data/clean, English pages) and from
what common themes and comment forms print. Nothing here is particular to one report. The patterns are
matched against a line as `labels.key` folds it: lower case, quotes and dashes plain.
"""

from onrecord.model import FurnitureKind

# A whole line.
LABELS: dict[FurnitureKind, tuple[str, ...]] = {
    "advert": (
        r"adverti[sz]e?ments?", r"advertising", r"adverts?", r"ads?", r"ad feedback", r"anzeige",
        r"werbung",
        r"(- ?)?sponsor(ed|s)?( content| links?| stories| posts?| by .{1,40})?( ?- ?spot_?img)?",
        r"paid (post|content|partnership|program)", r"promoted( content| stories| links| by .{1,40})?",
        r"continue reading below",
        r"continue reading the main story", r"skip (advertisement|ad)", r"skip past newsletter promotion",
    ),
    "related": (
        r"related( (videos?|stor(y|ies)|articles?|posts?|news))?",
        r"related (content|coverage|topics?|reading|links?|items?)",
        r"(read|see|watch|learn|find out|explore|show|load|want) more\??",
        r"(read|see|show|load) more (stories|posts|articles|news|videos)",
        r"(read|see|watch) (also|next|now|this next|further)", r"also (read|see)", r"continue reading",
        r"keep reading", r"more (stories|news|coverage|articles|posts|videos|headlines)( .{0,30})?",
        r"more (from|in|on|about|by) .{1,40}",
        r"(.{0,20}'s )?(most|top) (read|popular|viewed|shared|watched|stories|news|videos)( .{0,20})?",
        r"(other )?topics of interest", r"other topics .{1,20}",
        r"you (may|might|will|'ll)( also)? (like|love|enjoy|be interested in)",
        r"(more )?stories you .{1,30}", r"recommended( for you| reading| stories| articles| videos?)?",
        r"don'?t miss( .{0,15})?",
        r"(trending|popular|recent)( now| posts?| stories| topics| videos| this week| on .{1,30}| comments)?",
        r"(the )?latest( news| stories| headlines| videos| posts| articles| from .{1,30}| on .{1,30})?",
        r"editor'?s'? (picks?|choice)", r"our picks", r"up next",
        r"(next|previous) (article|story|post|up)", r"what to (read|watch) next", r"must[- ]reads?",
        r"in case you missed it", r"further reading", r"in this (section|article)",
        r"(around|from) the web", r"from our partners", r"view (all|more)( .{0,30})?",
        r"see all( .{0,30})?", r".{1,40}\[ ?(see|view|show) (all|more) ?",
    ),
    "newsletter": (
        r"(our )?newsletters?( sign ?-?up)?", r"subscribe( now| today| here)?",
        r"sign up( now| today| here)?", r"subscriptions?", r"e-?mail (address|sign ?up)",
        r"(enter )?your e-?mail( address)?", r"already (a )?(member|subscriber|subscribed).{0,60}",
        r"follow (us|me)( on .{1,60})?", r"follow .{1,30} on (twitter|x|facebook|instagram).{0,40}",
        r"donate( now| today)?", r"become a (member|subscriber|supporter|patron).{0,40}", r"(log|sign) ?in",
        r"log ?out", r"register", r"my account",
        r"support (us|our work|(independent|local|quality) journalism)", r"create (a free |an )?account",
        r"join (us|now)",
    ),
    "share": (
        r"actions?", r"share( (this|on|via|with|to|article|story|post|page|link|by)\b.{0,40})?",
        r"[\d.,]+[km]? shares?", r"(be sociable|like it\?|like this\?),? share( it)?!?",
        r"copy (link|url)( .{0,20})?", r"link copied.{0,20}",
        r"(print|save|bookmark|e-?mail|gift|tweet|pin)( (this|it))?( (article|story|page|post|for later))?",
        r"listen to (this )?(article|story)",
        r"(text|font) size", r"like this", r"like loading", r"[\d.,]+[km]? likes?",
        r"click to (share|print|e-?mail).{0,60}",
    ),
    "comments": (
        r"comments? ?\(? ?\d*", r"[\d,]+ comments?", r"no comments?( yet)?",
        r"(leave|write|post|add) a (reply|comment|response).{0,40}",
        r"(post|write|add|submit)( a| the| your)?( first)? comments?( .{0,30})?!?",
        r"join the (conversation|discussion)( .{0,30})?",
        r"(view|show|read|see|load)( the| all| more)? (comments?|conversation|discussion)( .{0,30})?",
        r"(cancel )?reply( to .{1,40})?", r"view the discussion thread",
        r"name ?\*?", r"website", r"(comment|message) ?\*?",
        r"responses to .{1,80}", r"corrections( and clarifications)?", r"feedback( to editors)?",
        r"(mail|contact) the editor", r"press ctrl ?\+ ?enter",
    ),
    "cookie": (
        r"(accept|reject|allow|deny)( all| necessary| optional)?( cookies)?( and (close|continue))?",
        r"cookie (policy|settings|notice|preferences)", r"manage (cookies|consent|preferences|options)",
        r"(privacy|consent) preferences.{0,20}", r"i (accept|agree|consent).{0,40}",
    ),
    "boilerplate": (
        r"privacy( policy| statement| notice)?.{0,30}",
        r"terms( (of (service|use|sale)|and conditions|& conditions|and rules).{0,40})?",
        r"legal( notice)?", r"imprint", r"impressum", r"(proudly )?powered by .{1,50}",
        r"(designed|theme|built|website) by .{1,40}", r"do not sell .{1,50}", r"accessibility( statement)?",
        r"contact( us)?", r"about( us| this site)?", r"advertise( with us)?", r"site ?map", r"careers",
        r"faqs?", r"help( cent(er|re))?", r"disclaimer",
    ),
    "navigation": (
        r"home ?page", r"home", r"(main )?menu", r"search( .{0,30})?", r"skip to .{1,30}",
        r"(toggle|main) navigation", r"close( menu)?", r"back( to .{1,30})?", r"(back to )?top",
        r"next( page)?", r"prev(ious)?( page)?", r"(older|newer) (posts|entries)", r"page \d+( of \d+)?",
        r"you are here.{0,60}", r"\d+[- ]min(ute)?s?( read)?", r"(reading|read) time.{0,20}",
        r"[\d,.]+[km]? views?", r"(estimated )?time to read.{0,20}",
        r"(first |originally )?(posted|published|updated|modified)( (on|at|in|by))?",
        r"(and )?last (updated|modified)( (on|at))?", r"date", r"time", r"tags?", r"tagged( with)?",
        r"categor(y|ies)", r"filed (under|in)", r"topics?", r"keywords?", r"location", r"author", r"source",
        r"issue",
        r"(tags?|tagged( with| as)?|categor(y|ies)|filed (under|in)|topics?|keywords?) ?: ?.{1,150}",
        r"(this entry was )?posted in .{1,80}",
    ),
    "author": (
        r"(about|meet) the (author|writer)s?", r"staff( writer| reporter)?",
        r"view all posts( by .{1,40})?", r"(more|all) (posts|articles) by .{1,40}",
        r"(follow|contact|e-?mail) (him|her|them|the (author|writer|reporter))( (at|on) .{1,60})?",
    ),
}  # fmt: skip

# A whole line that may be a sentence.
SENTENCES: dict[FurnitureKind, tuple[str, ...]] = {
    "advert": (
        r"(story|article) continues (below|after)( this)?( advertisement| ad)?", r"remove ads?",
        r"scroll (down )?(to|for) (continue|the next).{0,30}",
    ),
    "comments": (r"be the first to comment.{0,40}", r"comments (are|have been) closed.{0,40}"),
    "boilerplate": (
        r"(©|\(c\)|c\)|copyright( ©| \(c\)| by|,? (19|20)\d\d)).{0,150}",
        r".{0,80}\ball rights reserved.{0,60}",
    ),
    "author": (
        r"(additional )?(reporting|writing|editing)( and (reporting|writing|editing))? by .{1,150}",
    ),
}  # fmt: skip

# Within a line that speaks to the reader.
PHRASES: dict[FurnitureKind, tuple[str, ...]] = {
    "newsletter": (
        r"\b(subscribe|sign[ -]?up|register|opt in)\b.{0,80}\b(newsletters?|inbox|updates|alerts)\b",
        r"\b(subscribe|sign[ -]?up|register|opt in)\b.{0,80}\b(briefing|emails?)\b",
        r"\bsign me up\b", r"\bsubscribe to (our|the|my) .{0,30}\b(channel|feed|podcast)\b",
        r"\b(our|free|daily|weekly|monthly|the)\b.{0,40}\bnewsletters?\b",
        r"\b(to|in|into) your (e-?mail )?inbox\b", r"\bfollow (us|me|him|her|them) on\b",
        r"\bdownload (the|our) .{1,40}\bapps?\b", r"\bfree articles? (left|remaining)\b",
        r"\bsupport (independent|local|quality|our) journalism\b", r"\bto (continue|keep) reading\b",
        r"\bsubscribers? (only|exclusive)\b",
    ),
    "comments": (
        r"\b(suggest|report|submit|request) (a|an|any) (correction|error|typo|mistake)s?\b",
        r"\bhighlight .{0,40}\bctrl\b",
        r"^(spotted|found|noticed|see|spot) (an? )?(error|mistake|typo|something)\b",
        r"\b(comments?|discussion) (is|are) (closed|moderated)\b",
        r"\byour e-?mail address will not be published\b", r"\brequired fields are marked\b",
        r"^save my name\b", r"\bakismet\b", r"^notify me (of|when|by)\b",
        r"\b(log|sign)(ged)? ?in (or .{1,20} )?to (leave|post|comment|reply|join|view)\b",
        r"\bcancel reply\b", r"\bshare your (thoughts|opinion|views)\b",
        r"^what do you think\b.{0,60}\bcomments?\b", r"\b(got|have) a (news )?(tip|correction)\b",
    ),
    "cookie": (
        r"^(we|(this|our) (web)?site|this page|to provide|when you visit)\b.{0,200}\bcookies?\b",
        r"^by (clicking|continuing|using|visiting)\b.{0,200}\bcookies?\b",
    ),
    "boilerplate": (
        r"\bmay not be (published|broadcast|rewritten|reproduced|redistributed|copied)\b",
        r"^unless otherwise (stated|noted)\b",
        r"\breproduc(ed|tion) .{0,60}\b(prohibited|permission|forbidden)\b", r"\bprotected by recaptcha\b",
        r"\bamazon associate\b", r"\b(purchase|buy|buying)\b.{0,40}\blinks? on our (web)?site\b",
        r"\baffiliate (links?|commission)\b",
    ),
}  # fmt: skip

# Before a colon, bar or spaced dash, with another story's headline after it.
TEASERS = (
    r"read", r"see", r"watch", r"listen", r"more", r"also", r"(read|see|watch) (also|more|next|now)",
    r"also (read|see)", r"related( \w+)?", r"in pictures", r"don'?t miss", r"must read", r"recommended",
    r"you (may|might)( also)? like", r"up next", r"(top|breaking) stor(y|ies)", r"photos", r"gallery",
)  # fmt: skip

# Alone or together on a line, they make a share bar.
SHARE_WORDS = frozenset(
    {
        "bluesky", "copy", "e-mail", "email", "facebook", "flipboard", "instagram", "link", "linkedin",
        "mastodon", "messenger", "pinterest", "pocket", "print", "reddit", "rss", "save", "share", "sms",
        "snapchat", "telegram", "threads", "tiktok", "tumblr", "tweet", "twitter", "url", "viber", "vk",
        "whatsapp", "x", "youtube",
    }
)  # fmt: skip
