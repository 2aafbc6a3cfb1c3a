"""The table of states: well formed, no value with two meanings, and what news calls a few of them."""

import csv
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

COLUMNS = ["name", "demonyms", "seats", "aliases"]
TABLE = files("onrecord.resolve").joinpath("states.csv").read_bytes()
ROWS = list(csv.DictReader(TABLE.decode("utf-8").splitlines()))


def values() -> Iterator[tuple[str, str, str]]:
    """Every value of the table as (state, column, value), in the order of the file."""
    for row in ROWS:
        for column in COLUMNS:
            for value in row[column].split(";") if row[column] else []:
                yield row["name"], column, value


def states_called(words: str) -> set[str]:
    return {state for state, _, value in values() if value == words}


def test_has_the_four_columns_in_every_row() -> None:
    assert csv.DictReader(TABLE.decode("utf-8").splitlines()).fieldnames == COLUMNS
    assert all(list(row) == COLUMNS and None not in row.values() for row in ROWS)


def test_holds_the_193_members_of_the_united_nations_and_four_more() -> None:
    four_more = {"Kosovo", "Palestine", "Taiwan", "Vatican City"}
    names = {row["name"] for row in ROWS}
    assert len(ROWS) == len(names) == 193 + 4
    assert four_more <= names
    assert not names & {"European Union", "NATO", "United Nations", "Hong Kong"}


def test_no_value_stands_twice_even_in_another_case() -> None:
    counts = Counter(value.casefold() for _, _, value in values())
    assert [value for value, count in counts.items() if count > 1] == []


def test_every_value_is_trimmed_composed_and_not_empty() -> None:
    wrong = [value for _, _, value in values() if not value or value != " ".join(value.split())]
    assert wrong == []
    text = TABLE.decode("utf-8")
    assert unicodedata.normalize("NFC", text) == text


def test_is_a_file_that_tools_agree_on() -> None:
    assert TABLE.isascii() is False
    assert not TABLE.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in TABLE
    assert TABLE.endswith(b"\n")
    assert b"\xe2\x80\x99" not in TABLE, "apostrophes are straight; the reader folds curly ones"


def test_every_value_begins_like_a_name() -> None:
    small = [value for _, _, value in values() if not value[0].isupper()]
    assert small == ["mainland China"]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Beijing", "China"),
        ("Zhongnanhai", "China"),
        ("People's Republic of China", "China"),
        ("Taiwanese", "Taiwan"),
        ("Washington", "United States"),
        ("White House", "United States"),
        ("Pentagon", "United States"),
        ("U.S.", "United States"),
        ("Americans", "United States"),
        ("Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("Britons", "United Kingdom"),
        ("UK", "United Kingdom"),
        ("Élysée", "France"),
        ("Quai d'Orsay", "France"),
        ("Kantei", "Japan"),
        ("Blue House", "South Korea"),
        ("DPRK", "North Korea"),
        ("Danes", "Denmark"),
        ("Dutch", "Netherlands"),
        ("Norwegian", "Norway"),
        ("Kenyans", "Kenya"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("DR Congo", "Democratic Republic of Congo"),
        ("Congo-Brazzaville", "Republic of Congo"),
        ("Brasília", "Brazil"),
        ("Türkiye", "Turkey"),
        ("Burma", "Myanmar"),
        ("Holy See", "Vatican City"),
        ("Ramallah", "Palestine"),
    ],
)
def test_names_the_state_that_news_means(words: str, state: str) -> None:
    assert states_called(words) == {state}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Congolese", id="two Congos"),
        pytest.param("Congo", id="two Congos by name"),
        pytest.param("Korean", id="North or South"),
        pytest.param("Korea", id="North or South by name"),
        pytest.param("Dominican", id="Dominica or the Dominican Republic"),
        pytest.param("Guinean", id="part of four states' demonyms"),
        pytest.param("Micronesian", id="a state and a region"),
        pytest.param("Central African", id="a state and a region"),
        pytest.param("Georgians", id="people of the US state, mostly"),
        pytest.param("Serbs", id="also of Bosnia and of Kosovo"),
        pytest.param("Brussels", id="the EU, mostly"),
        pytest.param("The Hague", id="the courts, mostly"),
        pytest.param("Georgetown", id="the university, mostly"),
        pytest.param("Victoria", id="an Australian state and a forename"),
        pytest.param("Male", id="a common word; the capital is Malé"),
        pytest.param("Scottish", id="a government of its own"),
    ],
)
def test_leaves_out_what_could_mean_another(words: str) -> None:
    assert states_called(words) == set()
