"""Names of persons and bodies: which are one written in two ways, and which only look it."""

import pytest

from onrecord.resolve.actors.bodies import body_relation, parsed_body
from onrecord.resolve.actors.names import parsed, relation


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        pytest.param("Mara Lindqvist", "MARA LINDQVIST", "equal", id="case"),
        pytest.param("Ana Šarić", "Ana Saric", "equal", id="accents"),
        pytest.param("Søren Łęcki", "Soren Lecki", "equal", id="letters without a base in Unicode"),
        pytest.param("Иван Петров", "Ivan Petrov", "equal", id="another script"),
        pytest.param("Han Ji-won", "Han Ji Won", "equal", id="hyphen or space"),
        pytest.param("Han Ji-won", "Han Jiwon", "equal", id="hyphen or nothing"),
        pytest.param("Nabil al-Khoury", "Nabil Khoury", "equal", id="Arabic article"),
        pytest.param("Nabil Al Khoury", "Nabil el-Khoury", "equal", id="Arabic article, two spellings"),
        pytest.param("Ursel von der Aue", "Ursel Aue", "equal", id="particles"),
        pytest.param("Dr. Mara Lindqvist", "Mara Lindqvist", "equal", id="title"),
        pytest.param("Mara Lindqvist’s", "Mara Lindqvist", "equal", id="genitive"),
        pytest.param("Roberto “Beto” Quispe", "Roberto Quispe", "equal", id="nickname in quotation marks"),
        pytest.param("W. Mark Tolland", "Mark Tolland", "equal", id="a first initial that is never used"),
        pytest.param("Deng Haoran", "Haoran Deng", "swapped", id="family name first"),
        pytest.param("Szabó Márta", "Marta Szabo", "swapped", id="Hungarian order"),
        pytest.param("John F. Tolland", "John Tolland", "fuller", id="middle initial"),
        pytest.param("Ana María Ruiz", "Ana Ruiz", "fuller", id="middle name"),
        pytest.param("Ana Ruiz", "Ana Ruiz Pardo", "surnames", id="second surname left out"),
        pytest.param("Ana María Ruiz Pardo", "Ruiz Pardo", "ending", id="both surnames alone"),
        pytest.param("Bill Tolland", "William Tolland", "nickname", id="nickname"),
        pytest.param("Mohammed Hassan", "Muhammad Hassan", "spelling", id="transliteration"),
        pytest.param("Olena Zelinsky", "Olena Zelinskyy", "spelling", id="one y or two"),
        pytest.param("Jens Müller", "Jens Mueller", "spelling", id="umlaut written out"),
        pytest.param("J. Tolland", "Jane Tolland", "initials", id="initial"),
        pytest.param("Tolland", "Jane Tolland", "surname", id="bare surname"),
        pytest.param("al-Khoury", "Nabil al-Khoury", "surname", id="bare surname with the article"),
        pytest.param("Al Khoury", "Nabil al-Khoury", "surname", id="article before a bare surname"),
        pytest.param("Ruiz", "Ana Ruiz Pardo", "surname", id="first of two surnames"),
        pytest.param("Xi", "Xi Haoran", "surname", id="family name that leads"),
        pytest.param("Chiang", "Chiang Mei-ling", "surname", id="family name before a hyphened given name"),
        pytest.param("Hrefna", "Hrefna Jónsdóttir", "first", id="Icelandic, by the given name"),
        pytest.param("Al Tolland", "Jane Tolland", "conflict", id="Al is a given name too"),
        pytest.param("James Tolland", "Jane Tolland", "conflict", id="namesake"),
        pytest.param("K. Tolland", "Jane Tolland", "conflict", id="another initial"),
        pytest.param("John F. Tolland", "John B. Tolland", "conflict", id="another middle initial"),
        pytest.param("John Tolland Jr.", "John Tolland Sr.", "conflict", id="father and son"),
        pytest.param("Chiang Mei-ling", "Chiang Kuo-wei", "conflict", id="two of a Chinese family"),
        pytest.param("Mara Lindqvist", "Olaf Berg", "none", id="others"),
        pytest.param("T.", "Tolland", "none", id="an initial alone is no surname"),
    ],
)
def test_how_two_persons_names_relate(one: str, other: str, how: str) -> None:
    assert relation(one, other) == how
    assert relation(other, one) == how


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        pytest.param("The Corrow Power Company", "Corrow Power", "equal", id="article and company form"),
        pytest.param("Norway's justice ministry", "Norwegian Ministry of Justice", "equal", id="ministry"),
        pytest.param("Ministry of Foreign Affairs", "foreign ministry", "equal", id="affairs left out"),
        pytest.param("Ministry of Defense", "Defence Ministry", "equal", id="American spelling"),
        pytest.param("Lake Water Users Association", "LWUA", "acronym", id="acronym"),
        pytest.param("Corrow", "Corrow Power", "shorter", id="first word"),
        pytest.param("Vantage Freight Lines", "Vantage Frieght Lines", "spelling", id="misspelt"),
        pytest.param("Norwegian embassy", "Danish embassy", "conflict", id="of two states"),
        pytest.param("30th Brigade", "31st Brigade", "conflict", id="numbers"),
        pytest.param("Corrow", "Corrow Europe", "none", id="a branch in a region"),
        pytest.param("Corrow", "Corrow Norway", "none", id="a branch in a state"),
        pytest.param("Corrow Power", "Lake Sarn Authority", "none", id="others"),
    ],
)
def test_how_two_bodies_names_relate(one: str, other: str, how: str) -> None:
    assert body_relation(one, other) == how
    assert body_relation(other, one) == how


@pytest.mark.parametrize(
    ("name", "generic"),
    [("board", True), ("Justice Ministry", True), ("the county police", True), ("Corrow Power", False)],
)
def test_names_that_fit_many_bodies(name: str, generic: bool) -> None:
    assert parsed_body(name).is_generic == generic


def test_a_state_is_one_under_all_its_names() -> None:
    assert body_relation("UK", "United Kingdom") == "equal"
    assert body_relation("Norway", "Denmark") == "conflict"


HOSTILE = [
    "",
    " ",
    "...",
    "(((((",
    "'" * 500,
    "a" * 5000,
    "-" * 400,
    "\ud83d",
    "\x00",
    "🚢",
    "“”‘’",
    "a.b.c." * 200,
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("other", [*HOSTILE, "Mara Lindqvist"])
def test_odd_names_are_only_names(name: str, other: str) -> None:
    assert relation(name, other) == relation(other, name)
    assert body_relation(name, other) == body_relation(other, name)
    assert len(parsed(name).parts) <= 40
