"""States by their names, demonyms and seats; the table is `states.csv` (its card: docs/data/states.md)."""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Form = Literal["name", "demonym", "capital", "seat"]


@dataclass(frozen=True, slots=True)
class StateWord:
    """A word for a state found in a text: the state's English short name, the form, and where it stands."""

    state: str
    form: Form
    start: int
    end: int


def state_words(text: str) -> list[StateWord]:
    """The words for states in `text`, in order; the longest form wins where two overlap."""
    forms = _forms()
    found = []
    for match in _pattern().finditer(text):
        state, form = forms[match[0].replace("’", "'")]
        found.append(StateWord(state, form, *match.span()))
    return found


def state_named(name: str) -> StateWord | None:
    """The state that `name` is a word for as a whole, articles and possessives aside."""
    bare = re.sub(r"^(?:[Tt]he|[Cc]ommunist|[Mm]ainland) |['’]s$|['’]$", "", name.strip())
    words = state_words(bare)
    whole = len(words) == 1 and (words[0].start, words[0].end) == (0, len(bare))
    return words[0] if whole else None


@cache
def _forms() -> dict[str, tuple[str, Form]]:
    forms: dict[str, tuple[str, Form]] = {}
    table = files("onrecord.resolve").joinpath("states.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        seats = _pieces(row["seats"])
        forms |= dict.fromkeys([row["name"], *_pieces(row["aliases"])], (row["name"], "name"))
        forms |= dict.fromkeys(_pieces(row["demonyms"]), (row["name"], "demonym"))
        capitals = [seat for seat in seats if _unaccented(seat) == _unaccented(seats[0])]
        forms |= dict.fromkeys(capitals, (row["name"], "capital"))
        forms |= {seat: (row["name"], "seat") for seat in seats if seat not in forms}
    return forms


def _unaccented(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def _pieces(cell: str) -> list[str]:
    return [piece for piece in cell.split(";") if piece]


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_forms(), key=len, reverse=True)
    either = "|".join(re.escape(form).replace("'", "['’]") for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)")
