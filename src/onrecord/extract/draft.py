"""What is read off the parse for one cue."""

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.model import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in one paragraph's character offsets; `verb` is None for "according to".

    `rule` names what gave the content: clause, quotation, object or according. `calls` is True for
    "called for" and "called on". `citing` are the cue and the words of what the source leans on
    ("citing officials"); `citer` the cue and the words of one who cites the source ("the Journal cited
    an official as saying").
    """

    rule: str
    verb: Token
    cue: tuple[Span, ...]
    source: Span | None
    content: tuple[Span, ...]
    calls: bool = False
    citing: tuple[Span, Span] | None = None
    citer: tuple[Span, Span] | None = None
