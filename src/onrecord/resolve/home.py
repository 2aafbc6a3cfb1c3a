"""Which state a report's "the ministry" or "the prosecutor" means, where no state stands in its words.

Every state that the report names is a candidate; a logistic choice over what speaks for each (`EVIDENCE`)
takes the likeliest or none. The weights are fitted on the corpus' train part by
`python -m training.home_states`, which prints how often the answer is right at which threshold: at 0.7 it
answers half of the speakers whose state stands nowhere in their words (220 of 457 on train and dev), 85 %
of them rightly.

Measured alone and not enough: the state named most 62 %, the one named last before 66 %, the state of the
dateline 71 %, the country of the cities named 50 %.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict

from onrecord.model import Report
from onrecord.resolve.states import StateWord, state_words

_ABROAD = re.compile(r"\b(?:embass|consulate|mission|high commission)", re.IGNORECASE)

# Organs and parties that American news names without their state.
_UNITED_STATES = re.compile(
    r"\b(?:F\.?B\.?I\b\.?|C\.?I\.?A\b\.?|N\.?S\.?A\b\.?|I\.?R\.?S\b\.?|E\.?P\.?A\b\.?|F\.?D\.?A\b\.?|"
    r"NASA|State Department|"
    r"Justice Department|Department of Justice|Department of State|Treasury Department|Defense Department|"
    r"Homeland Security|Internal Revenue Service|Federal Reserve|Interior Department|"
    r"Environmental Protection Agency|"
    r"Bureau of Alcohol|Secret Service|Centers for Disease Control|GOP|G\.O\.P\.|Republican (?:Party|"
    r"National|Sen|Rep)\w*|"
    r"House (?:Republicans|Democrats)|Senate (?:Republicans|Democrats)|"
    r"Congress(?:man|woman|ional)?|Obamacare|[DR]-[A-Z][a-z]+)(?!\w)"
)


def states_in(text: str) -> list[StateWord]:
    """The words for states in the text and the organs known by name alone, in order."""
    organs = [StateWord("United States", "seat", *match.span()) for match in _UNITED_STATES.finditer(text)]
    return sorted([*state_words(text), *organs], key=lambda word: word.start)


EVIDENCE = {
    "first": 0.56,  # the first state that the report names
    "dateline": 1.55,
    "paragraph": 1.11,  # the last one named before in the same paragraph
    "last": 0.22,  # the last one named before anywhere
    "distance": -2.07,  # logarithm of the characters since it was last named, 0 to 1
    "offices": 1.40,  # how often an office or organ stands right behind it, three times at most, 0 to 1
    "same office": 1.79,  # this office or organ stands right behind it somewhere
    "most": 0.05,  # no state is named more often
}
NONE = -2.91  # the weight of "none of these"
LIKELY = 0.7  # from this probability on the answer is given
_FAR_CHARS = 3000
_OFFICE = (
    r"ministr|minister|government|embass|official|ambassador|consul|army|navy|coast guard|police|"
    r"authorit|prosecut|"
    r"president|premier|envoy|delegat|diplomat|regulator|department|agency"
)
_BEHIND = r"(?:['’]s?)?\s+(?:[\w-]+\s){0,2}?"
_OFFICE_BEHIND = re.compile(f"{_BEHIND}(?:{_OFFICE})", re.IGNORECASE)


# "Ostrey's water minister", "the territory of Hallin": a state that the table does not have, so that the
# names of others tell nothing of home.
_UNKNOWN_STATE = re.compile(
    r"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? (?:\w+ ){0,2}"
    r"(?:minister|ministry|embassy|ambassador|government|army)\b|"
    r"\b(?:territory|republic|kingdom|emirate|principality) of ([A-Z][\w-]+)"
)


class Home:
    """The states of one report, and which of them an organ without a state belongs to."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._words = states_in(report.text)
        self._unknown = any(
            not state_words(found[1] or found[2]) for found in _UNKNOWN_STATE.finditer(self._text)
        )
        self._starts = [word.start for word in self._words]
        self._counts = Counter(word.state for word in self._words)
        self._own: dict[str, list[StateWord]] = defaultdict(list)
        for word in self._words:
            self._own[word.state].append(word)
        self._offices = Counter(
            word.state for word in self._words if _OFFICE_BEHIND.match(self._text, word.end)
        )
        self._with_office: dict[str, set[str]] = {}
        self._beside: dict[str, str | None] = {}
        self._dateline = _state_of_dateline(report.dateline)

    def names(self, state: str) -> bool:
        """Whether the report names the state, by whatever word."""
        return state in self._counts

    def of_organ(self, organ: str, at: int) -> str | None:
        """The state of a ministry, an embassy, a regulator: named in its words, else the likeliest."""
        words = re.split(r"\s(?:in|at|on|to|with)\s", organ)[0] if _ABROAD.search(organ) else organ
        within = states_in(words)
        return within[0].state if within else self.at(at, organ)

    def beside(self, organ: str) -> str | None:
        """The state that stands right before the organ's name somewhere in the report: "Norway's coast
        guard".
        """
        if organ in self._beside:
            return self._beside[organ]
        behind = re.compile(rf"(?:['’]s?)?\s*(?:[\w-]+\s)?{re.escape(organ)}\b", re.IGNORECASE)
        found = (word.state for word in self._words if behind.match(self._text, word.end))
        self._beside[organ] = next(found, None)
        return self._beside[organ]

    def at(self, offset: int, office: str) -> str | None:
        """The state whose office or organ is named at the offset; None where none is likely enough, or the
        report knows a state that the table does not.
        """
        if self._unknown:
            return None
        towards = {word.state for word in state_words(office)}  # "the ambassador to Norway" is not Norway's
        states = [state for state in self._counts if state not in towards]
        scores = [self._score(self.evidence(state, offset, office)) for state in states]
        if not scores:
            return None
        best = max(range(len(scores)), key=scores.__getitem__)
        total = sum(map(math.exp, scores)) + math.exp(NONE)
        return states[best] if math.exp(scores[best]) / total >= LIKELY else None

    def evidence(self, state: str, offset: int, office: str) -> tuple[float, ...]:
        """What speaks for the state, in the order of `EVIDENCE`, each 0 to 1."""
        own = self._own[state]
        place = bisect_left(self._starts, offset)
        last = self._words[place - 1] if place else None
        named = bisect_left(own, offset, key=lambda word: word.start)
        since = offset - own[named - 1].start if named else _FAR_CHARS
        return (
            float(self._words[0].state == state),
            float(self._dateline == state),
            float(
                last is not None and last.state == state and last.start > self._text.rfind("\n", 0, offset)
            ),
            float(last is not None and last.state == state),
            math.log1p(min(since, _FAR_CHARS)) / math.log1p(_FAR_CHARS),
            min(3, self._offices[state]) / 3,
            float(state in self._states_with(office)),
            float(self._counts[state] == max(self._counts.values())),
        )

    def _states_with(self, office: str) -> set[str]:
        """The states right behind which this office or organ stands somewhere in the report."""
        head = (office.split(" of ")[0].split() or [""])[-1].lower()
        if head not in self._with_office:
            same = re.compile(rf"(?i:{_BEHIND}{re.escape(head)})(?!\w* [A-Z])")  # not another holder's
            found = {word.state for word in self._words if head and same.match(self._text, word.end)}
            self._with_office[head] = found
        return self._with_office[head]

    @property
    def states(self) -> list[str]:
        """The states that the report names, each once, in the order of their first mention."""
        return list(self._counts)

    def _score(self, evidence: tuple[float, ...]) -> float:
        return sum(weight * value for weight, value in zip(EVIDENCE.values(), evidence, strict=True))


def _state_of_dateline(dateline: str | None) -> str | None:
    words = state_words(dateline.title()) + state_words(dateline) if dateline else []
    return words[-1].state if words else None
