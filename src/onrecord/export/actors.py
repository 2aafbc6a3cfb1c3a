"""Actors, and the pairs in doubt, for people at a terminal."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from onrecord.export.notes import counted
from onrecord.export.terminal import day_words, plain, print_tables

if TYPE_CHECKING:
    from onrecord.archive import ActorRow, Doubt

_ASKED = 20  # pairs at a time
_SHOWN = 3  # of an actor's other names, parties or offices


def print_actors(actors: "Iterable[ActorRow]", console: Console) -> None:
    rows = (
        (
            _named(actor),
            Text(actor.kind),
            Text(_some(actor.parties) or plain(None)),
            Text(_some(actor.roles) or "–"),
            Text(f"{actor.statements} in {actor.reports}", justify="right"),
            Text(f"{day_words(actor.first)} – {day_words(actor.last)}"),
            Text(actor.id, style="dim"),
        )
        for actor in actors
    )
    headings = ("Name", "Kind", "Party", "Office", "Statements in reports", "Days", "Id")
    print_tables(rows, headings, console)


def print_doubts(doubts: "Iterable[Doubt]", console: Console) -> None:
    """The first pairs, each with its evidence and the two commands that settle it."""
    remaining = iter(doubts)
    shown = list(islice(remaining, _ASKED))
    for doubt in shown:
        _print_doubt(doubt, console)
    if not shown:
        console.print("no pair is in doubt")
    elif next(remaining, None):
        console.print(
            f"there are more pairs: decide these {_ASKED}, then ask again (--format jsonl gives all)"
        )


def _print_doubt(doubt: "Doubt", console: Console) -> None:
    console.print(Text.assemble((plain(doubt.one.name), "bold"), " and ", (plain(doubt.other.name), "bold")))
    for actor in (doubt.one, doubt.other):
        console.print(Padding(Text(_described(actor), style="dim"), (0, 0, 0, 2)))
    stake = counted(doubt.statements, "statement")
    why = f"{doubt.score:.0%} likely to be one: {plain(doubt.why)}; at stake: {stake}"
    console.print(Padding(Text(why), (0, 0, 0, 2)))
    for verdict in ("same", "different"):
        command = f"    onrecord decide {verdict} {doubt.one.id} {doubt.other.id} --by NAME"
        console.print(Text(command, style="cyan"), soft_wrap=True)


def _named(actor: "ActorRow") -> Text:
    name = Text(plain(actor.name), style="bold")
    if actor.aliases:
        name.append(f"\nalso {_some(actor.aliases)}", style="dim not bold")
    return name


def _some(words: tuple[str, ...]) -> str:
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return plain("; ".join(words[:_SHOWN])) + more


def _described(actor: "ActorRow") -> str:
    known = [actor.kind, *actor.roles[:_SHOWN], *(f"speaks for {party}" for party in actor.parties[:1])]
    often = f"{counted(actor.statements, 'statement')} in {counted(actor.reports, 'report')}"
    return plain(
        f"{actor.name}: {', '.join(known)}; {often}, {day_words(actor.first)} to {day_words(actor.last)}"
    )
