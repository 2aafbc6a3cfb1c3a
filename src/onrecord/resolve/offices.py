"""What an office or description says of the one who holds it: for whom they speak, and what they are.

The word lists are compiled by hand from the roles that English-language news gives its sources.
"""

import re

from onrecord.resolve.states import state_words

_STATE_OFFICES = (
    r"president|vice[- ]president|premier|chancellor|prime minister|minister|"
    r"secretary|undersecretary|king|queen|prince|emir|sultan|ambassador|envoy|diplomat|consul|attach[ée]|"
    r"spokes(?:man|woman|person|people)|officials?|officers?|advis[eo]rs?|aides?|authorities|government|"
    r"administration|ministry|department|embassy|military|army|navy|air force|general|admiral|commander|"
    r"leaders?|negotiators?|regulators?|intelligence|prosecutors?|sources?|regime|delegation|mission|"
    r"representatives?|commissioners?|director|chief|head|state|diplomats|ministers|troops|forces|police"
)
_OFFICE = re.compile(rf"\b(?:{_STATE_OFFICES})\b", re.IGNORECASE)
_STATE_OFFICE_ONLY = re.compile(
    r"\b(?:president|premier|chancellor|minister|ambassador|envoy|governor|mayor|spokes\w+|delegation|"
    r"government|ministry|officials?|secretary|commissioner)\b",
    re.IGNORECASE,
)
_BODY_OFFICE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|chief executive|ceo|president|chair(?:man|woman|person)?|"
    r"director|head|chief|secretary|officials?|managers?|editor|general counsel|commissioner|governor|"
    r"mayor|vice[- ]president|founder|owner|representatives?|leader)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:President|Prime|Chief|Premier|Chancellor|King|Queen|Prince|Mr|Mrs|Ms|Dr|Minister)\b"
)
_OWNED = re.compile(r"(?:its|their)\s+", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:(?:former|retired|late|one-time|onetime|erstwhile)\b|ex-|then-)", re.IGNORECASE)
_INDEPENDENT = re.compile(
    r"\b(?:professor|lecturer|experts?|analysts?|fellow|researchers?|scholars?|specialists?|historians?|"
    r"economists?|scientists?|authors?|activists?|critics?|institute|university|"
    r"think[- ]tank|college|school|cent(?:er|re) for|residents?|witness(?:es)?|correspondent|reporter|"
    r"journalist|columnist)\b",
    re.IGNORECASE,
)
# A legislator speaks for no state by office, a lawyer for a client: neither is an outside voice.
_FOR_NO_STATE = re.compile(
    r"\b(?:senators?|congress(?:man|woman)|lawmakers?|legislators?|mps?|member of parliament|republicans?|"
    r"democrats?|lawyers?|attorneys? for)\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:to|on|in|at|with|against|towards?|near|from|about|over|into)\s+(?:the\s+)?$")
_ROLE_NOUN = re.compile(
    r"\b(?:\w+(?:er|or|ist|man|woman|person|people|ant|ian|ee|ect|logist)s?|chief|head|aide|official|king|"
    r"queen|prince|princess|president|premier|chair|ambassador|envoy|diplomat|analyst|expert|fellow|boss|"
    r"secretary|general|judge|justice|mp|ceo|counsel|minister|spouse|wife|husband|mother|father|son|"
    r"daughter|brother|sister|friend|ally|coach|captain|pope|bishop|imam|rabbi|nurse|pilot|student|guide|"
    r"sheriff|attorney|consul|admiral|colonel|delegate|candidate|mate|advocate|associate|resident|agent|"
    r"clerk|host|counterpart|marshal|mayor|co-founder|founder|scientist|guard|representative)\b",
    re.IGNORECASE,
)
_OWN_WORD = re.compile(r"^(?:his|her|their|its|my|our|whose|both|one|another)\b", re.IGNORECASE)
_HONORIFIC_ONLY = re.compile(r"(?:\W|\b(?:mr|mrs|ms|mx|dr|sir|dame|lord|lady|the|miss)\b)*", re.IGNORECASE)


def is_role(words: str) -> bool:
    """Whether the words beside a name are an office or description, not an honorific or a stray noun."""
    return bool(_ROLE_NOUN.search(words)) and not _HONORIFIC_ONLY.fullmatch(words)


def is_relative(words: str) -> bool:
    """Whether the description leans on someone else: "his Chinese counterpart"."""
    return bool(_OWN_WORD.match(words))


def is_independent(role: str) -> bool:
    """Whether one so described speaks for no state or body: experts, witnesses, former office-holders."""
    return bool(_INDEPENDENT.search(role) or _FORMER.search(role))


def state_spoken_for(role: str) -> str | None:
    """The one state for which the holder of this office speaks; None where it names none or several.

    A state that the office is directed at does not count: "the ambassador to Norway".
    """
    if is_independent(role) or _FOR_NO_STATE.search(role) or not _OFFICE.search(role):
        return None
    words = [word for word in state_words(role) if not _TOWARDS.search(role[: word.start])]
    states = {word.state for word in words}
    return states.pop() if len(states) == 1 and not _mixed_with_others(role) else None


def place_spoken_for(role: str) -> str | None:
    """The territory in "Ostrey's water minister" where it is no state of the table; None otherwise."""
    possessor = re.match(r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['’]s? ", role)
    if possessor is None or is_independent(role) or not _STATE_OFFICE_ONLY.search(role):
        return None
    if _TITLED.match(possessor[1]):  # "President Roe's adviser" speaks for no place called President Roe
        return None
    return possessor[1]


def is_spokesman(words: str) -> bool:
    """Whether one so described speaks for whoever the description names: a spokesman, an official."""
    return bool(re.search(r"\b(?:spokes\w+|officials?|representatives?)\b", words, re.IGNORECASE))


def is_thin(role: str) -> bool:
    """Whether an office leaves open whose it is: "minister", "its energy minister"."""
    return len(role.split()) == 1 or _OWNED.match(role) is not None


def holder_before(text: str, role: str) -> str | None:
    """For whom the holder of a thin office speaks, from the words before: in "Ostrey's water minister …
    The minister, Ilse Varga" the last possessor of that office; None where there is none.
    """
    owned = _OWNED.sub("", role)  # "its energy minister" takes up an energy minister, "minister" any
    between = "" if owned != role else r"(?:\w+ ){0,2}"
    office = re.escape(owned)
    found = re.findall(rf"([A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? {between}{office})\b", text)
    return (state_spoken_for(found[-1]) or place_spoken_for(found[-1])) if found else None


def _mixed_with_others(role: str) -> bool:
    """Whether the state is only one of those named: "U.S. and European officials"."""
    return bool(
        re.search(r"\band (?:European|Western|other|allied|NATO|EU)\b|\b(?:European|Western) and\b", role)
    )


def body_spoken_for(role: str, bodies: list[str]) -> str | None:
    """The body among `bodies` (those named in the role) for which the holder of this office speaks."""
    if is_independent(role) or not _BODY_OFFICE.search(role):
        return None
    return next((body for body in bodies if not is_independent(body)), None)
