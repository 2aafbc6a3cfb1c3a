"""A person's name as it is compared: in plain letters, particles set apart; and how two names relate."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from anyascii import anyascii
from nicknames import NickNamer
from rapidfuzz.distance import JaroWinkler

Relation = Literal[
    "equal",  # the same words, accents, case and hyphens aside
    "fuller",  # one leaves out middle names
    "surnames",  # one leaves out the last of two surnames, as Spanish names may
    "nickname",  # "Bill" for "William"
    "spelling",  # two ways to write one name in our letters
    "initials",  # an initial stands for a name
    "swapped",  # family name first or last
    "ending",  # one is the last words of the other, more than one: "López Obrador"
    "surname",  # one is only the other's surname
    "first",  # one is only the other's first word: a given name, or a family name that leads
    "conflict",  # a shared surname with given names that differ
    "none",
]

# Parts that stand before a surname and are written or left out at will. General knowledge of European,
# Arabic and Persian names; "Abu", "bin" and "Ben" are part of a name and stay.
_PARTICLES = frozenset(
    "de del della di da do dos das du la le les van von der den ter ten zu zur af av".split()
)
_ARTICLES = frozenset(
    "al el as ash ad ar at az an ul".split()
)  # the Arabic article, as it is assimilated too
_DROPPED = _PARTICLES | _ARTICLES
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col capt lt sgt rev hon".split()
)
# Family names that lead in news English too: the most frequent Chinese, Korean and Vietnamese ones (general
# knowledge) that are no given names in English.
_FAMILY_NAMES = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie "
    "song tang  deng feng han cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu "
    "ding ren shen yao xi hua  kim park choi jung jeong kang cho yoon jang lim shin seo kwon hwang ahn "
    "moon nguyen tran pham hoang phan vu vo  dang bui ngo duong".split()
)
_MAX_WORDS = 8  # a name of more words is read to here; the words beyond tell nothing more
_NEAR = 0.78  # Jaro-Winkler of two spellings of one word, at least, where their skeletons are equal


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name in small plain letters; `initial` where it stands for a longer one."""

    text: str
    initial: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name in their order, without particles, titles and suffix."""

    parts: tuple[Part, ...]
    suffix: str | None = None
    family_first: bool = False
    has_article: bool = False

    @property
    def joined(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def is_full(self) -> bool:
        """Whether a given name and a surname are there, both written out."""
        return len(self.parts) >= 2 and not self.parts[0].initial and not self.parts[-1].initial


# What stands beside a name: a nickname in quotation marks or brackets, a genitive, a degree.
_BESIDE = re.compile(
    r"\([^()]*\)?|[\"“][^\"“”]*[\"”]|['‘][^'‘’]+['’](?= )|['’]s?$"
    r"|, *(?:M\.? ?D|Ph\.? ?D|MBE|OBE|QC|KC|MP)\b.*$"
)


_ARTICLE_BEFORE = re.compile(
    r"\b(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]r|[Aa]t|[Aa]z|[Aa]n|[Uu]l)[-‐‑ ](?=[A-Z])"
)


@lru_cache(maxsize=50_000)
def parsed(name: str) -> Name:
    """The name's parts; none for a name without a letter or digit."""
    words = [word for word in re.split(r"[\s\u00a0,]+", _BESIDE.sub(" ", name[:300].strip())) if word]
    parts: list[Part] = []
    for place, word in enumerate(words[:_MAX_WORDS]):
        parts += _parts(word, leads=place == 0, last=place == len(words) - 1)
    suffix = parts.pop().text if len(parts) > 2 and parts[-1].text in _SUFFIXES else None
    while len(parts) > 1 and parts[0].text in _TITLES:
        parts.pop(0)
    family_first = _is_family_first(words, parts)
    if len(parts) > 2 and parts[0].initial and not parts[1].initial:
        parts.pop(0)  # "W. Mark Felt" goes by his second name
    return Name(tuple(parts[:_MAX_WORDS]), suffix, family_first, bool(_ARTICLE_BEFORE.search(name[:300])))


def _is_family_first(words: list[str], parts: list[Part]) -> bool:
    """Whether the family name leads, as in Chinese or Korean: "Chiang Rui-ling", "Xi Jinping"."""
    if len(words) < 2 or len(parts) < 2 or not words[-1][:1].isupper():
        return False
    hyphened = re.fullmatch(r"[A-Z]\w*[-‐‑][a-z]\w*", words[-1])
    return bool(hyphened) or parts[0].text in _FAMILY_NAMES


def _parts(word: str, *, leads: bool, last: bool) -> list[Part]:
    """The parts of one word: "J.K." are two, "Jong-un" two, "al-Assad" one."""
    if "." in word.rstrip("."):
        return [Part(plain(piece), initial=True) for piece in word.split(".") if plain(piece)]
    pieces = [piece for piece in map(plain, re.split(r"[-‐‑–_]", word)) if piece]
    if len(pieces) > 1 and pieces[0] in _ARTICLES:
        pieces = pieces[1:]
    elif not last and pieces[:1] and pieces[0] in _DROPPED and (word[0].islower() or not leads):
        return []
    initial = len(pieces) == 1 and (len(pieces[0]) == 1 or (word.endswith(".") and len(pieces[0]) == 2))
    return [Part(piece, initial and piece not in _SUFFIXES and piece not in _TITLES) for piece in pieces]


