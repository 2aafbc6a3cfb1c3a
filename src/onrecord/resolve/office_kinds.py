"""Whose an office is by its nature: a state's, a place's, a body's.

Compiled by hand from the roles that English-language news gives its sources; the cases follow
corpus/GUIDELINES.md ("Prosecutors, inspectors: their state", "The head of a named business speaks for it").
"""

import re
from typing import Literal

Office = Literal["state", "place", "body", "staff"]

_HEAD_END = re.compile(r"\s(?:of|for|at|in|on|to|from|with|inside|within|who|that|responsible)\s|,")
_LEADING = re.compile(
    r"^(?:the|an?|its|their|his|her|our|my|one|two|three|four|several|some)\s+", re.IGNORECASE
)
_PORTFOLIO = (
    r"foreign|home|defen[cs]e|treasury|interior|health|education|trade|energy|transport|environment|"
    r"justice|"
    r"commerce|labou?r|agriculture|housing|homeland security|permanent|joint|cabinet|state|colonial|"
    r"business"
)
_STATE = re.compile(
    rf"\b(?:ministers?|undersecretary|under-secretary|(?:{_PORTFOLIO}) secretary|ambassadors?|"
    r"(?:vice[- ])?consuls?|charg[ée]|(?:military |press |naval )?attach[ée]s?|(?:press |"
    r"embassy )?counsellor|"
    r"high commissioner|national security advis[eo]r|attorney general|solicitor general|chancellor(?!y)|"
    r"premier|crown prince|king|queen|emir|"
    r"sultan|lieutenant|colonel|brigadier|admiral|(?:\w+ )?prosecutors?|diplomats?|envoys?|"
    r"(?:army|navy|military|armed forces['’]?|coast ?guard|government|foreign ministry) spokes\w+)\b",
    re.IGNORECASE,
)
_SECRETARY_OF_STATE = re.compile(r"(?:deputy |assistant |under)?secretary of state\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:mayor(?:ess)?|alderman|(?:lieutenant )?governor|gov\.?(?=$|\s)|prefect|headman|sheriff|"
    r"burgomaster|village (?:head|chief)|"
    r"(?:town|city|county|municipal|village|borough|district|provincial|"
    r"regional) (?:\w+ ){0,2}(?:examiner|clerk|engineer|"
    r"officials?|inspector|commissioner|treasurer|administrator|executive|spokes\w+|secretary|"
    r"officers?))\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|chief executive|ceo|president|chair(?:man|woman|person)?|"
    r"directors?|head|chief|secretary|secretary[- ]general|managers?|editor|commissioner|vice[- ]president|"
    r"founder|owner|proprietor|representative|leaders?|boss|treasurer|principal|head ?teacher|headmaster|"
    r"headmistress|rector|vice-chancellor|dean|(?:arch)?bishop|abbot|abbess|imam|archpriest|parish priest|"
    r"press officer|communications officer|commander|coordinator|organi[sz]er|delegate|partner|"
    r"administrator|"
    r"bursar|curator|librarian|registrar|(?:chief )?engineer|vicar general|rector|superintendent|"
    r"second-in-command|harbour ?master|"
    r"heads|leads|runs|chairs|owns|presides|manages|directs|edits|commands|speaks)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:officials?|officers?|sources?|aides?|advis[eo]rs?|civil servants?|representatives?|delegates?|"
    r"inspectors?|staff(?:ers)?|members?|employees?|insiders?|investigators?|people|person|somebody|"
    r"negotiators?|"
    r"delegation|authorities|counterparts?|opposite number|sergeant|constable|detective|captain|major|"
    r"general|"
    r"team|strategists?|police(?:man|woman|men)?|troops|forces|regulators?|deputy|lady|woman|man|"
    r"(?:chief|general) counsel)\b",
    re.IGNORECASE,
)
_IN_ORDER: tuple[tuple[Office, re.Pattern[str]], ...] = (
    ("state", _STATE),
    ("place", _PLACE),
    ("body", _BODY),
    ("staff", _STAFF),
)


def office_of(role: str) -> Office | None:
    """Whose the office is by its nature; None for what is no office.

    "staff" tells nothing of whose they are, though one of the staff speaks for whoever the words name.
    """
    bare = _LEADING.sub("", role, count=1)
    if _SECRETARY_OF_STATE.match(bare):
        return "state"
    head = _HEAD_END.split(bare)[0]
    return next((office for office, words in _IN_ORDER if words.search(head)), None)
