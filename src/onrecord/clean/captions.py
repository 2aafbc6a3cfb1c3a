"""Picture captions and credits, told by how they end or begin.

The forms are those of the agencies' own style: AP ("FILE - ... (AP Photo/Name)"), Reuters ("REUTERS/Name"),
AFP and Getty ("Name/AFP via Getty Images"), the BBC ("Image source, ..."), WordPress ("... / Credit").
"""

import re

from onrecord.clean.lines import ends_as_sentence
from onrecord.model import FurnitureKind

_AGENCY = r"(?:AP|A\.P\.|Reuters|REUTERS|AFP|EPA|EFE|dpa|DPA|PA|UPI|TASS|Xinhua|Getty(?: Images)?|Shutterstock|iStock|Alamy|Unsplash)"
_NAME = r"[A-Z][\w.'’&-]*"
_MAX_CAPTION_CHARS = 500

# Credits that name a maker of pictures: nothing else is written so, however long the line.
_ENDS_IN_CREDIT = re.compile(
    rf"[(\[][^()\[\]]{{0,80}}(?:\b{_AGENCY} ?Photo\b|\b{_AGENCY} ?/|/ ?{_AGENCY}\b|\bvia {_AGENCY}\b|\bGetty\b"
    r"|\b[Pp]hoto(?:graph|s)? ?(?:[Bb]y\b|:|/|[Cc]ourtesy)|\b(?:[Ii]mage|[Pp]hoto|[Pp]icture) ?(?:[Cc]redit|[Ss]ource)?:"
    r"|\b[Cc]redit:|\b[Ff]ile (?:[Pp]hoto|[Ii]mage|[Pp]icture)\b|\b[Pp]hoto by\b|\b[Hh]andout\b|\b[Ss]creen ?(?:shot|grab)\b)"
    r"[^()\[\]]{0,80}[)\]]\.?$"
)
_BEGINS_AS_CAPTION = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE)?|File (?:photo|image)|Archive photo)\s*(?:[-–—:]|\()|Image (?:source|caption|credit),?\s"
    r"|(?:Photo|Image|Picture|Video|Photograph|Illustration) ?(?:[Cc]redit|[Cc]aption)? ?:"
)
_CREDIT = re.compile(
    rf"(?:(?:Photo(?:graph)?|Image|Picture|Illustration|Graphic|Video|Screenshot|Credit|Source)s?(?: [Cc]redit| [Ss]ource)?"
    rf"(?: by |: ?| via | courtesy (?:of )?).{{2,100}}|(?:[Cc]ourtesy of |[Cc]ourtesy:? ).{{2,80}}"
    rf"|(?:.{{2,60}}(?:/| via | \| |, |- ))?(?:Getty Images|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Unsplash|AP Photo)"
    rf"(?:/.{{2,60}})?|.{{2,60}}(?:/| via ){_AGENCY}|{_AGENCY} ?/ ?{_NAME}(?: {_NAME}){{0,4}}|(?:{_AGENCY}|Pool) [Pp]hoto)\.?"
)
_ENDS_IN_SLASH_CREDIT = re.compile(
    rf".{{15,250}}\s+/\s+{_NAME}(?:\s+(?:{_NAME}|of|the|and|for|via|/)){{0,6}}"
)
_ENDS_IN_NAMED_CREDIT = re.compile(
    r".{15,300}\b(?:Photo(?:graph)?|Image|Picture|Photo [Cc]redit|Image [Cc]redit|Credit)(?:: ?| by | courtesy (?:of )?)[A-Z][^.!?]{1,60}"
)


def caption_kind(text: str) -> FurnitureKind | None:
    """ "credit" for a bare credit, "caption" for a line that carries one, else None."""
    if len(text) > _MAX_CAPTION_CHARS:
        return None
    if len(text) <= 150 and _CREDIT.fullmatch(text):
        return "credit"
    if _BEGINS_AS_CAPTION.match(text) or _ENDS_IN_CREDIT.search(text):
        return "caption"
    unstopped = _ENDS_IN_SLASH_CREDIT.fullmatch(text) or _ENDS_IN_NAMED_CREDIT.fullmatch(text)
    return "caption" if unstopped and not ends_as_sentence(text) else None
