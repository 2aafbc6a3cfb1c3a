"""A brief as one self-contained HTML page."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from onrecord.export.notes import Notes, headline, printable, report_line
from onrecord.model import Brief

if TYPE_CHECKING:
    from jinja2 import Template


def brief_html(brief: Brief) -> str:
    """The page: no script, nothing fetched, all report text escaped by the template."""
    notes = Notes(brief)
    sections = [
        (section, [(each.text, notes.numbers(each.citations)) for each in section.sentences])
        for section in brief.sections
    ]
    return _page().render(
        headline=headline(brief), sections=sections, notes=list(notes), brief=brief, report_line=report_line
    )


@cache
def _page() -> "Template":
    from jinja2 import Environment, StrictUndefined

    source = files("onrecord.export").joinpath("templates/brief.html").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    # Every value printed goes through `printable` first, then through the escaping of HTML.
    environment.finalize = lambda value: printable(value) if isinstance(value, str) else value
    return environment.from_string(source)
