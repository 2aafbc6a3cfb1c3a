"""How central a statement is to the matter: its words weighed by how many of the reports share them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from onrecord.model import Account, Statement

_WORD = re.compile(r"[^\W\d_]{3,}")
# English function words; with them gone, what reports of one matter share is its names and nouns.
_FUNCTION_WORDS = frozenset(
    "the and for that with this from have has had was were are been being will would could should may "
    "might can not but its their his her him them they she who which what when where how why whether into "
    "onto over under about after before between against during than then there here also any all some one "
    "two more most such only other our your you said says say told added because while though although "
    "even still just very out off did does doing done own same both each few many much those these upon "
    "per via now yet nor".split()
)


class Weights:
    """Weighs statements against the reports they come from."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        shared = Counter(word for account in accounts for word in _words(account.report.text))
        count = len(accounts)
        self._by_word: Mapping[str, float] = {
            word: log(1 + reports) for word, reports in shared.items() if reports > 1 or count == 1
        }

    def of(self, statement: Statement) -> float:
        """0 and up: the weight of the words shared by the reports, less where the content is very short."""
        words = _words(statement.content.text)
        if not words:
            return 0.0
        shared = sum(self._by_word.get(word, 0.0) for word in words)
        return shared / (len(words) + 6) * (0.5 + statement.confidence / 2)


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if word not in _FUNCTION_WORDS}
