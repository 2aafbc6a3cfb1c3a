"""Cues by kind: speech, belief, anything else, none; for figures by kind of cue.

Verbs of communication and of conjecture and wanting are told apart after Levin 1993 (classes 37 and 33 with
31.3, 32.1 and 29.5).
"""

import re
from typing import Literal

CueKind = Literal["speech", "belief", "other", "none"]
_SPEECH = frozenset(
    "accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert blame "
    "boast call caution charge cite claim comment complain concede confirm contend counter criticize "
    "criticise declare decline demand denounce deny describe disclose dispute echo emphasize "
    "emphasise explain hint insist joke lament maintain mention note object observe plead pledge "
    "point post predict promise propose quip quote rebuke recall recount refer refute reiterate "
    "reject remark remind repeat reply report respond reveal say shout speak state stress suggest "
    "swear talk tell testify thank threaten tweet urge vow warn write according".split()
)
_BELIEF = frozenset(
    "assume believe consider convince desire doubt dream expect fear feel find guess hope imagine "
    "intend know learn like love plan prefer realize realise regard see sense suspect think "
    "understand want wish wonder worry".split()
)
_IRREGULAR = {
    "said": "say", "told": "tell", "spoke": "speak", "spoken": "speak", "wrote": "write",
    "written": "write", "thought": "think", "felt": "feel", "found": "find", "knew": "know",
    "known": "know", "saw": "see", "seen": "see", "understood": "understand", "swore": "swear",
}  # fmt: skip


def kind_of(cue: str) -> CueKind:
    """The kind of the first verb in the cue's words that has one; a colon or dash alone is speech."""
    if not cue.strip():
        return "none"
    words = re.findall(r"[a-z]+", cue.lower())
    for word in words:
        forms = set(_lemmas(word))
        if forms & _SPEECH:
            return "speech"
        if forms & _BELIEF:
            return "belief"
    return "other" if words else "speech"


def _lemmas(word: str) -> list[str]:
    """What the word may be an inflection of: "denies" of deny, "admitted" of admit."""
    made = [word, _IRREGULAR.get(word, word)]
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            made += [stem, stem + "e", re.sub(r"i$", "y", stem), re.sub(r"(.)\1$", r"\1", stem)]
    return made
