"""Invented sentences, read with the shipped network: exact words, and what was done.

What the network does not yet get right is in docs/roadmap.md, not here.
"""

import pytest

from .reports import Parts, parts, read, statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The bridge will stay shut,” Mara Lindqvist said.",
            ("“The bridge will stay shut,”", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="quotation, source, cue",
        ),
        pytest.param(
            "Mara Lindqvist said: “The bridge will stay shut.”",
            ("“The bridge will stay shut.”", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="source, cue, quotation",
        ),
        pytest.param(
            '"The bridge will stay shut," said Mara Lindqvist, the port minister.',
            (
                '"The bridge will stay shut,"',
                "said",
                "Mara Lindqvist, the port minister",
                "direct",
                "say",
                "asserts",
            ),
            id="quotation, cue, source; straight marks",
        ),
        pytest.param(
            "‘The bridge will stay shut,’ Mara Lindqvist said.",
            ("‘The bridge will stay shut,’", "said", "Mara Lindqvist", "direct", "say", "asserts"),
            id="single marks",
        ),
        pytest.param(
            "“They closed the gates”, Ida Holm said.",
            ("“They closed the gates”", "said", "Ida Holm", "direct", "say", "asserts"),
            id="comma after the mark",
        ),
        pytest.param(
            "“The gates are shut. The crews are gone,” Ida Holm says.",
            ("“The gates are shut. The crews are gone,”", "says", "Ida Holm", "direct", "say", "asserts"),
            id="quotation of two sentences",
        ),
        pytest.param(
            "“Stop the boats,” the crowd shouted.",
            ("“Stop the boats,”", "shouted", "the crowd", "direct", "say", "asserts"),
            id="a command",
        ),
        pytest.param(
            "Mara Lindqvist said that the bridge would stay shut until June.",
            (
                "the bridge would stay shut until June",
                "said",
                "Mara Lindqvist",
                "indirect",
                "say",
                "asserts",
            ),
            id="with that",
        ),
        pytest.param(
            "Mara Lindqvist said the bridge would stay shut until June.",
            (
                "the bridge would stay shut until June",
                "said",
                "Mara Lindqvist",
                "indirect",
                "say",
                "asserts",
            ),
            id="without that",
        ),
        pytest.param(
            "The bridge is unsafe, Mara Lindqvist said.",
            ("The bridge is unsafe", "said", "Mara Lindqvist", "indirect", "say", "asserts"),
            id="indirect, cue last",
        ),
        pytest.param(
            "Mara Lindqvist said the bridge was “a danger to everyone” in the harbour.",
            (
                "the bridge was “a danger to everyone” in the harbour",
                "said",
                "Mara Lindqvist",
                "mixed",
                "say",
                "asserts",
            ),
            id="a quotation within",
        ),
        pytest.param(
            "The bridge is unsafe, according to the port authority.",
            ("The bridge is unsafe", "according to", "the port authority", "indirect", "say", "asserts"),
            id="according to, last",
        ),
        pytest.param(
            "A study found that the bridge was unsafe.",
            ("the bridge was unsafe", "found", "A study", "indirect", "report", "asserts"),
            id="a document",
        ),
        pytest.param(
            "The Harbour Times reported that the bridge was unsafe.",
            ("the bridge was unsafe", "reported", "The Harbour Times", "indirect", "report", "asserts"),
            id="an outlet",
        ),
        pytest.param(
            "Norway accused Denmark of closing the bridge without notice.",
            (
                "Denmark of closing the bridge without notice",
                "accused",
                "Norway",
                "indirect",
                "accuse",
                "asserts",
            ),
            id="accuse",
        ),
        pytest.param(
            "Ida Holm blamed the board for the delay.",
            ("the board for the delay", "blamed", "Ida Holm", "indirect", "accuse", "asserts"),
            id="blame",
        ),
        pytest.param(
            "Mara Lindqvist urged both crews to stay at home.",
            ("both crews to stay at home", "urged", "Mara Lindqvist", "indirect", "urge", "asserts"),
            id="urge",
        ),
        pytest.param(
            "Mara Lindqvist denied the reports of a strike.",
            ("the reports of a strike", "denied", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="deny an object",
        ),
        pytest.param(
            "Mara Lindqvist denied that the bridge was unsafe.",
            ("the bridge was unsafe", "denied", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="deny that",
        ),
        pytest.param(
            "Russia has denied that its crews shelled the port.",
            ("its crews shelled the port", "has denied", "Russia", "indirect", "deny", "denies"),
            id="has denied",
        ),
        pytest.param(
            "Mara Lindqvist called the report false.",
            ("the report false", "called", "Mara Lindqvist", "indirect", "deny", "denies"),
            id="call something false",
        ),
        pytest.param(
            "The ministry declined to comment on the strike.",
            ("the strike", "declined to comment on", "The ministry", "indirect", "decline", "declines"),
            id="decline to comment",
        ),
        pytest.param(
            "Mara Lindqvist would not say when the bridge would open.",
            (
                "when the bridge would open",
                "would not say",
                "Mara Lindqvist",
                "indirect",
                "decline",
                "declines",
            ),
            id="would not say",
        ),
        pytest.param(
            "Mara Lindqvist did not say when the bridge would open.",
            (
                "when the bridge would open",
                "did not say",
                "Mara Lindqvist",
                "indirect",
                "decline",
                "declines",
            ),
            id="did not say",
        ),
        pytest.param(
            "The ministry has not confirmed that the ship sank.",
            ("the ship sank", "has not confirmed", "The ministry", "indirect", "decline", "declines"),
            id="has not confirmed",
        ),
        pytest.param(
            "The minister warned that the bridge could collapse within weeks.",
            (
                "the bridge could collapse within weeks",
                "warned",
                "The minister",
                "indirect",
                "warn",
                "asserts",
            ),
            id="warn that",
        ),
        pytest.param(
            "Norway warned against any closure of the strait.",
            ("any closure of the strait", "warned against", "Norway", "indirect", "warn", "asserts"),
            id="warn against",
        ),
        pytest.param(
            "Mara Lindqvist promised to open the bridge in June.",
            ("to open the bridge in June", "promised", "Mara Lindqvist", "indirect", "promise", "asserts"),
            id="promise",
        ),
        pytest.param(
            "Mara Lindqvist threatened to close the bridge.",
            ("to close the bridge", "threatened", "Mara Lindqvist", "indirect", "threaten", "asserts"),
            id="threaten",
        ),
        pytest.param(
            "Ida Holm asked: “Who closed the strait?”",
            ("“Who closed the strait?”", "asked", "Ida Holm", "direct", "ask", "asks"),
            id="ask in quotation marks",
        ),
        pytest.param(
            "Ida Holm asked why the ferry was late.",
            ("why the ferry was late", "asked", "Ida Holm", "indirect", "ask", "asks"),
            id="ask why",
        ),
        pytest.param(
            "Under pressure, Ida Holm conceded that mistakes had been made.",
            ("mistakes had been made", "conceded", "Ida Holm", "indirect", "confirm", "asserts"),
            id="concede",
        ),
        pytest.param(
            "Mara Lindqvist agreed that the bridge was closed.",
            ("the bridge was closed", "agreed", "Mara Lindqvist", "indirect", "agree", "asserts"),
            id="agree",
        ),
        pytest.param(
            "Mara Lindqvist believes that the bridge is safe.",
            ("the bridge is safe", "believes", "Mara Lindqvist", "indirect", "believe", "asserts"),
            id="believe",
        ),
        pytest.param(
            "It was reported that the bridge was unsafe.",
            ("the bridge was unsafe", "was reported", None, "indirect", "report", "asserts"),
            id="passive without a source",
        ),
        pytest.param(
            "The army said Tuesday it had shot down three drones.",
            ("it had shot down three drones", "said", "The army", "indirect", "say", "asserts"),
            id="American date without on",
        ),
        pytest.param(
            "Denmark's premier called on Norway to lift the ban.",
            ("Norway to lift the ban", "called on", "Denmark's premier", "indirect", "urge", "asserts"),
            id="call on someone",
        ),
        pytest.param(
            "The U.N. Secretary-General called for an immediate ceasefire.",
            (
                "an immediate ceasefire",
                "called for",
                "The U.N. Secretary-General",
                "indirect",
                "urge",
                "asserts",
            ),
            id="call for something",
        ),
        pytest.param(
            "Critics have called the plan a gift to landlords.",
            ("the plan a gift to landlords", "have called", "Critics", "indirect", "say", "asserts"),
            id="call something something",
        ),
        pytest.param(
            "“It’s a total shambles and everyone knows it,” a Whitehall insider told the Daily Courier.",
            (
                "“It’s a total shambles and everyone knows it,”",
                "told",
                "a Whitehall insider",
                "direct",
                "say",
                "asserts",
            ),
            id="tabloid",
        ),
        pytest.param(
            "“Nobody warned us,” says Maria, 34, a nurse from Leeds.",
            ("“Nobody warned us,”", "says", "Maria, 34, a nurse from Leeds", "direct", "say", "asserts"),
            id="feature, with an age",
        ),
    ],
)
def test_one_statement(text: str, expected: Parts) -> None:
    assert parts(statement(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The gates were shut and the crews went home.", id="no cue"),
        pytest.param("The “closed” bridge was painted green last week.", id="scare quotes"),
        pytest.param("Denmark has never condemned the closure of the bridge.", id="never condemned"),
        pytest.param("Mara Lindqvist may warn that the bridge is unsafe.", id="may warn"),
        pytest.param("Ida Holm might have said that the port was closed.", id="might have said"),
        pytest.param("Ida Holm wants to say that the port is closed.", id="wants to say"),
        pytest.param("Ida Holm should say that the port is closed.", id="should say"),
        pytest.param("The court will say on Monday whether the ban is legal.", id="will say"),
        pytest.param("The ministry refused to condemn the attack.", id="refused an act, not an answer"),
    ],
)
def test_no_statement(text: str) -> None:
    assert read(text).attributions == ()
