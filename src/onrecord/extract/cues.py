"""Words that mentions are told by: verbs of saying that a headline puts after a name, and outlets.

The verbs are from the classes of communication, judgement and conjecture (Levin 1993, classes 29.4, 29.5,
33, 37).
"""

SAYING_LEMMAS = frozenset(
    "accuse acknowledge add admit advocate affirm agree allege announce answer applaud argue ask assert "
    "assume assure believe bemoan blame blast call caution charge chide cite claim commend comment "
    "complain concede conclude concur condemn confirm congratulate contend continue counter criticise "
    "criticize declare decline decry defend demand denounce deny deplore deride describe determine "
    "disavow disclose dismiss dispute doubt echo email emphasise emphasize endorse enquire estimate "
    "exhort expect explain fear find hail hope implore imply indicate inquire insist joke lambast lament "
    "laud learn maintain mention mock note outline pledge point post praise predict press promise propose "
    "question quote rebuke rebut recall recommend recount refuse refute reiterate reject remark remind "
    "repeat reply report repudiate respond retort reveal ridicule say scold shout show signal slam state "
    "stress suggest suspect swear tell testify thank threaten tweet underline underscore urge vow warn "
    "wonder worry write".split()
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