def plain(word: str) -> str:
    """The word in small letters a to z and digits: "Ørsted" is "orsted", "Кличко" "klichko"."""
    return re.sub(r"[^a-z0-9]", "", anyascii(word.encode("utf-8", "ignore").decode()).lower())


# Letters and groups that news spells in several ways when it takes a name over from another script or
# leaves accents out. General knowledge of transliteration (Arabic, Cyrillic, German, Scandinavian).
_SPELLINGS = tuple(
    tuple(pair.split(">"))
    for pair in (
        "sch>s tch>s ch>s sh>s dzh>j zh>s dj>j kh>h gh>g q>k ck>k c>k x>ks ph>f w>v "
        "ae>e oe>o ue>u aa>a ou>u oo>u ee>i ie>i iy>i yi>i y>i j>i"
    ).split()
)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """What the spellings of one name have in common: "Mohammed" and "Muhamad" are both "mhmd"."""
    for written, sound in _SPELLINGS:
        word = word.replace(written, sound)
    consonants = word[:1] + re.sub(r"[aeiou]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=100_000)
def relation(one: str, other: str) -> Relation:
    """How two names relate, whichever is longer."""
    here, there = parsed(one), parsed(other)
    if not here.parts or not there.parts:
        return "equal" if one == other and one else "none"
    if here.suffix and there.suffix and here.suffix != there.suffix:
        return "conflict"
    if here.joined == there.joined:
        return "equal"
    if len(there.parts) < len(here.parts):
        here, there = there, here
    short, long = here.parts, there.parts
    if len(short) == len(long) == 2 and here.has_article and there.has_article:
        arabic, whole = (short, long) if short[0].text in _ARTICLES else (long, short)
        if arabic[0].text in _ARTICLES and arabic[1].text == whole[1].text:
            return "surname"  # "Al Khoury" is what "Nabil al-Khoury" is called, "Al Gore" is not
    if len(short) == 1:
        if there.family_first and short[0].text == long[0].text:
            return "surname"
        return _of_one_word(short[0], long)
    related = _of_words(short, long)
    two_of_a_family = here.family_first and there.family_first and short[0] == long[0]
    return "conflict" if related == "none" and two_of_a_family else related


def _of_one_word(word: Part, long: tuple[Part, ...]) -> Relation:
    if word.initial:
        return "none"
    if len(long) == 1:
        return "spelling" if _same_word(word, long[0]) == "spelling" else "none"
    if word.text == long[-1].text or (len(long) > 2 and word.text == long[-2].text):
        return "surname"
    return "first" if word.text == long[0].text else "none"


def _of_words(short: tuple[Part, ...], long: tuple[Part, ...]) -> Relation:
    texts, others = [part.text for part in short], [part.text for part in long]
    if texts in (others[1:] + others[:1], others[-1:] + others[:-1]) and texts != others:
        return "swapped"
    given, surname = _same_word(short[0], long[0]), _same_word(short[-1], long[-1])
    if given and surname:
        middle = _middle(short[1:-1], long[1:-1])
        return _weakest(given, surname, middle) if middle else "conflict"
    if given == "equal" and len(long) > 2 and texts[-1] == others[-2] and len(texts) < len(others):
        return "surnames"
    if len(texts) < len(others) and texts == others[-len(texts) :]:
        return "ending"
    return "conflict" if surname == "equal" or (given == "equal" and len(others) > 2) else "none"


Likeness = Literal["equal", "nickname", "spelling", "initials"]
_ORDER: tuple[Likeness, ...] = ("equal", "nickname", "spelling", "initials")


def _weakest(given: Likeness, surname: Likeness, middle: str) -> Relation:
    weakest = max(given, surname, key=_ORDER.index)
    return "fuller" if weakest == "equal" and middle == "fuller" else weakest


def _middle(few: tuple[Part, ...], many: tuple[Part, ...]) -> str | None:
    """ "equal" or "fuller" where the few middle names stand among the many in order, else None."""
    at = 0
    for part in few:
        while at < len(many) and not _same_word(part, many[at]):
            at += 1
        if at == len(many):
            return None
        at += 1
    return "equal" if len(few) == len(many) and few == many else "fuller"


def _same_word(one: Part, other: Part) -> Likeness | None:
    if one.text == other.text:
        return "equal"
    if one.initial or other.initial:
        return "initials" if one.text[0] == other.text[0] and one.initial != other.initial else None
    if other.text in _nicknames(one.text) or one.text in _nicknames(other.text):
        return "nickname"
    return "spelling" if _spelled_alike(one.text, other.text) else None


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two words may be one name: equal skeletons, and near in their vowels too."""
    if min(len(one), len(other)) < 4:
        return False
    if "q" in one + other:  # the Arabic letter that becomes q, k or g: "Qaddafi", "Gaddafi"
        one, other = re.sub("[qg]", "k", one), re.sub("[qg]", "k", other)
    same_bones = skeleton(one) == skeleton(other) and len(skeleton(one)) >= 2
    return same_bones and JaroWinkler.similarity(one, other) >= _NEAR


@cache
def _namer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=20_000)
def _nicknames(given: str) -> frozenset[str]:
    return frozenset(_namer().nicknames_of(given))
