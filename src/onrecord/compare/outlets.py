"""Names of outlets: which ones are, which short forms they go by, and which ones mean the same."""

import re
from functools import lru_cache

from onrecord.model import Report

# News agencies by the names they sign with; from their own style: datelines, bylines and credit lines.
AGENCIES: dict[str, tuple[str, ...]] = {
    "Associated Press": ("The Associated Press", "AP"),
    "Reuters": ("Thomson Reuters", "Reuters News Agency"),
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "UPI": ("United Press International",),
    "Bloomberg": ("Bloomberg News",),
    "PA Media": ("Press Association", "PA News Agency"),
    "dpa": ("Deutsche Presse-Agentur", "DPA"),
    "Xinhua": ("Xinhua News Agency",),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "RIA Novosti": ("RIA",),
    "Interfax": ("Interfax-Ukraine",),
    "Kyodo": ("Kyodo News",),
    "Yonhap": ("Yonhap News Agency",),
    "Press Trust of India": ("PTI",),
    "ANI": ("Asian News International",),
    "IANS": ("Indo-Asian News Service",),
    "EFE": ("Agencia EFE",),
    "ANSA": (),
    "Anadolu Agency": ("Anadolu", "AA"),
    "AAP": ("Australian Associated Press",),
    "Canadian Press": ("The Canadian Press",),
    "McClatchy": ("McClatchy Washington Bureau", "McClatchy-Tribune News Service"),
    "Tribune News Service": ("TNS",),
    "Scripps Howard News Service": ("SHNS",),
    "Religion News Service": ("RNS",),
}
# Outlets whose names do not say that they are one; the newsrooms most cited by others.
_OUTLETS = (
    "CNN|BBC|BBC News|NBC|NBC News|MSNBC|CBS|CBS News|ABC News|Fox News|NPR|PBS|C-SPAN|Politico|Axios"
    "|BuzzFeed|BuzzFeed News|The Guardian|Guardian|Der Spiegel|Le Monde|Al Jazeera|Newsweek|Time magazine"
    "|TMZ|HuffPost|Huffington Post|The Huffington Post|Breitbart|The Hill|Vox|ProPublica|Nikkei|Sky News"
    "|Haaretz|Vice|The Atlantic|The New Yorker|Mother Jones|The Daily Beast|Daily Beast|The Intercept"
    "|Slate|Salon|Yahoo News|USA Today|Rolling Stone|The Economist|Economist|The Information"
    "|Business Insider|El País|Die Zeit|Bild|Le Figaro|Corriere della Sera|La Repubblica|Global Times"
    "|Al Arabiya|RT|Sputnik|Univision|Telemundo|ESPN"
)
# What outlets call themselves, as the last word of a name (or, in other tongues, the first).
_PRESS = (
    "Times|Post|Journal|Herald|Tribune|Courier|Chronicle|Gazette|Telegraph|Mail|Observer|Inquirer|Examiner"
    "|Register|Bulletin|Dispatch|Sentinel|Standard|Mirror|Independent|Globe|Star|Sun|Echo|Argus|Record|News"
    "|Newswire|Wire|Agency|Press|Radio|Broadcaster|Magazine|Review|Weekly|Monitor|Ledger|Beacon|Bee|Republic"
    "|Shimbun|Zeitung|Allgemeine|Spiegel|Reporter|Mercury|Advertiser|Tageszeitung|Presse|TV|Television"
)
_FIRST = (
    "Radio|Channel|Agencia|Agence|Agenzia|Agência|Diario|Diário|Gazeta|Folha|Courrier|Corriere|Il|Le|La|El"
)
_NAME_WORD = r"(?!(?:As|But|The|In|On|For|By|From|When|While|After|And|What|If|That)\b)[A-ZÀ-Þ][\w&'’-]*"
# A capitalised name that ends as outlets' names do: one word before it at least ("the Marl Mercury").
PRESS_NAME = rf"(?:{_NAME_WORD} ){{1,4}}(?:{_PRESS})\b"
_ALIASES = {alias.casefold(): name for name, aliases in AGENCIES.items() for alias in (name, *aliases)}
KNOWN_NAME = "|".join(
    re.escape(name)
    for name in sorted({*_OUTLETS.split("|"), *AGENCIES, *(a for each in AGENCIES.values() for a in each)},
                       key=lambda name: (-len(name), name))
    if name not in ("RIA", "AA", "Bild", "RT", "Vice", "Slate", "Salon")
)  # fmt: skip
_PRESS_WORD = re.compile(rf"(?:{_PRESS}|{_FIRST}|Online|Daily|Morning|Evening|Service|Edition|English|Media)")
_AGENCY_LIKE = re.compile(r"(?:Wire|Agency|Press|Presse|Newswire|Newsline|News Service)$")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_DATELINE_AGENCY = re.compile(r"^[^\n()]{0,60}\(([A-Z][\w.& -]{1,30})\)\s*(?:—|–|-{1,2})\s", re.MULTILINE)


