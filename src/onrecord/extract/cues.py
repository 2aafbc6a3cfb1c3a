"""Words that outlets are told by."""

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
