"""What kind of body a name or a common noun means: an organ of a state, a town's, a court, or one by
itself.

Word lists compiled by hand from the names that English-language news gives to authorities; the kinds follow
the corpus guidelines (corpus/GUIDELINES.md): ministries, central banks, regulators, prosecutors and the
like speak for their state, towns and counties for themselves, the police force for the force.
"""

import re
from typing import Literal

BodyKind = Literal["organ", "local", "court", "police", "other"]

_ORGAN = re.compile(
    r"\b(?:ministr(?:y|ies)|embass(?:y|ies)|consulates?|high commission|central bank|reserve bank|"
    r"national bank|"
    r"federal reserve|regulators?|(?<!municipal )inspectorate|army|navy|air force|military|armed forces|"
    r"coast ?guard|"
    r"general staff|gendarmerie|border (?:guard|service|police|force)|customs|prosecut(?:ion|or'?s?|"
    r"ors'?)(?: (?:office|service))?|"
    r"public prosecut\w+|attorney general'?s?|foreign (?:office|affairs)|treasury|home office|cabinet|"
    r"(?<!local )(?<!regional )(?<!county )(?<!city )(?<!provincial )(?<!municipal )government|regime|"
    r"intelligence(?: (?:service|agency))?|security service|secret service|federal police|state department|"
    r"(?:prime )?minister['’]s office|president['’]s office|consul['’]s office|ambassador['’]s office|"
    r"public ministry|medicines \w+ board|secret police|weather service|meteorological \w+|"
    r"medicines (?:agency|authority)|immigration \w+|tax (?:office|authority|administration)|"
    r"revenue service|"
    r"elections? (?:commission|authority|board|council)|electoral (?:commission|council|authority)|"
    r"antiquities (?:authority|department|service)|securities (?:commission|authority)|"
    r"(?:atomic|nuclear|aviation|maritime|food|health and) safety \w+|civil aviation \w+|"
    r"road administration|interior|foreign employment bureau|data protection authority|space agency|"
    r"geological survey|f\.?b\.?i\.?|c\.?i\.?a\.?|n\.?s\.?a\.?|i\.?r\.?s\.?|nasa|homeland security|"
    r"white house|bureau of (?:alcohol|investigation)|"
    r"health service|public health (?:agency|institute|england)|defen[cs]e force)\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(?:department of (?:state|defen[cs]e|justice|education|health|energy|transport\w*|labou?r|"
    r"agriculture|"
    r"homeland security|the interior|the treasury|commerce|communications|environment\w*|foreign affairs|"
    r"archaeology|immigration)|(?:state|justice|defen[cs]e|treasury|energy|education|interior|commerce|"
    r"labou?r|health|"
    r"trade|agriculture|homeland security|transport\w*|foreign affairs) department)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"\b(?:municipalit(?:y|ies)|town|city|village|county|counties|province|provincial|district|township|"
    r"borough|"
    r"parish council|prefecture|governorate|municipal|regional|region|mayor'?s? office|governor'?s? office|"
    r"(?:town|city) hall|island|canton(?:al)?)\b",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:courts?|tribunal|bench|jury|judges?|magistrates?)\b", re.IGNORECASE)
_POLICE = re.compile(
    r"\b(?:police|constabulary|sheriff'?s? (?:office|department)|carabinieri)\b", re.IGNORECASE
)
_OWN = re.compile(
    r"\b(?:union|federation|association|confederation|league|club|party|company|corporation|group|"
    r"foundation|"
    r"trust|school|university|college|hospital|museum|institute|church|diocese|airline|society|chamber|"
    r"syndicate|cooperative|co-operative|consortium|mission|coalition|European|African Union|"
    r"United Nations|U\.?N\.?|"
    r"NATO|EU|International|World|Inc|Ltd|plc|GmbH|AG|SA)\b"
)


def body_kind(name: str) -> BodyKind:
    """What kind of body the words mean. A "ministry" is an organ whatever else stands in the name."""
    if _POLICE.search(name):
        return "police"
    if re.search(r"\bprosecut", name, re.IGNORECASE):
        return "organ"
    if _COURT.search(name):
        return "court"
    if re.search(r"\b(?:ministry|embassy|consulate)\b", name, re.IGNORECASE):
        return "organ"
    if _OWN.search(name):
        return "other"
    if _LOCAL.search(name):
        return "local"
    return "organ" if _ORGAN.search(name) or _DEPARTMENT.search(name) else "other"


BODY_NOUN = re.compile(
    r"\b(?:company|firm|agency|organi[sz]ation|group|campaign|union|party|team|bank|club|federation|board|"
    r"diocese|church|mosque|temple|school|college|municipality|city|town|village|province|county|district|"
    r"airline|railway|broadcaster|police|committee|university|institute|hospital|office|operator|"
    r"contractor|charity|association|service|ministry|department|government|administration|army|navy|"
    r"military|"
    r"authorit(?:y|ies)|regime|embassy|consulate|cabinet|parliament|senate|council|commission|court|"
    r"directorate|"
    r"inspectorate|regulator|utility|carrier|supplier|builder|manufacturer|maker|owner|cooperative|"
    r"foundation|"
    r"trust|fund|museum|league|syndicate|chamber|parish|chancery|prosecution|coast guard|treasury|"
    r"secretariat|"
    r"bureau|centre|center|station|mission|delegation|faculty|archive|library|township|prefecture|"
    r"society|consortium|confederation|corporation|tribunal|jury|panel|bench|staff|side|camp|assembly|"
    r"monastery|convent|academy|laboratory|exchange|port|administration|governorate|panchayat|landlord|"
    r"publisher|"
    r"gallery|theatre|orchestra|studio|brigade|gendarmerie|militia|command|headquarters|"
    r"trustee|shop|store|factory|plant|mill|mine|hotel|farm|brewery|line|yard|shipyard|smelter|airport|"
    r"dairy|refinery|quarry|brewery|bakery|clinic|laboratory|registry|unit|inquiry|bid|campaign|jury|"
    r"alliance|network|movement|front|association|operator)\b",
    re.IGNORECASE,
)