def agency(name: str) -> str | None:
    """The agency's usual name, where the name is one of an agency's."""
    return _ALIASES.get(plain(name).casefold()) or _ALIASES.get(name.casefold())


def plain(name: str) -> str:
    """The name without "the", an aside in brackets and the domain's end."""
    bare = _ASIDE.sub("", name).strip(" .,;:")
    return re.sub(r"^[Tt]he |\.(?:com|org|net|co\.uk)$", "", bare)


def is_same(one: str, other: str) -> bool:
    """Whether two names are of one outlet: equal without "the" and case, of one agency, or one's initials."""
    here, there = plain(one), plain(other)
    if here.casefold() == there.casefold():
        return True
    if agency(here) is not None and agency(here) == agency(there):
        return True
    return here in initials(there) or there in initials(here)


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals may stand for the name, their letters in order: NPW for Nordpost Wire."""
    letters = iter(plain(name).casefold())
    fits = short.isupper() and 2 <= len(short) <= 6 and short[0].casefold() == plain(name)[:1].casefold()
    return fits and all(letter in letters for letter in short.casefold())


def is_agency_like(name: str) -> bool:
    """Whether the outlet's name says that it serves others."""
    return agency(name) is not None or _AGENCY_LIKE.search(name) is not None


def initials(name: str) -> frozenset[str]:
    """The short forms a name's capitals make: "Pacific Basin Wire" is PBW."""
    words = re.findall(r"\w+", plain(name))
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({capitals} if len(capitals) > 1 else ())


@lru_cache(maxsize=4096)
def short_forms(outlet: str) -> frozenset[str]:
    """The forms by which others call an outlet: its name, its ends, its initials, its one telling word."""
    name = plain(outlet)
    words = name.split()
    found = {name, *initials(name)}
    for count in (2, 3):
        if len(words) > count:
            found |= {" ".join(words[:count]), " ".join(words[-count:])}
    telling = [word for word in words if len(word) > 3 and word[0].isupper()]
    found |= {word for word in telling if not _PRESS_WORD.fullmatch(word)}
    found |= {f"the {word}" for word in telling if _PRESS_WORD.fullmatch(word) and len(word) > 4}
    known = agency(name)
    if known:
        found |= {known, *AGENCIES[known]}
    return frozenset(each for each in found if len(each) > 1)


@lru_cache(maxsize=10_000)
def full_names(report: Report) -> frozenset[str]:
    """What the report's outlet calls itself: its name, the initials, the agency that its text opens with."""
    outlet = report.ref.outlet
    opening = _DATELINE_AGENCY.search(report.text[:600])
    signed = {opening[1].strip()} if opening else set()
    return frozenset(signed | ({plain(outlet), *initials(outlet)} if outlet else set()))


@lru_cache(maxsize=10_000)
def own_names(report: Report) -> frozenset[str]:
    """All forms by which others may call the outlet that published the report."""
    outlet = report.ref.outlet
    return full_names(report) | (short_forms(outlet) if outlet else frozenset())
