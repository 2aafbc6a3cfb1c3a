"""Which words attribute, and what each does: lemma → act.

Compiled by hand from the verb classes of communication, judgement and conjecture (Levin 1993, classes
29.4, 29.5, 33, 37) and checked against PolNeAR's training part (`training/cues.py`): a lemma that is a
cue there in under a third of 15 or more uses was dropped, or counts only with a clause or a quotation.
"""

from onrecord.model import Act, Stance

_VERBS: dict[Act, str] = {
    "say": "say tell add state note explain remark declare announce comment continue stress emphasize "
    "emphasise reiterate repeat recall mention argue maintain insist assert contend claim suggest tweet "
    "write post joke reply respond answer conclude disclose reveal testify signal describe call indicate "
    "predict estimate outline underline underscore imply counter retort remind email shout recount point "
    "assure",
    "report": "report find show learn cite quote determine",
    "accuse": "accuse allege blame charge",
    "deny": "deny reject dismiss refute rebut dispute disavow repudiate",
    "warn": "warn caution",
    "urge": "urge demand exhort implore propose recommend advocate press",
    "promise": "promise pledge vow swear",
    "threaten": "threaten",
    "ask": "ask wonder question inquire enquire",
    "decline": "decline refuse",
    "confirm": "confirm acknowledge admit concede affirm",
    "agree": "agree concur echo endorse",
    "praise": "praise hail applaud commend laud thank congratulate defend",
    "criticise": "criticise criticize condemn denounce slam blast decry deride mock ridicule lambast "
    "complain lament deplore chide rebuke scold bemoan",
    "believe": "believe fear hope expect worry suspect doubt assume",
}
ACTS: dict[str, Act] = {lemma: act for act, verbs in _VERBS.items() for lemma in verbs.split()}

# Acts whose verbs take a clause and stand beside it: "…, she said", "acknowledged … that …".
PLAIN_ACTS: frozenset[Act] = frozenset({"say", "report", "confirm", "warn"})
HEDGES = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "apparently"})
DOUBTING_LEMMAS = frozenset({"doubt", "question"})

STANCES: dict[Act, Stance] = {"deny": "denies", "decline": "declines", "ask": "asks"}

# Lemmas that take what they attribute as an object or an infinitive ("accused China of shipping arms",
# "urged both sides to talk"); the others need a clause or a quotation before they count.
OBJECT_ACTS: frozenset[Act] = frozenset({"accuse", "deny", "urge", "criticise", "praise", "warn"})
OBJECT_LEMMAS = frozenset({"call", "describe", "endorse", "question", "predict", "announce"})
INFINITIVE_ACTS: frozenset[Act] = frozenset({"promise", "threaten", "decline", "agree", "believe"})

# "They said nothing" is a refusal; "has never condemned" is no statement at all.
REFUSED_WHEN_NEGATED: frozenset[Act] = frozenset({"say", "confirm"})

CITING_LEMMAS = frozenset({"cite", "quote"})
# "Declined to comment" is a refusal to say; "refused to condemn" is not.
SAYING_LEMMAS = frozenset(
    "say comment answer confirm discuss respond disclose elaborate speak name identify provide give deny "
    "reveal explain specify release tell reply talk share".split()
)
FINDING_LEMMAS = frozenset({"find", "show", "learn", "determine"})
MODALS = frozenset({"may", "might", "could", "would", "should", "will", "can", "must", "shall", "’ll", "'ll"})
DOCUMENT_WORDS = frozenset(
    "study report survey poll audit document memo filing letter assessment review analysis paper figure "
    "datum data record statement email file image footage transcript lawsuit complaint indictment ruling "
    "research census investigation inquiry".split()
)

FALSE_WORDS = frozenset(
    "false untrue baseless groundless unfounded fabricated fabrication fake lie lies absurd nonsense "
    "hoax smear slander fiction invented".split()
)

OUTLET_WORDS = frozenset(
    "news times post journal tribune herald gazette guardian telegraph courier chronicle observer "
    "broadcaster broadcasting radio television tv press magazine agency daily weekly newspaper network "
    "mail express standard dispatch bulletin globe sun star inquirer ledger record media".split()
)
OUTLET_NOUNS = frozenset(
    "programme program newspaper paper broadcaster station channel podcast show magazine website site "
    "agency daily weekly network outlet blog".split()
)
OUTLETS = frozenset(
    "AFP AP Reuters BBC CNN CBS NBC ABC NPR PBS MSNBC Fox Bloomberg Politico Axios Xinhua TASS Tass "
    "Interfax Kyodo Yonhap DPA EFE ANSA PTI NHK CCTV CGTN RT Sputnik Anadolu Breitbart Vox Slate "
    "Newsweek Time Economist Spectator HuffPost BuzzFeed".split()
)
