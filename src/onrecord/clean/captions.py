"""Picture captions and credits, told by how they end or begin.

The forms are those of the agencies' own style: AP ("FILE - ... (AP Photo/Name)"), Reuters ("REUTERS/Name"),
AFP and Getty ("Name/AFP via Getty Images"), the BBC ("Image source, ..."), WordPress ("... / Credit").
"""

import re

from onrecord.clean.lines import ends_as_sentence, is_sentence
from onrecord.model import FurnitureKind

_AGENCY = r"(?:AP|Reuters|REUTERS|AFP|EPA|EFE|dpa|DPA|PA|UPI|TASS|Xinhua|Getty(?: Images)?)"
_STOCK = r"(?:Getty Images|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Unsplash|AP Photo)"
_PICTURE = r"(?:Photo(?:graph)?|Image|Picture|Illustration|Graphic|Video|Screenshot)s?"
_NAME = r"[A-Z][\w.'’&-]*"
_MAX_CAPTION_CHARS = 500
_MAX_CREDIT_CHARS = 150

# In brackets at the end, a maker of pictures: nothing else is written so, however long the line.
_IN_BRACKETS = "|".join(
    [
        rf"\b{_AGENCY} ?(?:Photo\b|/)",
        rf"/ ?{_AGENCY}\b",
        rf"\bvia {_AGENCY}\b",
        r"\bGetty\b",
        r"\b[Pp](?:hoto(?:graph)?s?|icture) ?(?:[Bb]y\b|:|/|[Cc]ourtesy)",
        r"\b(?:[Ii]mage|[Pp]hoto|[Pp]icture)(?: [Cc]redit| [Ss]ource)?:",
        r"\b[Cc]redit:",
        r"\b[Ff]ile (?:[Pp]hoto|[Ii]mage|[Pp]icture)\b",
        r"\b[Hh]andout\b",
        r"\b[Ss]creen ?(?:shot|grab)\b",
    ]
)
_ENDS_IN_BRACKETS = re.compile(rf"[(\[][^()\[\]]{{0,80}}(?:{_IN_BRACKETS})[^()\[\]]{{0,80}}[)\]]\.?$")
_BEGINS_AS_CAPTION = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE)?|File (?:photo|image)|Archive photo)\s*(?:[-–—:]|\()"
    rf"|Image (?:source|caption|credit),?\s|{_PICTURE} ?(?:[Cc]redit|[Cc]aption)? ?:"
)
_CREDIT = re.compile(
    "|".join(
        [
            rf"(?:{_PICTURE}|Credit)(?: [Cc]redit| [Ss]ource)?(?: by |: ?| via | courtesy ).{{2,100}}",
            r"Source: ?.{2,60}",
            r"[Cc]ourtesy(?: of|:) .{2,80}",
            rf"(?:.{{2,60}}(?:/| via | \| |, |- ))?{_STOCK}(?:/.{{2,60}})?\.?",
            rf".{{2,60}}(?:/| via ){_AGENCY}",
            rf"{_AGENCY} ?/ ?{_NAME}(?: {_NAME}){{0,4}}",
            rf"(?:{_AGENCY}|Pool) [Pp]hoto",
        ]
    )
)
_ENDS_IN_SLASH_CREDIT = re.compile(
    rf".{{15,250}}\s+/\s+{_NAME}(?:\s+(?:{_NAME}|of|the|and|for|via|/)){{0,6}}"
)
_ENDS_IN_NAMED_CREDIT = re.compile(
    rf".{{15,300}}\b(?:{_PICTURE}|Credit)(?: [Cc]redit)?(?:: ?| by | courtesy (?:of )?)[A-Z][^.!?]{{1,60}}"
)


def caption_kind(text: str) -> FurnitureKind | None:
    """Says "credit" for a bare credit, "caption" for a line that carries one, else None."""
    if len(text) > _MAX_CAPTION_CHARS:
        return None
    if len(text) <= _MAX_CREDIT_CHARS and not is_sentence(text) and _CREDIT.fullmatch(text):
        return "credit"
    if _BEGINS_AS_CAPTION.match(text) or _ENDS_IN_BRACKETS.search(text):
        return "caption"
    unstopped = _ENDS_IN_SLASH_CREDIT.fullmatch(text) or _ENDS_IN_NAMED_CREDIT.fullmatch(text)
    return "caption" if unstopped and not ends_as_sentence(text) else None
