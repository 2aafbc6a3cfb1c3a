"""Column types: how Python values that a database does not know lie in its columns."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError
from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

# File names that are not UTF-8 and JSON with half an emoji bring lone surrogates, which SQLite cannot
# store; PostgreSQL refuses NUL as well. U+10FFFF is a noncharacter, so it is free to mark an escape.
_MARK = "\U0010ffff"
_UNSTORABLE = re.compile(f"[\x00\ud800-\udfff{_MARK}]")
_ESCAPED = re.compile(f"{_MARK}([0-9a-f]+);")


def escape(text: str) -> str:
    """The text with lone surrogates, NUL and the mark itself written as mark, hex and semicolon."""
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSTORABLE.sub(lambda found: f"{_MARK}{ord(found[0]):x};", text)


def unescape(text: str) -> str:
    """The text that was given to `escape`."""
    if _MARK not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


class AnyText(TypeDecorator[str]):
    """Any Python string, also one that is not valid Unicode."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else unescape(value)


class Coded(TypeDecorator[Any]):
    """A value of the adapter's type as JSON text; None is NULL.

    Text and not the database's own JSON type: PostgreSQL's jsonb refuses NUL and lone surrogates.
    """

    impl = Text
    cache_ok = True

    def __init__(self, adapter: TypeAdapter[Any]) -> None:
        super().__init__()
        self.adapter = adapter

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        try:
            return self.adapter.dump_json(value).decode()
        except PydanticSerializationError:  # lone surrogates, which the standard library escapes
            return json.dumps(self.adapter.dump_python(value), default=str)  # days, as ISO has them

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if "\\ud" in value:  # written by the standard library: pydantic itself escapes no surrogate
            return self.adapter.validate_python(json.loads(value))
        return self.adapter.validate_json(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; the database sees no time zone, the program always does."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)
