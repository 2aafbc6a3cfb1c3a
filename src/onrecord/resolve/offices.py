"""What an office or description says of the one who holds it: for whom they speak, and what they are.

The word lists are compiled by hand from the roles that English-language news gives its sources.
"""

import re

from onrecord.resolve.office_kinds import office_of
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
_TITLED = re.compile(
    r"(?:President|Prime|Chief|Premier|Chancellor|King|Queen|Prince|Mr|Mrs|Ms|Dr|Minister)\b"
)
_ARTICLE = re.compile(r"^(?:the|an?|its|their)\s+", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:(?:former|retired|late|one-time|onetime|erstwhile)\b|ex-)", re.IGNORECASE)
# Outside voices, by what they are; the second list only where no head of the house is meant.
_INDEPENDENT = re.compile(
    r"\b(?:professor|lecturer|experts?|analysts?|fellow|researchers?|scholars?|specialists?|historians?|"
    r"economists?|scientists?|authors?|activists?|critics?|residents?|witness(?:es)?|correspondent|"
    r"reporter|"
    r"journalist|columnist)\b",
    re.IGNORECASE,
)
_SECOND_OFFICE = re.compile(
    r",? and (?:an?|the)\s"
)  # "director of the league and an adviser to a former senator"
_HOUSE_OF_EXPERTS = re.compile(
    r"\b(?:institute|university|think[- ]tank|college|school|cent(?:er|re) for)\b", re.IGNORECASE
)
# A legislator speaks for no state by office, a lawyer for a client: neither is an outside voice.
_FOR_NO_STATE = re.compile(
    r"\b(?:senators?|congress(?:man|woman)|lawmakers?|legislators?|mps?|member of parliament|republicans?|"
    r"democrats?|lawyers?|attorneys? for)\b",
    re.IGNORECASE,
)
_FOR_NOBODY = re.compile(
    r"\b(?:senators?|sen\.|congress(?:man|woman|men|ional)|lawmakers?|legislators?|mps?|mep|"
    r"members? of parliament|"
    r"rep\.|(?:majority|minority) (?:leader|whip)|house speaker|speaker|councillors?|cllr|councilm[ae]n|"
    r"councilwoman|deputies|candidates?|lawyers?|attorneys?(?! general)|counsel|solicitors?(?! general)|"
    r"barristers?|"
    r"advocates?|judges?|magistrates?|chief justice|coroners?|jurors?|receiver|predecessor|relatives?|"
    r"brothers?|sisters?|mothers?|fathers?|sons?|daughters?|wife|husband|widow|friends?|uncle|cousin)\b|"
    r"(?-i:\bRepresentative(?= [A-Z]))|^(?:Representative|Justice|[Dd]eputy|Rep|Sen)$|"
    r"\bof (?:the )?(?:[\w.]+ ){0,3}(?:Senate|Assembly|Parliament|House of Representatives)\b|"
    r"\bmembers? of (?:the|an?) (?:\w+ ){0,2}(?:council|committee|commission|board|panel|group)\b|"
    r"\b(?:council|committee|commission|board|panel) members?\b",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:to|on|in|at|with|against|towards?|near|from|about|over|into)\s+(?:the\s+)?$")
_ROLE_NOUN = re.compile(
    r"\b(?:\w+(?:er|or|ist|man|woman|person|people|ant|ian|ee|ect|logist)s?|chief|head|aide|official|king|"
    r"queen|prince|princess|president|premier|chair|ambassador|envoy|diplomat|analyst|expert|fellow|boss|"
    r"secretary|general|judge|justice|mp|ceo|counsel|minister|spouse|wife|husband|mother|father|son|"
    r"daughter|brother|sister|friend|ally|coach|captain|pope|bishop|imam|rabbi|nurse|pilot|student|guide|"
    r"sheriff|attorney|consul|admiral|colonel|delegate|candidate|mate|advocate|associate|resident|agent|"
    r"clerk|host|executive|opponent|cousin|incumbent|midwife|weightlifter|archpriest|priest|"
    r"undersecretary|attach[ée]|warden|mayor|alderman|chieftain|headman|principal|treasurer|curator|"
    r"secretary-general|spokesperson|dean|student|pupil|nun|monk|vicar|abbot|provost|sergeant|"
    r"lieutenant|constable|herdsman|smith|clergy|counterpart|marshal|mayor|co-founder|founder|scientist|"
    r"guard|representative)\b",
    re.IGNORECASE,
)
# Words that end as offices do and are none.
_NO_ROLE = re.compile(
    r"\b(?:senior|junior|former|prior|major|minor|papers?|numbers?|letters?|waters?|powers?|offers?|matters?|orders?|others?|after|never|under|"
    r"over|ever|"
    r"answers?|summer|winter|corners?|dinner|rivers?|however|whether|together|rather|later|earlier|"
    r"further|another|"
    r"september|october|november|december|quarters?|chapters?|towers?|doors?|floors?|motors?|errors?|"
    r"computers?|trailers?|registers?|counters?|cent(?:er|re)s?|theaters?|borders?|harbors?|labor|"
    r"weather|plant|"
    r"want|grant|important|significant|constant|instant|giant|restaurant|object|project|subject|effect|"
    r"aspect|"
    r"insect|perfect|correct|direct|respect|list|cost|best|most|last|first|least|east|west|coast|past|"
    r"post|test|"
    r"degree|three|free|tree|fee|see|agree|coffee|committee|exist|resist|assist|insist|consist|twist|"
    r"american|for|or|nor|per|her|their|user|either|neither|better|longer|higher|lower|older|younger|"
    r"greater|smaller|"
    r"larger|number|order|newspaper|ledger|master|poster|banner|silver|copper|paperwork|layer|server|"
    r"fever|cover|"
    r"dollar|silver|lumber|timber|finger|shoulder|border|shelter|sister-in-law|clear|year|near|"
    r"indian|european|asian|african|italian|russian|norwegian|canadian|australian|egyptian|ukrainian)\b",
    re.IGNORECASE,
)
_OWN_WORD = re.compile(r"^(?:his|her|their|its|my|our|whose|both|one|another)\b", re.IGNORECASE)
_HONORIFIC_ONLY = re.compile(r"(?:\W|\b(?:mr|mrs|ms|mx|dr|sir|dame|lord|lady|the|miss)\b)*", re.IGNORECASE)


