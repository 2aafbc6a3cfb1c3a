"""A brief as Markdown."""

import re

from onrecord.export.notes import Notes, headline, printable, report_line
from onrecord.model import Brief, Section

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def brief_markdown(brief: Brief) -> str:
    """The brief with numbered notes; report text is escaped, so nothing in it acts as mark-up."""
    notes = Notes(brief)
    parts = ["# Brief", f"*{headline(brief)}*", *(_section(section, notes) for section in brief.sections)]
    if noted := _notes(notes):
        parts.append("## Where it stands\n\n" + "\n".join(noted))
    parts.append("## Reports\n\n" + "\n".join(f"- {_plain(report_line(ref))}" for ref in brief.reports))
    if brief.issues:
        parts.append("## Issues\n\n" + "\n".join(f"- {_plain(issue.detail)}" for issue in brief.issues))
    return "\n\n".join(parts) + "\n"


def _section(section: Section, notes: Notes) -> str:
    lines = [
        f"- {_plain(sentence.text)} {' '.join(_marks(notes.numbers(sentence.citations)))}"
        for sentence in section.sentences
    ]
    if section.more:
        lines.append(f"- … and {section.more} more")
    return f"## {_plain(section.question)}\n\n" + "\n".join(lines)


def _marks(numbers: list[int]) -> list[str]:
    return [f"[[{number}]](#n{number})" for number in numbers]


def _notes(notes: Notes) -> list[str]:
    lines = []
    for note in notes:
        where = f"{_plain(report_line(note.report))}; {_plain(note.place)}"
        anchor = f'<a id="n{note.number}"></a>'
        lines.append(f"{note.number}. {anchor}{where}: “{_plain(note.citation.exact)}”")
    return lines


def _plain(words: str) -> str:
    """The words on one line, so escaped that neither Markdown nor HTML in them does anything."""
    return _SPECIAL.sub(r"\\\1", printable(words).replace("&", "&amp;"))
