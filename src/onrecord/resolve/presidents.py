"""Presidents whom American news leaves without their state; the table's card is
docs/data/us_presidents.md.
"""

import csv
from functools import cache
from importlib.resources import files


def is_us_president(name: str, year: int | None) -> bool:
    """Whether one so named was called president of the United States then; with no year, since 1977."""
    surname = name.split()[-1] if name.split() else ""
    terms = _terms().get(surname, [])
    return any(year is None or first <= year <= last for first, last in terms)


@cache
def _terms() -> dict[str, list[tuple[int, int]]]:
    table = files("onrecord.resolve").joinpath("us_presidents.csv").read_text(encoding="utf-8")
    terms: dict[str, list[tuple[int, int]]] = {}
    for row in csv.DictReader(table.splitlines()):
        terms.setdefault(row["surname"], []).append((int(row["from"]), int(row["to"])))
    return terms
