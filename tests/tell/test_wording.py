"""Sentences: each statement in words, from its record and its report alone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onrecord.model import Dated, Speaker, Statement
from onrecord.tell.wording import content_words, dated, sentence, shortened, verb, who

from .builders import BERG, ENGINEER, OFFICIAL, TUESDAY, make_report, on, said, told_by, words_in

MINISTER = Speaker("Mara Lindqvist", "person", "Port Minister", "Norland", True)
COUNCIL = Speaker("Harbour Council", "body", None, "Harbour Council", True)
STATE = Speaker("United States", "state", None, "United States", True)
AUDIT = Speaker("audit", "document", None, None, True)
CREWS = Speaker("two port officials", "unnamed", "officials", None, False)


def told(text: str, *content: str, **fields: Any) -> str:
    """The sentence for a statement of this text."""
    report = make_report(text)
    statement = said(report, *content, **fields)
    return sentence(statement, statement.speaker, report)


@pytest.mark.parametrize(
    ("text", "content", "fields", "expected"),
    [
        pytest.param(
            "Olaf Berg said that the bridge stays closed.", "the bridge stays closed",
            {"speaker": BERG}, "Olaf Berg said that the bridge stays closed.", id="words-between",
        ),
        pytest.param(
            "“The bridge stays closed,” Olaf Berg said.", "“The bridge stays closed,”",
            {"speaker": BERG, "mode": "direct"}, "Olaf Berg said: “The bridge stays closed”.",
            id="comma-before-cue",
        ),
        pytest.param(
            "“Is the bridge open?” asked Olaf Berg.", "“Is the bridge open?”",
            {"speaker": BERG, "cue": "asked", "mode": "direct"}, "Olaf Berg asked: “Is the bridge open?”",
            id="no-second-stop",
        ),
        pytest.param(
            "Lindqvist said the bridge stays closed.", "the bridge stays closed",
            {}, "Mara Lindqvist, port minister, said the bridge stays closed.", id="office-after-the-name",
        ),
        pytest.param(
            "Lindqvist said the bridge stays closed.", "the bridge stays closed",
            {"speaker": MINISTER}, "Port Minister Mara Lindqvist said the bridge stays closed.",
            id="office-before-the-name",
        ),
        pytest.param(
            "A senior port official said the bridge stays closed.", "the bridge stays closed",
            {"speaker": OFFICIAL}, "A senior port official (unnamed) said the bridge stays closed.",
            id="unnamed-with-article",
        ),
        pytest.param(
            "An engineer said the bridge stays closed.", "the bridge stays closed",
            {"speaker": replace(OFFICIAL, name="engineer")},
            "An engineer (unnamed) said the bridge stays closed.",
            id="unnamed-before-a-vowel",
        ),
        pytest.param(
            "Two port officials said the bridge stays closed.", "the bridge stays closed",
            {"speaker": CREWS}, "Two port officials (unnamed) said the bridge stays closed.",
            id="unnamed-counted",
        ),
        pytest.param(
            "They said the bridge stays closed.", "the bridge stays closed",
            {"speaker": None, "source": "They"}, "They (not identified) said the bridge stays closed.",
            id="not-identified",
        ),
        pytest.param(
            "It was said the bridge stays closed.", "the bridge stays closed",
            {"speaker": None}, "Someone (not identified) said the bridge stays closed.", id="no-source",
        ),
        pytest.param(
            "The Harbour Council said the bridge stays closed.", "the bridge stays closed",
            {"speaker": COUNCIL, "source": "The Harbour Council"},
            "The Harbour Council said the bridge stays closed.", id="body-with-the-reports-article",
        ),
        pytest.param(
            "Washington said the bridge stays closed.", "the bridge stays closed",
            {"speaker": STATE, "source": "Washington"}, "The United States said the bridge stays closed.",
            id="state-with-article",
        ),
        pytest.param(
            "The audit found that the wall had moved.", "the wall had moved",
            {"speaker": AUDIT, "source": "The audit", "cue": "found"},
            "The audit found that the wall had moved.",
            id="document",
        ),
        pytest.param(
            "According to Olaf Berg, the bridge stays closed.", "the bridge stays closed",
            {"speaker": BERG, "cue": "According to"}, "According to Olaf Berg, the bridge stays closed.",
            id="according-to",
        ),
        pytest.param(
            "The bridge stays closed, according to Lindqvist.", "The bridge stays closed",
            {"cue": "according to"}, "According to Mara Lindqvist, port minister, the bridge stays closed.",
            id="according-to-with-office",
        ),
        pytest.param(
            "Radio Nord cited Berg as saying the bridge stays closed.", "the bridge stays closed",
            {"speaker": BERG, "cue": "saying", "chain": told_by("Radio Nord", BERG)},
            "According to Radio Nord, Olaf Berg said the bridge stays closed.", id="chain",
        ),
        pytest.param(
            "The bridge stays closed, according to Berg, Radio Nord wrote.", "The bridge stays closed",
            {"speaker": BERG, "cue": "according to", "chain": told_by("Radio Nord", BERG)},
            "According to Radio Nord and Olaf Berg, the bridge stays closed.", id="chain-according-to",
        ),
        pytest.param(
            "Radio Nord cited a senior port official as saying it was shut.", "it was shut",
            {"speaker": OFFICIAL, "cue": "saying", "chain": told_by("Radio Nord", OFFICIAL)},
            "According to Radio Nord, a senior port official (unnamed) said it was shut.",
            id="chain-to-unnamed",
        ),
        pytest.param(
            "Berg spoke, calling the repair a waste of money.", "the repair a waste of money",
            {"speaker": BERG, "cue": "calling", "act": "criticise"},
            "Olaf Berg called the repair a waste of money.",
            id="participle",
        ),
        pytest.param(
            "Berg was tired, adding: “It stays shut.”", "“It stays shut.”",
            {"speaker": BERG, "cue": "adding", "mode": "direct"}, "Olaf Berg added: “It stays shut.”",
            id="participle-and-quotation",
        ),
        pytest.param(
            "A spokesman for the council declined to comment.", "to comment",
            {
                "speaker": replace(OFFICIAL, name="spokesman for the council"), "cue": "declined",
                "act": "decline", "stance": "declines",
            },
            "A spokesman for the council (unnamed) declined to comment.", id="declined",
        ),
        pytest.param(
            "Berg would not say who had paid.", "who had paid",
            {"speaker": BERG, "cue": "would not say", "act": "decline", "stance": "declines"},
            "Olaf Berg would not say who had paid.", id="would-not-say",
        ),
        pytest.param(
            "Berg didn’t confirm that it had moved.", "it had moved",
            {"speaker": BERG, "cue": "didn’t confirm", "act": "decline", "stance": "declines"},
            "Olaf Berg didn’t confirm that it had moved.", id="short-negation",
        ),
        pytest.param(
            "Berg denied outright that he had been paid.", "he had been paid",
            {"speaker": BERG, "cue": "denied", "act": "deny", "stance": "denies"},
            "Olaf Berg denied outright that he had been paid.", id="denied",
        ),
        pytest.param(
            "Berg told Radio Nord that nobody had asked.", "nobody had asked",
            {"speaker": BERG, "cue": "told", "via": ("Radio Nord",)},
            "Olaf Berg told Radio Nord that nobody had asked.", id="told-a-channel",
        ),
        pytest.param(
            "“Nobody had asked,” Berg told Radio Nord.", "“Nobody had asked,”",
            {"speaker": BERG, "cue": "told", "via": ("Radio Nord",), "mode": "direct"},
            "Olaf Berg told Radio Nord: “Nobody had asked”.", id="channel-after-the-quotation",
        ),
        pytest.param(
            "“Nobody had asked,” Berg said to Southland.", "“Nobody had asked,”",
            {"speaker": BERG, "addressee": "Southland", "mode": "direct"},
            "Olaf Berg said, to Southland: “Nobody had asked”.", id="addressee",
        ),
        pytest.param(
            "Berg has repeatedly warned of a hard winter.", "a hard winter",
            {"speaker": BERG, "cue": "has repeatedly warned", "act": "warn"},
            "Olaf Berg warned of a hard winter.",
            id="auxiliaries-left-out",
        ),
        pytest.param(
            "Holm says the steel is sound.", "the steel is sound",
            {"speaker": ENGINEER, "cue": "says"}, "Ida Holm, retired engineer, says the steel is sound.",
            id="present-tense-kept",
        ),
        pytest.param(
            "Berg: “It stays shut.”", "“It stays shut.”",
            {"speaker": BERG, "cue": ":", "mode": "direct"}, "Olaf Berg said: “It stays shut.”", id="no-verb",
        ),
        pytest.param(
            "Berg on the bridge – “It stays shut.”", "“It stays shut.”",
            {"speaker": BERG, "cue": None, "mode": "direct"},
            "Olaf Berg said: “It stays shut.”", id="no-cue",
        ),
    ],
)  # fmt: skip
def test_one_piece(text: str, content: str, fields: dict[str, Any], expected: str) -> None:
    assert told(text, content, **fields) == expected


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        pytest.param(
            "“The bridge is closed,” Berg said, “and it stays closed.”",
            ("“The bridge is closed,”", "“and it stays closed.”"),
            "Olaf Berg said: “The bridge is closed,” “and it stays closed.”",
            id="two-quotations",
        ),
    ],
)
def test_split_content(text: str, pieces: tuple[str, str], expected: str) -> None:
    assert told(text, *pieces, speaker=BERG) == expected


def test_the_comma_is_given_once() -> None:
    report = make_report("The bridge, Berg said, stays closed.")
    assert content_words(said(report, "The bridge,", "stays closed")) == "The bridge, stays closed"


@pytest.mark.parametrize(
    ("words", "max_chars", "expected"),
    [
        pytest.param("It stays shut", 13, "It stays shut", id="just-fits"),
        pytest.param("It stays shut now", 13, "It stays …", id="cut-at-a-word"),
        pytest.param("It stays, shut now", 12, "It stays …", id="no-comma-before-the-ellipsis"),
        pytest.param("He saw “a wall of mud” there", 17, "He saw “a wall …”", id="curly-quotation-closed"),
        pytest.param('He saw "a wall of mud" there', 17, 'He saw "a wall …"', id="straight-quotation-closed"),
        pytest.param("He saw “a wall” of mud there", 22, "He saw “a wall” of …", id="closed-already"),
        pytest.param("", 5, "", id="nothing"),
        pytest.param("Donaudampfschiff", 5, "Donau …", id="one-long-word"),
    ],
)
def test_long_content_is_cut(words: str, max_chars: int, expected: str) -> None:
    assert shortened(words, max_chars) == expected


def test_a_sentence_with_long_content_is_cut_within_its_quotation() -> None:
    report = make_report(f"“{'The tide comes and goes. ' * 40}” Berg said.")
    content = report.text.removesuffix(" Berg said.")
    short = sentence(said(report, content, speaker=BERG, mode="direct"), BERG, report, max_chars=60)
    assert short == "Olaf Berg said: “The tide comes and goes. The tide comes and goes. The tide …”"


def hostile() -> Statement:
    """A statement whose every part runs over lines and holds mark-up."""
    text = "<b>Mara\nLindqvist</b>, port\n\tminister, has\nsaid that\nthe *bridge*\r\n\r\n# is\t“shut\nnow”."
    report = make_report(text)
    return replace(
        said(report, "the *bridge*\r\n\r\n# is\t“shut\nnow”", cue="has\nsaid"),
        speaker=Speaker("Mara Lindqvist", "person", "port\n\tminister", "Norland", True),
        source=words_in(text, "<b>Mara\nLindqvist</b>, port\n\tminister"),
    )


def test_line_breaks_of_the_report_do_not_break_the_sentence() -> None:
    statement = hostile()
    report = make_report(
        "<b>Mara\nLindqvist</b>, port\n\tminister, has\nsaid that\nthe *bridge*\r\n\r\n# is …"
    )
    assert (
        sentence(statement, statement.speaker, report)
        == "Mara Lindqvist, port minister, said that the *bridge* # is “shut now”."
    )
    assert (
        who(replace(statement, speaker=None), None) == "<b>Mara Lindqvist</b>, port minister (not identified)"
    )


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said", "said"), ("SAID", "said"), ("has said", "said"), ("was quoted as saying", "said"),
        ("telling", "told"), ("writing", "wrote"), ("denying", "denied"), ("finding", "found"),
        ("noting", "noted"), ("arguing", "argued"), ("admitting", "admitted"), ("recalling", "recalled"),
        ("citing", "said"), (",", "said"),
    ],
)  # fmt: skip
def test_verbs(cue: str, expected: str) -> None:
    report = make_report(f"Berg {cue} it stays shut.")
    assert verb(said(report, "it stays shut", cue=cue)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The official said no.", "On 30 April 2024 the official said no."),
        ("According to Berg, no.", "On 30 April 2024 according to Berg, no."),
        ("Anders Berg said no.", "On 30 April 2024 Anders Berg said no."),
    ],
)
def test_the_day_is_put_first(words: str, expected: str) -> None:
    report = make_report("On Tuesday Berg said no, not now.")
    statement = said(report, "no, not now", said_on=on(report, TUESDAY, "On Tuesday"))
    assert dated(words, statement) == expected
    assert dated(words, replace(statement, said_on=None)) == words


def test_the_days_words_are_not_told_twice() -> None:
    report = make_report("Berg said on Tuesday that it stays shut.")
    statement = said(report, "it stays shut", speaker=BERG, said_on=on(report, TUESDAY, "on Tuesday"))
    assert sentence(statement, BERG, report) == "Olaf Berg said that it stays shut."


def test_a_month_is_not_told_as_its_first_day() -> None:
    report = make_report("Berg said in March it stays shut.")
    march = Dated(date(2022, 3, 1), date(2022, 3, 31), "in March", ((10, 18),))
    statement = replace(said(report, "it stays shut"), said_on=march)
    assert dated("Berg said it stays shut.", statement) == "In March 2022 Berg said it stays shut."
    weeks = replace(march, start=date(2022, 2, 28))
    assert dated("Berg said so.", replace(statement, said_on=weeks)) == "Berg said so."