def is_role(words: str) -> bool:
    """Whether the words beside a name are an office or description, not an honorific or a stray noun."""
    return bool(_ROLE_NOUN.search(_NO_ROLE.sub("", words))) and not _HONORIFIC_ONLY.fullmatch(words)


def is_description(words: str) -> bool:
    """Whether the words beside a name, taken for an office by the encoder, are more than an honorific."""
    return any(char.isalpha() for char in words) and not _HONORIFIC_ONLY.fullmatch(words)


def is_relative(words: str) -> bool:
    """Whether the description leans on someone else: "his Chinese counterpart"."""
    return bool(_OWN_WORD.match(words))


def is_independent(role: str) -> bool:
    """Whether one so described speaks for no state or body: experts, witnesses, former office-holders."""
    first = _SECOND_OFFICE.split(role)[0]
    if _INDEPENDENT.search(first) or _FORMER.search(first):
        return True
    role = first
    return bool(_HOUSE_OF_EXPERTS.search(role)) and office_of(role) is None


def speaks_for_nobody(role: str) -> bool:
    """Whether one so described speaks for no party though no outsider: legislators, lawyers, judges,
    kin.
    """
    return bool(_FOR_NOBODY.search(role))


def state_spoken_for(role: str) -> str | None:
    """The one state for which the holder of this office speaks; None where it names none or several.

    A state that the office is directed at does not count: "the ambassador to Norway".
    """
    if is_independent(role) or _FOR_NO_STATE.search(role) or not _OFFICE.search(role):
        return None
    words = [word for word in state_words(role) if not _TOWARDS.search(role[: word.start])]
    states = {word.state for word in words}
    return states.pop() if len(states) == 1 and not is_mixed(role) else None


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


def holder_before(text: str, role: str) -> str | None:
    """For whom the holder of an office speaks, from the words before: in "Ostrey's water minister … The
    minister, Ilse Varga" the last possessor of that office; None where there is none.
    """
    owned = _ARTICLE.sub("", role)  # "its energy minister" takes up an energy minister, "minister" any
    between = (
        r"(?:\w+ ){0,2}"
        if " " not in owned and owned == role.removeprefix("The ").removeprefix("the ")
        else ""
    )
    found = re.findall(rf"([A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? {between}(?i:{re.escape(owned)}))\b", text)
    return (state_spoken_for(found[-1]) or place_spoken_for(found[-1])) if found else None


# Offices that, so named and without a state, English-language news means of one state.
_OF_ONE_STATE = {
    "United States": re.compile(
        r"(?:acting )?(?:secretary of (?:state|the treasury|defen[cs]e|commerce|homeland security)|"
        r"(?:treasury|defense|commerce|homeland security) secretary)",
        re.IGNORECASE,
    ),
    "United Kingdom": re.compile(r"(?:foreign|home) secretary|chancellor of the exchequer", re.IGNORECASE),
}
# Parts of the world, for which nobody speaks.
_MANY_STATES = re.compile(
    r"\b(?:Western|Eastern|European|Asian|African|Arab|Latin American|Middle Eastern|Gulf|Nordic|Baltic|"
    r"Balkan|Caribbean)\s+(?:\w+\s+){0,2}(?:officials?|diplomats?|leaders?|ministers?|envoys?|"
    r"governments?|officers?|sources?|capitals?|ambassadors?)\b",
)


def state_with_office(role: str) -> str | None:
    """The one state that has an office of this name."""
    return next((state for state, office in _OF_ONE_STATE.items() if office.fullmatch(role)), None)


def is_mixed(role: str) -> bool:
    """Whether the words name several states: "U.S. and European officials", "a Western diplomat"."""
    several = r"\band (?:European|Western|other|allied|NATO|EU)\b|\b(?:European|Western) and\b"
    return bool(re.search(several, role) or _MANY_STATES.search(role))
