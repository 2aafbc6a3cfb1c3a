"""Credits: datelines, bylines, credit lines, sign-offs, contributions, republications, running text."""

import time
from dataclasses import replace

import pytest

from onrecord.compare import credits
from tell.builders import make_report

STORY = "The bridge over the Harl stays shut, the ministry said on Tuesday. Nobody knows for how long.\n"
FILLER = (
    "Hauliers asked who would pay for the long way round, and nobody at the quay could tell them that.\n\n"
    * 12
)


def named(text: str, outlet: str | None = "The Marl Mercury") -> list[tuple[str | None, str]]:
    return [(each.outlet, each.kind) for each in credits(make_report(text, outlet=outlet))]


@pytest.mark.parametrize(
    ("text", "outlet", "kind"),
    [
        (f"LOWFIELD, Norland (AP) — {STORY}", "Associated Press", "wire"),
        (f"May 3 (Reuters) - {STORY}", "Reuters", "wire"),
        (f"LOWFIELD (Tarn) -- {STORY}", "Tarn", "wire"),
        (f"Bridge shut\nBy Ida Holm, Associated Press\n\n{STORY}", "Associated Press", "wire"),
        (f"Bridge shut\n\nAFP / The Marl Mercury\n\n{STORY}", "AFP", "wire"),
        (f"{STORY}\nNorthern Wire, with staff\n", "Northern Wire", "wire"),
        (f"{STORY}\nAgencies\n", None, "wire"),
        (f"{STORY}\nFrom wire reports\n", None, "wire"),
        (f"{STORY}\n(Reporting by Ida Holm; Editing by Pelle Rask)\n", "Reuters", "wire"),
        (f"{STORY}\nThe Associated Press contributed to this report.\n", "Associated Press", "contributed"),
        (f"{STORY}\nWith files from the Canadian Press\n", "Canadian Press", "contributed"),
        (f"{STORY}\nThis story first appeared in the Lowfield Tribune.\n", "Lowfield Tribune", "republished"),
        (f"{STORY}\n© 2024 The Associated Press. All rights reserved.\n", "Associated Press", "republished"),
        (f"{STORY} The Wall Street Journal reported that it is.", "Wall Street Journal", "reported"),
        (f"{STORY} It was worse, according to the Lowfield Echo.", "Lowfield Echo", "reported"),
        (f"{STORY} The daily Harl Bote wrote that it is worse.", "Harl Bote", "reported"),
    ],
)  # fmt: skip
def test_a_credit(text: str, outlet: str | None, kind: str) -> None:
    assert named(text) == [(outlet, kind)]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(STORY, "The Marl Mercury", id="none"),
        pytest.param("", "The Marl Mercury", id="empty"),
        pytest.param(f"LOWFIELD (AP) — {STORY}", "Associated Press", id="the-agency-itself"),
        pytest.param(f"LOWFIELD (PBW) - {STORY}", "Port & Bay Wire", id="its-own-initials"),
        pytest.param(
            f"The Marl Mercury reported on Monday that it is shut. {STORY}", "The Marl Mercury", id="own"
        ),
        pytest.param(f"{STORY}\nBorder agencies\n", "The Marl Mercury", id="other-agencies"),
        pytest.param(f"Ida Holm contributed to this report.\n{STORY}", "The Marl Mercury", id="a-person"),
        pytest.param(f"{FILLER}ASSOCIATED PRESS.\n\n{FILLER}", "The Marl Mercury", id="a-picture's"),
        pytest.param(f"{STORY} A Quernby Post poll found few in favour.", "The Marl Mercury", id="a-poll"),
        pytest.param(f"{STORY}\n(Reporting by Tarn Lowfield; editing by P. R.)", "Tarn", id="own-sign-off"),
    ],
)
def test_no_credit(text: str, outlet: str) -> None:
    assert named(text, outlet) == []


def test_spans_are_the_words_that_say_so_and_an_outlet_stands_once_a_kind() -> None:
    text = f"{STORY} The Lowfield Echo reported that it leaks. The Lowfield Echo wrote as much in May."
    (credit,) = credits(make_report(text))
    assert [text[start:end] for start, end in credit.spans] == [
        "The Lowfield Echo reported", "The Lowfield Echo wrote",
    ]  # fmt: skip


def test_a_byline_that_was_told_is_a_credit_without_a_place() -> None:
    (credit,) = credits(replace(make_report(STORY), byline="AFP"))
    assert (credit.outlet, credit.kind, credit.spans) == ("AFP", "wire", ())


@pytest.mark.parametrize(
    "hostile",
    [
        "(" * 20_000,
        "Reporting by " * 3_000,
        "© " * 10_000,
        "Aa " * 20_000,
        "With files from the " * 3_000,
        "The News " * 9_000,
    ],
)
def test_hostile_texts_take_no_long_time(hostile: str) -> None:
    start = time.process_time()
    credits(make_report(hostile))
    assert time.process_time() - start < 5, "grows faster than the text"
