"""Records as JSON, as the output contract has them."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from onrecord.model import Brief, Statement


def statement_line(statement: Statement) -> str:
    """One statement as one line of JSON, without a line break; `speaker.actor` only from an archive."""
    unknown = statement.speaker is not None and statement.speaker.actor is None
    left_out = {"speaker": {"actor"}} if unknown else None
    return _statements().dump_json(statement, exclude=left_out).decode("utf-8")


def brief_json(brief: Brief) -> str:
    """The whole brief as indented JSON.

    A position's days are called "from" and "to"; the credits of a report stand with it.
    """
    fields: dict[str, Any] = _briefs().dump_python(brief, mode="json")
    for statement in fields["statements"]:
        if statement["speaker"] and statement["speaker"]["actor"] is None:
            del statement["speaker"]["actor"]
    credits = fields.pop("credits")
    for report in fields["reports"]:
        report["credits"] = credits.get(report["id"], [])
    for position in fields["positions"]:
        position["from"], position["to"] = position.pop("start"), position.pop("end")
    return json.dumps(fields, ensure_ascii=False, indent=1)


@cache
def _statements() -> TypeAdapter[Statement]:
    return TypeAdapter(Statement)


@cache
def _briefs() -> TypeAdapter[Brief]:
    return TypeAdapter(Brief)
