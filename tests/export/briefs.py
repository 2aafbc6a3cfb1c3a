"""Briefs to export, made by hand: a plain one, and one whose reports say hostile things."""

from dataclasses import replace
from datetime import date

from onrecord.compare import claims
from onrecord.model import (
    Account,
    Brief,
    Copy,
    Credit,
    Issue,
    Passage,
    Position,
    Report,
    Speaker,
    Statement,
    Story,
)
from onrecord.tell import brief
from tell.builders import BERG, LINDQVIST, TUESDAY, make_report, on, said, told_by, words_in

MARKUP = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![y](//evil.example/y.png)",
    "`rm -rf`",
    "|a|b|",
    "*bold* _under_ # ~~gone~~",
    "[red]x[/red]",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}",
)
ESCAPE, BELL, REVERSED, ISOLATE, C1 = "\x1b[31m", "\a", "\u202e", "\u2066", "\x9b2J"
CONTROLS = (ESCAPE, BELL, REVERSED, ISOLATE, C1, "\x1b]0;title\a", "\r", "\x08", "\x7f")


def plain_brief() -> Brief:
    """Two reports, a claim, a copy, a story and a position: every list of a brief has a member."""
    content = "the old swing bridge is closed to lorries until October"
    first = make_report(f"Lindqvist said on Tuesday that {content}.", "a.txt", published=date(2024, 5, 1))
    second = make_report(f"Olaf Berg told Radio Nord, {content}.", "b.txt")
    statements = (
        said(first, content, source="Lindqvist", said_on=on(first, TUESDAY, "on Tuesday")),
        said(
            second, content, speaker=BERG, source="Olaf Berg", cue="told", chain=told_by("Radio Nord", BERG)
        ),
    )
    accounts = [Account(first, statements[:1]), Account(second, statements[1:])]
    spans = (statements[0].content.spans, statements[1].content.spans)
    copy = Copy(second.id, first.id, "copy", 0.9, (Passage(spans[1], spans[0]),))
    found = claims(statements, {each.report.id: each.report for each in accounts}, [copy])
    made = brief(
        accounts, copies=[copy], claims=found, issues=[Issue("clean", None, "no-text", "None.", "c.html")]
    )
    dateline = (words_in(first.text, "Lindqvist").spans[0],)
    return replace(
        made,
        credits={first.id: (Credit("Radio Nord", "wire", dateline),)},
        stories=(Story("sy_1", "The bridge", (first.id, second.id)),),
        positions=(
            Position("Norland", found[0].id, "asserts", TUESDAY, date(2024, 5, 3), (statements[0].id,)),
        ),
    )


def hostile_account(words: str, name: str = "evil.txt", *, speaker: Speaker | None = None) -> Account:
    """A report whose text, title, outlet, speaker and content all hold the words."""
    report = make_report(f"Before {words} he said {words} after.", name, outlet=f"Out {words} let")
    report = replace(report, ref=replace(report.ref, title=f"Title {words}"))
    who = speaker or Speaker(f"Mara {words} Lindqvist", "person", f"minister {words}", f"Party {words}", True)
    statement = said(report, f"{words} after", speaker=who, cue="said")
    return Account(report, (statement,))


def hostile_brief(words: str) -> Brief:
    issue = Issue("clean", None, "no-text", f"Bad file {words} here.", f"in/{words}.txt")
    calm = make_report("Nothing was said.", "calm.txt")
    return brief([hostile_account(words), Account(calm, ())], issues=[issue])


def hostile_statement(words: str) -> tuple[Statement, Report]:
    account = hostile_account(words, speaker=LINDQVIST)
    return account.statements[0], account.report
